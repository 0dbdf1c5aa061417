import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listForms } from '../../../electron/db/form-repository.ts'
import { readWorkbook } from '../../../electron/excel/read-workbook.ts'
import { exportForms } from '../../../electron/services/form-service.ts'
import { undo } from '../../../electron/services/history-service.ts'
import { importReturns } from '../../../electron/services/task-return-service.ts'
import type { Job, JobProgress } from '../../../shared/domain/job.ts'
import { filledRow, fillForm } from '../../support/fill-form.ts'
import { openMonth, openRound, quietJob, type RoundFixture } from '../../support/round-fixture.ts'

let round: RoundFixture
let out = ''
beforeEach(async () => {
  round = await openRound()
  out = join(round.root, '填报表')
})
afterEach(() => round.close())

async function textsOf(path: string) {
  const [form] = (await readWorkbook(readFileSync(path), basename(path))).sheets
  return (form?.rows ?? [])
    .filter(({ row }) => row > 5)
    .map(({ cells }) => cells.slice(0, -1).map(({ value }) => value))
}

test('one form for each unit that reports, in official order, with the tasks it answers for', async () => {
  const { files } = await exportForms(round.folder, round.periodId, out, quietJob)
  expect(files.map(({ unit, path, rows }) => [unit, basename(path), rows])).toEqual([
    ['县发展和改革局', '001-县发展和改革局-2023年5月.xlsx', 4],
    ['县教育和体育局', '002-县教育和体育局-2023年5月.xlsx', 1],
    ['东安镇', '003-东安镇-2023年5月.xlsx', 1],
    ['西河街道', '004-西河街道-2023年5月.xlsx', 1],
  ])
  expect(readdirSync(out).toSorted()).toEqual(files.map(({ path }) => basename(path)))
  expect(await textsOf(files[0]?.path ?? '')).toEqual([
    ['1', '新增规模以上工业企业20家以上，技改投资增长10%以上。', '张云山\n牵头单位'],
    ['2', '新建改扩建中小学5所，新增学位2400个。', '牵头单位', '2023年年底'],
    ['4', '（涉及工作秘密，任务内容见原件，不在本表列出）', '牵头单位'],
    ['6', '推进清河综合治理，新增绿地6万平方米。', '责任单位'],
  ])
  expect(await textsOf(files[2]?.path ?? '')).toEqual([
    ['3', '开展村庄清洁行动，完成厕所改造1200户。\n目标要求：年底前全部完成。', '牵头单位'],
  ])
  expect((await listForms(round.folder.db, round.periodId)).map(({ fileName }) => fileName)).toEqual(
    files.map(({ path }) => basename(path)),
  )
})

test('the next month shows what was reported, but not of a task kept secret', async () => {
  const { files } = await exportForms(round.folder, round.periodId, out, quietJob)
  const path = files[0]?.path ?? ''
  const values = {
    ...filledRow(0, ['已新增8家。', '达到序时进度', 45]),
    ...filledRow(2, ['不宜公开的进展。', '达到序时进度', 30]),
  }
  writeFileSync(path, fillForm(readFileSync(path), values))
  await importReturns(round.folder, [path], round.periodId, { dryRun: false }, quietJob)
  const june = await openMonth(round.folder, round.planId, '06', '2023-07-05')
  const next = await exportForms(round.folder, june, join(round.root, '六月'), quietJob)
  const [first, , secret] = await textsOf(next.files[0]?.path ?? '')
  expect(first).toEqual(['1', '新增规模以上工业企业20家以上，技改投资增长10%以上。', '张云山\n牵头单位', '已新增8家。'])
  expect(secret).toEqual(['4', '（涉及工作秘密，任务内容见原件，不在本表列出）', '牵头单位'])
})

test('exporting again replaces the forms and keeps what else is in the folder; undo forgets what was asked', async () => {
  mkdirSync(out)
  writeFileSync(join(out, '通知.docx'), 'x')
  await exportForms(round.folder, round.periodId, out, quietJob)
  await exportForms(round.folder, round.periodId, out, quietJob)
  expect(readdirSync(out)).toHaveLength(5)
  await undo(round.folder)
  await undo(round.folder)
  expect(await listForms(round.folder.db, round.periodId)).toEqual([])
})

test('cancelling leaves no file, no folder and no record', async () => {
  const stop = new AbortController()
  const seen: JobProgress[] = []
  const job: Job = {
    signal: stop.signal,
    report(progress) {
      seen.push(progress)
      if (progress.done === 2) stop.abort()
    },
  }
  await expect(exportForms(round.folder, round.periodId, out, job)).rejects.toThrow()
  expect(seen.map(({ done, total }) => [done, total])).toEqual([
    [0, 4],
    [1, 4],
    [2, 4],
  ])
  expect(readdirSync(round.root)).toEqual(['data'])
  expect(await listForms(round.folder.db, round.periodId)).toEqual([])
})

test('a folder that cannot be made is told', async () => {
  writeFileSync(out, 'a file where the folder should be')
  await expect(exportForms(round.folder, round.periodId, out, quietJob)).rejects.toMatchObject({
    code: 'form.cannotWrite',
  })
})
