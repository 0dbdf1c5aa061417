import { expect, test } from 'vitest'
import { linesBelowTitle } from '../../../shared/domain/document/line-below-title.ts'

const linesOf = (words: string, day: string) =>
  linesBelowTitle(words, day).flatMap((block) => (block.kind === 'paragraph' ? [block.runs[0]?.text] : []))

test('the day stands after the words, and below them where it would go on over the line by a character', () => {
  const day = '截至2023年5月28日'
  expect(linesOf('单位：云河县财政局', day)).toEqual([`单位：云河县财政局　　${day}`])
  const unit = `单位：${'国'.repeat(27)}`
  expect(linesOf(unit, day)).toEqual([unit, day])
  expect(linesOf('', day)).toEqual([day])
  expect(linesOf('', '')).toEqual([])
})
