import { expect, test } from 'vitest'
import { fileNamePart, formFileName } from '../../../shared/domain/form/file-name.ts'

test('file names sort in official order', () => {
  expect(formFileName(1, 42, '县发展和改革局', '2023年5月')).toBe('001-县发展和改革局-2023年5月.xlsx')
  const names = [2, 10, 1, 100].map((place) => formFileName(place, 100, '单位', '2023年5月'))
  expect([...names].sort().map((name) => Number(name.slice(0, 3)))).toEqual([1, 2, 10, 100])
  expect(formFileName(7, 1000, '单位', '一季度')).toBe('0007-单位-一季度.xlsx')
})

test('what Windows does not take in a file name is replaced', () => {
  expect(fileNamePart('县政府办公室(大数据局)/网信办: "甲"?')).toBe('县政府办公室(大数据局)_网信办_ _甲__')
  expect(fileNamePart(' 专班. ')).toBe('专班')
  expect(fileNamePart('con')).toBe('con_')
  expect(fileNamePart('\u0007\n')).toBe('_')
  expect(new TextEncoder().encode(formFileName(1, 1, '局'.repeat(200), '期'.repeat(90))).length).toBeLessThan(256)
})
