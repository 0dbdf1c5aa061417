import { extname } from 'node:path'
import { missingFonts } from '../../shared/domain/document/check-fonts.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { message } from '../messages.ts'

/** Says on standard error where a PDF was printed in other fonts than it is set in, for this machine has not those. */
export async function noteStandIns({ db }: DataFolder, paths: readonly string[]): Promise<void> {
  if (!paths.some((path) => extname(path).toLowerCase() === '.pdf')) return
  const { loadFontStandings } = await import('../services/font-service.ts')
  const missing = missingFonts(await loadFontStandings(db))
  if (missing.length === 0) return
  const fonts = missing.map(({ font }) => font).join('、')
  process.stderr.write(`${message('command.pdfStandIns', { fonts })}\n`)
}
