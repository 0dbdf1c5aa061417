import type { LeaderId, PeriodId, TaskId, UnitGroupId, UnitId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import type { Light } from '../progress/light.ts'
import type { Status } from '../status/types.ts'
import type { Role, Task } from './types.ts'

/** A name in a task's roles, as printed, with whom it stands for. */
export interface TaskParty {
  readonly role: Role
  readonly words: string
  readonly unitId: UnitId | null
  readonly groupId: UnitGroupId | null
  readonly leaderId: LeaderId | null
}

/** One line of 任务台账. */
export interface TaskRow {
  readonly id: TaskId
  readonly number: string
  readonly isPart: boolean
  readonly text: string
  /** The latest that is known; `retired` once the task is struck off, null before anything was reported. */
  readonly status: Status | null
  /** 0 to 100. */
  readonly percent: number | null
  readonly light: Light | null
  /** By role; leaders in official order, units as the plan names them. */
  readonly parties: readonly TaskParty[]
  readonly deadline: TaskRowDeadline | null
  /** 本期进展, 存在问题 of the period that is shown. */
  readonly progress: string
  readonly problem: string
  readonly indicators: readonly string[]
  /** When its status was last told: the end of that period. */
  readonly updatedOn: IsoDate | null
  readonly isSecret: boolean
}

/** The deadline in force. */
export interface TaskRowDeadline {
  readonly text: string
  readonly date: IsoDate | null
  /** Put off by an extension that was granted. */
  readonly isApproved: boolean
  readonly isOverdue: boolean
}

/** Tasks that stand together, in official order of what they have in common. */
export interface TaskGroup {
  /** An id, or a status; null for those that have none. */
  readonly key: string | null
  /** A heading with those above it, or a name; empty where the key says it all. */
  readonly label: string
  readonly count: number
  /** The place of its first task among all that are shown. */
  readonly from: number
}

/** A window of 任务台账. */
export interface TaskPage {
  readonly total: number
  /** All of them, also those outside of the window; empty where nothing is grouped. */
  readonly groups: readonly TaskGroup[]
  readonly from: number
  readonly rows: readonly TaskRow[]
  /** The period whose progress is shown. */
  readonly period: { readonly id: PeriodId; readonly label: string } | null
}

/** A task by its bare name, for palettes and lists of choices. */
export type TaskName = Pick<Task, 'id' | 'planId' | 'number' | 'text'>
