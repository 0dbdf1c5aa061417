import { describe, expect, test } from 'vitest'
import { parseDay, parseYears } from '../../../shared/domain/plan/facts-input.ts'

describe('what somebody types into the head of a plan', () => {
  test.each([
    ['2023-02-10', '2023-02-10'],
    ['2023.2.10', '2023-02-10'],
    ['2023年2月10日', '2023-02-10'],
    ['', null],
    ['二月', undefined],
    ['2023-02-30', undefined],
  ])('a day: %s', (words, day) => expect(parseDay(words)).toBe(day))

  test.each([
    ['2023', [2023]],
    ['2024、2023', [2023, 2024]],
    ['2023年，2024年', [2023, 2024]],
    ['2023—2025年', [2023, 2024, 2025]],
    ['', []],
    ['23年', undefined],
    ['1900-2200', undefined],
  ])('years: %s', (words, years) => expect(parseYears(words)).toEqual(years))
})
