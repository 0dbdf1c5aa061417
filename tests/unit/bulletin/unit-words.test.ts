import { expect, test } from 'vitest'
import type { UnitCount } from '../../../shared/domain/bulletin/facts.ts'
import { praisedUnits } from '../../../shared/domain/bulletin/unit-words.ts'
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
