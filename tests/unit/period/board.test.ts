import { expect, test } from 'vitest'
import type { IntakeId } from '../../../shared/domain/id.ts'
import { countBoard, standInRound, type UnitRecord } from '../../../shared/domain/period/board.ts'

const silent: UnitRecord = { hasForm: true, taken: [], open: [], sentBackAt: [] }
const file = (receivedAt: string, problems = 0) => ({
  id: 'intake_1' as IntakeId,
  receivedAt,
  isLate: false,
  problems,
  status: problems > 0 ? ('partial' as const) : ('accepted' as const),
})
const stand = (record: Partial<UnitRecord>, today = '2023-06-05') =>
  standInRound({ ...silent, ...record }, '2023-06-05', today)

test('a unit without a word has no form, its form, or is overdue the day after', () => {
  expect(stand({ hasForm: false }).state).toBe('notSent')
  expect(stand({}).state).toBe('sent')
  expect(stand({}, '2023-06-06').state).toBe('overdue')
})

test('what waits in the intake comes before what was taken', () => {
  expect(stand({ taken: [file('2023-06-02')] })).toMatchObject({ state: 'received', receivedAt: '2023-06-02' })
  expect(stand({ taken: [file('2023-06-02', 3)] })).toMatchObject({ state: 'problems', problems: 3 })
  expect(stand({ taken: [file('2023-06-02')], open: [file('2023-06-03')] })).toMatchObject({
    state: 'arrived',
    receivedAt: '2023-06-03',
    intakeId: 'intake_1',
  })
  expect(stand({ open: [file('2023-06-03', 2)] }).state).toBe('problems')
})

test('sent back stays until something comes again', () => {
  const back = { taken: [file('2023-06-02')], sentBackAt: ['2023-06-03'] }
  expect(stand(back)).toMatchObject({ state: 'sentBack', sentBack: 1 })
  expect(stand({ ...back, open: [file('2023-06-04')] }).state).toBe('arrived')
  expect(stand({ ...back, taken: [file('2023-06-04')] }).state).toBe('received')
})

test('tabs count units, those not reported by all reasons together', () => {
  const counts = countBoard([{ state: 'sent' }, { state: 'overdue' }, { state: 'received' }])
  expect(counts).toMatchObject({ all: 3, notReported: 2, overdue: 1, received: 1, problems: 0 })
})
