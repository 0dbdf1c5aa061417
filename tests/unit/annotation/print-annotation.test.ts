import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAnnotations } from '../../../shared/domain/plan/annotation/find-annotations.ts'
import { parseResponsibilityLine } from '../../../shared/domain/plan/annotation/parse-responsibility-line.ts'
import { printAnnotation } from '../../../shared/domain/plan/annotation/print-annotation.ts'
import { noAssignments } from '../../../shared/domain/plan/annotation/types.ts'
import type { PlanStyle } from '../../../shared/domain/plan/types.ts'
import { assignments, deadline, units } from '../../support/arbitraries.ts'

const style = (layout: PlanStyle['layout'], bracket = '（）', labels: PlanStyle['labels'] = {}): PlanStyle => ({
  layout,
  bracket,
  labels,
  columns: [],
})

const brackets = fc.constantFrom('（）', '()', '〔〕', '[]', '【】')
const labels = fc.constantFrom<PlanStyle['labels']>(
  {},
  {
    leaders: '牵头县领导',
    deputies: '副链长',
    supportUnits: '参与单位',
    responsibleUnits: '责任部门',
    deadline: '时限',
  },
  { leadUnits: '主办单位', supportUnits: '协办单位', implementUnits: '实施单位', responsibleUnits: '承办单位' },
)
const verbs = fc.constantFrom<PlanStyle['labels']>(
  {},
  { leadUnits: '分别牵头', supportUnits: '参与', implementUnits: '结合实际落实', responsibleUnits: '按职责分工负责' },
  { leadUnits: '牵头落实', supportUnits: '分头配合', implementUnits: '分别实施', responsibleUnits: '负责' },
)

describe('reading what was printed gives the same', () => {
  test('labelled in brackets, with every role, any bracket and words of its own', () => {
    fc.assert(
      fc.property(assignments, fc.option(deadline), brackets, labels, (who, until, bracket, words) => {
        const printed = printAnnotation(who, until, style('bracketLabelled', bracket, words))
        const found = findAnnotations(`推进项目建设。${printed}`, { year: 2023 })
        if (printed === '') {
          expect(found).toEqual([])
          return
        }
        expect(found.map(({ annotation }) => annotation.assignments)).toEqual([who])
        expect(found[0]?.annotation.deadline).toEqual(until)
        expect(found[0]?.annotation.layout).toBe('bracketLabelled')
      }),
      { numRuns: 500 },
    )
  })

  test('with verbs in brackets and as a sentence', () => {
    const withoutPeople = assignments.map((who) => ({ ...who, leaders: [], deputies: [] }))
    fc.assert(
      fc.property(withoutPeople, fc.option(deadline), verbs, (who, until, words) => {
        if (Object.values(who).every((names) => names.length === 0)) return
        const printed = printAnnotation(who, until, style('bracketVerbs', '（）', words))
        const [found] = findAnnotations(`推进项目建设${printed}。`, { year: 2023 })
        expect(found?.annotation.assignments).toEqual(who)
        expect(found?.annotation.deadline).toEqual(until)
        const sentence = parseResponsibilityLine(printAnnotation(who, until, style('sentence', '（）', words)), {
          year: 2023,
        })
        expect(sentence?.assignments).toEqual(who)
        expect(sentence?.deadline).toEqual(until)
        expect(sentence?.layout).toBe('sentence')
      }),
      { numRuns: 500 },
    )
  })

  test('bare in brackets', () => {
    fc.assert(
      fc.property(units(1), fc.option(deadline), brackets, (responsibleUnits, until, bracket) => {
        const who = { ...noAssignments, responsibleUnits }
        const printed = printAnnotation(who, until, style('bracketBare', bracket))
        const [found] = findAnnotations(`推进项目建设。${printed}加强管理。`, { year: 2023 })
        expect(found?.annotation.assignments).toEqual(who)
        expect(found?.annotation.deadline).toEqual(until)
        expect(found?.annotation.layout).toBe('bracketBare')
      }),
      { numRuns: 500 },
    )
  })

  test('on lines of their own', () => {
    fc.assert(
      fc.property(assignments, fc.option(deadline), labels, (who, until, words) => {
        const printed = printAnnotation(who, until, style('lines', '（）', words))
        const read = parseResponsibilityLine(printed.replaceAll('\n', '；'), { year: 2023 })
        if (printed === '') {
          expect(read).toBeNull()
          return
        }
        expect(read?.assignments).toEqual(who)
        expect(read?.deadline).toEqual(until)
      }),
      { numRuns: 500 },
    )
  })
})

test('what a layout has no words for is printed in the nearest one that has', () => {
  const who = { ...noAssignments, leaders: ['赵明'], leadUnits: ['县财政局'] }
  expect(printAnnotation(who, null, style('bracketBare'))).toBe('（牵头领导：赵明；牵头单位：县财政局）')
  expect(printAnnotation(who, null, style('bracketVerbs'))).toBe('（牵头领导：赵明；牵头单位：县财政局）')
  expect(printAnnotation({ ...who, leaders: [] }, null, style('bracketBare', '〔〕'))).toBe('〔县财政局牵头〕')
  expect(printAnnotation(who, null, style('table'))).toBe('')
})

test('words of the other layout are not taken for labels or verbs', () => {
  const who = { ...noAssignments, leadUnits: ['县教育局'], supportUnits: ['县财政局'] }
  const words = { leadUnits: '牵头', supportUnits: '参与单位' }
  expect(printAnnotation(who, null, style('bracketVerbs', '（）', words))).toBe('（县教育局牵头，县财政局配合）')
  expect(printAnnotation(who, null, style('bracketLabelled', '（）', words))).toBe(
    '（牵头单位：县教育局；参与单位：县财政局）',
  )
})
