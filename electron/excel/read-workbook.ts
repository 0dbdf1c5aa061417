import type { Workbook } from '../../shared/domain/workbook/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { decodeText } from '../reading/decode-text.ts'
import { looksLikeZip, openZip, type ZipArchive } from '../zip/read-zip.ts'
import { zipPackage } from '../zip/write-zip.ts'
import { findMainPart } from './package-parts.ts'
import { UnexpectedDeclaration } from './part-pieces.ts'
import { readOldWorkbook } from './read-old-workbook.ts'
import { readXlsx } from './read-xlsx.ts'
import { MalformedXml } from './xml-tags.ts'

/**
 * Reads a workbook that came from outside. The content decides what it is, not the extension: .xlsx and .xlsm by our
 * own scan; .xls and .et, .xlsb, Excel 2003 XML, and web pages or delimited text that were saved as .xls by
 * SheetJS. The file is only read.
 * @param fileName without its folder, for the sentences of errors
 * @throws UserError, and nothing else, for whatever bytes: `file.notWorkbook`, `file.encrypted`, `file.broken`,
 *   `file.zipBomb`, `file.zipMethod`, `file.tooManyCells`, `file.tooLarge`, `file.webArchive`,
 *   `file.openDocument`, `file.empty`
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  if (bytes.length === 0) throw new UserError('file.empty', { file: fileName })
  if (looksLikeZip(bytes)) return readZipped(openZip(bytes, fileName), fileName)
  if (isCompoundFile(bytes)) return readOldWorkbook(bytes, 'compound', fileName)
  if (isBareBiff(bytes)) return readOldWorkbook(bytes, 'biff', fileName)
  return readTextual(bytes, fileName)
}

async function readZipped(archive: ZipArchive, fileName: string): Promise<Workbook> {
  try {
    const main = findMainPart(archive)
    if (main?.toLowerCase().endsWith('.bin')) return await readOldWorkbook(unpackedCopy(archive), 'other', fileName)
    if (main === undefined && isOpenDocument(archive)) throw new UserError('file.openDocument', { file: fileName })
    if (main === undefined) throw new UserError('file.notWorkbook', { file: fileName })
    const bytes = archive.readRepeated(main)
    if (!isWorkbookPart(bytes)) throw new UserError('file.notWorkbook', { file: fileName })
    return readXlsx(archive, { name: main, bytes }, fileName)
  } catch (error) {
    const isMalformed = error instanceof MalformedXml || error instanceof UnexpectedDeclaration
    throw isMalformed ? new UserError('file.broken', { file: fileName }, { cause: error }) : error
  }
}

/** The root element is `workbook`, with or without a prefix: a document or a presentation has another. */
function isWorkbookPart(part: Buffer): boolean {
  const head = part.toString('latin1', 0, 2000).replaceAll('\0', '')
  return /<(?:[\w.-]+:)?workbook[\s>]/.test(head)
}

/** OpenDocument (.ods): SheetJS would read it, but takes hidden sheets and rows for visible ones. */
function isOpenDocument(archive: ZipArchive): boolean {
  return archive.has('content.xml') && archive.has('mimetype')
}

/** SheetJS has an inflater of its own without limits: it gets the parts as ours has unpacked and checked them. */
function unpackedCopy(archive: ZipArchive): Buffer {
  return zipPackage(
    archive.names.map((name) => ({ name, data: archive.read(name) })),
    1,
  )
}

function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte)
}

/** BOF record of BIFF 2 to 5 without a compound file around it. */
function isBareBiff(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && (bytes[2] ?? 0) <= 16 && bytes[3] === 0
}

async function readTextual(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  const text = decodeText(bytes)
  if (text === null) throw new UserError('file.notWorkbook', { file: fileName })
  const head = text.slice(0, 4000)
  if (/^\s*MIME-Version:/i.test(head)) throw new UserError('file.webArchive', { file: fileName })
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return readOldWorkbook(bytes, 'other', fileName)
  if (/^\s*(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|meta|table|style)/is.test(head)) {
    if (!/<table/i.test(text)) throw new UserError('file.webArchive', { file: fileName })
    return readOldWorkbook(text, 'text', fileName)
  }
  if (isDelimited(head)) return readOldWorkbook(text, 'text', fileName)
  throw new UserError('file.notWorkbook', { file: fileName })
}

/**
 * The first lines, all of them, hold the same number of tabs or commas, at least one; only titles over them may hold none. What
 * stands in quotes, line breaks too, is left out.
 */
function isDelimited(head: string): boolean {
  const lines = head
    .replace(/"[^"]*(?:"|$)/g, '')
    .split(/\r?\n/)
    .slice(0, 8)
    .filter((line) => line.trim() !== '')
  return ['\t', ','].some((separator) => {
    const counts = lines.map((line) => line.split(separator).length)
    const table = counts.slice(
      Math.max(
        0,
        counts.findIndex((count) => count > 1),
      ),
    )
    return table.length >= 2 && table.every((count) => count > 1 && count === table[0])
  })
}
