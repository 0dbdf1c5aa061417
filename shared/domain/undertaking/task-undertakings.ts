import type { TaskId, UnitId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import type { ReportSource } from '../task/task-story.ts'
import type { Stage, Undertaking } from './types.ts'

/** 办理方案 of one unit as the task's page shows it. */
export interface ShownUndertaking extends Undertaking {
  readonly unitName: string
  /** Null where the office wrote it itself. */
  readonly source: ReportSource | null
}

/** All 办理方案 of a task, the first-named unit's first. */
export interface TaskUndertakings {
  readonly undertakings: readonly ShownUndertaking[]
  /** Units that report on the task and have none yet, in the order in which the task names them. */
  readonly missing: readonly { readonly unitId: UnitId; readonly unitName: string }[]
  /** The days for which goals can be given: those of the plan's last round of 办理方案, else the ends of its quarters. */
  readonly stages: readonly Stage[]
}

/** 办理方案 as the office types it. */
export interface UndertakingEdit {
  readonly taskId: TaskId
  readonly unitId: UnitId
  /** 具体工作举措, a line each or numbered. */
  readonly works: string
  /** A percentage or a sentence; empty takes the goal away. */
  readonly goals: readonly { readonly on: IsoDate; readonly label: string; readonly words: string }[]
  readonly deputy: string
  readonly office: string
  readonly handler: string
  readonly phone: string
  readonly note: string
}
