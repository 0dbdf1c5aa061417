import { expect, test } from 'vitest'
import type { ConsolidatedId, TaskId } from '../../../shared/domain/id.ts'
import { progressByTask } from '../../../shared/domain/report/task-progress.ts'
import { samplePeriod, sampleReport } from '../bulletin/sample-round.ts'

const reports = [
  sampleReport('1', '县教育局', 'onTrack', 50, { reporterOrder: 1, progress: '次', problem: '缺人', nextStep: '招人' }),
  sampleReport('1', '县财政局', 'behind', 30, { reporterOrder: 0, progress: '主', problem: '无', nextStep: '招人' }),
]

test('the first-named unit speaks for the task; what stands in the way is gathered from all', () => {
  expect(progressByTask(reports, []).get('task-1' as TaskId)).toEqual({
    status: 'behind',
    percent: 30,
    progress: '主',
    problem: '缺人',
    nextStep: '招人',
  })
})

test('the office’s text counts once it is confirmed', () => {
  const text = {
    id: 'c' as ConsolidatedId,
    taskId: 'task-1' as TaskId,
    periodId: samplePeriod.id,
    text: '汇总',
    status: 'onTrack' as const,
    percent: null,
    fromReportId: null,
  }
  const draft = progressByTask(reports, [{ ...text, confirmed: null }]).get('task-1' as TaskId)
  expect(draft?.progress).toBe('主')
  const confirmed = { at: '2023-06-02T00:00:00.000Z', by: '督查室' }
  expect(progressByTask(reports, [{ ...text, confirmed }]).get('task-1' as TaskId)).toMatchObject({
    progress: '汇总',
    status: 'onTrack',
    percent: 30,
  })
})
