import { expect, test } from 'vitest'
import { type FormTask, formTaskNumber, formTaskText, makeFormRow } from '../../../shared/domain/form/form-rows.ts'
import type { AssignmentId, IndicatorId, LeaderId, PlanId, StageTargetId, TaskId } from '../../../shared/domain/id.ts'
import type { StageTarget, TaskDetail } from '../../../shared/domain/task/types.ts'

const leader = (words: string, at: number): TaskDetail['assignments'][number] => ({
  id: `assignment_${at}` as AssignmentId,
  taskId: 'task_1' as TaskId,
  role: 'leader',
  position: at,
  words,
  party: { kind: 'leader', leaderId: `leader_${words}` as LeaderId },
  excludedUnitIds: [],
})

const task: TaskDetail = {
  id: 'task_1' as TaskId,
  planId: 'plan_1' as PlanId,
  kind: 'task',
  sectionId: null,
  parentId: null,
  number: '5',
  position: 4,
  text: '新增规模以上工业企业20家以上。',
  fields: { 主要工作: '培育企业。', 类别: '工业', 目标要求: '年底前完成。' },
  deadline: { text: '2023年年底', date: '2023-12-31', kind: 'date' },
  approvedDeadline: null,
  source: 'plan',
  isSecret: false,
  retired: null,
  place: {},
  latest: null,
  assignments: [leader('李清河', 0), leader('张云山', 1)],
  indicators: [
    {
      id: 'indicator_1' as IndicatorId,
      taskId: 'task_1' as TaskId,
      position: 0,
      name: '新增规模以上工业企业',
      comparator: '>=',
      value: 20,
      unit: '家',
      text: '20家以上',
    },
  ],
}

const target = (more: Partial<StageTarget>): StageTarget => ({
  id: 'target_1' as StageTargetId,
  taskId: task.id,
  indicatorId: null,
  periodLabel: '2023年5月',
  on: '2023-05-31',
  value: null,
  text: null,
  ...more,
})
const stageTargets = [
  target({ text: '完成入库申报。' }),
  target({ indicatorId: 'indicator_1' as IndicatorId, value: 8 }),
]
const order = new Map([
  ['leader_张云山' as LeaderId, 1],
  ['leader_李清河' as LeaderId, 2],
])
const rowOf = (more: Partial<FormTask> = {}) =>
  makeFormRow({ task, role: 'lead', stageTargets, lastProgress: '已申报5家。', ...more }, order)

test('a row says what is to be done, by whom, until when, and what was reached', () => {
  expect(rowOf()).toEqual({
    taskId: 'task_1',
    number: '5',
    text: '新增规模以上工业企业20家以上。\n主要工作：培育企业。\n目标要求：年底前完成。',
    leaders: ['张云山', '李清河'],
    roleWords: '牵头单位',
    deadline: '2023年年底',
    stageTarget: '完成入库申报。\n新增规模以上工业企业8家',
    lastProgress: '已申报5家。',
  })
})

test('an extension that was granted is the deadline', () => {
  const approvedDeadline = { text: '2024年3月底', date: '2024-03-31', kind: 'date' } as const
  expect(rowOf({ task: { ...task, approvedDeadline } }).deadline).toBe('2024年3月底')
})

test('of a task kept secret nothing tells what it is about', () => {
  const row = rowOf({ task: { ...task, isSecret: true } })
  expect(row).toMatchObject({ stageTarget: '', lastProgress: '' })
  expect(JSON.stringify(row)).not.toMatch(/企业|入库|申报/)
})

test('指标事项 have a series of numbers of their own', () => {
  expect([formTaskNumber(task), formTaskNumber({ ...task, kind: 'indicator' })]).toEqual(['5', '指标5'])
  expect(formTaskText({ text: '甲', fields: {}, isSecret: false })).toBe('甲')
})
