import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listReportsByPeriod } from '../../../electron/db/report-repository.ts'
import { listTableMappings } from '../../../electron/db/table-mapping-repository.ts'
import { exportForms } from '../../../electron/services/form-service.ts'
import {
  type MappingChoice,
  removeMapping,
  renameMapping,
  showFreeForm,
  useMapping,
} from '../../../electron/services/free-form-service.ts'
import { undo } from '../../../electron/services/history-service.ts'
import { acceptFile } from '../../../electron/services/intake-acceptance.ts'
import { readStaged, stageReturns } from '../../../electron/services/intake-service.ts'
import { listIntake, showIntakeFile } from '../../../electron/services/intake-view.ts'
import { importReturns } from '../../../electron/services/task-return-service.ts'
import type { TableMapping } from '../../../shared/domain/free-form/types.ts'
import type { IntakeId } from '../../../shared/domain/id.ts'
import { fillForm } from '../../support/fill-form.ts'
import { openRound, quietJob, type RoundFixture, units } from '../../support/round-fixture.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/returns/free-form')
const asFound = { sheet: null, heading: null }

let round: RoundFixture
let inbox = ''
beforeEach(async () => {
  round = await openRound()
  await exportForms(round.folder, round.periodId, join(round.root, '填报表'), quietJob)
  inbox = join(round.root, '回收')
  mkdirSync(inbox)
})
afterEach(() => round.close())

function put(fixture: string, name = fixture): string {
  const path = join(inbox, name)
  cpSync(join(fixtures, fixture), path)
  return path
}

const list = () => listIntake(round.folder, round.periodId, null, { offset: 0, limit: 100 })
const show = (id: IntakeId) => showIntakeFile(round.folder, id, { offset: 0, limit: 100 })
const read = (id: IntakeId, choice: MappingChoice) => useMapping(round.folder, id, choice, quietJob)

/** Puts a file in; it waits for its columns to be named. */
async function stage(path: string): Promise<IntakeId> {
  const known = new Set((await list()).files.map(({ id }) => id))
  await stageReturns(round.folder, round.periodId, [path], quietJob)
  const added = (await list()).files.filter(({ id }) => !known.has(id))
  expect(added.map(({ standing }) => standing)).toEqual(['unmapped'])
  const [file] = added
  if (!file) throw new Error('nothing was put in')
  return file.id
}

async function said() {
  const reports = await listReportsByPeriod(round.folder.db, round.periodId)
  const nameOf = new Map(units.map(({ id, name }) => [id as string, name]))
  return reports.map(({ unitId, progress, status, problem }) => [nameOf.get(unitId), progress, status, problem]).sort()
}

const choice = (mapping: TableMapping, more: Partial<MappingChoice> = {}): MappingChoice => ({
  mapping,
  name: null,
  isForOthers: false,
  ...more,
})

describe('a table with the units in a column and a heading over two lines', () => {
  test('is not refused: its columns are told by what is in them, to be confirmed', async () => {
    const id = await stage(put('units-in-a-column.xlsx'))
    const { table, known, used } = await showFreeForm(round.folder, id, asFound)
    expect(table.heading).toEqual({ top: 2, bottom: 3 })
    expect(table.columns.map(({ letters, heading, field, toldBy }) => [letters, heading, field, toldBy])).toEqual([
      ['A', '排序', null, null],
      ['B', '督办事由', 'text', 'content'],
      ['C', '谁来办', 'unit', 'content'],
      ['D', '办得怎么样做了什么', 'progress', 'content'],
      ['E', '办得怎么样到哪一步', 'status', 'content'],
      ['F', '卡点', null, null],
      ['G', '更新于', null, null],
    ])
    expect(table.mapping.unitSource).toBe('column')
    expect(table.rows.map(({ row, kind }) => `${row} ${kind}`)).toEqual([
      '1 head',
      '2 heading',
      '3 heading',
      '4 task',
      '5 task',
      '6 task',
      '7 task',
      '8 task',
      '9 summary',
    ])
    expect([table.fitting, known, used]).toEqual([[], [], null])
    expect(await said()).toEqual([])
  })
})

/** The columns of the table with a column of units, as the office confirms them. */
async function confirmed(id: IntakeId): Promise<TableMapping> {
  const { table } = await showFreeForm(round.folder, id, asFound)
  const columns = table.mapping.columns.map((column) =>
    column.key === '卡点' ? { ...column, field: 'problem' as const } : column,
  )
  return { ...table.mapping, columns, leftOut: ['一、工业和教育'] }
}

const ofColumnTable = [
  ['县发展和改革局', '完成河道清淤4公里。', 'behind', ''],
  ['县发展和改革局', '新增规上工业企业6家。', 'onTrack', ''],
  ['县教育和体育局', '5所学校全部开工，2所主体封顶。', 'ahead', '资金未到位'],
]

describe('confirmed columns', () => {
  test('give each unit a line of its own, every row taken or named, and its rows go the way of all returns', async () => {
    const id = await stage(put('units-in-a-column.xlsx'))
    expect(await read(id, choice(await confirmed(id)))).toEqual({ files: 1 })
    const { files } = await list()
    expect(files.map(({ unitName, rows }) => [unitName, rows]).sort()).toEqual([
      ['县发展和改革局', 2],
      ['县教育和体育局', 1],
    ])
    const problems = (await Promise.all(files.map((file) => show(file.id)))).flatMap((detail) => detail.problems)
    expect(problems.map(({ code, row, column }) => `${code} ${column ?? ''}${row ?? ''}`).sort()).toEqual([
      'cell.sameAsAbove F8',
      'column.notTaken A3',
      'column.notTaken A3',
      'column.notTaken G3',
      'column.notTaken G3',
      'file.mapped ',
      'file.mapped ',
      'row.leftOut 4',
      'row.missing ',
      'row.missing ',
      'row.notATask 7',
      'row.summary 9',
    ])
    for (const file of files) await acceptFile(round.folder, file.id, null)
    expect(await said()).toEqual(ofColumnTable)
  })

  test('are undone as one step, the parts with them, and the file waits as before', async () => {
    const id = await stage(put('units-in-a-column.xlsx'))
    await read(id, choice(await confirmed(id), { name: '重点事项一览' }))
    expect(await listTableMappings(round.folder.db)).toHaveLength(1)
    await undo(round.folder)
    expect(await listTableMappings(round.folder.db)).toEqual([])
    await readStaged(round.folder, round.periodId, quietJob)
    expect((await list()).files.map((file) => [file.id, file.standing])).toEqual([[id, 'unmapped']])
  })

  test('that name no task, or fit no table of the file, are told', async () => {
    const id = await stage(put('units-in-a-column.xlsx'))
    const mapping = await confirmed(id)
    const withoutTask = mapping.columns.filter(({ field }) => field !== 'text')
    await expect(read(id, choice({ ...mapping, columns: withoutTask }))).rejects.toMatchObject({
      code: 'tableMapping.incomplete',
    })
    const renamed = mapping.columns.map((column) =>
      column.field === 'progress' ? { ...column, key: '进展如何' } : column,
    )
    await expect(read(id, choice({ ...mapping, columns: renamed }))).rejects.toMatchObject({
      code: 'tableMapping.doesNotFit',
    })
    expect((await list()).files.map(({ standing }) => standing)).toEqual(['unmapped'])
  })
})

describe('a mapping that was kept', () => {
  test('is offered for the next file with its headings, renamed, and forgotten', async () => {
    const first = await stage(put('units-in-a-column.xlsx'))
    await read(first, choice(await confirmed(first), { name: '重点事项一览' }))
    const second = await stage(put('units-in-a-column-corrected.xlsx'))
    const { table, known } = await showFreeForm(round.folder, second, asFound)
    expect(known.map(({ name, id }) => [name, table.fitting.includes(id)])).toEqual([['重点事项一览', true]])
    const [kept] = known
    if (!kept) throw new Error('nothing was kept')
    await read(second, choice(kept.mapping))
    expect((await show(second)).rows.map(({ after }) => after.progress)).toEqual(['新增规上工业企业7家。'])

    await renameMapping(round.folder, kept.id, ' 月度一览 ')
    expect((await listTableMappings(round.folder.db)).map(({ name }) => name)).toEqual(['月度一览'])
    await expect(renameMapping(round.folder, kept.id, ' ')).rejects.toMatchObject({ code: 'tableMapping.noName' })
    await removeMapping(round.folder, kept.id)
    expect(await listTableMappings(round.folder.db)).toEqual([])
    await undo(round.folder)
    expect((await listTableMappings(round.folder.db)).map(({ name }) => name)).toEqual(['月度一览'])
  })

  test('is not for a file with other headings', async () => {
    const first = await stage(put('units-in-a-column.xlsx'))
    await read(first, choice(await confirmed(first), { name: '重点事项一览' }))
    const other = await stage(put('list-in-a-word-table.docx'))
    expect((await showFreeForm(round.folder, other, asFound)).table.fitting).toEqual([])
  })

  test('reads all waiting files with its headings at once, whatever program made them', async () => {
    const word = await stage(put('list-in-a-word-table.docx', '县发展和改革局.docx'))
    await stage(put('list-in-csv-in-gb18030.csv', '县教育和体育局.csv'))
    await stage(put('units-in-a-column.xlsx'))
    const { table } = await showFreeForm(round.folder, word, asFound)
    expect(table.columns.map(({ heading, field }) => [heading, field])).toEqual([
      ['干什么', 'text'],
      ['干了什么', 'progress'],
      ['差在哪', null],
    ])
    const columns = table.mapping.columns.map((column) =>
      column.key === '差在哪' ? { ...column, field: 'problem' as const } : column,
    )
    const mapping = { ...table.mapping, columns, unitSource: 'file' as const }
    expect(await read(word, choice(mapping, { name: '三栏表', isForOthers: true }))).toEqual({ files: 2 })
    const { files } = await list()
    expect(files.map(({ unitName, standing, rows }) => [unitName, standing, rows]).sort()).toEqual([
      [null, 'unmapped', 0],
      ['县发展和改革局', 'problems', 2],
      ['县教育和体育局', 'clean', 1],
    ])
  })

  test('is used on the command line by name, for files that are no form', async () => {
    const path = put('units-in-a-column.xlsx')
    const id = await stage(path)
    await read(id, choice(await confirmed(id), { name: '重点事项一览' }))
    const run = (mapping?: string) =>
      importReturns(
        round.folder,
        [path],
        round.periodId,
        { dryRun: false, ...(mapping === undefined ? {} : { mapping }) },
        quietJob,
      )
    await expect(run('没有的')).rejects.toMatchObject({ code: 'tableMapping.notFound' })
    expect((await run()).files.map(({ status, problems }) => [status, problems[0]?.code])).toEqual([
      ['refused', 'file.freeForm'],
    ])
    expect((await run('重点事项一览')).files.map(({ unit, reports }) => [unit, reports]).sort()).toEqual([
      ['县发展和改革局', 2],
      ['县教育和体育局', 1],
    ])
    expect(await said()).toEqual(ofColumnTable)
  })
})

test('what a table has no column for stays as it was said before, and that is told', async () => {
  const { folder, periodId, root } = round
  const [form = ''] = readdirSync(join(root, '填报表')).toSorted()
  const filled = join(inbox, form)
  writeFileSync(
    filled,
    fillForm(readFileSync(join(root, '填报表', form)), { G6: '新增3家。', H6: '达到序时进度', I6: 40, J6: '用地不足' }),
  )
  await importReturns(folder, [filled], periodId, { dryRun: false }, quietJob)
  const id = await stage(put('list-in-a-word-table.docx', '县发展和改革局.docx'))
  const { table } = await showFreeForm(folder, id, asFound)
  const fields = new Map([
    ['干什么', 'text'],
    ['干了什么', 'progress'],
  ] as const)
  const columns = table.mapping.columns.map(({ key }) => ({ key, field: fields.get(key as '干什么') ?? null }))
  await read(id, choice({ ...table.mapping, columns }))
  const detail = await show(id)
  const row = detail.rows.find(({ number }) => number === '1')
  expect(row).toMatchObject({ state: 'changed', kept: ['status', 'percent', 'problem'] })
  expect(row?.after).toMatchObject({ status: 'onTrack', percent: 40, problem: '用地不足' })
  await acceptFile(folder, id, null)
  const reports = await listReportsByPeriod(folder.db, periodId)
  expect(reports.find(({ taskId }) => taskId === row?.taskId)).toMatchObject({
    progress: '新增规上工业企业6家，技改投资完成3.2亿元，同比增长11%。',
    status: 'onTrack',
    percent: 40,
    problem: '用地不足',
  })
})
