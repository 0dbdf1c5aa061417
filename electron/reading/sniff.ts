import { UserError } from '../../shared/errors/user-error.ts'
import { openZip, textOfPart, type ZipArchive } from '../zip/read-zip.ts'
import { openCompoundFile } from './compound-file.ts'

/** The readers there are, by what a file holds. */
export type ContentKind = 'docx' | 'doc' | 'workbook' | 'pdf' | 'text'

const pictureSigns = ['89504e47', 'ffd8ff', '47494638', '49492a00', '4d4d002a', '424d'] as const
const archiveSigns = ['526172211a07', '377abcaf271c', '1f8b08'] as const
const compoundSign = 'd0cf11e0a1b11ae1'

/**
 * What a file is, by its content; the extension is not looked at, because files are renamed and saved under wrong ones.
 * @throws UserError for an empty, encrypted or broken file, and for one that no reader takes, with the way out
 */
export function sniffContent(bytes: Uint8Array, fileName: string): ContentKind {
  if (bytes.length === 0) throw new UserError('file.empty', { file: fileName })
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  if (start.startsWith('504b0304') || start.startsWith('504b0506')) {
    return kindOfZip(openZip(bytes, fileName), fileName)
  }
  if (start.startsWith(compoundSign)) return kindOfCompound(bytes, fileName)
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  // ISO 32000-1 annex H.3.4.1: readers accept the header anywhere in the first 1024 bytes.
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('{\\rtf')) throw new UserError('file.otherOffice', { file: fileName, kind: ' RTF 文件' })
  if (pictureSigns.some((sign) => start.startsWith(sign)) || /^RIFF.{4}WEBP/s.test(head)) {
    throw new UserError('file.isPicture', { file: fileName })
  }
  if (archiveSigns.some((sign) => start.startsWith(sign))) throw new UserError('file.isArchive', { file: fileName })
  return kindOfMarkup(head, fileName)
}

function kindOfZip(zip: ZipArchive, fileName: string): ContentKind {
  const types = zip.has('[Content_Types].xml') ? textOfPart(zip.readRepeated('[Content_Types].xml')) : ''
  if (types.includes('wordprocessingml.') || zip.has('word/document.xml')) return 'docx'
  if (types.includes('spreadsheetml.') || zip.has('xl/workbook.xml') || types.includes('ms-excel.')) return 'workbook'
  if (types.includes('presentationml.')) throw new UserError('file.otherOffice', { file: fileName, kind: '演示文稿' })
  if (zip.has('OFD.xml')) throw new UserError('file.otherOffice', { file: fileName, kind: ' OFD 版式文件' })
  if (zip.has('mimetype') && zip.readText('mimetype').includes('opendocument.spreadsheet')) return 'workbook'
  if (zip.has('mimetype') && zip.has('content.xml')) {
    throw new UserError('file.otherOffice', { file: fileName, kind: ' OpenDocument 文件' })
  }
  throw new UserError('file.isArchive', { file: fileName })
}

function kindOfCompound(bytes: Uint8Array, fileName: string): ContentKind {
  const compound = openCompoundFile(bytes, fileName)
  if (compound.has('EncryptedPackage')) throw new UserError('file.encrypted', { file: fileName })
  if (compound.has('WordDocument')) return 'doc'
  if (compound.has('Workbook') || compound.has('Book')) return 'workbook'
  if (compound.has('PowerPoint Document')) {
    throw new UserError('file.otherOffice', { file: fileName, kind: '演示文稿' })
  }
  throw new UserError('file.notText', { file: fileName })
}

/** Web systems give out pages under the names of Word and Excel files; their tags are no text. */
function kindOfMarkup(head: string, fileName: string): ContentKind {
  const words = head
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart()
  if (/^<\?xml/i.test(words)) {
    if (words.includes('Excel.Sheet') || words.includes('office:spreadsheet')) return 'workbook'
    if (words.includes('Word.Document') || words.includes('office/word/') || words.includes('xmlPackage')) {
      throw new UserError('file.otherOffice', { file: fileName, kind: ' Word XML 文件' })
    }
  }
  if (/^(?:<!--.*?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|table|div|meta)\b/is.test(words)) {
    throw new UserError('file.isWebPage', { file: fileName })
  }
  if (/^MIME-Version:/i.test(words)) throw new UserError('file.isWebPage', { file: fileName })
  return 'text'
}
