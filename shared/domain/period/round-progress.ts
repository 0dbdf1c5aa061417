import { deriveStatus } from '../progress/derive-status.ts'
import { expectedPercent } from '../progress/expected-percent.ts'
import { decideLight, type Light, type LightSettings } from '../progress/light.ts'
import type { TaskProgress } from '../report/task-progress.ts'
import type { Status } from '../status/types.ts'
import type { StageTarget, TaskDetail } from '../task/types.ts'
import type { Period } from './types.ts'

/** Where one task stands at the end of a round. */
export interface TaskStanding {
  readonly task: TaskDetail
  /** Null where nothing was reported. */
  readonly status: Status | null
  readonly light: Light | null
}

export interface RoundProgressInput {
  readonly period: Period
  readonly planYears: readonly number[]
  readonly tasks: readonly TaskDetail[]
  readonly stageTargets: readonly StageTarget[]
  readonly progress: ReadonlyMap<TaskDetail['id'], TaskProgress>
  readonly lights: LightSettings
}

/** Where the tasks that are reported on stand: those without parts of their own that are not struck off, in plan order. */
export function standingsInRound(input: RoundProgressInput): readonly TaskStanding[] {
  const whole = new Set(input.tasks.map(({ parentId }) => parentId))
  return input.tasks
    .filter(({ id, retired }) => retired === null && !whole.has(id))
    .map((task) => standingOf(task, input))
}

function standingOf(
  task: TaskDetail,
  { period, planYears, stageTargets, progress, lights }: RoundProgressInput,
): TaskStanding {
  const dueOn = (task.approvedDeadline ?? task.deadline)?.date ?? null
  const isPastDue = dueOn !== null && dueOn < period.to
  const stageTarget = stageTargets
    .filter(({ taskId, indicatorId, on }) => taskId === task.id && indicatorId === null && on <= period.to)
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
    .find(({ value }) => value !== null)
  const expected = expectedPercent({
    years: planYears,
    period,
    stageTarget: stageTarget?.value ?? null,
    dueOn,
    basis: 'months',
  })
  const percent = progress.get(task.id)?.percent ?? null
  const figures = { expected: expected?.percent ?? null, isPastDue }
  const said = progress.get(task.id)?.status ?? null
  const status = said ?? (percent === null ? null : deriveStatus({ percent, ...figures }))
  const light = decideLight({ status, percent, ...figures, periodsNotStarted: 1 }, lights)
  return { task, status, light }
}
