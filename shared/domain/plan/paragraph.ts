import type { Place } from '../original-document/types.ts'
import { textWidthInCharacters } from '../text/text-width.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { labelMeaning } from './annotation/labels.ts'
import { isDocumentNumberLine } from './document-number.ts'
import {
  endsSentence,
  isClosingNote,
  isDateLine,
  isOrganLine,
  leadingLabel,
  openBrackets,
  signatureAtEnd,
} from './line-shape.ts'
import { type Numbering, type NumberingKind, parseNumbering } from './numbering.ts'
import { isContentsLine } from './remnant.ts'
import type { Source, SourceLine, SourceTable } from './source-line.ts'

/** A paragraph with its lines put together again. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly level: number | null
  readonly numbering: Numbering | null
  readonly place: Place
  /** Lines of it that begin with a number out of order, which was taken for part of the sentence. */
  readonly numbersInside: readonly string[]
}

export type Piece = Paragraph | SourceTable

/** A heading of more characters than this is taken for a cut sentence. */
const longestHeading = 50
/** No page has more characters in a line. */
const widestPage = 60
/** A printed line that fills less of the page's width than this ends its paragraph. */
const fullLine = 0.85
const nearlyFull = 0.6

/**
 * Puts the lines of a document together into paragraphs: a paragraph cut by a page break goes on in the next line, and
 * where every printed line stands alone they are joined. A line goes on when it ends no sentence or leaves a bracket
 * open and the next begins nothing new; a short numbered line without a full stop is a heading.
 */
export function joinLines(all: readonly Source[]): readonly Piece[] {
  const sources = all.filter((source) => source.kind === 'table' || !isContentsLine(source.text))
  const numberings = sources.map((source) => (source.kind === 'line' ? parseNumbering(source.text) : null))
  const page = measurePage(sources, numberings)
  const pieces: Piece[] = []
  let open: OpenParagraph | null = null
  const lastValues = new Map<NumberingKind, number>()
  for (const [at, source] of sources.entries()) {
    if (source.kind === 'table') {
      if (open) pieces.push(close(open))
      open = null
      pieces.push(source)
      continue
    }
    const printed = numberings[at] ?? bareNumbering(source.text, sources[at + 1])
    const numbering = source.isNumbered ? printed : acceptNumbering(printed, open, lastValues, page)
    if (numbering) lastValues.set(numbering.kind, numbering.value)
    if (open && !numbering && goesOn(open, page) && !beginsAnew(source, sources[at + 1], open)) {
      open = extend(open, source)
      if (printed) open.numbersInside.push(source.text.slice(0, 30))
      continue
    }
    if (open) pieces.push(close(open))
    open = begin(source, numbering, lastValues.size > 0)
  }
  if (open) pieces.push(close(open))
  return pieces
}

interface OpenParagraph {
  readonly first: SourceLine
  readonly parts: string[]
  readonly numbering: Numbering | null
  readonly inBody: boolean
  /** A line that lists who is responsible: each line below may be a name, so the break is kept as a blank. */
  readonly isParties: boolean
  readonly numbersInside: string[]
  lastLine: string
  /** Brackets and quotation marks not yet closed. */
  brackets: number
  length: number
}

function begin(line: SourceLine, numbering: Numbering | null, inBody: boolean): OpenParagraph {
  const { text } = line
  return {
    first: line,
    parts: [text],
    numbering,
    inBody,
    isParties: numbering === null && isPartiesLine(text),
    numbersInside: [],
    lastLine: text,
    brackets: openBrackets(text),
    length: text.length,
  }
}

function isPartiesLine(text: string): boolean {
  const meaning = labelMeaning(leadingLabel(text)?.label ?? '')
  return meaning !== null && meaning !== 'deadline' && meaning !== 'assigned'
}

function extend(open: OpenParagraph, line: SourceLine): OpenParagraph {
  open.parts.push(open.isParties ? ' ' : joint(open.lastLine, line.text), line.text)
  open.lastLine = line.text
  open.brackets = openBrackets(line.text, open.brackets)
  open.length += line.text.length
  return open
}

/** Between two Latin words of a joined line stands a space, else nothing. */
const joint = (before: string, after: string) => (/[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '')

function close(open: OpenParagraph): Paragraph {
  const text = open.parts.join('')
  const numbering = open.numbering
    ? { ...open.numbering, rest: text.slice(open.first.text.length - open.numbering.rest.length) }
    : null
  return {
    kind: 'paragraph',
    text,
    level: open.first.level,
    numbering,
    place: open.first.place,
    numbersInside: open.numbersInside,
  }
}

/** Whether the paragraph so far is unfinished, so that a plain line after it belongs to it. */
function goesOn(open: OpenParagraph, page: PageShape): boolean {
  if (open.brackets > 0) return true
  if (endsSentence(open.lastLine) || isDateLine(open.lastLine)) return false
  if (/[，、,；;“（(]$/.test(open.lastLine)) return true
  const isShortLine = page.printed && textWidthInCharacters(open.lastLine) < page.width * fullLine
  if (isShortLine) return false
  if (open.numbering && open.parts.length === 1) {
    if (headingKinds.has(open.numbering.kind) && isTitleLike(open.numbering.rest, page)) return false
    return open.length > longestHeading || page.runInKinds.has(open.numbering.kind) || page.printed
  }
  if (open.parts.length === 1 && (open.first.level !== null || isTitleLike(open.lastLine, page))) return false
  return open.inBody || page.printed
}

/** A short line without any mark, on a page whose paragraphs are whole: a title or a name. */
const isTitleLike = (line: string, page: PageShape) =>
  !page.printed && line.length <= longestHeading && !/[，。；、：,;:]/.test(line)

/** Whether a line that is not numbered begins something new in spite of an unfinished paragraph above. */
function beginsAnew(line: SourceLine, next: Source | undefined, open: OpenParagraph): boolean {
  const { text } = line
  if (isClosingNote(text) || isDateLine(text) || /^附\s*件\s*\d*\s*[：:]?/.test(text)) return true
  if (isDocumentNumberLine(text)) return true
  if (signatureAtEnd(removeWhiteSpace(text))?.at === 0) return true
  if (isOrganLine(text) && next?.kind === 'line' && isDateLine(next.text)) return true
  if (open.brackets > 0) return false
  if (line.level !== null) return true
  return leadingLabel(text)?.known === true
}

/**
 * Takes a number at a line's beginning for a label, unless the line only goes on with a sentence (`…达到` / `12.5亿元`):
 * within an unfinished sentence it must be the next of its series, or a heading's.
 */
function acceptNumbering(
  numbering: Numbering | null,
  open: OpenParagraph | null,
  lastValues: ReadonlyMap<NumberingKind, number>,
  page: PageShape,
): Numbering | null {
  if (!numbering || !open || !goesOn(open, page)) return numbering
  // no list of names goes on with a number
  if (open.isParties && open.brackets === 0 && !/[、，,]$/.test(open.lastLine)) return numbering
  const last = lastValues.get(numbering.kind)
  if (last !== undefined && numbering.value > last && numbering.value <= last + 3) return numbering
  return listKinds.has(numbering.kind) && open.brackets === 0 ? numbering : null
}

/** Kinds of numbers that no sentence has in its middle. */
const listKinds: ReadonlySet<NumberingKind> = new Set([
  'part',
  'chapter',
  'section',
  'article',
  'chinese',
  'chineseBracket',
])
/** Kinds of numbers that head chapters: short words without any mark behind one are its heading, whole as they stand. */
const headingKinds: ReadonlySet<NumberingKind> = new Set(['part', 'chapter', 'section', 'chinese', 'chineseBracket'])

/** `1 强化基础`: a number with only a blank behind it counts where `1.1` follows. */
function bareNumbering(text: string, next: Source | undefined): Numbering | null {
  const match = /^(\d{1,2}) +(?=[\u4e00-\u9fff])/.exec(text)
  if (!match || next?.kind !== 'line' || text.length > longestHeading) return null
  const below = parseNumbering(next.text)
  if (below?.kind !== 'dotted' || below.prefix !== match[1] || below.value !== 1) return null
  const label = match[1] ?? ''
  return {
    kind: 'arabic',
    value: Number(label),
    prefix: null,
    label,
    printed: label,
    stop: '',
    rest: text.slice(match[0].length),
  }
}

interface PageShape {
  /** Every printed line is a line of its own. */
  readonly printed: boolean
  /** Width of a full line in characters. */
  readonly width: number
  /** Kinds of numbers whose paragraphs are sentences rather than headings. */
  readonly runInKinds: ReadonlySet<NumberingKind>
}

/** @param numberings the number that each of the sources begins with */
function measurePage(sources: readonly Source[], numberings: readonly (Numbering | null)[]): PageShape {
  const lines = sources.filter((source) => source.kind === 'line')
  // no printed line is wider than the page; longer ones need no measuring
  const widths = lines
    .map(({ text }) => (text.length > widestPage * 2 ? widestPage + 1 : textWidthInCharacters(text)))
    .sort((a, b) => a - b)
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0
  // only a line that is nearly full can have been broken for want of room
  const isFull = (text: string) => textWidthInCharacters(text) >= width * nearlyFull
  let broken = 0
  const counts = new Map<NumberingKind, { all: number; sentences: number }>()
  let last: SourceLine | undefined
  for (const [at, line] of sources.entries()) {
    if (line.kind !== 'line') continue
    const numbering = numberings[at] ?? null
    const before = last
    last = line
    if (!numbering && before && !endsSentence(before.text) && isFull(before.text)) broken++
    if (!numbering) continue
    const count = counts.get(numbering.kind) ?? { all: 0, sentences: 0 }
    count.all++
    if (/[。；！]/.test(numbering.rest) || endsSentence(line.text)) count.sentences++
    counts.set(numbering.kind, count)
  }
  const runInKinds = [...counts].filter(([, { all, sentences }]) => sentences * 2 > all).map(([kind]) => kind)
  return {
    printed: lines.length >= 12 && width <= widestPage && broken * 5 >= lines.length * 2,
    width,
    runInKinds: new Set(runInKinds),
  }
}
