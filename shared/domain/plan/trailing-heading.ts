import { parseNumbering } from './numbering.ts'
import type { Paragraph, Piece } from './paragraph.ts'

/** A heading with its number behind the last sentence of a paragraph; headings have no marks. */
const trailing = /[。！][ ]?([（(][一二三四五六七八九十]{1,3}[)）][^。；，、：（）()]{2,40})$/

/**
 * Takes a heading that was run on to the paragraph above (`…达到30%。（一）发展制造业`) off, so that it stands for itself again.
 */
export function splitTrailingHeadings(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece): readonly Piece[] => (piece.kind === 'paragraph' ? splitParagraph(piece) : [piece]))
}

function splitParagraph(paragraph: Paragraph): readonly Paragraph[] {
  const heading = trailing.exec(paragraph.text.slice(-60))?.[1]
  const own = heading === undefined ? null : parseNumbering(heading)
  if (heading === undefined || own === null) return [paragraph]
  const { numbering } = paragraph
  const shortened = (text: string) => text.slice(0, -heading.length).trim()
  return [
    {
      ...paragraph,
      text: shortened(paragraph.text),
      numbering: numbering && { ...numbering, rest: shortened(numbering.rest) },
    },
    { ...paragraph, text: heading, numbering: own, level: null, numbersInside: [] },
  ]
}
