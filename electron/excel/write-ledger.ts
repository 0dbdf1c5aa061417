import type { SheetSettings } from '../../shared/domain/document/paper-settings.ts'
import { isIsoDate, isPlainNumber } from '../../shared/domain/ledger/ledger-document.ts'
import type { Ledger, LedgerColumn } from '../../shared/domain/ledger/types.ts'
import { digitsOf, paperFor } from '../../shared/domain/sheet/sheet-paper.ts'
import { packPieces, type ZipPart, zipPackage } from '../zip/write-zip.ts'
import { letterOfColumn } from './cell-reference.ts'
import { type ComposedRow, type ComposedSheet, composeSheet, ledgerBodySizes } from './compose-sheet.ts'
import { isoToSerial } from './date-serial.ts'
import type { ComposedTask } from './task-rows.ts'
import { cleanCellText, readSheetFrame, type SheetFrame, sheetRow, stretchAreas, textCell } from './template-fill.ts'
import {
  firstTaskSampleRow,
  type LedgerSheet,
  lastLedgerSampleRow,
  ledgerHeadingRow,
  ledgerTemplate,
  ledgerWorkbook,
  sectionSampleRow,
  sheetPart,
} from './write-ledger-template.ts'

/**
 * Writes a ledger as a workbook laid out for print (docs/papers.md), with a sheet that says how to read it.
 *
 * @throws UserError `ledger.textTooLong` where a text is longer than a cell can hold
 */
export async function writeLedgerWorkbook(ledger: Ledger, settings: SheetSettings): Promise<Buffer> {
  return writeSheets([{ name: '台账', ledger }], true, settings)
}

/** Writes tables as a workbook laid out in the same way, each on a sheet of its name. Throws `ledger.textTooLong`. */
export async function writeTablesWorkbook(
  tables: readonly { readonly name: string; readonly ledger: Ledger }[],
  settings: SheetSettings,
): Promise<Buffer> {
  return writeSheets(tables, false, settings)
}

/** Rows are written into each sheet one by one: a ledger of any length is never whole in memory as XML. */
async function writeSheets(
  tables: readonly Pick<LedgerSheet, 'name' | 'ledger'>[],
  hasNotes: boolean,
  settings: SheetSettings,
): Promise<Buffer> {
  const repeatsAll = settings.sheetRepeats === 'all'
  // Printed in one go, they lie on one paper.
  const paper = paperFor(Math.max(...tables.map(({ ledger }) => ledger.columns.length)))
  const sheets = tables.map(({ name, ledger }) => ({
    name,
    ledger,
    composed: composeSheet(ledger, repeatsAll, ledgerHeadingRow, paper),
  }))
  const template = await ledgerTemplate(sheets, hasNotes, settings)
  const made = new Date()
  const parts: ZipPart[] = []
  for (const { name, content } of template.parts) {
    const sheet = sheets.find((_, index) => sheetPart(index) === name)
    if (typeof content !== 'string') {
      parts.push({ name, data: content })
    } else if (sheet !== undefined) {
      const frame = readSheetFrame(content)
      parts.push({ name, data: await packPieces(sheetPieces(sheet, frame)) })
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

const lastRowOf = ({ composed }: LedgerSheet) => ledgerHeadingRow + Math.max(1, composed.rows.length)

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

function* sheetPieces(sheet: LedgerSheet, frame: SheetFrame): Generator<string> {
  const { ledger, composed } = sheet
  const lastRow = lastRowOf(sheet)
  const before = stretchAreas(frame.before, lastLedgerSampleRow, lastRow)
  yield before.replace(/<sheetData>$/, `${columnsXml(composed.widths)}<sheetData>`)
  yield headRows(ledger, composed, frame)
  const writer = taskRowWriter(ledger, frame)
  const section = letters(ledger).map((letter) => frame.styleOf(`${letter}${sectionSampleRow}`))
  const merged: string[] = []
  const last = letterOfColumn(ledger.columns.length - 1)
  for (const [index, row] of composed.rows.entries()) {
    const at = ledgerHeadingRow + 1 + index
    if (row.kind === 'across') merged.push(`<mergeCell ref="A${at}:${last}${at}"/>`)
    yield row.kind === 'across' ? acrossRow(row, at, section) : writer(row, at)
  }
  yield addMerged(stretchAreas(frame.after, lastLedgerSampleRow, lastRow), merged)
}

const letters = (ledger: Ledger) => ledger.columns.map((_, index) => letterOfColumn(index))

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${digitsOf(width)}" customWidth="1"/>`,
  )
  return `<cols>${columns.join('')}</cols>`
}

function headRows(ledger: Ledger, composed: ComposedSheet, frame: SheetFrame): string {
  const [title, line, headings] = composed.head
  const all = letters(ledger)
  const cells = (row: number, textOf: (index: number) => string) =>
    all.map((letter, index) => textCell(`${letter}${row}`, frame.styleOf(`${letter}${row}`), textOf(index))).join('')
  return [
    sheetRow(
      1,
      title,
      cells(1, (index) => (index === 0 ? composed.title : '')),
    ),
    sheetRow(
      2,
      line,
      all
        .map((letter, index) => {
          const style = frame.styleOf(`${letter}2`)
          if (index === composed.rightFrom) return dayOrText(`${letter}2`, style, ledger.right)
          return textCell(`${letter}2`, style, index === 0 ? cleanCellText(ledger.left) : '')
        })
        .join(''),
    ),
    sheetRow(
      ledgerHeadingRow,
      headings,
      cells(3, (index) => ledger.columns[index]?.heading ?? ''),
    ),
  ].join('')
}

type AcrossRow = Extract<ComposedRow, { readonly kind: 'across' }>

function acrossRow({ text, height }: AcrossRow, at: number, styles: readonly string[]): string {
  const cells = styles.map((style, index) =>
    textCell(`${letterOfColumn(index)}${at}`, style, index === 0 ? cleanCellText(text) : ''),
  )
  return sheetRow(at, height, cells.join(''))
}

/** Writes a task's row in its type size. */
function taskRowWriter(ledger: Ledger, frame: SheetFrame): (task: ComposedTask, at: number) => string {
  const all = letters(ledger)
  const stylesBySize = new Map<number, readonly string[]>(
    ledgerBodySizes.map((size, index) => [
      size,
      all.map((letter) => frame.styleOf(`${letter}${firstTaskSampleRow + index}`)),
    ]),
  )
  const serials = rememberedSerials()
  return ({ row, texts, isFirst, size, height }, at) => {
    const styles = stylesBySize.get(size) ?? []
    let cells = ''
    for (const [index, column] of ledger.columns.entries()) {
      const address = `${all[index]}${at}`
      const style = styles[index] ?? '0'
      const number = isFirst ? numberOf(row.values[index] ?? '', column, serials) : null
      cells += number === null ? textCell(address, style, texts[index] ?? '') : numberCell(address, style, number)
    }
    return sheetRow(at, height, cells)
  }
}

function numberCell(address: string, style: string, number: number): string {
  return `<c r="${address}" s="${style}"><v>${number}</v></c>`
}

function dayOrText(address: string, style: string, words: string): string {
  const serial = serialOf(words)
  return serial === null ? textCell(address, style, cleanCellText(words)) : numberCell(address, style, serial)
}

/** Percents, numbers and days are numbers in the sheet, so that they can be sorted and computed with; all else is text. */
function numberOf(value: string | number, column: LedgerColumn, serials: typeof serialOf): number | null {
  if (column.kind === 'percent' && typeof value === 'number') return value / 100
  if (column.kind === 'number' && isPlainNumber(value)) return Number(value)
  if (column.kind === 'date') return serials(value)
  return null
}

/** The number that a sheet has for a day; null for words. */
function serialOf(value: string | number): number | null {
  return isIsoDate(value) ? (isoToSerial(value, false)?.serial ?? null) : null
}

/** The same for a whole table, which names few days again and again. */
function rememberedSerials(): typeof serialOf {
  const known = new Map<string | number, number | null>()
  return (value) => {
    const found = known.get(value)
    const serial = found === undefined ? serialOf(value) : found
    known.set(value, serial)
    return serial
  }
}

function addMerged(after: string, merged: readonly string[]): string {
  if (merged.length === 0) return after
  const at = after.indexOf('</mergeCells>')
  if (at < 0) throw new Error('template: no mergeCells')
  const withCount = after.slice(0, at).replace(/<mergeCells[^>]*>/, '<mergeCells>')
  return `${withCount}${merged.join('')}${after.slice(at)}`
}
