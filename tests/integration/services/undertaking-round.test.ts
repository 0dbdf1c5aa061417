import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { readWorkbook } from '../../../electron/excel/read-workbook.ts'
import { countRound } from '../../../electron/services/bulletin-facts.ts'
import { exportForms } from '../../../electron/services/form-service.ts'
import { undo } from '../../../electron/services/history-service.ts'
import { acceptCleanFiles, acceptFile, sendBackFile } from '../../../electron/services/intake-acceptance.ts'
import { stageReturns } from '../../../electron/services/intake-service.ts'
import { listIntake, showIntakeFile } from '../../../electron/services/intake-view.ts'
import { makeLedger } from '../../../electron/services/ledger-service.ts'
import { loadBoard } from '../../../electron/services/period-board-service.ts'
import { openPeriod } from '../../../electron/services/period-service.ts'
import { loadReminders } from '../../../electron/services/reminder-service.ts'
import { exportReturnSlips } from '../../../electron/services/return-slip-service.ts'
import { importReturns } from '../../../electron/services/task-return-service.ts'
import {
  readTaskUndertakings,
  removeUndertaking,
  saveUndertaking,
} from '../../../electron/services/undertaking-service.ts'
import type { PeriodId } from '../../../shared/domain/id.ts'
import { textOfCell } from '../../../shared/domain/task-return/grid.ts'
import { convertWithSoffice, openpyxl, soffice } from '../../support/external-tools.ts'
import { fillForm } from '../../support/fill-form.ts'
import { quietJob, type RoundFixture, units } from '../../support/round-fixture.ts'
import { openUndertakings, plainCells as plain, type UndertakingFixture } from '../../support/undertaking-fixture.ts'

let fixture: UndertakingFixture
let round: RoundFixture
let undertakings: PeriodId
let forms: readonly string[] = []
let inbox = ''

beforeEach(async () => {
  fixture = await openUndertakings()
  ;({ round, undertakings, forms, inbox } = fixture)
})
afterEach(() => round.close())

const put: UndertakingFixture['put'] = (...given) => fixture.put(...given)
const take: UndertakingFixture['take'] = (...given) => fixture.take(...given)
const saved = () => fixture.saved()
const targets = () => fixture.targets()

test('the form asks for measures, a goal for each quarter, and persons; tasks kept secret say nothing', async () => {
  const [path = ''] = forms
  const [sheet] = (await readWorkbook(readFileSync(path), basename(path))).sheets
  const rows = new Map(sheet?.rows.map(({ row, cells }) => [row, cells.map(textOfCell)]))
  expect(rows.get(1)?.[0]).toBe('2023年云河县政府工作报告重点工作任务分工方案办理方案填报表')
  expect(rows.get(5)?.map((heading) => heading.replace('\n', ''))).toEqual([
    ...['序号', '任务内容', '牵头领导及分工', '完成时限', '具体工作举措'],
    ...['3月底目标', '6月底目标', '9月底目标', '12月底目标', '分管领导', '责任科室', '经办人', '联系电话', '备注'],
    '标识（请勿改动）',
  ])
  expect([6, 7, 8, 9].map((row) => rows.get(row)?.[0])).toEqual(['1', '2', '4', '6'])
  expect(rows.get(8)?.[1]).toContain('涉及工作秘密')
})

test('what comes back is the task’s 办理方案, its goals are stage targets, and the next form shows them', async () => {
  const result = await take([put(0, plain)])
  expect(result.files[0]).toMatchObject({
    unit: '县发展和改革局',
    period: '2023年办理方案',
    status: 'partial',
    reports: 1,
  })
  expect(result.files[0]?.problems.map(({ code }) => code)).toEqual(['row.blank', 'row.blank', 'row.blank'])
  expect(await saved()).toMatchObject([
    {
      works: ['组织申报技改项目。', '走访规模以下企业。'],
      deputy: '李清河',
      office: '工业股',
      handler: '赵田',
      phone: '0635-8000001',
      origin: { sheet: '填报表', row: 6 },
    },
  ])
  expect(await targets()).toEqual([
    ['1', '3月底', '2023-03-31', 20, null],
    ['1', '6月底', '2023-06-30', null, '完成10家'],
    ['1', '12月底', '2023-12-31', 100, null],
  ])
  // Measures are no sub-tasks: the plan has as many as before.
  expect(await listTasksByPlan(round.folder.db, round.planId)).toHaveLength(6)
  const month = {
    cadence: 'month',
    label: '2023年6月',
    from: '2023-06-01',
    to: '2023-06-30',
    due: '2023-07-05',
  } as const
  const june = await openPeriod(round.folder, { planId: round.planId, ...month })
  const { files } = await exportForms(round.folder, june, join(round.root, '六月'), quietJob)
  const { sheets } = await readWorkbook(readFileSync(files[0]?.path ?? ''), '六月.xlsx')
  const cells = sheets[0]?.rows.find(({ row }) => row === 6)?.cells
  expect(textOfCell(cells?.find(({ column }) => column === 5))).toBe('完成10家')
})

test('a dry run writes nothing, the same file twice changes nothing, a corrected one shows old beside new', async () => {
  const path = put(0, plain)
  expect((await take([path], true)).totals.reports).toBe(1)
  expect(await saved()).toEqual([])
  await take([path])
  const before = await saved()
  const again = await take([path])
  expect(again.files[0]).toMatchObject({ status: 'unchanged', changed: 0 })
  expect(await saved()).toEqual(before)
  const corrected = put(0, { ...plain, G6: '完成12家', L6: '钱山' }, '更正.xlsx')
  const { files } = await take([corrected])
  expect(files[0]?.changes).toEqual([
    {
      task: '1',
      field: 'goals',
      before: '3月底：20%\n6月底：完成10家\n12月底：100%',
      after: '3月底：20%\n6月底：完成12家\n12月底：100%',
    },
    { task: '1', field: 'handler', before: '赵田', after: '钱山' },
  ])
  expect(await saved()).toMatchObject([{ id: before[0]?.id, handler: '钱山' }])
  // The first file again does not bring back what was corrected since.
  expect((await take([path])).files[0]).toMatchObject({ status: 'unchanged' })
})

test('taking is one step: undone, nothing of it is left', async () => {
  await take([put(0, plain)])
  await undo(round.folder)
  expect(await saved()).toEqual([])
  expect(await targets()).toEqual([])
})

test('of two lead units the goals of the first-named one count; an office’s own goes before them', async () => {
  // Task 2 names 县教育和体育局 first, 县发展和改革局 second.
  await take([put(1, { E6: '新建小学。', G6: '60%' }), put(0, { E7: '审批项目。', G7: '40%', I7: '100%' })])
  expect(await saved()).toHaveLength(2)
  expect(await targets()).toEqual([['2', '6月底', '2023-06-30', 60, null]])
})

test('the intake shows it, takes it row by row, and the board and the calling list know the persons', async () => {
  const { folder } = round
  put(0, { ...plain, E7: '审批学校项目。', L7: '赵田', M7: '0635-8000001' })
  await stageReturns(folder, undertakings, [inbox], quietJob)
  const [file] = (await listIntake(folder, undertakings, null, { offset: 0, limit: 10 })).files
  if (!file) throw new Error('nothing is in the intake')
  const detail = await showIntakeFile(folder, file.id, { offset: 0, limit: 10 })
  expect(detail.rows.map(({ number, state, doubts }) => [number, state, doubts])).toEqual([
    ['1', 'added', []],
    ['2', 'added', []],
  ])
  await acceptFile(
    folder,
    file.id,
    [detail.rows[0]?.taskId].flatMap((id) => id ?? []),
  )
  expect(await saved()).toHaveLength(1)
  await acceptFile(folder, file.id, null)
  expect(await saved()).toHaveLength(2)
  const board = await loadBoard(folder.db, undertakings, '2023-03-10')
  expect(board.units[0]).toMatchObject({
    handlers: [{ name: '赵田', phone: '0635-8000001', office: '工业股', taskNumbers: ['1', '2'] }],
  })
  const reminders = await loadReminders(folder.db, { periodId: undertakings, unitIds: null }, '2023-03-10')
  expect(reminders[0]?.text).toContain('办理方案填报表')
  expect(reminders[0]?.text).not.toContain('办理方案办理方案')
  // The round of progress calls the same persons.
  const may = await loadReminders(folder.db, { periodId: round.periodId, unitIds: null }, '2023-06-10')
  expect(may.find(({ unitId }) => unitId === board.units[0]?.unitId)?.handlers).toHaveLength(1)
})

test('clean files are taken at once; a form of progress is refused in a round of 办理方案 and the other way round', async () => {
  const { folder, periodId, root } = round
  put(3, { E6: '清理垃圾。', F6: '20%' })
  const { files } = await exportForms(folder, periodId, join(root, '五月'), quietJob)
  const progress = join(inbox, '进展.xlsx')
  writeFileSync(progress, fillForm(readFileSync(files[0]?.path ?? ''), { G6: '已完成5家。' }))
  await stageReturns(folder, undertakings, [inbox], quietJob)
  expect(await acceptCleanFiles(folder, undertakings, quietJob)).toEqual({ files: 1, reports: 1 })
  const refused = await importReturns(folder, [forms[0] ?? '', progress], undertakings, { dryRun: true }, quietJob)
  expect(refused.files.map(({ problems }) => problems[0]?.code)).toEqual(['file.nothingFilled', 'file.otherPeriod'])
  const other = await importReturns(folder, [put(0, plain, '办理.xlsx')], periodId, { dryRun: true }, quietJob)
  expect(other.files[0]?.problems[0]?.code).toBe('file.otherPeriod')
})

test('a form sent back comes with its doubtful cells marked', async () => {
  const { folder, root } = round
  put(0, { ...plain, F6: '0.5', M6: '8001' })
  await stageReturns(folder, undertakings, [inbox], quietJob)
  const [file] = (await listIntake(folder, undertakings, null, { offset: 0, limit: 10 })).files
  if (!file) throw new Error('nothing is in the intake')
  const { problems } = await showIntakeFile(folder, file.id, { offset: 0, limit: 10 })
  expect(problems.map(({ code, column, row }) => `${code} ${column}${row}`)).toEqual(
    expect.arrayContaining(['goal.unsure F6', 'phone.strange M6']),
  )
  await sendBackFile(folder, file.id, '请核对电话。')
  const due = { periodId: undertakings, unitIds: null, due: '2023-03-20' }
  const { files } = await exportReturnSlips(folder, due, join(root, '退回'), quietJob)
  const slip = await readWorkbook(readFileSync(files[0]?.path ?? ''), '退回.xlsx')
  const said = slip.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(textOfCell)))
  expect(said.some((text) => text.includes('办理方案填报表'))).toBe(true)
})

test('the office writes and changes it where it stands; the ledger names persons and goals', async () => {
  const { folder, planId } = round
  await take([put(0, plain)])
  const [one] = await saved()
  if (!one) throw new Error('nothing was taken')
  const goals = [{ on: '2023-06-30', label: '6月底', words: '60%' }]
  const words = { deputy: '', office: '工业股', handler: '钱山', phone: '0635-8000002', note: '' }
  const before = await readTaskUndertakings(folder.db, one.taskId)
  expect(before.missing).toEqual([])
  expect(before.undertakings[0]?.source).toMatchObject({ sheet: '填报表', row: 6 })
  await saveUndertaking(folder, {
    taskId: one.taskId,
    unitId: one.unitId,
    works: '1.走访。\n2.申报。',
    goals,
    ...words,
  })
  expect(await saved()).toMatchObject([{ id: one.id, works: ['走访。', '申报。'], handler: '钱山', deputy: '' }])
  expect(await targets()).toEqual([
    ['1', '3月底', '2023-03-31', 20, null],
    ['1', '6月底', '2023-06-30', 60, null],
    ['1', '12月底', '2023-12-31', 100, null],
  ])
  // The file that was taken before does not bring back what the office has changed since.
  expect((await take([put(0, plain, '再报.xlsx')])).files[0]).toMatchObject({ status: 'unchanged' })
  const ledger = await makeLedger(folder.db, planId, { leader: null, unit: null })
  const headings = ledger.columns.map(({ heading }) => heading)
  const row = ledger.rows.flatMap((line) =>
    line.kind === 'task' && line.taskId === one.taskId ? [line.values] : [],
  )[0]
  const cell = (heading: string) => row?.[headings.indexOf(heading)]
  expect([cell('责任人'), cell('联系电话')]).toEqual(['钱山', '0635-8000002'])
  expect(cell('工作目标')).toBe('3月底：20%\n6月底：60%\n12月底：100%')
  await expect(
    saveUndertaking(folder, { taskId: one.taskId, unitId: units[4].id, works: '走访。', goals: [], ...words }),
  ).rejects.toMatchObject({ code: 'undertaking.notOfTask' })
  const empty = { works: ' ', goals: [], deputy: '', office: '', handler: '', phone: '', note: '' }
  await expect(saveUndertaking(folder, { taskId: one.taskId, unitId: one.unitId, ...empty })).rejects.toMatchObject({
    code: 'undertaking.empty',
  })
  await removeUndertaking(folder, one.id)
  expect([await saved(), await targets()]).toEqual([[], []])
  await undo(folder)
  expect(await saved()).toHaveLength(1)
})

test('a round of 办理方案 has no bulletin, and asks for no more stages than a form holds', async () => {
  const { folder, planId } = round
  await expect(countRound(folder.db, undertakings, 'monthly')).rejects.toMatchObject({
    code: 'period.notProgress',
  })
  const year = { from: '2023-01-01', to: '2023-12-31', due: '2023-03-01', label: '按周' }
  await expect(openPeriod(folder, { planId, purpose: 'undertaking', cadence: 'week', ...year })).rejects.toMatchObject({
    code: 'period.tooManyStages',
  })
})

const python = openpyxl('用 openpyxl 填写办理方案')
const office = soffice('用 LibreOffice 另存办理方案')

describe.skipIf(!python)('filled in with another program', () => {
  const measures = ['组织企业申报技改项目。', '逐户走访规模以下企业。', '兑现奖补资金。']
  const goals = [
    { label: '3月底', value: 20, text: null },
    { label: '6月底', value: null, text: '完成主体工程' },
    { label: '9月底', value: 80, text: null },
    { label: '12月底', value: 100, text: null },
  ]
  const whole = { works: measures, goals, deputy: '李清河', office: '工业股', handler: '赵田', phone: '13900000001' }
  const changed = () => {
    execFileSync(python ?? '', [
      join(import.meta.dirname, '../../support/change-undertaking.py'),
      forms[0] ?? '',
      inbox,
    ])
    return (way: string) => join(inbox, `${way}.xlsx`)
  }

  test.each(['lines-in-one-cell', 'rows-merged', 'rows-blank', 'rows-copied', 'retitled-and-moved', 'marks-lost'])(
    '%s: three measures of one task',
    async (way) => {
      const path = changed()(way)
      const { files } = await take([path])
      expect(files[0]?.reports, JSON.stringify(files[0]?.problems)).toBe(1)
      expect(await saved()).toMatchObject([whole])
    },
  )

  test('in running text', async () => {
    await take([changed()('running-text')])
    expect((await saved())[0]?.works).toEqual(['组织企业申报技改项目', '逐户走访规模以下企业', '兑现奖补资金。'])
  })

  test('goals that differ from row to row are kept by the numbers of their measures', async () => {
    await take([changed()('goals-by-row')])
    const [one] = await saved()
    expect(one?.goals[1]).toMatchObject({ value: null, text: '1.3家；2.走访40户；3.拨付50%' })
    expect(one?.goals[0]).toMatchObject({ value: 20 })
  })

  test.skipIf(!office)('saved as .xls and as .xlsx by LibreOffice', async () => {
    const path = changed()('rows-merged')
    for (const format of ['xls', 'xlsx']) {
      const out = join(round.root, format)
      mkdirSync(out)
      const { files } = await take([convertWithSoffice(office ?? '', path, format, out)])
      expect(files[0]?.reports).toBe(1)
      expect(await saved()).toMatchObject([whole])
    }
  })
})
