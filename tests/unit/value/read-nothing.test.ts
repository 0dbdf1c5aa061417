import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNothing, isSameAs } from '../../../shared/domain/value/read-nothing.ts'

const pieces = [
  '无',
  '暂无',
  '没有',
  '不涉及',
  '未涉及',
  '空',
  '项',
  '同上',
  '同',
  '上期',
  '与',
  '和',
  '进展',
  '内容',
  '较上月无变化',
]
const signs = ['/', '／', '—', '。', '〃', '"', '＂', '5', '５', 'n/a', 'ｎ／ａ', ' ', '\n']
const words = fc
  .array(fc.constantFrom(...pieces, ...signs, '与上项相同', '内容同上条一致'), { maxLength: 4 })
  .map((parts) => parts.join(''))

test('a blank in front, which hides how a cell begins, changes nothing', () => {
  let said = 0
  fc.assert(
    fc.property(words, (text) => {
      expect([text, isNothing(text), isSameAs(text)]).toEqual([
        text,
        isNothing(`\u3000${text}`),
        isSameAs(`\u3000${text}`),
      ])
      if (isNothing(text) || isSameAs(text)) said++
    }),
    { numRuns: 2000 },
  )
  expect(said).toBeGreaterThan(100)
})
