import WordExtractor from 'word-extractor'
import type { Block, OriginalDocument } from '../../shared/domain/original-document/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { openCompoundFile } from '../reading/compound-file.ts'
import { splitTables } from './read-doc-tables.ts'

const asWritten = { filterUnicode: false } as const
/** MS-DOC §2.5.1: the file information block begins with this; Word 6 and 95 have another. */
const wordMagic = 0xa5ec
const encryptedFlag = 0x0100

/**
 * A Word file of the old format (.doc, .wps). Paragraphs and tables as word-extractor gives them: tracked deletions are
 * left out, numbers that Word computes are not in the file's text and cannot be had this way.
 * @param fileName without its folder, for the sentences of errors
 * @throws UserError `file.broken`, `file.encrypted`, `file.otherOffice` (Word 95 and before) or `file.noWords`
 */
export async function readDoc(bytes: Uint8Array, fileName: string): Promise<OriginalDocument> {
  const compound = await openCompoundFile(bytes, fileName)
  const header = compound.read('WordDocument')
  if (!header || header.length < 32) throw new UserError('file.broken', { file: fileName })
  if (header.readUInt16LE(0) !== wordMagic) {
    throw new UserError('file.otherOffice', { file: fileName, kind: ' Word 95 或更早的文件' })
  }
  if ((header.readUInt16LE(10) & encryptedFlag) !== 0) throw new UserError('file.encrypted', { file: fileName })
  const extracted = await extract(compound.rewritten(), fileName)
  const boxes = toLines(
    extracted.getTextboxes({ ...asWritten, includeHeadersAndFooters: false, includeBody: true }),
  ).map((text): Block => ({ kind: 'paragraph', text, level: null, label: null, place: {} }))
  const blocks = [...splitTables(extracted.getBody(asWritten)), ...boxes]
  if (blocks.length === 0) throw new UserError('file.noWords', { file: fileName })
  return {
    format: 'doc',
    blocks,
    footnotes: [...toLines(extracted.getFootnotes(asWritten)), ...toLines(extracted.getEndnotes(asWritten))],
    headers: toLines(extracted.getHeaders({ ...asWritten, includeFooters: false })),
    footers: toLines(extracted.getFooters(asWritten)),
  }
}

async function extract(file: Buffer, fileName: string) {
  try {
    return await new WordExtractor().extract(file)
  } catch (error) {
    throw new UserError('file.broken', { file: fileName }, { cause: error })
  }
}

function toLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
