import { basename } from 'node:path'
import type { OriginalDocument } from '../../shared/domain/original-document/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { readWorkbook } from '../excel/read-workbook.ts'
import { readDoc } from '../word/read-doc.ts'
import { readDocx } from '../word/read-docx.ts'
import { readFileBytes } from './read-file-bytes.ts'
import { readText } from './read-text.ts'
import { sniffContent } from './sniff.ts'
import { workbookDocument } from './workbook-document.ts'

/**
 * Reads any document that the program takes: .docx, .doc, .wps, .xlsx, .xls, .et, .txt, .md and PDF with a text layer.
 * The content decides which it is, so a wrong extension does no harm. Nothing is written anywhere.
 * @param fileName without its folder; named in errors, and a `.md` is read as Markdown
 * @throws UserError, with what to do, for a file that is empty, encrypted, broken, a zip bomb, without text or of another kind
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<OriginalDocument> {
  const kind = sniffContent(bytes, fileName)
  switch (kind) {
    case 'docx':
      return readDocx(bytes, fileName)
    case 'doc':
      return readDoc(bytes, fileName)
    case 'workbook':
      return readWorkbookDocument(bytes, fileName)
    case 'pdf':
      // Loaded only here: it takes longer to load than most plans take to be read.
      return (await import('./read-pdf.ts')).readPdf(bytes, fileName)
    case 'text':
      return readText(bytes, fileName)
  }
}

/**
 * Reads a document from a file, see `readDocument`.
 * @throws UserError also those of `readFileBytes`
 */
export async function readDocumentFile(path: string): Promise<OriginalDocument> {
  return readDocument(await readFileBytes(path), basename(path))
}

async function readWorkbookDocument(bytes: Uint8Array, fileName: string): Promise<OriginalDocument> {
  const document = workbookDocument(await readWorkbook(bytes, fileName), bytes[0] === 0x50 ? 'xlsx' : 'xls')
  if (document.blocks.length === 0) throw new UserError('file.noWords', { file: fileName })
  return document
}
