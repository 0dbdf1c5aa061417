import { linesNeeded } from '../text/text-width.ts'
import { smallCharacterPitch } from './page-setup.ts'
import type { DocumentCell, DocumentRow } from './types.ts'

/** The lines of a form in twips; set tight where that brings it onto one page. */
export const formPitch = 480
export const tightFormPitch = 360

/** The least height of a form's row in twips: it leaves room for a pen. */
export const formRowHeight = 600

/** What a form's cell has above and below its lines, its rule among them, and what it has at its sides, in twips. */
const cellEdges = { height: 66, width: 120 }

/** LibreOffice sets digits beside Chinese wider: a line of 25 characters may hold one less. */
const leastFilling = 0.96

/** The height of a form's row in twips, its cells set on lines of a pitch. Those that reach over several rows are left out. */
export function formRowHeightOf(
  row: DocumentRow,
  columns: readonly { readonly width: number }[],
  pitch: number,
): number {
  const spanOf = ({ columnSpan = 1 }: DocumentCell) => (row.isSection ? columns.length : columnSpan)
  // Cells that reach down from above stand at the left: those of the row itself end at its right edge.
  let column = columns.length - row.cells.reduce((sum, cell) => sum + spanOf(cell), 0)
  let lines = 1
  for (const cell of row.cells) {
    const columnSpan = spanOf(cell)
    const width = columns.slice(column, column + columnSpan).reduce((sum, own) => sum + own.width, 0)
    const capacity = (leastFilling * (width - cellEdges.width)) / smallCharacterPitch
    if (cell.rowSpan === undefined) lines = Math.max(lines, linesNeeded(cell.text, capacity))
    column += columnSpan
  }
  return Math.max(formRowHeight, row.leastHeight ?? 0, lines * pitch + cellEdges.height)
}
