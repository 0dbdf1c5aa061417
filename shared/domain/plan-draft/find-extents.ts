import { parseNumbering } from '../plan/numbering.ts'
import { placeKey } from './place-key.ts'
import { type PlainSource, plainWords } from './plain-source.ts'
import type { SourceRow } from './source-rows.ts'
import type { DraftDocument, DraftItem } from './types.ts'

/** A stretch of the original that an item was read from; an item of body and annex has several. */
export interface Extent {
  readonly item: DraftItem
  /** The first character of its number, or of its text where it has none. */
  readonly start: number
  /** Behind the last character of its number; `start` where no number stands there. */
  readonly numberEnd: number
  /** The first character of its text; `start` where the text was not found. */
  readonly textStart: number
  readonly end: number
}

/** How many characters of a text tell where it begins. */
const headLengths = [16, 8, 4] as const
/** A text begins no further behind the beginning of its line than this. */
const furthest = 400
const longestNumber = 12

type Anchor = Omit<Extent, 'end'>

/**
 * Where in the original each item stands. The place that the reader kept says in which line to look, the words where in it;
 * rows of an annex that only add to tasks of the body are found by number and names. An extent ends where the next begins,
 * at a heading, or at the end of the document it belongs to.
 */
export function findExtents(
  documents: readonly DraftDocument[],
  rows: readonly SourceRow[],
  source: PlainSource,
  headings: readonly number[],
): readonly Extent[] {
  const anchors: Anchor[] = []
  const ends: number[] = [...headings, ...documentEnds(documents, source)]
  const lines = linesByPlace(rows, source)
  let cursor = 0
  let lastLine: number | undefined
  for (const item of documents.flatMap(({ items }) => items)) {
    const line = lineOf(item, lines)
    // several items may stand in one line; one of an annex in between does not move those behind it
    const from = line === undefined || line === lastLine ? Math.max(cursor, line ?? 0) : line
    const anchor = findAnchor(item, source, line, from)
    lastLine = line
    if (!anchor) continue
    anchors.push(anchor)
    cursor = anchor.textStart + 1
  }
  anchors.push(...annexAnchors(documents, anchors, rows, source))
  const ordered = anchors.toSorted((a, b) => a.start - b.start)
  const stops = [...ordered.map(({ start }) => start), ...ends, source.text.length].sort((a, b) => a - b)
  return ordered.map((anchor) => ({ ...anchor, end: firstBehind(stops, anchor.textStart) }))
}

function firstBehind(stops: readonly number[], at: number): number {
  let low = 0
  let high = stops.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stops[middle] ?? 0) > at) high = middle
    else low = middle + 1
  }
  return stops[low] ?? at
}

/** Where the words behind the last task of each document begin. */
function documentEnds(documents: readonly DraftDocument[], source: PlainSource): readonly number[] {
  return documents.flatMap(({ plan }) => {
    const first = plainWords(plan.textAfter[0] ?? '').slice(0, 30)
    if (first.length < 4) return []
    const at = source.text.lastIndexOf(first)
    return at < 0 ? [] : [at]
  })
}

function linesByPlace(rows: readonly SourceRow[], source: PlainSource): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  for (const [row, { place }] of rows.entries()) {
    const key = placeKey(place)
    if (key !== '' && !lines.has(key)) lines.set(key, source.rowStart[row] ?? 0)
  }
  return lines
}

/** The first character of the line in which the reader says an item stands. */
function lineOf({ task }: DraftItem, lines: ReadonlyMap<string, number>): number | undefined {
  const { row, ...line } = task.place
  // rows of a table written as text have the place of its first line
  return lines.get(placeKey(task.place)) ?? lines.get(placeKey(line))
}

function findAnchor(item: DraftItem, source: PlainSource, base: number | undefined, from: number): Anchor | null {
  const text = plainWords(item.task.text)
  const isAtBeginning = base === from
  const found =
    findHead(text, source.text, from, isAtBeginning ? furthest : null) ?? findHead(text, source.text, from, null)
  if (found === null) return base === undefined ? null : { item, start: base, numberEnd: base, textStart: base }
  const number = numberBefore(item, source, found)
  return { item, textStart: found, start: number?.start ?? found, numberEnd: number?.end ?? found }
}

/** The first place from `from` where the text begins, by as many of its characters as agree. */
function findHead(text: string, source: string, from: number, reach: number | null): number | null {
  if (text === '') return null
  for (const length of headLengths) {
    const at = source.indexOf(text.slice(0, length), from)
    if (at >= 0 && (reach === null || at - from <= reach)) return at
    if (text.length <= length) break
  }
  return null
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** The number that stands before a text: `5.`, `（三）`. */
function numberBefore({ task }: DraftItem, source: PlainSource, textStart: number): Stretch | null {
  const words = source.text.slice(textStart, textStart + 12)
  const cell = source.cellAt[textStart] ?? 0
  const first = source.cellStart[cell] ?? 0
  for (let length = Math.min(longestNumber, textStart - first); length > 0; length--) {
    const before = source.text.slice(textStart - length, textStart)
    const numbering = parseNumbering(before + words)
    if (numbering?.printed.length === length && endsWithLabel(task.number, numbering.label)) {
      return { start: textStart - length, end: textStart }
    }
  }
  // in a table the number has a cell of its own; what stands before the text then is markup of a web page
  const previous = source.cellStart[cell - 1]
  if (!/^(?:<[^<>]*>)*$/.test(source.text.slice(first, textStart)) || previous === undefined) return null
  return sameLabel(source.text.slice(previous, first), task.number) ? { start: previous, end: first } : null
}

const endsWithLabel = (number: string, label: string) =>
  plainWords(number) === plainWords(label) || plainWords(number).endsWith(plainWords(label))

/** `5`, `5.`, `（5）` in a cell and the number as the reader keeps it. */
function sameLabel(words: string, number: string): boolean {
  const bare = (text: string) => plainWords(text).replace(/^\(|\)$|[.、]$/g, '')
  return words !== '' && words.length <= longestNumber && bare(words) === bare(number)
}

/** How far behind its number a row of a table written as lines is looked through. */
const longestRow = 600

/** Rows in which no item begins, with the number of an item that stands elsewhere and a name or words of it. */
function annexAnchors(
  documents: readonly DraftDocument[],
  anchors: readonly Anchor[],
  rows: readonly SourceRow[],
  source: PlainSource,
): readonly Anchor[] {
  const owned = new Set(anchors.map(({ textStart }) => source.cellAt[textStart]))
  const byNumber = Map.groupBy(
    documents.flatMap(({ items }) => items),
    ({ task }) => plainWords(task.number),
  )
  const found: Anchor[] = []
  for (const [row, { kind }] of rows.entries()) {
    const rowStart = source.rowStart[row] ?? 0
    const rowEnd = source.rowStart[row + 1] ?? rowStart
    const label = kind === 'tableRow' ? numberCell(row, source, byNumber) : numberInLine(rows[row], rowStart)
    if (!label || isOwned(row, source, owned)) continue
    const number = plainNumber(source.text.slice(label.start, label.end))
    const whole = source.text.slice(label.start, kind === 'tableRow' ? rowEnd : label.start + longestRow)
    const item = byNumber.get(number)?.find(({ task }) => isAbout(task, whole))
    if (item) found.push({ item, start: label.start, numberEnd: label.end, textStart: label.end })
  }
  return found
}

const plainNumber = (words: string) => words.replace(/[.、]$/, '')

function isOwned(row: number, source: PlainSource, owned: ReadonlySet<number | undefined>): boolean {
  const next = source.rowCell[row + 1] ?? 0
  for (let cell = source.rowCell[row] ?? 0; cell < next; cell++) if (owned.has(cell)) return true
  return false
}

/** One of the first cells of a table's row with the number of an item. */
function numberCell(row: number, source: PlainSource, byNumber: ReadonlyMap<string, unknown>): Stretch | null {
  const first = source.rowCell[row] ?? 0
  const next = Math.min(source.rowCell[row + 1] ?? 0, first + 3)
  for (let cell = first; cell < next; cell++) {
    const start = source.cellStart[cell] ?? 0
    const end = source.cellStart[cell + 1] ?? start
    if (end - start <= longestNumber && byNumber.has(plainNumber(source.text.slice(start, end)))) return { start, end }
  }
  return null
}

/** The number that begins a line of a table written as text: parted from the rest by a tab or `|`, or alone on its line. */
function numberInLine(row: SourceRow | undefined, rowStart: number): Stretch | null {
  const [, before = '', label] = /^([|｜\s]*)([^|｜\t]{1,12})(?:[|｜\t]|$)/.exec(row?.cells[0]?.text ?? '') ?? []
  if (label === undefined) return null
  const start = rowStart + plainWords(before).length
  return { start, end: start + plainWords(label).length }
}

function isAbout(task: DraftItem['task'], words: string): boolean {
  const names = [...task.leaders, ...task.leadUnits, ...task.responsibleUnits, ...task.supportUnits]
  const text = plainWords(task.text)
  return names.some((name) => words.includes(plainWords(name))) || words.includes(text.slice(0, 12))
}
