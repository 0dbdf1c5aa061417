import { expect, test } from 'vitest'
import { charactersOfLine } from '../../../shared/domain/form/row-height.ts'
import { divideText } from '../../../shared/domain/sheet/divide-text.ts'
import { fitColumns } from '../../../shared/domain/sheet/fit-columns.ts'
import { keepHeadings, type RowOnPage } from '../../../shared/domain/sheet/keep-headings.ts'
import { digitsOf, heightOfPage, paperFor } from '../../../shared/domain/sheet/sheet-paper.ts'
import { linesNeeded } from '../../../shared/domain/text/text-width.ts'

const task = (height: number): RowOnPage => ({ height, isHeading: false })
const heading: RowOnPage = { height: 28, isHeading: true }

/** The row each page begins with, as a program fills pages of this room. */
function pageStarts(rows: readonly RowOnPage[], heights: readonly number[], room: number): readonly number[] {
  const starts = [0]
  let used = 0
  for (const [at] of rows.entries()) {
    const height = heights[at] ?? 0
    if (used + height > room) {
      starts.push(at)
      used = 0
    }
    used += height
  }
  return starts
}

test('A4 up to eight columns, A3 beyond; columns that fit are printed at full size whatever stands in for their font', () => {
  expect([paperFor(8).paperSize, paperFor(9).paperSize]).toEqual([9, 8])
  for (const paper of [paperFor(8), paperFor(9)]) {
    const digits = digitsOf(paper.characters)
    const inches = { 9: 297 / 25.4 - 1.18, 8: 420 / 25.4 - 1.18 }[paper.paperSize] ?? 0
    // DejaVu Sans, the widest that stands in for Arial: 9.33 dots a digit.
    expect((digits * 9.34) / 96).toBeLessThan(inches)
    expect(heightOfPage(paper, [paper.characters])).toBe(paper.height)
    expect(heightOfPage(paper, [paper.characters * 2])).toBe(paper.height * 2)
  }
})

test('columns give what they have to spare to those whose texts make rows tall; the sum stays, short texts keep their room', () => {
  const rows = [
    ['1', '甲'.repeat(300), '县财政局', ''],
    ['2', '乙'.repeat(200), '县税务局', '备注'],
  ]
  const widths = [6, 20, 60, 42]
  const needed = [6, 6, 6, 30]
  const fitted = fitColumns(widths, needed, rows, 12)
  expect(fitted.reduce((sum, width) => sum + width, 0)).toBeCloseTo(128)
  expect(fitted[1]).toBeGreaterThan(70)
  // Four characters of 16 dots, in units of 7.
  expect(fitted[2]).toBeGreaterThanOrEqual(64 / 7)
  expect(fitted[3]).toBeGreaterThanOrEqual(30)
  expect(fitColumns(widths, needed, [['1', '短', '短', '短']], 12)).toEqual(widths)
})

test('the name of a unit stands on one line where another column has room, two units or a sentence may be parted', () => {
  const text = '国'.repeat(120)
  const namesOn = (name: string) => {
    const rows = Array.from({ length: 20 }, () => [text, name])
    const [, own = 0] = fitColumns([60, 17], [6, 6], rows, 12)
    return charactersOfLine(own, 12)
  }
  expect(charactersOfLine(17, 12)).toBe(7)
  expect(namesOn('县工业和信息化局')).toBe(8)
  expect(namesOn('县水利局、县财政局')).toBe(7)
  expect(namesOn('正在办理用地手续。')).toBe(7)
})

test('a text is parted after a sentence, and put together again is the same', () => {
  const text = `${'推进项目建设，按月调度。'.repeat(30)}\n第二段。${'长'.repeat(200)}`
  const pieces = divideText(text, 20, { first: 5, further: 8 })
  expect(pieces.join('')).toBe(text)
  expect(pieces.map((piece) => linesNeeded(piece, 20) <= 8)).not.toContain(false)
  expect(linesNeeded(pieces[0] ?? '', 20)).toBeLessThanOrEqual(5)
  expect(pieces[0]?.endsWith('。')).toBe(true)
  expect(pieces.some((piece) => /^\s|\s$/.test(piece))).toBe(false)
  expect(divideText('', 20, { first: 5, further: 8 })).toEqual([''])
  expect(divideText('𠮷'.repeat(100), 10, { first: 3, further: 3 }).every((piece) => piece.isWellFormed())).toBe(true)
})

test('a list of names is parted between two of them, however far back that is', () => {
  const names = ['县农业农村局', '县公安局交通警察大队', '县市场监督管理局', '县综合行政执法局', '县财政局'].join('、')
  for (const capacity of [4, 5, 6, 7]) {
    const pieces = divideText(names, capacity, { first: 4, further: 4 }, 'names')
    expect(pieces.join('')).toBe(names)
    expect(pieces.length).toBeGreaterThan(1)
    for (const piece of pieces.slice(0, -1)) expect(piece.endsWith('、')).toBe(true)
  }
})

test('rows that fill a page take of its room what they have of its height', () => {
  const rows = [task(200), task(28), task(28), heading, task(300)]
  const { heights, short } = keepHeadings(rows, { first: 440, further: 440 })
  expect(short).toBeNull()
  const [long = 0, low = 0] = heights
  expect(low / 28).toBeCloseTo(long / 200, 1)
})

test('no heading ends a page, even where programs disagree on what a page holds', () => {
  const rows: RowOnPage[] = []
  for (let at = 0; at < 400; at++) rows.push(at % 7 === 0 || at % 21 === 1 ? heading : task(30 + ((at * 37) % 90)))
  const { heights, short } = keepHeadings(rows, { first: 380, further: 380 })
  expect(short).toBeNull()
  expect(heights.every((height, at) => height >= (rows[at]?.height ?? 0))).toBe(true)
  const starts = pageStarts(rows, heights, 380)
  expect(starts.length).toBeGreaterThan(50)
  for (const room of [373, 376, 380, 388, 398]) expect(pageStarts(rows, heights, room)).toEqual(starts)
  for (const start of starts.slice(1)) expect(rows[start - 1]?.isHeading).toBe(false)
})

test('where Excel takes no taller rows above a heading, it is said how much of the row below may begin there', () => {
  const rows = [task(300), heading, task(300), task(300)]
  expect(keepHeadings(rows, { first: 620, further: 620 })).toMatchObject({
    short: { row: 2, room: 620 - 8 - 300 - 28 },
  })
})
