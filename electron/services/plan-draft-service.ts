import { basename } from 'node:path'
import type { PlanDraftId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import { mendedPlan } from '../../shared/domain/plan-draft/apply-edits.ts'
import type { DraftRow } from '../../shared/domain/plan-draft/draft-rows.ts'
import { addEdit, type EditHistory, redoEdit, undoEdit } from '../../shared/domain/plan-draft/edit-history.ts'
import type { AcceptedPlan, BegunFile } from '../../shared/domain/plan-draft/outcome.ts'
import type { PlanEdit } from '../../shared/domain/plan-draft/types.ts'
import {
  type DraftOverview,
  type DraftSummary,
  factsOf,
  type LinkedSourceRow,
} from '../../shared/domain/plan-draft/view-draft.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { archiveFile, hashOf, readArchived } from '../db/archive.ts'
import type { DataFolder } from '../db/data-folder.ts'
import {
  deletePlanDraft,
  findPlanDraftByFile,
  getPlanDraft,
  insertPlanDraft,
  listPlanDrafts,
  markPlanDraftAccepted,
  setPlanDraftEdits,
} from '../db/plan-draft-repository.ts'
import { listPlansByOriginal } from '../db/plan-repository.ts'
import { readFileBytes } from '../reading/read-file-bytes.ts'
import { readPlansApart } from '../reading/read-plans.ts'
import { type DraftState, loadDraft } from './plan-draft-state.ts'
import { importPlans } from './plan-service.ts'

interface PlanFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly content: Uint8Array | string
}

/**
 * Reads files and keeps each as a draft; a file that is a draft already is taken up again. What cannot be read is said file
 * by file. Cancelling leaves nothing of the file that was being read.
 */
export async function beginDrafts(
  folder: DataFolder,
  paths: readonly string[],
  job: Job,
): Promise<readonly BegunFile[]> {
  const begun: BegunFile[] = []
  for (const [done, path] of paths.entries()) {
    const name = basename(path)
    job.report({ phase: 'reading', done, total: paths.length })
    try {
      const bytes = await readFileBytes(path)
      begun.push(await beginDraft(folder, { name, bytes, content: bytes }, { job, done, total: paths.length }))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      begun.push({ kind: 'refused', name, code: error.code, params: error.params })
    }
  }
  return begun
}

/** Reads pasted text as `beginDrafts` reads a file. Throws `plan.nothingPasted`. */
export async function beginPastedDraft(folder: DataFolder, text: string, name: string, job: Job): Promise<BegunFile> {
  if (text.trim() === '') throw new UserError('plan.nothingPasted')
  job.report({ phase: 'reading', done: 0, total: 1 })
  return beginDraft(folder, { name, bytes: Buffer.from(text), content: text }, { job, done: 0, total: 1 })
}

async function beginDraft(
  folder: DataFolder,
  { name, bytes, content }: PlanFile,
  { job, done, total }: { readonly job: Job; readonly done: number; readonly total: number },
): Promise<BegunFile> {
  const hash = hashOf(bytes)
  const kept = await findPlanDraftByFile(folder.db, hash)
  if (kept) return (await knownPlan(folder, kept.id)) ?? { kind: 'draft', name, draftId: kept.id }
  const plans = await listPlansByOriginal(folder.db, hash)
  const reading = await readPlansApart({ content, fileName: name }, job.signal, () =>
    job.report({ phase: 'recognising', done, total }),
  )
  const wanted = reading.plans.flatMap((plan, part) =>
    plan.tasks.length + plan.indicatorRows.length > 0 ? [part] : [],
  )
  const [first] = plans
  if (first && wanted.every((part) => plans.some(({ original }) => original.part === part))) {
    return { kind: 'known', name, planId: first.id, title: first.title }
  }
  job.signal.throwIfAborted() // the last moment to cancel
  await archiveFile(folder, bytes, name)
  const draft = await folder.db.transaction().execute((trx) => insertPlanDraft(trx, { hash, name }, reading))
  return { kind: 'draft', name, draftId: draft.id }
}

/** The plan that came of a draft whose documents are all in the ledger. */
async function knownPlan(folder: DataFolder, draftId: PlanDraftId): Promise<BegunFile | null> {
  const overview = await openDraft(folder, draftId)
  const chosen = overview.documents.filter(({ isChosen }) => isChosen)
  const [first] = chosen
  if (!first?.planId || chosen.some(({ planId }) => planId === null)) return null
  return { kind: 'known', name: overview.fileName, planId: first.planId, title: first.facts.title }
}

/** Drafts that wait to be accepted, the one last worked on first. */
export async function listDrafts(folder: DataFolder): Promise<readonly DraftSummary[]> {
  const drafts = await listPlanDrafts(folder.db)
  const summaries: DraftSummary[] = []
  for (const { id, file, changedAt } of drafts) {
    const { view } = await loadDraft(folder, id)
    const chosen = view.mended.documents.filter(({ isChosen }) => isChosen)
    summaries.push({
      id,
      fileName: file.name,
      changedAt,
      titles: chosen.map(({ plan }) => plan.title),
      tasks: chosen.reduce((sum, { items }) => sum + items.filter(({ kind }) => kind === 'task').length, 0),
      openWarnings: view.doubts.filter(({ isAccepted }) => !isAccepted).length,
    })
  }
  return summaries
}

/** A draft without its lines, which come in windows. Throws `plan.draftNotFound`. */
export async function openDraft(folder: DataFolder, draftId: PlanDraftId): Promise<DraftOverview> {
  const { draft, view } = await loadDraft(folder, draftId)
  const known = await listPlansByOriginal(folder.db, draft.file.hash)
  return {
    id: draftId,
    fileName: draft.file.name,
    changedAt: draft.changedAt,
    documents: view.mended.documents.map((document) => ({
      part: document.part,
      facts: factsOf(document),
      isChosen: document.isChosen,
      tasks: document.items.filter(({ kind }) => kind === 'task').length,
      indicators: document.items.filter(({ kind }) => kind === 'indicator').length,
      members: document.plan.members.length,
      openWarnings: document.warnings.filter(({ isAccepted }) => !isAccepted).length,
      planId: known.find(({ original }) => original.part === document.part)?.id ?? null,
    })),
    rowCount: view.rows.length,
    sourceCount: view.source.length,
    sourceOfRow: view.sourceOfRow,
    doubts: view.doubts,
    undo: draft.edits.done.at(-1)?.kind ?? null,
    redo: draft.edits.undone[0]?.kind ?? null,
  }
}

/** A window of lines, by their places from 0. */
export interface LineWindow {
  readonly draftId: PlanDraftId
  readonly from: number
  readonly count: number
}

/** Lines of the original, coloured. Throws `plan.draftNotFound`. */
export async function listSourceRows(
  folder: DataFolder,
  { draftId, from, count }: LineWindow,
): Promise<readonly LinkedSourceRow[]> {
  return (await loadDraft(folder, draftId)).view.source.slice(from, from + count)
}

/** Lines of what was recognised. Throws `plan.draftNotFound`. */
export async function listDraftRows(
  folder: DataFolder,
  { draftId, from, count }: LineWindow,
): Promise<readonly DraftRow[]> {
  return (await loadDraft(folder, draftId)).view.rows.slice(from, from + count)
}

/** Adds an edit. Throws `plan.draftNotFound`, `plan.titleEmpty`. */
export async function editDraft(folder: DataFolder, draftId: PlanDraftId, edit: PlanEdit): Promise<DraftOverview> {
  if (edit.kind === 'facts' && edit.facts.title.trim() === '') throw new UserError('plan.titleEmpty')
  return changeEdits(folder, draftId, (edits) => addEdit(edits, edit))
}

/** Takes the last edit of the draft back. Throws `plan.draftNotFound`. */
export function undoDraftEdit(folder: DataFolder, draftId: PlanDraftId): Promise<DraftOverview> {
  return changeEdits(folder, draftId, undoEdit)
}

/** Does the edit again that was taken back last. Throws `plan.draftNotFound`. */
export function redoDraftEdit(folder: DataFolder, draftId: PlanDraftId): Promise<DraftOverview> {
  return changeEdits(folder, draftId, redoEdit)
}

async function changeEdits(
  folder: DataFolder,
  draftId: PlanDraftId,
  change: (edits: EditHistory) => EditHistory,
): Promise<DraftOverview> {
  await folder.db.transaction().execute(async (trx) => {
    const { edits } = await getPlanDraft(trx, draftId)
    await setPlanDraftEdits(trx, draftId, change(edits))
  })
  return openDraft(folder, draftId)
}

/** Throws the draft away; its file stays in the archive. */
export async function discardDraft(folder: DataFolder, draftId: PlanDraftId): Promise<void> {
  await folder.db.transaction().execute((trx) => deletePlanDraft(trx, draftId))
}

/**
 * Takes the chosen documents of a draft into the ledger as they were mended, as one step that can be undone; then the draft
 * can be taken up again. Throws `plan.draftNotFound`, `plan.noDocumentChosen`, and what `importPlans` throws.
 */
export async function acceptDraft(
  folder: DataFolder,
  draftId: PlanDraftId,
  job: Job,
): Promise<readonly AcceptedPlan[]> {
  const { draft, view } = await loadDraft(folder, draftId)
  const parts = chosenParts(view)
  if (parts.length === 0) throw new UserError('plan.noDocumentChosen')
  const bytes = await readArchived(folder, draft.file.hash)
  const warnings = view.mended.documents.flatMap((document) => document.warnings)
  const looked = new Set(warnings.filter(({ isAccepted }) => isAccepted).map(({ warning }) => warning))
  const imported = await importPlans(
    folder,
    view.mended.documents.map(mendedPlan),
    { name: draft.file.name, bytes },
    job,
    {
      parts,
      acceptedWarnings: looked,
      unitDecisions: view.mended.decisions,
      afterSaving: (trx) => markPlanDraftAccepted(trx, draftId),
    },
  )
  return imported.map(({ planId, title, state, tasks, planWarnings, importWarnings }) => {
    const openWarnings = planWarnings.filter((warning) => !looked.has(warning)).length
    return { planId, title, state, tasks, openWarnings, importWarnings }
  })
}

function chosenParts(view: DraftState['view']): readonly number[] {
  return view.mended.documents.filter(({ isChosen, items }) => isChosen && items.length > 0).map(({ part }) => part)
}
