import { expect, test } from 'vitest'
import { type ReturnField, readHeading } from '../../../shared/domain/task-return/headings.ts'

/** The columns of a form of progress; those of 办理方案 have their own test. */
type ProgressField = Exclude<ReturnField, 'works' | 'deputy' | 'office' | 'handler' | 'phone' | `goal:${string}`>

const known: Readonly<Record<ProgressField, readonly string[]>> = {
  mark: ['标识（请勿改动）'],
  number: ['序号', '序 号', '编号', '任务序号'],
  text: [
    '任务内容',
    '重 点 任 务',
    '主要任务',
    '工作任务',
    '目标任务',
    '任务事项',
    '项目名称',
    '重点工作任务',
    '工作内容',
  ],
  unit: ['填报单位', '单位名称', '报送单位（盖章）', '部门'],
  assignment: ['牵头领导\n及分工', '牵头单位', '责任单位', '责任科室', '分管领导'],
  deadline: ['完成时限', '时间节点', '计划完成时间', '办结时间'],
  stageTarget: ['阶段目标', '年度目标', '本季度目标'],
  lastProgress: ['上期进展', '上月进展情况', '上季度完成情况'],
  progress: [
    '本期进展',
    '工作进展',
    '进展情况',
    '本月进展',
    '落实情况',
    '截至5月底进展',
    '5月份完成情况',
    '形象进度',
    '进展情况及存在问题',
    '办理情况',
  ],
  status: ['状态', '进度状态', '当前状态', '是否完成', '进展评价'],
  percent: ['完成比例(%)', '完成比例（％）', '完成率', '完成百分比', '进度', '完成情况（%）', '完成进度'],
  problem: ['存在问题', '存在的困难和问题', '需协调解决的问题', '难点堵点'],
  nextStep: ['下步措施', '下一步工作打算', '下步工作计划', '下阶段安排', '整改措施'],
  note: ['备注', '情况说明'],
}

test.each(Object.entries(known))('headings of %s', (field, headings) => {
  for (const heading of headings) expect(readHeading(heading)?.field, heading).toBe(field)
})

test.each([
  '',
  '县发展和改革局',
  '已完成投资2.1亿元，正在办理施工许可，下一步加快推进主体施工，存在问题及时协调。',
  '联系电话',
  '2023年年底',
])('no heading: %s', (words) => {
  expect(readHeading(words)).toBeNull()
})

test('the form’s own heading wins over one that only means the same', () => {
  expect(readHeading('本期进展')).toEqual({ field: 'progress', weight: 2 })
  expect(readHeading('进展情况')).toEqual({ field: 'progress', weight: 1 })
})
