import { expect, test } from 'vitest'
import type { ReturnField } from '../../../shared/domain/task-return/headings.ts'
import { readUndertakingHeading } from '../../../shared/domain/undertaking/headings.ts'
import { findStage, stagesOf } from '../../../shared/domain/undertaking/stages.ts'

const quarters = stagesOf({ cadence: 'quarter', from: '2023-01-01', to: '2023-12-31' })

test('stages are the ends of the cadence within the time, and its last day', () => {
  expect(quarters.map(({ on, label }) => `${on} ${label}`)).toEqual([
    '2023-03-31 3月底',
    '2023-06-30 6月底',
    '2023-09-30 9月底',
    '2023-12-31 12月底',
  ])
  const labels = (...args: Parameters<typeof stagesOf>) => stagesOf(...args).map(({ label }) => label)
  expect(labels({ cadence: 'quarter', from: '2023-02-10', to: '2023-08-15' })).toEqual(['3月底', '6月底', '8月15日'])
  expect(labels({ cadence: 'half', from: '2023-01-01', to: '2024-12-31' })).toEqual([
    '2023年6月底',
    '2023年12月底',
    '2024年6月底',
    '2024年12月底',
  ])
  expect(labels({ cadence: 'week', from: '2023-05-01', to: '2023-05-14' })).toEqual(['5月7日', '5月14日'])
  expect(stagesOf({ cadence: 'month', from: '2023-01-01', to: '2023-12-31' })).toHaveLength(12)
})

test.each<[string, string | null]>([
  ['6月底目标', '2023-06-30'],
  ['2023年6月底', '2023-06-30'],
  ['一季度末', '2023-03-31'],
  ['第三季度目标', '2023-09-30'],
  ['上半年', '2023-06-30'],
  ['年底（全年）目标', '2023-12-31'],
  ['2024年6月底', null],
  ['5月底', null],
  ['阶段目标', null],
])('the stage of %s', (heading, on) => {
  expect(findStage(heading, quarters)?.on ?? null).toBe(on)
})

test('a heading that two stages could be names none', () => {
  const two = stagesOf({ cadence: 'half', from: '2023-01-01', to: '2024-12-31' })
  expect(findStage('6月底', two)).toBeNull()
  expect(findStage('2024年6月底', two)?.on).toBe('2024-06-30')
})

const headings: readonly (readonly [ReturnField, readonly string[]])[] = [
  ['works', ['具体工作举措', '主要措施', '工作举措', '具体措施']],
  ['goal:2023-06-30', ['6月底\n目标', '二季度目标', '上半年目标']],
  ['deputy', ['分管领导', '责任领导', '分管负责人']],
  ['office', ['责任科室', '承办科室', '责任股室']],
  ['handler', ['经办人', '联系人', '责任人', '具体负责人']],
  ['phone', ['联系电话', '手机号码', '联系方式']],
  ['number', ['序号']],
  ['text', ['任务内容', '重点任务']],
  ['deadline', ['完成时限']],
  ['assignment', ['牵头领导\n及分工', '牵头单位']],
  ['note', ['备注']],
]
test.each(headings)('headings of %s', (field, words) => {
  for (const heading of words) expect(readUndertakingHeading(heading, quarters)?.field, heading).toBe(field)
})

test('columns of progress are none of the form’s', () => {
  for (const heading of ['本期进展', '状态', '完成比例(%)', '存在问题'])
    expect(readUndertakingHeading(heading, quarters), heading).toBeNull()
})
