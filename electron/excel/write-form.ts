import { formHeadingRow, formMarkName, textColumnExtras } from '../../shared/domain/form/columns.ts'
import { formCells } from '../../shared/domain/form/form-cells.ts'
import { formWidths } from '../../shared/domain/form/form-widths.ts'
import { type FormLayout, formLayout } from '../../shared/domain/form/layout.ts'
import { formMark, rowMark } from '../../shared/domain/form/mark.ts'
import { fitRow } from '../../shared/domain/form/row-height.ts'
import type { FormContent, FormRow } from '../../shared/domain/form/types.ts'
import { type PackedContent, packContent, zipPackage } from '../zip/write-zip.ts'
import {
  belowRows,
  checkText,
  countBelow,
  headRows,
  type LineStyles,
  mergeBelow,
  readLineStyles,
} from './form-lines.ts'
import {
  cleanCellText,
  escapeCellText,
  growingRow,
  readSheetFrame,
  type SheetFrame,
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
  // ExcelJS names sheets by their order; that of the mark is the last.
  const markPart = `xl/worksheets/sheet${design.howTo === null ? 2 : 3}.xml`
  const ownParts = new Set([formPart, markPart, workbookPart])
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
      const lastPrinted = lastRow + countBelow(content)
      const mark = formMark(content)
      const own = new Map([
        [formPart, fillFormSheet(frame, styles, content, lastRow)],
        [markPart, fillMarkSheet(markFrame, mark, content)],
        [workbookPart, fillWorkbook(workbookXml, mark, `$${lettersOf(layout).last}$${lastPrinted}`)],
        [propertiesPart, propertiesXml(mark)],
      ])
      const filled: Part[] = names.map((name) => ({ name, data: own.get(name) ?? same.get(name) ?? '' }))
      return zipPackage(filled)
    },
  }
}

const formPart = 'xl/worksheets/sheet1.xml'
const workbookPart = 'xl/workbook.xml'
const propertiesPart = 'docProps/custom.xml'

/** Style indexes of the template's cells. */
interface FormStyles extends LineStyles {
  /** By type size, then by column; the last is the marks' column. */
  readonly body: ReadonlyMap<number, readonly string[]>
}

function readStyles(frame: SheetFrame, layout: FormLayout): FormStyles {
  const { printed, mark } = lettersOf(layout)
  const rowStyles = (row: number) => [...printed, mark].map((letter) => frame.styleOf(`${letter}${row}`))
  return {
    ...readLineStyles(frame, layout),
    body: new Map(bodySizes.map((size, at) => [size, rowStyles(firstBodyRow + at)])),
  }
}

function fillFormSheet(frame: SheetFrame, styles: FormStyles, content: FormContent, lastRow: number): string {
  const rows = content.rows.map((row) => ({ row, texts: rowTexts(styles.layout, content, row) }))
  const widths = chooseWidths(
    styles.layout,
    rows.map(({ texts }) => texts),
  )
  const before = stretchAreas(frame.before, lastSampleRow, lastRow + countBelow(content)).replace(
    /<cols>.*<\/cols>/,
    columnsXml(widths),
  )
  const pieces = [before, headRows(styles, content)]
  for (const [at, { row, texts }] of rows.entries()) {
    pieces.push(bodyRow(styles, rowMark(content, row.taskId), texts, widths, firstBodyRow + at))
  }
  pieces.push(belowRows(styles, content, lastRow))
  pieces.push(mergeBelow(stretchAreas(frame.after, lastSampleRow, lastRow), styles.layout, content, lastRow))
  return pieces.join('')
}

function rowTexts(layout: FormLayout, content: FormContent, row: FormRow): readonly string[] {
  return formCells(layout, row).map((text, at) =>
    checkText(text, content, row.number, layout.columns[at]?.heading ?? ''),
  )
}

/** The widths of a form's columns; wider for its tasks where these would be cut. */
function chooseWidths(layout: FormLayout, rows: readonly (readonly string[])[]): readonly number[] {
  const fitted = formWidths(layout, rows)
  let widths = fitted
  for (const extra of textColumnExtras) {
    widths = fitted.map((width, at) => (layout.columns[at]?.key === 'text' ? width + extra : width))
    if (!rows.some((texts) => fitRow(texts, widths, bodySizes).isCut)) break
  }
  return widths
}

/** ExcelJS leaves columns of its own standard width out, so the list is written anew; the last is that of the marks. */
function columnsXml(widths: readonly number[]): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  const marks = widths.length + 1
  return `<cols>${columns.join('')}<col min="${marks}" max="${marks}" width="10" hidden="1" customWidth="1"/></cols>`
}

/** Three lines of 12 pt in points: a row that looks too small to write in gets two words. */
const roomToWrite = 56

function bodyRow(
  styles: FormStyles,
  mark: string,
  texts: readonly string[],
  widths: readonly number[],
  at: number,
): string {
  const { size, height } = fitRow(texts, widths, bodySizes)
  const { printed, mark: markLetter } = lettersOf(styles.layout)
  const rowStyles = styles.body.get(size) ?? []
  const written = texts.map((text, column) => textCell(`${printed[column]}${at}`, rowStyles[column] ?? '0', text))
  written.push(textCell(`${markLetter}${at}`, rowStyles.at(-1) ?? '0', mark))
  return growingRow(at, Math.max(height, roomToWrite), written.join(''))
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
