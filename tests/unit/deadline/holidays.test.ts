import { describe, expect, test } from 'vitest'
import { checkHolidays } from '../../../shared/domain/deadline/check-holidays.ts'
import { type HolidayYear, holidayYears, knownHolidayYears } from '../../../shared/domain/deadline/holiday-years.ts'
import { readHolidayNotice } from '../../../shared/domain/deadline/read-holiday-notice.ts'
import { addWorkdays, isWorkday } from '../../../shared/domain/deadline/workday.ts'

const own: HolidayYear = {
  year: 2030,
  notice: '',
  off: [
    ['2029-12-30', '2030-01-01'],
    ['2030-02-02', '2030-02-08'],
  ],
  worked: ['2030-02-09'],
}

describe('a notice of holidays is read as it is published', () => {
  test('ranges within a month, days one by one, weekdays in brackets', () => {
    const text =
      '国办发明电〔2025〕7号\n一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。\n' +
      '二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。\n' +
      '三、清明节：4月4日（周六）至6日（周一）放假，共3天。\n四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。\n' +
      '五、端午节：6月19日（周五）至21日（周日）放假，共3天。\n六、中秋节：9月25日（周五）至27日（周日）放假，共3天。\n' +
      '七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。\n节假日期间，各地区、各部门要妥善安排好值班。'
    const known = knownHolidayYears.find(({ year }) => year === 2026)
    const read = readHolidayNotice(text, 2026)
    expect(read.doubts).toEqual([])
    expect(read.notice).toBe(known?.notice)
    expect(read.off).toEqual(known?.off)
    expect(read.worked.toSorted()).toEqual(known?.worked.toSorted())
  })

  test('元旦 that begins in December, with the year or without it', () => {
    const words = (from: string) => `元旦：${from}至2023年1月2日放假调休，共3天。`
    expect(readHolidayNotice(words('2022年12月31日'), 2023).off).toEqual([['2022-12-31', '2023-01-02']])
    expect(readHolidayNotice('元旦：12月31日至1月2日放假。', 2023).off).toEqual([['2022-12-31', '2023-01-02']])
    expect(readHolidayNotice('清明节：4月5日放假，共1天。', 2023).off).toEqual([['2023-04-05', '2023-04-05']])
  })

  test('a day that is none, or whose weekday is another, is told and not taken', () => {
    const read = readHolidayNotice('元旦：1月1日（周五）放假。清明节：4月31日放假。1月4日（星期日）上班。', 2026)
    expect(read.off).toEqual([])
    expect(read.worked).toEqual(['2026-01-04'])
    expect(read.doubts).toEqual(['1月1日（周五）', '4月31日'])
  })
})

test("an office's own year counts, and goes before the program's", () => {
  expect(isWorkday('2030-02-04', holidayYears([own]))).toBe(false)
  expect(isWorkday('2030-02-09', holidayYears([own]))).toBe(true)
  expect(isWorkday('2030-02-04')).toBe(true)
  expect(addWorkdays('2030-02-01', 1, holidayYears([own]))).toBe('2030-02-09')
  const changed = holidayYears([{ ...own, year: 2026 }])
  expect(changed.filter(({ year }) => year === 2026)).toHaveLength(1)
  expect(checkHolidays(knownHolidayYears)).toEqual([])
})

test('days of another year, worked days that are none, and years entered twice are found', () => {
  const codes = (years: readonly HolidayYear[]) => checkHolidays(years).map(({ code }) => code)
  expect(codes([own])).toEqual([])
  expect(codes([own, own])).toEqual(['holidayYearTwice'])
  expect(codes([{ ...own, off: [] }])).toEqual(['holidayYearEmpty'])
  expect(codes([{ ...own, off: [['2031-01-01', '2031-01-03']] }])).toEqual(['holidayNotOfYear'])
  expect(codes([{ ...own, off: [['2030-02-08', '2030-02-02']] }])).toEqual(['holidayNotOfYear'])
  expect(codes([{ ...own, worked: ['2030-02-11'] }])).toEqual(['workedNoWeekend'])
  expect(codes([{ ...own, worked: ['2030-02-03'] }])).toEqual(['workedWhileOff'])
})
