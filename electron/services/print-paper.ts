import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import type { PdfPrinter } from '../print/pdf-printer.ts'
import { writeHtml } from '../print/write-html.ts'
import { writeWordDocument } from '../word/write-document.ts'

/** The formats an official document can be written in. */
export const printedFormats = ['docx', 'pdf', 'html'] as const
export type PrintedFormat = (typeof printedFormats)[number]

/** Prints a document in one format. Throws what the printer throws for PDF. */
export async function printPaper(
  document: OfficialDocument,
  format: PrintedFormat,
  printer: PdfPrinter,
  signal: AbortSignal,
): Promise<Uint8Array | string> {
  switch (format) {
    case 'docx':
      return writeWordDocument(document)
    case 'html':
      return writeHtml(document)
    case 'pdf':
      return printer.printPdf(writeHtml(document), signal)
    default:
      throw new Error(`unknown format ${format satisfies never}`)
  }
}
