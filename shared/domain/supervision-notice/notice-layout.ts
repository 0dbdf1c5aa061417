import { formPitch, formRowHeightOf, tightFormPitch } from '../document/form-layout.ts'
import { pageHeight, pageSetup } from '../document/page-setup.ts'
import type { DocumentColumn, DocumentRow } from '../document/types.ts'

/** A row of a notice: what it says, and how much room it is given where the page has it. */
export interface SheetRow {
  readonly row: DocumentRow
  /** In twips; absent where the row needs no more than its words. */
  readonly wantedHeight?: number
}

/** How a notice is set. */
export interface NoticeLayout {
  readonly isTight: boolean
  /** The form fills a page, so that the slip is a leaf of its own: there is nothing to be cut. */
  readonly isSlipApart: boolean
  readonly form: readonly DocumentRow[]
  readonly slip: readonly DocumentRow[]
}

/** The profile with the lower type area: what fits it fits the other. */
const { marginTop, marginBottom, linePitch } = pageSetup('office')

/** A line of the title in twips. */
const titlePitch = 720

/** What printers differ by over a page of a form, in twips. */
const leeway = 80

/**
 * 一事一单 — sets form and 回执 on one page where they fit (official-format §9.5): on the usual lines, else on tight ones; the
 * room that is left goes to the rows that want it. Where they do not, the form is set so on one page, and the slip is a leaf
 * of its own with all the room; a form that is longer has the usual lines.
 *
 * @param titleLines lines of the title; one line of text follows it, and one, to be cut along, is above the slip
 */
export function layOutNotice(
  titleLines: number,
  columns: readonly DocumentColumn[],
  form: readonly SheetRow[],
  slip: readonly SheetRow[],
): NoticeLayout {
  const room = pageHeight - marginTop - marginBottom - titleLines * titlePitch - 2 * linePitch - leeway
  const heightOf = ({ row }: SheetRow, pitch: number) => formRowHeightOf(row, columns, pitch)
  const needed = (rows: readonly SheetRow[], pitch: number) => rows.reduce((sum, own) => sum + heightOf(own, pitch), 0)
  const fitting = (rows: readonly SheetRow[]) =>
    [formPitch, tightFormPitch].find((pitch) => needed(rows, pitch) <= room)
  const both = [...form, ...slip]
  const pitchOfBoth = fitting(both)
  const onPage = pitchOfBoth === undefined ? form : both
  const pitch = pitchOfBoth ?? fitting(form) ?? formPitch
  const wanting = onPage.filter(({ wantedHeight }) => wantedHeight !== undefined).length
  // A line is left free: a row may turn out a line higher than it was measured.
  const spare = room - needed(onPage, pitch) - pitch
  const isLonger = needed(onPage, pitch) > room
  const share = isLonger ? Number.POSITIVE_INFINITY : Math.floor(Math.max(0, spare) / Math.max(1, wanting))
  const set = (own: SheetRow, shared: number): DocumentRow => {
    if (own.wantedHeight === undefined) return own.row
    const height = heightOf(own, pitch)
    return { ...own.row, leastHeight: Math.max(height, Math.min(own.wantedHeight, height + shared)) }
  }
  const slipShare = pitchOfBoth === undefined ? Number.POSITIVE_INFINITY : share
  return {
    isTight: pitch === tightFormPitch,
    isSlipApart: pitchOfBoth === undefined && !isLonger,
    form: form.map((own) => set(own, share)),
    slip: slip.map((own) => set(own, slipShare)),
  }
}
