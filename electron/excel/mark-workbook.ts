import type { FontScheme } from '../../shared/domain/document/fonts.ts'
import type { SlipSheet } from '../../shared/domain/return-slip/slip-sheet.ts'
import { looksLikeZip, openZip } from '../zip/read-zip.ts'
import { addComments } from './mark-comments.ts'
import { colourCells } from './mark-sheet.ts'
import { addMarkStyles, type FrontStyles, frontSizes } from './mark-styles.ts'
import { declarePart, folderOf, freeName, NotMarkable, type PackageEdit, relate, startEdit } from './package-edit.ts'
import { findMainPart, readRelationships } from './package-parts.ts'
import { cleanCellText, escapeCellText, textCell } from './template-fill.ts'
import { TagReader } from './xml-tags.ts'

/** A cell that is wrong, and what to say of it. */
export interface CellMark {
  readonly sheet: string
  /** From 1, as Excel shows it. */
  readonly row: number
  /** Letters, as Excel shows them. */
  readonly column: string
  readonly text: string
}

/** A sheet put before all others: a title, some lines, and a table. */
export interface FrontSheet extends SlipSheet {
  readonly fonts: FontScheme
}

/**
 * Copies an .xlsx or .xlsm with some of its cells coloured and commented and a sheet put before the others. Nothing else
 * changes: the parts are the file's own, only the pieces of XML in question are written into them. Answers null for a file
 * that is none of these, or is written in a way in which that cannot be done with certainty (strict or prefixed names, cells
 * without their places); then another way must be found.
 */
export function markWorkbook(
  bytes: Uint8Array,
  fileName: string,
  marks: readonly CellMark[],
  front: FrontSheet,
): Buffer | null {
  if (!looksLikeZip(bytes)) return null
  const archive = openZip(bytes, fileName)
  const workbookPart = findMainPart(archive)
  if (workbookPart === undefined) return null
  const edit = startEdit(archive)
  try {
    markParts(edit, workbookPart, marks, front)
  } catch (error) {
    if (error instanceof NotMarkable) return null
    throw error
  }
  return edit.pack()
}

const transitional = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

function markParts(edit: PackageEdit, workbookPart: string, marks: readonly CellMark[], front: FrontSheet): void {
  assertPlain(edit.text(workbookPart), 'workbook')
  const relationships = readRelationships(edit.archive, workbookPart)
  const stylesPart = relationships.find(({ kind }) => kind === 'styles')?.target
  if (stylesPart === undefined) throw new NotMarkable('no styles')
  assertPlain(edit.text(stylesPart), 'styleSheet')
  const styles = addMarkStyles(edit.text(stylesPart), front.fonts)
  for (const { name, relationshipId } of listSheets(edit.text(workbookPart))) {
    const part = relationships.find(({ id, kind }) => id === relationshipId && kind === 'worksheet')?.target
    if (part === undefined) continue
    const own = joinMarks(marks.filter(({ sheet }) => sheet === name))
    const before = edit.text(part)
    if (own.length > 0) {
      assertPlain(before, 'worksheet')
      edit.set(part, colourCells(before, own, styles.coloured))
      addComments(edit, part, own)
    }
    const shown = edit.text(part)
    // Two sheets that are both chosen would be written into together.
    const alone = shown.replace(/(<sheetView\b[^>]*?)\s+tabSelected=["'](?:1|true)["']/g, '$1')
    if (alone !== shown) edit.set(part, alone)
  }
  addFrontSheet(edit, workbookPart, front, styles.front)
  edit.set(stylesPart, styles.xml())
}

/** Several things that are wrong with one cell stand in one comment. */
function joinMarks(marks: readonly CellMark[]): readonly CellMark[] {
  const cells = Map.groupBy(marks, ({ row, column }) => `${column}${row}`)
  return [...cells.values()].flatMap((own) => {
    const [first] = own
    return first ? [{ ...first, text: [...new Set(own.map(({ text }) => text))].join('\n') }] : []
  })
}

/** Only files without prefixes in the usual namespace are written into. */
function assertPlain(xml: string, root: string): void {
  const start = new RegExp(`<${root}\\b[^>]*>`).exec(xml)?.[0] ?? ''
  if (!start.includes(`xmlns="${transitional}"`) && !start.includes(`xmlns='${transitional}'`)) {
    throw new NotMarkable(root)
  }
}

function listSheets(workbook: string): readonly { readonly name: string; readonly relationshipId: string }[] {
  const sheets: { name: string; relationshipId: string }[] = []
  for (const tags = new TagReader(workbook); tags.next(); ) {
    if (tags.name !== 'sheet' || tags.isClosing) continue
    sheets.push({ name: tags.attribute('name') ?? '', relationshipId: tags.attribute('id') ?? '' })
  }
  return sheets
}

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const contentTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function addFrontSheet(edit: PackageEdit, workbookPart: string, front: FrontSheet, styles: FrontStyles): void {
  const part = freeName(edit, `${folderOf(workbookPart)}worksheets/front`, '.xml')
  edit.set(part, frontSheetXml(front, styles))
  declarePart(edit, part, `${contentTypes}.worksheet+xml`)
  const id = relate(edit, workbookPart, part, `${relationshipTypes}/worksheet`)
  const workbook = edit.text(workbookPart)
  const ids = [...workbook.matchAll(/\bsheetId=["'](\d+)["']/g)].map(([, number]) => Number(number))
  const names = listSheets(workbook).map(({ name }) => name)
  const name = freeSheetName(front.name, names)
  const sheet = `<sheet xmlns:r="${relationshipTypes}" name="${escapeCellText(name)}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${id}"/>`
  if (!/<sheets\b[^>]*>/.test(workbook)) throw new NotMarkable('sheets')
  edit.set(
    workbookPart,
    workbook
      .replace(/<sheets\b[^>]*>/, (start) => start + sheet)
      // Names of single sheets and the sheet that is shown count the sheets by their places.
      .replace(/\blocalSheetId=(["'])(\d+)\1/g, (_, quote, at) => `localSheetId=${quote}${Number(at) + 1}${quote}`)
      .replace(/<workbookView\b[^>]*?(?=\/?>)/g, (view) =>
        `${view.replace(/\s+(?:activeTab|firstSheet)=["']\d+["']/g, '')} activeTab="0"`.replace('  ', ' '),
      ),
  )
}

function freeSheetName(wanted: string, taken: readonly string[]): string {
  for (let at = 1; ; at++) {
    const name = at === 1 ? wanted : `${wanted}${at}`
    if (!taken.includes(name)) return name
  }
}

function frontSheetXml({ title, lines, header, rows, widths, notes }: FrontSheet, styles: FrontStyles): string {
  const letters = widths.map((_, at) => String.fromCharCode(65 + at))
  const last = letters.at(-1) ?? 'A'
  const width = widths.reduce((sum, one) => sum + one, 0)
  const xml: string[] = []
  const merges: string[] = []
  const addRow = (points: number, cells: readonly string[]) =>
    xml.push(`<row r="${xml.length + 1}" ht="${points}" customHeight="1">${cells.join('')}</row>`)
  const whole = (text: string, style: string, size: number) => {
    const row = xml.length + 1
    merges.push(`<mergeCell ref="A${row}:${last}${row}"/>`)
    addRow(linesOf(text, width, size) * size * lead + 6, [textCell(`A${row}`, style, cleanCellText(text))])
  }
  whole(title, styles.title, frontSizes.title)
  for (const line of lines) whole(line, styles.line, frontSizes.line)
  for (const [at, texts] of header.length === 0 ? [] : [header, ...rows].entries()) {
    const row = xml.length + 1
    const tallest = Math.max(...texts.map((text, column) => linesOf(text, widths[column] ?? 10, frontSizes.table)))
    const styleOf = (column: number) =>
      at === 0 ? styles.head : (widths[column] ?? 0) < leastOfWords ? styles.number : styles.words
    addRow(
      Math.min(400, tallest * frontSizes.table * lead + 6),
      texts.map((text, column) => textCell(`${letters[column]}${row}`, styleOf(column), cleanCellText(text))),
    )
  }
  for (const note of notes) whole(note, styles.line, frontSizes.line)
  const columns = widths.map((own, at) => `<col min="${at + 1}" max="${at + 1}" width="${own}" customWidth="1"/>`)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${transitional}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews><cols>${columns.join('')}</cols><sheetData>${xml.join('')}</sheetData><mergeCells count="${merges.length}">${merges.join('')}</mergeCells><printOptions horizontalCentered="1"/><pageMargins left="0.59" right="0.59" top="0.79" bottom="0.79" header="0.31" footer="0.39"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;"宋体,Regular"&amp;12第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>`
}

/** A narrower column holds numbers, in characters. */
const leastOfWords = 10
/** A line with its lead, in sizes of its text. */
const lead = 1.4
/** The size of the default font, by whose characters columns are measured, in points. */
const defaultSize = 11

/** How many lines a text of a size takes in a column of so many characters; a Chinese one is as wide as two. */
function linesOf(text: string, width: number, size: number): number {
  const widthOf = (line: string) =>
    [...line].reduce((sum, character) => sum + (character > '\u02ff' ? 2.1 : 1.05), 0) * (size / defaultSize)
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0)
}
