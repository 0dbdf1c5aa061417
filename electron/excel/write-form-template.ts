import ExcelJS from 'exceljs'
import type { FontScheme } from '../../shared/domain/document/fonts.ts'
import { type FormColumnKey, formHeadingRow, formSheetNames, markHeading } from '../../shared/domain/form/columns.ts'
import type { FormHowTo } from '../../shared/domain/form/form-words.ts'
import { type FormLayout, formLayout, letterAt } from '../../shared/domain/form/layout.ts'
import { maxRowHeight } from '../../shared/domain/form/row-height.ts'
import type { Stage } from '../../shared/domain/undertaking/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { openZip } from '../zip/read-zip.ts'
import { cleanCellText } from './template-fill.ts'

/** What the forms of a batch have in common. */
export interface FormDesign {
  /** The office's words for 状态, in the order of the drop-down. */
  readonly statusWords: readonly string[]
  /** The ends of stages that 办理方案 are asked for; null where progress is asked for. */
  readonly stages: readonly Stage[] | null
  readonly fonts: FontScheme
  /** The sheet on how to fill the form in; null where there is none. */
  readonly howTo: FormHowTo | null
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

/** The letters of what is printed, the last of these, and that of the hidden column for the marks. */
export function lettersOf({ columns }: Pick<FormLayout, 'columns'>) {
  const printed = columns.map((_, at) => letterAt(at))
  return { printed, last: printed.at(-1) ?? '', mark: letterAt(columns.length) }
}

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const
const box = { top: thin, left: thin, bottom: thin, right: thin } as const
/** The head of locked columns is grey on the screen (docs/papers.md). */
const grey = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9D9D9' } } as const

/** Excel's numbers of paper sizes. */
const paperSizes: Readonly<Record<FormLayout['paper'], number>> = { A4: 9, A3: 8 }

const pageNumbers = '&C&"宋体,Regular"&12第 &P 页，共 &N 页'

/** ExcelJS keeps validations by area but does not declare it. */
interface WithValidations {
  readonly dataValidations: { add(area: string, validation: ExcelJS.DataValidation): void }
}

/**
 * The password keeps a slip of the hand out of the locked cells. It is the same in all programs and no secret, so the
 * hundred thousand rounds that Excel takes for secrets would only cost time.
 */
const hashRounds = 1000

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
  const layout = formLayout(design.stages)
  const form = workbook.addWorksheet(formSheetNames.form)
  layOutPage(form, layout)
  layOutHead(form, layout, design.fonts)
  layOutBody(form, layout, design.fonts)
  if (layout.stages === null) addReportChecks(form, layout, design.statusWords)
  else addUndertakingChecks(form, layout)
  if (design.howTo) layOutHowTo(workbook.addWorksheet(formSheetNames.howTo), design.howTo, design.fonts)
  workbook.addWorksheet(formSheetNames.mark, { state: 'veryHidden' }).getCell('A1').value = 'mark'
  const permissions = { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true }
  await form.protect(design.password, { ...permissions, spinCount: hashRounds })
  const zip = openZip(new Uint8Array(await workbook.xlsx.writeBuffer()), `${formSheetNames.form}.xlsx`)
  return { parts: zip.names.map((name) => ({ name, text: zip.readText(name) })) }
}

function layOutPage(sheet: ExcelJS.Worksheet, layout: FormLayout): void {
  const { last, mark } = lettersOf(layout)
  for (const [at, { width }] of layout.columns.entries()) sheet.getColumn(at + 1).width = width
  const marks = sheet.getColumn(mark)
  marks.width = 10
  marks.hidden = true
  sheet.pageSetup = {
    paperSize: paperSizes[layout.paper],
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.59, right: 0.59, top: 0.79, bottom: 0.79, header: 0.31, footer: 0.39 },
    printTitlesRow: `${formHeadingRow}:${formHeadingRow}`,
    printArea: `A1:${last}${lastSampleRow}`,
  }
  sheet.headerFooter.oddFooter = pageNumbers
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: formHeadingRow, showGridLines: false }]
}

function layOutHead(sheet: ExcelJS.Worksheet, layout: FormLayout, fonts: FontScheme): void {
  const { last, mark } = lettersOf(layout)
  sheet.mergeCells(`A1:${last}1`)
  styleCell(sheet.getCell('A1'), fonts.title, 22, 'center')
  for (const [at, [from, to]] of layout.headLine.entries()) {
    sheet.mergeCells(`${from}2:${to}2`)
    styleCell(sheet.getCell(`${from}2`), fonts.kai, 14, at === 0 ? 'left' : 'right')
  }
  for (const { labelArea, roomArea } of layout.contact) {
    if (labelArea[0] !== labelArea[1]) sheet.mergeCells(`${labelArea[0]}3:${labelArea[1]}3`)
    styleCell(sheet.getCell(`${labelArea[0]}3`), fonts.kai, 14, 'right')
    for (let letter: string = roomArea[0]; letter <= roomArea[1]; letter = nextLetter(letter)) {
      const cell = sheet.getCell(`${letter}3`)
      styleCell(cell, fonts.kai, 14, 'left')
      cell.border = { bottom: thin }
      cell.protection = { locked: false }
      cell.numFmt = '@'
    }
    if (roomArea[0] !== roomArea[1]) sheet.mergeCells(`${roomArea[0]}3:${roomArea[1]}3`)
  }
  sheet.mergeCells(`A4:${last}4`)
  styleCell(sheet.getCell('A4'), fonts.kai, 12, 'left')
  for (const [at, column] of layout.columns.entries()) {
    const cell = sheet.getCell(formHeadingRow, at + 1)
    styleCell(cell, fonts.hei, 12, 'center')
    cell.border = box
    if (!column.open) cell.fill = grey
    cell.value = column.heading
  }
  sheet.getCell(`${mark}${formHeadingRow}`).value = markHeading
}

const nextLetter = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 1)

function layOutBody(sheet: ExcelJS.Worksheet, layout: FormLayout, fonts: FontScheme): void {
  const { mark } = lettersOf(layout)
  for (const [at, size] of bodySizes.entries()) {
    for (const [column, { key, open, align }] of layout.columns.entries()) {
      const cell = sheet.getCell(firstBodyRow + at, column + 1)
      styleCell(cell, fonts.body, size, align)
      cell.border = box
      cell.protection = { locked: !open }
      // Typed words stay words: no `3-5` becomes a date, no `=…` a formula.
      if (open && key !== 'percent') cell.numFmt = '@'
    }
    styleCell(sheet.getCell(`${mark}${firstBodyRow + at}`), fonts.body, 8, 'left')
  }
}

function styleCell(cell: ExcelJS.Cell, name: string, size: number, horizontal: 'left' | 'center' | 'right'): void {
  cell.font = { name, size, charset: 134 }
  cell.alignment = { horizontal, vertical: 'middle', wrapText: true }
}

/** Where the checks of a column are put: its cells in the sample rows. */
function checker(sheet: ExcelJS.Worksheet, { columns }: FormLayout) {
  const { dataValidations } = sheet as unknown as WithValidations
  return (key: FormColumnKey, validation: ExcelJS.DataValidation) => {
    const letter = letterAt(columns.findIndex((column) => column.key === key))
    dataValidations.add(`${letter}${firstBodyRow}:${letter}${lastSampleRow}`, validation)
  }
}

/** A text that would not show whole in print is warned of, not refused. */
function lengthCheck(heading: string): ExcelJS.DataValidation {
  return {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    allowBlank: true,
    formulae: [longestText],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: heading,
    error: `超过${longestText}字，打印时可能显示不全，建议压缩。`,
  }
}

function addUndertakingChecks(sheet: ExcelJS.Worksheet, layout: FormLayout): void {
  const add = checker(sheet, layout)
  add('works', lengthCheck('具体工作举措'))
  for (const { on, label } of layout.stages ?? []) {
    add(`goal:${on}`, {
      ...lengthCheck(`${label}目标`),
      showInputMessage: true,
      promptTitle: `${label}目标`,
      prompt: '百分数（如50%）或一句话，没有的留空。',
    })
  }
  add('phone', {
    type: 'textLength',
    operator: 'between',
    allowBlank: true,
    formulae: [7, 40],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: '联系电话',
    error: '联系电话一般不少于7位，请核对。',
  })
}

function addReportChecks(sheet: ExcelJS.Worksheet, layout: FormLayout, statusWords: readonly string[]): void {
  const list = statusWords.join(',')
  // A word with a comma would become two entries, and Excel takes 255 characters in all.
  if (list.length > 255 || statusWords.some((word) => /[,"]/.test(word)))
    throw new UserError('form.statusWordsTooLong', { words: statusWords.join('、') })
  const add = checker(sheet, layout)
  add('status', {
    type: 'list',
    allowBlank: true,
    formulae: [`"${list}"`],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '状态',
    error: '请从下拉列表中选一个状态。',
  })
  add('percent', {
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
  add('progress', lengthCheck('本期进展'))
}

/** What a cell of the column 本期进展 or 具体工作举措 shows in the smallest type of the table on Excel's tallest row, rounded down. */
const longestText = 600

function layOutHowTo(sheet: ExcelJS.Worksheet, { title, rows }: FormHowTo, fonts: FontScheme): void {
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
  sheet.getCell('A1').value = cleanCellText(title)
  sheet.getRow(1).height = 45
  for (const [at, [heading, words]] of rows.entries()) {
    const row = at + 2
    for (const [column, text] of [heading, words].entries()) {
      const cell = sheet.getCell(row, column + 1)
      styleCell(cell, column === 0 ? fonts.hei : fonts.body, 14, column === 0 ? 'center' : 'left')
      cell.border = box
      cell.value = cleanCellText(text)
    }
    sheet.getRow(row).height = Math.min(maxRowHeight, howToHeight(words))
  }
}

/** Two lines of 14 pt where the words are longer than the 37 characters that a line takes. */
function howToHeight(words: string): number {
  return Math.max(28, Math.ceil(words.length / 36) * 14 * 1.4 + 6)
}
