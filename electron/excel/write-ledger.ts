import type { SheetSettings } from '../../shared/domain/document/paper-settings.ts'
import { maxCellText } from '../../shared/domain/form/columns.ts'
import { fitRow, type MeasuredCell } from '../../shared/domain/form/row-height.ts'
import { isIsoDate, ledgerText } from '../../shared/domain/ledger/ledger-document.ts'
import type { Ledger, LedgerColumn, LedgerRow } from '../../shared/domain/ledger/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { packPieces, type ZipPart, zipPackage } from '../zip/write-zip.ts'
import { isoToSerial } from './date-serial.ts'
import { cleanCellText, readSheetFrame, type SheetFrame, sheetRow, stretchAreas, textCell } from './template-fill.ts'
import {
  firstTaskSampleRow,
  type LedgerLayout,
  type LedgerSheet,
  lastLedgerSampleRow,
  layOutLedger,
  ledgerBodySizes,
  ledgerHeadingRow,
  ledgerTemplate,
  ledgerWorkbook,
  letterOfColumn,
  rightHalfFrom,
  sectionSampleRow,
  sheetPart,
} from './write-ledger-template.ts'

const pieceLength = 512 * 1024

/**
 * Writes a ledger as a workbook laid out for print (docs/papers.md), with a sheet that says how to read it.
 *
 * @throws UserError `ledger.textTooLong` where a text is longer than a cell can hold
 */
export async function writeLedgerWorkbook(ledger: Ledger, settings: SheetSettings): Promise<Buffer> {
  return writeSheets([{ name: '台账', ledger, layout: layOutLedger(ledger) }], true, settings)
}

/** Writes tables as a workbook laid out in the same way, each on a sheet of its name. Throws `ledger.textTooLong`. */
export async function writeTablesWorkbook(
  tables: readonly { readonly name: string; readonly ledger: Ledger }[],
  settings: SheetSettings,
): Promise<Buffer> {
  return writeSheets(
    tables.map(({ name, ledger }) => ({ name, ledger, layout: layOutLedger(ledger) })),
    false,
    settings,
  )
}

/** Rows are written into each sheet in pieces, so that a ledger of any length is never whole in memory as XML. */
async function writeSheets(
  sheets: readonly LedgerSheet[],
  hasNotes: boolean,
  settings: SheetSettings,
): Promise<Buffer> {
  const template = await ledgerTemplate(sheets, hasNotes, settings)
  const made = new Date()
  const parts: ZipPart[] = []
  for (const { name, content } of template.parts) {
    const sheet = sheets.find((_, index) => sheetPart(index) === name)
    if (typeof content !== 'string') {
      parts.push({ name, data: content })
    } else if (sheet !== undefined) {
      const frame = readSheetFrame(content)
      parts.push({ name, data: await packPieces(sheetPieces(sheet.ledger, sheet.layout, frame, lastRowOf(sheet))) })
    } else if (name === ledgerWorkbook) {
      parts.push({ name, data: stretchNames(content, sheets) })
    } else {
      parts.push({ name, data: dateProperties(content, made) })
    }
  }
  return zipPackage(parts)
}

/** The properties of a workbook made at a moment. */
function dateProperties(xml: string, made: Date): string {
  return xml.replace(/(<dcterms:(?:created|modified) [^>]*>)[^<]*/g, (_, start: string) => start + made.toISOString())
}

const lastRowOf = ({ ledger }: LedgerSheet) => ledgerHeadingRow + Math.max(1, ledger.rows.length) + ledger.notes.length

/** Print areas and filters reach down to the last row of their own sheet. */
function stretchNames(workbook: string, sheets: readonly LedgerSheet[]): string {
  return workbook.replace(
    /<definedName [^>]*localSheetId="(\d+)"[^>]*>[^<]*<\/definedName>/g,
    (name, index: string) => {
      const sheet = sheets[Number(index)]
      return sheet === undefined ? name : stretchAreas(name, lastLedgerSampleRow, lastRowOf(sheet))
    },
  )
}

function* sheetPieces(ledger: Ledger, layout: LedgerLayout, frame: SheetFrame, lastRow: number): Generator<string> {
  let piece = stretchAreas(frame.before, lastLedgerSampleRow, lastRow) + headRows(ledger, layout, frame)
  const writer = taskRowWriter(ledger, layout, frame)
  const section = letters(ledger).map((letter) => frame.styleOf(`${letter}${sectionSampleRow}`))
  const merged: string[] = []
  const last = letterOfColumn(ledger.columns.length - 1)
  const whole = layout.widths.reduce((sum, width) => sum + width, 0)
  // What is said below the table stands as chapters do: over all columns.
  const all = [...ledger.rows, ...ledger.notes.map((text) => ({ kind: 'section' as const, text }))]
  for (const [index, row] of all.entries()) {
    const at = ledgerHeadingRow + 1 + index
    if (row.kind === 'section') merged.push(`<mergeCell ref="A${at}:${last}${at}"/>`)
    piece += row.kind === 'section' ? sectionRow(row.text, at, section, whole) : writer(row, at)
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  yield piece + addMerged(stretchAreas(frame.after, lastLedgerSampleRow, lastRow), merged)
}

const letters = (ledger: Ledger) => ledger.columns.map((_, index) => letterOfColumn(index))

function headRows(ledger: Ledger, layout: LedgerLayout, frame: SheetFrame): string {
  const all = letters(ledger)
  const half = rightHalfFrom(all.length)
  const cells = (row: number, textOf: (index: number) => string) =>
    all.map((letter, index) => textCell(`${letter}${row}`, frame.styleOf(`${letter}${row}`), textOf(index))).join('')
  const head: readonly MeasuredCell[] = ledger.columns.map((column, index) => ({
    text: column.heading,
    width: layout.widths[index] ?? 0,
  }))
  return [
    sheetRow(
      1,
      45,
      cells(1, (index) => (index === 0 ? cleanCellText(ledger.title) : '')),
    ),
    sheetRow(
      2,
      24,
      cells(2, (index) => cleanCellText(index === 0 ? ledger.left : index === half ? ledger.right : '')),
    ),
    sheetRow(
      ledgerHeadingRow,
      Math.max(32, fitRow(head, [12]).height),
      cells(3, (index) => ledger.columns[index]?.heading ?? ''),
    ),
  ].join('')
}

function sectionRow(text: string, at: number, styles: readonly string[], width: number): string {
  return sheetRow(
    at,
    Math.max(28, fitRow([{ text, width }], [12]).height),
    styles
      .map((style, index) => textCell(`${letterOfColumn(index)}${at}`, style, index === 0 ? cleanCellText(text) : ''))
      .join(''),
  )
}

type TaskRow = Extract<LedgerRow, { readonly kind: 'task' }>

/** Writes a task's row in the largest type in which all of it shows. */
function taskRowWriter(ledger: Ledger, layout: LedgerLayout, frame: SheetFrame): (row: TaskRow, at: number) => string {
  const all = letters(ledger)
  const stylesBySize = new Map<number, readonly string[]>(
    ledgerBodySizes.map((size, index) => [
      size,
      all.map((letter) => frame.styleOf(`${letter}${firstTaskSampleRow + index}`)),
    ]),
  )
  return (row, at) => {
    const texts = ledger.columns.map((column, index) => printed(row, column, index, at))
    const measured = texts.map((text, index) => ({ text, width: layout.widths[index] ?? 0 }))
    const { size, height } = fitRow(measured, ledgerBodySizes)
    const styles = stylesBySize.get(size) ?? []
    let cells = ''
    for (const [index, column] of ledger.columns.entries()) {
      const address = `${all[index]}${at}`
      const style = styles[index] ?? '0'
      const number = numberOf(row.values[index] ?? '', column)
      cells +=
        number === null
          ? textCell(address, style, texts[index] ?? '')
          : `<c r="${address}" s="${style}"><v>${number}</v></c>`
    }
    return sheetRow(at, height, cells)
  }
}

/** A value as it reads in the sheet, for the row's height and where it is a text. */
function printed(row: TaskRow, column: LedgerColumn, index: number, at: number): string {
  const text = cleanCellText(ledgerText(row.values[index] ?? '', column))
  if (text.length > maxCellText) throw new UserError('ledger.textTooLong', { row: at, column: column.heading })
  return text
}

/** Percents and days are numbers in the sheet, so that they can be sorted and computed with; all else is text. */
function numberOf(value: string | number, column: LedgerColumn): number | null {
  if (column.kind === 'percent' && typeof value === 'number') return value / 100
  if (column.kind === 'date' && isIsoDate(value)) return isoToSerial(value, false)?.serial ?? null
  return null
}

function addMerged(after: string, merged: readonly string[]): string {
  if (merged.length === 0) return after
  const at = after.indexOf('</mergeCells>')
  if (at < 0) throw new Error('template: no mergeCells')
  const withCount = after.slice(0, at).replace(/<mergeCells[^>]*>/, '<mergeCells>')
  return `${withCount}${merged.join('')}${after.slice(at)}`
}
