import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashOf, readArchived } from '../../../electron/db/archive.ts'
import { listConsolidated, saveConsolidated } from '../../../electron/db/consolidated-repository.ts'
import { listReportsByPeriod } from '../../../electron/db/report-repository.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { listReturns } from '../../../electron/db/task-return-repository.ts'
import { exportForms } from '../../../electron/services/form-service.ts'
import { changeSet, undo } from '../../../electron/services/history-service.ts'
import { closePeriod } from '../../../electron/services/period-service.ts'
import { importReturns } from '../../../electron/services/task-return-service.ts'
import { mergeUnits } from '../../../electron/services/unit-service.ts'
import type { Job } from '../../../shared/domain/job.ts'
import { filledRow, fillForm } from '../../support/fill-form.ts'
import { openMonth, openRound, quietJob, type RoundFixture, units } from '../../support/round-fixture.ts'

let round: RoundFixture
let forms: readonly string[] = []
let inbox = ''
beforeEach(async () => {
  round = await openRound()
  const { files } = await exportForms(round.folder, round.periodId, join(round.root, '填报表'), quietJob)
  forms = files.map(({ path }) => path)
  inbox = join(round.root, '回收')
  mkdirSync(inbox)
})
afterEach(() => round.close())

const inTime = new Date('2023-06-05T09:00:00')
const said = (number: number) => [
  `第${number}项已完成投资2.1亿元。`,
  '达到序时进度',
  40 + number,
  '无',
  '下月竣工。',
  '数据为快报数',
]
/** A unit's return, all of its rows filled in but those left out. */
function put(form: number, rows: readonly (readonly (string | number | null)[])[], name?: string): string {
  const source = forms[form] ?? ''
  const values = Object.assign({}, ...rows.map((row, at) => filledRow(at, row)))
  const path = join(inbox, name ?? basename(source))
  writeFileSync(path, fillForm(readFileSync(source), values))
  return path
}
const reform = () => put(0, [1, 2, 3, 4].map(said))
const take = (paths: readonly string[] = [inbox], dryRun = false, receivedAt = inTime) =>
  importReturns(round.folder, paths, round.periodId, { dryRun, receivedAt }, quietJob)
const state = async () => ({
  reports: await listReportsByPeriod(round.folder.db, round.periodId),
  returns: await listReturns(round.folder.db, round.periodId),
  consolidated: await listConsolidated(round.folder.db, round.periodId),
})

test('a filled form is accepted, archived, and its words are in the ledger with their place', async () => {
  const path = reform()
  expect(await take()).toEqual({
    files: [
      {
        path,
        unit: '县发展和改革局',
        period: '2023年5月',
        status: 'accepted',
        late: false,
        reports: 4,
        changed: 0,
        changes: [],
        problems: [],
      },
    ],
    totals: {
      files: 1,
      accepted: 1,
      partial: 0,
      unchanged: 0,
      refused: 0,
      late: 0,
      reports: 4,
      changed: 0,
      problems: 0,
    },
  })
  const { reports, returns } = await state()
  const [taken] = returns
  expect(Buffer.from(await readArchived(round.folder, taken?.fileHash ?? ''))).toEqual(readFileSync(path))
  expect(taken).toMatchObject({ fileName: basename(path), status: 'accepted', isLate: false, reportCount: 4 })
  const [task] = await listTasksByPlan(round.folder.db, round.planId)
  expect(reports.find(({ taskId }) => taskId === task?.id)).toMatchObject({
    progress: '第1项已完成投资2.1亿元。',
    status: 'onTrack',
    percent: 41,
    problem: '',
    nextStep: '下月竣工。',
    note: '数据为快报数',
    reporterOrder: 0,
    origin: { returnId: taken?.id, sheet: '填报表', row: 6 },
  })
})

test('the same file twice changes nothing, by whatever name it comes', async () => {
  const path = reform()
  await take()
  const before = await state()
  expect((await take()).files[0]).toMatchObject({ status: 'unchanged', reports: 4, changed: 0, problems: [] })
  expect(await state()).toEqual(before)
  const copy = join(inbox, '县发改局（最终版）.xlsx')
  writeFileSync(copy, readFileSync(path))
  expect((await take([copy])).totals).toMatchObject({ unchanged: 1 })
  expect(await state()).toEqual(before)
})

describe('a corrected file', () => {
  const corrected = () =>
    put(0, [said(1), ['第2项已全部完成。', '已完成', 100, '无', '下月竣工。', '数据为快报数'], said(3), said(4)])

  test('replaces the reports and shows old and new side by side', async () => {
    reform()
    await take()
    corrected()
    expect((await take()).files[0]).toMatchObject({
      status: 'accepted',
      reports: 4,
      changed: 1,
      changes: [
        { task: '2', field: 'progress', before: '第2项已完成投资2.1亿元。', after: '第2项已全部完成。' },
        { task: '2', field: 'status', before: 'onTrack', after: 'done' },
        { task: '2', field: 'percent', before: 42, after: 100 },
      ],
    })
    const { reports, returns } = await state()
    expect(reports.map(({ percent }) => percent).toSorted()).toEqual([100, 41, 43, 44])
    expect(returns.map(({ changedCount }) => changedCount)).toEqual([0, 1])
  })

  test('is not undone by putting the older file in again', async () => {
    const first = readFileSync(reform())
    await take()
    corrected()
    await take()
    const before = await state()
    writeFileSync(join(inbox, '旧表.xlsx'), first)
    const again = await take([join(inbox, '旧表.xlsx')])
    expect(again.files[0]).toMatchObject({ status: 'unchanged', problems: [{ code: 'file.olderThanSaved' }] })
    expect(await state()).toEqual(before)
  })

  test('that lacks a row leaves what was said of it before', async () => {
    reform()
    await take()
    put(0, [said(1), said(2), [], said(4)])
    expect((await take()).files[0]).toMatchObject({ status: 'unchanged', problems: [{ code: 'row.blank', row: 8 }] })
    expect((await state()).reports).toHaveLength(4)
  })

  test('of two files of a unit in one folder the one written later counts', async () => {
    const later = reform()
    const earlier = put(0, [['旧的进展。', '滞后', 10], said(2), said(3), said(4)], '更正 县发改局.xlsx')
    utimesSync(earlier, new Date('2023-06-01'), new Date('2023-06-01'))
    utimesSync(later, new Date('2023-06-02'), new Date('2023-06-02'))
    const { files } = await take()
    expect(files.map(({ path, changed }) => [basename(path), changed])).toEqual([
      [basename(later), 1],
      [basename(earlier), 0],
    ])
    const { reports } = await state()
    expect(reports.map(({ percent }) => percent).toSorted()).toEqual([41, 42, 43, 44])
    const before = await state()
    await take()
    expect(await state()).toEqual(before)
  })
})

test('a partial file gives its good rows and names the rest', async () => {
  put(0, [said(1), ['已开工。', '很好', 150], [], said(4)])
  const { files, totals } = await take()
  expect(files[0]).toMatchObject({ status: 'partial', reports: 3 })
  expect(files[0]?.problems.map(({ code, sheet, row, column }) => [code, sheet, row, column])).toEqual([
    ['status.unknown', '填报表', 7, 'H'],
    ['percent.unknown', '填报表', 7, 'I'],
    ['row.blank', '填报表', 8, 'G'],
  ])
  expect(files[0]?.problems[0]?.message).toBe(
    '不认识状态“很好”，状态没有收取。请从下拉列表中选择，或由办公室设为本单位用语。',
  )
  expect(totals).toMatchObject({ partial: 1, reports: 3, problems: 3 })
  expect((await state()).reports).toHaveLength(3)
})

test('what is not for this round is refused with the reason, and nothing of it is taken', async () => {
  const june = await openMonth(round.folder, round.planId, '06', '2023-07-05')
  const next = await exportForms(round.folder, june, join(round.root, '六月'), quietJob)
  writeFileSync(join(inbox, 'a.xlsx'), fillForm(readFileSync(next.files[0]?.path ?? ''), filledRow(0, said(1))))
  writeFileSync(join(inbox, 'b.xlsx'), 'no workbook')
  writeFileSync(join(inbox, 'c.xlsx'), '')
  writeFileSync(join(inbox, '~$d.xlsx'), 'owner')
  writeFileSync(join(inbox, '.~lock.e.xlsx#'), 'owner')
  writeFileSync(join(inbox, 'Thumbs.db'), 'x')
  mkdirSync(join(inbox, '乡镇'))
  writeFileSync(join(inbox, '乡镇', 'f.xlsx'), readFileSync(forms[2] ?? ''))
  const { files } = await take()
  expect(
    files.map(({ path, status, period, problems }) => [basename(path), status, period, problems[0]?.code]),
  ).toEqual([
    ['.~lock.e.xlsx#', 'refused', null, 'file.openElsewhere'],
    ['a.xlsx', 'refused', '2023年6月', 'file.otherPeriod'],
    ['b.xlsx', 'refused', null, 'file.unreadable'],
    ['c.xlsx', 'refused', null, 'file.unreadable'],
    ['~$d.xlsx', 'refused', null, 'file.openElsewhere'],
    ['f.xlsx', 'refused', '2023年5月', 'file.nothingFilled'],
  ])
  for (const { problems } of files)
    for (const { message } of problems) expect(message).not.toMatch(/\{\{|undefined|returnProblems/)
  const { reports, returns } = await state()
  expect(reports).toEqual([])
  // what came in is kept all the same: four files, two of them names of files that never came
  expect(returns.map(({ fileName, status }) => [fileName, status])).toEqual(
    expect.arrayContaining([
      ['a.xlsx', 'refused'],
      ['b.xlsx', 'refused'],
      ['c.xlsx', 'refused'],
      ['f.xlsx', 'refused'],
    ]),
  )
  expect(returns).toHaveLength(4)
})

test('a dry run says the same and leaves no trace', async () => {
  reform()
  put(1, [said(2)])
  const archive = () => readdirSync(join(round.folder.path, 'archive'), { recursive: true }).toSorted()
  const before = [await state(), archive()]
  const dry = await take([inbox], true)
  expect([await state(), archive()]).toEqual(before)
  expect(await take()).toEqual(dry)
})

test('an intake is one step: undone, all is as it was, and the files stay in the archive', async () => {
  const path = reform()
  put(1, [said(2)])
  const before = await state()
  await take()
  expect((await state()).reports).toHaveLength(5)
  await undo(round.folder)
  expect(await state()).toEqual(before)
  expect(Buffer.from(await readArchived(round.folder, hashOf(readFileSync(path))))).toEqual(readFileSync(path))
  expect((await take()).totals).toMatchObject({ accepted: 2 })
})

test('late returns are taken and marked, after the due day or once the period is closed', async () => {
  reform()
  expect((await take([inbox], true, new Date('2023-06-05T23:59:59'))).files[0]).toMatchObject({ late: false })
  expect((await take([inbox], true, new Date('2023-06-06T00:00:00'))).files[0]).toMatchObject({
    late: true,
    status: 'accepted',
  })
  await closePeriod(round.folder, round.periodId)
  const { files, totals } = await take()
  expect(files[0]).toMatchObject({ late: true, status: 'accepted', reports: 4 })
  expect(totals.late).toBe(1)
  expect((await state()).returns[0]?.isLate).toBe(true)
})

describe('汇总进展', () => {
  const textOf = async (number: string) => {
    const task = (await listTasksByPlan(round.folder.db, round.planId)).find((found) => found.number === number)
    return (await state()).consolidated.find(({ taskId }) => taskId === task?.id)
  }

  test('starts from the first-named lead unit only, unconfirmed', async () => {
    reform() // named second for task 2
    await take()
    expect(await textOf('1')).toMatchObject({
      text: '第1项已完成投资2.1亿元。',
      status: 'onTrack',
      percent: 41,
      confirmed: null,
    })
    expect(await textOf('2')).toBeUndefined()
    put(1, [['新建学校已封顶3所。', '超序时进度', 60]])
    await take()
    expect(await textOf('2')).toMatchObject({ text: '新建学校已封顶3所。', status: 'ahead', percent: 60 })
  })

  test('follows a corrected report until the office has touched it', async () => {
    put(1, [['已封顶3所。', '超序时进度', 60]])
    await take()
    put(1, [['已封顶4所。', '超序时进度', 70]])
    await take()
    const draft = await textOf('2')
    expect(draft).toMatchObject({ text: '已封顶4所。', percent: 70 })
    if (!draft) return
    await changeSet(round.folder, { action: 'settings.save', params: {} }, (trx) =>
      saveConsolidated(trx, { ...draft, text: '新建学校主体封顶4所。' }),
    )
    put(1, [['已封顶5所。', '已完成', 100]])
    await take()
    expect(await textOf('2')).toMatchObject({ text: '新建学校主体封顶4所。', percent: 70 })
  })
})

test('a form that went out before its unit was merged into another is still taken', async () => {
  const [, , health] = units
  put(1, [said(2)])
  await mergeUnits(round.folder, health.id, units[1].id)
  expect((await take()).files[0]).toMatchObject({ unit: '县卫生健康局', status: 'accepted', reports: 1, problems: [] })
})

test('cancelling while files are read saves nothing', async () => {
  reform()
  put(1, [said(2)])
  const before = await state()
  const stop = new AbortController()
  const job: Job = { signal: stop.signal, report: ({ done }) => done === 1 && stop.abort() }
  await expect(importReturns(round.folder, [inbox], round.periodId, { dryRun: false }, job)).rejects.toThrow()
  expect(await state()).toEqual(before)
})

test('a path that is not there is told before anything is taken', async () => {
  reform()
  await expect(take([inbox, join(inbox, '没有.xlsx')])).rejects.toMatchObject({ code: 'file.notFound' })
  expect((await state()).returns).toEqual([])
})
