import { expect, test } from 'vitest'
import { findAnnotations } from '../../../shared/domain/plan/annotation/find-annotations.ts'

const find = (text: string) => findAnnotations(text, { year: 2023 })
const unitsOf = (text: string) => find(text).map(({ annotation }) => Object.values(annotation.assignments).flat())

test('one after each sentence of a paragraph, with its place', () => {
  const text = '健全机制。（县教育局）强化督导。(县财政局牵头,县人社局配合)抓好落实。【县民政局】'
  expect(unitsOf(text)).toEqual([['县教育局'], ['县财政局', '县人社局'], ['县民政局']])
  expect(find(text).map(({ bracket }) => text.slice(bracket.start, bracket.end))).toEqual([
    '（县教育局）',
    '(县财政局牵头,县人社局配合)',
    '【县民政局】',
  ])
})

test('brackets of the text before the annotation are left alone', () => {
  expect(
    unitsOf(
      '做强轴承（锻造）产业（含新区），对接县政府办公室（大数据局）开展工作。（牵头单位：县发展和改革局（粮食局））',
    ),
  ).toEqual([['县发展和改革局（粮食局）']])
})

test('a closing bracket that is missing', () => {
  const [found, ...more] = find('加强统计。（牵头单位：县统计局；配合单位：县直各部门（单位）、各乡镇（街道）')
  expect(more).toEqual([])
  expect(found?.annotation.assignments.supportUnits).toEqual(['县直各部门（单位）', '各乡镇（街道）'])
  expect(found?.annotation.doubts.map(({ code }) => code)).toEqual(['unclosed-bracket'])
})

test('an unclosed bracket of the text does not swallow the annotation behind it', () => {
  const text = '推进（含新区项目建设。（牵头单位：县发改局）'
  expect(unitsOf(text)).toEqual([['县发改局']])
  expect(find(text)[0]?.bracket.start).toBe(text.indexOf('（牵头'))
})
