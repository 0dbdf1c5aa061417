import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printedWidths } from '../../../shared/domain/document/column-widths.ts'
import { type ListedColumn, listWidths } from '../../../shared/domain/document/list-widths.ts'
import { textWidthInCharacters } from '../../../shared/domain/text/text-width.ts'

const total = 12756
const column = (
  weight: number,
  align: 'left' | 'center',
  cells: readonly string[],
  heading = '序号',
): ListedColumn => ({
  weight,
  align,
  heading,
  cells,
})
/** How many characters a line of each column holds once it is printed. */
const charactersOf = (columns: readonly ListedColumn[]) =>
  printedWidths(listWidths(columns, total).map((width) => ({ width }))).map((width) => (width - 114) / 210)

describe('widths of a list', () => {
  const number = column(680, 'center', ['1', '6（12）'])
  const task = column(3400, 'left', ['国'.repeat(150), '国'.repeat(120)], '任务事项')
  const unit = column(1500, 'left', ['县发展和改革局、县水利局', '县水利局'], '牵头单位')
  const deadline = column(1150, 'center', ['', ''], '完成\n时限')
  const progress = column(3000, 'left', ['已完成立项。', ''], '进展情况')

  test.each(['（10）', '14-1', '6（1）', '2025年年底'])('%s has half a character more than its own', (text) => {
    const [own = 0] = charactersOf([column(680, 'center', ['1', text]), task, unit])
    expect(own).toBeGreaterThanOrEqual(textWidthInCharacters(text) + (text.includes('年') ? 0.81 : 0.5))
    const [name = 0] = charactersOf([column(680, 'center', ['张三丰'], '领导'), task, unit])
    expect(name).toBeLessThan(3.1)
  })

  test('numbers are not broken, an empty column is as wide as its heading', () => {
    const [numbers = 0, , , days = 0] = charactersOf([number, task, unit, deadline])
    expect(numbers).toBeGreaterThanOrEqual(3.5)
    expect(days).toBeGreaterThanOrEqual(2)
    expect(days).toBeLessThan(2.3)
  })

  test('what short columns leave goes to long texts, and no column of texts is narrower than five characters', () => {
    const [, tasks = 0, units = 0, , steps = 0] = charactersOf([number, task, unit, deadline, progress])
    expect(units).toBeGreaterThanOrEqual(5)
    expect(steps).toBeGreaterThanOrEqual(5)
    expect(tasks).toBeGreaterThan(30)
  })

  test('a day that is longer than a number has its usual width, in which it may break', () => {
    const days = column(1150, 'center', ['2023年10月底前'], '完成时限')
    const share = (1150 / (680 + 3400 + 1150)) * total
    expect(listWidths([number, task, days], total)[2]).toBeLessThanOrEqual(Math.ceil(share))
  })

  test('short texts share the page by their usual widths; widths add up in any case', () => {
    const [, short = 0, other = 0] = listWidths(
      [number, column(3000, 'left', ['国国']), column(1500, 'left', ['国国'])],
      total,
    )
    expect(short).toBeGreaterThan(other)
    const text = fc.array(fc.constantFrom(...'国，1\n'), { maxLength: 80 }).map((signs) => signs.join(''))
    const any = fc.record({
      weight: fc.integer({ min: 500, max: 4000 }),
      align: fc.constantFrom('left' as const, 'center' as const),
      heading: text,
      cells: fc.array(text, { minLength: 3, maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 12 }), (columns) => {
        const widths = listWidths(columns, total)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(total)
        expect(Math.min(...widths)).toBeGreaterThan(0)
      }),
    )
  })
})
