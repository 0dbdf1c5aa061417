import { expect, test } from 'vitest'
import { cellWords } from '../../../shared/print/cell-words.ts'

/** `|` where a line may end besides, `[ ]` around what stays on one line. */
const marked = (text: string) =>
  cellWords(text)
    .map((part) => {
      if (typeof part === 'string') return part
      return part.tag === 'wbr' ? '|' : `[${part.children.join('')}]`
    })
    .join('')

test.each([
  ['鼓励引导“互联网+车货匹配”“互联网+大车队”', '鼓励引导“互联网+|车货匹配”“互联网+|大车队”'],
  ['发展“互联网+”', '发展“互联网+”'],
  ['43微克/立方米，水/电', '43微克|/立方米，水|/电'],
  ['肉类·水产、2023～2025年', '肉[类·]水产、202[3～]2025年'],
  ['以‘5’为单位', '以|‘5’|为单位'],
  ['县发展和改革局', '县发展和改革局'],
  ['', ''],
])('%s breaks its lines as in Word', (text, wanted) => {
  expect(marked(text)).toBe(wanted)
})

test('no character is lost or added', () => {
  const text = '“互联网+工业”·‘十四五’\n·国/县'
  expect(marked(text).replace(/[|[\]]/g, '')).toBe(text)
})
