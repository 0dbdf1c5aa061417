import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deriveStatus, findStatusContradiction } from '../../../shared/domain/progress/derive-status.ts'
import { decideLight, type LightInput, pointsBehind } from '../../../shared/domain/progress/light.ts'
import type { Status } from '../../../shared/domain/status/types.ts'

describe('百分点 behind', () => {
  test.each([
    [85, 91.7, 6.7],
    [81.7, 91.7, 10],
    [61.7, 91.7, 30],
    [100, 91.7, -8.3],
    [0.1, 0.3, 0.2],
    [41.65, 41.7, 0],
  ])('%d where %d is due: %d', (percent, expected, gap) => {
    expect(pointsBehind(percent, expected)).toBe(gap)
  })
})

const base: LightInput = { status: 'onTrack', percent: 50, expected: 50, isPastDue: false, periodsNotStarted: 0 }

describe('lights as delivered', () => {
  test.each([
    [50, 'green'],
    [40.1, 'green'],
    [40, 'yellow'],
    [20, 'yellow'],
    [19.9, 'red'],
    [100, 'green'],
  ] as const)('%d of 50 is %s', (percent, light) => {
    expect(decideLight({ ...base, percent })).toBe(light)
  })
  test('the office sets the edges', () => {
    const settings = { yellowFrom: 5, redAbove: 15 }
    const lights = [45.1, 45, 35, 34.9].map((percent) => decideLight({ ...base, percent }, settings))
    expect(lights).toEqual(['green', 'yellow', 'yellow', 'red'])
  })
  test.each([
    [1, 'yellow'],
    [2, 'yellow'],
    [3, 'red'],
  ])('not started when due for %d periods is %s', (periodsNotStarted, light) => {
    const early = { ...base, expected: 8.3, periodsNotStarted }
    expect(decideLight({ ...early, status: 'notStarted', percent: 0 })).toBe(light)
    expect(decideLight({ ...early, status: null, percent: 0 })).toBe(light)
  })
  test('not started is no better than little done: far behind it is red at once', () => {
    const input = { ...base, status: 'notStarted' as const, percent: null, periodsNotStarted: 1 }
    expect(decideLight({ ...input, expected: 30 })).toBe('yellow')
    expect(decideLight({ ...input, expected: 30.1 })).toBe('red')
  })
  test('not started past its day, with nothing else known, is yellow, then red', () => {
    const input = { ...base, status: 'notStarted' as const, percent: null, expected: null, isPastDue: true }
    expect(decideLight({ ...input, periodsNotStarted: 1 })).toBe('yellow')
    expect(decideLight({ ...input, periodsNotStarted: 3 })).toBe('red')
  })
  test('how many periods is a setting too', () => {
    const input = { ...base, expected: 20, status: 'notStarted' as const, percent: null, periodsNotStarted: 2 }
    expect(decideLight(input, { yellowFrom: 10, redAbove: 30, redAfterNotStarted: 2 })).toBe('red')
    expect(decideLight(input, { yellowFrom: 10, redAbove: 30 })).toBe('yellow')
  })
  test('not started and not due yet is green', () => {
    expect(decideLight({ ...base, status: 'notStarted', percent: 0, expected: 0, periodsNotStarted: 3 })).toBe('green')
  })
  test('what is past its day is never green unless it is done', () => {
    expect(decideLight({ ...base, percent: 95, expected: 100, isPastDue: true })).toBe('yellow')
    expect(decideLight({ ...base, percent: 100, expected: 100, isPastDue: true })).toBe('green')
    expect(decideLight({ ...base, percent: 60, expected: 100, isPastDue: true })).toBe('red')
  })
  test.each([
    ['done', 'green'],
    ['ahead', 'green'],
    ['onTrack', 'green'],
    ['behind', 'yellow'],
    ['overdue', 'red'],
    ['standing', null],
    ['notAssessed', null],
    ['retired', null],
    [null, null],
  ] as const)('without figures %s is %s', (status, light) => {
    expect(decideLight({ ...base, status, percent: null })).toBe(light)
  })
  test('standing tasks have no light whatever the figures', () => {
    expect(decideLight({ ...base, status: 'standing', percent: 0 })).toBeNull()
  })
  test('further behind is never a better light', () => {
    const rank = { green: 0, yellow: 1, red: 2 }
    const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(percent, percent, percent, (a, b, expected) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        const [worse, better] = [less, more].map((value) => decideLight({ ...base, percent: value, expected }))
        expect(rank[worse ?? 'green']).toBeGreaterThanOrEqual(rank[better ?? 'green'])
      }),
    )
  })
})

describe('status from a percent', () => {
  test.each([
    [100, 41.7, false, 'done'],
    [100, 100, true, 'done'],
    [99, 100, true, 'overdue'],
    [99, null, true, 'overdue'],
    [0, 41.7, false, 'notStarted'],
    [0, 0, false, 'onTrack'],
    [40, 41.7, false, 'behind'],
    [40.7, 41.7, false, 'behind'],
    [41, 41.7, false, 'onTrack'],
    [42, 41.7, false, 'onTrack'],
    [42.7, 41.7, false, 'ahead'],
    [50, null, false, null],
  ] as const)('%d where %s is due (past due: %s): %s', (percent, expected, isPastDue, status) => {
    expect(deriveStatus({ percent, expected, isPastDue })).toBe(status)
  })
})

describe('a status that its percent contradicts', () => {
  const figures = { percent: 50, expected: 50, isPastDue: false }
  test.each([
    ['done', 80, 'doneBelowHundred'],
    ['behind', 100, 'hundredNotDone'],
    ['notStarted', 100, 'hundredNotDone'],
    ['notStarted', 5, 'notStartedWithPercent'],
    ['onTrack', 30, 'saidOnTrackIsBehind'],
    ['onTrack', 0, 'saidOnTrackIsBehind'],
    ['ahead', 30, 'saidOnTrackIsBehind'],
    ['ahead', 50, 'saidAheadIsNot'],
    ['behind', 50, 'saidBehindIsNot'],
    ['overdue', 70, 'saidBehindIsNot'],
  ] as const)('%s at %d of 50: %s', (status, percent, code) => {
    expect(findStatusContradiction(status, { ...figures, percent })).toBe(code)
  })
  test.each([
    ['done', 100],
    ['ahead', 100],
    ['ahead', 60],
    ['onTrack', 50],
    ['onTrack', 60],
    ['onTrack', 49.5],
    ['behind', 30],
    ['overdue', 30],
    ['notStarted', 0],
    ['standing', 0],
    ['notAssessed', 100],
    ['retired', 0],
  ] as const)('%s at %d of 50 can be', (status, percent) => {
    expect(findStatusContradiction(status, { ...figures, percent })).toBeNull()
  })
  test('past its day a task is not on track, and may be called late', () => {
    const late = { percent: 99.5, expected: 100, isPastDue: true }
    expect(findStatusContradiction('onTrack', late)).toBe('saidOnTrackIsBehind')
    expect(findStatusContradiction('overdue', late)).toBeNull()
  })
  test('a derived status never contradicts the percent it came from', () => {
    const tenth = fc.integer({ min: 0, max: 1000 }).map((value) => value / 10)
    fc.assert(
      fc.property(tenth, fc.option(tenth), fc.boolean(), (percent, expected, isPastDue) => {
        const status: Status | null = deriveStatus({ percent, expected, isPastDue })
        if (status !== null) expect(findStatusContradiction(status, { percent, expected, isPastDue })).toBeNull()
      }),
    )
  })
})
