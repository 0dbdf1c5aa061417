import { expect, test } from 'vitest'
import { charactersOutsideGb2312, hasCharacterOutsideGb2312 } from '../../../shared/domain/text/gb2312.ts'

const outside = (words: string) => [...words.matchAll(charactersOutsideGb2312())].map(([found]) => found)

test('GB2312 holds 6,763 characters', () => {
  const all = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')
  expect([...all.replace(charactersOutsideGb2312(), '')]).toHaveLength(6763)
})

test('rare characters of names are found, in stretches, beyond the basic plane too', () => {
  expect(outside('王喆、李堃䶮、𠮷田')).toEqual(['喆', '堃䶮', '𠮷'])
  // In the first and the last row of the set; punctuation, digits and 〇 are no characters of names.
  expect(outside('啊阿鼢齄，“云河”〔2023〕〇—…A1')).toEqual([])
})

test('a look-up tells whether a text has any', () => {
  const found = ['喆', '县𠮷', '䶮', '啊阿鼢齄，“云河”〔2023〕〇—…A1', '', '😀'].map(hasCharacterOutsideGb2312)
  expect(found).toEqual([true, true, true, false, false, false])
  const all = Array.from({ length: 0x3ffff - 0xffff }, (_, at) => String.fromCodePoint(at + 0x10000))
  for (let code = 0x20; code < 0xffff; code++) if (code < 0xd800 || code > 0xdfff) all.push(String.fromCodePoint(code))
  const without = all.join('').replace(charactersOutsideGb2312(), '')
  expect(all.filter((character) => !hasCharacterOutsideGb2312(character)).join('') === without).toBe(true)
})
