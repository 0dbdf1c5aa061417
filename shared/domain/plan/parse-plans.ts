import type { OriginalDocument } from '../original-document/types.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { detectAssignmentRules } from './annotation/assignment-rule.ts'
import { divideFile } from './divide-file.ts'
import { type DocumentFacts, readFacts } from './document-facts.ts'
import { isClosingNote, isDateLine, isOrganLine } from './line-shape.ts'
import { checkNumbers } from './number-checks.ts'
import { buildOutline } from './outline.ts'
import { joinLines, type Paragraph, type Piece } from './paragraph.ts'
import { planStyle } from './plan-style.ts'
import { readTasks } from './read-tasks.ts'
import { readSources, type Source } from './source-line.ts'
import type { ParsedPlan } from './types.ts'

/**
 * Reads the plans that a file holds: one, or each document of a 公报. Pure, linear in the length of the text; ends on any
 * text and never throws.
 */
export function parsePlans(original: OriginalDocument): readonly ParsedPlan[] {
  return divideFile(readSources(original)).map(parseDocument)
}

function parseDocument(sources: readonly Source[]): ParsedPlan {
  const pieces = joinLines(sources)
  const facts = readFacts(pieces)
  const { before, body, after } = divideDocument(pieces, facts)
  const year = facts.years.length === 1 ? (facts.years[0] ?? null) : null
  const rules = detectAssignmentRules(before.map(({ text }) => text).join('\n'))
  const { root, misprints } = buildOutline(body)
  const reading = readTasks(root, { year, rules, knownHeadings: [] })
  return {
    ...facts,
    outline: reading.outline,
    tasks: reading.tasks,
    indicatorRows: [],
    members: [],
    textBefore: before.map(({ text }) => text),
    textAfter: after.map(({ text }) => text),
    style: planStyle(reading.annotations, reading.found),
    warnings: [...checkNumbers(root, reading.taskNodes, misprints), ...reading.warnings],
  }
}

interface DividedDocument {
  readonly before: readonly Paragraph[]
  readonly body: readonly Paragraph[]
  readonly after: readonly Paragraph[]
}

/** Parts a document into what stands before its first numbered paragraph, its numbered body, and its closing. */
function divideDocument(pieces: readonly Piece[], facts: DocumentFacts): DividedDocument {
  const paragraphs = pieces.filter((piece) => piece.kind === 'paragraph')
  const cover = endOfCover(paragraphs, facts.title)
  const first = paragraphs.findIndex(({ numbering }, at) => at >= cover && numbering !== null)
  if (first < 0) return { before: paragraphs, body: [], after: [] }
  const closing = startOfClosing(paragraphs, first)
  return {
    before: paragraphs.slice(0, first),
    body: paragraphs.slice(first, closing),
    after: paragraphs.slice(closing),
  }
}

/** The plan's own title below its covering letter; numbered paragraphs above it belong to the letter. */
function endOfCover(paragraphs: readonly Paragraph[], title: string): number {
  const plain = removeWhiteSpace(title)
  if (plain === '') return 0
  for (const [at, paragraph] of paragraphs.entries()) {
    const words = removeWhiteSpace(paragraph.text)
    const two = words + removeWhiteSpace(paragraphs[at + 1]?.text ?? '')
    if (/印发|关于/.test(words.slice(0, words.indexOf(plain) + 1))) continue
    if (words.startsWith(plain) || words.endsWith(plain)) return at + 1
    if (words.length < plain.length && two === plain) return at + 2
  }
  return 0
}

/** Signature, date and printing notes at the end, from the first line of them on. */
function startOfClosing(paragraphs: readonly Paragraph[], first: number): number {
  let at = paragraphs.length
  while (at > first + 1) {
    const { text, numbering } = paragraphs[at - 1] as Paragraph
    const isClosing = isClosingNote(text) || isDateLine(text) || isOrganLine(text) || /\d日印发/.test(text.slice(-40))
    if (numbering !== null || !isClosing) break
    at--
  }
  return at
}
