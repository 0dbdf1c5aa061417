import type { TaskId } from '../id.ts'
import { isLiveAt, type Standing, standingOf, standingWithParts } from '../period/task-standing.ts'
import type { Period } from '../period/types.ts'
import type { TaskProgress } from '../report/task-progress.ts'
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
  const standings = new Map<TaskId, Standing>()
  for (const task of tasks) {
    const own = said.get(task.id)
    const progress = new Map(own ? [[task.id, own.progress]] : [])
    const stageTargets = targets.get(task.id) ?? []
    standings.set(task.id, standingOf(task, { period: own?.period ?? period, planYears, stageTargets, progress }))
  }
  const parts = Map.groupBy(
    tasks.filter((task) => isLiveAt(task, period.to)),
    ({ parentId }) => parentId,
  )
  return new Map(
    [...standings].map(([id, own]): readonly [TaskId, LedgerProgress] => {
      const below = (parts.get(id) ?? []).flatMap((part) => standings.get(part.id) ?? [])
      const { status } = below.length === 0 ? own : standingWithParts(own, below)
      const last = said.get(id)
      return [id, { ...(last?.progress ?? nothingSaid), status, on: last?.period.to ?? '' }]
    }),
  )
}

const nothingSaid: TaskProgress = { status: null, percent: null, progress: '', problem: '', nextStep: '' }
