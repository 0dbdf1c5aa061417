import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { saveReports } from '../../../electron/db/report-repository.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { findTasksByWords } from '../../../electron/db/task-rows.ts'
import { readUnitDirectory } from '../../../electron/db/unit-directory.ts'
import { changeSet } from '../../../electron/services/history-service.ts'
import { readTaskPage } from '../../../electron/services/task-page-service.ts'
import type { PlanId } from '../../../shared/domain/id.ts'
import type { TaskFilter } from '../../../shared/domain/task/task-query.ts'
import { newReport, openMonthOf, takeIn, withFolder } from '../../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'

/** The numbers on every page of a filter, one after the other. */
async function allPages(folder: DataFolder, planId: PlanId, filter: TaskFilter): Promise<readonly number[]> {
  const query = { planId, periodId: null, kind: 'task', filter, sort: null, group: null } as const
  const numbers: number[] = []
  for (;;) {
    const { total, rows } = await readTaskPage(folder, query, { from: numbers.length, count: 7 })
    numbers.push(...numbersOf(rows))
    if (rows.length < 7) {
      expect(numbers, JSON.stringify(filter)).toHaveLength(total)
      return numbers
    }
  }
}

const numbersOf = (tasks: readonly { readonly number: string }[]) => tasks.map((task) => Number(task.number))

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
    const unit = (name: string) => ({ unitIds: directory.units.filter((own) => own.name === name).map(({ id }) => id) })
    const leader = await folder.db
      .selectFrom('leader')
      .select('id')
      .where('name', '=', '云一鸣')
      .executeTakeFirstOrThrow()
    const sections = [...new Set(tasks.map((task) => task.sectionId))]
    // Each filter beside the rule by which the tasks were made.
    const parts: readonly (readonly [TaskFilter, (number: number) => boolean])[] = [
      [{ sectionIds: sections.slice(1, 2).flatMap((id) => id ?? []) }, (n) => n > 20 && n <= 40],
      [{ statuses: ['behind'] }, (n) => n <= 30 && n % 5 === 0],
      [{ statuses: [null] }, (n) => n > 30],
      [{ statuses: [null, 'behind', 'done'] }, (n) => n > 30 || n % 5 === 0],
      [unit('县水利局'), (n) => n % 3 === 1],
      [unit('沙湾镇'), (n) => n % 4 === 0 || n === 1],
      [unit('望河镇'), (n) => n === 1],
      [{ ...unit('沙湾镇'), roles: ['lead'] }, () => false],
      [{ leaderIds: [leader.id] }, (n) => n % 2 === 0],
      [{ dueTo: '2023-06-28' }, (n) => (n % 12) + 1 <= 6],
      [{ dueFrom: '2023-06-28' }, (n) => (n % 12) + 1 >= 6],
      [{ words: '道3' }, (n) => /^3/.test(String(n))],
      [{ words: '2 河道' }, (n) => String(n).includes('2')],
      [{ words: '水利' }, (n) => n % 3 === 1],
      [{ words: '一鸣' }, (n) => n % 2 === 0],
      [{}, () => true],
    ]
    for (const [one, oneRule] of parts) {
      for (const [other, otherRule] of parts) {
        const filter = { ...one, ...other }
        // The same filter twice: the second one holds.
        const rules = Object.keys(one).some((key) => key in other) ? [otherRule] : [oneRule, otherRule]
        if ('roles' in one !== 'roles' in other && ('unitIds' in one || 'leaderIds' in other)) continue
        const wanted = numbersOf(tasks).filter((number) => rules.every((rule) => rule(number)))
        expect(await allPages(folder, planId, filter), JSON.stringify(filter)).toEqual(wanted)
      }
    }
  }))

test('a task comes with its assignments, as printed and in order', () =>
  withFolder(async (folder) => {
    const planId = await manyTasks(folder)
    const [, , , fourth] = await listTasksByPlan(folder.db, planId)
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

test('search finds exactly the tasks whose text or number contains the query, whatever characters and signs it has', async () => {
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
            const wanted = texts.flatMap((own, index) =>
              own.includes(query) || String(index).includes(query) ? [index] : [],
            )
            const hits = await findTasksByWords(folder.db, query, 100)
            expect([query, numbersOf(hits)]).toEqual([query, wanted])
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
    const search = async (query: string) => numbersOf(await findTasksByWords(folder.db, query, 10))
    expect(await search('增长5.5%')).toEqual([1])
    expect(await search('5g 基站')).toEqual([0, 2])
    expect(await search('5G基')).toEqual([0])
    expect(await search('财政局')).toEqual([])
    expect(await search('座')).toEqual([0])
    expect(await search('%')).toEqual([1])
    expect(await search(' ')).toEqual([])
    expect(await search('"OR"')).toEqual([])
  }))

test('a text or a number that was changed is found by its new words only', () =>
  withFolder(async (folder) => {
    await manyTasks(folder)
    const change = (values: { readonly text?: string; readonly number?: string }) =>
      changeSet(folder, { action: 'settings.save', params: {} }, (trx) =>
        trx.updateTable('task').set(values).where('number', '=', '7').execute(),
      )
    await change({ text: '修建水库' })
    expect(numbersOf(await findTasksByWords(folder.db, '水库', 10))).toEqual([7])
    expect(numbersOf(await findTasksByWords(folder.db, '河道', 100))).not.toContain(7)
    await change({ number: '907' })
    expect(numbersOf(await findTasksByWords(folder.db, '907', 10))).toEqual([907])
    expect(numbersOf(await findTasksByWords(folder.db, '水库 90', 10))).toEqual([907])
  }))
