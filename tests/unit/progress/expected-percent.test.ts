import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOfMonth } from '../../../shared/domain/deadline/calendar.ts'
import type { Cadence } from '../../../shared/domain/period/types.ts'
import { expectedPercent, percentOfTimeGone } from '../../../shared/domain/progress/expected-percent.ts'

const month = (to: string, cadence: Cadence = 'month') => ({ cadence, to })

describe('the share of the months gone', () => {
  test.each([
    ['2023-01-31', 8.3],
    ['2023-05-31', 41.7],
    ['2023-06-30', 50],
    ['2023-09-30', 75],
    ['2023-11-30', 91.7],
    ['2023-12-31', 100],
    ['2022-12-31', 0],
    ['2024-03-31', 100],
    ['2023-05-25', 41.7],
    ['2023-06-03', 41.7],
    ['2023-02-14', 16.7],
    ['2023-02-13', 8.3],
  ])('2023 at %s is %d', (to, percent) => {
    expect(percentOfTimeGone([2023], month(to), 'months')).toBe(percent)
  })
  test('three quarters', () => {
    expect(percentOfTimeGone([2023], month('2023-09-30', 'quarter'), 'months')).toBe(75)
  })
  test('a week counts only the months that are over', () => {
    expect(percentOfTimeGone([2023], month('2023-05-28', 'week'), 'months')).toBe(33.3)
    expect(percentOfTimeGone([2023], month('2023-05-31', 'week'), 'months')).toBe(41.7)
  })
  test.each([
    ['2023-12-31', 33.3],
    ['2024-06-30', 50],
    ['2025-12-31', 100],
  ])('three years at %s: %d', (to, percent) => {
    expect(percentOfTimeGone([2023, 2024, 2025], month(to), 'months')).toBe(percent)
  })
  test('a plan without years tells nothing', () => {
    expect(percentOfTimeGone([], month('2023-05-31'), 'months')).toBeNull()
  })
})

describe('the share of the days gone', () => {
  test.each([
    ['2023-01-01', 0.3],
    ['2023-03-31', 24.7],
    ['2023-12-31', 100],
    ['2022-06-30', 0],
  ])('%s: %d', (to, percent) => {
    expect(percentOfTimeGone([2023], month(to), 'days')).toBe(percent)
  })
  test('a leap year has 366', () => {
    expect(percentOfTimeGone([2024], month('2024-07-01'), 'days')).toBe(50)
  })
})

test('later is never less, and it stays within 0 and 100', () => {
  const day = fc.tuple(
    fc.integer({ min: 2022, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  const iso = ([y, m, d]: [number, number, number]) =>
    `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  const cadence = fc.constantFrom<Cadence>('week', 'month', 'quarter')
  fc.assert(
    fc.property(day, day, cadence, fc.constantFrom('months' as const, 'days' as const), (a, b, rhythm, basis) => {
      const [early = '', late = ''] = [iso(a), iso(b)].sort()
      const [before, after] = [early, late].map((to) => percentOfTimeGone([2023, 2024], { cadence: rhythm, to }, basis))
      expect(before).toBeLessThanOrEqual(after ?? Number.NaN)
      expect(before).toBeGreaterThanOrEqual(0)
      expect(after).toBeLessThanOrEqual(100)
    }),
  )
})

test('twelve month ends are twelve equal steps', () => {
  const ends = Array.from({ length: 12 }, (_, at) => endOfMonth(2023, at + 1) ?? '')
  expect(ends.map((to) => percentOfTimeGone([2023], month(to), 'months'))).toEqual([
    8.3, 16.7, 25, 33.3, 41.7, 50, 58.3, 66.7, 75, 83.3, 91.7, 100,
  ])
})

describe('what a task should have reached', () => {
  const input = {
    years: [2023],
    period: month('2023-05-31'),
    stageTarget: null,
    dueOn: '2023-12-31',
    basis: 'months' as const,
  }
  test('the months gone', () => {
    expect(expectedPercent(input)).toEqual({ percent: 41.7, basis: 'months' })
  })
  test('its stage target before anything else', () => {
    expect(expectedPercent({ ...input, stageTarget: 20, dueOn: '2023-04-30' })).toEqual({
      percent: 20,
      basis: 'stageTarget',
    })
    expect(expectedPercent({ ...input, stageTarget: 0 })).toEqual({ percent: 0, basis: 'stageTarget' })
  })
  test('all of it when its day has come', () => {
    expect(expectedPercent({ ...input, dueOn: '2023-05-31' })).toEqual({ percent: 100, basis: 'deadline' })
    expect(expectedPercent({ ...input, dueOn: '2023-06-01' })).toEqual({ percent: 41.7, basis: 'months' })
  })
  test('a standing task has the plan’s time, and nothing where the plan has no year', () => {
    expect(expectedPercent({ ...input, dueOn: null })).toEqual({ percent: 41.7, basis: 'months' })
    expect(expectedPercent({ ...input, years: [], dueOn: null })).toBeNull()
  })
})
