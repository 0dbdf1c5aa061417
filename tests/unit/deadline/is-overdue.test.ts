import { expect, test } from 'vitest'
import { isOverdue } from '../../../shared/domain/deadline/is-overdue.ts'

test('overdue is the day after the last day, and never without a date', () => {
  const deadline = { text: '6月底', date: '2023-06-30', kind: 'date' } as const
  expect(isOverdue(deadline, '2023-06-30')).toBe(false)
  expect(isOverdue(deadline, '2023-07-01')).toBe(true)
  expect(isOverdue({ text: '持续推进', date: null, kind: 'standing' }, '2099-01-01')).toBe(false)
  expect(isOverdue({ text: '春节前', date: null, kind: 'date' }, '2099-01-01')).toBe(false)
})
