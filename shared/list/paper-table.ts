/** A list as it is shown, taken out of its screen to be printed or written into a workbook: just its columns and rows. */
export interface PaperTable {
  readonly title: string
  /** What it was narrowed to, under the title. */
  readonly subtitle?: string
  readonly columns: readonly PaperColumn[]
  /** A heading over the rows that follow, or a row of as many texts as there are columns. */
  readonly rows: readonly (string | readonly string[])[]
}

/** A column of a list on paper. */
export interface PaperColumn {
  readonly title: string
  /** In pixels at a text size of 14 px, as on the screen; in a workbook its share before the texts are measured. */
  readonly width: number
  /** Its texts are numbers, which stand at the end of the cell. */
  readonly isNumber: boolean
}
