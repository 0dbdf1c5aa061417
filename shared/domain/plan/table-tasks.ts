import { extractIndicators } from '../indicator/extract-indicators.ts'
import type { Place } from '../original-document/types.ts'
import { fillRoles } from './build-task.ts'
import { partiesOfHeading } from './heading.ts'
import { parseNumbering } from './numbering.ts'
import type { PlanTable } from './read-table.ts'
import type { TableRow } from './table-cells.ts'
import type { IndicatorRow, OutlineEntry, ParsedTask, PlanWarning } from './types.ts'

/** The rows of a plan's tables as tasks, with their chapters as headings. */
export interface TableTasks {
  readonly tasks: readonly ParsedTask[]
  readonly outline: readonly OutlineEntry[]
  readonly warnings: readonly PlanWarning[]
}

/** Turns the rows of tables into tasks: chapter rows are sections, `14-1` is a sub-task of 14. */
export function tableTasks(tables: readonly PlanTable[]): TableTasks {
  const rows = tables.flatMap((table) => table.rows)
  const numbers = new Set(rows.map(({ number }) => number))
  return {
    tasks: rows.map((row) => rowTask(row, numbers)),
    outline: outlineOf(rows),
    warnings: [...rows.flatMap(rowWarnings), ...fromHeadings(rows), ...tables.flatMap(unnumbered)],
  }
}

function rowTask(row: TableRow, numbers: ReadonlySet<string>): ParsedTask {
  const { number, section, text, assignments, deadline, fields, place } = row
  const prefix = /^(.+?)(?:[-.]\d{1,3}|（[^（）]{1,4}）|[①-⑳])$/.exec(number)?.[1]
  const parent = row.parent ?? (prefix !== undefined && numbers.has(prefix) ? prefix : null)
  const parties = headingParties(section).reduce(fillRoles, assignments)
  return { number, parent, section, text, ...parties, deadline, fields, indicators: extractIndicators(text), place }
}

const wordsOf = (heading: string) => parseNumbering(heading)?.rest ?? heading

/** Who the headings above a row name for all tasks below, innermost first. */
const headingParties = (section: readonly string[]) =>
  section.toReversed().flatMap((heading) => partiesOfHeading(wordsOf(heading)) ?? [])

/** Said once for each heading whose words name who leads. */
function fromHeadings(rows: readonly TableRow[]): readonly PlanWarning[] {
  const first = new Map<string, Place>()
  for (const { section, place } of rows) for (const heading of section) first.set(heading, first.get(heading) ?? place)
  return [...first]
    .filter(([heading]) => partiesOfHeading(wordsOf(heading)) !== null)
    .map(([heading, place]) => ({ code: 'from-heading', taskNumber: null, words: wordsOf(heading), place }))
}

/** The rows of a table of indicators. */
export function indicatorRows(table: PlanTable): readonly IndicatorRow[] {
  return table.rows.map(({ number, text, assignments, deadline, fields, place }) => ({
    number,
    text,
    ...assignments,
    deadline,
    fields,
    indicators: extractIndicators(text),
    place,
  }))
}

/** The doubts about a row's cells, as warnings. */
export function rowWarnings(row: TableRow): readonly PlanWarning[] {
  return row.doubts.map(({ code, words }) => ({ code, words, taskNumber: row.number, place: row.place }))
}

function outlineOf(rows: readonly TableRow[]): readonly OutlineEntry[] {
  const outline: OutlineEntry[] = []
  let open: readonly string[] = []
  for (const { section } of rows) {
    const shared = section.findIndex((heading, at) => heading !== open[at])
    if (shared >= 0) outline.push(...section.slice(shared).map((heading, at) => headingEntry(heading, shared + at + 1)))
    open = section
  }
  return outline
}

function headingEntry(heading: string, level: number): OutlineEntry {
  const numbering = parseNumbering(heading)
  return { level, label: numbering?.label ?? '', text: numbering?.rest ?? heading }
}

function unnumbered({ rows, isUnnumbered }: PlanTable): readonly PlanWarning[] {
  const [first] = rows
  if (!isUnnumbered || !first) return []
  return [{ code: 'numbers-given', taskNumber: first.number, words: first.text.slice(0, 40), place: first.place }]
}
