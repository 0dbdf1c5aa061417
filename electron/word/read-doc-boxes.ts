import { readPlc, u16, u32 } from './doc-bytes.ts'
import type { DocHeader } from './read-doc-header.ts'
import type { Range } from './read-doc-story.ts'

/** Bytes that tell of a shape that hangs on a character (MS-DOC, Spa), and of a text box (MS-DOC, FTXBXS). */
const shapeLength = 26
const boxLength = 22

/** The text boxes of the body, or of headers and footers. */
export interface DocBoxes {
  /** The text of each box by the character that it hangs on. */
  readonly anchored: ReadonlyMap<number, Range>
  /** Those that no character of the text leads to: boxes inside a group of shapes. */
  readonly others: readonly Range[]
}

/** @param of whose boxes */
export function readDocBoxes(header: DocHeader, of: 'body' | 'headers'): DocBoxes {
  const anchors = header.stories[of].start
  const story = of === 'body' ? header.stories.boxes : header.stories.headerBoxes
  const boxes = new Map<number, Range>()
  const texts = readPlc(header.table(of === 'body' ? 'boxTexts' : 'headerBoxTexts'), boxLength)
  const ranges = partsOf(texts.positions, story)
  for (const [index, box] of texts.data.entries()) {
    const range = ranges[index]
    const isFree = u16(box, 8) !== 0
    if (!isFree && range && range.start < range.end) boxes.set(u32(box, 14), range)
  }
  const anchored = new Map<number, Range>()
  const shapes = readPlc(header.table(of === 'body' ? 'bodyShapes' : 'headerShapes'), shapeLength)
  for (const [index, shape] of shapes.data.entries()) {
    const range = boxes.get(u32(shape, 0))
    if (!range) continue
    anchored.set(anchors + (shapes.positions[index] ?? 0), range)
    boxes.delete(u32(shape, 0))
  }
  return { anchored, others: [...boxes.values()] }
}

/** The ranges of a story's parts: notes, or headers and footers. */
export function partsOfStory(table: Buffer, story: Range): readonly Range[] {
  return partsOf(readPlc(table, 0).positions, story)
}

/** No part reaches back into another, so that reading all of them is reading the story once. */
function partsOf(positions: readonly number[], story: Range): readonly Range[] {
  let start = story.start
  const ends = positions.map((position) => Math.min(story.start + position, story.end))
  return ends.slice(1).map((end, index) => {
    const from = Math.max(start, ends[index] ?? 0)
    start = Math.max(end, from)
    return { start: from, end: start }
  })
}
