import { expect, test } from 'vitest'
import { leftOutOfTable } from '../../../shared/domain/plan/left-out-of-table.ts'
import { planOf } from './plan-text.ts'

const plan = planOf(
  '云河县2023年重点工作任务分工方案',
  '一、总体要求',
  '坚持稳中求进，抓好各项任务落实。',
  '二、重点任务',
  '1. 新引进亿元以上项目8个。（牵头单位：县投资促进局）',
  '三、组织保障',
  '（一）加强领导。各单位主要负责人负总责。',
)

test('chapters without tasks are told where a plan is printed as a table', () => {
  expect(leftOutOfTable(plan, 'table')[0]).toBe('一、总体要求')
  expect(leftOutOfTable(plan, 'table')).not.toContain('二、重点任务')
  expect(leftOutOfTable(plan)).toEqual([])
})

test('so is text below a heading that has tasks', () => {
  const introduced = planOf(
    '云河县2023年重点工作任务分工方案',
    '一、重点任务',
    '围绕年度目标，抓好以下工作。',
    '1. 新引进亿元以上项目8个。（牵头单位：县投资促进局）',
  )
  expect(leftOutOfTable(introduced, 'table')).toEqual(['一、重点任务'])
})
