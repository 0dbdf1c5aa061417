import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { table } from '../../../shared/domain/bulletin/compose-tables.ts'
import { cellLines } from '../../../shared/domain/document/cell-lines.ts'
import { keepWithContents } from '../../../shared/domain/document/kept-rows.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import {
  headLines,
  listPitch,
  listRowLines,
  pageHeightOf,
  rowBreaks,
} from '../../../shared/domain/document/row-lines.ts'
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
    const list = listOf('国'.repeat(3 * 12), '国'.repeat(3 * 30))
    expect(listRowLines(list)).toEqual([12, 30])
    expect([...rowBreaks(list).parted]).toEqual([1])
  })

  test('what the length of a row tells of its lines is what measuring it tells', () => {
    const words = fc.array(fc.constantFrom('国', '县', '，', '（国', '12.5%', 'abcdefghijk'), {
      maxLength: 120,
      size: 'max',
    })
    const text = fc.tuple(words, fc.boolean()).map(([own, hasLines]) => own.join(hasLines ? '\n' : ''))
    fc.assert(
      fc.property(fc.array(text, { minLength: 4, maxLength: 8 }), (texts) => {
        const list = listOf(...texts)
        const page = pageHeightOf(list) / listPitch(list, defaultPaperSettings) - headLines(list)
        const high = [...listRowLines(list).entries()].filter(([at, lines]) => at > 0 && lines > page * 0.9)
        const { parted } = rowBreaks({ ...list, rows: [...list.rows] })
        expect([...parted].filter((at) => at > 0)).toEqual(high.map(([at]) => at))
      }),
    )
  })

  test('a column too narrow for a character holds one on a line all the same', () => {
    const list = listOf('国', '国'.repeat(40), '国', '国')
    const narrow = { ...list, columns: [{ width: 60, align: 'left' } as const, ...list.columns.slice(1)] }
    expect([...rowBreaks(narrow).parted]).toEqual([1])
  })

  test('the first row is parted where title and line would stand alone on the page before it', () => {
    const texts = ['国'.repeat(3 * 18), '国'.repeat(3 * 18)]
    expect([...rowBreaks(listOf(...texts)).parted]).toEqual([0])
  })

  test('so is one that fits there without the chapter rows above it, and below a short title', () => {
    const chapters = (count: number, lines: number) =>
      ({
        ...listOf('国'.repeat(3 * lines)),
        rows: [
          ...Array.from({ length: count }, () => ({ cells: [{ text: '第一章' }], isSection: true as const })),
          ...listOf('国'.repeat(3 * lines)).rows,
        ],
      }) satisfies DocumentTable
    expect([...rowBreaks(chapters(2, 12)).parted]).toEqual([2])
    expect([...rowBreaks(chapters(0, 12)).parted]).toEqual([])
  })

  test('a chapter row stands on the page of the row below and takes its lines', () => {
    const list = listOf('国'.repeat(3 * 12), '国'.repeat(3 * 20))
    const chapter = { cells: [{ text: '国'.repeat(110) }], isSection: true as const }
    const [first, second] = list.rows
    if (!first || !second) throw new Error('two rows')
    expect([...rowBreaks({ ...list, rows: [first, chapter, second] }).parted]).toEqual([2])
  })
})

describe('rows that do not end a page', () => {
  test('the last but one, where both are short: the last row of a list does not stand on a page alone', () => {
    const listOf = (...lines: readonly number[]): DocumentTable => ({
      kind: 'table',
      columns: [{ width: 8844, align: 'left' }],
      header: [{ cells: [{ text: '任务' }] }],
      rows: lines.map((own) => ({ cells: [{ text: Array.from({ length: own }, () => '国').join('\n') }] })),
    })
    expect([...rowBreaks(listOf(1, 1, 1, 1)).kept]).toEqual([2])
    expect([...rowBreaks(listOf(1, 1, 6, 5)).kept]).toEqual([])
    expect([...rowBreaks(listOf(1)).kept]).toEqual([])
  })

  const row = (number: string, text = '国') => ({ cells: [{ text: number }, { text }] })
  const numbersKept = (...numbers: readonly string[]) =>
    keepWithContents(numbers.map((number) => row(number))).flatMap(({ keepsNext, cells }) =>
      keepsNext ? [cells[0]?.text] : [],
    )

  test('a task stays with the first of its contents, by whatever numbers they have', () => {
    expect(numbersKept('5', '6', '6（1）', '6（2）', '7')).toEqual(['6'])
    expect(numbersKept('（五）', '（六）', '（六）-1', '（六）-2')).toEqual(['（六）'])
    expect(numbersKept('1', '10', '11', '', '')).toEqual([])
  })

  /** A number beside a text of so many lines. */
  const listWith = (...rows: readonly (readonly [number: string, lines: number])[]): DocumentTable => ({
    kind: 'table',
    columns: [
      { width: 855, align: 'left' },
      { width: 7989, align: 'left' },
    ],
    header: [row('序号', '任务')],
    rows: keepWithContents(rows.map(([number, lines]) => row(number, '国\n'.repeat(lines).trim()))),
  })
  const breaksOf = (...rows: readonly (readonly [number: string, lines: number])[]) => {
    const { parted, kept } = rowBreaks(listWith(...rows))
    return { parted: [...parted], kept: [...kept] }
  }

  test('the first is not kept where both have no room below title and line', () => {
    expect(breaksOf(['6', 1], ['6（1）', 12], ['7', 1], ['8', 1])).toEqual({ parted: [], kept: [0, 2] })
    expect(breaksOf(['6', 1], ['6（1）', 13], ['7', 1], ['8', 1])).toEqual({ parted: [], kept: [2] })
  })

  test('nor are the last two kept there with what stays with them', () => {
    expect(breaksOf(['6', 6], ['6（1）', 5], ['6（2）', 3])).toEqual({ parted: [], kept: [0] })
    expect(breaksOf(['5', 1], ['6', 6], ['6（1）', 5], ['6（2）', 3])).toEqual({ parted: [], kept: [1, 2] })
  })

  test('not where a page holds each, but not both: neither is parted', () => {
    expect(breaksOf(['5', 1], ['6', 4], ['6（1）', 22], ['7', 9])).toEqual({ parted: [], kept: [] })
  })

  test('with contents that no page holds, which are parted below it', () => {
    expect(breaksOf(['5', 1], ['6', 4], ['6（1）', 40], ['7', 9])).toEqual({ parted: [2], kept: [1] })
  })

  test('a task of more than a third of a page is not kept with these', () => {
    expect(breaksOf(['5', 1], ['6', 12], ['6（1）', 40], ['7', 9])).toEqual({ parted: [2], kept: [] })
  })

  test('the sums of a table of units stand with its last unit', () => {
    const columns = [{ heading: '单位', weight: 1, align: 'left' as const, cell: (text: string) => ({ text }) }]
    const sum = (key: string) => ({ key, cells: [{ text: key }] })
    const { rows } = table(columns, ['甲', '乙'], 8844, (text) => text, [sum('其余'), sum('合计')])
    expect(rows.map(({ keepsNext }) => keepsNext === true)).toEqual([false, true, true, false])
    expect(table(columns, ['甲', '乙'], 8844, (text) => text).rows.some(({ keepsNext }) => keepsNext)).toBe(false)
    const grouped = table(
      columns,
      ['甲', '乙', '未明确单位'],
      8844,
      (text) => text,
      [sum('合计')],
      (name) => name.length > 1,
    )
    expect(grouped.rows.map(({ keepsNext }) => keepsNext === true)).toEqual([false, true, true, false])
  })
})
