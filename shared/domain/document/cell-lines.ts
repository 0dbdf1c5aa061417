import { textWidthInCharacters } from '../text/text-width.ts'

/** Signs that do not begin a line: they take the character before them along. */
const neverFirst = '，。、；：？！…—·％℃）〕】》〉」』’”,.;:?!)]}%'
/** Signs that do not end a line: they go along with what follows. */
const neverLast = '（〔【《〈「『‘“([{'

/** What is not parted at the end of a line: digits and Latin letters as a word, any other character with its signs. */
const piecePattern = new RegExp(`[${escaped(neverLast)}]*(?:[0-9A-Za-z.,:/+-]+|[^\\n])[${escaped(neverFirst)}]*`, 'gu')

function escaped(signs: string): string {
  return signs.replace(/[[\]\\^-]/g, '\\$&')
}

/** Beside Chinese LibreOffice sets a word of digits or letters off by a quarter of a character, whatever the file says. */
const spaceBesideWord = 0.25
const wordPattern = /[0-9A-Za-z]/

/**
 * The lines that a cell's text takes at most: broken as Word, Chromium and LibreOffice do, where no sign that must not begins
 * or ends a line. `linesNeeded` measures a text by its width, which in a narrow column is too little: where three and a half
 * characters fit, a line holds three.
 *
 * @param capacity the width of a line in characters
 */
export function cellLines(text: string, capacity: number): number {
  return text.split('\n').reduce((sum, part) => sum + linesOfPart(part, Math.max(1, capacity)), 0)
}

function linesOfPart(part: string, capacity: number): number {
  // Nothing is wider than a character each, not even a digit with its space: most cells of a long table are told at once.
  if (part.length <= capacity) return 1
  let lines = 1
  let used = 0
  for (const [piece] of part.matchAll(piecePattern)) {
    const width = textWidthInCharacters(piece) + (wordPattern.test(piece) ? 2 * spaceBesideWord : 0)
    if (used > 0 && used + width > capacity) {
      lines += 1
      used = 0
    }
    used += width
    // What is wider than the column is parted anywhere.
    while (used > capacity) {
      lines += 1
      used -= Math.max(1, Math.floor(capacity))
    }
  }
  return lines
}
