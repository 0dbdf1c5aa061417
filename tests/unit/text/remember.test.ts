import { expect, test } from 'vitest'
import { remember } from '../../../shared/domain/text/remember.ts'

test('a text read before is not read again, until too many were', () => {
  const read: string[] = []
  const reading = remember((text) => {
    read.push(text)
    return text === '' ? null : { text }
  }, 2)
  const first = reading('县财政局')
  expect(reading('县财政局')).toBe(first)
  expect([reading(''), reading('')]).toEqual([null, null])
  expect(read).toEqual(['县财政局', ''])
  reading('县教育局')
  expect(reading('县财政局')).toEqual(first)
  expect(read).toEqual(['县财政局', '', '县教育局', '县财政局'])
})

test('long texts are read each time: they hardly repeat, and would fill the memory', () => {
  let count = 0
  const reading = remember((text) => {
    count++
    return text.length
  }, 10)
  expect([reading('云'.repeat(201)), reading('云'.repeat(201))]).toEqual([201, 201])
  expect(count).toBe(2)
})
