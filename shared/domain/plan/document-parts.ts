import { removeWhiteSpace } from '../text/white-space.ts'
import { foldWidth } from '../text/width.ts'
import { findAnnotations } from './annotation/find-annotations.ts'
import type { DocumentFacts } from './document-facts.ts'
import { isClosingNote, isDateLine, isOrganLine, leadingLabel, signatureAtEnd } from './line-shape.ts'
import type { Paragraph, Piece } from './paragraph.ts'
import { type TitledTable, takeTables } from './titled-tables.ts'

/** A document taken apart: letter and introduction, numbered body, annexes, tables, closing. */
export interface DocumentParts {
  readonly before: readonly Paragraph[]
  readonly body: readonly Paragraph[]
  /** Paragraphs of the annexes. */
  readonly annex: readonly Paragraph[]
  readonly tables: readonly TitledTable[]
  readonly after: readonly Paragraph[]
}

/** Takes a document apart; every paragraph goes into one part. */
export function divideDocument(pieces: readonly Piece[], facts: DocumentFacts): DocumentParts {
  const { paragraphs: all, tables, start } = takeTables(pieces)
  const paragraphs = withoutRunOnSignature(all)
  const cover = endOfCover(paragraphs, facts.title)
  // below the plan's title a heading without a number opens the body too
  const opensBody = ({ numbering, level }: Paragraph) => numbering !== null || (cover > 0 && level !== null)
  const found = paragraphs.findIndex((paragraph, at) => at >= cover && opensBody(paragraph))
  if (found < 0 && start !== null) {
    // nothing but tables: what stands above the first and below it is told apart by the place
    const before = [...paragraphs.slice(0, start.at), ...start.captions]
    return { before, body: [], annex: [], tables, after: paragraphs.slice(start.at) }
  }
  const first = found < 0 ? paragraphs.length : found
  const attachments = attachmentList(paragraphs, first)
  const annexAt = annexStart(paragraphs, attachments?.end ?? first, attachments !== null)
  const bodyEnd = startOfClosing(paragraphs, first, attachments?.start ?? annexAt)
  return {
    before: paragraphs.slice(0, first),
    body: paragraphs.slice(first, bodyEnd),
    after: paragraphs.slice(bodyEnd, annexAt),
    annex: paragraphs.slice(annexAt),
    tables,
  }
}

/** An office and a date run on to the last item's words become a paragraph of their own. */
function withoutRunOnSignature(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.flatMap((paragraph, at) => {
    const isLast = at >= paragraphs.length - 3
    const signed = isLast && paragraph.numbering ? signatureAtEnd(paragraph.text) : null
    if (!signed || !paragraph.numbering) return [paragraph]
    const text = paragraph.text.slice(0, signed.at)
    const cut = paragraph.text.length - signed.at
    const numbering = { ...paragraph.numbering, rest: paragraph.numbering.rest.slice(0, -cut) }
    return [
      { ...paragraph, text, numbering },
      { ...paragraph, text: paragraph.text.slice(signed.at), numbering: null },
    ]
  })
}

const comparable = (text: string) => foldWidth(removeWhiteSpace(text))

/** The plan's own title below its covering letter; numbered paragraphs above it belong to the letter. */
function endOfCover(paragraphs: readonly Paragraph[], title: string): number {
  const plain = comparable(title)
  if (plain === '') return 0
  for (const [at, paragraph] of paragraphs.entries()) {
    if (paragraph.numbering !== null) continue
    const words = comparable(paragraph.text)
    const found = words.indexOf(plain)
    if (found >= 0 && /印发|关于/.test(words.slice(0, found + plain.length))) continue
    if (found === 0 || (found > 0 && words.endsWith(plain))) return at + 1
    let joined = words
    for (let end = at + 1; plain.startsWith(joined) && words !== '' && end < paragraphs.length; end++) {
      joined += comparable(paragraphs[end]?.text ?? '')
      if (joined === plain) return end + 1
    }
  }
  return 0
}

interface AttachmentList {
  readonly start: number
  readonly end: number
}

/** `附件：1. …`, and the numbered names below it that are no sentences. */
function attachmentList(paragraphs: readonly Paragraph[], from: number): AttachmentList | null {
  for (let start = from; start < paragraphs.length; start++) {
    const match = /^附\s*件\s*[：:]\s*(?:1\s*[.．、])?\s*\S/.exec(paragraphs[start]?.text ?? '')
    if (!match) continue
    let end = start + 1
    for (
      let value = 2;
      paragraphs[end]?.numbering?.value === value && !/。$/.test(paragraphs[end]?.text ?? '');
      value++
    )
      end++
    return { start, end }
  }
  return null
}

/** The first paragraph of the annexes: after a line `附件` alone, or after the list of annexes and the signature below it. */
function annexStart(paragraphs: readonly Paragraph[], from: number, hasList: boolean): number {
  for (let at = from; at < paragraphs.length; at++) {
    const words = removeWhiteSpace(paragraphs[at]?.text ?? '')
    if (/^附(?:件|表)[\d一二三四五六七八九十]{0,3}[：:]?$/.test(words)) return at
    if (hasList && !isClosing(paragraphs[at])) return at
  }
  return paragraphs.length
}

function isClosing(paragraph: Paragraph | undefined): boolean {
  const text = paragraph?.text ?? ''
  return (
    isClosingNote(text) ||
    isDateLine(text) ||
    isOrganLine(text) ||
    /\d日印发/.test(removeWhiteSpace(text).slice(-40)) ||
    signatureAtEnd(removeWhiteSpace(text))?.at === 0
  )
}

/** Where signature, date and printing notes begin, before `end`. */
function startOfClosing(paragraphs: readonly Paragraph[], first: number, end: number): number {
  let at = end
  while (at > first + 1 && paragraphs[at - 1]?.numbering === null && isClosing(paragraphs[at - 1])) at--
  return startOfRemarks(paragraphs, first, at)
}

/** Paragraphs behind the last task's annotation that say nothing of who or what for: remarks on the whole plan. */
function startOfRemarks(paragraphs: readonly Paragraph[], first: number, end: number): number {
  let last = end
  while (last > first && paragraphs[last - 1]?.numbering === null && isRemark(paragraphs[last - 1])) last--
  const task = paragraphs[last - 1]
  if (last === end || !task?.numbering || !/[）)〕\]】]。?$/.test(task.text)) return end
  const found = findAnnotations(task.text, { year: null }).at(-1)
  return found && found.bracket.end >= task.text.length - 1 ? last : end
}

function isRemark(paragraph: Paragraph | undefined): boolean {
  if (!paragraph || paragraph.level !== null || leadingLabel(paragraph.text)?.known) return false
  return findAnnotations(paragraph.text, { year: null }).length === 0
}
