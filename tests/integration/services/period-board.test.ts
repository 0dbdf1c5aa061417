import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSettings } from '../../../electron/db/settings-repository.ts'
import { exportForms, previewForms } from '../../../electron/services/form-service.ts'
import { undo } from '../../../electron/services/history-service.ts'
import { acceptFile, sendBackFile } from '../../../electron/services/intake-acceptance.ts'
import { stageReturns } from '../../../electron/services/intake-service.ts'
import { listIntake } from '../../../electron/services/intake-view.ts'
import { loadBoard } from '../../../electron/services/period-board-service.ts'
import { closePeriod, proposePeriods, reopenPeriod } from '../../../electron/services/period-service.ts'
import { choosePreset, copyPreset, savePreset } from '../../../electron/services/preset-service.ts'
import { recordCall } from '../../../electron/services/reminder-call-service.ts'
import { exportReminders, loadReminders } from '../../../electron/services/reminder-service.ts'
import { changeSettings } from '../../../electron/services/settings-service.ts'
import { callingColumns } from '../../../shared/domain/period/calling-list.ts'
import { filledRow, fillForm } from '../../support/fill-form.ts'
import { openRound, quietJob, type RoundFixture, units } from '../../support/round-fixture.ts'

let round: RoundFixture
beforeEach(async () => {
  round = await openRound()
})
afterEach(() => round.close())

const today = '2023-06-06'
const board = (day = today) => loadBoard(round.folder.db, round.periodId, day)
const states = async (day = today) => (await board(day)).units.map(({ name, state }) => [name, state])
const outDir = () => join(round.root, '填报表')

async function comeBack(form: number, values: readonly (string | number)[]) {
  const { files } = await exportForms(round.folder, round.periodId, outDir(), quietJob)
  const source = files[form]?.path ?? ''
  const path = join(round.root, `${form}.xlsx`)
  writeFileSync(path, fillForm(readFileSync(source), filledRow(0, values)))
  await stageReturns(round.folder, round.periodId, [path], quietJob)
  const { files: staged } = await listIntake(round.folder, round.periodId, null, { offset: 0, limit: 10 })
  const id = staged.find(({ fileName }) => fileName === `${form}.xlsx`)?.id
  if (!id) throw new Error('the file is not in the intake')
  return id
}

test('the board follows the round from unsent forms to what was taken and sent back', async () => {
  expect((await states('2023-06-01')).map(([, state]) => state)).toEqual(['notSent', 'notSent', 'notSent', 'notSent'])
  const schools = await comeBack(1, ['已开工3所。', '达到序时进度', 40])
  expect(await states()).toEqual([
    ['县发展和改革局', 'overdue'],
    ['县教育和体育局', 'arrived'],
    ['东安镇', 'overdue'],
    ['西河街道', 'overdue'],
  ])
  await acceptFile(round.folder, schools, null)
  const east = await comeBack(2, ['已完成600户。', '达到序时进度', 50])
  await sendBackFile(round.folder, east, '请写明户数。')
  const { counts, units: rows } = await board()
  expect(rows.map(({ state }) => state)).toEqual(['overdue', 'received', 'sentBack', 'overdue'])
  expect(counts).toMatchObject({ all: 4, received: 1, sentBack: 1, notReported: 2, overdue: 2 })
  expect(rows[2]?.sentBack).toBe(1)
  expect(rows.map(({ reports }) => reports)).toEqual([[], [{ status: 'onTrack', reports: 1, percent: 40 }], [], []])
})

test('who reports is kept until the ledger changes: what is asked of whom, and undone, shows at once', async () => {
  const names = async () => (await board()).units.map(({ name }) => name)
  const leads = await names()
  const { formRoles } = await readSettings(round.folder.db)
  await changeSettings(round.folder, { formRoles: [...formRoles, 'support'] })
  expect((await names()).length).toBeGreaterThan(leads.length)
  await undo(round.folder)
  expect(await names()).toEqual(leads)
})

test('forms go out to some units, named as in the whole round', async () => {
  const preview = await previewForms(round.folder.db, round.periodId)
  expect(preview.map(({ exportedAt }) => exportedAt)).toEqual([null, null, null, null])
  const { files } = await exportForms(round.folder, round.periodId, outDir(), quietJob, { unitIds: [units[3].id] })
  expect(files.map(({ unit }) => unit)).toEqual(['东安镇'])
  expect(files[0]?.path).toBe(join(outDir(), preview[2]?.fileName ?? ''))
  expect((await states('2023-06-01')).map(([, state]) => state)).toEqual(['notSent', 'notSent', 'sent', 'notSent'])
})

test('the calling list names who owes a return, and is printed', async () => {
  await comeBack(1, ['已开工3所。', '达到序时进度', 40])
  const reminders = await loadReminders(round.folder.db, { periodId: round.periodId, unitIds: null }, today)
  expect(reminders.map(({ name, reason }) => [name, reason])).toEqual([
    ['县发展和改革局', 'overdue'],
    ['东安镇', 'overdue'],
    ['西河街道', 'overdue'],
  ])
  expect(reminders[0]?.text).toBe(
    '县发展和改革局：《2023年云河县政府工作报告重点工作任务分工方案》2023年5月进展情况填报表（4项任务）应于2023年6月5日前报送，已经逾期，至今未收到，请立即报送。',
  )
  const path = await exportReminders(
    round.folder.db,
    { periodId: round.periodId, unitIds: null },
    today,
    join(round.root, '催办.html'),
  )
  const page = readFileSync(path, 'utf8')
  expect(page).toContain('2023年5月填报催办名单')
  expect(page).toMatch(/《2023年云河县政府工作报告重点工作任务分工方案》<\/p>\s*<p[^>]*>截止2023年6月5日　共3个单位　/)
})

test('the calling list is worded by a preset: what is said to each unit, its title and its columns', async () => {
  const { folder, periodId } = round
  const presetId = await copyPreset(folder, 'callingList', null)
  const copy = await choosePreset(folder.db, 'callingList', presetId)
  const sections = copy.sections.map((section) => ({
    ...section,
    isShown: true,
    parts: section.parts.map((part) =>
      part.kind === 'list' ? { ...part, words: '{单位}你好，{调度期}还有{任务数}项[{若逾期未报}（已逾期）]。' } : part,
    ),
  }))
  const columns = callingColumns
    .map((column) => (column.key === 'contact' ? { ...column, heading: '联系人' } : column))
    .map((column) => (column.key === 'tasks' ? { ...column, isShown: false } : column))
  await savePreset(folder, { ...copy, id: presetId, name: '电话单', title: '{调度期}电话单', columns, sections })
  await changeSettings(folder, {
    usualPresets: { ...(await readSettings(folder.db)).usualPresets, callingList: presetId },
  })
  const choice = { periodId, unitIds: null }
  const [first] = await loadReminders(folder.db, choice, today)
  expect(first?.text).toBe('县发展和改革局你好，2023年5月还有4项（已逾期）。')
  const own = readFileSync(await exportReminders(folder.db, choice, today, join(round.root, '电话.html')), 'utf8')
  for (const words of ['2023年5月电话单', '催办用语：', '东安镇你好，', '联系人']) expect(own).toContain(words)
  expect(own).not.toContain('>任务<')
  const named = { ...choice, presetName: '催办名单' }
  const standard = readFileSync(await exportReminders(folder.db, named, today, join(round.root, '名单.html')), 'utf8')
  expect(standard).toContain('2023年5月填报催办名单')
  expect(standard).not.toContain('催办用语')
})

test('a call is written down, and stands on the board, in the calling list and on paper, until it is taken back', async () => {
  const [reform] = units
  const note = { periodId: round.periodId, unitId: reform.id, spokeWith: '李清河', words: '明日上午报送' }
  await expect(recordCall(round.folder, { ...note, words: ' ' })).rejects.toMatchObject({ code: 'period.noCallWords' })
  await recordCall(round.folder, note)
  await recordCall(round.folder, { ...note, spokeWith: '', words: '无人接听' })
  const calls = async () => (await board()).units[0]?.calls.map(({ by, spokeWith, words }) => [by, spokeWith, words])
  expect(await calls()).toEqual([
    ['王海', '李清河', '明日上午报送'],
    ['王海', '', '无人接听'],
  ])
  const choice = { periodId: round.periodId, unitIds: null }
  const [reminder] = await loadReminders(round.folder.db, choice, today)
  expect(reminder?.calls).toHaveLength(2)
  const path = await exportReminders(round.folder.db, choice, today, join(round.root, '催办.html'))
  expect(readFileSync(path, 'utf8')).toMatch(/\d+月\d+日 李清河：明日上午报送/)
  await undo(round.folder)
  expect(await calls()).toEqual([['王海', '李清河', '明日上午报送']])
})

test('a round is ended, opened again, and the next one proposed', async () => {
  await closePeriod(round.folder, round.periodId)
  expect((await board()).period.state).toBe('closed')
  await reopenPeriod(round.folder, round.periodId)
  expect((await board()).period.state).toBe('open')
  await undo(round.folder)
  expect((await board()).period.state).toBe('closed')
  const proposals = await proposePeriods(round.folder.db, round.planId, today)
  expect(proposals.find(({ cadence }) => cadence === 'month')).toMatchObject({ from: '2023-05-01', to: '2023-05-31' })
})
