import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printedWidths, roomInCharacters } from '../../../shared/domain/document/column-widths.ts'
import { type ListedColumn, setColumns } from '../../../shared/domain/document/list-widths.ts'
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
  printedWidths(setColumns(columns, total)).map((width) => (width - 114) / 210)

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

  test.each(['2023年10月底前', '2023年12月31日', '2023年年底', '2023年12月底前'])('%s is not broken', (day) => {
    const days = column(300, 'center', [day], '完成\n时限')
    const [, , own = 0] = charactersOf([number, task, days])
    expect(own).toBeGreaterThanOrEqual(roomInCharacters(day))
  })

  test('words that are longer than a day have their usual width, in which they may break', () => {
    const days = column(1150, 'center', ['2023年10月底前基本完成'], '完成时限')
    const share = (1150 / (680 + 3400 + 1150)) * total
    // What is less than a character goes to all columns.
    expect(setColumns([number, task, days], total)[2]?.width).toBeLessThan(share + 210)
  })

  test('the name of a unit stands on one line beside long texts', () => {
    const units = column(
      1500,
      'left',
      Array.from({ length: 20 }, () => '县工业和信息化局'),
      '牵头单位',
    )
    const tasks = column(
      3400,
      'left',
      Array.from({ length: 20 }, () => '国'.repeat(160)),
      '任务事项',
    )
    const [, own = 0] = charactersOf([tasks, units])
    expect(own).toBeGreaterThanOrEqual(8)
  })

  test('no row is high for a narrow cell: what few tasks have to say has room too', () => {
    const said = (text: string) => Array.from({ length: 40 }, (_, at) => (at % 8 === 0 ? text : ''))
    const tasks = column(
      3400,
      'left',
      Array.from({ length: 40 }, () => '国'.repeat(23)),
      '任务事项',
    )
    const steps = column(2000, 'left', said('国'.repeat(50)), '存在问题和\n下步措施')
    const others = Array.from({ length: 3 }, () => ({ ...tasks, heading: '进展情况' }))
    const widths = charactersOf([tasks, ...others, steps])
    expect(Math.ceil(50 / Math.floor(widths.at(-1) ?? 1))).toBeLessThanOrEqual(6)
  })

  describe('days', () => {
    const heading = '完成\n时限'
    const days = (cells: readonly string[]) => column(1150, 'center', cells, heading)
    const rows = (count: number, text: string) => Array.from({ length: count }, () => text)
    const setOf = (columns: readonly ListedColumn[]) => {
      const set = setColumns(columns, total)
      return columns.map(({ cells }, at) => cells.map((text) => set[at]?.cellText(text)))
    }

    test('one that is longer than the others has its year above the rest: they need not leave it their room', () => {
      const cells = ['2023年10月底', ...rows(20, '年底前'), ...rows(20, '持续推进')]
      const [, own] = setOf([column(3400, 'left', rows(41, '国'.repeat(220))), days(cells)])
      expect(own).toEqual(['2023年\n10月底', ...cells.slice(1)])
    })

    test('stand whole where no row is higher for it', () => {
      const cells = ['2023年10月底', '2023年12月31日', '持续推进']
      const [, own] = setOf([column(3400, 'left', rows(3, '国'.repeat(20))), days(cells)])
      expect(own).toEqual(cells)
    })

    test('have the year above the rest where texts have little room, and are broken nowhere else', () => {
      const cells = ['2023年10月底前', '2023年年底', '持续推进']
      const columns = [
        number,
        days(cells),
        ...Array.from({ length: 6 }, () => column(1500, 'left', rows(3, '国'.repeat(90)))),
      ]
      expect(setOf(columns)[1]).toEqual(['2023年\n10月底前', '2023年\n年底', '持续推进'])
    })

    test('a text that begins with a year is left as it is', () => {
      const [own] = setOf([column(1150, 'left', ['2023年新增20家'.repeat(20)]), task])
      expect(own).toEqual(['2023年新增20家'.repeat(20)])
    })
  })

  test('a heading of two lines stands on one where its column has room for it', () => {
    const headingOf = (cells: readonly string[]) =>
      setColumns([column(1150, 'center', cells, '完成\n时限'), task], total)[0]
    expect(headingOf(['持续推进'])?.heading).toBe('完成时限')
    expect(headingOf(['年底'])?.heading).toBe('完成\n时限')
  })

  test('a short sentence is no name: it leaves its room to the texts that make the rows high', () => {
    const rows = (text: string) => Array.from({ length: 24 }, () => text)
    const texts = [column(3300, 'left', rows('国'.repeat(150))), column(2700, 'left', rows('正在办理用地手续。'))]
    expect(charactersOf([...texts, ...texts])[1]).toBeLessThan(6)
    const named = column(2700, 'left', rows('县自然资源和规划局'))
    expect(charactersOf([texts[0] ?? task, named])[1]).toBeGreaterThanOrEqual(9)
  })

  test('short texts share the page by their usual widths; widths add up in any case', () => {
    const [, short = 0, other = 0] = setColumns(
      [number, column(3000, 'left', ['国国']), column(1500, 'left', ['国国'])],
      total,
    ).map(({ width }) => width)
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
        const widths = setColumns(columns, total).map(({ width }) => width)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(total)
        expect(Math.min(...widths)).toBeGreaterThan(0)
      }),
    )
  })
})
