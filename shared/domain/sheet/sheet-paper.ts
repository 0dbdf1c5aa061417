/** A page of a workbook, turned to landscape, as far as its columns and rows go. */
export interface SheetPaper {
  /** As Excel numbers it. */
  readonly paperSize: number
  /** What its columns may be wide in all, in units of 7 dots, 96 to an inch. */
  readonly characters: number
  /** The height between its margins, in points. */
  readonly height: number
}

/** Margins of all printed sheets, in inches: 15 mm at the sides, 20 mm above and below (docs/papers.md). */
export const sheetMargins = { left: 0.59, right: 0.59, top: 0.79, bottom: 0.79, header: 0.31, footer: 0.39 } as const

const pointsOfInch = 72
const pointsOfMillimetre = pointsOfInch / 25.4
const heightOf = (millimetres: number) =>
  millimetres * pointsOfMillimetre - (sheetMargins.top + sheetMargins.bottom) * pointsOfInch

/**
 * A column is as wide as so many digits of the workbook's own font, in dots of 96 to an inch: with Arial in 11 pt 8 on all
 * screens and a little more on a printer, and no more than `most` in what stands in for it on a machine without it (DejaVu
 * Sans; ExcelJS's own Calibri would lie between 7 and that). Texts are measured in columns at their narrowest and pages at
 * their widest, so that no text is cut and no sheet is printed smaller than it was composed.
 */
const digits = { least: 8, most: 9.5 } as const
export const sheetFont = { name: 'Arial', size: 11 } as const

/** Widths here are in units of 7 dots, 96 to an inch, as the rules on row heights count (docs/papers.md); a file's in digits of `sheetFont`. */
export const digitsOf = (width: number) => Math.ceil(((width * 7) / digits.least) * 100) / 100

const dotsOfPoint = 96 / pointsOfInch
const charactersOf = (millimetres: number) => {
  const dots =
    (millimetres * pointsOfMillimetre - (sheetMargins.left + sheetMargins.right) * pointsOfInch) * dotsOfPoint
  return Math.floor(((dots / digits.most) * digits.least) / 7)
}

const a4: SheetPaper = { paperSize: 9, characters: charactersOf(297), height: heightOf(210) }
const a3: SheetPaper = { paperSize: 8, characters: charactersOf(420), height: heightOf(297) }

const mostColumnsOfA4 = 8

/** The page for a table of so many columns: A4 up to eight, else A3 (docs/papers.md). */
export const paperFor = (columns: number): SheetPaper => (columns <= mostColumnsOfA4 ? a4 : a3)

/** How many points of rows a page holds: more where the columns are too wide for it and all is printed smaller. */
export function heightOfPage({ characters, height }: SheetPaper, widths: readonly number[]): number {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return height / Math.min(1, characters / whole)
}
