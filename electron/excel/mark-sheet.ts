import type { CellMark } from './mark-workbook.ts'
import { NotMarkable } from './package-edit.ts'

/**
 * Gives cells of a sheet another style, by its number there was; a cell or row that the sheet does not write is put in where it
 * belongs. Throws NotMarkable where rows or cells do not say their places.
 */
export function colourCells(
  xml: string,
  marks: readonly Pick<CellMark, 'row' | 'column'>[],
  coloured: (style: number) => string,
): string {
  const empty = /<sheetData\s*\/>/
  const open = empty.test(xml) ? xml.replace(empty, '<sheetData></sheetData>') : xml
  const start = /<sheetData\b[^>]*>/.exec(open)
  const end = open.indexOf('</sheetData>')
  if (!start || end < 0) throw new NotMarkable('sheetData')
  const from = start.index + start[0].length
  let data = open.slice(from, end)
  if (/<row\b(?![^>]*\sr=)/.test(data)) throw new NotMarkable('rows without a number')
  for (const [row, own] of Map.groupBy(marks, (mark) => mark.row)) {
    data = colourRow(
      data,
      row,
      own.map(({ column }) => column),
      coloured,
    )
  }
  return open.slice(0, from) + data + open.slice(end)
}

function colourRow(data: string, row: number, columns: readonly string[], coloured: (style: number) => string): string {
  const found = new RegExp(`<row\\b[^>]*?\\sr=["']${row}["'][^>]*?>`).exec(data)
  if (!found) return putRow(data, row, columns, coloured)
  const isEmpty = found[0].endsWith('/>')
  const from = found.index + found[0].length
  const end = isEmpty ? from : data.indexOf('</row>', from)
  if (end < 0) throw new NotMarkable('row')
  let cells = isEmpty ? '' : data.slice(from, end)
  if (/<c\b(?![^>]*\sr=)/.test(cells)) throw new NotMarkable('cells without a place')
  for (const column of columns) cells = colourCell(cells, `${column}${row}`, coloured)
  const before = data.slice(0, found.index) + (isEmpty ? `${found[0].slice(0, -2)}>` : found[0])
  return `${before}${cells}</row>${data.slice(isEmpty ? end : end + '</row>'.length)}`
}

function colourCell(cells: string, address: string, coloured: (style: number) => string): string {
  const found = new RegExp(`<c\\b[^>]*?\\sr=["']${address}["'][^>]*?>`).exec(cells)
  if (!found) return putCell(cells, address, coloured)
  const style = /\ss=["'](\d+)["']/.exec(found[0])
  const number = coloured(Number(style?.[1] ?? 0))
  const cell = style ? found[0].replace(style[0], ` s="${number}"`) : found[0].replace(/^<c\b/, `<c s="${number}"`)
  return cells.slice(0, found.index) + cell + cells.slice(found.index + found[0].length)
}

function putCell(cells: string, address: string, coloured: (style: number) => string): string {
  const column = columnNumber(address)
  const cell = `<c r="${address}" s="${coloured(0)}"/>`
  for (const other of cells.matchAll(/<c\b[^>]*?\sr=["']([A-Z]+)\d+["']/g)) {
    if (columnNumber(other[1] ?? '') > column) return cells.slice(0, other.index) + cell + cells.slice(other.index)
  }
  return cells + cell
}

function putRow(data: string, row: number, columns: readonly string[], coloured: (style: number) => string): string {
  const cells = columns
    .toSorted((a, b) => columnNumber(a) - columnNumber(b))
    .map((column) => `<c r="${column}${row}" s="${coloured(0)}"/>`)
  const made = `<row r="${row}">${cells.join('')}</row>`
  for (const other of data.matchAll(/<row\b[^>]*?\sr=["'](\d+)["']/g)) {
    if (Number(other[1]) > row) return data.slice(0, other.index) + made + data.slice(other.index)
  }
  return data + made
}

/** From 1; the digits of an address are left out. */
export function columnNumber(address: string): number {
  return [...address.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
