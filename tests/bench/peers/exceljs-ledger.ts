import ExcelJS from 'exceljs'
import { fitRow } from '../../../shared/domain/form/row-height.ts'
import { isIsoDate, ledgerText } from '../../../shared/domain/ledger/ledger-document.ts'
import type { Ledger, LedgerColumn } from '../../../shared/domain/ledger/types.ts'
import { pageNumbers, pageOf, tableStyle } from './exceljs-styles.ts'

const headingRow = 3

/** A ledger by ExcelJS's streaming writer: the layout of ours in one type size; it has no validation by area. */
export async function streamLedgerWithExcelJs(ledger: Ledger, file: string): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: false })
  const last = String.fromCharCode(64 + ledger.columns.length)
  const sheet = workbook.addWorksheet('台账', {
    pageSetup: pageOf(8, headingRow, `A1:${last}${headingRow + ledger.rows.length}`),
    headerFooter: { oddFooter: pageNumbers },
    views: [{ state: 'frozen', xSplit: 2, ySplit: headingRow, showGridLines: false }],
  })
  const sum = ledger.columns.reduce((all, { weight }) => all + weight, 0)
  const widths = ledger.columns.map(({ weight }) => Math.max(6, (weight * 200) / sum))
  sheet.columns = widths.map((width) => ({ width }))
  sheet.autoFilter = `A${headingRow}:${last}${headingRow + ledger.rows.length}`
  sheet.mergeCells(`A1:${last}1`)
  sheet.getCell('A1').value = ledger.title
  sheet.getCell('A2').value = ledger.left
  addRow(
    sheet,
    headingRow,
    ledger.columns.map(({ heading }) => heading),
    ledger.columns.map(() => tableStyle('黑体', 12, 'center')),
    32,
  )
  const styles = ledger.columns.map((column) => ({
    ...tableStyle('仿宋_GB2312', 12, column.align === 'center' ? 'center' : 'left'),
    ...(column.kind === 'percent' && { numFmt: '0.0%' }),
    ...(column.kind === 'date' && { numFmt: 'yyyy"年"m"月"d"日"' }),
  }))
  const section = ledger.columns.map(() => tableStyle('黑体', 12, 'left'))
  for (const [index, row] of ledger.rows.entries()) {
    const at = headingRow + 1 + index
    if (row.kind === 'section') {
      sheet.mergeCells(`A${at}:${last}${at}`)
      addRow(sheet, at, [row.text], section, 28)
      continue
    }
    const texts = ledger.columns.map((column, place) => ledgerText(row.values[place] ?? '', column))
    const { height } = fitRow(texts, widths, [12, 10.5, 9, 8])
    addRow(
      sheet,
      at,
      ledger.columns.map((column, place) => cellValue(row.values[place] ?? '', column)),
      styles,
      height,
    )
  }
  await workbook.commit()
}

function addRow(
  sheet: ExcelJS.Worksheet,
  at: number,
  values: readonly (string | number | Date)[],
  styles: readonly Partial<ExcelJS.Style>[],
  height: number,
): void {
  const row = sheet.getRow(at)
  row.values = [...values]
  for (const [column, style] of styles.entries()) row.getCell(column + 1).style = style
  row.height = height
  row.commit()
}

function cellValue(value: string | number, column: LedgerColumn): string | number | Date {
  if (column.kind === 'percent' && typeof value === 'number') return value / 100
  return column.kind === 'date' && isIsoDate(value) ? new Date(`${value}T00:00:00Z`) : value
}
