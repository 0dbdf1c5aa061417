import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readArchived } from '../../../electron/db/archive.ts'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { listHistory } from '../../../electron/db/history-repository.ts'
import { listLeaders } from '../../../electron/db/leader-repository.ts'
import { getPlanContent, listPlans } from '../../../electron/db/plan-repository.ts'
import { listProposals, listUnitGroups, listUnits } from '../../../electron/db/unit-repository.ts'
import { message } from '../../../electron/messages.ts'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { undo } from '../../../electron/services/history-service.ts'
import { importPlans } from '../../../electron/services/plan-service.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import type { IndicatorRow, ParsedPlan, ParsedTask } from '../../../shared/domain/plan/types.ts'
import { roleLists } from '../../../shared/domain/task/types.ts'
import { dumpLedger } from '../../support/ledger-dump.ts'
import { takeIn, unwatched, withFolder } from '../../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'
import { hasSharedFolder, sharedPath } from '../../support/shared-folder.ts'

const examplePath = resolve(import.meta.dirname, '../../fixtures/word/云河县2023年分工方案.md')

async function readPlans(path: string) {
  return parsePlans(await readDocumentFile(path))
}

async function importFile(folder: DataFolder, path: string) {
  const original = { name: basename(path), bytes: readFileSync(path) }
  return importPlans(folder, await readPlans(path), original, unwatched)
}

/** What the ledger says of a plan, in the words in which it was read. */
async function readBack(folder: DataFolder, planId: Awaited<ReturnType<typeof takeIn>>) {
  const { plan, sections, tasks, indicatorRows } = await getPlanContent(folder.db, planId)
  const sectionById = new Map(sections.map((section) => [section.id, section]))
  const pathTo = (id: (typeof tasks)[number]['sectionId']): readonly string[] => {
    const section = id === null ? undefined : sectionById.get(id)
    return section ? [...pathTo(section.parentId), section.heading] : []
  }
  const items = [...tasks, ...indicatorRows].map((task) => ({
    number: task.number,
    parent: tasks.find(({ id }) => id === task.parentId)?.number ?? null,
    section: pathTo(task.sectionId),
    text: task.text,
    deadline: task.deadline,
    fields: task.fields,
    place: task.place,
    indicators: task.indicators.map(({ id, taskId, position, ...indicator }) => indicator),
    parties: roleLists.map(({ role }) => task.assignments.filter((own) => own.role === role).map(({ words }) => words)),
  }))
  return { title: plan.title, textBefore: plan.textBefore, textAfter: plan.textAfter, style: plan.style, items }
}

const parentOf = (item: ParsedTask | IndicatorRow) => ('parent' in item ? item.parent : null)

function asRead(parsed: ParsedPlan) {
  const numbers = new Set(parsed.tasks.map(({ number }) => number))
  const items = [...parsed.tasks, ...parsed.indicatorRows].map((item) => ({
    number: item.number,
    parent: parentOf(item) !== null && numbers.has(parentOf(item) ?? '') ? parentOf(item) : null,
    section: 'section' in item ? item.section : [],
    text: item.text,
    deadline: item.deadline,
    fields: item.fields,
    place: item.place,
    indicators: item.indicators,
    parties: roleLists.map(({ list }) => item[list]),
  }))
  const { title, textBefore, textAfter, style } = parsed
  return { title, textBefore, textAfter, style, items }
}

test('the example plan is in the ledger as it was read, its file in the archive', () =>
  withFolder(async (folder) => {
    const [imported, ...more] = await importFile(folder, examplePath)
    if (!imported) throw new Error('nothing imported')
    expect(more).toEqual([])
    const [parsed] = await readPlans(examplePath)
    if (!parsed) throw new Error('nothing read')
    expect(imported).toMatchObject({ state: 'imported', tasks: parsed.tasks.length, planWarnings: parsed.warnings })
    expect(await readBack(folder, imported.planId)).toEqual(asRead(parsed))
    const { plan } = await getPlanContent(folder.db, imported.planId)
    expect(Buffer.from(await readArchived(folder, plan.original.hash))).toEqual(readFileSync(examplePath))
  }))

test('the very same file again changes nothing and says so, also under another name', () =>
  withFolder(async (folder) => {
    const [first] = await importFile(folder, examplePath)
    const before = dumpLedger(folder)
    const original = { name: '改名.md', bytes: readFileSync(examplePath) }
    const [again] = await importPlans(folder, await readPlans(examplePath), original, unwatched)
    expect(again).toEqual({
      planId: first?.planId,
      title: first?.title,
      state: 'unchanged',
      tasks: first?.tasks,
      planWarnings: [],
      importWarnings: [],
    })
    expect(dumpLedger(folder)).toEqual(before)
    expect(await listHistory(folder.db, { limit: 9 })).toHaveLength(1)
  }))

test('an import that was undone can be made again; the archived file stays', () =>
  withFolder(async (folder) => {
    const empty = dumpLedger(folder)
    await importFile(folder, examplePath)
    await undo(folder)
    expect(dumpLedger(folder)).toEqual(empty)
    expect(await folder.db.selectFrom('archive_file').select('name').execute()).toEqual([
      { name: basename(examplePath) },
    ])
    const [again] = await importFile(folder, examplePath)
    expect(again?.state).toBe('imported')
  }))

test('documents with tasks become plans of their own, in one step; a file without any is refused', () =>
  withFolder(async (folder) => {
    const tasks = [parsedTask({ number: '1', text: '新建学校3所。' })]
    const documents = ['甲方案', '无任务的通知', '乙方案'].map((title, index) =>
      parsedPlan({ title, documentNumber: null, tasks: index === 1 ? [] : tasks }),
    )
    const original = { name: '公报.docx', bytes: Buffer.from('公报') }
    const imported = await importPlans(folder, documents, original, unwatched)
    expect(imported.map(({ title }) => title)).toEqual(['甲方案', '乙方案'])
    expect((await listPlans(folder.db)).map(({ original: { part } }) => part).toSorted()).toEqual([0, 2])
    expect(await importPlans(folder, documents, original, unwatched)).toMatchObject([
      { state: 'unchanged' },
      { state: 'unchanged' },
    ])
    await undo(folder)
    expect(await listPlans(folder.db)).toEqual([])
    const nothing = importPlans(folder, documents.slice(1, 2), { ...original, bytes: Buffer.from('x') }, unwatched)
    await expect(nothing).rejects.toMatchObject({ code: 'plan.noTasks', params: { file: '公报.docx' } })
  }))

test('stopping leaves nothing', () =>
  withFolder(async (folder) => {
    const stop = new AbortController()
    stop.abort()
    const plan = parsedPlan({ tasks: [parsedTask({ number: '1', text: '新建学校3所。' })] })
    const job = { signal: stop.signal, report() {} }
    await expect(importPlans(folder, [plan], { name: 'x', bytes: Buffer.from('x') }, job)).rejects.toThrow(/abort/)
    expect(await listPlans(folder.db)).toEqual([])
  }))

test('a name in full and in short is one unit under its full name; kinds are guessed, the order is by kind and then that of the plan', () =>
  withFolder(async (folder) => {
    await takeIn(
      folder,
      parsedPlan({
        tasks: [
          parsedTask({ number: '1', text: '一', leaders: ['云一鸣'], leadUnits: ['县发改局', '沙湾镇'] }),
          parsedTask({
            number: '2',
            text: '二',
            leaders: ['何清源', '云一鸣'],
            leadUnits: ['县发展和改革局', '县总工会'],
          }),
        ],
      }),
    )
    const units = await listUnits(folder.db)
    expect(units.map(({ name, kind, order }) => [name, kind, order])).toEqual([
      ['县发展和改革局', 'department', 1],
      ['县总工会', 'massOrganisation', 2],
      ['沙湾镇', 'township', 3],
    ])
    expect((await listLeaders(folder.db)).map(({ name }) => name)).toEqual(['云一鸣', '何清源'])
    await takeIn(
      folder,
      parsedPlan({
        title: '另一方案',
        tasks: [parsedTask({ number: '1', text: '一', leadUnits: ['县财政局', '沙湾镇'] })],
      }),
    )
    expect((await listUnits(folder.db)).map(({ name }) => name)).toEqual([
      '县发展和改革局',
      '县总工会',
      '沙湾镇',
      '县财政局',
    ])
  }))

test('a name that may be another unit becomes one of its own, and somebody is asked', () =>
  withFolder(async (folder) => {
    const lead = (number: string, name: string) => parsedTask({ number, text: number, leadUnits: [name] })
    await takeIn(folder, parsedPlan({ tasks: [lead('1', '县国有资产管理服务中心')] }))
    const original = { name: 'x', bytes: Buffer.from('x') }
    const next = parsedPlan({ title: '乙', tasks: [lead('1', '县国有资产服务中心')] })
    const [imported] = await importPlans(folder, [next], original, unwatched)
    expect(imported?.importWarnings).toEqual([
      {
        code: 'plan.sameNumber',
        params: { documentNumber: '云政办发〔2023〕3号', title: '2023年重点工作任务分工方案' },
      },
      {
        code: 'unit.proposed',
        params: { name: '县国有资产服务中心', other: '县国有资产管理服务中心', reason: 'wordOmitted' },
      },
    ])
    expect(imported?.importWarnings.map(({ code, params }) => message(`importWarnings.${code}`, params)).at(-1)).toBe(
      '“县国有资产服务中心”可能就是“县国有资产管理服务中心”（省写了“管理”“服务”“发展”等字）。现按新单位登记，是同一单位的请确认合并。',
    )
    const units = await listUnits(folder.db)
    expect(units).toHaveLength(2)
    expect(await listProposals(folder.db)).toMatchObject([
      { unitId: units[1]?.id, otherUnitId: units[0]?.id, reasons: ['wordOmitted'], state: 'open' },
    ])
  }))

test('groups are kept as groups, each once; one whose members nobody can know is pointed out', () =>
  withFolder(async (folder) => {
    const supportUnits = ['各乡镇（街道）', '各乡镇（街道）（除望河镇外）', '有关乡镇（街道）', '沙湾镇']
    const plan = parsedPlan({ tasks: [parsedTask({ number: '1', text: '一', supportUnits })] })
    const [imported] = await importPlans(folder, [plan], { name: 'x', bytes: Buffer.from('x') }, unwatched)
    expect((await listUnitGroups(folder.db)).map(({ name }) => name).toSorted()).toEqual([
      '各乡镇（街道）',
      '有关乡镇（街道）',
    ])
    expect((await listUnits(folder.db)).map(({ name }) => name)).toEqual(['沙湾镇'])
    expect(imported?.importWarnings).toEqual([
      { code: 'group.unknownMembers', params: { group: '有关乡镇（街道）' } },
      { code: 'group.unknownExclusion', params: { words: '各乡镇（街道）（除望河镇外）' } },
    ])
  }))

describe.skipIf(!hasSharedFolder)('the real documents', () => {
  const files = [
    ['冠县2023年政府工作报告分工方案.docx', 133],
    ['冠县三年行动计划及责任清单.docx', 138],
    ['冠县2018年政务公开实施方案.docx', 59],
    ['冠县2023年绿色低碳重点工作任务.docx', 99],
    ['东昌府区2022年分工方案（逐行粘贴）.docx', null],
  ] as const
  test.each(files)('%s is in the ledger as it was read', (name, count) =>
    withFolder(async (folder) => {
      const path = sharedPath('documents', name)
      const [imported] = await importFile(folder, path)
      const parsed = (await readPlans(path)).find(({ tasks }) => tasks.length > 0)
      if (!imported || !parsed) throw new Error('nothing imported')
      if (count !== null) expect(imported.tasks).toBe(count)
      expect(await readBack(folder, imported.planId)).toEqual(asRead(parsed))
    }),
  )
})
