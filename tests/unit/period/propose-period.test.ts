import { expect, test } from 'vitest'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import { proposePeriod } from '../../../shared/domain/period/propose-period.ts'
import type { Cadence, Period } from '../../../shared/domain/period/types.ts'

const held = (cadence: Cadence, from: string, to: string, due: string): Period => ({
  id: 'period_1' as PeriodId,
  planId: 'plan_1' as PlanId,
  cadence,
  label: '',
  from,
  to,
  due,
  state: 'closed',
  purpose: 'progress',
})

test.each<[Cadence, string, string, string, string]>([
  ['week', '2023年第20周', '2023-05-15', '2023-05-21', '2023-05-22'],
  ['month', '2023年5月', '2023-05-01', '2023-05-31', '2023-06-05'],
  ['quarter', '2023年第二季度', '2023-04-01', '2023-06-30', '2023-07-05'],
  ['half', '2023年上半年', '2023-01-01', '2023-06-30', '2023-07-10'],
  ['year', '2023年度', '2023-01-01', '2023-12-31', '2024-01-10'],
])('the first round by %s is the one that today lies in', (cadence, label, from, to, due) => {
  expect(proposePeriod(cadence, [], [2023], '2023-05-17')).toEqual({ cadence, label, from, to, due })
})

test('the next round follows the last of the same cadence, with as many days to report in', () => {
  const periods = [
    held('month', '2023-11-01', '2023-11-30', '2023-12-03'),
    held('month', '2023-12-01', '2023-12-31', '2024-01-08'),
    held('quarter', '2024-01-01', '2024-03-31', '2024-04-02'),
  ]
  expect(proposePeriod('month', periods, [2023, 2024], '2024-05-01')).toEqual({
    cadence: 'month',
    label: '2024年1月',
    from: '2024-01-01',
    to: '2024-01-31',
    due: '2024-02-08',
  })
})

test('a plan of another year begins with its own first round', () => {
  expect(proposePeriod('quarter', [], [2023], '2026-05-17')).toMatchObject({
    label: '2023年第一季度',
    from: '2023-01-01',
  })
  expect(proposePeriod('month', [], [], '2026-02-17')).toMatchObject({ label: '2026年2月', to: '2026-02-28' })
})

test('a week belongs to the year of its Thursday', () => {
  expect(proposePeriod('week', [], [], '2027-01-02')).toMatchObject({ label: '2026年第53周', from: '2026-12-28' })
})
