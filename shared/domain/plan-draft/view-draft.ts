import type { PlanDraftId, PlanId } from '../id.ts'
import type { IsoMoment } from '../iso-date.ts'
import type { PlanWarningCode } from '../plan/types.ts'
import { applyEdits, type MendedDraft } from './apply-edits.ts'
import { type DraftRow, draftRows } from './draft-rows.ts'
import type { EditHistory } from './edit-history.ts'
import { type MarkedRow, markSource } from './mark-source.ts'
import { type PlainSource, plainSource } from './plain-source.ts'
import { type SourceRow, sourceRows } from './source-rows.ts'
import { splitLongLines } from './split-long-lines.ts'
import type { DraftDocument, ItemKey, PlanEdit, PlanFacts, PlanReading } from './types.ts'

/** A draft in a list. */
export interface DraftSummary {
  readonly id: PlanDraftId
  readonly fileName: string
  readonly changedAt: IsoMoment
  readonly titles: readonly string[]
  readonly tasks: number
  readonly openWarnings: number
}

/** A document of a draft, counted. */
export interface DraftDocumentSummary {
  readonly part: number
  readonly facts: PlanFacts
  readonly isChosen: boolean
  readonly tasks: number
  readonly indicators: number
  readonly members: number
  readonly openWarnings: number
  /** The plan in the ledger that was made of it before. */
  readonly planId: PlanId | null
}

/** A doubt and where it is seen on both sides. */
export interface DraftDoubt {
  readonly key: string
  readonly code: PlanWarningCode
  readonly words: string
  readonly taskNumber: string | null
  readonly isAccepted: boolean
  readonly item: ItemKey | null
  /** Its line among those recognised, and in the original; null where it is about the document. */
  readonly row: number | null
  readonly source: number | null
}

/** All of a draft but its lines. */
export interface DraftOverview {
  readonly id: PlanDraftId
  readonly fileName: string
  /** Another one after every edit. */
  readonly changedAt: IsoMoment
  readonly documents: readonly DraftDocumentSummary[]
  readonly rowCount: number
  readonly sourceCount: number
  /** By line of what was recognised: its line in the original, so that both sides can scroll together. */
  readonly sourceOfRow: readonly (number | null)[]
  readonly doubts: readonly DraftDoubt[]
  /** What would be taken back, or done again, next. */
  readonly undo: PlanEdit['kind'] | null
  readonly redo: PlanEdit['kind'] | null
}

/** A line of the original, and the line of what was recognised that was read from it. */
export interface LinkedSourceRow extends MarkedRow {
  readonly row: number | null
}

/** A file's lines, made ready to be coloured again and again. */
export interface ReadySource {
  readonly rows: readonly SourceRow[]
  readonly plain: PlainSource
}

export function readySource({ document }: PlanReading): ReadySource {
  const rows = sourceRows(document)
  return { rows, plain: plainSource(rows) }
}

/** A draft as it is shown: both sides, and what links them. */
export interface DraftView {
  readonly mended: MendedDraft
  readonly rows: readonly DraftRow[]
  readonly source: readonly LinkedSourceRow[]
  readonly sourceOfRow: readonly (number | null)[]
  readonly doubts: readonly DraftDoubt[]
}

/** Applies the edits and looks at the result from both sides. */
export function viewDraft({ plans }: PlanReading, { rows: lines, plain }: ReadySource, edits: EditHistory): DraftView {
  const mended = applyEdits(plans, edits.done)
  const rows = draftRows(mended.documents)
  const chosen = mended.documents.filter(({ isChosen }) => isChosen)
  const marked = splitLongLines(markSource(chosen, lines, plain))
  const rowOfItem = new Map(rows.flatMap((row, at) => (row.kind === 'item' ? [[row.item.key, at] as const] : [])))
  const sourceOfItem = new Map<ItemKey, number>()
  for (const [at, { item }] of marked.entries()) if (item && !sourceOfItem.has(item)) sourceOfItem.set(item, at)
  const sourceOfRow = sourcesOf(rows, sourceOfItem)
  return {
    mended,
    rows,
    source: marked.map((line) => ({ ...line, row: line.item === null ? null : (rowOfItem.get(line.item) ?? null) })),
    sourceOfRow,
    doubts: chosen
      .flatMap(({ warnings }) => warnings)
      .map(({ key, warning, item, isAccepted }) => ({
        key,
        code: warning.code,
        words: warning.words.slice(0, 160),
        taskNumber: warning.taskNumber,
        isAccepted,
        item,
        row: item === null ? null : (rowOfItem.get(item) ?? null),
        source: item === null ? null : (sourceOfItem.get(item) ?? null),
      })),
  }
}

/** A heading stands where the first item behind it does, or just above. */
function sourcesOf(rows: readonly DraftRow[], sourceOfItem: ReadonlyMap<ItemKey, number>): readonly (number | null)[] {
  const sources: (number | null)[] = rows.map((row) =>
    row.kind === 'item' ? (sourceOfItem.get(row.item.key) ?? null) : null,
  )
  let next: number | null = null
  for (let at = rows.length - 1; at >= 0; at--) {
    const own = sources[at] ?? null
    if (own !== null) next = own
    else if (rows[at]?.kind !== 'item') sources[at] = next === null ? null : Math.max(0, next - 1)
    if (rows[at]?.kind !== 'item') next = sources[at] ?? next
  }
  return sources
}

/** A document's head as the page edits it. */
export function factsOf({ plan }: DraftDocument): PlanFacts {
  const { title, documentNumber, issuer, issueDate, years } = plan
  return { title, documentNumber, issuer, issueDate, years }
}
