import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { listPlans } from '../../../electron/db/plan-repository.ts'
import { saveReports } from '../../../electron/db/report-repository.ts'
import { countTasks, listTasks, searchTasks, type TaskFilter } from '../../../electron/db/task-page.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { readUnitDirectory } from '../../../electron/db/unit-directory.ts'
import { changeSet } from '../../../electron/services/history-service.ts'
import type { PlanId } from '../../../shared/domain/id.ts'
import type { TaskDetail } from '../../../shared/domain/task/types.ts'
import { groupsOfUnit } from '../../../shared/domain/unit/unit-directory.ts'
import { newReport, openMonthOf, takeIn, withFolder } from '../../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'

/** Every page of a filter, one after the other. */
async function allPages(folder: DataFolder, filter: TaskFilter, limit: number): Promise<readonly TaskDetail[]> {
  const tasks: TaskDetail[] = []
  for (;;) {
    const last = tasks.at(-1)
    const page = await listTasks(folder.db, filter, { limit, ...(last && { after: last }) })
    tasks.push(...page)
    if (page.length < limit) return tasks
  }
}

const numbersOf = (tasks: readonly TaskDetail[]) => tasks.map((task) => Number(task.number))

/** 60 tasks: three lead units in turn, every fourth in support of all townships less one, half of them reported. */
async function manyTasks(folder: DataFolder): Promise<PlanId> {
  const leads = ['县财政局', '县水利局', '县教育和体育局']
  const numbers = Array.from({ length: 60 }, (_, index) => index + 1)
  const planId = await takeIn(
    folder,
    parsedPlan({
      outline: ['一', '二', '三'].map((label) => ({ level: 1, label, text: '任务' })),
      tasks: numbers.map((number) =>
        parsedTask({
          number: String(number),
          text: `第${number}项：整治河道${number}公里。`,
          section: [`${'一二三'.charAt(Math.floor((number - 1) / 20))}、任务`],
          leaders: [number % 2 === 0 ? '云一鸣' : '何清源'],
          leadUnits: [leads[number % 3] ?? ''],
          supportUnits: number % 4 === 0 ? ['各乡镇（街道）（望河镇除外）'] : number === 1 ? ['沙湾镇', '望河镇'] : [],
          deadline: { text: '', date: `2023-${String((number % 12) + 1).padStart(2, '0')}-28`, kind: 'date' },
        }),
      ),
    }),
  )
  const periodId = await openMonthOf(folder, planId, '05')
  const tasks = await listTasksByPlan(folder.db, planId)
  await changeSet(folder, { action: 'taskReturn.import', params: {} }, (trx) =>
    saveReports(
      trx,
      tasks.slice(0, 30).flatMap((task) => {
        const lead = task.assignments.find(({ role }) => role === 'lead')
        if (lead?.party.kind !== 'unit') return []
        const status = Number(task.number) % 5 === 0 ? 'behind' : 'onTrack'
        return [newReport({ taskId: task.id, periodId, unitId: lead.party.unitId }, { status })]
      }),
    ),
  )
  return planId
}

test('pages of every filter and every mixture of them hold the right tasks once each, in the order of the plan', () =>
  withFolder(async (folder) => {
    const planId = await manyTasks(folder)
    const tasks = await listTasksByPlan(folder.db, planId)
    const directory = await readUnitDirectory(folder.db, 2023)
    const unitOf = (name: string) => {
      const unit = directory.units.find((other) => other.name === name)
      if (!unit) throw new Error(name)
      return { id: unit.id, groupIds: groupsOfUnit(directory, unit.id) }
    }
    const leader = await folder.db
      .selectFrom('leader')
      .select('id')
      .where('name', '=', '云一鸣')
      .executeTakeFirstOrThrow()
    const sections = [...new Set(tasks.map((task) => task.sectionId))]
    // Each filter beside the rule by which the tasks were made.
    const parts: readonly (readonly [Partial<TaskFilter>, (number: number) => boolean])[] = [
      [{ sectionId: sections[1] ?? undefined } as Partial<TaskFilter>, (n) => n > 20 && n <= 40],
      [{ status: 'behind' }, (n) => n <= 30 && n % 5 === 0],
      [{ status: null }, (n) => n > 30],
      [{ unit: unitOf('县水利局') }, (n) => n % 3 === 1],
      [{ unit: unitOf('沙湾镇') }, (n) => n % 4 === 0 || n === 1],
      [{ unit: unitOf('望河镇') }, (n) => n === 1],
      [{ unit: { ...unitOf('沙湾镇'), roles: ['lead'] } }, () => false],
      [{ leaderId: leader.id }, (n) => n % 2 === 0],
      [{ dueBy: '2023-06-28' }, (n) => (n % 12) + 1 <= 6],
      [{ words: '道3' }, (n) => /^3/.test(String(n))],
      [{}, () => true],
    ]
    for (const [one, oneRule] of parts) {
      for (const [other, otherRule] of parts) {
        const filter = { planId, ...one, ...other }
        // The same filter twice: the second one holds.
        const rules = Object.keys(one).some((key) => key in other) ? [otherRule] : [oneRule, otherRule]
        const wanted = numbersOf(tasks).filter((number) => rules.every((rule) => rule(number)))
        expect(numbersOf(await allPages(folder, filter, 7)), JSON.stringify(filter)).toEqual(wanted)
        expect(await countTasks(folder.db, filter), JSON.stringify(filter)).toBe(wanted.length)
      }
    }
  }))

test('a task comes with its assignments, as printed and in order', () =>
  withFolder(async (folder) => {
    const planId = await manyTasks(folder)
    const [, , , fourth] = await listTasks(folder.db, { planId }, { limit: 4 })
    expect(fourth?.assignments.map(({ role, words }) => [role, words])).toEqual([
      ['leader', '云一鸣'],
      ['lead', '县水利局'],
      ['support', '各乡镇（街道）（望河镇除外）'],
    ])
    expect(fourth?.assignments.at(-1)?.excludedUnitIds).toHaveLength(1)
  }))

const alphabet = ['县', '财', '政', '局', '，', '。', '5', '.', '%', 'A', '“', '𠮷']
const words = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 4 })
const text = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 12 })

test('search finds exactly the texts that contain the query, whatever characters and signs it has', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(text, { minLength: 5, maxLength: 30 }),
      fc.array(words, { minLength: 10 }),
      (texts, queries) =>
        withFolder(async (folder) => {
          const tasks = texts.map((own, index) => parsedTask({ number: String(index), text: own }))
          await takeIn(folder, parsedPlan({ tasks }))
          for (const query of queries) {
            const wanted = texts.flatMap((own, index) => (own.includes(query) ? [index] : []))
            const { tasks: hits, total, next } = await searchTasks(folder.db, query, { limit: 100 })
            expect([query, numbersOf(hits), total, next]).toEqual([query, wanted, wanted.length, null])
            found += wanted.length
          }
        }),
    ),
    { numRuns: 8 },
  )
  expect(found).toBeGreaterThan(50)
})

test('white space in a text is passed over, words parted by it must all occur, capitals count for nothing', () =>
  withFolder(async (folder) => {
    const texts = ['建设5G基站160座', '增长 5.5%以上', '基站建设与5g应用', '县财政，局部试点']
    await takeIn(
      folder,
      parsedPlan({ tasks: texts.map((own, index) => parsedTask({ number: String(index), text: own })) }),
    )
    const search = async (query: string) => numbersOf((await searchTasks(folder.db, query, { limit: 10 })).tasks)
    expect(await search('增长5.5%')).toEqual([1])
    expect(await search('5g 基站')).toEqual([0, 2])
    expect(await search('5G基')).toEqual([0])
    expect(await search('财政局')).toEqual([])
    expect(await search('座')).toEqual([0])
    expect(await search('%')).toEqual([1])
    expect(await search(' ')).toEqual([])
    expect(await search('"OR"')).toEqual([])
  }))

test('a text that was changed is found by its new words only; found tasks come page by page', () =>
  withFolder(async (folder) => {
    const planId = await manyTasks(folder)
    expect((await listPlans(folder.db)).map(({ id }) => id)).toEqual([planId])
    await changeSet(folder, { action: 'settings.save', params: {} }, (trx) =>
      trx.updateTable('task').set({ text: '修建水库' }).where('number', '=', '7').execute(),
    )
    expect(numbersOf((await searchTasks(folder.db, '水库', { limit: 10 })).tasks)).toEqual([7])
    const first = await searchTasks(folder.db, '河道', { limit: 50 })
    const second = await searchTasks(folder.db, '河道', { limit: 50, after: first.next ?? 0 })
    expect([first.total, first.tasks.length, second.tasks.length, second.next]).toEqual([59, 50, 9, null])
  }))
