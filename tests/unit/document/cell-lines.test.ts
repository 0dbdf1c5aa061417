import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellLines } from '../../../shared/domain/document/cell-lines.ts'

/** A word or any other character, with the signs that go with it: as one reads it, not as fast as it is read. */
const pieces = /[（〔【《〈「『‘“([{]*(?:[0-9A-Za-z.,:/+-]+|.)[，。、；：？！…—·•～％℃）〕】》〉」』’”,.;:?!)\]}%]*/gsu
const widthOf = (piece: string) =>
  [...piece].reduce((sum, own) => sum + (/[ -~]/.test(own) ? 0.5 : 1), /[0-9A-Za-z]/.test(piece) ? 0.5 : 0)

/** Lines of a text whose pieces all fit a line. */
function plainLines(text: string, capacity: number): number {
  let lines = 1
  let used = 0
  for (const [piece] of text.matchAll(pieces)) {
    if (used > 0 && used + widthOf(piece) > capacity) {
      lines += 1
      used = 0
    }
    used += widthOf(piece)
  }
  return lines
}

const words = fc.array(
  fc.constantFrom(
    '围',
    '绕',
    '，',
    '。',
    '（',
    '）',
    '“',
    '”',
    '、',
    '2023',
    '5G',
    '3.5%',
    ',',
    '-',
    ' ',
    '𠮷',
    '《',
    '：',
  ),
  { maxLength: 60 },
)

describe('lines of a cell', () => {
  it('breaks a text between its words and characters, with their signs', () => {
    fc.assert(
      fc.property(words, fc.double({ min: 4, max: 30, noNaN: true }), (parts, capacity) => {
        const text = parts.join('')
        fc.pre([...text.matchAll(pieces)].every(([piece]) => widthOf(piece) <= capacity))
        expect(cellLines(text, capacity)).toBe(plainLines(text, capacity))
      }),
    )
  })

  it('parts anywhere what is wider than the column, and counts line feeds', () => {
    expect(cellLines('2023.12.31-2024.12.31', 4)).toBe(3)
    expect(cellLines('县发改局\n县财政局', 10)).toBe(2)
    expect(cellLines('', 5)).toBe(1)
  })
})
