import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formMark, readFormMark, readRowMark, rowChecksOf, rowMark } from '../../../shared/domain/form/mark.ts'
import type { PeriodId, PlanId, TaskId, UnitId } from '../../../shared/domain/id.ts'

const form = { planId: 'p1' as PlanId, periodId: 'q5' as PeriodId, unitId: 'u7' as UnitId }
const taskId = 't9' as TaskId

test('a form mark is read back, also out of a quoted defined name', () => {
  expect(readFormMark(formMark(form))).toEqual(form)
  expect(readFormMark(`"${formMark(form)}"`)).toEqual(form)
})

test('a mark that was typed over is none', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...'0Zx'), (at, letter) => {
      const mark = formMark(form)
      const place = at % mark.length
      if (mark[place] === letter) return
      expect(readFormMark(mark.slice(0, place) + letter + mark.slice(place + 1))).toBeNull()
    }),
  )
  expect(readFormMark(rowMark(form, taskId))).toBeNull()
  expect(readRowMark(formMark(form))).toBeNull()
})

test('the mark of a row knows its unit and period', () => {
  expect(readRowMark(rowMark(form, taskId))).toEqual({ taskId, check: rowChecksOf(form)(taskId) })
  expect(rowChecksOf({ ...form, unitId: 'u8' as UnitId })(taskId)).not.toBe(rowChecksOf(form)(taskId))
  expect(rowChecksOf({ ...form, periodId: 'q6' as PeriodId })(taskId)).not.toBe(rowChecksOf(form)(taskId))
  expect(readRowMark('填报数据|85|备注')).toBeNull()
})
