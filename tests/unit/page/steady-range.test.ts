import { expect, test } from 'vitest'
import { steadyRange } from '../../../renderer/ui/steady-range.ts'

const linesOf = (range: ReturnType<typeof steadyRange>, startIndex: number, endIndex: number, count: number) =>
  range.linesOf({ startIndex, endIndex, overscan: 3, count })

test('as many lines are drawn as were ever needed, however few are in sight', () => {
  const range = steadyRange()
  expect(linesOf(range, 0, 9, 1000)).toEqual(Array.from({ length: 13 }, (_, at) => at))
  expect(linesOf(range, 100, 109, 1000)).toEqual(Array.from({ length: 16 }, (_, at) => 97 + at))
  expect(linesOf(range, 200, 203, 1000)).toEqual(Array.from({ length: 16 }, (_, at) => 197 + at))
  expect(range.size()).toBe(16)
})

test('at the end of the list the lines before make up the number', () => {
  const range = steadyRange()
  linesOf(range, 100, 109, 1000)
  expect(linesOf(range, 997, 999, 1000)).toEqual(Array.from({ length: 16 }, (_, at) => 984 + at))
})

test('a list that became shorter has all its lines, an empty one none', () => {
  const range = steadyRange()
  linesOf(range, 100, 109, 1000)
  expect(linesOf(range, 0, 4, 5)).toEqual([0, 1, 2, 3, 4])
  expect(linesOf(range, 0, 0, 0)).toEqual([])
})
