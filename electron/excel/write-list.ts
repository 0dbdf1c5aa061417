import ExcelJS from 'exceljs'
import { formatChineseDate } from '../../shared/domain/document/chinese-date.ts'
import { fontsOf, type SheetSettings } from '../../shared/domain/document/paper-settings.ts'
import { isDay } from '../../shared/domain/period/is-day.ts'
import { linesNeeded } from '../../shared/domain/text/text-width.ts'
import type { PaperColumn, PaperTable } from '../../shared/list/paper-table.ts'
import { headFill } from './sheet-fills.ts'
import { sheetName } from './sheet-name.ts'
import { cleanCellText } from './template-fill.ts'

const box = { style: 'thin', color: { argb: 'FF000000' } } as const
const border = { top: box, left: box, bottom: box, right: box }
const margins = { left: 0.59, right: 0.59, top: 0.79, bottom: 0.79, header: 0.31, footer: 0.39 }

/** A character is 14 px wide on the screen and 16 px in 12 pt; Excel counts in digits of 7 px. */
const digitsPerPixel = 16 / 14 / 7
/** Narrower, a heading of two characters breaks. */
const leastWidth = 7
/** So many digits fit at 85 % on an A4 page on end, and on one that lies; what is wider lies on A3. */
const portraitDigits = 92
const landscapeDigits = 162
/** As Excel numbers them. */
const paperSizes: { readonly a3: number; readonly a4: number } = { a3: 8, a4: 9 }

const headRow = 3
/** These of the first columns stay in sight. */
const frozenColumns = 2
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/

/**
 * Writes a list as it is shown: title, what it was narrowed to and as of which day, heads, and its rows under their headings.
 * Numbers of number columns are numbers and days are dates, shown as on the screen; all else is text, so that a text
 * beginning with = + - @ is never a formula.
 */
export async function writeListWorkbook(
  { title, subtitle = '', day, columns, rows }: PaperTable,
  settings: SheetSettings,
): Promise<Uint8Array> {
  const fonts = fontsOf(settings)
  const workbook = new ExcelJS.Workbook()
  workbook.creator = '督办台'
  const sheet = workbook.addWorksheet(sheetName(title), {
    views: [
      {
        state: 'frozen',
        xSplit: Math.min(frozenColumns, columns.length - 1),
        ySplit: headRow,
        showGridLines: false,
      },
    ],
  })
  for (const [index, { width }] of columns.entries()) sheet.getColumn(index + 1).width = digits(width)
  const all = { from: 1, to: columns.length }
  addAcross(sheet, 1, all, title, { name: fonts.title, size: 22, horizontal: 'center' })
  addLine(sheet, columns, subtitle, day ? `截至${formatChineseDate(day)}` : '', fonts[settings.sheetLineFont])
  fillRow(
    sheet,
    headRow,
    columns.map((column) => column.title),
    columns,
    { name: fonts.hei, horizontal: 'center' },
  )
  for (const [index, row] of rows.entries()) {
    const at = headRow + 1 + index
    if (typeof row === 'string') {
      addAcross(sheet, at, all, row, { name: fonts.hei, size: 12, horizontal: 'left' })
      sheet.getCell(at, 1).border = border
    } else fillRow(sheet, at, row, columns, { name: fonts.body, horizontal: null })
  }
  if (settings.hasSheetFill) for (const at of columns.keys()) sheet.getCell(headRow, at + 1).fill = headFill
  setHeights(sheet, columns, rows)
  layOutPage(sheet, columns, settings)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const digits = (width: number) => Math.max(leastWidth, Math.round(width * digitsPerPixel * 10) / 10)

interface LineLook {
  readonly name: string
  readonly size: number
  readonly horizontal: 'left' | 'center' | 'right'
}

interface Columns {
  readonly from: number
  readonly to: number
}

/** The line under the title: on the left what the list was narrowed to, on the right the day, in room enough for it. */
function addLine(
  sheet: ExcelJS.Worksheet,
  columns: readonly PaperColumn[],
  left: string,
  right: string,
  name: string,
): void {
  const look = { name, size: 14 }
  let from = columns.length
  for (let room = digits(columns[from - 1]?.width ?? 0); from > 1 && room < dayDigits; from--) {
    room += digits(columns[from - 2]?.width ?? 0)
  }
  const isWhole = right === '' || from === 1
  const words = [left, right].filter((part) => part !== '').join('　　')
  if (isWhole) {
    addAcross(sheet, 2, { from: 1, to: columns.length }, words, { ...look, horizontal: 'left' })
    return
  }
  addAcross(sheet, 2, { from: 1, to: from - 1 }, left, { ...look, horizontal: 'left' })
  addAcross(sheet, 2, { from, to: columns.length }, right, { ...look, horizontal: 'right' })
}

function addAcross(sheet: ExcelJS.Worksheet, at: number, { from, to }: Columns, text: string, look: LineLook): void {
  if (to > from) sheet.mergeCells(at, from, at, to)
  const cell = sheet.getCell(at, from)
  cell.value = cleanCellText(text)
  cell.font = { name: look.name, size: look.size, charset: 134 }
  cell.alignment = { vertical: 'middle', wrapText: true, horizontal: look.horizontal }
}

function fillRow(
  sheet: ExcelJS.Worksheet,
  at: number,
  texts: readonly string[],
  columns: readonly PaperColumn[],
  { name, horizontal }: { readonly name: string; readonly horizontal: 'center' | null },
): void {
  for (const [index, column] of columns.entries()) {
    const cell = sheet.getCell(at, index + 1)
    const text = cleanCellText(texts[index] ?? '')
    const isNumber = column.isNumber && plainNumber.test(text)
    const isDate = isDay(text)
    cell.value = isNumber ? Number(text) : isDate ? new Date(text) : text
    // As text, a telephone number keeps its leading zero and nothing that stands in a cell is ever computed.
    cell.numFmt = isNumber ? 'General' : isDate ? 'yyyy-mm-dd' : '@'
    cell.font = { name, size: 12, charset: 134 }
    cell.alignment = {
      vertical: 'middle',
      wrapText: true,
      horizontal: horizontal ?? (isDate || column.isCentred ? 'center' : column.isNumber ? 'right' : 'left'),
    }
    cell.border = border
  }
}

/** `截至2026年11月28日` in 14 pt, with its lead. */
const dayDigits = 26

const heights = { title: 45, line: 24, head: 32, least: 28, most: 409 } as const
/** 12 pt in digits of the column's width, and its line with its lead. */
const digitsPerCharacter = 16 / 7
const lineHeight = 12 * 1.4

/** All heights are set: wrapped text is else shown one line high in LibreOffice, and merged cells never grow in Excel. */
function setHeights(sheet: ExcelJS.Worksheet, columns: readonly PaperColumn[], rows: PaperTable['rows']): void {
  const capacities = columns.map(({ width }) => Math.floor(digits(width) / digitsPerCharacter))
  const whole = capacities.reduce((sum, capacity) => sum + capacity, 0)
  const heightOf = (texts: readonly string[], widths: readonly number[]) => {
    const lines = Math.max(1, ...texts.map((text, at) => linesNeeded(text, widths[at] ?? 1)))
    return Math.min(heights.most, Math.max(heights.least, lines * lineHeight + 6))
  }
  const titles = columns.map(({ title }) => title)
  sheet.getRow(1).height = heights.title
  sheet.getRow(2).height = heights.line
  sheet.getRow(headRow).height = Math.max(heights.head, heightOf(titles, capacities))
  for (const [index, row] of rows.entries()) {
    const isHeading = typeof row === 'string'
    sheet.getRow(headRow + 1 + index).height = isHeading ? heightOf([row], [whole]) : heightOf(row, capacities)
  }
}

function layOutPage(sheet: ExcelJS.Worksheet, columns: readonly PaperColumn[], { sheetRepeats }: SheetSettings): void {
  const whole = columns.reduce((sum, { width }) => sum + digits(width), 0)
  sheet.pageSetup = {
    paperSize: whole > landscapeDigits ? paperSizes.a3 : paperSizes.a4,
    orientation: whole > portraitDigits ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins,
    printTitlesRow: `${sheetRepeats === 'all' ? 1 : headRow}:${headRow}`,
    printArea: sheet.dimensions.range,
  }
  sheet.autoFilter = { from: { row: headRow, column: 1 }, to: { row: sheet.rowCount, column: columns.length } }
  sheet.headerFooter.oddFooter = '&C&"宋体,Regular"&12第 &P 页，共 &N 页'
}
