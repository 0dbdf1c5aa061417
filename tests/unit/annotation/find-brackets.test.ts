import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findBrackets, markOutside, splitOutside } from '../../../shared/domain/plan/annotation/find-brackets.ts'

const inners = (text: string) => findBrackets(text).map(({ inner }) => inner)

describe('findBrackets', () => {
  test('gives the outermost pairs with their places', () => {
    const text = '建设（含新区）。（牵头单位：县发展和改革局（粮食局））'
    expect(findBrackets(text)).toEqual([
      { start: 2, end: 7, open: '（', close: '）', inner: '含新区', closed: true },
      {
        start: 8,
        end: text.length,
        open: '（',
        close: '）',
        inner: '牵头单位：县发展和改革局（粮食局）',
        closed: true,
      },
    ])
  })

  test('full- and half-width, 〔 and [ close each other; 【 only itself', () => {
    expect(inners('（甲) (乙） 〔丙] [丁〕 【戊】')).toEqual(['甲', '乙', '丙', '丁', '戊'])
    expect(inners('（甲〕乙）')).toEqual(['甲〕乙'])
  })

  test('title marks are no brackets, whatever stands in them', () => {
    expect(inners('《办法（试行）》〈甲〉')).toEqual(['试行'])
  })

  test('one left open runs to the end; one left open inside another ends with it', () => {
    expect(findBrackets('甲（乙、丙（丁）')).toEqual([
      { start: 1, end: 8, open: '（', close: '', inner: '乙、丙（丁）', closed: false },
    ])
    expect(inners('（甲〔乙）丙（丁）')).toEqual(['甲〔乙', '丁'])
    expect(inners('甲）乙（丙）')).toEqual(['丙'])
  })

  test('never overlaps, keeps the order, and covers what it says, on any text', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'（）()〔〕[]【】《》甲乙、。'), maxLength: 60 })
    fc.assert(
      fc.property(noise, (text) => {
        let last = 0
        for (const bracket of findBrackets(text)) {
          expect(bracket.start).toBeGreaterThanOrEqual(last)
          expect(text.slice(bracket.start, bracket.end)).toBe(bracket.open + bracket.inner + bracket.close)
          last = bracket.end
        }
      }),
    )
  })
})

test('markOutside counts only marks that have their partner', () => {
  expect(splitOutside('甲（乙、丙）、“丁、戊”、己', '、').map(({ words }) => words)).toEqual([
    '甲（乙、丙）',
    '“丁、戊”',
    '己',
  ])
  expect(splitOutside('甲“乙、丙（丁、戊', '、').map(({ words }) => words)).toEqual(['甲“乙', '丙（丁', '戊'])
  // two pairs without anything between them
  expect(splitOutside('“甲”“乙”、（丙）(丁)、戊', '、').map(({ words }) => words)).toEqual([
    '“甲”“乙”',
    '（丙）(丁)',
    '戊',
  ])
  expect(markOutside('a(b)c')).toEqual([true, false, false, false, true])
})
