import type ExcelJS from 'exceljs'

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const
const box = { top: thin, left: thin, bottom: thin, right: thin } as const

/** Styles of a printed table, one object for each kind of cell: ExcelJS is fastest so. */
export function tableStyle(font: string, size: number, horizontal: 'left' | 'center'): Partial<ExcelJS.Style> {
  return {
    font: { name: font, size, charset: 134 },
    alignment: { horizontal, vertical: 'middle', wrapText: true },
    border: box,
  }
}

/** A4 or A3 landscape, fitted to the width, heading repeated, page numbers. */
export function pageOf(paperSize: number, headingRow: number, printArea: string): Partial<ExcelJS.PageSetup> {
  return {
    paperSize,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.59, right: 0.59, top: 0.79, bottom: 0.79, header: 0.31, footer: 0.39 },
    printTitlesRow: `1:${headingRow}`,
    printArea,
  }
}

export const pageNumbers = '&C第 &P 页，共 &N 页'

/** ExcelJS keeps validations by area but does not declare it: one by one it would write thousands. */
export function addValidation(sheet: ExcelJS.Worksheet, area: string, validation: ExcelJS.DataValidation): void {
  const { dataValidations } = sheet as unknown as {
    readonly dataValidations: { add(area: string, validation: ExcelJS.DataValidation): void }
  }
  dataValidations.add(area, validation)
}
