import { parseChineseNumber } from '../text/chinese-number.ts'

/** 1. 1、 （1） ① 一是 at the beginning of a measure; a decimal (1.5公里) is none. */
const numbering =
  /(?:[（(]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[）)]|(\d{1,2})\s*(?:[.．](?!\d)|、)|([①-⑳])|([一二三四五六七八九十]{1,3})(?:是|、))\s*/gy

/** Where a measure may begin within a line: at its beginning or after a stop; circled numbers stand for nothing else. */
const circled = /[①-⑳]/
const stops = /[；;。！!，,：:\s]/

/**
 * 具体工作举措 of one cell, one each and without their numbers: lines, or 1. 2. 3. in running text. Numbers count up from one, so
 * that a date or a figure in the text begins nothing; a line without a number goes with the numbered one above it.
 */
export function readWorks(text: string): readonly string[] {
  const starts = findStarts(text)
  if (starts.length === 0) return clean(text.split('\n'))
  const [first] = starts
  const before = text.slice(0, first?.at ?? 0)
  const numbered = starts.map(({ end }, index) => text.slice(end, starts[index + 1]?.at ?? text.length))
  return clean([before, ...numbered])
}

/** 1. …, 2. … as they stand in one cell and on the screen. */
export function worksText(works: readonly string[]): string {
  return works.length < 2 ? works.join('') : works.map((work, at) => `${at + 1}.${work}`).join('\n')
}

interface Start {
  readonly at: number
  readonly end: number
}

function findStarts(text: string): readonly Start[] {
  const starts: Start[] = []
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && !stops.test(text.charAt(at - 1)) && !circled.test(text.charAt(at))) continue
    numbering.lastIndex = at
    const found = numbering.exec(text)
    if (!found || numberOf(found) !== starts.length + 1) continue
    starts.push({ at, end: at + found[0].length })
    at += found[0].length - 1
  }
  // A single number is a heading's or a date's unless the text begins with it.
  return starts.length === 1 && starts[0]?.at !== 0 ? [] : starts
}

function numberOf([, bracketed, arabic, circled, chinese]: readonly (string | undefined)[]): number {
  if (circled !== undefined) return circled.charCodeAt(0) - '①'.charCodeAt(0) + 1
  const digits = arabic ?? bracketed ?? chinese ?? ''
  return /^\d/.test(digits) ? Number(digits) : (parseChineseNumber(digits) ?? 0)
}

function clean(pieces: readonly string[]): readonly string[] {
  const cleaned = pieces
    .map((piece) =>
      piece
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(''),
    )
    .map((piece) => piece.replace(/[；;]$/, ''))
    .filter((piece) => piece !== '')
  // A measure said twice is one.
  return [...new Set(cleaned)]
}
