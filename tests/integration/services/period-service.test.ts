import { expect, test } from 'vitest'
import { newId } from '../../../electron/db/new-id.ts'
import { findPreviousPeriod, getPeriod, listPeriods } from '../../../electron/db/period-repository.ts'
import { errorSentence } from '../../../electron/messages.ts'
import { closePeriod, openPeriod, type PeriodRequest } from '../../../electron/services/period-service.ts'
import type { UserError } from '../../../shared/errors/user-error.ts'
import { openMonthOf, takeIn, withFolder } from '../../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'

const plan = parsedPlan({ title: '分工方案', tasks: [parsedTask({ number: '1', text: '新建学校3所。' })] })
const may = { cadence: 'month', label: '2023年5月', from: '2023-05-01', to: '2023-05-31', due: '2023-06-05' } as const

test('a period is opened, listed in time and closed', () =>
  withFolder(async (folder) => {
    const planId = await takeIn(folder, plan)
    const id = await openPeriod(folder, { planId, ...may, label: ' 2023年5月 ' })
    expect(await getPeriod(folder.db, id)).toEqual({ id, planId, purpose: 'progress', ...may, state: 'open' })
    const march = await openMonthOf(folder, planId, '03')
    expect((await listPeriods(folder.db, planId)).map((period) => period.id)).toEqual([march, id])
    await closePeriod(folder, id)
    await closePeriod(folder, id)
    expect((await getPeriod(folder.db, id)).state).toBe('closed')
  }))

test.each<[string, Partial<PeriodRequest>, string]>([
  ['a day that does not exist', { to: '2023-02-30' }, '“2023-02-30”不是日期'],
  ['a date in words', { due: '6月5日' }, '“6月5日”不是日期'],
  ['an end before the beginning', { to: '2023-04-30' }, '开始日期 2023-05-01 晚于结束日期 2023-04-30'],
  ['a due day before the beginning', { due: '2023-04-30' }, '报送截止日期 2023-04-30 早于'],
  ['no name', { label: ' ' }, '调度期没有名称'],
  ['a name that is taken', { label: '2023年4月' }, '《分工方案》已经有名为“2023年4月”的调度期'],
  ['a plan that is not there', { planId: newId('plan') }, '找不到方案'],
])('%s is refused with a sentence', (_, wrong, sentence) =>
  withFolder(async (folder) => {
    const planId = await takeIn(folder, plan)
    await openMonthOf(folder, planId, '04')
    const error = await openPeriod(folder, { planId, ...may, ...wrong }).catch((caught: UserError) => caught)
    expect(typeof error === 'string' ? error : errorSentence(error)).toContain(sentence)
    expect(await listPeriods(folder.db, planId)).toHaveLength(1)
  }),
)

test('the period before is the last of the same cadence that ended before', () =>
  withFolder(async (folder) => {
    const planId = await takeIn(folder, plan)
    const open = async (label: string, cadence: PeriodRequest['cadence'], from: string, to: string) =>
      getPeriod(folder.db, await openPeriod(folder, { planId, label, cadence, from, to, due: to }))
    const first = await open('2月', 'month', '2023-02-01', '2023-02-28')
    const march = await open('3月', 'month', '2023-03-01', '2023-03-31')
    const quarter = await open('一季度', 'quarter', '2023-01-01', '2023-03-31')
    const april = await open('4月', 'month', '2023-04-01', '2023-04-30')
    expect(await findPreviousPeriod(folder.db, april)).toEqual(march)
    expect(await findPreviousPeriod(folder.db, march)).toEqual(first)
    expect(await findPreviousPeriod(folder.db, first)).toBe(null)
    expect(await findPreviousPeriod(folder.db, quarter)).toBe(null)
  }))
