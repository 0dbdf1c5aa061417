import { expect, test } from 'vitest'
import { indexNames, type NamedItem } from '../../../renderer/features/palette/name-index.ts'
import { shortForms } from '../../../shared/domain/unit/short-forms.ts'

const unit = (title: string): NamedItem => ({ id: title, kind: 'unit', title, names: shortForms(title) })
const units = [
  '县政府办公室',
  '县发展和改革局',
  '县工业和信息化局',
  '县财政局',
  '县人力资源和社会保障局',
  '沙湾镇',
].map(unit)
const leader = (title: string): NamedItem => ({ id: title, kind: 'leader', title, names: [] })
const index = indexNames([...units, leader('单云'), leader('曾小河')])
const titles = (query: string) => index.find(query, 3).map((item) => item.title)

test.each([
  ['xfgj', '县发展和改革局'],
  ['fgj', '县发展和改革局'],
  ['xfzhggj', '县发展和改革局'],
  ['县发改局', '县发展和改革局'],
  ['XRSJ', '县人力资源和社会保障局'],
  ['caizheng', '县财政局'],
  ['沙湾', '沙湾镇'],
  ['swz', '沙湾镇'],
  ['xian gong', '县工业和信息化局'],
  ['shanyun', '单云'],
  ['zxh', '曾小河'],
])('%s finds %s first', (query, title) => {
  expect(titles(query)[0]).toBe(title)
})

test('what fits nothing finds nothing, and an empty query neither', () => {
  expect(titles('qqq')).toEqual([])
  expect(titles('  ')).toEqual([])
})

test('among equals the official order holds', () => {
  expect(titles('县')).toEqual(['县政府办公室', '县发展和改革局', '县工业和信息化局'])
})
