import { expect, test } from 'vitest'
import { combineCommitments } from '../../../shared/domain/undertaking/combine.ts'
import { goalsText, readGoal, readGoalWords } from '../../../shared/domain/undertaking/goals.ts'
import type { Commitment } from '../../../shared/domain/undertaking/types.ts'

const cell = (value: string | number, isPercent?: true) => ({
  row: 6,
  column: 6,
  value,
  ...(isPercent ? { isPercent } : {}),
})

test.each<[string | number, true | undefined, number | null, string | null]>([
  [0.5, true, 50, null],
  [60, undefined, 60, null],
  ['85%', undefined, 85, null],
  ['85％', undefined, 85, null],
  ['六成', undefined, 60, '六成'],
  ['完成主体工程', undefined, null, '完成主体工程'],
  ['新增5家', undefined, null, '新增5家'],
  ['2000万元', undefined, null, '2000万元'],
  [2000, undefined, null, '2000'],
  ['完成投资的50%，新开工项目12个', undefined, null, '完成投资的50%，新开工项目12个'],
])('the goal %s', (value, isPercent, percent, text) => {
  expect(readGoal(cell(value, isPercent))).toEqual({ value: percent, text, unsure: null })
})

test('a fraction of one is taken as a percentage with a doubt', () => {
  expect(readGoal(cell(0.5))).toMatchObject({ value: 50, text: null, unsure: 'fraction' })
  expect(readGoal(cell('0.5'))).toMatchObject({ value: 50, unsure: 'fraction' })
})

test('goals as lines, and read again from what is shown', () => {
  const goals = [
    { on: '2023-06-30', label: '6月底', value: 50, text: null },
    { on: '2023-12-31', label: '12月底', value: null, text: '全部完成' },
  ]
  expect(goalsText(goals)).toBe('6月底：50%\n12月底：全部完成')
  expect(readGoalWords('50%')).toEqual({ value: 50, text: null })
  expect(readGoalWords('六成')).toEqual({ value: 60, text: '六成' })
})

const row = (works: readonly string[], text: string | null, handler: string): Commitment => ({
  works,
  goals: text === null ? [] : [{ on: '2023-06-30', label: '6月底', value: null, text }],
  deputy: '李清河',
  office: '',
  handler,
  phone: '',
})

test('rows of one task come to one 办理方案', () => {
  const alike = combineCommitments([
    row(['修路'], '开工', '赵田'),
    row(['植树'], null, '赵田'),
    row(['清淤'], '开工', '钱山'),
  ])
  expect(alike).toMatchObject({ works: ['修路', '植树', '清淤'], deputy: '李清河', handler: '赵田、钱山' })
  expect(alike.goals).toEqual([{ on: '2023-06-30', label: '6月底', value: null, text: '开工' }])
  const differing = combineCommitments([row(['修路', '架桥'], '开工', ''), row(['植树'], '栽完', '')])
  expect(differing.goals[0]?.text).toBe('1—2.开工；3.栽完')
})
