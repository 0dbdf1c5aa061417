import { expect, test } from 'vitest'
import { fitRow, maxRowHeight } from '../../../shared/domain/form/row-height.ts'

const sizes = [12, 10.5, 9, 8] as const

test('a short row has the least height', () => {
  expect(fitRow(['推进项目建设'], [29], sizes)).toEqual({ size: 12, height: 28, isCut: false })
})

test('height grows with the lines of the tallest cell, line breaks counted', () => {
  // 29 × 7 / 16 = 12 characters a line
  const one = fitRow(['推'.repeat(60)], [29], sizes)
  expect(one.size).toBe(12)
  expect(one.height).toBeGreaterThanOrEqual(Math.ceil(5 * 12 * 1.4 + 6))
  const broken = fitRow(['一\n二\n三\n四'], [29], sizes)
  expect(broken.height).toBe(Math.ceil(4 * 12 * 1.4 + 6))
})

test('type gets smaller before text is cut, and a cut is told', () => {
  const smaller = fitRow(['推'.repeat(400)], [29], sizes)
  expect(smaller.size).toBeLessThan(12)
  expect(smaller).toMatchObject({ isCut: false })
  expect(smaller.height).toBeLessThanOrEqual(maxRowHeight)
  expect(fitRow(['推'.repeat(4000)], [29], sizes)).toEqual({ size: 8, height: 409, isCut: true })
})
