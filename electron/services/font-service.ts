import { checkFonts, type FontStanding } from '../../shared/domain/document/check-fonts.ts'
import { readPaperSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { readInstalledFonts } from '../print/installed-fonts.ts'

/** The fonts of 公文格式 as this machine has them, looked up anew each time: one may have been installed meanwhile. */
export async function loadFontStandings(db: Db): Promise<readonly FontStanding[]> {
  return checkFonts(await readPaperSettings(db), await readInstalledFonts())
}
