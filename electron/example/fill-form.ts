import { readFile, writeFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { formColumns, formHeadingRow, formSheetNames } from '../../shared/domain/form/columns.ts'
import { exampleReports } from './reports-2023-05.ts'

/**
 * Fills in a form as a department of the invented county would, with a program that opens and saves the whole workbook.
 * Returns how many rows were filled; a form with none is left as it is.
 */
export async function fillExampleForm(formPath: string, filledPath: string): Promise<number> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(await readFile(formPath)).buffer)
  const sheet = workbook.getWorksheet(formSheetNames.form)
  if (!sheet) throw new Error(`${formPath} has no sheet ${formSheetNames.form}`)
  let filled = 0
  for (let number = formHeadingRow + 1; number <= sheet.rowCount; number++) {
    const row = sheet.getRow(number)
    const report = exampleReports[row.getCell(column('number')).text]
    if (!report || report.progress === '') continue
    row.getCell(column('progress')).value = report.progress
    row.getCell(column('status')).value = report.status
    row.getCell(column('percent')).value = report.percent
    row.getCell(column('problem')).value = report.problem ?? ''
    row.getCell(column('nextStep')).value = report.nextStep ?? ''
    filled++
  }
  if (filled > 0) await writeFile(filledPath, Buffer.from(await workbook.xlsx.writeBuffer()))
  return filled
}

function column(key: (typeof formColumns)[number]['key']): number {
  return formColumns.findIndex((candidate) => candidate.key === key) + 1
}
