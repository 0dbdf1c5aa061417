import { collectBulletinFacts } from '../../../shared/domain/bulletin/collect-facts.ts'
import type { BulletinFacts } from '../../../shared/domain/bulletin/facts.ts'
import type { Status } from '../../../shared/domain/status/types.ts'
import {
  previousPeriod,
  sampleInput,
  samplePeriod,
  sampleReport,
  sampleReturn,
  sampleTask,
  sampleUnit,
} from './sample-round.ts'

const units = Array.from({ length: 20 }, (_, index) => sampleUnit(`县第${index + 1}局`, index))
const statuses: readonly (readonly [Status, number | null])[] = [
  ['done', 100],
  ['ahead', 60],
  ['onTrack', 42],
  ['behind', 25],
  ['overdue', 10],
  ['standing', null],
  ['onTrack', 45],
]
const tasks = Array.from({ length: 61 }, (_, index) => sampleTask(String(index + 1), [units[index % 20]?.name ?? '']))

/** Sixty-one items of twenty units in all statuses; one unit silent, one late. */
export const fullRound = collectBulletinFacts(
  sampleInput({
    units,
    tasks,
    askedUnitIds: units.map((unit) => unit.id),
    returns: units.slice(1).map((unit, index) => sampleReturn(unit.name, index === 0)),
    reports: tasks.flatMap((task, index) => {
      const [status, percent] = statuses[index % statuses.length] ?? ['done', 100]
      const problem = status === 'behind' ? '用地手续未办结。' : ''
      return index % 20 === 0
        ? []
        : [sampleReport(task.number, units[index % 20]?.name ?? '', status, percent, { problem })]
    }),
  }),
)

const few = units.slice(0, 3)
const fewTasks = [
  ...['1', '2', '3'].map((number, index) => sampleTask(number, [few[index]?.name ?? ''])),
  sampleTask('4', ['县第1局']),
  sampleTask('4（1）', ['县第1局'], { parentId: sampleTask('4', []).id }),
  sampleTask('4（2）', ['县第2局'], { parentId: sampleTask('4', []).id }),
  sampleTask('5', ['县第3局'], { retired: { on: '2023-05-10', reason: '并入第3项' } }),
]

/** A second period: items with parts, one struck off, some caught up or fallen behind since, two problems, a thin report. */
export const laterRound = collectBulletinFacts(
  sampleInput({
    units: few,
    tasks: fewTasks,
    previous: previousPeriod,
    askedUnitIds: few.map((unit) => unit.id),
    returns: few.map((unit) => sampleReturn(unit.name, unit.name === '县第3局')),
    reviewed: [
      {
        periodId: previousPeriod.id,
        label: previousPeriod.label,
        askedUnitIds: few.map((unit) => unit.id),
        reportedUnitIds: few.slice(1).map((unit) => unit.id),
        returns: few.slice(1).map((unit) => sampleReturn(unit.name, false)),
        sentBack: [{ unitId: sampleUnit('县第2局', 2).id, taskId: sampleTask('2', []).id }],
        thin: [],
      },
      {
        periodId: samplePeriod.id,
        label: samplePeriod.label,
        askedUnitIds: few.map((unit) => unit.id),
        reportedUnitIds: few.map((unit) => unit.id),
        returns: few.map((unit) => sampleReturn(unit.name, unit.name === '县第3局')),
        sentBack: [],
        thin: [{ unitId: sampleUnit('县第2局', 2).id, taskId: sampleTask('2', []).id }],
      },
    ],
    reports: [
      sampleReport('1', '县第1局', 'done', 100),
      sampleReport('2', '县第2局', 'behind', 12, { problem: '资金缺口较大。', progress: '正在推进' }),
      sampleReport('3', '县第3局', 'notStarted', null, { problem: '选址未定' }),
      sampleReport('4（1）', '县第1局', 'onTrack', 45.5),
      sampleReport('4（2）', '县第2局', 'onTrack', 50),
    ],
    previousReports: [
      sampleReport('1', '县第1局', 'onTrack', 40),
      sampleReport('2', '县第2局', 'onTrack', 35),
      sampleReport('3', '县第3局', 'behind', 3),
      sampleReport('4（1）', '县第1局', 'behind', 10),
      sampleReport('4（2）', '县第2局', 'onTrack', 34),
    ].map((report) => ({ ...report, id: `before-${report.id}` as typeof report.id, periodId: previousPeriod.id })),
  }),
)

/** One item of one unit, on track. */
export const calmRound = collectBulletinFacts(
  sampleInput({
    units: units.slice(0, 1),
    tasks: tasks.slice(0, 1),
    reports: [sampleReport('1', '县第1局', 'onTrack', 44)],
  }),
)

export const sampleRounds: Readonly<Record<string, BulletinFacts>> = {
  full: fullRound,
  later: laterRound,
  calm: calmRound,
}
