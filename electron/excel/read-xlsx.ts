import type { DefinedName, Workbook, WorkbookSheet } from '../../shared/domain/workbook/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { textOfPart, type ZipArchive } from '../zip/read-zip.ts'
import { oncePerPart } from '../zip/repeated-parts.ts'
import { readRelationships } from './package-parts.ts'
import { UnexpectedDeclaration } from './part-pieces.ts'
import { readNumberKinds } from './read-styles.ts'
import { type SheetContext, scanSheet } from './scan-sheet.ts'
import { scanSharedStrings } from './scan-strings.ts'
import { TagReader, toUtf8, withoutDeclarations } from './xml-tags.ts'

/** Cells with content in a workbook; a ledger of 20,000 rows has 360,000. Above it memory would pass 300 MB. */
const MOST_CELLS = 1_500_000

interface SheetEntry {
  readonly name: string
  readonly visibility: WorkbookSheet['visibility']
  readonly relationshipId: string
}

/** The main part of a package. */
export interface MainPart {
  readonly name: string
  readonly bytes: Buffer
}

/**
 * Reads the parts of an .xlsx or .xlsm package, one at a time. Parts are found through their relationships, whatever
 * their names; charts and dialogs that stand among the sheets come as empty sheets.
 * @param main the main part, of SpreadsheetML
 * @throws UserError of `openZip`, `file.tooManyCells`; MalformedXml
 */
export function readXlsx(archive: ZipArchive, main: MainPart, fileName: string): Workbook {
  const book = readBook(main.bytes)
  const relationships = readRelationships(archive, main.name)
  const targetOf = (kind: string) => relationships.find((relationship) => relationship.kind === kind)?.target
  const stringsPart = targetOf('sharedStrings')
  const stylesPart = targetOf('styles')
  let cells = 0
  const context: SheetContext = {
    strings:
      stringsPart !== undefined && archive.has(stringsPart) ? scanPart(archive, stringsPart, scanSharedStrings) : [],
    kinds: stylesPart !== undefined && archive.has(stylesPart) ? scanPart(archive, stylesPart, readNumberKinds) : [],
    is1904: book.is1904,
    countCells: (count) => {
      cells += count
      if (cells > MOST_CELLS) throw new UserError('file.tooManyCells', { file: fileName })
    },
  }
  const sheets = book.sheets.map(({ name, visibility, relationshipId }): WorkbookSheet => {
    const part = relationships.find((relationship) => relationship.id === relationshipId)
    if (part === undefined) throw new UserError('file.broken', { file: fileName })
    if (part.kind !== 'worksheet') return { name, visibility, rows: [], merges: [], hiddenRows: [], hiddenColumns: [] }
    const { isProtected, ...content } = scanPart(archive, part.target, (bytes) => scanSheet(bytes, context))
    return { name, visibility, ...content, ...(isProtected && { isProtected }) }
  })
  return { sheets, definedNames: book.definedNames, properties: readCustomProperties(archive) }
}

function scanPart<T>(archive: ZipArchive, part: string, scan: (bytes: Buffer) => T): T {
  const bytes = toUtf8(archive.readRepeated(part))
  try {
    return scan(bytes)
  } catch (error) {
    if (!(error instanceof UnexpectedDeclaration)) throw error
    return scan(withoutDeclarations(bytes))
  }
}

interface Book {
  readonly is1904: boolean
  readonly sheets: readonly SheetEntry[]
  readonly definedNames: readonly DefinedName[]
}

const readBook = oncePerPart((part): Book => {
  const xml = toUtf8(part).toString('utf8')
  let is1904 = false
  const sheets: SheetEntry[] = []
  const definedNames: DefinedName[] = []
  for (const tags = new TagReader(xml); tags.next(); ) {
    if (tags.isClosing) continue
    if (tags.name === 'workbookPr') is1904 = tags.flag('date1904')
    if (tags.name === 'sheet') {
      const state = tags.attribute('state')
      sheets.push({
        name: tags.attribute('name') ?? '',
        visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        relationshipId: tags.attribute('id') ?? '',
      })
    }
    if (tags.name === 'definedName') {
      const name = tags.attribute('name') ?? ''
      const sheetIndex = tags.attribute('localSheetId')
      const refersTo = tags.text()
      definedNames.push({ name, refersTo, ...(sheetIndex !== undefined && { sheetIndex: Number(sheetIndex) }) })
    }
  }
  return { is1904, sheets, definedNames }
})

function readCustomProperties(archive: ZipArchive): Readonly<Record<string, string>> {
  const part = readRelationships(archive, '').find((relationship) => relationship.kind === 'custom-properties')?.target
  return part !== undefined && archive.has(part) ? scanCustomProperties(archive.readRepeated(part)) : {}
}

const scanCustomProperties = oncePerPart((part): Readonly<Record<string, string>> => {
  const properties: [string, string][] = []
  let name: string | undefined
  for (const tags = new TagReader(textOfPart(part)); tags.next(); ) {
    if (tags.isClosing) continue
    if (tags.name === 'property') name = tags.attribute('name')
    else if (name !== undefined) {
      properties.push([name, tags.text()])
      name = undefined
    }
  }
  return Object.fromEntries(properties)
})
