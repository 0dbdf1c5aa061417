import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deadlineDoubt, parseDeadline, readDeadline } from '../../../shared/domain/deadline/parse-deadline.ts'

const date = (text: string, year: number | null = 2023) => parseDeadline(text, { year })?.date

describe('parseDeadline', () => {
  test.each([
    ['2025年年底', '2025-12-31'],
    ['2025 年年底', '2025-12-31'],
    ['2025年底', '2025-12-31'],
    ['2025年', '2025-12-31'],
    ['2023年10月底', '2023-10-31'],
    ['2024年2月底', '2024-02-29'],
    ['6月底前', '2023-06-30'],
    ['6月底前完成', '2023-06-30'],
    ['12月31日前', '2023-12-31'],
    ['9月中旬', '2023-09-20'],
    ['9月上旬', '2023-09-10'],
    ['第一季度', '2023-03-31'],
    ['三季度末', '2023-09-30'],
    ['前三季度', '2023-09-30'],
    ['上半年', '2023-06-30'],
    ['下半年', '2023-12-31'],
    ['年内', '2023-12-31'],
    ['年底前', '2023-12-31'],
    ['今年年底', '2023-12-31'],
    ['明年6月底', '2024-06-30'],
    ['全年', '2023-12-31'],
    ['二〇二五年底', '2025-12-31'],
    ['十二月底', '2023-12-31'],
    ['2023-12-05', '2023-12-05'],
    ['2023.6', '2023-06-30'],
    ['2023/6/15', '2023-06-15'],
    // a range means its end
    ['2023—2025年', '2025-12-31'],
    ['2023年3月至6月', '2023-06-30'],
    ['1-10月', '2023-10-31'],
    ['2023年11月-2024年3月', '2024-03-31'],
    ['“十四五”末', '2025-12-31'],
    // several dates: the last
    ['6月底前完成方案，12月底前建成', '2023-12-31'],
    ['2023年6月底前完成，并长期坚持', '2023-06-30'],
    ['力争2023年9月底前投用', '2023-09-30'],
  ])('%s is %s', (text, expected) => {
    const deadline = parseDeadline(text, { year: 2023 })
    expect(deadline).toEqual({ text: text.replaceAll(' ', ''), date: expected, kind: 'date' })
    expect(deadline && deadlineDoubt(deadline)).toBeNull()
  })

  test.each(['持续推进', '长期坚持', '常态化', '长期', '年内持续推进', '全年推进', '常态化开展', '持续推进，长期坚持'])(
    '%s stands',
    (text) => {
      const deadline = parseDeadline(text, { year: 2023 })
      expect(deadline).toEqual({ text, date: null, kind: 'standing' })
      expect(deadline && deadlineDoubt(deadline)).toBeNull()
    },
  )

  test.each(['每月5日前', '每季度末', '每年7月底前', '每周五', '每半年', '按月', '按季度'])('%s recurs', (text) => {
    expect(parseDeadline(text, { year: 2023 })).toEqual({ text, date: null, kind: 'recurring' })
  })

  test.each(['', ' ', '/', '—', '——', '-', '无', '\\'])('%j is none', (text) => {
    expect(parseDeadline(text, { year: 2023 })).toBeNull()
  })

  test.each(['2024年春节前', '按上级要求', '30个工作日内', '汛期前', '2月30日', '立即'])(
    '%s has no date, and says so',
    (text) => {
      const deadline = parseDeadline(text, { year: 2023 })
      expect(deadline).toEqual({ text, date: null, kind: 'date' })
      expect(deadline && deadlineDoubt(deadline)).toBe('deadline-without-date')
    },
  )

  test('without a year nothing is guessed', () => {
    for (const text of ['6月底前', '年底', '第一季度', '上半年', '1-10月', '明年6月'])
      expect(date(text, null)).toBeNull()
    expect(date('2023年3月至6月', null)).toBe('2023-06-30')
  })

  test('before a month: its last day, with a doubt', () => {
    const deadline = parseDeadline('6月前', { year: 2023 })
    expect(deadline?.date).toBe('2023-06-30')
    expect(deadline && deadlineDoubt(deadline)).toBe('deadline-month-open')
  })

  test('every day of a calendar reads as itself', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (moment) => {
        const iso = moment.toISOString().slice(0, 10)
        const [year, month, dayOfMonth] = iso.split('-').map(Number)
        expect(date(`${year}年${month}月${dayOfMonth}日前`, null)).toBe(iso)
        expect(date(`${month}月${dayOfMonth}日`, year)).toBe(iso)
      }),
    )
  })
})

describe('readDeadline', () => {
  test.each([
    '县财政局',
    '各乡镇（街道）',
    '2023年工作要点的通知',
    '加强管理',
    '十年',
    '一季度工作专班',
    '年底考核办公室',
  ])('%s is no deadline', (text) => {
    expect(readDeadline(text, { year: 2023 })).toBeNull()
  })
})
