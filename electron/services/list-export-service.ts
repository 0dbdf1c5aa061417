import type { PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import type { PaperTable } from '../../shared/list/paper-table.ts'
import { writeListWorkbook } from '../excel/write-list.ts'
import { today } from './local-day.ts'
import { paperFormat, writePaper } from './paper-file.ts'

/** Writes a list of the page, as it is shown, as a workbook and returns its whole path. Throws `paper.unknownFormat`, `paper.cannotWrite`. */
export async function exportShownList(list: PaperTable, settings: PaperSettings, outPath: string): Promise<string> {
  paperFormat(outPath, ['xlsx'])
  return writePaper(outPath, await writeListWorkbook({ ...list, day: today() }, settings))
}
