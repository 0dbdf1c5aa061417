import type { PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import type { PdfPrinter } from '../print/pdf-printer.ts'
import { writeHtmlOfMany } from '../print/write-html.ts'
import { writeWordDocuments } from '../word/write-document.ts'

/** The formats an official document can be written in. */
export const printedFormats = ['docx', 'pdf', 'html'] as const
export type PrintedFormat = (typeof printedFormats)[number]

/** Prints a document in one format. Throws what the printer throws for PDF. */
export function printPaper(
  document: OfficialDocument,
  format: PrintedFormat,
  settings: PaperSettings,
  printer: PdfPrinter,
  signal: AbortSignal,
): Promise<Uint8Array | string> {
  return printPapers([document], format, settings, printer, signal)
}

/** Prints documents one after the other into one file of a format. Throws what the printer throws for PDF. */
export async function printPapers(
  documents: readonly OfficialDocument[],
  format: PrintedFormat,
  settings: PaperSettings,
  printer: PdfPrinter,
  signal: AbortSignal,
): Promise<Uint8Array | string> {
  switch (format) {
    case 'docx':
      return writeWordDocuments(documents, settings)
    case 'html':
      return writeHtmlOfMany(documents, settings)
    case 'pdf':
      return printer.printPdf(writeHtmlOfMany(documents, settings), signal)
    default:
      throw new Error(`unknown format ${format satisfies never}`)
  }
}
