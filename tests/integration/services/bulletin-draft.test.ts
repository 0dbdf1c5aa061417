import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readArchived } from '../../../electron/db/archive.ts'
import { getBulletin } from '../../../electron/db/bulletin-repository.ts'
import { type DataFolder, openDataFolder } from '../../../electron/db/data-folder.ts'
import { listHistory, listHistoryChanges } from '../../../electron/db/history-repository.ts'
import { saveReports } from '../../../electron/db/report-repository.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { examplePlanPath } from '../../../electron/example/example-plan.ts'
import type { PdfPrinter } from '../../../electron/print/pdf-printer.ts'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { paperOf, readBulletin } from '../../../electron/services/bulletin-draft.ts'
import {
  arrangeBulletin,
  composeBulletin,
  editBulletin,
  insertBulletinFact,
  previewRefresh,
  refreshBulletin,
  removeBulletin,
  restoreBulletinWords,
} from '../../../electron/services/bulletin-draft-service.ts'
import { issueBulletin, saveBulletinFile } from '../../../electron/services/bulletin-issue-service.ts'
import { listBulletinSummaries, openBulletin, resolveNumber } from '../../../electron/services/bulletin-view-service.ts'
import { changeSet, undo } from '../../../electron/services/history-service.ts'
import { openPeriod } from '../../../electron/services/period-service.ts'
import { importPlans } from '../../../electron/services/plan-service.ts'
import { piecesOf, wordsOf } from '../../../shared/domain/bulletin/block-words.ts'
import type { BulletinId, PeriodId } from '../../../shared/domain/id.ts'
import type { Job } from '../../../shared/domain/job.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import type { TaskDetail } from '../../../shared/domain/task/types.ts'

const job: Job = { signal: new AbortController().signal, report: () => undefined }
/** The browser is no part of what is tested here; tests/e2e prints with the real one. */
const printer: PdfPrinter = { printPdf: async (html) => Buffer.from(`%PDF ${html.length}`) }

let out: string
let data: DataFolder
let periodId: PeriodId
let tasks: readonly TaskDetail[]

/** The example's plan with a round in which all lead units report but those of the last five tasks. */
beforeEach(async () => {
  out = mkdtempSync(join(tmpdir(), 'bulletin-'))
  data = await openDataFolder(join(out, 'data'), { operator: '测试' })
  const parsed = parsePlans(await readDocumentFile(examplePlanPath))
  const original = { name: '分工方案.docx', bytes: readFileSync(examplePlanPath) }
  const [plan] = await importPlans(data, parsed, original, job)
  if (plan === undefined) throw new Error('the example has no plan')
  const month = { from: '2023-05-01', to: '2023-05-31', due: '2023-06-05' }
  periodId = await openPeriod(data, { planId: plan.planId, cadence: 'month', label: '2023年5月', ...month })
  tasks = await listTasksByPlan(data.db, plan.planId)
  await report(tasks.slice(0, -5), 43)
})
afterEach(async () => {
  await data.close()
  rmSync(out, { recursive: true, force: true })
})

async function report(reported: readonly TaskDetail[], percent: number): Promise<void> {
  const reports = reported.flatMap((task) => {
    const lead = task.assignments.find(({ role, party }) => role === 'lead' && party.kind === 'unit')
    if (lead?.party.kind !== 'unit') return []
    return {
      taskId: task.id,
      periodId,
      unitId: lead.party.unitId,
      reporterOrder: 0,
      progress: `已完成第${task.number}项的${percent}个点位`,
      status: percent < 40 ? ('behind' as const) : ('onTrack' as const),
      percent,
      indicatorValues: [],
      problem: '',
      nextStep: '',
      note: '',
      origin: null,
      reportedAt: '2023-06-01T00:00:00.000Z',
    }
  })
  await changeSet(
    data,
    { action: 'taskReturn.import', params: { label: '', files: 1, reports: reports.length } },
    (trx) => saveReports(trx, reports).then(() => undefined),
  )
}

async function textOf(bulletinId: BulletinId): Promise<string> {
  const { content } = await readBulletin(data.db, bulletinId)
  return content.sections.flatMap((section) => section.blocks.map(({ block }) => wordsOf(block))).join('\n')
}

const first = '各项任务总体平稳。'
const editLead = (bulletinId: BulletinId) =>
  editBulletin(data, bulletinId, [{ place: 'overall', paragraphs: [{ runs: [{ text: first }] }] }])

describe('起草', () => {
  test('a draft of each kind is composed once a period and listed', async () => {
    const bulletinId = await composeBulletin(data, periodId, { kind: 'monthly', presetId: null })
    expect(await listBulletinSummaries(data.db, periodId)).toMatchObject([
      { id: bulletinId, state: 'draft', kind: 'monthly', documentNumber: null },
    ])
    await expect(composeBulletin(data, periodId, { kind: 'monthly', presetId: null })).rejects.toMatchObject({
      code: 'bulletin.hasDraft',
    })
    const inspection = await composeBulletin(data, periodId, { kind: 'inspection', presetId: null })
    const kinds = (await listBulletinSummaries(data.db, periodId)).map(({ kind, state }) => [kind, state])
    expect(kinds).toContainEqual(['inspection', 'draft'])
    expect(kinds).toContainEqual(['monthly', 'draft'])
    await removeBulletin(data, inspection)
    const view = await openBulletin(data.db, bulletinId)
    expect(view.sections.map((section) => section.key)).toContain('statistics')
    expect(view.sheets.at(-1)?.nodes.length).toBeGreaterThan(0)
  })

  test('an edit is one step, writes one row, and is undone', async () => {
    const bulletinId = await composeBulletin(data, periodId, { kind: 'monthly', presetId: null })
    const before = await textOf(bulletinId)
    await editLead(bulletinId)
    expect(await textOf(bulletinId)).toContain(first)
    expect((await openBulletin(data.db, bulletinId)).edits).toMatchObject([{ place: 'overall', kind: 'worded' }])
    const entry = await undo(data)
    expect(entry.action).toBe('bulletin.edit')
    expect((await listHistoryChanges(data.db, entry.id)).map((change) => change.table)).toEqual(['bulletin_block'])
    expect(await textOf(bulletinId)).toBe(before)
  })

  test('every number opens as many as it says', async () => {
    const bulletinId = await composeBulletin(data, periodId, { kind: 'monthly', presetId: null })
    const { content } = await readBulletin(data.db, bulletinId)
    const numbers = content.sections
      .filter((section) => section.key !== 'behindList')
      .flatMap((section) => section.blocks.flatMap(({ block }) => piecesOf(block)))
      .filter((piece) => piece.counts !== undefined)
    expect(numbers.length).toBeGreaterThan(40)
    for (const { key = '', text } of numbers) {
      const list = await resolveNumber(data.db, bulletinId, key)
      expect([key, list.what === 'task' ? list.tasks.length : list.units.length]).toEqual([key, Number(text)])
    }
    await expect(resolveNumber(data.db, bulletinId, 'nothing')).rejects.toMatchObject({
      code: 'bulletin.numberUnknown',
    })
  })

  test('sections are switched and a fact put in, each undone in turn', async () => {
    const bulletinId = await composeBulletin(data, periodId, { kind: 'monthly', presetId: null })
    const before = await textOf(bulletinId)
    const { sections } = await openBulletin(data.db, bulletinId)
    await arrangeBulletin(
      data,
      bulletinId,
      sections.map(({ key, heading }) => ({ key, heading, isShown: key !== 'statistics' })),
    )
    await insertBulletinFact(data, bulletinId, 'silent', 'overall')
    const view = await openBulletin(data.db, bulletinId)
    expect(view.facts.find((fact) => fact.name === 'silent')?.isUsed).toBe(true)
    expect(await textOf(bulletinId)).toContain('本期未报送的单位')
    await undo(data)
    await undo(data)
    expect(await textOf(bulletinId)).toBe(before)
  })

  test('a draft is removed and brought back', async () => {
    const bulletinId = await composeBulletin(data, periodId, { kind: 'monthly', presetId: null })
    const before = await textOf(bulletinId)
    await removeBulletin(data, bulletinId)
    expect(await listBulletinSummaries(data.db, periodId)).toEqual([])
    await undo(data)
    expect(await textOf(bulletinId)).toBe(before)
  })
})

describe('更新数字', () => {
  test('what would change is shown first; words changed by hand stay', async () => {
    const bulletinId = await composeBulletin(data, periodId, { kind: 'monthly', presetId: null })
    await editLead(bulletinId)
    const before = await textOf(bulletinId)
    expect(await previewRefresh(data, bulletinId)).toEqual([])
    await report(tasks.slice(-5), 12)
    const changes = await previewRefresh(data, bulletinId)
    expect(await textOf(bulletinId)).toBe(before)
    expect(changes.find((change) => change.place === 'overall')).toMatchObject({ kind: 'kept', before: first })
    expect(changes.find((change) => change.place === 'behind')?.after).toContain('事项共')
    await refreshBulletin(data, bulletinId)
    expect(await textOf(bulletinId)).toContain(first)
    expect(await previewRefresh(data, bulletinId)).toEqual([])
    await restoreBulletinWords(data, bulletinId, 'overall')
    expect(await textOf(bulletinId)).not.toContain(first)
    expect(await textOf(bulletinId)).toContain('未达序时进度')
    await undo(data)
    await undo(data)
    expect(await textOf(bulletinId)).toBe(before)
  })
})

describe('印发', () => {
  const issue = { documentNumber: '云政办字〔2023〕7号', issueDate: '2023-06-08' }

  test('freezes text, figures and files; a late return changes nothing', async () => {
    const bulletinId = await composeBulletin(data, periodId, { kind: 'monthly', presetId: null })
    await issueBulletin(data, bulletinId, issue, printer, job)
    const before = await readBulletin(data.db, bulletinId)
    expect(before.record).toMatchObject({ state: 'issued', ...issue })
    await report(tasks.slice(-5), 12)
    expect(await readBulletin(data.db, bulletinId)).toEqual(before)
    for (const change of [
      editLead(bulletinId),
      refreshBulletin(data, bulletinId),
      previewRefresh(data, bulletinId),
      removeBulletin(data, bulletinId),
      issueBulletin(data, bulletinId, issue, printer, job),
    ]) {
      await expect(change).rejects.toMatchObject({ code: 'bulletin.isIssued' })
    }
    const items = await resolveNumber(data.db, bulletinId, 'items')
    expect(items.what === 'task' && items.tasks.length).toBe(before.record.facts.items.length)
  })

  test('督查通报 bears the issue of its 简报, counted anew each year', async () => {
    const inspection = { kind: 'inspection', presetId: null } as const
    const bulletinId = await composeBulletin(data, periodId, inspection)
    const { proposedNumber } = await openBulletin(data.db, bulletinId)
    expect(proposedNumber).toBe('第　　期')
    await expect(issueBulletin(data, bulletinId, issue, printer, job)).rejects.toMatchObject({
      code: 'bulletin.badIssue',
    })
    const numbered = { documentNumber: '第20期', issueDate: '2023-06-08' }
    await issueBulletin(data, bulletinId, numbered, printer, job)
    const paper = paperOf(await readBulletin(data.db, bulletinId))
    expect(paper.head).toEqual({
      kind: 'briefing',
      mark: '云河县政务督查',
      number: '第20期',
      issuedBy: { office: '云河县人民政府办公室', date: '2023-06-08' },
    })
    const next = await composeBulletin(data, periodId, inspection)
    await expect(issueBulletin(data, next, numbered, printer, job)).rejects.toMatchObject({
      code: 'bulletin.numberTaken',
    })
    await issueBulletin(data, next, { ...numbered, issueDate: '2024-01-08' }, printer, job)
  })

  test('keeps Word and PDF in the archive; an export is that very file', async () => {
    const bulletinId = await composeBulletin(data, periodId, { kind: 'monthly', presetId: null })
    await issueBulletin(data, bulletinId, issue, printer, job)
    const { fileHashes } = await getBulletin(data.db, bulletinId)
    expect(fileHashes).toHaveLength(2)
    const files = [join(out, '通报.docx'), join(out, '通报.pdf')]
    for (const [index, path] of files.entries()) {
      await saveBulletinFile(data, bulletinId, path, printer, job)
      expect(readFileSync(path).equals(await readArchived(data, fileHashes[index] ?? ''))).toBe(true)
    }
    const page = await saveBulletinFile(data, bulletinId, join(out, '通报.html'), printer, job)
    expect(readFileSync(page, 'utf8')).toContain('云政办字〔2023〕7号')
  })

  test('is undone to the draft it was, and can be done again', async () => {
    const bulletinId = await composeBulletin(data, periodId, { kind: 'monthly', presetId: null })
    const before = await readBulletin(data.db, bulletinId)
    await issueBulletin(data, bulletinId, issue, printer, job)
    await undo(data)
    expect(await readBulletin(data.db, bulletinId)).toEqual(before)
    await editLead(bulletinId)
    await issueBulletin(data, bulletinId, issue, printer, job)
    expect(await textOf(bulletinId)).toContain(first)
  })

  test('an edit from before is not taken back under it', async () => {
    const bulletinId = await composeBulletin(data, periodId, { kind: 'monthly', presetId: null })
    await editLead(bulletinId)
    const [edited] = await listHistory(data.db, { limit: 1 })
    await issueBulletin(data, bulletinId, issue, printer, job)
    const before = await readBulletin(data.db, bulletinId)
    await expect(undo(data, edited?.id)).rejects.toMatchObject({
      code: 'history.isIssued',
      params: { title: before.record.title },
    })
    expect(await readBulletin(data.db, bulletinId)).toEqual(before)
  })

  test('asks for a whole number that no other bulletin bears', async () => {
    const bulletinId = await composeBulletin(data, periodId, { kind: 'monthly', presetId: null })
    const issueAs = (id: BulletinId, documentNumber: string) =>
      issueBulletin(data, id, { ...issue, documentNumber }, printer, job)
    await expect(issueAs(bulletinId, ' ')).rejects.toMatchObject({ code: 'bulletin.noNumber' })
    for (const wrong of ['云政办字[2023]7号', '云政办字〔2023〕07号', '云政办字〔2023〕　　号']) {
      await expect(issueAs(bulletinId, wrong)).rejects.toMatchObject({ code: 'bulletin.badNumber' })
    }
    await issueAs(bulletinId, issue.documentNumber)
    const next = await composeBulletin(data, periodId, { kind: 'monthly', presetId: null })
    await expect(issueAs(next, issue.documentNumber)).rejects.toMatchObject({ code: 'bulletin.numberTaken' })
  })
})
