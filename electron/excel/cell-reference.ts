import type { MergedArea } from '../../shared/domain/workbook/types.ts'

/** Rows and columns of a sheet, Excel 2007 and later. */
export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384

/** `B4:D6`, `B4`, whole columns `B:D` or rows `4:6`, with or without `$`; undefined if it is none of these. */
export function parseArea(reference: string): MergedArea | undefined {
  const parts = /^([A-Z]{0,3})(\d{0,7})(?::([A-Z]{0,3})(\d{0,7}))?$/.exec(reference.replaceAll('$', '').toUpperCase())
  if (parts === null || reference === '') return undefined
  const [, left = '', top = '', right = left, bottom = top] = parts
  const area = {
    top: top === '' ? 1 : Number(top),
    left: left === '' ? 1 : columnNumber(left),
    bottom: bottom === '' ? LAST_ROW : Number(bottom),
    right: right === '' ? LAST_COLUMN : columnNumber(right),
  }
  const isInside = area.top >= 1 && area.bottom <= LAST_ROW && area.left >= 1 && area.right <= LAST_COLUMN
  return isInside && area.top <= area.bottom && area.left <= area.right ? area : undefined
}

/** The letters of a column, the first of a sheet being 0: `A`, `Z`, `AA`. */
export function letterOfColumn(index: number): string {
  const before = index < 26 ? '' : letterOfColumn(Math.floor(index / 26) - 1)
  return before + String.fromCharCode(65 + (index % 26))
}

/** `A` is 1, `XFD` is 16,384. */
function columnNumber(letters: string): number {
  let number = 0
  for (let at = 0; at < letters.length; at++) number = number * 26 + letters.charCodeAt(at) - 64
  return number
}
