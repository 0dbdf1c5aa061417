import * as sheetJs from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'
import type { Workbook, WorkbookCell, WorkbookSheet } from '../../shared/domain/workbook/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { serialToIso } from './date-serial.ts'
import { kindOfCode } from './number-formats.ts'

/** Formats that our own scan leaves to SheetJS. */
export type OldFormat =
  /** .xls, .et: BIFF in a compound file, which may as well hold another document or an encrypted package. */
  | 'compound'
  /** BIFF as Excel 5 and before wrote it. */
  | 'biff'
  /** .xlsb, .xml (Excel 2003). */
  | 'other'
  /** A web page or delimited text, under whatever extension: everything in it is text. */
  | 'text'

sheetJs.set_cptable(codePages)

/**
 * Reads a workbook with SheetJS, in this thread. Damaged files can keep SheetJS busy or fill memory without end, so
 * only the worker of `readOldWorkbook` calls this.
 * @param content text for `text`, bytes otherwise
 * @throws UserError `file.encrypted`, `file.notWorkbook` or `file.broken`
 */
export function readWithSheetJs(content: Uint8Array | string, format: OldFormat, fileName: string): Workbook {
  try {
    if (format === 'compound') checkCompoundFile(content, fileName)
    const isBiff = format === 'compound' || format === 'biff'
    const book = sheetJs.read(content, {
      type: typeof content === 'string' ? 'string' : 'buffer',
      dense: true,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      cellStyles: isBiff, // columns and rows hidden in BIFF are told only with it
      raw: format === 'text', // or 18-digit identifiers and 1-2 would become numbers and dates
      codepage: 936, // for BIFF files that do not name theirs
    })
    return toWorkbook(book, format)
  } catch (error) {
    if (error instanceof UserError) throw error
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message)
    throw new UserError(isLocked ? 'file.encrypted' : 'file.broken', { file: fileName }, { cause: error })
  }
}

/** Tells by its streams what a compound file holds: a workbook, the wrapper around an encrypted package, a document. */
function checkCompoundFile(content: Uint8Array | string, fileName: string): void {
  const entries: readonly { readonly name: string }[] = sheetJs.CFB.read(content, { type: 'buffer' }).FileIndex
  const has = (name: string) => entries.some((entry) => entry.name === name)
  if (has('EncryptedPackage')) throw new UserError('file.encrypted', { file: fileName })
  if (!has('Workbook') && !has('Book')) throw new UserError('file.notWorkbook', { file: fileName })
}

function toWorkbook(book: sheetJs.WorkBook, format: OldFormat): Workbook {
  const isText = format === 'text'
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.map((name, index): WorkbookSheet => {
    const sheet = book.Sheets[name] as sheetJs.DenseWorkSheet | undefined
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0
    return {
      name,
      visibility: hidden === 2 ? 'veryHidden' : hidden === 1 ? 'hidden' : 'visible',
      rows: toRows(sheet, isText, is1904),
      merges: (sheet?.['!merges'] ?? []).map(({ s, e }: sheetJs.Range) => ({
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
  // Of BIFF SheetJS gives the summary (author, dates) under this name and loses what is really custom.
  const custom = format === 'compound' ? {} : (book.Custprops ?? {})
  const properties = Object.fromEntries(Object.entries(custom).map(([key, value]) => [key, String(value)]))
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

function toRows(sheet: sheetJs.DenseWorkSheet | undefined, isText: boolean, is1904: boolean): WorkbookSheet['rows'] {
  const rows: { row: number; cells: readonly WorkbookCell[] }[] = []
  const data: readonly (readonly sheetJs.CellObject[])[] = sheet?.['!data'] ?? []
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
function toTextCell(cell: sheetJs.CellObject, place: Place): WorkbookCell | undefined {
  const text = String(cell.v ?? '')
  if (text.trim() === '') return undefined
  return { ...place, value: /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(text.trim()) ? Number(text) : text }
}

function toCell(cell: sheetJs.CellObject, place: Place, is1904: boolean): WorkbookCell | undefined {
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
