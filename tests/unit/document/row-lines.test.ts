import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellLines } from '../../../shared/domain/document/cell-lines.ts'
import { listRowLines, partedRows } from '../../../shared/domain/document/row-lines.ts'
import type { DocumentTable } from '../../../shared/domain/document/types.ts'
import { linesNeeded } from '../../../shared/domain/text/text-width.ts'

describe('lines of a cell', () => {
  test('a line holds whole characters', () => {
    expect(cellLines('国'.repeat(7), 3.5)).toBe(3)
    expect(cellLines('', 3)).toBe(1)
    expect(cellLines('国\n\n国', 3)).toBe(3)
  })

  test('no sign that must not begins or ends a line', () => {
    expect(cellLines('国国国，国', 3)).toBe(2)
    expect(cellLines('国国国，国国', 3)).toBe(3)
    expect(cellLines('国国（国）', 3)).toBe(2)
  })

  test('a number is not parted unless it is wider than the column', () => {
    expect(cellLines('国国2023年', 3.5)).toBe(2)
    expect(cellLines('13800000000', 4)).toBe(2)
  })

  test('never fewer lines than the width of the text asks for', () => {
    const signs = fc.array(fc.constantFrom(...'国县、，。（）《》“”12a%'), { maxLength: 60 })
    fc.assert(
      fc.property(signs, fc.integer({ min: 3, max: 30 }), (text, capacity) => {
        expect(cellLines(text.join(''), capacity)).toBeGreaterThanOrEqual(linesNeeded(text.join(''), capacity + 0.5))
      }),
    )
  })
})

describe('rows that no page holds', () => {
  const listOf = (...texts: readonly string[]): DocumentTable => ({
    kind: 'table',
    isDense: true,
    // Three characters and a half beside a column that holds fifty.
    columns: [
      { width: 855, align: 'left' },
      { width: 11880, align: 'left' },
    ],
    header: [{ cells: [{ text: '单位' }, { text: '任务' }] }],
    rows: texts.map((text) => ({ cells: [{ text }, { text: '国' }] })),
  })

  test('a row is parted by the lines that its narrowest column takes', () => {
    const list = listOf('国'.repeat(3 * 15), '国'.repeat(3 * 30))
    expect(listRowLines(list)).toEqual([15, 30])
    expect([...partedRows(list)]).toEqual([1])
  })

  test('a chapter row stands on the page of the row below and takes its lines', () => {
    const list = listOf('国'.repeat(3 * 20), '国'.repeat(3 * 20))
    const chapter = { cells: [{ text: '国'.repeat(110) }], isSection: true as const }
    const [first, second] = list.rows
    if (!first || !second) throw new Error('two rows')
    expect([...partedRows({ ...list, rows: [first, chapter, second] })]).toEqual([2])
  })
})
