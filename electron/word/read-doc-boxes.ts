import { readPlc, u16, u32 } from './doc-bytes.ts'
import type { DocHeader } from './read-doc-header.ts'
import { readShapes } from './read-doc-shapes.ts'
import type { Range } from './read-doc-story.ts'

/** Bytes that tell of a shape that hangs on a character (MS-DOC, Spa), and of a text box (MS-DOC, FTXBXS). */
const anchorLength = 26
const boxLength = 22

/** What a shape has to read: the words of WordArt, or the text of a box. */
export type ShapeText = string | Range

/** The text boxes and WordArt of the body, or of headers and footers. */
export interface DocBoxes {
  /** What there is to read in each shape or group of shapes, by the character that it hangs on. */
  readonly anchored: ReadonlyMap<number, readonly ShapeText[]>
  /** What no character of the text leads to. */
  readonly others: readonly Range[]
}

/** @param of whose boxes */
export function readDocBoxes(header: DocHeader, of: 'body' | 'headers'): DocBoxes {
  const story = of === 'body' ? header.stories.boxes : header.stories.headerBoxes
  const boxes = new Map<number, Range>()
  const texts = readPlc(header.table(of === 'body' ? 'boxTexts' : 'headerBoxTexts'), boxLength)
  const ranges = partsOf(texts.positions, story)
  for (const [index, box] of texts.data.entries()) {
    const range = ranges[index]
    const isFree = u16(box, 8) !== 0
    if (!isFree && range && range.start < range.end) boxes.set(u32(box, 14), range)
  }
  const byAnchor = new Map<number, ShapeText[]>()
  for (const { id, anchored, words } of readShapes(header.table('drawings'))) {
    const found = byAnchor.get(anchored) ?? []
    const range = boxes.get(id)
    if (words !== null) found.push(words)
    if (range) found.push(range)
    boxes.delete(id)
    byAnchor.set(anchored, found)
  }
  // A box whose shape is in no drawing may still be named by an anchor.
  for (const [id, range] of boxes) byAnchor.set(id, [...(byAnchor.get(id) ?? []), range])
  const anchored = new Map<number, readonly ShapeText[]>()
  const anchors = readPlc(header.table(of === 'body' ? 'bodyShapes' : 'headerShapes'), anchorLength)
  for (const [index, anchor] of anchors.data.entries()) {
    const found = byAnchor.get(u32(anchor, 0))
    if (!found || found.length === 0) continue
    anchored.set(header.stories[of].start + (anchors.positions[index] ?? 0), found)
    byAnchor.delete(u32(anchor, 0))
  }
  // WordArt without an anchor belongs to the other story; boxes are told apart by their own tables.
  const others = [...byAnchor.values()].flat().filter((text) => typeof text !== 'string')
  return { anchored, others }
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
