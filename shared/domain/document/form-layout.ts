import { smallCharacterPitch } from './page-setup.ts'
import { rowEdges, rowLines } from './row-lines.ts'
import type { DocumentRow } from './types.ts'

/** The lines of a form in twips; set tight where that brings it onto one page. */
export const formPitch = 480
export const tightFormPitch = 360

/** The least height of a form's row in twips: it leaves room for a pen. */
export const formRowHeight = 600

/** What a cell has above and below its lines, its rule among them, and what a form's has at its sides, in twips. */
export const cellEdges = { height: rowEdges, width: 120 }

/** LibreOffice sets digits beside Chinese wider: a line of 25 characters may hold one less. */
const leastFilling = 0.96

/** The height of a form's row in twips, its cells set on lines of a pitch. Those that reach over several rows are left out. */
export function formRowHeightOf(
  row: DocumentRow,
  columns: readonly { readonly width: number }[],
  pitch: number,
): number {
  const capacityOf = (width: number) => (leastFilling * (width - cellEdges.width)) / smallCharacterPitch
  const lines = rowLines(row, columns, capacityOf)
  return Math.max(formRowHeight, row.leastHeight ?? 0, lines * pitch + cellEdges.height)
}
