import { expect, test } from 'vitest'
import { goalOf } from '../../../shared/domain/ledger/task-goal.ts'

test('a plan may say 主要工作 of one task and 主要任务 of the next: both stand in the ledger', () => {
  const target = { 目标要求: '6月底前完成。' }
  expect(goalOf({ fields: { 主要工作: '公开权责清单。', ...target } })).toBe(
    '主要工作：公开权责清单。\n目标要求：6月底前完成。',
  )
  expect(goalOf({ fields: { 主要任务: '公开权责清单。', ...target } })).toBe(
    '主要任务：公开权责清单。\n目标要求：6月底前完成。',
  )
})
