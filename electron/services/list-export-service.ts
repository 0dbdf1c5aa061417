import type { PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import { sheetOfList } from '../../shared/list/list-sheet.ts'
import type { PaperTable } from '../../shared/list/paper-table.ts'
import { sheetName } from '../excel/sheet-name.ts'
import { writeTablesWorkbook } from '../excel/write-ledger.ts'
import { today } from './local-day.ts'
import { paperFormat, writePaper } from './paper-file.ts'

/** Writes a list of the page, as it is shown, as a workbook and returns its whole path. Throws `paper.unknownFormat`, `paper.cannotWrite`. */
export async function exportShownList(list: PaperTable, settings: PaperSettings, outPath: string): Promise<string> {
  paperFormat(outPath, ['xlsx'])
  const sheet = { name: sheetName(list.title), ledger: sheetOfList(list, today()) }
  return writePaper(outPath, await writeTablesWorkbook([sheet], settings))
}
