import { parseNumbering } from '../plan/numbering.ts'
import { type Role, roleLists } from '../task/types.ts'
import { type Extent, findExtents } from './find-extents.ts'
import { type PlainSource, plainWords } from './plain-source.ts'
import type { SourceCell, SourceRow } from './source-rows.ts'
import type { DraftDocument, ItemKey } from './types.ts'

/** What words of the original were taken for. */
export type MarkKind = 'heading' | 'number' | 'text' | 'annotation' | 'field' | 'deadline' | Role

/** A stretch of a cell's text that was recognised; stretches of a cell follow each other and never overlap. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
  /** Null for a heading. */
  readonly item: ItemKey | null
}

export interface MarkedCell extends SourceCell {
  readonly marks: readonly Mark[]
}

/** A line of the original with what was recognised in it. */
export interface MarkedRow extends Omit<SourceRow, 'cells' | 'place'> {
  readonly cells: readonly MarkedCell[]
  /** The item that the line was read into; null where it was read into none. */
  readonly item: ItemKey | null
}

const kinds: readonly MarkKind[] = [
  'heading',
  'number',
  'text',
  'annotation',
  'field',
  'deadline',
  ...roleLists.map(({ role }) => role),
]

/**
 * Colours the original: in each line what was taken for a heading, a number, a task's text, an annotation, and in it each
 * name with its role. Found by the words of the items as they stand now, so that an edit shows at once. Linear in the length
 * of the document but for odd texts.
 */
export function markSource(
  documents: readonly DraftDocument[],
  rows: readonly SourceRow[],
  source: PlainSource,
): readonly MarkedRow[] {
  const paint = new Paint(source)
  const headings = paintHeadings(documents, rows, source, paint)
  for (const extent of findExtents(documents, rows, source, headings)) paintExtent(extent, source, paint)
  return paint.toRows(rows)
}

/** By character: what it was taken for and by which item. */
class Paint {
  private readonly kindAt: Uint8Array
  private readonly itemAt: Int32Array
  private readonly items: ItemKey[] = []
  private readonly indexOf = new Map<ItemKey, number>()
  private readonly source: PlainSource

  constructor(source: PlainSource) {
    this.source = source
    this.kindAt = new Uint8Array(source.text.length)
    this.itemAt = new Int32Array(source.text.length).fill(-1)
  }

  isFree(at: number): boolean {
    return this.kindAt[at] === 0
  }

  kindOf(at: number): MarkKind | null {
    return kinds[(this.kindAt[at] ?? 0) - 1] ?? null
  }

  fill(start: number, end: number, kind: MarkKind, item: ItemKey | null): void {
    this.kindAt.fill(kinds.indexOf(kind) + 1, start, end)
    this.own(start, end, item)
  }

  /** The characters belong to an item, whatever they are. */
  own(start: number, end: number, item: ItemKey | null): void {
    let index = -1
    if (item !== null) {
      index = this.indexOf.get(item) ?? this.items.push(item) - 1
      this.indexOf.set(item, index)
    }
    this.itemAt.fill(index, start, end)
  }

  toRows(rows: readonly SourceRow[]): readonly MarkedRow[] {
    return rows.map(({ place, ...row }, at) => {
      const first = this.source.rowCell[at] ?? 0
      const cells = row.cells.map((cell, index) => ({ ...cell, marks: this.marksOf(first + index) }))
      return { ...row, cells, item: this.ownerOf(at) }
    })
  }

  private ownerOf(row: number): ItemKey | null {
    const end = this.source.rowStart[row + 1] ?? 0
    for (let at = this.source.rowStart[row] ?? 0; at < end; at++) {
      const owner = this.items[this.itemAt[at] ?? -1]
      if (owner) return owner
    }
    return null
  }

  private marksOf(cell: number): readonly Mark[] {
    const { cellStart, offsetAt } = this.source
    const end = cellStart[cell + 1] ?? 0
    const marks: Mark[] = []
    for (let at = cellStart[cell] ?? 0; at < end; ) {
      let next = at + 1
      while (next < end && this.kindAt[next] === this.kindAt[at] && this.itemAt[next] === this.itemAt[at]) next++
      const kind = this.kindOf(at)
      if (kind) {
        const item = this.items[this.itemAt[at] ?? -1] ?? null
        marks.push({ start: offsetAt[at] ?? 0, end: (offsetAt[next - 1] ?? 0) + 1, kind, item })
      }
      at = next
    }
    return marks
  }
}

/** Colours lines that are headings of an outline, and says where each begins. */
function paintHeadings(
  documents: readonly DraftDocument[],
  rows: readonly SourceRow[],
  source: PlainSource,
  paint: Paint,
): readonly number[] {
  const texts = new Set(documents.flatMap(({ plan }) => plan.outline.map(({ text }) => plainWords(text))))
  const starts: number[] = []
  for (const [row, { cells }] of rows.entries()) {
    for (const [index, { text }] of cells.entries()) {
      if (text.length > 200 || !texts.has(plainWords(parseNumbering(text)?.rest ?? text))) continue
      const cell = (source.rowCell[row] ?? 0) + index
      const start = source.cellStart[cell] ?? 0
      starts.push(start)
      paint.fill(start, source.cellStart[cell + 1] ?? start, 'heading', null)
    }
  }
  return starts
}

function paintExtent({ item, start, numberEnd, textStart, end }: Extent, source: PlainSource, paint: Paint): void {
  const { key, task } = item
  paint.own(start, end, key)
  paint.fill(start, numberEnd, 'number', key)
  for (const [from, to] of align(plainWords(task.text), source.text, textStart, end)) paint.fill(from, to, 'text', key)
  for (const [label, words] of Object.entries(task.fields)) paintField(plainWords(label), plainWords(words))
  paintAnnotations(item, source, paint, start, end)

  function paintField(label: string, words: string): void {
    const from = words === '' ? -1 : findFree(words.slice(0, 12), source.text, paint, start, end)
    if (from < 0) return
    for (const [at, to] of align(words, source.text, from, end)) paint.fill(at, to, 'field', key)
    const labelled = source.text.slice(Math.max(0, from - label.length - 1), from)
    if (labelled === `${label}:`) paint.fill(from - labelled.length, from, 'field', key)
  }
}

/** What an annotation says: names by role, and the deadline. */
function paintAnnotations(
  { key, task }: Extent['item'],
  source: PlainSource,
  paint: Paint,
  start: number,
  end: number,
): void {
  const names = namesOf(task)
  for (const [from, to] of freeRuns(source, paint, start, end)) {
    const words = source.text.slice(from, to)
    const found = [...findNames(words, names)]
    if (found.length === 0) continue
    const stop = /[。;]$/.test(words) && /[)〕\]】][。;]$/.test(words) ? to - 1 : to
    paint.fill(from, stop, 'annotation', key)
    for (const { at, length, kind } of found) paint.fill(from + at, from + at + length, kind, key)
  }
}

interface NameToFind {
  readonly words: string
  /** Its roles, in the order of a plan; the last holds for all that follow. */
  readonly kinds: MarkKind[]
}

/** Longest first, so that a name within another is not taken for itself. */
function namesOf(task: Extent['item']['task']): readonly NameToFind[] {
  const names = new Map<string, MarkKind[]>()
  const add = (words: string, kind: MarkKind) => {
    const plain = plainWords(words)
    if (plain !== '') names.set(plain, [...(names.get(plain) ?? []), kind])
  }
  for (const { role, list } of roleLists) for (const name of task[list]) add(name, role)
  if (task.deadline) add(task.deadline.text, 'deadline')
  return [...names].map(([words, roles]) => ({ words, kinds: roles })).sort((a, b) => b.words.length - a.words.length)
}

function* findNames(words: string, names: readonly NameToFind[]) {
  const taken = new Uint8Array(words.length)
  for (const name of names) {
    for (let at = words.indexOf(name.words); at >= 0; at = words.indexOf(name.words, at + 1)) {
      if (taken[at] || taken[at + name.words.length - 1]) continue
      taken.fill(1, at, at + name.words.length)
      const kind = name.kinds.length > 1 ? name.kinds.shift() : name.kinds[0]
      if (kind) yield { at, length: name.words.length, kind }
    }
  }
}

/** Stretches that nothing was found in yet; a stretch goes over lines of text, but not over cells of a table. */
function* freeRuns(
  source: PlainSource,
  paint: Paint,
  start: number,
  end: number,
): Generator<readonly [number, number]> {
  for (let at = start; at < end; ) {
    if (!paint.isFree(at)) {
      at++
      continue
    }
    let next = at + 1
    while (next < end && paint.isFree(next) && source.runAt(next) === source.runAt(at)) next++
    yield [at, next]
    at = next
  }
}

function findFree(words: string, text: string, paint: Paint, start: number, end: number): number {
  for (let at = text.indexOf(words, start); at >= 0 && at < end; at = text.indexOf(words, at + 1)) {
    if (paint.isFree(at)) return at
  }
  return -1
}

/** How many characters must agree for a text to go on after words that are not its own. */
const resume = 6
/** After so many characters that are nowhere, a text was changed too much to be followed. */
const mostMissing = 60

/** The stretches of the source that a text runs through, words of others between them left out. */
function align(words: string, text: string, start: number, end: number): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = []
  const region = text.slice(start, end)
  let at = 0
  let missing = 0
  for (let next = 0; next < words.length && missing < mostMissing; ) {
    const found = region[at] === words[next] ? at : region.indexOf(words.slice(next, next + resume), at)
    if (found < 0) {
      next++
      missing++
      continue
    }
    let length = 0
    while (next + length < words.length && region[found + length] === words[next + length]) length++
    runs.push([start + found, start + found + length])
    at = found + length
    next += length
  }
  return runs
}
