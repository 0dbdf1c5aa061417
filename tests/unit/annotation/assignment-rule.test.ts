import { describe, expect, test } from 'vitest'
import { detectAssignmentRules } from '../../../shared/domain/plan/annotation/assignment-rule.ts'
import { findAnnotations } from '../../../shared/domain/plan/annotation/find-annotations.ts'
import { parseAnnotation } from '../../../shared/domain/plan/annotation/parse-annotation.ts'
import { parseResponsibilityLine } from '../../../shared/domain/plan/annotation/parse-responsibility-line.ts'

test.each([
  ['有关任务，列第一位者为牵头单位，下同。', 'firstLeads', '列第一位者为牵头单位，下同'],
  ['责任单位中，排在第一位的为牵头单位。', 'firstLeads', '排在第一位的为牵头单位'],
  ['分工中列首位的单位为牵头单位，其余为配合单位', 'firstLeads', '分工中列首位的单位为牵头单位，其余为配合单位'],
  ['第一个单位为牵头单位', 'firstLeads', '第一个单位为牵头单位'],
  ['未明确牵头单位的，责任单位即为牵头单位', 'responsibleLeads', '未明确牵头单位的，责任单位即为牵头单位'],
  [
    '特别是牵头单位（无牵头单位的，责任单位即为牵头单位，下同）要加强统筹',
    'responsibleLeads',
    '无牵头单位的，责任单位即为牵头单位，下同',
  ],
  ['列第一位的責任單位為牽頭單位', 'firstLeads', '列第一位的責任單位為牽頭單位'],
  ['未注明的均为配合单位', 'unnamedSupport', '未注明的均为配合单位'],
])('%s', (text, kind, words) => {
  expect(detectAssignmentRules(text)).toEqual([{ kind, words, parties: [] }])
})

test('who implements everything and is not listed again', () => {
  expect(detectAssignmentRules('以下各项均需各乡镇（街道）落实，不再列出。')).toEqual([
    { kind: 'allImplement', words: '以下各项均需各乡镇（街道）落实，不再列出', parties: ['各乡镇（街道）'] },
  ])
})

test.each(['县教育局为牵头单位', '鼓励企业牵头制定标准', '列入第一批名单', '责任单位要加强管理'])(
  '%s is no rule',
  (text) => {
    expect(detectAssignmentRules(text)).toEqual([])
  },
)

describe('rules at work', () => {
  test('the first leads from the annotation that says so on, and the rule is named', () => {
    const found = findAnnotations(
      '办好学校。（县教育局、县财政局（列第一位的为牵头单位，下同））建好医院。（县卫生健康局、县民政局）',
      { year: null },
    )
    expect(found.map(({ annotation: { assignments } }) => [assignments.leadUnits, assignments.supportUnits])).toEqual([
      [['县教育局'], ['县财政局']],
      [['县卫生健康局'], ['县民政局']],
    ])
    for (const { annotation } of found) {
      expect(annotation.doubts).toEqual([{ code: 'first-is-lead', words: '列第一位的为牵头单位，下同' }])
      expect(annotation.assignments.responsibleUnits).toEqual([])
    }
  })

  test('a rule in a bracket goes out with its whole bracket', () => {
    const read = parseResponsibilityLine(
      '责任单位：市发改委、市财政局（除标注“分别牵头”外，列第一位为牵头或汇总单位，下同）',
      {
        year: null,
      },
    )
    expect(read?.assignments.leadUnits).toEqual(['市发改委'])
    expect(read?.assignments.supportUnits).toEqual(['市财政局'])
    expect(read?.rules.map(({ kind }) => kind)).toEqual(['firstLeads'])
  })

  test('a list with a lead of its own is left alone', () => {
    const rules = detectAssignmentRules('列第一位者为牵头单位')
    const annotation = parseAnnotation('县教育局牵头，县财政局负责', { year: null, rules })
    expect(annotation?.assignments.leadUnits).toEqual(['县教育局'])
    expect(annotation?.assignments.responsibleUnits).toEqual(['县财政局'])
    expect(annotation?.doubts).toEqual([])
  })

  test('responsible units lead where no lead is named; all implement', () => {
    const rules = detectAssignmentRules(
      '未明确牵头单位的，责任单位即为牵头单位。以下任务均由各乡镇负责落实，不再列出。',
    )
    const annotation = parseAnnotation('责任单位：县教育局、县财政局', { year: null, rules })
    expect(annotation?.assignments.leadUnits).toEqual(['县教育局', '县财政局'])
    expect(annotation?.assignments.implementUnits).toEqual(['各乡镇'])
    expect(annotation?.doubts.map(({ code }) => code)).toEqual(['responsible-is-lead', 'implemented-by-rule'])
  })

  test('units named without a role support', () => {
    const rules = detectAssignmentRules('未注明的单位均为配合单位')
    const annotation = parseAnnotation('县教育局牵头，县财政局', { year: null, rules })
    expect(annotation?.assignments.supportUnits).toEqual(['县财政局'])
  })
})
