import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fittingScope } from '../../../renderer/app/fitting-scope.ts'
import { compareWords } from '../../../renderer/ui/compare-words.ts'
import { markWords } from '../../../renderer/ui/mark-words.ts'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import type { PeriodPurpose } from '../../../shared/domain/period/types.ts'

const marked = (text: string, words: string) =>
  markWords(text, words)
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('')

test('words that are looked for are marked, signs taken as they are, letters large or small', () => {
  expect(marked('推进产业链谋划', '产业 谋划')).toBe('推进[产业]链[谋划]')
  expect(marked('完成85%（+3）', '(+3 85%')).toBe('完成[85%]（+3）')
  expect(marked('GDP增长', 'gdp')).toBe('[GDP]增长')
  expect(marked('经济普查', '经济 经济普查')).toBe('[经济普查]')
})

test('marking loses no character', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, words) => {
      const pieces = markWords(text, words)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    }),
  )
})

test('two texts are compared word by word, numbers whole', () => {
  const pieces = compareWords('完成投资3.2亿元', '完成投资4.1亿元')
  expect(pieces.filter(({ kind }) => kind !== 'same')).toEqual([
    { text: '3.2', kind: 'removed' },
    { text: '4.1', kind: 'added' },
  ])
})

test('the scope holds while it is there, else the newest plan and its last open period', () => {
  const plan = (id: string, importedAt: string) => ({ id: id as PlanId, importedAt })
  const period = (id: string, to: string, state: 'open' | 'closed', purpose: PeriodPurpose = 'progress') => {
    return { id: id as PeriodId, planId: 'b' as PlanId, to, state, purpose }
  }
  const plans = [plan('a', '2023-01-01'), plan('b', '2023-02-01')]
  const periods = [period('4', '2023-04-30', 'open'), period('5', '2023-05-31', 'closed')]
  const none = { planId: null, periodId: null }
  const ofB = { planId: 'b' as PlanId, periodId: null }
  expect(fittingScope(none, [], undefined)).toEqual(none)
  expect(fittingScope(none, plans, undefined)).toEqual(ofB)
  expect(fittingScope(ofB, plans, periods)).toEqual({ planId: 'b', periodId: '4' })
  expect(fittingScope(ofB, plans, periods.slice(1))).toEqual({ planId: 'b', periodId: '5' })
  // A round of 办理方案 goes over the year; what is reported now comes first.
  const year = period('y', '2023-12-31', 'open', 'undertaking')
  expect(fittingScope(ofB, plans, [...periods, year])).toEqual({ planId: 'b', periodId: '4' })
  expect(fittingScope(ofB, plans, [year, ...periods.slice(1)])).toEqual({ planId: 'b', periodId: 'y' })
  expect(fittingScope({ planId: 'x' as PlanId, periodId: '9' as PeriodId }, plans, undefined)).toEqual(ofB)
})
