import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankWithTies, shares } from '../../../shared/domain/progress/shares.ts'

const tenths = (share: number) => Math.round(share * 10)

describe('printed shares', () => {
  test.each([
    [
      [1, 1, 1],
      [33.4, 33.3, 33.3],
    ],
    [
      [101, 6, 26],
      [75.9, 4.5, 19.6],
    ],
    [
      [0, 5, 0],
      [0, 100, 0],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [[], []],
    [
      [1, 2, 3, 7],
      [7.7, 15.4, 23.1, 53.8],
    ],
  ])('%j are %j', (counts, printed) => {
    expect(shares(counts)).toEqual(printed)
  })
  test('each rounded alone may miss a hundred', () => {
    expect(shares([1, 1, 1], 'plain')).toEqual([33.3, 33.3, 33.3])
  })

  const counts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 200 })
  test('always add to exactly 100.0', () => {
    fc.assert(
      fc.property(counts, (some) => {
        fc.pre(some.some((count) => count > 0))
        expect(shares(some).reduce((sum, share) => sum + tenths(share), 0)).toBe(1000)
        expect(shares(some).every((share) => share === tenths(share) / 10)).toBe(true)
      }),
    )
  })
  test('none is a tenth off, none is taken from zero or goes to zero, and a larger count never has a smaller share', () => {
    fc.assert(
      fc.property(counts, (some) => {
        const total = some.reduce((sum, count) => sum + count, 0)
        fc.pre(total > 0)
        const printed = shares(some)
        for (const [at, count] of some.entries()) {
          const share = printed[at] ?? Number.NaN
          expect(Math.abs(share - (count / total) * 100)).toBeLessThan(0.1 + 1e-9)
          if (count === 0) expect(share).toBe(0)
          for (const [other, lesser] of some.entries()) {
            if (lesser < count) expect(printed[other]).toBeLessThanOrEqual(share)
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('places', () => {
  test.each([
    [
      [90, 100, 90, 80],
      [2, 1, 2, 4],
    ],
    [
      [null, 50, null],
      [null, 1, null],
    ],
    [[], []],
    [
      [5, 5, 5],
      [1, 1, 1],
    ],
  ])('%j are %j', (values, places) => {
    expect(rankWithTies(values)).toEqual(places)
  })
})
