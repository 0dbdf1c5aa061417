import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDate } from '../../../shared/domain/value/read-date.ts'
import { isNothing, isSameAs, isSameAsAbove } from '../../../shared/domain/value/read-nothing.ts'
import { readNumber } from '../../../shared/domain/value/read-number.ts'
import { readPercent } from '../../../shared/domain/value/read-percent.ts'
import { inTime } from '../../support/in-time.ts'

const sure = (value: number | string | null) => ({ value, sure: true, reason: null })
const doubtful = (value: number | string | null, reason: string) => ({ value, sure: false, reason })

describe('a percent', () => {
  test.each([
    [85, 85],
    [0, 0],
    [100, 100],
    ['85', 85],
    ['85%', 85],
    ['85％', 85],
    ['８５．５％', 85.5],
    [' 85 % ', 85],
    ['85%。', 85],
    ['0.5%', 0.5],
    ['八成五', 85],
    ['八成半', 85],
    ['八成', 80],
    ['6.5成', 65],
    ['百分之八十五', 85],
    ['百分之八十五点五', 85.5],
    ['百分之85', 85],
    ['形象进度达85%', 85],
    ['已完成总任务的85%', 85],
  ])('%j is %d', (cell, percent) => {
    expect(readPercent(cell)).toEqual(sure(percent))
  })
  test.each([
    [0.85, 85, 'fraction'],
    ['0.85', 85, 'fraction'],
    [1, 1, 'oneOrHundred'],
    ['1', 1, 'oneOrHundred'],
    [120, 120, 'outOfRange'],
    ['120%', 120, 'outOfRange'],
    [-5, -5, 'outOfRange'],
    ['已过半', 50, 'moreThanHalf'],
    ['一半', 50, 'ratio'],
    ['3/5', 60, 'ratio'],
    ['三分之二', 66.7, 'ratio'],
    ['约八成', 80, 'approximate'],
    ['85%左右', 85, 'approximate'],
    ['超过85%', 85, 'approximate'],
    ['80%-85%', 80, 'range'],
    ['80—85', 80, 'range'],
    ['已完成', 100, 'wordOnly'],
    ['未启动', 0, 'wordOnly'],
    ['主体工程完成85%，装修完成20%', null, 'several'],
    ['基本完成', null, 'noNumber'],
    ['2家', null, 'noNumber'],
    ['主体封顶后按85%计', 85, 'moreWords'],
    ['3/0', null, 'noNumber'],
  ])('%j may be %s: %s', (cell, percent, reason) => {
    expect(readPercent(cell)).toEqual(doubtful(percent, reason))
  })
  test('the cell’s own format leaves no doubt about a fraction', () => {
    expect(readPercent(0.85, true)).toEqual(sure(85))
    expect(readPercent(0.07, true)).toEqual(sure(7))
    expect(readPercent(1, true)).toEqual(sure(100))
    expect(readPercent(85, true)).toEqual(doubtful(8500, 'outOfRange'))
  })
  test.each(['', '　', '无', '/', '—'])('%j says nothing', (cell) => {
    expect(readPercent(cell)).toEqual(sure(null))
  })
})

describe('a number', () => {
  test.each([
    ['2000', '', 2000, ''],
    ['2,000', '', 2000, ''],
    ['2，000', '', 2000, ''],
    ['1,234,567.5', '', 1_234_567.5, ''],
    ['1 234.5万', '', 12_345_000, ''],
    ['１２．５', '', 12.5, ''],
    ['12。5', '', 12.5, ''],
    ['-3.5%', '%', -3.5, '%'],
    ['2000万', '', 20_000_000, ''],
    ['1.1万', '', 11_000, ''],
    ['1.2亿', '', 120_000_000, ''],
    ['2000万元', '亿元', 0.2, '元'],
    ['1.2亿', '亿元', 1.2, ''],
    ['1亿2000万元', '万元', 12_000, '元'],
    ['3000', '亿元', 3000, ''],
    ['5000元', '万元', 0.5, '元'],
    ['53.5万千瓦', '万千瓦', 53.5, '千瓦'],
    ['5千瓦', '千瓦', 5, '千瓦'],
    ['20', '家', 20, ''],
    ['20家', '家', 20, '家'],
    ['新增20家。', '家', 20, '家'],
    ['二十家', '家', 20, '家'],
    ['三百二十', '', 320, ''],
    ['三万五千元', '元', 35_000, '元'],
  ])('%j in %j is %d', (cell, wanted, value, unit) => {
    expect(readNumber(cell, wanted)).toEqual({ ...sure(value), unit })
  })
  test.each([
    ['20 余家', '', 20, 'approximate', '家'],
    ['20余家', '家', 20, 'approximate', '家'],
    ['约20家', '家', 20, 'approximate', '家'],
    ['20家以上', '家', 20, 'approximate', '家'],
    ['20左右', '家', 20, 'approximate', ''],
    ['20-30家', '家', 20, 'range', '家'],
    ['20家至30家', '家', 20, 'range', '家'],
    ['2-3亿', '亿元', 2, 'range', ''],
    ['2—3千元', '元', 2000, 'range', '元'],
    ['2,00', '', null, 'oddSeparator', ''],
    ['20元', '家', 20, 'otherUnit', '元'],
    ['新增20家，占85%', '家', 20, 'moreWords', '家'],
    ['20家企业', '家', 20, 'moreWords', '家'],
    ['下降3.5%', '%', 3.5, 'fall', '%'],
    ['5项（含2项新增）', '项', null, 'several', ''],
    ['20，30', '', null, 'oddSeparator', ''],
    ['20、30', '', null, 'several', ''],
    ['正在推进', '家', null, 'noNumber', ''],
    ['9'.repeat(400), '', null, 'noNumber', ''],
  ])('%j in %j may be %s: %s', (cell, wanted, value, reason, unit) => {
    expect(readNumber(cell, wanted)).toEqual({ ...doubtful(value, reason), unit })
  })
  test('a cell that holds a number is that number', () => {
    expect(readNumber(0.1 + 0.2)).toEqual({ ...sure(0.1 + 0.2), unit: '' })
  })
})

describe('a day', () => {
  test.each([
    ['2023-05-06', null, '2023-05-06'],
    ['2023-05-06T10:00:00', null, '2023-05-06'],
    ['2023.5.6', null, '2023-05-06'],
    ['2023/5/6', null, '2023-05-06'],
    ['20230506', null, '2023-05-06'],
    ['2023年5月6日', null, '2023-05-06'],
    ['2023年5月6日10:00', null, '2023-05-06'],
    ['２０２３年５月６日', null, '2023-05-06'],
    ['二〇二三年五月', null, '2023-05-31'],
    ['二〇二三年五月六日', null, '2023-05-06'],
    ['2024年2月', null, '2024-02-29'],
    ['5月6日', 2023, '2023-05-06'],
    ['5月底', 2023, '2023-05-31'],
    ['6月底前', 2023, '2023-06-30'],
    ['年底', 2023, '2023-12-31'],
    ['第三季度', 2023, '2023-09-30'],
    ['明年5月底', 2023, '2024-05-31'],
  ])('%j with %s is %s', (cell, year, date) => {
    expect(readDate(cell, year)).toEqual(sure(date))
  })
  test.each([
    ['5.6', 2023, '2023-05-06', 'shortDate'],
    ['5/6', 2023, '2023-05-06', 'shortDate'],
    ['23.5.6', null, '2023-05-06', 'shortDate'],
    ['6月前', 2023, '2023-06-30', 'monthOpen'],
    ['6月底前完成方案，12月底前建成', 2023, '2023-12-31', 'severalDates'],
    ['5月6日', null, null, 'noYear'],
    ['5月底', null, null, 'noYear'],
    ['5.6', null, null, 'noYear'],
    ['2023.2.30', null, null, 'noSuchDay'],
    ['2月30日', null, null, 'noSuchDay'],
    ['2月29日', 2023, null, 'noSuchDay'],
    ['13.5', 2023, null, 'noSuchDay'],
    ['尽快', 2023, null, 'noDate'],
    ['持续推进', 2023, null, 'noDate'],
    ['45052', 2023, null, 'noDate'],
  ])('%j with %s may be %s: %s', (cell, year, date, reason) => {
    expect(readDate(cell, year)).toEqual(doubtful(date, reason))
  })
  test.each(['', '/', '无'])('%j says nothing', (cell) => {
    expect(readDate(cell, 2023)).toEqual(sure(null))
  })
})

describe('nothing and the same as before', () => {
  test.each(['', ' \n', '无', '暂无', '无。', '/', '—', '——', '-', '不涉及', 'N/A', '……'])('%j is nothing', (cell) => {
    expect(isNothing(cell)).toBe(true)
  })
  test.each(['0', '无锡', '无人机巡查', '没有完成', '-5', '同上'])('%j is something', (cell) => {
    expect(isNothing(cell)).toBe(false)
  })
  test.each(['同上', '同上。', '〃', '同上期', '与上月相同', '同上一行', '较上期无变化'])('%j refers back', (cell) => {
    expect(isSameAs(cell)).toBe(true)
  })
  test.each(['同上', '同上条', '〃', '同上一行', '与上项相同', '同上述'])('%j means the row above', (cell) => {
    expect(isSameAsAbove(cell)).toBe(true)
    expect(isSameAs(cell)).toBe(true)
  })
  test.each(['同上期', '与上月相同', '较上期无变化', '同左', '同上级部门对接'])(
    '%j does not mean the row above',
    (cell) => {
      expect(isSameAsAbove(cell)).toBe(false)
    },
  )
  test.each(['', '同上级部门对接', '与上月相比增长5%', '同意'])('%j does not', (cell) => {
    expect(isSameAs(cell)).toBe(false)
  })
})

describe('any text', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(...'0123456789.,，。%％成半一二十百千万亿约余-至年月日底前/分之百零点家元截至目前共计完成率'),
        { maxLength: 30 },
      )
      .map((c) => c.join('')),
  )
  test('is read without an error, and every value is sure or has its reason', () => {
    fc.assert(
      fc.property(cell, (text) => {
        for (const read of [readPercent(text), readNumber(text, '万元'), readDate(text, 2023)]) {
          expect(read.sure).toBe(read.reason === null)
          expect(typeof read.value === 'number' ? Number.isFinite(read.value) : true).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
  test('a printed percent reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => {
        expect(readPercent(`${tenths / 10}%`)).toEqual(sure(tenths / 10))
      }),
    )
  })
  test.each(['截至目前', '共计', '完成率完成', '9', '9,9', '约5成', '12月', '百分之', '一', '二〇', '1', '1.'])(
    '%j many times over is read at once',
    { timeout: 300_000 },
    async (part) => {
      // What takes the square of a length takes minutes for this one.
      const long = part.repeat(32_000)
      const texts = [long, `${long}5%x`, `x5%${long}！`]
      const readAll = () => {
        for (const text of texts) {
          readPercent(text)
          readNumber(text, '家')
          readDate(text, 2023)
          isSameAs(text)
        }
      }
      await inTime(3_000, readAll)
    },
  )
})
