import type { TaskId } from '../id.ts'
import { isLiveAt, type Standing, standingOf, standingWithParts } from '../period/task-standing.ts'
import type { Period } from '../period/types.ts'
import type { TaskProgress } from '../report/task-progress.ts'
import type { Status } from '../status/types.ts'
import type { StageTarget, TaskDetail } from '../task/types.ts'
import type { LedgerProgress } from './build-ledger.ts'

/** What was said of a task in the last round in which anything was. */
export interface LastSaid {
  readonly progress: TaskProgress
  readonly period: Period
}

/** What tells how the tasks of a plan stand, whatever round each was last reported in. */
export interface LatestInput {
  /** All tasks of the plan, an item's contents among them. */
  readonly tasks: readonly TaskDetail[]
  readonly said: ReadonlyMap<TaskId, LastSaid>
  /** The last round that was opened. */
  readonly period: Period
  readonly planYears: readonly number[]
  readonly stageTargets: readonly StageTarget[]
}

/**
 * The latest of every task, and how it stands by that: as all papers of a round count (docs/rules.md, Counts), each task at the
 * end of the round it was last reported in.
 */
export function latestProgress(input: LatestInput): ReadonlyMap<TaskId, LedgerProgress> {
  const { tasks, said, period, planYears } = input
  const targets = Map.groupBy(input.stageTargets, ({ taskId }) => taskId)
  const standing = (task: TaskDetail): Standing => {
    const own = said.get(task.id)
    const progress = new Map(own ? [[task.id, own.progress]] : [])
    const stageTargets = targets.get(task.id) ?? []
    return standingOf(task, { period: own?.period ?? period, planYears, stageTargets, progress })
  }
  const parts = Map.groupBy(
    tasks.filter((task) => task.parentId !== null && isLiveAt(task, period.to)),
    ({ parentId }) => parentId,
  )
  const statusOf = (task: TaskDetail): Status | null => {
    const own = said.get(task.id)?.progress ?? nothingSaid
    const below = parts.get(task.id)
    if (below !== undefined) return standingWithParts(standing(task), below.map(standing)).status
    // In a long ledger most gave a status, and none of them has to be measured.
    return own.status === null && own.percent !== null ? standing(task).status : own.status
  }
  return new Map(
    tasks.map((task): readonly [TaskId, LedgerProgress] => {
      const last = said.get(task.id)
      return [task.id, { ...(last?.progress ?? nothingSaid), status: statusOf(task), on: last?.period.to ?? '' }]
    }),
  )
}

const nothingSaid: TaskProgress = { status: null, percent: null, progress: '', problem: '', nextStep: '' }
