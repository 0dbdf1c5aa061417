import { expect, test } from 'vitest'
import { pastOn, printedDays } from '../../../shared/domain/supervision-notice/printed-days.ts'
import { exampleNotice as notice } from '../../support/example-notice.ts'

const daysOf = (replyDemand: string, deadline: string) =>
  printedDays({ ...notice, content: { ...notice.content, replyDemand, deadline } }, 2023)

test('the days of a notice are that of its answer, or an earlier one in 反馈要求, and its 办结时限', () => {
  expect(daysOf('请于2023年6月15日前报送。', '2023年10月底')).toEqual({ reply: '2023-06-15', deadline: '2023-10-31' })
  // The day of the answer was put off, what is printed was not.
  expect(daysOf('请于2023年6月9日前报送。', '6月底前')).toEqual({ reply: '2023-06-09', deadline: '2023-06-30' })
  expect(daysOf('', '持续推进')).toEqual({ reply: '2023-06-15', deadline: null })
})

test('what is before the day of issue is told', () => {
  const days = daysOf('', '2023年5月底')
  expect(pastOn(days, '2023-05-31')).toEqual([])
  expect(pastOn(days, '2023-06-15')).toEqual(['deadline'])
  expect(pastOn(days, '2023-06-16')).toEqual(['reply', 'deadline'])
})
