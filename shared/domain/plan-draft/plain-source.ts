import { foldWidth } from '../text/width.ts'
import type { SourceRow } from './source-rows.ts'

/**
 * The original as one run of characters to look words up in: white space left out, full-width signs made half-width, and
 * for each character where it stands. The reader's words are looked up after the same treatment (`plainWords`).
 */
export interface PlainSource {
  readonly text: string
  /** By character: the cell it stands in, counted through the whole document. */
  readonly cellAt: Int32Array
  /** By character: its place in the cell's text. */
  readonly offsetAt: Int32Array
  /** By cell: its first character; one more at the end. */
  readonly cellStart: readonly number[]
  /** Tells stretches apart that no words run over: each cell of a table is one, paragraphs that follow each other together. */
  runAt(character: number): number
  /** By row: its first character; one more at the end. */
  readonly rowStart: readonly number[]
  /** By row: its first cell; one more at the end. */
  readonly rowCell: readonly number[]
}

const blank = /[\s\u00ad\u180e\u200b-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/
const blanks = new RegExp(blank, 'g')

/** Words without white space, signs half-width. */
export function plainWords(words: string): string {
  return foldWidth(words).replace(blanks, '')
}

/** Makes the run of characters; linear in the length of the document. */
export function plainSource(rows: readonly SourceRow[]): PlainSource {
  const length = rows.reduce((sum, { cells }) => sum + cells.reduce((all, { text }) => all + text.length, 0), 0)
  const cellAt = new Int32Array(length)
  const offsetAt = new Int32Array(length)
  const cellStart: number[] = []
  const rowStart: number[] = []
  const rowCell: number[] = []
  const runOfCell: number[] = []
  const parts: string[] = []
  let at = 0
  for (const { cells, kind } of rows) {
    rowStart.push(at)
    rowCell.push(cellStart.length)
    for (const { text } of cells) {
      runOfCell.push(kind === 'tableRow' ? cellStart.length : -1)
      cellStart.push(at)
      const folded = foldWidth(text)
      for (let offset = 0; offset < folded.length; offset++) {
        if (blank.test(folded.charAt(offset))) continue
        cellAt[at] = cellStart.length - 1
        offsetAt[at] = offset
        at++
      }
      parts.push(folded.replace(blanks, ''))
    }
  }
  return {
    text: parts.join(''),
    cellAt,
    offsetAt,
    runAt: (character) => runOfCell[cellAt[character] ?? 0] ?? -1,
    cellStart: [...cellStart, at],
    rowStart: [...rowStart, at],
    rowCell: [...rowCell, cellStart.length],
  }
}
