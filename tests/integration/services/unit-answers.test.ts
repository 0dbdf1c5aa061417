import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listReportsByPeriod } from '../../../electron/db/report-repository.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { exportForms } from '../../../electron/services/form-service.ts'
import { undo } from '../../../electron/services/history-service.ts'
import { leaveMemory, readStaged, settleDoubt, stageReturns } from '../../../electron/services/intake-service.ts'
import { listIntake, showIntakeFile } from '../../../electron/services/intake-view.ts'
import { importReturns } from '../../../electron/services/task-return-service.ts'
import { forgetAnswer, listAnswersOfUnit } from '../../../electron/services/unit-answer-service.ts'
import { addOtherName, mergeUnits } from '../../../electron/services/unit-service.ts'
import type { IntakeDetail } from '../../../shared/domain/task-return/intake.ts'
import { filledRow, fillForm } from '../../support/fill-form.ts'
import { openRound, quietJob, type RoundFixture, units } from '../../support/round-fixture.ts'

let round: RoundFixture
let form = ''
let inbox = ''
beforeEach(async () => {
  round = await openRound()
  const { files } = await exportForms(round.folder, round.periodId, join(round.root, '填报表'), quietJob)
  form = files[0]?.path ?? ''
  inbox = join(round.root, '回收')
  mkdirSync(inbox)
})
afterEach(() => round.close())

const [reform] = units

/** Puts a return of 县发展和改革局 in, whose status and percentage nobody can be sure of. */
async function put(name: string, progress: string): Promise<IntakeDetail> {
  const path = join(inbox, name)
  writeFileSync(path, fillForm(readFileSync(form), filledRow(0, [progress, '差不多了', '差得不多', '无', ''])))
  await stageReturns(round.folder, round.periodId, [path], quietJob)
  return show(name)
}

async function show(name: string): Promise<IntakeDetail> {
  await readStaged(round.folder, round.periodId, quietJob)
  const { files } = await listIntake(round.folder, round.periodId, null, { offset: 0, limit: 10 })
  const id = files.find(({ fileName }) => fileName === name)?.id
  if (!id) throw new Error(`${name} is not in the intake`)
  return showIntakeFile(round.folder, id, { offset: 0, limit: 10 })
}

const doubts = ({ problems }: IntakeDetail) =>
  problems.flatMap(({ code, row }) => (row === 6 && /^(status|percent)\./.test(code) ? [code] : []))
const said = ({ rows }: IntakeDetail) => rows.map(({ after }) => [after.status, after.percent])
const answers = () => listAnswersOfUnit(round.folder.db, reform.id)

async function settleBoth({ summary: { id } }: IntakeDetail): Promise<void> {
  const place = { kind: 'value', sheet: '填报表', row: 6 } as const
  await settleDoubt(round.folder, id, { ...place, field: 'status', value: 'onTrack' })
  await settleDoubt(round.folder, id, { ...place, field: 'percent', value: 85 })
}

test('what was settled once is applied to the next file with the same words, and said', async () => {
  const first = await put('甲.xlsx', '完成8家。')
  expect(doubts(first)).toEqual(['status.unknown', 'percent.unknown'])
  expect(first.remembered).toEqual([])
  await settleBoth(first)
  expect((await answers()).map(({ words, meaning }) => [words, meaning])).toEqual([
    ['差得不多', { kind: 'percent', percent: 85 }],
    ['差不多了', { kind: 'status', status: 'onTrack' }],
  ])
  const second = await put('乙.xlsx', '完成9家。')
  expect(doubts(second)).toEqual([])
  expect(said(second)).toEqual([['onTrack', 85]])
  const place = { kind: 'value', sheet: '填报表', row: 6 }
  expect(second.remembered).toEqual([
    { words: '差不多了', answer: { ...place, field: 'status', value: 'onTrack' } },
    { words: '差得不多', answer: { ...place, field: 'percent', value: 85 } },
  ])
})

test('a file that was waiting already gets the answer too, and loses it with the step that gave it', async () => {
  const first = await put('甲.xlsx', '完成8家。')
  await put('乙.xlsx', '完成9家。')
  await settleBoth(first)
  expect(said(await show('乙.xlsx'))).toEqual([['onTrack', 85]])
  await undo(round.folder)
  expect(doubts(await show('乙.xlsx'))).toEqual(['percent.unknown'])
})

test('it can be left out of a file, and forgotten', async () => {
  await settleBoth(await put('甲.xlsx', '完成8家。'))
  const second = await put('乙.xlsx', '完成9家。')
  await leaveMemory(round.folder, second.summary.id)
  const left = await show('乙.xlsx')
  expect([doubts(left), left.remembered]).toEqual([['status.unknown', 'percent.unknown'], []])
  const [percent] = await answers()
  if (!percent) throw new Error('nothing was remembered')
  await forgetAnswer(round.folder, reform.id, percent.id)
  expect(doubts(await put('丙.xlsx', '完成10家。'))).toEqual(['percent.unknown'])
})

test('files that wait are read again when a unit gets another name', async () => {
  await put('甲.xlsx', '完成8家。')
  const { counts } = await listIntake(round.folder, round.periodId, null, { offset: 0, limit: 10 })
  expect(counts.waiting).toBe(0)
  await addOtherName(round.folder, reform.id, '发改委')
  const after = await listIntake(round.folder, round.periodId, null, { offset: 0, limit: 10 })
  expect(after.counts.waiting).toBe(1)
  expect(doubts(await show('甲.xlsx'))).toEqual(['status.unknown', 'percent.unknown'])
})

test('files that wait are read again when units are merged, and again when the merge is undone', async () => {
  const [, , health, east] = units
  await put('甲.xlsx', '完成8家。')
  const waiting = async () =>
    (await listIntake(round.folder, round.periodId, null, { offset: 0, limit: 10 })).counts.waiting
  expect(await waiting()).toBe(0)
  await mergeUnits(round.folder, health.id, east.id)
  expect(await waiting()).toBe(1)
  await readStaged(round.folder, round.periodId, quietJob)
  expect(await waiting()).toBe(0)
  await undo(round.folder)
  expect(await waiting()).toBe(1)
})

test('the command line applies what was answered in the window', async () => {
  await settleBoth(await put('甲.xlsx', '完成8家。'))
  const path = join(inbox, '乙.xlsx')
  writeFileSync(path, fillForm(readFileSync(form), filledRow(0, ['完成9家。', '差不多了', '差得不多', '无', ''])))
  const { files } = await importReturns(round.folder, [path], round.periodId, { dryRun: false }, quietJob)
  expect(files[0]?.problems.filter(({ row }) => row === 6)).toEqual([])
  const [report] = await listReportsByPeriod(round.folder.db, round.periodId)
  expect(report).toMatchObject({ progress: '完成9家。', status: 'onTrack', percent: 85 })
})

test('each unit of a file of several has its own answers applied to its line', async () => {
  const [, schools] = units
  await settleBoth(await put('甲.xlsx', '完成8家。'))
  const line = (text: string, progress: string) => `1,${text},${progress},差不多了,差得不多\n`
  const heading = '序号,任务内容,本期进展,状态,完成比例(%)\n'
  const [first, second] = await listTasksByPlan(round.folder.db, round.planId)
  const path = join(inbox, '汇总.csv')
  const parts = [
    `填报单位：${schools.name},,,,\n${heading}${line(second?.text ?? '', '开工3所。')}`,
    `填报单位：${reform.name},,,,\n${heading}${line(first?.text ?? '', '完成9家。')}`,
  ]
  writeFileSync(path, parts.join(''))
  await stageReturns(round.folder, round.periodId, [path], quietJob)
  const { files } = await listIntake(round.folder, round.periodId, null, { offset: 0, limit: 10 })
  const shown = []
  for (const file of files.filter(({ fileName }) => fileName === '汇总.csv')) {
    shown.push([file.unitName, said(await showIntakeFile(round.folder, file.id, { offset: 0, limit: 10 }))])
  }
  expect(Object.fromEntries(shown)).toEqual({
    [reform.name]: [['onTrack', 85]],
    [schools.name]: [[null, null]],
  })
})
