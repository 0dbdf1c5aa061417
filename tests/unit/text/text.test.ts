import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatChineseNumber, parseChineseNumber } from '../../../shared/domain/text/chinese-number.ts'
import { formatCircledNumber, parseCircledNumber } from '../../../shared/domain/text/circled-number.ts'
import { formatRomanNumber, parseRomanNumber } from '../../../shared/domain/text/roman-number.ts'
import { textWidthInCharacters } from '../../../shared/domain/text/text-width.ts'
import { trimCharacters } from '../../../shared/domain/text/trim.ts'
import { removeWhiteSpace } from '../../../shared/domain/text/white-space.ts'
import { foldWidth } from '../../../shared/domain/text/width.ts'

describe('white space', () => {
  test.each([
    ['增长 5.5%以上', '增长5.5%以上'],
    ['65. 8 %', '65.8%'],
    ['加快 5G 和 DCMM 贯标', '加快5G和DCMM贯标'],
    ['县发\n\n展和\u3000改革\u00a0局\u200b', '县发展和改革局'],
    ['Power  BI 平台', 'Power BI平台'],
    ['Visual\nBasic', 'Visual Basic'],
    ['  ', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(removeWhiteSpace(text)).toBe(expected)
  })
})

describe('Chinese numbers', () => {
  test.each([
    ['一', 1],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['廿三', 23],
    ['卅', 30],
    ['一百零五', 105],
    ['一百一十', 110],
    ['两千', 2000],
    ['九千九百九十九', 9999],
    ['二〇二三', 2023],
    ['〇', 0],
    ['一〇五', 105],
    ['贰拾伍', 25],
  ])('%s is %i', (text, value) => {
    expect(parseChineseNumber(text)).toBe(value)
  })

  test.each(['', '百', '十百', '一十十', '甲', '一百二百', '十年', '一二十'])('%j is none', (text) => {
    expect(parseChineseNumber(text)).toBeNull()
  })

  test('every number reads as it is written', () => {
    for (let value = 0; value <= 9999; value++) expect(parseChineseNumber(formatChineseNumber(value))).toBe(value)
    expect([10, 15, 20, 105, 110, 1001, 1010].map(formatChineseNumber)).toEqual([
      '十',
      '十五',
      '二十',
      '一百零五',
      '一百一十',
      '一千零一',
      '一千零一十',
    ])
    expect(() => formatChineseNumber(10_000)).toThrow(RangeError)
  })
})

test('circled and bracketed numbers', () => {
  expect(['①', '⑳', '㉑', '㊿', '❿', '⑴', '⒈', '㈩'].map(parseCircledNumber)).toEqual([1, 20, 21, 50, 10, 1, 1, 10])
  expect(['', '1', '一', '①①'].map(parseCircledNumber)).toEqual([null, null, null, null])
  for (let value = 1; value <= 50; value++) expect(parseCircledNumber(formatCircledNumber(value) ?? '')).toBe(value)
  expect([0, 51, 1.5].map(formatCircledNumber)).toEqual([null, null, null])
})

test('roman numbers', () => {
  expect(['i', 'iv', 'IX', 'XLII', 'Ⅻ', 'MMXXIII'].map(parseRomanNumber)).toEqual([1, 4, 9, 42, 12, 2023])
  expect(['', 'IIII', 'VX', 'A', 'IC'].map(parseRomanNumber)).toEqual([null, null, null, null, null])
  for (let value = 1; value <= 3999; value++) expect(parseRomanNumber(formatRomanNumber(value))).toBe(value)
  expect(() => formatRomanNumber(0)).toThrow(RangeError)
})

test('width', () => {
  expect(foldWidth('（街道）５％，Ａ　')).toBe('(街道)5%,A ')
  expect(textWidthInCharacters('公司A，1')).toBe(4)
  expect(textWidthInCharacters('“甲”𠮷')).toBe(4)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldWidth(text).length).toBe(text.length)
    }),
  )
})

test('trimCharacters', () => {
  expect(trimCharacters('、，甲、乙。', '、，。')).toBe('甲、乙')
  expect(trimCharacters('、、', '、')).toBe('')
})
