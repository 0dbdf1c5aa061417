import { expect, test } from 'vitest'
import type { UnitCount } from '../../../shared/domain/bulletin/facts.ts'
import { praisedUnits, unitsWithRates } from '../../../shared/domain/bulletin/unit-words.ts'
import type { TaskId, UnitId } from '../../../shared/domain/id.ts'

const unit = (name: string, rate: number | null, notReported: readonly TaskId[] = []): UnitCount => ({
  ...{ unitId: `unit_${name}` as UnitId, name, rate, notReported, rank: null },
  ...{ items: [], done: [], ahead: [], onTrack: [], behind: [], notAssessed: [] },
})

test('a unit is praised that reached all and reported itself, not one whose tasks others reported', () => {
  const byUnit = [
    unit('县教育局', 100),
    unit('县公安局', 100),
    unit('县水利局', 50),
    unit('县民政局', 100, ['task_1' as TaskId]),
    unit('县档案馆', null),
  ]
  const silent = { unitId: 'unit_县公安局' as UnitId, name: '县公安局' }
  expect(praisedUnits({ byUnit, notReported: [silent] }).map(({ name }) => name)).toEqual(['县教育局'])
  expect(praisedUnits({ byUnit, notReported: [] }).map(({ name }) => name)).toEqual(['县教育局', '县公安局'])
})

test('equal rates in a row are said once, and stand as one number of all the units that share it', () => {
  const rated = (...rates: readonly number[]) =>
    rates.map((rate, at) => ({ unit: unit(`县第${at + 1}局`, rate), rate }))
  const said = (...rates: readonly number[]) => unitsWithRates(rated(...rates), 'rate')
  const textOf = (...rates: readonly number[]) =>
    said(...rates)
      .map(({ text }) => text)
      .join('')
  expect(textOf(0, 25, 50)).toBe('县第1局（0.0%）、县第2局（25.0%）、县第3局（50.0%）')
  expect(textOf(0, 0)).toBe('县第1局、县第2局（均为0.0%）')
  expect(textOf(100, 66.7, 66.7, 66.7, 50)).toBe(
    '县第1局（100.0%），县第2局、县第3局、县第4局（均为66.7%），县第5局（50.0%）',
  )
  expect(said(0, 0, 50).flatMap(({ text, key }) => (key === undefined ? [] : [[text, key]]))).toEqual([
    ['0.0%', 'unit.unit_县第1局+unit.unit_县第2局.rate'],
    ['50.0%', 'unit.unit_县第3局.rate'],
  ])
})
