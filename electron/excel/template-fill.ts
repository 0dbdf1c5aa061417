/**
 * Filling rows into a sheet that ExcelJS made: ExcelJS is the authority for styles, protection, validation and page setup,
 * the repeating rows are written as text here, which costs a tenth of building a cell object for each.
 */

/** A sheet of a template taken apart: all that stands before and after its rows, and the styles of its sample cells. */
export interface SheetFrame {
  /** Up to and including `<sheetData>`. */
  readonly before: string
  /** From `</sheetData>` on. */
  readonly after: string
  /** The style of a sample cell, by its address (`B6`). */
  styleOf(address: string): string
}

/** Takes the XML of a worksheet made by ExcelJS apart. Throws an Error where it is not as ExcelJS writes it. */
export function readSheetFrame(xml: string): SheetFrame {
  const start = xml.indexOf('<sheetData>')
  const end = xml.indexOf('</sheetData>')
  if (start < 0 || end < 0) throw new Error('template: no sheetData')
  const styles = new Map<string, string>()
  for (const [, address = '', style = '0'] of xml.slice(start, end).matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g)) {
    styles.set(address, style)
  }
  return {
    before: xml.slice(0, start + '<sheetData>'.length),
    after: xml.slice(end),
    styleOf(address) {
      const style = styles.get(address)
      if (style === undefined) throw new Error(`template: no sample cell ${address}`)
      return style
    },
  }
}

/**
 * Stretches every area that ends at the template's last sample row down to the last row filled: areas of validations,
 * dimension, print area (`A6:H9`, `$A$1:$L$9`). Areas that end elsewhere stay as they are.
 */
export function stretchAreas(xml: string, lastSampleRow: number, lastRow: number): string {
  return xml.replace(/(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?)(\d+)(?=["<, ])/g, (all, area: string, row: string) =>
    Number(row) === lastSampleRow ? area + lastRow : all,
  )
}

const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** What may have to be written otherwise. One class of characters: an alternative beside it takes three times as long. */
const special = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff&<>"_]/

/** A text as a cell can hold it: without control characters and halves of characters, line breaks as `\n`. */
export function cleanCellText(text: string): string {
  return special.test(text) ? text.replace(/\r\n?/g, '\n').replace(unwritable, '') : text
}

/** A clean text as XML. Excel reads `_x0041_` in a cell as a character of that number, so such words are escaped. */
export function escapeCellText(text: string): string {
  if (!special.test(text)) return text
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** White space that XML would lose, and that programs would which trim what they read. */
const keepsSpace = /^[ \t\u00a0\u3000]|[ \t\u00a0\u3000]$|\n| {2}/
/** Most texts have nothing of either kind, and are looked through once. */
const unusual = /[\u0000-\u0020\u00a0\u3000\ufffe\uffff\ud800-\udfff&<>"_]/

/**
 * A cell of text as an inline string, so that a text beginning with = + - @ is never a formula; an empty text gives an
 * empty cell with its borders. The text must be clean and no longer than a cell takes.
 */
export function textCell(address: string, style: string, text: string): string {
  if (text === '') return `<c r="${address}" s="${style}"/>`
  if (!unusual.test(text)) return `<c r="${address}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`
  const space = keepsSpace.test(text) ? ' xml:space="preserve"' : ''
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t${space}>${escapeCellText(text)}</t></is></c>`
}

/** A row with its height in points. */
export function sheetRow(row: number, height: number, cells: string): string {
  return `<row r="${row}" ht="${height}" customHeight="1">${cells}</row>`
}

/** A row that people will write into: it starts at this height, and a spreadsheet program lets it grow with its text. */
export function growingRow(row: number, height: number, cells: string): string {
  return `<row r="${row}" ht="${height}">${cells}</row>`
}
