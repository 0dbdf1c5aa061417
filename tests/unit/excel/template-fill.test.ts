import { expect, test } from 'vitest'
import { textCell } from '../../../electron/excel/template-fill.ts'

const kept = ' xml:space="preserve"'

test.each([
  ['推进项目建设', '', '推进项目建设'],
  ['=1+1', '', '=1+1'],
  ['A&B<C>"D"', '', 'A&amp;B&lt;C&gt;&quot;D&quot;'],
  ['_x0041_', '', '_x005F_x0041_'],
  [' 前有空格', kept, ' 前有空格'],
  ['后有空格　', kept, '后有空格　'],
  ['\u00a0前有空格', kept, '\u00a0前有空格'],
  ['中 间　一格', '', '中 间　一格'],
  ['a_x_b', '', 'a_x_b'],
  ['第一行\n第二行', kept, '第一行\n第二行'],
  ['中间  两格', kept, '中间  两格'],
  ['既有&又有\n换行', kept, '既有&amp;又有\n换行'],
])('%j is written so that it reads back as it is', (text, space, written) => {
  expect(textCell('B6', '3', text)).toBe(`<c r="B6" s="3" t="inlineStr"><is><t${space}>${written}</t></is></c>`)
})

test('an empty text is an empty cell with its style', () => {
  expect(textCell('B6', '3', '')).toBe('<c r="B6" s="3"/>')
})
