import type { PlanDraftId } from '../../shared/domain/id.ts'
import type { EditHistory } from '../../shared/domain/plan-draft/edit-history.ts'
import type { PlanReading } from '../../shared/domain/plan-draft/types.ts'
import { type DraftView, type ReadySource, readySource, viewDraft } from '../../shared/domain/plan-draft/view-draft.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { getPlanDraft, getPlanReading, type PlanDraft } from '../db/plan-draft-repository.ts'

/** A draft with what was read of its file, and how it looks with the edits in force. */
export interface DraftState {
  readonly draft: PlanDraft
  readonly reading: PlanReading
  readonly view: DraftView
}

interface Known {
  readonly reading: PlanReading
  readonly source: ReadySource
  /** The edits the view was made of, as the ledger holds them. */
  edits: string
  view: DraftView
}

/** So many drafts stay in memory: what is worked on is asked for again and again, window by window. */
const mostKept = 3
const keptByFolder = new WeakMap<DataFolder, Map<PlanDraftId, Known>>()

/** Throws `plan.draftNotFound`. */
export async function loadDraft(folder: DataFolder, draftId: PlanDraftId): Promise<DraftState> {
  const draft = await getPlanDraft(folder.db, draftId)
  const kept = keptByFolder.get(folder) ?? new Map<PlanDraftId, Known>()
  keptByFolder.set(folder, kept)
  const edits = JSON.stringify(draft.edits)
  let known = kept.get(draftId)
  kept.delete(draftId)
  if (!known) known = makeKnown(await getPlanReading(folder.db, draftId), draft.edits, edits)
  else if (known.edits !== edits) {
    known.view = viewDraft(known.reading, known.source, draft.edits)
    known.edits = edits
  }
  kept.set(draftId, known)
  const oldest = kept.keys().next().value
  if (kept.size > mostKept && oldest) kept.delete(oldest)
  return { draft, reading: known.reading, view: known.view }
}

function makeKnown(reading: PlanReading, history: EditHistory, edits: string): Known {
  const source = readySource(reading)
  return { reading, source, edits, view: viewDraft(reading, source, history) }
}
