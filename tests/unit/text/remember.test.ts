import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
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

test('a text cut out of a large one does not keep that alive', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const length = remember((text) => ({ length: text.length, text }), 1000)
  const readOne = (index: number) => {
    const file = Buffer.alloc(2 ** 20, `${index}号文件的一个单元格写了这些字`).toString()
    return length(file.slice(100, 130)).length
  }
  collect()
  const before = process.memoryUsage().heapUsed
  for (let index = 0; index < 100; index++) expect(readOne(index)).toBe(30)
  collect()
  expect((process.memoryUsage().heapUsed - before) / 2 ** 20).toBeLessThan(10)
})
