import { i16, u8, u16 } from './doc-bytes.ts'
import type { WordCell } from './word-table.ts'

/** The cells of a table row as its last mark defines them. */
export interface DocRow {
  /** The cells' borders from left to right, in twips; one more than there are cells. */
  readonly edges: readonly number[]
  readonly cells: readonly Pick<WordCell, 'verticalMerge' | 'isMergedLeft'>[]
}

/** Word's own limit. */
const mostColumns = 64
/** Borders nearer to each other than this are one column's border, as Word itself draws them. */
const sameEdge = 15

/** @param changes property changes of a row's last mark, in order; those of other things may be among them */
export function readRow(changes: readonly { readonly code: number; readonly operand: Buffer }[]): DocRow | null {
  let edges: number[] | null = null
  let cells: Pick<WordCell, 'verticalMerge' | 'isMergedLeft'>[] = []
  for (const { code, operand } of changes) {
    if (code === 0xd608) {
      // sprmTDefTable: borders, then 20 bytes a cell, of which the last ones may be missing (MS-DOC, TDefTableOperand).
      const count = Math.min(u8(operand, 2), mostColumns)
      edges = Array.from({ length: count + 1 }, (_, index) => i16(operand, 3 + index * 2))
      const cellsAt = 3 + (count + 1) * 2
      cells = Array.from({ length: count }, (_, index) => toCell(operand, cellsAt + index * 20))
    } else if (code === 0xd62b) {
      // sprmTVertMerge
      const cell = cells[u8(operand, 1)]
      if (cell) cell.verticalMerge = toVerticalMerge(u8(operand, 2))
    } else if (code === 0x5624 || code === 0x5625) {
      // sprmTMerge and sprmTSplit, from one cell to before another
      for (let index = u8(operand, 0); index < Math.min(u8(operand, 1), cells.length); index++) {
        const cell = cells[index]
        if (cell) cell.isMergedLeft = code === 0x5624 && index > u8(operand, 0)
      }
    }
  }
  return edges && { edges, cells }
}

/** MS-DOC, TCGRF: two bits each for merging to the right and downwards. */
function toCell(operand: Buffer, at: number): Pick<WordCell, 'verticalMerge' | 'isMergedLeft'> {
  const flags = at + 2 <= operand.length ? u16(operand, at) : 0
  return { verticalMerge: toVerticalMerge((flags >> 5) & 3), isMergedLeft: (flags & 3) === 1 }
}

function toVerticalMerge(value: number): WordCell['verticalMerge'] {
  if (value === 0) return 'none'
  return value === 1 ? 'continue' : 'restart'
}

/** Where a row's cells stand in the columns of its table. */
export interface RowPlaces {
  readonly before: number
  readonly after: number
  readonly spans: readonly number[]
}

/**
 * The columns of a table: each border that any row has begins one.
 * @returns for each row where its cells stand; null for a row that does not say
 */
export function placeRows(rows: readonly (DocRow | null)[]): readonly (RowPlaces | null)[] {
  return tryPlaces(rows, sameEdge) ?? tryPlaces(rows, 0) ?? rows.map(() => null)
}

function tryPlaces(rows: readonly (DocRow | null)[], tolerance: number): readonly (RowPlaces | null)[] | null {
  const sorted = [...new Set(rows.flatMap((row) => row?.edges ?? []))].sort((a, b) => a - b)
  const columns = new Map<number, number>()
  let column = -1
  let start = Number.NEGATIVE_INFINITY
  for (const edge of sorted) {
    if (edge - start > tolerance) {
      column++
      start = edge
    }
    columns.set(edge, column)
  }
  const places: (RowPlaces | null)[] = []
  for (const row of rows) {
    if (!row) {
      places.push(null)
      continue
    }
    const at = row.edges.map((edge) => columns.get(edge) ?? 0)
    const spans = row.cells.map((_, index) => (at[index + 1] ?? 0) - (at[index] ?? 0))
    if (spans.some((span) => span < 1)) return null
    places.push({ before: at[0] ?? 0, after: column - (at.at(-1) ?? column), spans })
  }
  return places
}
