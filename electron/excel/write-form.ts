import {
  emptyColumnWidth,
  type FormColumnKey,
  formHeadingRow,
  formMarkName,
  markHeading,
  maxCellText,
  textColumnExtras,
} from '../../shared/domain/form/columns.ts'
import { type FormLayout, formLayout } from '../../shared/domain/form/layout.ts'
import { formMark, rowMark } from '../../shared/domain/form/mark.ts'
import { fitRow, type MeasuredCell } from '../../shared/domain/form/row-height.ts'
import type { FormContent, FormRow } from '../../shared/domain/form/types.ts'
import { formHeadLine, formInstructions, formTitle } from '../../shared/domain/form/wording.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { type PackedContent, packContent, zipPackage } from '../zip/write-zip.ts'
import {
  cleanCellText,
  escapeCellText,
  growingRow,
  readSheetFrame,
  type SheetFrame,
  sheetRow,
  stretchAreas,
  textCell,
} from './template-fill.ts'
import {
  bodySizes,
  type FormDesign,
  firstBodyRow,
  lastSampleRow,
  lettersOf,
  makeFormPackage,
} from './write-form-template.ts'

/** A form made ready to be filled again and again. */
export interface FormWriter {
  /**
   * The workbook of one unit as .xlsx.
   * @throws UserError `form.textTooLong` when a text exceeds what a cell holds
   */
  write(content: FormContent): Buffer
}

type Part = { readonly name: string; readonly data: string | PackedContent }

/**
 * Makes a writer for the forms of a batch: the package comes once from ExcelJS, what is the same in all forms is packed
 * once, and each form is its rows written into the sheet.
 * @throws UserError `form.statusWordsTooLong`
 */
export async function makeFormWriter(design: FormDesign): Promise<FormWriter> {
  const key = JSON.stringify(design)
  if (lastWriter?.key !== key) lastWriter = { key, writer: await makeWriter(design) }
  return lastWriter.writer
}

/** The package is made by ExcelJS, which costs more than filling it, and an office's design hardly ever changes. */
let lastWriter: { readonly key: string; readonly writer: FormWriter } | null = null

async function makeWriter(design: FormDesign): Promise<FormWriter> {
  const { parts } = await makeFormPackage(design)
  const textOf = (name: string) => {
    const part = parts.find((candidate) => candidate.name === name)
    if (!part) throw new Error(`template: no part ${name}`)
    return part.text
  }
  const frame = readSheetFrame(textOf(formPart))
  const markFrame = readSheetFrame(textOf(markPart))
  const workbookXml = textOf(workbookPart)
  const layout = formLayout(design.stages)
  const styles = readStyles(frame, layout)
  const same = new Map<string, PackedContent>()
  for (const { name, text } of parts) {
    if (!ownParts.has(name)) same.set(name, packContent(withPropertiesPart(name, text)))
  }
  const names = [...parts.map(({ name }) => name), propertiesPart]
  return {
    write(content) {
      const lastRow = formHeadingRow + Math.max(1, content.rows.length)
      const mark = formMark(content)
      const own = new Map([
        [formPart, fillFormSheet(frame, styles, content, lastRow)],
        [markPart, fillMarkSheet(markFrame, mark, content)],
        [workbookPart, fillWorkbook(workbookXml, mark, `$${lettersOf(layout).last}$${lastRow}`)],
        [propertiesPart, propertiesXml(mark)],
      ])
      const filled: Part[] = names.map((name) => ({ name, data: own.get(name) ?? same.get(name) ?? '' }))
      return zipPackage(filled)
    },
  }
}

// ExcelJS names sheets by their order.
const formPart = 'xl/worksheets/sheet1.xml'
const markPart = 'xl/worksheets/sheet3.xml'
const workbookPart = 'xl/workbook.xml'
const propertiesPart = 'docProps/custom.xml'
const ownParts = new Set([formPart, markPart, workbookPart])

/** Style indexes of the template's cells. */
interface FormStyles {
  readonly layout: FormLayout
  readonly title: string
  readonly instructions: string
  readonly head: readonly string[]
  /** By type size, then by column; the last is the marks' column. */
  readonly body: ReadonlyMap<number, readonly string[]>
  of(address: string): string
}

function readStyles(frame: SheetFrame, layout: FormLayout): FormStyles {
  const { printed, mark } = lettersOf(layout)
  const rowStyles = (row: number, letters: readonly string[]) =>
    letters.map((letter) => frame.styleOf(`${letter}${row}`))
  return {
    layout,
    title: frame.styleOf('A1'),
    instructions: frame.styleOf('A4'),
    head: rowStyles(formHeadingRow, printed),
    body: new Map(bodySizes.map((size, at) => [size, rowStyles(firstBodyRow + at, [...printed, mark])])),
    of: frame.styleOf,
  }
}

function fillFormSheet(frame: SheetFrame, styles: FormStyles, content: FormContent, lastRow: number): string {
  const rows = content.rows.map((row) => ({ row, texts: rowTexts(styles.layout, content, row) }))
  const widths = chooseWidths(
    styles.layout,
    rows.map(({ texts }) => texts),
  )
  const before = stretchAreas(frame.before, lastSampleRow, lastRow).replace(/<cols>.*<\/cols>/, columnsXml(widths))
  const pieces = [before, headRows(styles, content)]
  for (const [at, { row, texts }] of rows.entries()) {
    pieces.push(bodyRow(styles, rowMark(content, row.taskId), measure(texts, widths), firstBodyRow + at))
  }
  pieces.push(stretchAreas(frame.after, lastSampleRow, lastRow))
  return pieces.join('')
}

function headRows(styles: FormStyles, content: FormContent): string {
  const { layout } = styles
  const { printed, mark } = lettersOf(layout)
  // In characters, for the lines that go over all columns.
  const tableWidth = layout.columns.reduce((sum, { width }) => sum + width, 0)
  const title = checkText(formTitle(content.planTitle, layout.stages ? 'undertaking' : 'progress'), content, '', '标题')
  const line = formHeadLine(content)
  const instructions = formInstructions(content.due, layout)
  const rowOf = (row: number, cells: readonly (readonly [string, string])[]) =>
    cells.map(([letter, text]) => textCell(`${letter}${row}`, styles.of(`${letter}${row}`), text)).join('')
  const contact = new Map<string, string>()
  for (const letter of printed) contact.set(letter, '')
  for (const { label, labelArea } of layout.contact) contact.set(labelArea[0], label)
  const unit = checkText(line.unit, content, '', '填报单位')
  const headings = layout.columns.map(({ heading }) => heading)
  return [
    sheetRow(
      1,
      Math.max(45, fitRow([{ text: title, width: tableWidth }], [22]).height),
      textCell('A1', styles.title, title),
    ),
    sheetRow(
      2,
      24,
      rowOf(2, [
        [layout.headLine[0][0], unit],
        [layout.headLine[1][0], cleanCellText(line.period)],
      ]),
    ),
    sheetRow(3, 24, rowOf(3, [...contact])),
    sheetRow(
      4,
      fitRow([{ text: instructions, width: tableWidth }], [12]).height,
      textCell('A4', styles.instructions, instructions),
    ),
    sheetRow(
      formHeadingRow,
      36,
      headings
        .map((heading, at) => textCell(`${printed[at]}${formHeadingRow}`, styles.head[at] ?? '0', heading))
        .join('') + textCell(`${mark}${formHeadingRow}`, '0', markHeading),
    ),
  ].join('')
}

function rowTexts({ columns }: FormLayout, content: FormContent, row: FormRow): readonly string[] {
  const texts: Readonly<Partial<Record<FormColumnKey, string>>> = {
    number: row.number,
    text: row.text,
    assignment: [row.leaders.join('、'), row.roleWords].filter((words) => words !== '').join('\n'),
    deadline: row.deadline,
    stageTarget: row.stageTarget,
    lastProgress: row.lastProgress,
    ...row.said,
  }
  return columns.map(({ key, heading }) => checkText(texts[key] ?? '', content, row.number, heading))
}

/** The widths of a form's columns: what its empty reference columns do not need goes to 任务内容. */
function chooseWidths({ columns }: FormLayout, rows: readonly (readonly string[])[]): readonly number[] {
  const isNarrow = columns.map(
    ({ open, width }, at) => !open && width > emptyColumnWidth && rows.every((texts) => texts[at] === ''),
  )
  const spare = columns.reduce((sum, { width }, at) => sum + (isNarrow[at] ? width - emptyColumnWidth : 0), 0)
  const widthsWith = (extra: number) =>
    columns.map(({ key, width }, at) => {
      if (key === 'text') return width + spare + extra
      return isNarrow[at] ? emptyColumnWidth : width
    })
  let widths: readonly number[] = widthsWith(0)
  for (const extra of textColumnExtras) {
    widths = widthsWith(extra)
    if (!rows.some((texts) => fitRow(measure(texts, widths), bodySizes).isCut)) break
  }
  return widths
}

/** ExcelJS leaves columns of its own standard width out, so the list is written anew; the last is that of the marks. */
function columnsXml(widths: readonly number[]): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  const marks = widths.length + 1
  return `<cols>${columns.join('')}<col min="${marks}" max="${marks}" width="10" hidden="1" customWidth="1"/></cols>`
}

function measure(texts: readonly string[], widths: readonly number[]): readonly MeasuredCell[] {
  return texts.map((text, at) => ({ text, width: widths[at] ?? 0 }))
}

/** Three lines of 12 pt in points: a row that looks too small to write in gets two words. */
const roomToWrite = 56

function bodyRow(styles: FormStyles, mark: string, cells: readonly MeasuredCell[], at: number): string {
  const { size, height } = fitRow(cells, bodySizes)
  const { printed, mark: markLetter } = lettersOf(styles.layout)
  const rowStyles = styles.body.get(size) ?? []
  const written = cells.map(({ text }, column) => textCell(`${printed[column]}${at}`, rowStyles[column] ?? '0', text))
  written.push(textCell(`${markLetter}${at}`, rowStyles.at(-1) ?? '0', mark))
  return growingRow(at, Math.max(height, roomToWrite), written.join(''))
}

function checkText(text: string, content: FormContent, number: string, column: string): string {
  const clean = cleanCellText(text)
  if (clean.length > maxCellText)
    throw new UserError('form.textTooLong', {
      unit: content.unitName,
      number,
      column: column.replace('\n', ''),
      length: clean.length,
      limit: maxCellText,
    })
  return clean
}

/** The veryHidden sheet: the mark, and in words what it says, for whoever has to look into a file by hand. */
function fillMarkSheet(frame: SheetFrame, mark: string, content: FormContent): string {
  const lines = [mark, content.planTitle, content.periodLabel, content.unitName, String(content.rows.length)]
  const rows = lines.map((text, at) => `<row r="${at + 1}">${textCell(`A${at + 1}`, '0', cleanCellText(text))}</row>`)
  return (
    frame.before.replace('<dimension ref="A1"/>', `<dimension ref="A1:A${lines.length}"/>`) +
    rows.join('') +
    frame.after
  )
}

function fillWorkbook(xml: string, mark: string, lastCell: string): string {
  const name = `<definedName name="${formMarkName}" hidden="1">"${escapeCellText(mark)}"</definedName>`
  // ExcelJS leaves the rows of a print area relative, which Excel reads against the active cell.
  const printArea = `$A$1:${lastCell}<`
  return xml
    .replace(/\$[A-Z]+\$?\d+:\$[A-Z]+\$?\d+</, () => printArea)
    .replace('</definedNames>', `${name}</definedNames>`)
}

const customProperties = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'

function propertiesXml(mark: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="${customProperties}" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${formMarkName}"><vt:lpwstr>${escapeCellText(mark)}</vt:lpwstr></property></Properties>`
}

/** ExcelJS writes no custom properties, so the package is told of the part here (ECMA-376 part 1, §15.2.12.2). */
function withPropertiesPart(name: string, text: string): string {
  if (name === '[Content_Types].xml') {
    const type = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
    return text.replace('</Types>', `<Override PartName="/${propertiesPart}" ContentType="${type}"/></Types>`)
  }
  if (name === '_rels/.rels') {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties'
    const relation = `<Relationship Id="rIdMark" Type="${type}" Target="${propertiesPart}"/>`
    return text.replace('</Relationships>', `${relation}</Relationships>`)
  }
  return text
}
