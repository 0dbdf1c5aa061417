import { expect, test } from 'vitest'
import { formWidths } from '../../../shared/domain/form/form-widths.ts'
import { formLayout } from '../../../shared/domain/form/layout.ts'
import { charactersOfLine } from '../../../shared/domain/form/row-height.ts'

const stages = [
  { on: '2023-06-30', label: '上半年' },
  { on: '2023-12-31', label: '全年' },
]

test.each([
  ['progress', formLayout(null), 'progress'],
  ['办理方案', formLayout(stages), 'works'],
] as const)('a day in words stands on one line of a form of %s, whose print stays as wide', (_, layout, written) => {
  const widthsFor = (deadline: string) => {
    const texts = layout.columns.map(({ key }) => (key === 'deadline' ? deadline : '推进项目建设'))
    const widths = formWidths(layout, [texts])
    const of = (name: string) => widths[layout.columns.findIndex(({ key }) => key === name)] ?? 0
    return { of, sum: widths.reduce((all, width) => all + width, 0) }
  }
  const sum = layout.columns.reduce((all, { width }) => all + width, 0)
  const day = widthsFor('2023年10月底前')
  // Seven characters, and half a one for fonts whose digits are wider.
  expect(day.of('deadline')).toBeGreaterThanOrEqual((7.5 * 16 + 8) / 7)
  expect(charactersOfLine(day.of(written), 12)).toBeGreaterThanOrEqual(10)
  expect(day.sum).toBeCloseTo(sum)
  const words = widthsFor('按县委、县政府有关规定的时限办理')
  expect(words.of('deadline')).toBe(layout.columns.find(({ key }) => key === 'deadline')?.width)
  const nothing = widthsFor('')
  expect(nothing.of('deadline')).toBe(8)
  expect(nothing.of('text')).toBeGreaterThan(words.of('text'))
  expect(nothing.sum).toBeCloseTo(sum)
})
