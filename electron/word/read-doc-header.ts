import { DocError, part, u16, u32 } from './doc-bytes.ts'

/** Where in the table stream each table lies: its place in the list of MS-DOC's FibRgFcLcb97. */
const tables = {
  styles: 1,
  footnoteTexts: 3,
  sections: 6,
  headerTexts: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  bodyShapes: 40,
  headerShapes: 41,
  endnoteTexts: 47,
  drawings: 50,
  boxTexts: 56,
  headerBoxTexts: 58,
  lists: 73,
  listOverrides: 74,
} as const

export type DocTable = keyof typeof tables

/** The stories of a file, each a stretch of the text, in this order (MS-DOC, FibRgLw97). */
const stories = ['body', 'footnotes', 'headers', 'comments', 'endnotes', 'boxes', 'headerBoxes'] as const

export type DocStory = (typeof stories)[number]

/** Where each story's length stands among the numbers of MS-DOC's FibRgLw97. */
const lengthPlaces: Readonly<Record<DocStory, number>> = {
  body: 3,
  footnotes: 4,
  headers: 5,
  comments: 7,
  endnotes: 8,
  boxes: 9,
  headerBoxes: 10,
}

/** What the head of the WordDocument stream tells of the rest. */
export interface DocHeader {
  /** From and to which character each story goes. */
  readonly stories: Readonly<Record<DocStory, { readonly start: number; readonly end: number }>>
  /** A table's bytes, none where the file does without it. */
  table(name: DocTable): Buffer
  /** Bytes of the table stream from the end of a table on, which some tables go on into. */
  after(name: DocTable): Buffer
}

/**
 * @param main the WordDocument stream
 * @param tableStream the stream that `tableStreamName` names
 */
export function readDocHeader(main: Buffer, tableStream: Buffer): DocHeader {
  // MS-DOC, Fib: three runs of fields, each with its number of fields before it.
  const longsAt = 34 + u16(main, 32) * 2 + 2
  const longCount = u16(main, longsAt - 2)
  const tablesAt = longsAt + longCount * 4 + 2
  const tableCount = u16(main, tablesAt - 2)
  const lengthOf = (story: DocStory) =>
    lengthPlaces[story] < longCount ? u32(main, longsAt + lengthPlaces[story] * 4) : 0
  let start = 0
  const range = (story: DocStory) => {
    const end = start + lengthOf(story)
    // No character takes less than a byte.
    if (end > main.length) throw new DocError(`${story} longer than the file`)
    const found = { start, end }
    start = end
    return found
  }
  const place = (name: DocTable) => {
    if (tables[name] >= tableCount) return { at: 0, length: 0 }
    const at = tablesAt + tables[name] * 8
    return { at: u32(main, at), length: u32(main, at + 4) }
  }
  return {
    stories: {
      body: range('body'),
      footnotes: range('footnotes'),
      headers: range('headers'),
      comments: range('comments'),
      endnotes: range('endnotes'),
      boxes: range('boxes'),
      headerBoxes: range('headerBoxes'),
    },
    table(name) {
      const { at, length } = place(name)
      return length === 0 ? Buffer.alloc(0) : part(tableStream, at, length)
    },
    after(name) {
      const { at, length } = place(name)
      return tableStream.subarray(at + length)
    },
  }
}

/** The file keeps its tables in one of two streams, and names it by a bit. */
export function tableStreamName(main: Buffer): '0Table' | '1Table' {
  return (u16(main, 10) & 0x0200) === 0 ? '0Table' : '1Table'
}
