import { writePdf } from './write-pdf.ts'

/** Prints a page of HTML to PDF: in the window through its own browser, on the command line through an installed one. */
export interface PdfPrinter {
  printPdf(html: string, signal: AbortSignal): Promise<Uint8Array>
}

/** An installed Chromium, Chrome or Edge. Throws `pdf.noBrowser`, `pdf.failed`. */
export const installedBrowser: PdfPrinter = { printPdf: writePdf }
