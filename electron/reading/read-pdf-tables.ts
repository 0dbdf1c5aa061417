import type { TableBlock, TableCell } from '../../shared/domain/original-document/types.ts'
import { isBrokenByWidth, joinLines, type PdfLine, toLines } from './read-pdf-lines.ts'
import type { PdfPage, PdfRule, PdfText } from './read-pdf-pages.ts'

/** A table found by its ruled lines on one page. */
export interface RuledTable {
  readonly top: number
  readonly bottom: number
  /** Where its columns begin and end; the same on the next page means that the table goes on there. */
  readonly columns: readonly number[]
  readonly table: TableBlock
}

/** Lines that miss each other by less than this (points) still meet. */
const touch = 3

/** The tables of a page, top to bottom, and the texts that stand in none of them. */
export function findTables(page: PdfPage): { tables: readonly RuledTable[]; rest: readonly PdfText[] } {
  let rest: readonly PdfText[] = page.texts
  const tables: RuledTable[] = []
  for (const rules of groupTouching(page.rules)) {
    const columns = cluster(rules.filter((rule) => rule.isVertical))
    const rows = cluster(rules.filter((rule) => !rule.isVertical))
    // One box around a text is a frame, not a table.
    if (columns.length < 3 && rows.length < 3) continue
    if (columns.length < 2 || rows.length < 2) continue
    const grid = { columns, rows, rules }
    const inside = rest.filter((text) => cellIndex(grid, text) !== null)
    if (inside.length === 0) continue
    const taken = new Set(inside)
    rest = rest.filter((text) => !taken.has(text))
    tables.push({
      top: rows[0] ?? 0,
      bottom: rows.at(-1) ?? 0,
      columns,
      table: { ...toTable(grid, inside), place: { page: page.number } },
    })
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest }
}

interface Grid {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  readonly rules: readonly PdfRule[]
}

/** Rules that touch one another belong to one table. */
function groupTouching(rules: readonly PdfRule[]): readonly (readonly PdfRule[])[] {
  const groups: PdfRule[][] = []
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((other) => meets(rule, other)))
    const merged = [rule, ...touching.flat()]
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups
}

function meets(one: PdfRule, other: PdfRule): boolean {
  if (one.isVertical === other.isVertical) {
    return Math.abs(one.at - other.at) < touch && one.from < other.to + touch && other.from < one.to + touch
  }
  return (
    one.at > other.from - touch && one.at < other.to + touch && other.at > one.from - touch && other.at < one.to + touch
  )
}

function cluster(rules: readonly PdfRule[]): readonly number[] {
  const places: number[] = []
  for (const { at } of [...rules].sort((a, b) => a.at - b.at)) {
    if (places.length === 0 || at - (places.at(-1) ?? 0) > touch) places.push(at)
  }
  return places
}

function cellIndex(grid: Grid, text: PdfText): { row: number; column: number } | null {
  const row = intervalOf(grid.rows, text.y - text.size * 0.35)
  const column = intervalOf(grid.columns, (text.x + Math.min(text.right, text.x + text.size)) / 2)
  return row === null || column === null ? null : { row, column }
}

function intervalOf(edges: readonly number[], value: number): number | null {
  for (let index = 0; index + 1 < edges.length; index++) {
    if (value >= (edges[index] ?? 0) && value < (edges[index + 1] ?? 0)) return index
  }
  return null
}

/** Whether a rule lies along this edge for most of the way from `from` to `to`. */
function hasRule(grid: Grid, isVertical: boolean, at: number, from: number, to: number): boolean {
  let covered = 0
  for (const rule of grid.rules) {
    if (rule.isVertical !== isVertical || Math.abs(rule.at - at) > touch) continue
    covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from))
  }
  return covered > (to - from) / 2
}

function toTable(grid: Grid, texts: readonly PdfText[]): Omit<TableBlock, 'place'> {
  const rowCount = grid.rows.length - 1
  const columnCount = grid.columns.length - 1
  const owner = new Map<number, number>()
  const spans = new Map<number, { rowSpan: number; columnSpan: number }>()
  const x = (column: number) => grid.columns[column] ?? 0
  const y = (row: number) => grid.rows[row] ?? 0
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      const key = row * columnCount + column
      if (owner.has(key)) continue
      let columnSpan = 1
      while (
        column + columnSpan < columnCount &&
        !owner.has(key + columnSpan) &&
        !hasRule(grid, true, x(column + columnSpan), y(row), y(row + 1))
      ) {
        columnSpan++
      }
      let rowSpan = 1
      while (row + rowSpan < rowCount && !hasRule(grid, false, y(row + rowSpan), x(column), x(column + columnSpan))) {
        rowSpan++
      }
      spans.set(key, { rowSpan, columnSpan })
      for (let r = 0; r < rowSpan; r++) {
        for (let c = 0; c < columnSpan; c++) owner.set((row + r) * columnCount + column + c, key)
      }
    }
  }
  const contents = new Map<number, PdfText[]>()
  for (const text of texts) {
    const index = cellIndex(grid, text)
    if (!index) continue
    const key = owner.get(index.row * columnCount + index.column) ?? 0
    const content = contents.get(key)
    if (content) content.push(text)
    else contents.set(key, [text])
  }
  const widest = rightEdges(contents, columnCount, spans)
  const cells = [...spans].map(([key, { rowSpan, columnSpan }]): TableCell => {
    const column = key % columnCount
    const text = cellText(contents.get(key) ?? [], widest.get(`${column}/${columnSpan}`) ?? 0)
    return { text, row: Math.floor(key / columnCount), column, rowSpan, columnSpan, tables: [] }
  })
  return { kind: 'table', rowCount, columnCount, cells }
}

/** How far text reaches in each column: a line that reaches as far was broken there. */
function rightEdges(
  contents: ReadonlyMap<number, readonly PdfText[]>,
  columnCount: number,
  spans: ReadonlyMap<number, { readonly columnSpan: number }>,
): ReadonlyMap<string, number> {
  const edges = new Map<string, number>()
  for (const [key, texts] of contents) {
    const column = `${key % columnCount}/${spans.get(key)?.columnSpan ?? 1}`
    for (const text of texts) {
      if (text.text.trim() !== '') edges.set(column, Math.max(edges.get(column) ?? 0, text.right))
    }
  }
  return edges
}

function cellText(texts: readonly PdfText[], rightEdge: number): string {
  let text = ''
  let before: PdfLine | null = null
  for (const line of toLines(texts)) {
    if (!before) text = line.text
    else if (isBrokenByWidth(rightEdge - before.right, line)) text = joinLines(text, line.text)
    else text = `${text}\n${line.text}`
    before = line
  }
  return text
}
