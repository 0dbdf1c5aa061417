import { columnWidth, defaultFrozen } from './arrange-columns.ts'
import type { Column, TableState } from './table-types.ts'

/** Where the columns stand; lengths in pixels at a text size of 14 px. */
export interface TableGeometry {
  readonly widths: readonly number[]
  /** Where a frozen column stays; undefined for those that scroll. */
  readonly stays: readonly (number | undefined)[]
  readonly whole: number
  /** The column that takes what is left of a wide window; -1 where only numbers could. */
  readonly growing: number
}

/** The column with the boxes to select by. */
export const selectWidth = 34

/**
 * Lays out the columns that are shown in so much room. Frozen columns may take three fifths of it: at 200 % they would leave
 * no room for what scrolls.
 */
export function layOutColumns<Row>(
  columns: readonly Column<Row>[],
  state: TableState,
  room: number,
  isSelectable: boolean,
): TableGeometry {
  const widths = columns.map((column) => columnWidth(column, state))
  const first = isSelectable ? selectWidth : 0
  const frozen = state.frozen ?? defaultFrozen
  let left = first
  const stays = widths.map((width, at) => {
    const place = left
    left += width
    return at < frozen && left <= 0.6 * room ? place : undefined
  })
  const longest = columns.reduce((best, column, at) => {
    if (!column.isLong) return best
    return best === -1 || (widths[at] ?? 0) > (widths[best] ?? 0) ? at : best
  }, -1)
  const last = columns.at(-1)?.isNumber ? -1 : columns.length - 1
  return { widths, stays, whole: left, growing: longest === -1 ? last : longest }
}

/** A length at a text size of 14 px, growing with the text. */
export function rem(pixels: number): string {
  return `${pixels / 14}rem`
}
