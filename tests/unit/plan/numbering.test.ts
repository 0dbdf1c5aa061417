import { describe, expect, test } from 'vitest'
import { parseNumbering } from '../../../shared/domain/plan/numbering.ts'

describe('the number a paragraph begins with', () => {
  test.each([
    ['1.修路', 'arabic', '1', '修路'],
    ['12、修路', 'arabic', '12', '修路'],
    ['3．修路', 'arabic', '3', '修路'],
    ['４．修路', 'arabic', '4', '修路'],
    ['5. 2023年修路', 'arabic', '5', '2023年修路'],
    ['6.2023—2025年每年修路', 'arabic', '6', '2023—2025年每年修路'],
    ['⒎修路', 'arabic', '7', '修路'],
    ['（8）修路', 'arabicBracket', '（8）', '修路'],
    ['(9) 修路', 'arabicBracket', '（9）', '修路'],
    ['10）修路', 'arabicBracket', '（10）', '修路'],
    ['⑴修路', 'arabicBracket', '（1）', '修路'],
    ['①修路', 'circled', '①', '修路'],
    ['一、修路', 'chinese', '一', '修路'],
    ['二十一、修路', 'chinese', '二十一', '修路'],
    ['（三）修路', 'chineseBracket', '（三）', '修路'],
    ['(十二) 修路', 'chineseBracket', '（十二）', '修路'],
    ['㈣修路', 'chineseBracket', '（四）', '修路'],
    ['第一条 修路', 'article', '第一条', '修路'],
    ['第二章 修路', 'chapter', '第二章', '修路'],
    ['第3节 修路', 'section', '第3节', '修路'],
    ['第一部分 修路', 'part', '第一部分', '修路'],
    ['一是修路', 'ordinalWord', '一是', '修路'],
    ['14-1 修路', 'dashed', '14-1', '修路'],
    ['14－2.人才引进', 'dashed', '14-2', '人才引进'],
    ['1.1 修路', 'dotted', '1.1', '修路'],
    ['2.3.4 修路', 'dotted', '2.3.4', '修路'],
  ] as const)('%s', (text, kind, label, rest) => expect(parseNumbering(text)).toMatchObject({ kind, label, rest }))

  test.each([
    '1.5万吨',
    '12.5 亿元以上',
    '2023年修路',
    '2023—2025年',
    '5G基站',
    '12-14日召开',
    '3—5 年时间',
    '10家企业',
    '一是否通过',
    '（含新区）修路',
    '一要点',
    '',
  ])('%j begins with none', (text) => expect(parseNumbering(text)).toBeNull())

  test('what stands before the last number is told', () => {
    expect(parseNumbering('14-1 修路')).toMatchObject({ prefix: '14', value: 1 })
    expect(parseNumbering('2.3.4 修路')).toMatchObject({ prefix: '2.3', value: 4 })
    expect(parseNumbering('14. 修路')).toMatchObject({ prefix: null, value: 14, stop: '.', printed: '14.' })
  })
})
