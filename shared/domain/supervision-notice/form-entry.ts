import { formRowHeightOf } from '../document/form-layout.ts'
import type { DocumentCell, DocumentColumn, DocumentRow } from '../document/types.ts'

/** One of the texts beside a label, a row each. */
export interface EntryText {
  readonly text: string
  /** What its rest begins with on a further page: `第3项（续）：`. */
  readonly goesOnAs?: string
}

/** Texts beside one label, in rows as wide as the form. */
export interface LabelledEntry {
  readonly kind: 'labelled'
  readonly label: string
  readonly texts: readonly EntryText[]
  /** How much room its row is given where the page has it, in twips; absent where it needs no more than its words. */
  readonly wantedHeight?: number
}

/** What a notice is made of: texts beside a label, which may go on overleaf, or a row that stays whole. */
export type FormEntry = LabelledEntry | { readonly kind: 'row'; readonly row: DocumentRow }

/** How the rows of a form are set. */
export interface FormSetting {
  readonly columns: readonly DocumentColumn[]
  /** Of its lines, in twips. */
  readonly pitch: number
}

export const labelCell = (text: string): DocumentCell => ({ text, isLabel: true })

const heightOfRow = (row: DocumentRow, { columns, pitch }: FormSetting) => formRowHeightOf(row, columns, pitch)

/** The height of an entry in twips, without the room it would be given. */
export function entryHeight(entry: FormEntry, setting: FormSetting): number {
  const ofRows = plainRows(entry).reduce((sum, row) => sum + heightOfRow(row, setting), 0)
  if (entry.kind === 'row') return ofRows
  const ofLabel = heightOfRow({ cells: [labelCell(entry.label), { text: '', columnSpan: 3 }] }, setting)
  return Math.max(ofRows, ofLabel)
}

export function entriesHeight(entries: readonly FormEntry[], setting: FormSetting): number {
  return entries.reduce((sum, entry) => sum + entryHeight(entry, setting), 0)
}

export const wantsRoom = (entry: FormEntry) => entry.kind === 'labelled' && entry.wantedHeight !== undefined

/** The rows of entries as they are printed. @param share what each that wants room may take of it, in twips */
export function entryRows(entries: readonly FormEntry[], setting: FormSetting, share: number): readonly DocumentRow[] {
  return entries.flatMap((entry) => {
    const rows = plainRows(entry)
    if (entry.kind === 'row' || entry.wantedHeight === undefined) return rows
    const { wantedHeight } = entry
    return rows.map((row) => {
      const height = heightOfRow(row, setting)
      return { ...row, leastHeight: Math.max(height, Math.min(wantedHeight, height + share)) }
    })
  })
}

function plainRows(entry: FormEntry): readonly DocumentRow[] {
  if (entry.kind === 'row') return [entry.row]
  const { texts } = entry
  return texts.map(({ text }, at) => {
    const label = { ...labelCell(entry.label), ...(texts.length > 1 && { rowSpan: texts.length }) }
    return { cells: [...(at === 0 ? [label] : []), { text, columnSpan: 3 }] }
  })
}
