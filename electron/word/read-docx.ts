import type { OriginalDocument } from '../../shared/domain/original-document/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { scanXml, XmlError } from '../xml/scan-xml.ts'
import { openZip, type ZipArchive } from '../zip/read-zip.ts'
import { readNumbering } from './read-docx-numbering.ts'
import { DocxStoryReader } from './read-docx-story.ts'
import { readDocxStyles } from './read-docx-styles.ts'
import type { WordStyles } from './word-styles.ts'

/**
 * A Word file (.docx, .docm, .dotx; transitional or strict) as it reads with all changes accepted and hidden text hidden.
 * Automatic numbers are computed; headers, footers and notes are kept apart; comments are left out.
 * @param fileName without its folder, for the sentences of errors
 * @throws UserError `file.broken`, `file.encrypted`, `file.zipBomb`, or `file.noWords` where the body holds no words
 */
export function readDocx(bytes: Uint8Array, fileName: string): OriginalDocument {
  try {
    const document = readPackage(openZip(bytes, fileName))
    if (document.blocks.length === 0) throw new UserError('file.noWords', { file: fileName })
    return document
  } catch (error) {
    if (error instanceof XmlError) throw new UserError('file.broken', { file: fileName }, { cause: error })
    throw error
  }
}

function readPackage(zip: ZipArchive): OriginalDocument {
  const mainPart = targetsOf(zip, '', 'officeDocument')[0] ?? 'word/document.xml'
  const partsOf = (kind: string) => targetsOf(zip, mainPart, kind)
  const stylesPart = partsOf('styles')[0]
  const numberingPart = partsOf('numbering')[0]
  const styles = readDocxStyles(stylesPart === undefined ? '' : zip.readText(stylesPart))
  const numberingXml = numberingPart === undefined ? '' : zip.readText(numberingPart)
  const readNotes = (kind: string) =>
    partsOf(kind).flatMap((part) => readStory(zip.readText(part), styles, numberingXml).notes)
  return {
    format: 'docx',
    blocks: readStory(zip.readText(mainPart), styles, numberingXml).blocks,
    footnotes: [...readNotes('footnotes'), ...readNotes('endnotes')],
    headers: readNotes('header'),
    footers: readNotes('footer'),
  }
}

/** Each story counts its own numbers. A field that is never closed hides nothing: then the codes' surroundings are read too. */
function readStory(xml: string, styles: WordStyles, numberingXml: string): DocxStoryReader {
  const reader = new DocxStoryReader(styles, readNumbering(numberingXml, styles), true)
  scanXml(xml, reader)
  if (!reader.hasOpenField) return reader
  const again = new DocxStoryReader(styles, readNumbering(numberingXml, styles), false)
  scanXml(xml, again)
  return again
}

/**
 * The parts that a part refers to by relationships of one kind, in the order of the file (ISO/IEC 29500-2 §9.3).
 * Kinds are compared by their last word, which transitional and strict files share.
 * @param from the part's name, or '' for the package
 */
function targetsOf(zip: ZipArchive, from: string, kind: string): readonly string[] {
  const cut = from.lastIndexOf('/') + 1
  const folder = from.slice(0, cut)
  const relationships = `${folder}_rels/${from.slice(cut)}.rels`
  if (!zip.has(relationships)) return []
  const targets: string[] = []
  scanXml(zip.readText(relationships), {
    takesText: false,
    text() {},
    close() {},
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return
      const target = attributes.get('Target')
      if (target === undefined || !attributes.get('Type')?.endsWith(`/${kind}`)) return
      const part = resolvePart(folder, target)
      if (zip.has(part)) targets.push(part)
    },
  })
  return targets
}

function resolvePart(folder: string, target: string): string {
  const base = new URL(`part:///${folder}`)
  return decodeURIComponent(new URL(target.replaceAll('\\', '/'), base).pathname.replace(/^\/+/, ''))
}
