import ExcelJS from 'exceljs'
import {
  formColumns,
  formHeadingRow,
  formMarkName,
  formSheetNames,
  markHeading,
} from '../../../shared/domain/form/columns.ts'
import { formMark, rowMark } from '../../../shared/domain/form/mark.ts'
import { fitRow } from '../../../shared/domain/form/row-height.ts'
import type { FormContent } from '../../../shared/domain/form/types.ts'
import { addValidation, pageNumbers, pageOf, tableStyle } from './exceljs-styles.ts'

/** The form of one unit as ExcelJS makes it from nothing: what our own form has, the password hashed a hundredth as often. */
export async function writeFormWithExcelJs(content: FormContent, statusWords: readonly string[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(formSheetNames.form)
  const lastRow = formHeadingRow + content.rows.length
  sheet.columns = [...formColumns.map(({ width }) => ({ width })), { width: 10, hidden: true }]
  sheet.pageSetup = pageOf(9, formHeadingRow, `A1:L${lastRow}`)
  sheet.headerFooter.oddFooter = pageNumbers
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: formHeadingRow, showGridLines: false }]
  addHead(sheet, content)
  addRows(sheet, content)
  addChecks(sheet, statusWords, lastRow)
  const howTo = workbook.addWorksheet(formSheetNames.howTo)
  howTo.columns = [{ width: 18 }, { width: 100 }]
  for (const row of content.words.howTo?.rows ?? []) howTo.addRow([...row])
  const mark = workbook.addWorksheet(formSheetNames.mark, { state: 'veryHidden' })
  mark.getCell('A1').value = formMark(content)
  workbook.definedNames.add(`${formSheetNames.mark}!$A$1`, formMarkName)
  await sheet.protect('dubantai', { spinCount: 1000, formatColumns: true, formatRows: true })
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function addHead(sheet: ExcelJS.Worksheet, content: FormContent): void {
  const { words } = content
  for (const area of ['A1:L1', 'A2:F2', 'G2:L2', 'C3:E3', 'J3:L3', 'A4:L4']) sheet.mergeCells(area)
  sheet.getCell('A1').value = words.title
  sheet.getCell('A2').value = words.unit
  sheet.getCell('G2').value = words.period
  sheet.getCell('A4').value = words.above
  for (const address of ['C3', 'G3', 'J3']) sheet.getCell(address).protection = { locked: false }
  const heading = sheet.getRow(formHeadingRow)
  heading.values = [...formColumns.map((column) => column.heading), markHeading]
  const style = tableStyle('黑体', 12, 'center')
  for (let column = 1; column <= formColumns.length; column++) heading.getCell(column).style = style
}

function addRows(sheet: ExcelJS.Worksheet, content: FormContent): void {
  const widths = formColumns.map(({ width }) => width)
  const styles = formColumns.map(({ key, open, align }) => ({
    ...tableStyle('仿宋_GB2312', 12, align),
    protection: { locked: !open },
    ...(open && key !== 'percent' && { numFmt: '@' }),
  }))
  for (const [index, row] of content.rows.entries()) {
    const texts = [
      row.number,
      row.text,
      `${row.leaders.join('、')}\n${row.roleWords}`,
      row.deadline,
      row.stageTarget,
      row.lastProgress,
    ]
    const line = sheet.getRow(formHeadingRow + 1 + index)
    line.values = [...texts, null, null, null, null, null, null, rowMark(content, row.taskId)]
    for (const [column, style] of styles.entries()) line.getCell(column + 1).style = style
    line.height = fitRow(texts, widths, [12, 10.5, 9, 8]).height
  }
}

function addChecks(sheet: ExcelJS.Worksheet, statusWords: readonly string[], lastRow: number): void {
  const areaOf = (letter: string) => `${letter}${formHeadingRow + 1}:${letter}${lastRow}`
  const list = `"${statusWords.join(',')}"`
  addValidation(sheet, areaOf('H'), { type: 'list', allowBlank: true, formulae: [list], showErrorMessage: true })
  const percent = { type: 'decimal', operator: 'between', allowBlank: true, formulae: [0, 100], showErrorMessage: true }
  addValidation(sheet, areaOf('I'), { ...percent, type: 'decimal', operator: 'between' })
  const length = { allowBlank: true, formulae: [600], showErrorMessage: true, errorStyle: 'warning' }
  addValidation(sheet, areaOf('G'), { ...length, type: 'textLength', operator: 'lessThanOrEqual' })
}
