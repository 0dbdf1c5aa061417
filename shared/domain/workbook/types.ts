/** What a cell holds. A formula gives its cached value; a date gives an ISO text in `iso`, and its serial in `value`. */
export interface WorkbookCell {
  /** From 1, as Excel shows it. */
  readonly row: number
  /** From 1: column A is 1. */
  readonly column: number
  readonly value: string | number | boolean
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm:ss` when the cell's number format is a date. */
  readonly iso?: string
  /** The number format is a percentage: 0.85 is shown as 85%. */
  readonly isPercent?: true
  /** The cell shows an error (`#REF!`), which is its `value`. */
  readonly isError?: true
  /** The value was computed by a formula and is the one last saved. */
  readonly isFormula?: true
  /** A formula that was never calculated (written by a program, not saved by Excel or WPS): its `value` is ''. */
  readonly isUncalculated?: true
}

/** A merged area, from 1, ends included. */
export interface MergedArea {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface WorkbookSheet {
  readonly name: string
  readonly visibility: 'visible' | 'hidden' | 'veryHidden'
  /** Rows with content, ascending; cells ascending by column; empty cells and formatted blanks are left out. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly WorkbookCell[] }[]
  readonly merges: readonly MergedArea[]
  /** Rows and columns that the user does not see, from 1. */
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  /** The sheet is protected: locked cells cannot be typed over. */
  readonly isProtected?: true
}

/** A name for cells or a value. */
export interface DefinedName {
  readonly name: string
  /** As written in the file: `'填报表'!$A$1`, also a constant such as `"P-12"`. */
  readonly refersTo: string
  /** Position in `Workbook.sheets` of the sheet for which alone the name holds. */
  readonly sheetIndex?: number
}

/** A workbook as it reads, whether it came as .xlsx, .xls or .et. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[]
  /** Defined names and what they refer to, as written in the file. */
  readonly definedNames: readonly DefinedName[]
  /** Custom document properties (docProps/custom.xml). */
  readonly properties: Readonly<Record<string, string>>
}
