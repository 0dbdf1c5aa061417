import type { UnitId } from '../id.ts'
import { cellText, columnLetters, type Grid, makeGrid } from '../task-return/grid.ts'
import type { UnitKind } from '../unit/types.ts'
import { unitKinds, unitKindWords } from '../unit/unit-kind.ts'
import { cleanUnitName } from '../unit/unit-name.ts'
import type { Workbook } from '../workbook/types.ts'
import { readUnitListHeading, type UnitListField } from './columns.ts'
import type { UnitListProblem, UnitListReading, UnitListRow } from './types.ts'

type Columns = ReadonlyMap<UnitListField | 'mark', number>

/** How far down the heading is looked for: a title and a note may stand above it. */
const headingDepth = 20

/**
 * Reads a list of units from the first sheet that has one: the heading is found by its words, columns may be moved, left
 * out or retitled. Null where no sheet has a column of names.
 */
export function readUnitList(workbook: Workbook): UnitListReading | null {
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== 'visible') continue
    const grid = makeGrid(sheet)
    const heading = grid.rows.slice(0, headingDepth).find((row) => readColumns(grid, row).has('name'))
    if (heading !== undefined) return readRows(grid, heading)
  }
  return null
}

function readColumns(grid: Grid, row: number): Columns {
  const columns = new Map<UnitListField | 'mark', number>()
  for (const cell of grid.cellsOf(row)) {
    const field = readUnitListHeading(cellText(cell))
    if (field && !columns.has(field)) columns.set(field, cell.column)
  }
  return columns
}

function readRows(grid: Grid, heading: number): UnitListReading {
  const columns = readColumns(grid, heading)
  const rows: UnitListRow[] = []
  const problems: UnitListProblem[] = []
  const firstRowOf = new Map<string, number>()
  for (const row of grid.rows.filter((own) => own > heading)) {
    const reader = new RowReader(grid, columns, row, problems)
    const read = reader.read()
    if (read === null) continue
    const first = firstRowOf.get(read.name)
    if (first !== undefined) {
      reader.complain('name', 'namedTwice', { name: read.name, first })
      continue
    }
    firstRowOf.set(read.name, row)
    rows.push(read)
  }
  return { sheet: grid.sheet.name, rows, problems }
}

/** Reads one row and says what it could not read. */
class RowReader {
  readonly #grid: Grid
  readonly #columns: Columns
  readonly #row: number
  readonly #problems: UnitListProblem[]

  constructor(grid: Grid, columns: Columns, row: number, problems: UnitListProblem[]) {
    this.#grid = grid
    this.#columns = columns
    this.#row = row
    this.#problems = problems
  }

  read(): UnitListRow | null {
    const name = cleanUnitName(this.#text('name'))
    if (name === '') {
      // A row that says nothing in any of our columns is a note below the table.
      if ([...this.#columns.keys()].some((field) => this.#text(field) !== '')) this.complain('name', 'noName', {})
      return null
    }
    return {
      row: this.#row,
      mark: (this.#text('mark') || null) as UnitId | null,
      name,
      ...this.#if('otherNames', () => this.#otherNames(name)),
      ...this.#if('kind', () => this.#kind()),
      ...this.#if('contactName', () => this.#text('contactName') || null),
      ...this.#if('contactPhone', () => this.#text('contactPhone') || null),
      ...this.#years(),
      ...this.#if('successor', () => cleanUnitName(this.#text('successor')) || null),
    }
  }

  complain(field: UnitListField, code: UnitListProblem['code'], params: UnitListProblem['params']): void {
    const column = this.#columns.get(field)
    this.#problems.push({
      sheet: this.#grid.sheet.name,
      row: this.#row,
      column: column === undefined ? null : columnLetters(column),
      code,
      params,
    })
  }

  #text(field: UnitListField | 'mark'): string {
    const column = this.#columns.get(field)
    return column === undefined ? '' : cellText(this.#grid.cell(this.#row, column))
  }

  #if<Field extends UnitListField, Value>(field: Field, read: () => Value | undefined): { [F in Field]?: Value } {
    const value = this.#columns.has(field) ? read() : undefined
    return (value === undefined ? {} : { [field]: value }) as { [F in Field]?: Value }
  }

  #otherNames(name: string): readonly string[] {
    const names = this.#text('otherNames')
      .split(/[、，,;；\n]/)
      .map(cleanUnitName)
    return [...new Set(names)].filter((other) => other !== '' && other !== name)
  }

  #kind(): UnitKind | undefined {
    const words = this.#text('kind')
    if (words === '') return undefined
    const kind = unitKinds.find((candidate) => unitKindWords[candidate] === cleanUnitName(words))
    if (!kind) {
      this.complain('kind', 'unknownKind', { words, kinds: Object.values(unitKindWords).join('、') })
    }
    return kind
  }

  #years(): Pick<UnitListRow, 'activeFrom' | 'activeTo'> {
    const from = this.#if('activeFrom', () => this.#year('activeFrom'))
    const to = this.#if('activeTo', () => this.#year('activeTo'))
    const [first, last] = [from.activeFrom, to.activeTo]
    if (typeof first !== 'number' || typeof last !== 'number' || first <= last) return { ...from, ...to }
    this.complain('activeTo', 'yearsReversed', { from: first, to: last })
    return {}
  }

  #year(field: 'activeFrom' | 'activeTo'): number | null | undefined {
    const words = this.#text(field)
    if (words === '') return null
    const year = /^(\d{4})年?$/.exec(words)?.[1]
    if (year && year >= '1900' && year <= '2200') return Number(year)
    this.complain(field, 'notAYear', { words })
    return undefined
  }
}
