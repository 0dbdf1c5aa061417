import { expect, test } from 'vitest'
import { openingBounds, opensMaximized } from '../../../electron/main/window-place.ts'

const laptop = { x: 0, y: 0, width: 1366, height: 728 }
const beside = { x: 1366, y: 0, width: 1920, height: 1040 }
const keptAt = (x: number, y: number, width = 1200, height = 700) => ({
  bounds: { x, y, width, height },
  isMaximized: false,
})

test('a first window has the usual size, but no more than the screen', () => {
  expect(openingBounds(null, [beside])).toEqual({ width: 1366, height: 768 })
  expect(openingBounds(null, [laptop])).toEqual({ width: 1366, height: 728 })
})

test('a window opens where it was left, on any screen', () => {
  expect(openingBounds(keptAt(50, 20), [laptop, beside])).toEqual({ x: 50, y: 20, width: 1200, height: 700 })
  expect(openingBounds(keptAt(1500, 100), [laptop, beside])).toEqual({ x: 1500, y: 100, width: 1200, height: 700 })
})

test('a window partly off the screen is kept while its top edge can be taken hold of', () => {
  expect(openingBounds(keptAt(-900, 20), [laptop])).toMatchObject({ x: -900 })
  expect(openingBounds(keptAt(-1150, 20), [laptop])).toEqual({ width: 1200, height: 700 })
})

test('a window of a screen that is gone keeps its size only', () => {
  expect(openingBounds(keptAt(1500, 100, 1800, 900), [laptop])).toEqual({ width: 1366, height: 728 })
})

test('a title bar above the screen comes down', () => {
  expect(openingBounds(keptAt(50, -10), [laptop])).toMatchObject({ y: 0 })
})

test('a first window fills a small screen, later ones are as they were left', () => {
  expect(opensMaximized(null, laptop)).toBe(true)
  expect(opensMaximized(null, beside)).toBe(false)
  expect(opensMaximized(keptAt(50, 20), laptop)).toBe(false)
  expect(opensMaximized({ ...keptAt(50, 20), isMaximized: true }, beside)).toBe(true)
})
