import { parseDeadline } from '../deadline/parse-deadline.ts'
import type { Place, TableBlock } from '../original-document/types.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { parseResponsibilityLine } from './annotation/parse-responsibility-line.ts'
import { partyLikeness } from './annotation/party-likeness.ts'
import { type Annotation, type AssignmentRule, type Doubt, noAssignments } from './annotation/types.ts'
import { mergeAssignments } from './build-task.ts'
import { endsSentence } from './line-shape.ts'
import { parseNumbering } from './numbering.ts'
import { type GridRow, gridRows } from './table-grid.ts'
import { findHeadings, repeatsHeadings, type TableColumn } from './table-headings.ts'
import type { Assignments, Deadline } from './types.ts'

/** One row of a plan's table, continued rows put together. */
export interface TableRow {
  readonly number: string
  /** The chapter rows and category cells above it. */
  readonly section: readonly string[]
  readonly text: string
  readonly assignments: Assignments
  readonly deadline: Deadline | null
  readonly fields: Readonly<Record<string, string>>
  readonly place: Place
  readonly doubts: readonly Doubt[]
}

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
export function readPlanTable(
  table: TableBlock,
  context: { readonly year: number | null; readonly rules: readonly AssignmentRule[] },
): PlanTable | null {
  const grid = gridRows(table)
  const headings = findHeadings(grid)
  if (!headings?.columns.some(({ role }) => role === 'text')) return null
  const { columns, titles, next } = headings
  const collector = new RowCollector(columns, table.place)
  for (const row of grid.slice(next)) collector.add(row)
  const isUnnumbered = collector.rows.every(({ number }) => number === '')
  const rows = collector.rows.map((raw, index) =>
    finishRow(raw, columns, isUnnumbered ? String(index + 1) : raw.number, context),
  )
  const textHeading = columns.find(({ role }) => role === 'text')?.heading ?? ''
  return {
    titles,
    columns,
    chapters: collector.chapters,
    remarks: collector.remarks,
    rows,
    isIndicators: /指标/.test(textHeading),
    saysWho: columns.some(({ role }) => role === 'deadline' || role in noAssignments),
    isUnnumbered,
  }
}

/** A row as it is collected: the words of each column, continued rows added to them. */
interface RawRow {
  readonly number: string
  readonly section: readonly string[]
  readonly words: Map<number, string>
  readonly place: Place
}

class RowCollector {
  readonly rows: RawRow[] = []
  readonly chapters: string[] = []
  readonly remarks: string[] = []
  /** The open chapter rows, outermost first. */
  private open: readonly string[] = []
  /** The headings were repeated right above: a page ended there. */
  private afterPageBreak = false
  private readonly columns: readonly TableColumn[]
  private readonly place: Place

  constructor(columns: readonly TableColumn[], place: Place) {
    this.columns = columns
    this.place = place
  }

  add(row: GridRow): void {
    if (repeatsHeadings(row, this.columns)) {
      this.afterPageBreak = true
      return
    }
    if (this.isRemark(row)) {
      this.remarks.push([...row.cells.values()][0]?.text ?? '')
      return
    }
    const last = this.rows.at(-1)
    const own = this.ownWords(row, last)
    if (last && this.goesOn(row, own, last)) {
      for (const [column, text] of own) last.words.set(column, joinCells(last.words.get(column), text))
      this.afterPageBreak = false
      return
    }
    this.afterPageBreak = false
    const chapter = this.chapterOf(row)
    if (chapter !== null) {
      this.open = [...this.open.slice(0, this.levelOf(chapter)), chapter]
      this.chapters.push(chapter)
      return
    }
    const number = this.cell(row, 'number')
    const label = parseNumbering(`${number}、`)?.label ?? parseNumbering(number)?.label ?? removeWhiteSpace(number)
    const category = this.cell(row, 'chapter')
    const section = category === '' ? this.open : [...this.open, category.replace(/\n/g, '')]
    const words = new Map([...row.cells].map(([column, { text }]) => [column, text]))
    this.rows.push({ number: label, section, words, place: { ...this.place, row: row.row + (this.place.row ?? 1) } })
  }

  /** A chapter row goes to the level of the open one with its kind of number, else below; without a number to the top. */
  private levelOf(chapter: string): number {
    const kind = parseNumbering(chapter)?.kind
    if (kind === undefined) return 0
    const level = this.open.findIndex((heading) => parseNumbering(heading)?.kind === kind)
    return level < 0 ? this.open.length : level
  }

  private cell(row: GridRow, role: TableColumn['role']): string {
    const column = this.columns.find((one) => one.role === role)
    return column ? (row.cells.get(column.column)?.text ?? '') : ''
  }

  /** The cells that begin in this row; merged cells that began above belong to the row above as well. */
  private ownWords(row: GridRow, last: RawRow | undefined): ReadonlyMap<number, string> {
    const own = [...row.cells].filter(([, cell]) => cell.row === row.row || last === undefined)
    return new Map(own.map(([column, { text }]) => [column, text]))
  }

  /** One text alone in its row: merged over all columns, or without a full stop. It is a chapter's heading. */
  private chapterOf(row: GridRow): string | null {
    const words = [...new Set([...row.cells.values()].map(({ text }) => text))]
    const [only] = words
    if (words.length !== 1 || only === undefined || this.columns.length < 3 || /^\d+$/.test(only)) return null
    const isMerged = [...row.cells.values()].every(({ columnSpan }) => columnSpan >= this.columns.length)
    const isFirst = this.columns.some(
      ({ column, role }) => row.cells.has(column) && (role === 'number' || role === 'text' || role === 'chapter'),
    )
    return isMerged || (isFirst && !/[。；]$/.test(only)) ? only.replace(/\n/g, '') : null
  }

  /** A remark below the rows, merged over all columns: `注：…`. */
  private isRemark(row: GridRow): boolean {
    const [first] = row.cells.values()
    return first !== undefined && /^(?:注|备注|说明)\s*[：:]/.test(first.text) && this.chapterOf(row) !== null
  }

  /**
   * Whether a row goes on with the one above: its text is the same merged cell; it has no number and no text; or it has no
   * number and its text goes on with a sentence that a page's end cut.
   */
  private goesOn(row: GridRow, own: ReadonlyMap<number, string>, last: RawRow): boolean {
    const numbers = this.columns.find(({ role }) => role === 'number')
    const texts = this.columns.find(({ role }) => role === 'text')
    if (!texts) return false
    const isNumberOwn = numbers !== undefined && own.has(numbers.column)
    const ownText = own.get(texts.column)
    if (isNumberOwn) return false
    if (ownText === undefined) return own.size > 0
    const isCut = !endsSentence(last.words.get(texts.column) ?? '')
    if (this.chapterOf(row) !== null) return isCut && this.afterPageBreak
    if (isCut) return numbers !== undefined || this.afterPageBreak
    return this.afterPageBreak && numbers !== undefined && own.size === 1 && endsSentence(ownText)
  }
}

/** Words of a cell that went on: two names keep their own lines, a name cut in two is put together. */
function joinCells(before: string | undefined, after: string): string {
  return before ? `${before}\n${after}` : after
}

/** Role labels that stand for a column when its cells are read. */
const columnLabels: Readonly<Record<keyof Assignments, string>> = {
  leaders: '牵头领导',
  deputies: '分管领导',
  leadUnits: '牵头单位',
  supportUnits: '配合单位',
  implementUnits: '落实单位',
  responsibleUnits: '责任单位',
}
const nothing = /^(?:[-—–―－/／\\*·]+|无|空|暂无)$/

function finishRow(
  raw: RawRow,
  columns: readonly TableColumn[],
  number: string,
  context: { readonly year: number | null; readonly rules: readonly AssignmentRule[] },
): TableRow {
  const fields: Record<string, string> = {}
  const annotations: Annotation[] = []
  let deadline: Deadline | null = null
  let text = ''
  for (const { column, role, heading } of columns) {
    const words = raw.words.get(column) ?? ''
    if (words === '' || nothing.test(removeWhiteSpace(words)) || role === 'number' || role === 'chapter') continue
    if (role === 'text') text = words.replace(/\n/g, '')
    else if (role === 'deadline') deadline = parseDeadline(joinLines(words), { year: context.year })
    else if (role === 'field') fields[heading] = joinLines(words)
    else annotations.push(...readCell(role, words, context))
  }
  const lead = annotations.some(({ assignments }) => assignments.leadUnits.length > 0)
  return {
    number,
    section: raw.section,
    text: text.trim(),
    assignments:
      annotations.length > 0 ? mergeAssignments(annotations.map(({ assignments }) => assignments)) : noAssignments,
    deadline: deadline ?? annotations.find((annotation) => annotation.deadline !== null)?.deadline ?? null,
    fields,
    place: raw.place,
    doubts: annotations.flatMap(({ doubts }) => doubts).filter(({ code }) => !(lead && code === 'first-is-lead')),
  }
}

function readCell(
  role: keyof Assignments,
  words: string,
  context: { readonly year: number | null; readonly rules: readonly AssignmentRule[] },
): readonly Annotation[] {
  const isPeople = role === 'leaders' || role === 'deputies'
  const list = isPeople ? words.replace(/\n/g, '、') : joinLines(words)
  const annotation = parseResponsibilityLine(`${columnLabels[role]}：${list}`, context)
  return annotation ? [annotation] : []
}

/** The lines of a cell as one: between two names that stand for themselves goes a `、`, a cut word is put together. */
function joinLines(words: string): string {
  return words.split('\n').reduce((before, after) => {
    const last = before.split(/[、，,；;]/).at(-1) ?? ''
    const next = after.split(/[、，,；;]/)[0] ?? ''
    const isTwo = partyLikeness(removeWhiteSpace(last)) === 'sure' && partyLikeness(removeWhiteSpace(next)) === 'sure'
    return `${before}${isTwo ? '、' : ''}${after}`
  })
}
