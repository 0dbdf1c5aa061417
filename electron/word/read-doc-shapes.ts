import { u16, u32 } from './doc-bytes.ts'

/** A shape of the drawings of an old Word file. */
export interface DocShape {
  readonly id: number
  /** The shape that hangs on a character: this one, or the group that it belongs to. */
  readonly anchored: number
  /** The words of WordArt (艺术字); null for other shapes. */
  readonly words: string | null
}

/** MS-ODRAW: kinds of records. */
const group = 0xf003
const shape = 0xf004
const shapeHead = 0xf00a
const shapeProperties = 0xf00b
/** Records of this version hold others. */
const containerVersion = 0xf
const wordArtText = 0x00c0
const headLength = 8
/** Groups in groups deeper than this are damage. */
const deepest = 32

/**
 * The shapes of all drawings in their order (MS-ODRAW).
 * @param drawings the table of drawings: what they share, then the body's and the headers', each with a byte before it
 */
export function readShapes(drawings: Buffer): readonly DocShape[] {
  const shapes: DocShape[] = []
  const shared = recordAt(drawings, 0)
  for (let at = shared?.end ?? drawings.length; ; ) {
    const drawing = recordAt(drawings, at + 1)
    if (!drawing) return shapes
    for (const record of recordsIn(drawing.content)) {
      // The drawing itself is one group; what is in it stands for itself.
      if (record.kind === group) for (const top of recordsIn(record.content)) takeShapes(top, null, shapes, 0)
    }
    at = drawing.end
  }
}

interface DrawingRecord {
  readonly kind: number
  readonly instance: number
  readonly isContainer: boolean
  readonly content: Buffer
  readonly end: number
}

/** The record at a place; null where none fits. */
function recordAt(bytes: Buffer, at: number): DrawingRecord | null {
  if (at + headLength > bytes.length) return null
  const version = u16(bytes, at)
  const end = at + headLength + u32(bytes, at + 4)
  if (end > bytes.length) return null
  return {
    kind: u16(bytes, at + 2),
    instance: version >> 4,
    isContainer: (version & 0xf) === containerVersion,
    content: bytes.subarray(at + headLength, end),
    end,
  }
}

function recordsIn(bytes: Buffer): readonly DrawingRecord[] {
  const records: DrawingRecord[] = []
  for (let record = recordAt(bytes, 0); record; record = recordAt(bytes, record.end)) records.push(record)
  return records
}

/** @param anchored the group that the record is in; null where it is in none */
function takeShapes(record: DrawingRecord, anchored: number | null, shapes: DocShape[], depth: number): void {
  if (!record.isContainer || depth > deepest) return
  const parts = recordsIn(record.content)
  if (record.kind === shape) {
    const id = idOf(parts)
    if (id !== null) shapes.push({ id, anchored: anchored ?? id, words: wordsOf(parts) })
  } else if (record.kind === group) {
    // The first shape of a group is the group.
    const own = anchored ?? idOf(parts[0] ? recordsIn(parts[0].content) : [])
    for (const part of parts) takeShapes(part, own, shapes, depth + 1)
  }
}

function idOf(parts: readonly DrawingRecord[]): number | null {
  const head = parts.find((part) => part.kind === shapeHead)?.content
  return head && head.length >= 4 ? u32(head, 0) : null
}

/** The words lie after the list of properties, with those of the other properties that have more than a number. */
function wordsOf(parts: readonly DrawingRecord[]): string | null {
  const properties = parts.find((part) => part.kind === shapeProperties)
  if (!properties) return null
  const { content, instance: count } = properties
  let at = count * 6
  for (let index = 0; index * 6 + 6 <= Math.min(count * 6, content.length); index++) {
    const code = u16(content, index * 6)
    if ((code & 0x8000) === 0) continue
    const length = u32(content, index * 6 + 2)
    if ((code & 0x3fff) === wordArtText) {
      return (
        content
          .toString('utf16le', at, Math.min(at + length, content.length))
          .split('\0')[0]
          ?.trim() || null
      )
    }
    at += length
  }
  return null
}
