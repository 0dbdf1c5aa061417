import type { TableBlock } from '../original-document/types.ts'
import { type Numbering, parseNumbering } from './numbering.ts'
import { type CellContext, readRow, type TableRow } from './table-cells.ts'
import { gridRows } from './table-grid.ts'
import { findHeadings, saysWho, type TableColumn, withMergedHeadings } from './table-headings.ts'
import { collectRows, type RawRow } from './table-rows.ts'

export interface PlanTable {
  readonly titles: readonly string[]
  readonly columns: readonly TableColumn[]
  readonly chapters: readonly string[]
  /** Remarks below the rows. */
  readonly remarks: readonly string[]
  readonly rows: readonly TableRow[]
  /** Whether its rows are numbers to reach rather than things to do. */
  readonly isIndicators: boolean
  /** A column says who is responsible or until when. */
  readonly saysWho: boolean
  /** The rows have no numbers of their own. */
  readonly isUnnumbered: boolean
}

/** Reads a table with the headings of a plan; null for a table of anything else. */
export function readPlanTable(table: TableBlock, context: CellContext): PlanTable | null {
  const grid = gridRows(table)
  const headings = findHeadings(grid)
  if (!headings?.columns.some(({ role }) => role === 'text')) return null
  const below = grid.slice(headings.next)
  const columns = withMergedHeadings(headings.columns, below)
  const { rows: collected, chapters, remarks } = collectRows(below, columns, headings.words)
  const raws = withNumbersInText(collected, columns)
  const isUnnumbered = raws.every(({ number }) => number === '')
  const textHeading = columns.find(({ role }) => role === 'text')?.heading ?? ''
  return {
    titles: headings.titles,
    columns,
    chapters,
    remarks,
    rows: readRows(raws, columns, table, context),
    isIndicators: /指标/.test(textHeading),
    saysWho: columns.some(saysWho),
    isUnnumbered,
  }
}

/** Rows without a number in any: it may stand before the words of each; a cell may also hold several numbered tasks. */
function withNumbersInText(rows: readonly RawRow[], columns: readonly TableColumn[]): readonly RawRow[] {
  const text = columns.find(({ role }) => role === 'text')?.column ?? 0
  const parted = rows.map((row) => (row.number === '' ? numberedItems(row.words.get(text) ?? '') : []))
  if (parted.some((items) => items.length === 0)) return rows
  return rows.flatMap((row, at) =>
    (parted[at] ?? []).map(({ label, words }) => ({
      ...row,
      number: label,
      words: new Map([...row.words, [text, words]]),
    })),
  )
}

/** The items of a cell whose lines are numbered one after the other; empty where its first line has no number. */
function numberedItems(cell: string): readonly { readonly label: string; readonly words: string }[] {
  const items: { label: string; words: string }[] = []
  let last: Numbering | null = null
  for (const line of cell.split('\n')) {
    const numbering = parseNumbering(line)
    const isNext = last === null || (numbering?.kind === last.kind && numbering.value === last.value + 1)
    if (numbering && numbering.rest !== '' && isNext) {
      items.push({ label: numbering.label, words: numbering.rest })
      last = numbering
      continue
    }
    const item = items.at(-1)
    if (!item) return []
    item.words += line
  }
  return items
}

/** The rows with their numbers: `（1）` right below a plain 6 is `6（1）`, rows without any are counted, a task's parts `6-1`. */
function readRows(
  raws: readonly RawRow[],
  columns: readonly TableColumn[],
  table: TableBlock,
  context: CellContext,
): readonly TableRow[] {
  const isUnnumbered = raws.every(({ number }) => number === '')
  const placeOf = ({ row }: RawRow) => ({ ...table.place, row: row + (table.place.row ?? 1) })
  const rows: TableRow[] = []
  const below = new SubNumbers()
  for (const [index, raw] of raws.entries()) {
    const own = isUnnumbered ? { number: String(index + 1), parent: null } : below.next(raw)
    if (raw.parts.length === 0) {
      rows.push(readRow(raw, columns, { ...own, place: placeOf(raw) }, context))
      continue
    }
    rows.push(readRow(sharedWords(raw, columns), columns, { ...own, place: placeOf(raw) }, context))
    for (const [at, part] of [raw, ...raw.parts].entries()) {
      const task = { number: `${own.number}-${at + 1}`, parent: own.number, place: placeOf(part) }
      rows.push(readRow(partWords(part, columns), columns, task, context))
    }
  }
  return rows
}

/** What a task over several rows has in common: its text, and what all rows say the same. */
function sharedWords(raw: RawRow, columns: readonly TableColumn[]): RawRow {
  const shared = columns.filter(({ column, role, isMeasure }) => {
    const isSame = raw.parts.every(({ words }) => words.get(column) === raw.words.get(column))
    return role === 'text' || (isSame && !isMeasure)
  })
  return { ...raw, words: pick(raw, shared), parts: [] }
}

/** A part's measure is its text. */
function partWords(part: RawRow, columns: readonly TableColumn[]): RawRow {
  const text = columns.find(({ role }) => role === 'text')?.column ?? 0
  const measure = columns.find(({ column, isMeasure }) => isMeasure && part.words.has(column))
  const others = columns.filter((column) => column !== measure && column.column !== text)
  const words = pick(part, others)
  words.set(text, part.words.get(measure?.column ?? text) ?? '')
  return { ...part, words, parts: [] }
}

const pick = (raw: RawRow, columns: readonly TableColumn[]) =>
  new Map(
    columns.flatMap(({ column }) => {
      const words = raw.words.get(column)
      return words === undefined ? [] : [[column, words] as const]
    }),
  )

/** Kinds of numbers that a table's rows may have below plain ones. */
const lowerKinds: readonly Numbering['kind'][] = ['arabicBracket', 'circled']

/** Finds the task that a row numbered （1） or ① stands below: the last plain number of the same chapter, counted from 1. */
class SubNumbers {
  private parent: { readonly number: string; readonly section: string } | null = null
  private value = 0

  next({ number, section }: RawRow): { readonly number: string; readonly parent: string | null } {
    const numbering = parseNumbering(`${number}、`) ?? parseNumbering(number)
    const chapter = section.join('\n')
    if (numbering && lowerKinds.includes(numbering.kind) && this.parent?.section === chapter) {
      if (numbering.value === this.value + 1) {
        this.value++
        return { number: `${this.parent.number}${number}`, parent: this.parent.number }
      }
    }
    this.parent = /^\d+$/.test(number) ? { number, section: chapter } : null
    this.value = 0
    return { number, parent: null }
  }
}
