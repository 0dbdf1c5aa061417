import type { PageLine } from './page-lines.ts'

/** A line of a page that is known to belong to a paragraph. */
export interface FlowLine {
  /** From 0. */
  readonly page: number
  readonly line: PageLine
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** How the paragraphs lie on the pages: the lines of each, in the order given. */
export type TextFlow = readonly (readonly FlowLine[])[]

const withoutSpaces = (text: string) => text.replace(/\s+/g, '')

/** How far ahead the paragraph of a line is looked for, where one before it was not found (it had a number drawn, say). */
const lookAhead = 6

/**
 * Finds the lines of paragraphs on the pages. Both go the same way, so that each line is the next piece of the paragraph at
 * hand or the beginning of a later one; lines of tables are neither and are passed over.
 */
export function flowText(paragraphs: readonly string[], pages: readonly (readonly PageLine[])[]): TextFlow {
  const texts = paragraphs.map(withoutSpaces)
  const flow: FlowLine[][] = texts.map(() => [])
  let at = 0
  let offset = 0
  for (const [page, lines] of pages.entries()) {
    for (const line of lines) {
      if (line.text === '') continue
      const found = findLine(texts, at, offset, line.text)
      if (found === null) continue
      const [paragraph, start] = found
      at = paragraph
      offset = start + line.text.length
      flow[paragraph]?.push({ page, line, isFirst: start === 0, isLast: offset === texts[paragraph]?.length })
    }
  }
  return flow
}

/** The paragraph and the offset at which a line stands, from the place reached on. */
function findLine(
  texts: readonly string[],
  at: number,
  offset: number,
  line: string,
): readonly [number, number] | null {
  if (texts[at]?.startsWith(line, offset)) return [at, offset]
  // A sign that hangs out of the line before is not always drawn by LibreOffice.
  const isSign = /^[，。、；：！？”’）》]/.test(texts[at]?.slice(offset) ?? '')
  if (offset > 0 && isSign && texts[at]?.startsWith(line, offset + 1)) return [at, offset + 1]
  const begun = offset > 0 ? at + 1 : at
  let seen = 0
  for (let next = begun; next < texts.length && seen <= lookAhead; next++) {
    if (texts[next] === '') continue
    seen++
    if (texts[next]?.startsWith(line)) return [next, 0]
  }
  return null
}
