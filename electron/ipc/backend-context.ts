import type { FileToken } from '../../shared/ipc/ids.ts'
import type { DataFolder } from '../db/data-folder.ts'
import type { DailyBackup } from '../services/daily-backup.ts'

/** What handlers work with. */
export interface Backend {
  readonly folder: DataFolder
  readonly files: GrantedFiles
  readonly printer: PdfPrinter
  readonly daily: DailyBackup
}

/** Files and folders the user chose or dropped. */
export interface GrantedFiles {
  /** Throws `file.tokenUnknown` for a token that was never given out, or whose file is gone with an earlier start. */
  pathOf(token: FileToken): string
  /** A token for something the backend wrote, so that the page can open it or show it in its folder. */
  grant(path: string): FileToken
}

/** Prints a page of HTML to PDF through the window's own browser. */
export interface PdfPrinter {
  printPdf(html: string, signal: AbortSignal): Promise<Uint8Array>
}
