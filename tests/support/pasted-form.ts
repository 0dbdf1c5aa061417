import ExcelJS from 'exceljs'
import { readWorkbook } from '../../electron/excel/read-workbook.ts'
import { formSheetNames } from '../../shared/domain/form/columns.ts'
import { readRowMark } from '../../shared/domain/form/mark.ts'
import { textOfCell } from '../../shared/domain/task-return/grid.ts'

/** A form as a unit pastes it into a new workbook: its values only, all marks lost, some cells said otherwise (`B7`). */
export async function pastedAsValues(form: Uint8Array, changes: Readonly<Record<string, string>>): Promise<Buffer> {
  const source = (await readWorkbook(form, 'form.xlsx')).sheets.find(({ name }) => name === formSheetNames.form)
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(formSheetNames.form)
  for (const { row, cells } of source?.rows ?? []) {
    for (const cell of cells) {
      if (readRowMark(textOfCell(cell)) === null) sheet.getCell(row, cell.column).value = cell.value
    }
  }
  for (const [address, value] of Object.entries(changes)) sheet.getCell(address).value = value
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
