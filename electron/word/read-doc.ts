import type { Block, OriginalDocument } from '../../shared/domain/original-document/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { type CompoundFile, openCompoundFile } from '../reading/compound-file.ts'
import { DocError, readPlc } from './doc-bytes.ts'
import { partsOfStory, readDocBoxes } from './read-doc-boxes.ts'
import { type DocHeader, readDocHeader, tableStreamName } from './read-doc-header.ts'
import { readDocNumbering, readFontNames } from './read-doc-lists.ts'
import { readPieces } from './read-doc-pieces.ts'
import { paragraphProperties, readCharacters } from './read-doc-properties.ts'
import { DocStoryReader, type DocText, type Range, UnknownListError } from './read-doc-story.ts'
import { readDocStyles, styleId } from './read-doc-styles.ts'
import { ParagraphRules } from './word-paragraph.ts'

/** MS-DOC, FibBase: how the file begins, its version, and the flag of one that needs a password. */
const wordMagic = 0xa5ec
const headLength = 32
const encryptedFlag = 0x0100
/** Word 6 and 95 have another magic number in most languages, and these versions in all. */
const isOldVersion = (version: number) => version >= 101 && version <= 105

/**
 * A Word file of the old format (.doc, .wps; Word 97 to 2003), as `readDocx` reads the same file in the new one: tracked
 * changes accepted, hidden text hidden, automatic numbers computed, tables with their merged cells, text boxes and WordArt
 * after the paragraph they hang on; headers, footers and notes are kept apart and comments left out. Follows MS-DOC.
 * @param fileName without its folder, for the sentences of errors
 * @throws UserError `file.broken`, `file.encrypted`, `file.otherOffice` (Word 95 and before), `file.noWords`, or
 *   `file.unknownNumbering` where a paragraph has an automatic number that the file does not define
 */
export function readDoc(bytes: Uint8Array, fileName: string): OriginalDocument {
  const compound = openCompoundFile(bytes, fileName)
  const main = compound.read('WordDocument')
  if (!main || main.length < headLength) throw new UserError('file.broken', { file: fileName })
  if (main.readUInt16LE(0) !== wordMagic || isOldVersion(main.readUInt16LE(2))) {
    throw new UserError('file.otherOffice', { file: fileName, kind: ' Word 95 或更早的文件' })
  }
  if ((main.readUInt16LE(10) & encryptedFlag) !== 0) throw new UserError('file.encrypted', { file: fileName })
  try {
    const document = readStreams(main, compound)
    if (document.blocks.length === 0) throw new UserError('file.noWords', { file: fileName })
    return document
  } catch (error) {
    if (error instanceof DocError) throw new UserError('file.broken', { file: fileName }, { cause: error })
    if (error instanceof UnknownListError) {
      const words = error.words.slice(0, 20)
      throw new UserError('file.unknownNumbering', { file: fileName, words }, { cause: error })
    }
    throw error
  }
}

function readStreams(main: Buffer, compound: CompoundFile): OriginalDocument {
  const tableStream = compound.read(tableStreamName(main))
  if (!tableStream) throw new DocError('no table stream')
  const header = readDocHeader(main, tableStream)
  const pieceTable = readPieces(main, header.table('pieces'))
  const styles = readDocStyles(header.table('styles'))
  const fontNames = readFontNames(header.table('fonts'))
  const newNumbering = readDocNumbering(
    header.table('lists'),
    header.after('lists'),
    header.table('listOverrides'),
    fontNames,
    styles,
  )
  const newRules = () => new ParagraphRules(styles, newNumbering())
  const rules = newRules()
  const characters = readCharacters(main, header.table('characterPages'), pieceTable, (style) =>
    rules.isRunStyleHidden(styleId(style)),
  )
  const sectionEnds = new Set(readPlc(header.table('sections'), 12).positions.map((position) => position - 1))
  const bodyBoxes = readDocBoxes(header, 'body')
  const headerBoxes = readDocBoxes(header, 'headers')
  const text: DocText = {
    text: pieceTable.text,
    characters,
    fontNames,
    propertiesAt: paragraphProperties(
      main,
      header.table('paragraphPages'),
      () => compound.read('Data'),
      pieceTable.pieces,
    ),
    isSectionEnd: (position) => sectionEnds.has(position),
    shapeTextsAt: (position) => bodyBoxes.anchored.get(position) ?? headerBoxes.anchored.get(position) ?? [],
  }
  const readNotes = (ranges: readonly Range[]) => {
    const reader = new DocStoryReader(text, newRules())
    return ranges.map((range) => reader.readNote(range)).filter((note) => note !== '')
  }
  const notesOf = (table: 'footnoteTexts' | 'endnoteTexts', story: 'footnotes' | 'endnotes') =>
    readNotes(partsOfStory(header.table(table), header.stories[story]))
  const body = new DocStoryReader(text, rules)
  const blocks: Block[] = [...body.readBlocks(header.stories.body)]
  for (const range of bodyBoxes.others) blocks.push(...body.readBox(range))
  return {
    format: 'doc',
    blocks,
    footnotes: [...notesOf('footnoteTexts', 'footnotes'), ...notesOf('endnoteTexts', 'endnotes')],
    ...readHeaders(header, readNotes),
  }
}

/**
 * MS-DOC, PlcfHdd: six parts for the separators of notes, then six for each section: headers of even, odd and first pages
 * at 0, 1 and 4, footers at 2, 3 and 5. A part without characters is that of the section before.
 */
function readHeaders(header: DocHeader, readNotes: (ranges: readonly Range[]) => readonly string[]) {
  const parts = partsOfStory(header.table('headerTexts'), header.stories.headers).slice(6)
  const isHeader = (index: number) => [0, 1, 4].includes(index % 6)
  // Each counts its own numbers.
  const readAll = (ranges: readonly Range[]) => ranges.flatMap((range) => readNotes([range]))
  return {
    headers: readAll(parts.filter((_, index) => isHeader(index))),
    footers: readAll(parts.filter((_, index) => !isHeader(index))),
  }
}
