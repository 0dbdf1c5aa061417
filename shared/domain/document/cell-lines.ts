import { unitWidth } from '../text/text-width.ts'

/** Signs that do not begin a line: they take the character before them along. */
const neverFirst = '，。、；：？！…—·•～％℃）〕】》〉」』’”,.;:?!)]}%'
/** Signs that do not end a line: they go along with what follows. */
const neverLast = '（〔【《〈「『‘“([{'

/** What stands in a word, which is not parted: digits, Latin letters and the signs between them. */
const inWord = /[0-9A-Za-z.,:/+-]/
/** Beside Chinese LibreOffice sets a word of digits or letters off by a quarter of a character, whatever the file says. */
const spaceBesideWord = 0.25
const wordPattern = /[0-9A-Za-z]/

/** What a UTF-16 unit is at the end of a line. A sign such as `,` is more than one of these. */
const ofWord = 1
const startsLine = 2
const endsLine = 4
const isDigitOrLetter = 8
const isIdeograph = 16

/** Long tables ask it of every character. */
const kinds = kindsOfUnits()

function kindsOfUnits(): Uint8Array {
  const all = new Uint8Array(0x10000)
  const add = (unit: number, kind: number) => {
    all[unit] = (all[unit] ?? 0) | kind
  }
  for (let unit = 0; unit < 0x80; unit++) {
    const sign = String.fromCharCode(unit)
    if (inWord.test(sign)) add(unit, ofWord)
    if (wordPattern.test(sign)) add(unit, isDigitOrLetter)
  }
  all.fill(isIdeograph, 0x4e00, 0xa000)
  for (const sign of neverFirst) add(sign.charCodeAt(0), endsLine)
  for (const sign of neverLast) add(sign.charCodeAt(0), startsLine)
  return all
}

/**
 * The lines that a cell's text takes at most: broken as Word, Chromium and LibreOffice do, where no sign that must not begins
 * or ends a line. `linesNeeded` measures a text by its width, which in a narrow column is too little: where three and a half
 * characters fit, a line holds three.
 *
 * @param capacity the width of a line in characters
 */
export function cellLines(text: string, capacity: number): number {
  return linesBy(text, capacity, mostWidth)
}

/**
 * The lines of a paragraph of text as Word and Chromium break it under the fonts of official paper, whose digits, letters and
 * signs of ASCII are half as wide as a character before both are set closer; words are not set off.
 *
 * @param capacity the width of a line in characters
 */
export function textLines(text: string, capacity: number): number {
  return linesBy(text, capacity, widthOfPiece)
}

/** The width in characters of what is not parted between two places of a text. */
type WidthOf = (text: string, start: number, end: number) => number

function linesBy(text: string, capacity: number, widthOf: WidthOf): number {
  const usable = Math.max(1, capacity)
  if (!text.includes('\n')) return linesOfPart(text, usable, widthOf)
  return text.split('\n').reduce((sum, part) => sum + linesOfPart(part, usable, widthOf), 0)
}

function linesOfPart(part: string, capacity: number, widthOf: WidthOf): number {
  // Nothing is wider than a character each, not even a digit with its space: most cells of a long table are told at once.
  if (part.length <= capacity) return 1
  let lines = 1
  let used = 0
  for (let start = 0, end = 0; start < part.length; start = end) {
    // Most of what a long list says are Chinese characters that take no sign along: they are told at once.
    const isAlone = kinds[part.charCodeAt(start)] === isIdeograph && !takesAlong(part, start + 1)
    end = isAlone ? start + 1 : pieceEnd(part, start)
    const width = isAlone ? 1 : widthOf(part, start, end)
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

/** Whether what stands before a place takes the sign there along. */
function takesAlong(text: string, at: number): boolean {
  return at < text.length && ((kinds[text.charCodeAt(at)] ?? 0) & endsLine) !== 0
}

/** The end of what is not parted at the end of a line: a word or any other character, with its signs before and after. */
function pieceEnd(text: string, start: number): number {
  const kindAt = (at: number) => kinds[text.charCodeAt(at)] ?? 0
  let at = start
  while (at < text.length && (kindAt(at) & startsLine) !== 0) at++
  if ((kindAt(at) & ofWord) !== 0) while (at < text.length && (kindAt(at) & ofWord) !== 0) at++
  else at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  while (at < text.length && (kindAt(at) & endsLine) !== 0) at++
  return Math.min(at, text.length)
}

/** As a cell has it, whose program may set words off. */
function mostWidth(text: string, start: number, end: number): number {
  let width = 0
  let hasWord = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    width += unitWidth(unit)
    hasWord |= (kinds[unit] ?? 0) & isDigitOrLetter
  }
  return hasWord === 0 ? width : width + 2 * spaceBesideWord
}

/** Of text set in 16 pt 0.25 pt closer: 7.75 of 15.75 pt. */
const halfWidth = 7.75 / 15.75

function widthOfPiece(text: string, start: number, end: number): number {
  let width = 0
  for (let at = start; at < end; at++) {
    const own = unitWidth(text.charCodeAt(at))
    width += own === 0.5 ? halfWidth : own
  }
  return width
}
