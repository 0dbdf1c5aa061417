import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TaskId } from '../../../shared/domain/id.ts'
import { type Standing, standingOf, standingsAt } from '../../../shared/domain/period/task-standing.ts'
import {
  byUrgency,
  type CountedTasks,
  countAll,
  countOthers,
  countWhere,
  isBehind,
  isNotReported,
  isPastDueOnly,
  wantsAttention,
} from '../../../shared/domain/plan-paper/counted-items.ts'
import { progressByTask } from '../../../shared/domain/report/task-progress.ts'
import type { Report } from '../../../shared/domain/report/types.ts'
import { statuses } from '../../../shared/domain/status/types.ts'
import type { TaskDetail } from '../../../shared/domain/task/types.ts'
import { samplePeriod, sampleReport, sampleTask } from '../bulletin/sample-round.ts'

function matterOf(tasks: readonly TaskDetail[], reports: readonly Report[]): CountedTasks {
  const input = { period: samplePeriod, planYears: [2023], stageTargets: [], progress: progressByTask(reports, []) }
  const { contents, wholes } = standingsAt(tasks, samplePeriod.to, (task) => standingOf(task, input))
  return { standings: contents, data: { wholes } }
}

const unit = '县教育局'
const part = (number: string) => sampleTask(number, [unit], { parentId: sampleTask(number.replace(/-.*/, ''), []).id })
const numbers = (rows: readonly Standing[]) => rows.map(({ task }) => task.number)

describe('an item of several contents', () => {
  const tasks = [sampleTask('（一）', []), part('（一）-1'), part('（一）-2')]
  const itemWith = (...reports: readonly Report[]) => countAll(matterOf(tasks, reports)).items[0]

  test('stands as the worst of them', () => {
    const item = itemWith(sampleReport('（一）-1', unit, 'onTrack', 45), sampleReport('（一）-2', unit, 'behind', 12))
    expect(item).toMatchObject({ status: 'behind', isBehind: true })
    expect(item?.progress?.progress).toBe('第1个具体内容：第（一）-1项进展\n第2个具体内容：第（一）-2项进展')
  })

  test('counts as not reported while one is missing, unless another is behind', () => {
    expect(itemWith(sampleReport('（一）-1', unit, 'onTrack', 45))?.status).toBeNull()
    expect(itemWith(sampleReport('（一）-1', unit, 'behind', 12))?.status).toBe('behind')
  })

  test('is no better than a content that is behind, though reported as a whole', () => {
    const own = sampleReport('（一）', unit, 'onTrack', 45)
    expect(itemWith(own)).toMatchObject({ status: 'onTrack', isBehind: false })
    expect(itemWith(own, sampleReport('（一）-1', unit, 'ahead', 60))?.status).toBe('onTrack')
    expect(itemWith(own, sampleReport('（一）-1', unit, 'overdue', 5))).toMatchObject({
      status: 'overdue',
      percent: null,
    })
  })
})

test('what is past its 完成时限 stands apart from what was reported as behind', () => {
  const due = { deadline: { text: '2023年4月底', date: '2023-04-30', kind: 'date' } } as const
  const matter = matterOf(
    ['1', '2', '3', '4', '5'].map((number) => sampleTask(number, [unit], number === '5' ? {} : due)),
    [
      sampleReport('1', unit, 'onTrack', 90),
      sampleReport('2', unit, 'behind', 40),
      sampleReport('3', unit, 'done', 100),
      sampleReport('5', unit, 'onTrack', 45),
    ],
  )
  expect(numbers(countWhere(matter, isBehind).rows)).toEqual(['2'])
  expect(numbers(countWhere(matter, isPastDueOnly).rows)).toEqual(['1', '4'])
  expect(numbers(countWhere(matter, isNotReported).rows)).toEqual(['4'])
  expect(numbers(byUrgency(countWhere(matter, wantsAttention).rows))).toEqual(['2', '1', '4'])
  expect(numbers(countOthers(matter, wantsAttention).rows)).toEqual(['3', '5'])
})

test('whatever was reported, what wants attention and the rest are all there is, each once', () => {
  const drawn = fc.array(
    fc.record({
      own: fc.constantFrom(...statuses, undefined, undefined),
      parts: fc.array(fc.constantFrom(...statuses, undefined), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(drawn, (items) => {
      const tasks = items.flatMap(({ parts }, at) => [
        sampleTask(`${at + 1}`, [unit]),
        ...parts.map((_, index) => part(`${at + 1}-${index + 1}`)),
      ])
      const reports = items.flatMap(({ own, parts }, at) =>
        [own, ...parts].flatMap((status, index) => {
          const number = index === 0 ? `${at + 1}` : `${at + 1}-${index}`
          return status === undefined ? [] : [sampleReport(number, unit, status, null)]
        }),
      )
      const matter = matterOf(tasks, reports)
      const [all, meant, others] = [countAll(matter), countWhere(matter, isBehind), countOthers(matter, isBehind)]
      expect(meant.items.length + others.items.length).toBe(all.items.length)
      const rows = new Set<TaskId>([...meant.rows, ...others.rows].map(({ task }) => task.id))
      expect(rows.size).toBe(meant.rows.length + others.rows.length)
      for (const { task } of matter.standings) expect(rows.has(task.id)).toBe(true)
      for (const item of all.items) {
        const below = matter.standings.filter(({ task }) => task.parentId === item.task.id)
        if (below.some((content) => content.isBehind)) expect(item.isBehind).toBe(true)
      }
    }),
  )
})
