import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumber } from '../../../electron/word/numbering-format.ts'

describe('formats of automatic numbers', () => {
  test.each([
    ['decimal', { 1: '1', 12: '12', 133: '133' }],
    ['decimalZero', { 1: '01', 9: '09', 10: '10', 100: '100' }],
    ['chineseCounting', { 1: '一', 10: '十', 11: '十一', 20: '二十', 99: '九十九', 100: '一○○', 101: '一○一' }],
    ['taiwaneseCounting', { 10: '十', 21: '二十一' }],
    [
      'chineseCountingThousand',
      {
        5: '五',
        10: '十',
        15: '十五',
        100: '一百',
        101: '一百零一',
        110: '一百一十',
        133: '一百三十三',
        1001: '一千零一',
        1010: '一千零一十',
        10000: '一万',
        10010: '一万零一十',
      },
    ],
    ['japaneseCounting', { 10: '十', 21: '二十一', 100: '百', 101: '百一', 200: '二百', 1000: '千' }],
    ['chineseLegalSimplified', { 1: '壹', 10: '壹拾', 12: '壹拾贰', 105: '壹佰零伍' }],
    ['ideographDigital', { 1: '一', 10: '一〇', 21: '二一', 105: '一〇五' }],
    ['ideographTraditional', { 1: '甲', 10: '癸', 11: '甲' }],
    ['ideographZodiac', { 1: '子', 12: '亥' }],
    ['decimalEnclosedCircle', { 1: '①', 10: '⑩', 20: '⑳', 21: '21' }],
    ['decimalEnclosedCircleChinese', { 3: '③' }],
    ['decimalEnclosedParen', { 1: '⑴' }],
    ['decimalEnclosedFullstop', { 1: '⒈' }],
    ['ideographEnclosedCircle', { 1: '㊀', 10: '㊉', 11: '11' }],
    ['decimalFullWidth', { 12: '１２' }],
    ['numberInDash', { 1: '- 1 -' }],
    ['upperLetter', { 1: 'A', 26: 'Z', 27: 'AA', 53: 'AAA' }],
    ['lowerLetter', { 2: 'b', 28: 'bb' }],
    ['upperRoman', { 4: 'IV', 9: 'IX', 14: 'XIV', 90: 'XC', 2023: 'MMXXIII' }],
    ['lowerRoman', { 1: 'i', 40: 'xl' }],
    ['none', { 1: '' }],
    ['bullet', { 1: '' }],
    ['ordinalText', { 3: '3' }],
  ])('%s', (format, expected) => {
    const shown = Object.fromEntries(Object.keys(expected).map((value) => [value, formatNumber(Number(value), format)]))
    expect(shown).toEqual(expected)
  })

  test('a custom format pads to the width of its pattern', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007')
    expect(formatNumber(1234, 'custom', '001, 002, 003, ...')).toBe('1234')
  })

  test('two numbers never look the same in a counting format', () => {
    const formats = ['chineseCounting', 'chineseCountingThousand', 'japaneseCounting', 'ideographDigital', 'upperRoman']
    const number = fc.integer({ min: 1, max: 3999 })
    fc.assert(
      fc.property(fc.constantFrom(...formats), number, number, (format, one, other) => {
        expect(formatNumber(one, format) === formatNumber(other, format)).toBe(one === other)
      }),
    )
  })
})
