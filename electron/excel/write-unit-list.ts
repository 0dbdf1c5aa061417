import ExcelJS from 'exceljs'
import type { FontScheme } from '../../shared/domain/document/fonts.ts'
import type { Unit } from '../../shared/domain/unit/types.ts'
import { unitKindWords } from '../../shared/domain/unit/unit-kind.ts'
import { unitListColumns, unitListMarkHeading, unitListSheetName } from '../../shared/domain/unit-list/columns.ts'
import { unitListTexts } from '../../shared/domain/unit-list/unit-list-texts.ts'
import { cleanCellText } from './template-fill.ts'

const box = { style: 'thin', color: { argb: 'FF000000' } } as const
const border = { top: box, left: box, bottom: box, right: box }
const margins = { left: 0.59, right: 0.59, top: 0.79, bottom: 0.79, header: 0.31, footer: 0.39 }

/**
 * Writes the units in official order as a workbook that can be edited and read in again: one row a unit, kinds from a
 * drop-down, and in a hidden column the mark by which a row is known after its unit was renamed.
 */
export async function writeUnitList(units: readonly Unit[], fonts: FontScheme): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = '督办台'
  const sheet = workbook.addWorksheet(unitListSheetName, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] })
  sheet.columns = [
    ...unitListColumns.map(({ heading, width }) => ({ header: heading, width })),
    { header: unitListMarkHeading, width: 20, hidden: true },
  ]
  const nameOf = new Map(units.map((unit) => [unit.id, unit.name]))
  for (const unit of units) {
    const texts = unitListTexts(unit, nameOf)
    sheet.addRow([...unitListColumns.map(({ field }) => cleanCellText(texts[field])), unit.id])
  }
  layOut(sheet, units.length + 1, fonts)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function layOut(sheet: ExcelJS.Worksheet, lastRow: number, fonts: FontScheme): void {
  const kindColumn = unitListColumns.findIndex(({ field }) => field === 'kind') + 1
  for (let row = 1; row <= lastRow; row++) {
    for (let column = 1; column <= unitListColumns.length; column++) {
      const cell = sheet.getCell(row, column)
      cell.font = { name: row === 1 ? fonts.hei : fonts.body, size: 12, charset: 134 }
      cell.alignment = { vertical: 'middle', wrapText: true, horizontal: row === 1 ? 'center' : 'left' }
      cell.border = border
      // As text, a telephone number keeps its leading zero and nothing that stands in a cell is ever computed.
      cell.numFmt = '@'
    }
    if (row > 1) {
      sheet.getCell(row, kindColumn).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${Object.values(unitKindWords).join(',')}"`],
      }
    }
  }
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins,
    printTitlesRow: '1:1',
  }
  sheet.headerFooter.oddFooter = '&C&"宋体,Regular"&12第 &P 页，共 &N 页'
}
