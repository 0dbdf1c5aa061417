import { describe, expect, test } from 'vitest'
import { parseResponsibilityLine } from '../../../shared/domain/plan/annotation/parse-responsibility-line.ts'

const parse = (text: string) => parseResponsibilityLine(text, { year: 2023 })
const who = (text: string) => {
  const read = parse(text)
  return read && Object.fromEntries(Object.entries(read.assignments).filter(([, names]) => names.length > 0))
}

describe('lines of their own', () => {
  test('one label, two labels', () => {
    expect(who('责任单位：县文旅局、县教育局')).toEqual({ responsibleUnits: ['县文旅局', '县教育局'] })
    expect(parse('责任单位：县文旅局')?.layout).toBe('lines')
    expect(who('牵头单位：县教育局；配合单位：县财政局')).toEqual({
      leadUnits: ['县教育局'],
      supportUnits: ['县财政局'],
    })
    expect(who('**牵头单位：**县教育局')).toEqual({ leadUnits: ['县教育局'] })
  })

  test('a deadline alone', () => {
    expect(parse('完成时限：2023 年 6 月底')).toMatchObject({
      deadline: { text: '2023年6月底', date: '2023-06-30', kind: 'date' },
      labels: { deadline: '完成时限' },
    })
    expect(parse('完成时限：年底前')?.deadline?.date).toBe('2023-12-31')
  })

  test('责任分工 worded with verbs', () => {
    const text = '责任分工：县教育局牵头，县财政局、县人社局配合，各乡镇（街道）、县经济开发区、县直各部门负责落实。'
    expect(who(text)).toEqual({
      leadUnits: ['县教育局'],
      supportUnits: ['县财政局', '县人社局'],
      implementUnits: ['各乡镇（街道）', '县经济开发区', '县直各部门'],
    })
    expect(parse(text)?.layout).toBe('sentence')
  })

  test('the last sentence of a paragraph', () => {
    expect(who('由县教育局牵头，县财政局配合。')).toEqual({ leadUnits: ['县教育局'], supportUnits: ['县财政局'] })
  })

  test('split by sub-item', () => {
    const read = parse('责任单位：1.文化活动：县文旅局。2.校舍工程：县教育局、县住建局。')
    expect(read?.parts.map(({ number, about, assignments }) => [number, about, assignments.responsibleUnits])).toEqual([
      ['1', '文化活动', ['县文旅局']],
      ['2', '校舍工程', ['县教育局', '县住建局']],
    ])
    expect(read?.assignments.responsibleUnits).toEqual(['县文旅局', '县教育局', '县住建局'])
    const worded = parse('责任分工：（1）甲活动由县文旅局负责；（2）乙工程由县住建局牵头，县财政局配合。')
    expect(worded?.parts.map(({ number, about }) => [number, about])).toEqual([
      ['（1）', '甲活动'],
      ['（2）', '乙工程'],
    ])
  })

  test.each([
    '县教育局要加强管理，做好学生资助工作。',
    '鼓励企业牵头制定标准。',
    '主要工作：建设学校。',
    '完善由政府牵头、社会参与的机制，各项任务全面落实。',
    '',
  ])('%s is none', (text) => {
    expect(parse(text)).toBeNull()
  })
})
