import type { WorkbookCell } from '../../shared/domain/workbook/types.ts'
import { isoToSerial, serialToIso } from './date-serial.ts'
import type { NumberKind } from './number-formats.ts'
import { MalformedXml } from './xml-tags.ts'

/** What the cells of a workbook refer to. */
export interface ValueContext {
  readonly strings: readonly string[]
  /** Kind of the number format by the style index of a cell. */
  readonly kinds: readonly NumberKind[]
  readonly is1904: boolean
}

/** The `t` of a cell (ST_CellType, ECMA-376 part 1, §18.18.11). */
export type CellType = 'n' | 's' | 'inlineStr' | 'str' | 'b' | 'e' | 'd'

/**
 * A cell from what its element holds, or undefined if it is empty.
 * @param content the value as written (decoded where it is text), undefined if there is none
 * @throws MalformedXml where a shared string is missing: to go on would lose a text without a word
 */
export function makeCell(
  row: number,
  column: number,
  type: CellType,
  style: number,
  content: string | undefined,
  isFormula: boolean,
  context: ValueContext,
): WorkbookCell | undefined {
  switch (type) {
    case 's': {
      const value = content === undefined ? '' : context.strings[Number.parseInt(content, 10)]
      if (value === undefined) throw new MalformedXml('no such shared string')
      return makeText(row, column, value, isFormula)
    }
    case 'str':
    case 'inlineStr':
      return makeText(row, column, content ?? '', isFormula)
    case 'n':
      return makeNumber(row, column, style, content ?? '', isFormula, context)
    default:
      if (content === undefined || content === '') return isFormula ? makeUncalculated(row, column) : undefined
      return { ...makeOther(row, column, type, content, context.is1904), ...(isFormula && { isFormula: true }) }
  }
}

function makeText(row: number, column: number, value: string, isFormula: boolean): WorkbookCell | undefined {
  if (isFormula) return { row, column, value, isFormula: true }
  return value === '' ? undefined : { row, column, value }
}

function makeNumber(
  row: number,
  column: number,
  style: number,
  content: string,
  isFormula: boolean,
  context: ValueContext,
): WorkbookCell | undefined {
  const value = Number(content)
  if (value === 0 && content.trim() === '') return isFormula ? makeUncalculated(row, column) : undefined
  if (!Number.isFinite(value)) return makeText(row, column, content, isFormula)
  const kind = context.kinds[style] ?? 'plain'
  if (kind === 'plain' && !isFormula) return { row, column, value }
  const iso = kind === 'date' || kind === 'dateTime' ? serialToIso(value, kind, context.is1904) : undefined
  return {
    row,
    column,
    value,
    ...(iso !== undefined && { iso }),
    ...(kind === 'percent' && { isPercent: true }),
    ...(isFormula && { isFormula: true }),
  }
}

function makeUncalculated(row: number, column: number): WorkbookCell {
  return { row, column, value: '', isFormula: true, isUncalculated: true }
}

function makeOther(row: number, column: number, type: 'b' | 'e' | 'd', content: string, is1904: boolean): WorkbookCell {
  if (type === 'b') return { row, column, value: content.trim() === '1' || content.trim() === 'true' }
  if (type === 'e') return { row, column, value: content, isError: true }
  const date = isoToSerial(content, is1904)
  return date === undefined ? { row, column, value: content } : { row, column, value: date.serial, iso: date.iso }
}
