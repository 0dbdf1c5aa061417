import { cleanUnitName } from '../unit/unit-name.ts'
import { readRowMarks } from './form-marks.ts'
import { findNamedUnit } from './identify.ts'
import type { PreparedContext } from './prepare.ts'
import { findOtherPeriod, readHead } from './return-head.ts'
import { hasFilledRows, type TableSlice } from './table-slices.ts'
import type { ReturnProblem } from './types.ts'

/** What one unit says in a file: the tables, or rows of tables, that are its. */
export interface ReturnPart {
  readonly slices: readonly TableSlice[]
}

export interface ReturnParts {
  readonly parts: readonly ReturnPart[]
  /** Tables of other periods, which stand beside those of this one. */
  readonly setAside: readonly ReturnProblem[]
}

/**
 * Puts the tables of a file together by unit, each by what is in and over it alone, so that the same file always comes to the
 * same parts. Tables that nobody filled in count only where there is no other; those of other periods, as in a workbook
 * with a sheet a month, only where there is none of this one.
 */
export function cutIntoParts(slices: readonly TableSlice[], context: PreparedContext): ReturnParts {
  const filled = slices.filter(({ table }) => hasFilledRows(table))
  const [first] = slices
  if (!first) return { parts: [], setAside: [] }
  if (filled.length === 0) return { parts: [{ slices }], setAside: [] }
  if (filled.length === 1) return { parts: [{ slices: filled }], setAside: [] }
  const periods = new Map(filled.map((slice) => [slice, periodOf(slice, context)]))
  const current = filled.filter((slice) => periods.get(slice) === null)
  const counted = current.length > 0 ? current : filled
  const parts = new Map<string, TableSlice[]>()
  for (const slice of counted) {
    const key = keyOf(slice, context)
    const part = parts.get(key)
    if (part) part.push(slice)
    else parts.set(key, [slice])
  }
  const setAside = filled
    .filter((slice) => !counted.includes(slice))
    .map((slice) => ofOtherPeriod(slice, periods.get(slice)))
  return { parts: [...parts.values()].map((own) => ({ slices: own })), setAside }
}

/** The other period that a table is of; null where it is of this one or does not say. */
function periodOf({ table }: TableSlice, context: PreparedContext): string | null {
  const said = readRowMarks(table, context)
  const written = findOtherPeriod(readHead(table), table.grid.sheet.name, context)
  if (said?.kind !== 'form') return written
  return said.isThisPeriod ? null : said.periodLabel
}

/** Tables with the same key are of one unit. */
function keyOf({ table, unitWords }: TableSlice, context: PreparedContext): string {
  const said = unitWords === null ? readRowMarks(table, context) : null
  if (said?.kind === 'form') return said.unit.id
  const sheetName = table.grid.sheet.name
  const words = unitWords ?? (readHead(table).unit || (findNamedUnit(sheetName, context) ? sheetName : ''))
  return findNamedUnit(words, context)?.id ?? cleanUnitName(words)
}

function ofOtherPeriod({ table }: TableSlice, period: string | null | undefined): ReturnProblem {
  const sheet = table.grid.sheet.name
  const params = { words: sheet, period: period ?? '' }
  return { sheet, row: null, column: null, code: 'sheet.otherPeriod', params }
}
