import ExcelJS from 'exceljs'
import {
  type FormColumnKey,
  formColumns,
  formHeadingRow,
  formSheetNames,
  markHeading,
} from '../../shared/domain/form/columns.ts'
import { maxRowHeight } from '../../shared/domain/form/row-height.ts'
import { formHowTo } from '../../shared/domain/form/wording.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { openZip } from '../zip/read-zip.ts'

/** What the forms of a batch have in common. */
export interface FormDesign {
  /** The office's words for 状态, in the order of the drop-down. */
  readonly statusWords: readonly string[]
  /** Guards locked cells against slips, keeps no secret. */
  readonly password: string
}

/** The package of an empty form: its parts in order, as text. */
export interface FormPackage {
  readonly parts: readonly { readonly name: string; readonly text: string }[]
}

/** Type sizes of the table, largest first; one sample row of the template for each. Below 12 only where text would be cut. */
export const bodySizes = [12, 10.5, 9, 8] as const

export const firstBodyRow = formHeadingRow + 1
export const lastSampleRow = formHeadingRow + bodySizes.length

/** Columns as letters: `A` … `L` for what is printed, and the hidden one for the marks. */
export const columnLetters: readonly string[] = formColumns.map((_, at) => String.fromCharCode(65 + at))
export const markColumnLetter = String.fromCharCode(65 + formColumns.length)
const lastLetter = columnLetters.at(-1) ?? ''
export const letterOf = (key: FormColumnKey) =>
  columnLetters[formColumns.findIndex((column) => column.key === key)] ?? ''

/** Cells of the line in which the unit says who filled the form in: label and room, in pairs. */
export const contactCells = [
  { label: '填报人：', labelArea: ['A', 'B'], roomArea: ['C', 'D'] },
  { label: '联系电话：', labelArea: ['E', 'F'], roomArea: ['G', 'G'] },
  { label: '填报日期：', labelArea: ['H', 'I'], roomArea: ['J', 'L'] },
] as const

/** The halves of the head line. */
export const headLineAreas = [
  ['A', 'F'],
  ['G', 'L'],
] as const

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const
const box = { top: thin, left: thin, bottom: thin, right: thin } as const
/** The head of locked columns is grey on the screen (docs/papers.md). */
const grey = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9D9D9' } } as const
const fonts = { title: '方正小标宋简体', line: '楷体_GB2312', head: '黑体', body: '仿宋_GB2312' } as const

const pageNumbers = '&C&"宋体,Regular"&12第 &P 页，共 &N 页'

/** ExcelJS keeps validations by area but does not declare it. */
interface WithValidations {
  readonly dataValidations: { add(area: string, validation: ExcelJS.DataValidation): void }
}

/**
 * Makes the package of an empty form with ExcelJS, laid out after docs/papers.md. The password is hashed
 * here, once for all forms filled from it.
 * @throws UserError `form.statusWordsTooLong` when the drop-down would not fit Excel's limit of 255 characters
 */
export async function makeFormPackage(design: FormDesign): Promise<FormPackage> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = '督办台'
  workbook.lastModifiedBy = '督办台'
  // A fixed moment: the same content gives the same bytes.
  workbook.created = new Date(Date.UTC(2000, 0, 1))
  workbook.modified = workbook.created
  const form = workbook.addWorksheet(formSheetNames.form)
  layOutPage(form)
  layOutHead(form)
  layOutBody(form)
  addChecks(form, design.statusWords)
  layOutHowTo(workbook.addWorksheet(formSheetNames.howTo), design.statusWords)
  workbook.addWorksheet(formSheetNames.mark, { state: 'veryHidden' }).getCell('A1').value = 'mark'
  const permissions = { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true }
  await form.protect(design.password, permissions)
  const zip = openZip(new Uint8Array(await workbook.xlsx.writeBuffer()), `${formSheetNames.form}.xlsx`)
  return { parts: zip.names.map((name) => ({ name, text: zip.readText(name) })) }
}

function layOutPage(sheet: ExcelJS.Worksheet): void {
  for (const [at, { width }] of formColumns.entries()) sheet.getColumn(at + 1).width = width
  const marks = sheet.getColumn(markColumnLetter)
  marks.width = 10
  marks.hidden = true
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.59, right: 0.59, top: 0.79, bottom: 0.79, header: 0.31, footer: 0.39 },
    printTitlesRow: `${formHeadingRow}:${formHeadingRow}`,
    printArea: `A1:${lastLetter}${lastSampleRow}`,
  }
  sheet.headerFooter.oddFooter = pageNumbers
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: formHeadingRow, showGridLines: false }]
}

function layOutHead(sheet: ExcelJS.Worksheet): void {
  sheet.mergeCells(`A1:${lastLetter}1`)
  styleCell(sheet.getCell('A1'), fonts.title, 22, 'center')
  for (const [at, [from, to]] of headLineAreas.entries()) {
    sheet.mergeCells(`${from}2:${to}2`)
    styleCell(sheet.getCell(`${from}2`), fonts.line, 14, at === 0 ? 'left' : 'right')
  }
  for (const { labelArea, roomArea } of contactCells) {
    sheet.mergeCells(`${labelArea[0]}3:${labelArea[1]}3`)
    styleCell(sheet.getCell(`${labelArea[0]}3`), fonts.line, 14, 'right')
    for (let letter: string = roomArea[0]; letter <= roomArea[1]; letter = nextLetter(letter)) {
      const cell = sheet.getCell(`${letter}3`)
      styleCell(cell, fonts.line, 14, 'left')
      cell.border = { bottom: thin }
      cell.protection = { locked: false }
      cell.numFmt = '@'
    }
    if (roomArea[0] !== roomArea[1]) sheet.mergeCells(`${roomArea[0]}3:${roomArea[1]}3`)
  }
  sheet.mergeCells(`A4:${lastLetter}4`)
  styleCell(sheet.getCell('A4'), fonts.line, 12, 'left')
  for (const [at, column] of formColumns.entries()) {
    const cell = sheet.getCell(formHeadingRow, at + 1)
    styleCell(cell, fonts.head, 12, 'center')
    cell.border = box
    if (!column.open) cell.fill = grey
    cell.value = column.heading
  }
  sheet.getCell(`${markColumnLetter}${formHeadingRow}`).value = markHeading
}

const nextLetter = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 1)

function layOutBody(sheet: ExcelJS.Worksheet): void {
  for (const [at, size] of bodySizes.entries()) {
    for (const [column, { key, open, align }] of formColumns.entries()) {
      const cell = sheet.getCell(firstBodyRow + at, column + 1)
      styleCell(cell, fonts.body, size, align)
      cell.border = box
      cell.protection = { locked: !open }
      // Typed words stay words: no `3-5` becomes a date, no `=…` a formula.
      if (open && key !== 'percent') cell.numFmt = '@'
    }
    styleCell(sheet.getCell(`${markColumnLetter}${firstBodyRow + at}`), fonts.body, 8, 'left')
  }
}

function styleCell(cell: ExcelJS.Cell, name: string, size: number, horizontal: 'left' | 'center' | 'right'): void {
  cell.font = { name, size, charset: 134 }
  cell.alignment = { horizontal, vertical: 'middle', wrapText: true }
}

function addChecks(sheet: ExcelJS.Worksheet, statusWords: readonly string[]): void {
  const list = statusWords.join(',')
  // A word with a comma would become two entries, and Excel takes 255 characters in all.
  if (list.length > 255 || statusWords.some((word) => /[,"]/.test(word)))
    throw new UserError('form.statusWordsTooLong', { words: statusWords.join('、') })
  const { dataValidations } = sheet as unknown as WithValidations
  const areaOf = (key: FormColumnKey) => `${letterOf(key)}${firstBodyRow}:${letterOf(key)}${lastSampleRow}`
  dataValidations.add(areaOf('status'), {
    type: 'list',
    allowBlank: true,
    formulae: [`"${list}"`],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '状态',
    error: '请从下拉列表中选一个状态。',
  })
  dataValidations.add(areaOf('percent'), {
    type: 'decimal',
    operator: 'between',
    allowBlank: true,
    formulae: [0, 100],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '完成比例',
    error: '请填0至100的数字，如85表示85%，不写百分号。',
    showInputMessage: true,
    promptTitle: '完成比例',
    prompt: '0至100的数字，如85表示85%。',
  })
  dataValidations.add(areaOf('progress'), {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    allowBlank: true,
    formulae: [longestProgress],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: '本期进展',
    error: `超过${longestProgress}字，打印时可能显示不全，建议压缩。`,
  })
}

/** What a cell of the column 本期进展 shows in the smallest type of the table on Excel's tallest row, rounded down. */
const longestProgress = 600

function layOutHowTo(sheet: ExcelJS.Worksheet, statusWords: readonly string[]): void {
  sheet.getColumn(1).width = 18
  sheet.getColumn(2).width = 100
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.59, right: 0.59, top: 0.79, bottom: 0.79, header: 0.31, footer: 0.39 },
  }
  sheet.headerFooter.oddFooter = pageNumbers
  sheet.views = [{ showGridLines: false }]
  sheet.mergeCells('A1:B1')
  styleCell(sheet.getCell('A1'), fonts.title, 22, 'center')
  sheet.getCell('A1').value = formSheetNames.howTo
  sheet.getRow(1).height = 45
  for (const [at, [heading, words]] of formHowTo(statusWords).entries()) {
    const row = at + 2
    for (const [column, text] of [heading, words].entries()) {
      const cell = sheet.getCell(row, column + 1)
      styleCell(cell, column === 0 ? fonts.head : fonts.body, 14, column === 0 ? 'center' : 'left')
      cell.border = box
      cell.value = text
    }
    sheet.getRow(row).height = Math.min(maxRowHeight, howToHeight(words))
  }
}

/** Two lines of 14 pt where the words are longer than the 37 characters that a line takes. */
function howToHeight(words: string): number {
  return Math.max(28, Math.ceil(words.length / 36) * 14 * 1.4 + 6)
}
