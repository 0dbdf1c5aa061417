import { roundToTenth } from './round-to-tenth.ts'

/**
 * How printed shares are rounded: `largestRemainder` makes them add to 100.0 by giving the missing tenths to the shares
 * that lost most by cutting; `plain` rounds each alone and may add to 99.9 or 100.1.
 */
export type ShareRule = 'largestRemainder' | 'plain'

/**
 * The printed shares of some counts in percent with one decimal, in the same order. By the largest remainder they add
 * to exactly 100.0 (equal remainders: the earlier one first). All zero when nothing was counted.
 * @param counts whole numbers, none negative
 */
export function shares(counts: readonly number[], rule: ShareRule = 'largestRemainder'): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.map(() => 0)
  if (rule === 'plain') return counts.map((count) => roundToTenth((count / total) * 100))
  // Whole numbers all the way: count × 1000 = tenths × total + remainder.
  const tenths = counts.map((count) => Math.floor((count * 1000) / total))
  const missing = 1000 - tenths.reduce((sum, share) => sum + share, 0)
  const byRemainder = counts
    .map((count, at) => ({ at, remainder: (count * 1000) % total }))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at)
  const raised = new Set(byRemainder.slice(0, missing).map(({ at }) => at))
  return tenths.map((share, at) => (share + (raised.has(at) ? 1 : 0)) / 10)
}

/**
 * 位次 — places by value, the highest first; equal values share a place and the next place is left out (1, 2, 2, 4).
 * A null value has none.
 */
export function rankWithTies(values: readonly (number | null)[]): readonly (number | null)[] {
  return values.map((value) =>
    value === null ? null : 1 + values.filter((other) => other !== null && other > value).length,
  )
}
