import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listReportMarks } from '../../../electron/db/report-marks.ts'
import { listReportsByPeriod } from '../../../electron/db/report-repository.ts'
import { exportForms } from '../../../electron/services/form-service.ts'
import { acceptFile } from '../../../electron/services/intake-acceptance.ts'
import { stageReturns } from '../../../electron/services/intake-service.ts'
import { listIntake, showIntakeFile } from '../../../electron/services/intake-view.ts'
import type { PeriodId } from '../../../shared/domain/id.ts'
import type { IntakeDetail } from '../../../shared/domain/task-return/intake.ts'
import { filledRow, fillForm } from '../../support/fill-form.ts'
import { openMonth, openRound, quietJob, type RoundFixture } from '../../support/round-fixture.ts'

type Row = readonly (string | number)[]
const page = { offset: 0, limit: 50 }

let round: RoundFixture
let june: PeriodId
beforeAll(async () => {
  round = await openRound()
  june = await openMonth(round.folder, round.planId, '06', '2023-07-05')
})
afterAll(() => round.close())

/** Puts the form of 县发展和改革局 in, and shows what the intake marks before anything is taken. */
async function put(periodId: PeriodId, name: string, rows: readonly Row[]): Promise<IntakeDetail> {
  const out = join(round.root, name)
  const { files } = await exportForms(round.folder, periodId, out, quietJob)
  mkdirSync(join(out, '回收'))
  const path = join(out, '回收', `${name}.xlsx`)
  const cells = Object.assign({}, ...rows.map((values, at) => filledRow(at, values)))
  writeFileSync(path, fillForm(readFileSync(files[0]?.path ?? ''), cells))
  await stageReturns(round.folder, periodId, [path], quietJob)
  const listed = await listIntake(round.folder, periodId, null, page)
  const file = listed.files.find(({ fileName }) => fileName === `${name}.xlsx`)
  if (!file) throw new Error(`${name} is not in the intake`)
  return showIntakeFile(round.folder, file.id, page)
}

const found = ({ rows }: IntakeDetail) => rows.map(({ taskId, doubts }) => [taskId, doubts] as const)
async function kept(periodId: PeriodId) {
  const reports = await listReportsByPeriod(round.folder.db, periodId)
  const marks = await listReportMarks(
    round.folder.db,
    reports.map(({ id }) => id),
  )
  return new Map(reports.map(({ id, taskId }) => [taskId, marks.get(id) ?? []]))
}

test('what the intake finds thin before it is taken is what is kept of the report afterwards', async () => {
  const may = await put(round.periodId, '五月', [
    ['已新增规模以上工业企业6家。', '达到序时进度', 45],
    ['正在推进。', '达到序时进度', 40],
    ['完成处置方案。', '达到序时进度', 60],
    ['按计划持续推进。', '未达序时进度', 30],
  ])
  expect(new Map(found(may).filter(([, doubts]) => doubts.length > 0)).size).toBe(2)
  await acceptFile(round.folder, may.summary.id, null)
  expect(await kept(round.periodId)).toEqual(new Map(found(may)))

  const next = await put(june, '六月', [
    // The same words, then less than last time, then a better status without a fact, then done below what the task asks.
    ['已新增规模以上工业企业6家。', '达到序时进度', 50],
    ['开工学校3所。', '达到序时进度', 20],
    ['完成处置方案。', '超序时进度', 60],
    ['新增绿地2万平方米。', '已完成', 80],
  ])
  const codes = new Set(found(next).flatMap(([, doubts]) => doubts.map(({ code }) => code)))
  expect([...codes].sort()).toEqual(['doneBelowTarget', 'percentWentBack', 'sameAsLast', 'statusRaisedWithoutFacts'])
  await acceptFile(round.folder, next.summary.id, null)
  expect(await kept(june)).toEqual(new Map(found(next)))
})

test('a report corrected in the round before is seen by both', async () => {
  const corrected = await put(round.periodId, '五月更正', [['已新增规模以上工业企业5家。', '达到序时进度', 60]])
  await acceptFile(round.folder, corrected.summary.id, null)
  const again = await put(june, '六月更正', [['已新增规模以上工业企业6家。', '达到序时进度', 55]])
  expect(found(again)[0]?.[1]).toEqual([{ code: 'percentWentBack', words: '60%→55%' }])
  await acceptFile(round.folder, again.summary.id, null)
  const marks = await kept(june)
  for (const [taskId, doubts] of found(again)) expect(marks.get(taskId)).toEqual(doubts)
})
