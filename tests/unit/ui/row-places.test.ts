import { expect, test } from 'vitest'
import { groupPlaceByStep, placeByDrop, placeByStep } from '../../../renderer/ui/row-places.ts'
import { layOutLines } from '../../../renderer/ui/table-layout.ts'

// Lines: 0 heading 甲, 1 a, 2 b, 3 heading 乙, 4 c, 5 heading 丙 (closed; d)
const groups = [
  { id: '甲', title: '甲', count: 2 },
  { id: '乙', title: '乙', count: 1 },
  { id: '丙', title: '丙', count: 1 },
]
const ids = ['a', 'b', 'c', 'd']
const lines = { layout: layOutLines(4, groups, ['丙']), idAt: (index: number) => ids[index] }
const plain = { layout: layOutLines(3, null, []), idAt: (index: number) => ids[index] }

test('a row goes up and down by one, and over a heading into the next group', () => {
  expect(placeByStep(lines, 1, 1)).toEqual({ groupId: '甲', beforeId: null })
  expect(placeByStep(lines, 2, 1)).toEqual({ groupId: '乙', beforeId: 'c' })
  expect(placeByStep(lines, 4, 1)).toEqual({ groupId: '丙', beforeId: null })
  expect(placeByStep(lines, 2, -1)).toEqual({ groupId: '甲', beforeId: 'a' })
  expect(placeByStep(lines, 4, -1)).toEqual({ groupId: '甲', beforeId: null })
  expect(placeByStep(lines, 1, -1)).toBeNull()
})

test('rows are dropped before or behind a row, and on a heading into its group or the one before', () => {
  expect(placeByDrop(lines, 1, true)).toEqual({ groupId: '甲', beforeId: 'a' })
  expect(placeByDrop(lines, 1, false)).toEqual({ groupId: '甲', beforeId: 'b' })
  expect(placeByDrop(lines, 2, false)).toEqual({ groupId: '甲', beforeId: null })
  expect(placeByDrop(lines, 3, true)).toEqual({ groupId: '甲', beforeId: null })
  expect(placeByDrop(lines, 3, false)).toEqual({ groupId: '乙', beforeId: 'c' })
  expect(placeByDrop(lines, 0, true)).toEqual({ groupId: '甲', beforeId: 'a' })
})

test('a group goes before another one or behind all', () => {
  expect(groupPlaceByStep(lines.layout, 3, -1)).toBe('甲')
  expect(groupPlaceByStep(lines.layout, 0, 1)).toBe('丙')
  expect(groupPlaceByStep(lines.layout, 3, 1)).toBeNull()
  expect(groupPlaceByStep(lines.layout, 0, -1)).toBeUndefined()
  expect(groupPlaceByStep(lines.layout, 5, 1)).toBeUndefined()
})

test('a table without groups has one order', () => {
  expect(placeByStep(plain, 0, 1)).toEqual({ groupId: null, beforeId: 'c' })
  expect(placeByStep(plain, 2, 1)).toBeNull()
  expect(placeByStep(plain, 0, -1)).toBeNull()
  expect(placeByDrop(plain, 2, false)).toEqual({ groupId: null, beforeId: null })
})
