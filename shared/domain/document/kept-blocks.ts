import { textWidthInCharacters } from '../text/text-width.ts'
import type { DocumentBlock, DocumentHeading, DocumentParagraph, Run } from './types.ts'

/** A heading of the third or fourth level may be a whole paragraph; up to these characters it is one line. */
const longestLine = 26

/** Characters of the longest heading or sentence that stays whole and with what follows: three lines. */
const longestKept = 84

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

/**
 * Whether a heading of the first two levels is as long as text: a whole paragraph that begins with its number. Kept with
 * what follows it would leave half a page empty; it goes on over the page as text does.
 */
export function isAsLongAsText({ level, runs }: DocumentHeading): boolean {
  return level <= 2 && textWidthInCharacters(textOf(runs)) > longestKept
}

/**
 * Whether a block stays with the one after it by its own measure, so that it does not end a page alone:
 *
 * - a heading of the lower levels on one line that has text, a table or a heading below its own level under it (the first
 *   two levels stay by their style). A row of tasks must not become one piece;
 * - a line of a plan's text that is a heading by its looks: numbered, without a stop, over a text that is not numbered;
 * - the sentence that leads to a table, or to the first item of a list.
 */
export function keepsWithNext(blocks: readonly DocumentBlock[], index: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]]
  if (block === undefined || next === undefined) return false
  if (block.kind === 'heading') {
    if (block.level <= 2 || block.following !== undefined) return false
    const isOver = next.kind !== 'heading' || next.level > block.level
    return isOver && textWidthInCharacters(textOf(block.runs)) <= longestLine
  }
  if (block.kind !== 'paragraph' || (block.shape ?? 'text') !== 'text') return false
  return (leadsOn(block) && isLedTo(next)) || (next.kind === 'paragraph' && isHeadingLine(block, next))
}

/** Whether a block is the empty line under a title within the text, which stays with what the title is over, as the title does with it. */
export function isUnderTitle(blocks: readonly DocumentBlock[], index: number): boolean {
  const [title, line] = [blocks[index - 1], blocks[index]]
  return title?.kind === 'paragraph' && title.shape === 'title' && line?.kind === 'paragraph' && line.runs.length === 0
}

function leadsOn({ runs }: DocumentParagraph): boolean {
  const text = textOf(runs)
  return /[：:]$/.test(text) && textWidthInCharacters(text) <= longestKept
}

/** A table, or an item below the levels of chapters. */
function isLedTo(next: DocumentBlock): boolean {
  if (next.kind === 'paragraph') return numbered.test(textOf(next.runs))
  return next.kind === 'table' || next.level > 2
}

/** `一、`, `（一）`, `（6）`, `6.`, `14-1.` */
const numbered = /^\s*(?:[（(][一二三四五六七八九十百\d]+[）)]|[一二三四五六七八九十百]+、|\d+(?:-\d+)?[.．、])/
const stop = /[。；：，、！？.;:,]$/

function isHeadingLine({ runs }: DocumentParagraph, next: DocumentParagraph): boolean {
  const [text, after] = [textOf(runs).trim(), textOf(next.runs)]
  if (!numbered.test(text) || stop.test(text) || textWidthInCharacters(text) > longestLine) return false
  return (next.shape ?? 'text') === 'text' && after !== '' && !numbered.test(after)
}
