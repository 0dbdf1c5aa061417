import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IndicatorId } from '../../../shared/domain/id.ts'
import { findThinReport, type ReportWords, type ThinReportInput } from '../../../shared/domain/progress/thin-report.ts'
import { inTime } from '../../support/in-time.ts'

const full: ReportWords = {
  progress: '新建农贸市场2处，主体完工1处。',
  status: 'onTrack',
  percent: 40,
  indicatorValues: [],
}
const indicatorId = 'i1' as IndicatorId
const indicator = {
  id: indicatorId,
  name: '新增规上企业',
  comparator: '>=' as const,
  value: 20,
  unit: '家',
  text: '新增规模以上工业企业20家以上',
}

function codes(report: Partial<ReportWords>, more: Partial<Omit<ThinReportInput, 'report'>> = {}) {
  const input = {
    report: { ...full, ...report },
    previous: null,
    taskText: '推进智慧农贸市场建设',
    indicators: [],
    ...more,
  }
  return findThinReport(input).map(({ code }) => code)
}

test('a report that says what was done is not thin', () => {
  expect(codes({})).toEqual([])
  expect(codes({}, { previous: { ...full, progress: '完成选址。', percent: 20 } })).toEqual([])
})

describe('only phrases', () => {
  test.each([
    '正在推进',
    '正在推进。',
    '按计划推进',
    '持续推进中',
    '正按照序时进度稳步推进',
    '各项工作正在有序推进，进展良好。',
    '智慧农贸市场建设工作正在有序推进。',
    '目前项目正在加快建设',
    '已完成',
    '',
    '　',
    '一、正在推进。',
  ])('%j is thin', (progress) => {
    expect(codes({ progress })).toEqual(['onlyPhrases'])
  })
  test.each([
    '正在进行主体施工',
    '已完成选址',
    '正在推进，已召开调度会三次',
    '按计划推进，完成40%',
    '已与县财政局对接，资金正在落实',
    '同上',
  ])('%j is not', (progress) => {
    expect(codes({ progress })).toEqual([])
  })
  test('the finding carries the words', () => {
    const report = { ...full, progress: ' 正在推进。 ' }
    expect(findThinReport({ report, previous: null, taskText: '', indicators: [] })).toEqual([
      { code: 'onlyPhrases', words: '正在推进。' },
    ])
  })
  test('a task that is not assessed this time owes no words', () => {
    expect(codes({ progress: '', status: 'notAssessed' })).toEqual([])
  })
})

describe('the same text as last time', () => {
  test.each(['新建农贸市场2处，主体完工1处。', '新建农贸市场２处, 主体完工 1 处', '同上', '与上月相同。', '同上期'])(
    '%j',
    (progress) => {
      expect(codes({ progress }, { previous: full })).toEqual(['sameAsLast'])
    },
  )
  test('another number is another text', () => {
    expect(codes({ progress: '新建农贸市场3处，主体完工1处。' }, { previous: full })).toEqual([])
  })
  test('what was done stays done in the same words', () => {
    const done = { ...full, status: 'done' as const, percent: 100 }
    expect(codes(done, { previous: done })).toEqual([])
  })
})

describe('status raised without new facts', () => {
  const previous = { ...full, status: 'behind' as const }
  test('same words, better status', () => {
    expect(codes({}, { previous })).toEqual(['sameAsLast', 'statusRaisedWithoutFacts'])
  })
  test('only phrases were added', () => {
    expect(codes({ progress: '新建农贸市场2处，主体完工1处，正在有序推进。' }, { previous })).toEqual([
      'statusRaisedWithoutFacts',
    ])
  })
  test.each([
    { progress: '新建农贸市场3处。' },
    { progress: '新建农贸市场2处，主体完工1处，冷库投入使用。' },
    { percent: 45 },
    { indicatorValues: [{ indicatorId, value: 3 }] },
  ])('%j is a new fact', (report) => {
    expect(codes(report, { previous })).not.toContain('statusRaisedWithoutFacts')
  })
  test('a lowered or new status needs no facts', () => {
    expect(codes({ status: 'behind' }, { previous: full })).toEqual(['sameAsLast'])
    expect(codes({ status: 'standing' }, { previous })).toEqual(['sameAsLast'])
  })
})

test('percent gone backwards, with both figures', () => {
  const report = { ...full, progress: '冷库返工。', percent: 35.5 }
  expect(findThinReport({ report, previous: full, taskText: '', indicators: [] })).toEqual([
    { code: 'percentWentBack', words: '40%→35.5%' },
  ])
  expect(codes({ progress: '冷库返工。', percent: null }, { previous: full })).toEqual([])
})

describe('done but below target', () => {
  const done = { status: 'done' as const, percent: 100 }
  test.each([
    ['>=', 20, 19, true],
    ['>=', 20, 20, false],
    ['=', 20, 19, true],
    ['=', 20, 21, false],
    ['<=', 5, 6, true],
    ['<=', 5, 5, false],
    ['~', 100, 89, true],
    ['~', 100, 91, false],
  ] as const)('%s%d with %d: %s', (comparator, target, value, isThin) => {
    const report = { ...done, indicatorValues: [{ indicatorId, value }] }
    const found = codes(report, { indicators: [{ ...indicator, comparator, value: target }] })
    expect(found).toEqual(isThin ? ['doneBelowTarget'] : [])
  })
  test('the words say what is missing', () => {
    const report = { ...full, status: 'done' as const, percent: 90, indicatorValues: [{ indicatorId, value: 12 }] }
    expect(findThinReport({ report, previous: null, taskText: '', indicators: [indicator] })).toEqual([
      { code: 'doneBelowTarget', words: '90%；新增规上企业12家（目标：新增规模以上工业企业20家以上）' },
    ])
  })
  test('a value that was not reported is not held against it, nor an unfinished task', () => {
    expect(codes(done, { indicators: [indicator] })).toEqual([])
    expect(codes({ indicatorValues: [{ indicatorId, value: 1 }] }, { indicators: [indicator] })).toEqual([])
  })
})

test('any words are looked at, in linear time', async () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (progress, taskText) => {
      const report = { ...full, progress }
      expect(Array.isArray(findThinReport({ report, previous: full, taskText, indicators: [] }))).toBe(true)
    }),
  )
  await inTime(2_000, () => codes({ progress: '正在持续按计划推进中，'.repeat(3_000) }))
})
