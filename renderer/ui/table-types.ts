import type { ReactNode } from 'react'

/** One column of a DataTable. */
export interface Column<Row> {
  readonly id: string
  readonly title: string
  /** In pixels at a text size of 14 px; it grows with the text. The user may change it. */
  readonly width: number
  /** What the cell says, as text: shown where nothing else is drawn, on hover, on paper, and searched for the mark. */
  readonly text: (row: Row) => string
  /** Draws the cell: a sign, chips, a field. `words` is what is looked for, for a Highlight. */
  readonly draw?: (row: Row, words: string) => ReactNode
  /**
   * What is drawn keeps nothing of its own (no field, nothing that opens): its elements show another record once the table
   * has scrolled, which costs far less than making them anew.
   */
  readonly isStateless?: boolean
  /** Long texts take up to three lines; others one. */
  readonly isLong?: boolean
  /** Numbers stand at the end of the cell. */
  readonly isNumber?: boolean
  /** Sorts rows in memory by it. Official order, never the alphabet: compare `order`, not names. */
  readonly compare?: (a: Row, b: Row) => number
  /** Rows that come in windows: the backend can sort by it (see `TableState.sort`). */
  readonly isSortable?: boolean
  /** Only buttons: nothing of it goes on paper. */
  readonly isAction?: boolean
  /** Not shown until the user chooses it. */
  readonly isHidden?: boolean
}

/** A heading over rows that belong together. */
export interface RowGroup {
  readonly id: string
  readonly title: string
  readonly count: number
}

/** All rows in memory, in official order; `groupOf` gathers them under headings, in the order of their first rows. */
export interface MemoryRows<Row> {
  readonly kind: 'memory'
  readonly rows: readonly Row[]
  readonly groupOf?: (row: Row) => { readonly id: string; readonly title: string }
}

/**
 * Rows that come from the backend a window at a time, already filtered, sorted and in the order of the groups. Make a new
 * object (`useMemo`) whenever filter, sort or data changed: rows that are shown stay until the new ones are there.
 */
export interface WindowedRows<Row> {
  readonly kind: 'windowed'
  readonly total: number
  /** Rows `from` to `from + count`; fewer at the end. */
  readonly loadWindow: (from: number, count: number) => Promise<readonly Row[]>
  /** Headings over the rows, in order; their counts add up to `total`. */
  readonly groups?: readonly RowGroup[]
}

export type RowSource<Row> = MemoryRows<Row> | WindowedRows<Row>

/** How a table is arranged: plain data, as saved views keep it. What is left out is as the columns say. */
export interface TableState {
  /** Ids of columns in the user's order; columns not named follow in their own. */
  readonly order?: readonly string[]
  /** Which columns are hidden or shown against what they say themselves. */
  readonly hidden?: Readonly<Record<string, boolean>>
  readonly widths?: Readonly<Record<string, number>>
  readonly sort?: { readonly columnId: string; readonly isDescending: boolean } | null
  /** How many columns stay while the others scroll; 2 at first. */
  readonly frozen?: number
  /** Groups that are closed. */
  readonly collapsed?: readonly string[]
}

/** Which rows are selected: these, or with `isAll` all that the list holds except these. */
export interface Selection {
  readonly isAll: boolean
  readonly ids: ReadonlySet<string>
}
