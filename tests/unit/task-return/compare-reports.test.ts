import { expect, test } from 'vitest'
import type { TaskId } from '../../../shared/domain/id.ts'
import { compareReports, keptFields, type Said } from '../../../shared/domain/task-return/compare-reports.ts'
import { nothingReported, type ReadReport } from '../../../shared/domain/task-return/reading.ts'

const taskId = 'task_1' as TaskId
const place = { taskId, sheet: '填报表', row: 6 }
const earlier: Said = {
  ...nothingReported,
  progress: '已完成5家。',
  status: 'onTrack',
  percent: 40,
  problem: '用地未落实。',
}
const compare = (report: ReadReport, before: Said) => compareReports([report], new Map([[taskId, before]]))

test('a column that the file does not have leaves what was said before; an empty cell takes it away', () => {
  const report: ReadReport = {
    ...place,
    ...nothingReported,
    progress: '已完成6家。',
    absent: ['status', 'percent', 'note'],
  }
  const { changed, changes } = compare(report, earlier)
  expect(changes.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['progress', '已完成5家。', '已完成6家。'],
    ['problem', '用地未落实。', ''],
  ])
  expect(changed).toMatchObject([{ progress: '已完成6家。', status: 'onTrack', percent: 40, problem: '' }])
  expect(keptFields(report, earlier)).toEqual(['status', 'percent'])
  expect(keptFields(report, null)).toEqual([])
})

test('a file that says less than what is there changes nothing', () => {
  const report: ReadReport = {
    ...place,
    ...nothingReported,
    progress: '已完成5家。',
    absent: ['status', 'percent', 'problem'],
  }
  expect(compare(report, earlier)).toEqual({ added: [], changed: [], changes: [] })
})

test('the first report of a task has nothing but what the file says', () => {
  const report: ReadReport = { ...place, ...nothingReported, progress: '已完成6家。', absent: ['status'] }
  expect(compareReports([report], new Map()).added).toEqual([report])
})

test('of a 办理方案 measures, goals and persons stay each by itself', () => {
  const goal = (on: string, value: number) => ({ on, label: `${Number(on.slice(5, 7))}月底`, value, text: null })
  const persons = { deputy: '李清河', office: '工业股', handler: '赵田', phone: '0635-8000001' }
  const before: Said = {
    ...nothingReported,
    undertaking: { works: ['走访'], goals: [goal('2023-03-31', 20), goal('2023-06-30', 50)], ...persons },
  }
  const nobody = { deputy: '', office: '', handler: '钱山', phone: '' }
  const report: ReadReport = {
    ...place,
    ...nothingReported,
    undertaking: { works: [], goals: [goal('2023-06-30', 60)], ...nobody },
    absent: ['works', 'goal:2023-03-31', 'deputy', 'phone'],
  }
  expect(compare(report, before).changed[0]?.undertaking).toEqual({
    works: ['走访'],
    goals: [goal('2023-03-31', 20), goal('2023-06-30', 60)],
    ...persons,
    office: '',
    handler: '钱山',
  })
  expect(keptFields(report, before)).toEqual(['works', 'goals', 'deputy', 'phone'])
})
