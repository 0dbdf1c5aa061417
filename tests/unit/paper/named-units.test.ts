import { expect, test } from 'vitest'
import { namedUnits } from '../../../shared/domain/plan-paper/named-units.ts'

const units = (count: number) => Array.from({ length: count }, (_, at) => `县第${at + 1}局`)

test('a sentence names units up to eight; of more the first five and how many they are', () => {
  expect(namedUnits(units(2))).toBe('县第1局、县第2局')
  expect(namedUnits(units(8))).toBe(units(8).join('、'))
  expect(namedUnits(units(9))).toBe('县第1局、县第2局、县第3局、县第4局、县第5局等9个单位')
})
