import type { CellObject, DenseWorkSheet, Range, WorkBook } from '@e965/xlsx'
import type { Workbook, WorkbookCell, WorkbookSheet } from '../../shared/domain/workbook/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { serialToIso } from './date-serial.ts'
import { kindOfCode } from './number-formats.ts'

/** SheetJS keeps everything in memory and cannot be stopped; an .xls sheet has 65,536 rows at most, in some 20 MB. */
const MOST_BYTES = 40 * 1024 * 1024

/** Formats that our own scan leaves to SheetJS. */
export type OldFormat =
  /** .xls, .et: BIFF in a compound file, or bare as Excel 5 and before wrote it. */
  | 'biff'
  /** .xlsb, .ods, .xml (Excel 2003). */
  | 'other'
  /** A web page or delimited text, under whatever extension: everything in it is text. */
  | 'text'

/**
 * Reads a workbook with SheetJS.
 * @param content text for `text`, bytes otherwise
 * @throws UserError `file.encrypted`, `file.broken` or `file.tooLarge`
 */
export async function readOldWorkbook(
  content: Uint8Array | string,
  format: OldFormat,
  fileName: string,
): Promise<Workbook> {
  if (content.length > MOST_BYTES) throw new UserError('file.tooLarge', { file: fileName })
  // Loaded only when such a file comes: most returns are .xlsx, and the tables of code pages are large.
  const sheetJs = await import('@e965/xlsx')
  sheetJs.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  let book: WorkBook
  try {
    book = sheetJs.read(content, {
      type: typeof content === 'string' ? 'string' : 'buffer',
      dense: true,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      cellStyles: format === 'biff', // columns and rows hidden in BIFF are told only with it
      bookVBA: false,
      bookProps: false,
      raw: format === 'text', // or 18-digit identifiers and 1-2 would become numbers and dates
      codepage: 936, // for BIFF files that do not name theirs
    })
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message)
    throw new UserError(isLocked ? 'file.encrypted' : 'file.broken', { file: fileName }, { cause: error })
  }
  return toWorkbook(book, format === 'text')
}

function toWorkbook(book: WorkBook, isText: boolean): Workbook {
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.map((name, index): WorkbookSheet => {
    const sheet = book.Sheets[name] as DenseWorkSheet | undefined
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0
    return {
      name,
      visibility: hidden === 2 ? 'veryHidden' : hidden === 1 ? 'hidden' : 'visible',
      rows: toRows(sheet, isText, is1904),
      merges: (sheet?.['!merges'] ?? []).map(({ s, e }: Range) => ({
        top: s.r + 1,
        left: s.c + 1,
        bottom: e.r + 1,
        right: e.c + 1,
      })),
      hiddenRows: hiddenNumbers(sheet?.['!rows'] ?? []),
      hiddenColumns: hiddenNumbers(sheet?.['!cols'] ?? []),
      ...(sheet?.['!protect'] !== undefined && { isProtected: true }),
    }
  })
  const definedNames = (book.Workbook?.Names ?? []).map(({ Name, Ref, Sheet }) => ({
    name: Name,
    refersTo: Ref,
    ...(Sheet !== undefined && Sheet !== null && { sheetIndex: Sheet }),
  }))
  const properties = Object.fromEntries(
    Object.entries(book.Custprops ?? {}).map(([key, value]) => [key, String(value)]),
  )
  return { sheets, definedNames, properties }
}

function hiddenNumbers(items: readonly ({ hidden?: boolean } | undefined)[]): readonly number[] {
  const numbers: number[] = []
  // Sparse arrays: forEach passes over the holes.
  items.forEach((item, index) => {
    if (item?.hidden) numbers.push(index + 1)
  })
  return numbers
}

function toRows(sheet: DenseWorkSheet | undefined, isText: boolean, is1904: boolean): WorkbookSheet['rows'] {
  const rows: { row: number; cells: readonly WorkbookCell[] }[] = []
  const data: readonly (readonly CellObject[])[] = sheet?.['!data'] ?? []
  data.forEach((line, rowIndex) => {
    const cells: WorkbookCell[] = []
    line?.forEach((cell, columnIndex) => {
      const place = { row: rowIndex + 1, column: columnIndex + 1 }
      const read = cell && (isText ? toTextCell(cell, place) : toCell(cell, place, is1904))
      if (read !== undefined) cells.push(read)
    })
    if (cells.length > 0) rows.push({ row: rowIndex + 1, cells })
  })
  return rows
}

interface Place {
  readonly row: number
  readonly column: number
}

/** Text of a web page or text file; what is a plain number, not an identifier or code, becomes one. */
function toTextCell(cell: CellObject, place: Place): WorkbookCell | undefined {
  const text = String(cell.v ?? '')
  if (text.trim() === '') return undefined
  return { ...place, value: /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(text.trim()) ? Number(text) : text }
}

function toCell(cell: CellObject, place: Place, is1904: boolean): WorkbookCell | undefined {
  const formula = cell.f === undefined ? {} : ({ isFormula: true } as const)
  switch (cell.t) {
    case 'n': {
      if (typeof cell.v !== 'number') return undefined
      const kind = typeof cell.z === 'string' ? kindOfCode(cell.z) : 'plain'
      const iso = kind === 'date' || kind === 'dateTime' ? serialToIso(cell.v, kind, is1904) : undefined
      const percent = kind === 'percent' ? ({ isPercent: true } as const) : {}
      return { ...place, value: cell.v, ...(iso !== undefined && { iso }), ...percent, ...formula }
    }
    case 'b':
      return { ...place, value: cell.v === true, ...formula }
    case 'e':
      return { ...place, value: ERRORS[Number(cell.v)] ?? '#N/A', isError: true, ...formula }
    case 's': {
      const value = String(cell.v ?? '')
      return value === '' && cell.f === undefined ? undefined : { ...place, value, ...formula }
    }
    default:
      return undefined
  }
}

/** Codes of error values ([MS-XLS] 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

/** What a compound file (.xls, .doc, or a wrapper around an encrypted package) holds, by its streams. */
export async function kindOfCompoundFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<'workbook' | 'encrypted' | 'other'> {
  const { CFB } = await import('@e965/xlsx')
  let names: readonly string[]
  try {
    names = CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' }).FileIndex.map(
      (entry: { name: string }) => entry.name,
    )
  } catch (error) {
    throw new UserError('file.broken', { file: fileName }, { cause: error })
  }
  if (names.includes('EncryptedPackage')) return 'encrypted'
  return names.includes('Workbook') || names.includes('Book') ? 'workbook' : 'other'
}
