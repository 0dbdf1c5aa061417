import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { getPeriod } from '../../../electron/db/period-repository.ts'
import { listReportsByPeriod, saveReports } from '../../../electron/db/report-repository.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { readDocument } from '../../../electron/reading/read-document.ts'
import { readFileBytes } from '../../../electron/reading/read-file-bytes.ts'
import { changeSet, undo } from '../../../electron/services/history-service.ts'
import { exportNotices, issueNotices, openNotice } from '../../../electron/services/notice-issue-service.ts'
import { previewPreset } from '../../../electron/services/preset-preview-service.ts'
import { choosePreset, copyPreset, removePreset, savePreset } from '../../../electron/services/preset-service.ts'
import { changeSettings, getSettings } from '../../../electron/services/settings-service.ts'
import {
  answerNotice,
  closeNotice,
  createNotices,
  editNotice,
  listNoticeRows,
  previewNoticeRefresh,
  proposeForPeriod,
  proposeForTasks,
  refreshNotice,
  removeNotices,
} from '../../../electron/services/supervision-notice-service.ts'
import type { PeriodId, PlanId, TaskId } from '../../../shared/domain/id.ts'
import type { PresetSection } from '../../../shared/domain/paper/preset.ts'
import { standardPreset } from '../../../shared/domain/paper/standard-presets.ts'
import { openExampleRound } from '../../support/example-round.ts'
import { newReport, unwatched } from '../../support/ledger-folder.ts'

/** Numbers and freezing are looked at here, not PDF: what is handed to the printer stands for it. */
const printer = { printPdf: async (html: string) => Buffer.from(html) }
const root = mkdtempSync(join(tmpdir(), 'notices-'))
let folder: DataFolder
let planId: PlanId
let periodId: PeriodId

beforeAll(async () => {
  ;({ folder, planId, periodId } = await openExampleRound(root))
}, 120_000)
afterAll(async () => {
  await folder.close()
  rmSync(root, { recursive: true, force: true, maxRetries: 3 })
})

test('a round proposes a notice to each unit that is behind, overdue or silent, in official order, once', async () => {
  const proposals = await proposeForPeriod(folder.db, periodId, '2023-06-08')
  expect(proposals.map(({ unitName, kind, grade }) => `${unitName} ${kind} ${grade}`)).toContain(
    '县信访局 urge reminder',
  )
  const units = (await folder.db.selectFrom('unit').select(['name']).orderBy('official_order').execute()).map(
    ({ name }) => name,
  )
  const places = proposals.map(({ unitName }) => units.indexOf(unitName))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  const wanted = proposals.map(({ matters, ...one }) => ({ ...one, taskIds: matters.map(({ taskId }) => taskId) }))
  await createNotices(folder, planId, periodId, wanted, '2023-06-08')
  expect(await proposeForPeriod(folder.db, periodId, '2023-06-08')).toEqual([])
  // Before the due day nobody owes a report.
  await undo(folder)
  const early = await proposeForPeriod(folder.db, periodId, '2023-06-01')
  expect(early.filter(({ kind }) => kind === 'urge')).toEqual([])
})

test('on tasks that were chosen each unit that answers for any of them gets one notice, whether they are late or not', async () => {
  const tasks = await listTasksByPlan(folder.db, planId)
  const ids = tasks.slice(0, 12).map(({ id }) => id)
  const proposals = await proposeForTasks(folder.db, planId, periodId, ids, '2023-06-08')
  expect(new Set(proposals.map(({ unitId }) => unitId)).size).toBe(proposals.length)
  expect(proposals.every(({ kind }) => kind === 'supervise')).toBe(true)
  const named = proposals.flatMap(({ matters }) => matters)
  const open = tasks.slice(0, 12).filter(({ isSecret, retired }) => !isSecret && retired === null)
  expect(new Set(named.map(({ taskId }) => taskId))).toEqual(new Set(open.map(({ id }) => id)))
  const late = proposals.find(({ matters }) => matters.some(({ cause }) => cause === 'behind'))
  expect(['yellow', 'red']).toContain(late?.grade)
  const calm = proposals.find(({ matters }) => matters.every(({ cause }) => cause === 'chosen'))
  expect(calm?.grade).toBe('reminder')
  // Without a round only the deadlines speak.
  const causes = (await proposeForTasks(folder.db, planId, null, ids, '2024-02-01')).flatMap(({ matters }) => matters)
  expect(causes.filter(({ cause }) => cause === 'overdue').length).toBeGreaterThan(0)
  expect(causes.every(({ cause }) => cause === 'overdue' || cause === 'chosen' || cause === 'behind')).toBe(true)
})

test('a draft says what the unit said, how far it is, and that the deadline has passed', async () => {
  const tasks = await listTasksByPlan(folder.db, planId)
  const reports = await listReportsByPeriod(folder.db, periodId)
  const told = reports.find(({ taskId, percent, problem }) => {
    const task = tasks.find(({ id }) => id === taskId)
    return percent !== null && problem !== '' && task?.isSecret === false
  })
  if (!told) throw new Error('no report with a percentage and a problem')
  const wanted = { unitId: told.unitId, kind: 'supervise', grade: 'yellow', taskIds: [told.taskId] } as const
  const [id] = await createNotices(folder, planId, periodId, [wanted], '2023-06-08')
  if (!id) throw new Error('no notice')
  const { notice } = await openNotice(folder, id)
  // The plan's name says the year.
  expect(notice.content.basis).toMatch(/^《2023年.*）5月份调度情况$/)
  expect(notice.content.situation).toContain(told.progress.trim().replace(/。$/, ''))
  expect(notice.content.situation).toContain(`完成${told.percent}%。`)
  expect(notice.content.situation).toContain(`存在问题：${told.problem.replace(/。$/, '')}`)
  await removeNotices(folder, [id])
})

test('a 催办单 on tasks picked by hand says of each whether it is in, and is refused where all are', async () => {
  const tasks = await listTasksByPlan(folder.db, planId)
  const unit = (await proposeForPeriod(folder.db, periodId, '2023-06-08')).find(({ kind }) => kind === 'urge')
  const owed = unit?.matters[0]?.taskId
  const told = tasks.find(({ id, isSecret }) => !isSecret && id !== owed)?.id
  if (!told || !owed || !unit) throw new Error('no unit that owes a report')
  const step = { action: 'taskReturn.import', params: { label: '', files: 1, reports: 1 } } as const
  const report = newReport({ taskId: told, periodId, unitId: unit.unitId }, { progress: '已立项。', status: 'onTrack' })
  await changeSet(folder, step, (trx) => saveReports(trx, [report]))
  const numberOf = (id: string) => tasks.find((task) => task.id === id)?.number
  const urge = (taskIds: readonly TaskId[]) => [
    { unitId: unit.unitId, kind: 'urge', grade: 'reminder', taskIds } as const,
  ]
  const [id] = await createNotices(folder, planId, periodId, urge([told, owed]), '2023-06-08')
  if (!id) throw new Error('no draft')
  const { notice } = await openNotice(folder, id)
  const label = (await getPeriod(folder.db, periodId)).label
  expect(notice.content.situation).toBe(
    `截至目前，第${numberOf(owed)}项${label}进展未报送。第${numberOf(told)}项${label}进展已报送。`,
  )
  const refused = { code: 'notice.nothingOwed', params: { unit: unit.unitName, period: label } }
  await expect(createNotices(folder, planId, periodId, urge([told]), '2023-06-08')).rejects.toMatchObject(refused)
  // Without a round nothing is known to be in.
  const [free] = await createNotices(folder, planId, null, urge([told]), '2023-06-08')
  const supervised = urge([told]).map((one) => ({ ...one, kind: 'supervise' as const }))
  const [other] = await createNotices(folder, planId, periodId, supervised, '2023-06-08')
  if (!free || !other) throw new Error('no drafts')
  await expect(editNotice(folder, other, { kind: 'urge' })).rejects.toMatchObject(refused)
  await removeNotices(folder, [id, free, other])
})

test('the preset of a 催办单 is shown on a task that is owed', async () => {
  const { paper } = await previewPreset(folder, periodId, standardPreset('urgeNotice'))
  expect(JSON.stringify(paper)).toMatch(/截至目前，第[^，]+进展未报送。/)
  expect(JSON.stringify(paper)).not.toContain('已报送')
})

test('a 交办单 has no card: nothing of it is behind yet', async () => {
  const [task] = (await listTasksByPlan(folder.db, planId)).filter(({ isSecret }) => !isSecret)
  const lead = task?.assignments.find(({ role }) => role === 'lead')
  if (!task || lead?.party.kind !== 'unit') throw new Error('no task with a lead unit')
  const wanted = { unitId: lead.party.unitId, kind: 'assign', grade: 'red', taskIds: [task.id] } as const
  const [id] = await createNotices(folder, planId, periodId, [wanted], '2023-06-08')
  if (!id) throw new Error('no draft')
  const lineOf = async () => {
    const [block] = (await openNotice(folder, id)).paper.blocks
    return block?.kind === 'paragraph'
      ? block.runs
          .map(({ text }) => text)
          .join('')
          .trim()
      : ''
  }
  expect((await openNotice(folder, id)).notice).toMatchObject({ grade: 'reminder', content: { urgency: '' } })
  expect(await lineOf()).toBe('编号：')
  await editNotice(folder, id, { kind: 'supervise', grade: 'yellow' })
  expect(await lineOf()).toMatch(/黄牌$/)
  await editNotice(folder, id, { kind: 'assign' })
  expect((await openNotice(folder, id)).notice.grade).toBe('reminder')
  expect(await lineOf()).toBe('编号：')
  await removeNotices(folder, [id])
})

test('a draft is worded anew by what was reported since; what was changed by hand stays, and both are shown before', async () => {
  const proposals = await proposeForPeriod(folder.db, periodId, '2023-06-08')
  const late = proposals.find(({ kind }) => kind === 'supervise')
  if (!late) throw new Error('no proposal')
  const [matter] = late.matters
  if (!matter) throw new Error('no matter')
  const wanted = [{ ...late, taskIds: [matter.taskId] }]
  const [id] = await createNotices(folder, planId, periodId, wanted, '2023-06-08')
  if (!id) throw new Error('no draft')
  expect(await previewNoticeRefresh(folder, id)).toEqual([])
  await editNotice(folder, id, { content: { demands: '三日内书面说明。' }, replyDue: '2023-06-20' })
  const report = newReport(
    { taskId: matter.taskId, periodId, unitId: late.unitId },
    { status: 'behind', percent: 55, progress: '主体工程已封顶。', reportedAt: '2023-06-09T08:00:00.000Z' },
  )
  const step = { action: 'taskReturn.import', params: { label: '', files: 1, reports: 1 } } as const
  await changeSet(folder, step, (trx) => saveReports(trx, [report]))
  const changes = await previewNoticeRefresh(folder, id)
  expect(changes.find(({ field }) => field === 'situation')).toMatchObject({
    kind: 'changed',
    after: expect.stringContaining('主体工程已封顶'),
  })
  // The day of the answer was changed, and with it what the demands would say: they were worded by hand.
  expect(changes.filter(({ kind }) => kind === 'kept').map(({ before }) => before)).toEqual(
    changes.some(({ field }) => field === 'demands') ? ['三日内书面说明。'] : [],
  )
  await refreshNotice(folder, id)
  const { content, replyDue } = (await openNotice(folder, id)).notice
  expect(content.situation).toContain('主体工程已封顶')
  expect([content.demands, replyDue]).toEqual(['三日内书面说明。', '2023-06-20'])
  expect(await previewNoticeRefresh(folder, id)).toEqual([])
  for (let steps = 0; steps < 4; steps++) await undo(folder)
})

test('a notice is drafted in the words and rows of the office’s own preset, and keeps them', async () => {
  const presetId = await copyPreset(folder, 'superviseNotice', null)
  const standard = await choosePreset(folder.db, 'superviseNotice', presetId)
  const own: PresetSection = {
    ...{ key: 'own.1', placement: 'text', orientation: 'portrait', heading: '督办依据', isShown: true },
    parts: [{ kind: 'paragraph', place: 'own.1', words: '{方案名称}第三部分' }],
  }
  const sections = standard.sections.map((section) =>
    section.key === 'replyDemand' ? { ...section, isShown: false } : section,
  )
  await savePreset(folder, {
    ...{ ...standard, id: presetId, name: '县里的督办单', title: '督查事项通知单' },
    sections: [own, ...sections],
  })
  await changeSettings(folder, { noticePresets: { supervise: presetId, assign: null, urge: null } })
  const task = (await listTasksByPlan(folder.db, planId)).find(({ isSecret }) => !isSecret)
  const unitId = (await folder.db.selectFrom('unit').select('id').executeTakeFirstOrThrow()).id
  if (!task) throw new Error('no task')
  const wanted = { unitId, kind: 'supervise', grade: 'yellow', taskIds: [task.id] } as const
  const [id] = await createNotices(folder, planId, periodId, [wanted], '2023-06-08')
  if (!id) throw new Error('no notice')
  await removePreset(folder, presetId)
  expect((await getSettings(folder)).noticePresets.supervise).toBeNull()
  const { paper } = await openNotice(folder, id)
  expect(paper.title).toContain('督查事项通知单')
  const table = paper.blocks.find((block) => block.kind === 'table')
  const rows = table?.kind === 'table' ? table.rows.map(({ cells }) => cells.map(({ text }) => text)) : []
  expect(rows[0]).toEqual(['督办依据', '2023年县政府工作报告重点工作任务分工方案第三部分'])
  expect(rows.map(([name]) => name)).not.toContain('反馈要求')
  await editNotice(folder, id, { ownRow: { key: 'own.1', words: '县政府第12次常务会议' } })
  expect(JSON.stringify((await openNotice(folder, id)).paper.blocks)).toContain('县政府第12次常务会议')
  const [plain] = await createNotices(folder, planId, periodId, [wanted], '2023-06-08')
  if (!plain) throw new Error('no notice')
  expect((await openNotice(folder, plain)).paper.title).toContain('督办通知单')
  await removeNotices(folder, [id, plain])
})

test('notices are numbered without gaps by kind, frozen, answered, closed; only the last numbers are given up', async () => {
  const proposals = await proposeForPeriod(folder.db, periodId, '2023-06-08')
  const wanted = proposals.map(({ matters, ...one }) => ({ ...one, taskIds: matters.map(({ taskId }) => taskId) }))
  const ids = await createNotices(folder, planId, periodId, wanted, '2023-06-08')
  const [first, second, ...rest] = ids
  if (!first || !second) throw new Error('too few notices')
  await editNotice(folder, first, { content: { demands: '请于本周内专题研究。' } })
  await issueNotices(folder, [second, first], '2023-06-08', printer, unwatched)
  const issuedStep = (
    await folder.db.selectFrom('history_entry').select('id').orderBy('id', 'desc').limit(1).execute()
  )[0]
  await issueNotices(folder, rest, '2023-06-09', printer, unwatched)
  const rows = await listNoticeRows(folder.db, planId)
  for (const kind of ['supervise', 'urge'] as const) {
    const serials = rows.filter((row) => row.kind === kind).map(({ number }) => number?.serial ?? 0)
    expect(serials.toSorted((a, b) => a - b)).toEqual(serials.map((_, at) => at + 1))
  }
  await expect(undo(folder, issuedStep?.id)).rejects.toMatchObject({ code: 'history.numberFollowed' })
  await expect(editNotice(folder, first, { grade: 'red' })).rejects.toMatchObject({ code: 'notice.isIssued' })
  await expect(removeNotices(folder, [first])).rejects.toMatchObject({ code: 'notice.isIssued' })

  const view = await openNotice(folder, first)
  expect(JSON.stringify(view.paper)).toContain('请于本周内专题研究。')
  expect(view.notice.fileHashes).toHaveLength(2)
  await answerNotice(folder, first, { answer: '已研究。', answeredOn: '2023-06-15' })
  await closeNotice(folder, first, '2023-06-16')
  expect((await openNotice(folder, first)).notice).toMatchObject({ state: 'closed', answer: '已研究。' })
  await undo(folder)
  expect((await openNotice(folder, first)).notice.state).toBe('answered')
  await undo(folder)
  // The last issue can be taken back, and its numbers are given again.
  await undo(folder)
  const again = await listNoticeRows(folder.db, planId)
  expect(again.filter(({ state }) => state === 'draft')).toHaveLength(rest.length)
})

test('a batch is one Word file in which each begins on a page of its own, or a file each under its number', async () => {
  const ids = (await listNoticeRows(folder.db, planId)).map(({ id }) => id)
  const path = join(root, '全部.docx')
  await exportNotices(folder, ids, { kind: 'file', path, format: 'docx' }, printer, unwatched)
  const document = await readDocument(await readFileBytes(path), '全部.docx')
  const titles = document.blocks.filter((block) => block.kind === 'paragraph' && /[督催]办通知单$/.test(block.text))
  expect(titles).toHaveLength(ids.length)
  const place = join(root, '每份')
  const written = await exportNotices(folder, ids, { kind: 'folder', path: place, format: 'docx' }, printer, unwatched)
  expect(readdirSync(place)).toHaveLength(written.length)
  expect(readdirSync(place)[0]).toMatch(/^001-/)
  const cancelled = { signal: AbortSignal.abort(), report: () => undefined }
  const none = join(root, '取消')
  await expect(
    exportNotices(folder, ids, { kind: 'folder', path: none, format: 'docx' }, printer, cancelled),
  ).rejects.toThrow()
  expect(readdirSync(none)).toEqual([])
})
