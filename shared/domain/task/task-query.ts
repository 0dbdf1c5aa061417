import type { LeaderId, PeriodId, PlanId, SectionId, TaskId, UnitId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import type { Light } from '../progress/light.ts'
import type { Status } from '../status/types.ts'
import type { Role, Task } from './types.ts'

/** Which tasks of a plan are wanted; what is left out does not narrow. */
export interface TaskFilter {
  /** In one of these sections or below them. */
  readonly sectionIds?: readonly SectionId[] | undefined
  /** One of these is named. */
  readonly leaderIds?: readonly LeaderId[] | undefined
  /** One of these is named, itself or through a group. */
  readonly unitIds?: readonly UnitId[] | undefined
  /** Or one of these names of 责任清单 that stand for no leader or unit; null is what the plan names nobody for. */
  readonly leaderNames?: readonly (string | null)[] | undefined
  readonly unitNames?: readonly (string | null)[] | undefined
  /** The leaders and units meant are named in one of these roles, a unit in none that goes before; left out, in any. */
  readonly roles?: readonly Role[] | undefined
  /** One of these; null is 未报送. A task struck off is `retired`, whatever was reported of it. */
  readonly statuses?: readonly (Status | null)[] | undefined
  readonly lights?: readonly Light[] | undefined
  /** The deadline in force lies between these days, both included. */
  readonly dueFrom?: IsoDate | undefined
  readonly dueTo?: IsoDate | undefined
  /** The deadline in force lies within so many days after the period's end, or after today where there is no period. */
  readonly dueWithinDays?: number | undefined
  /** Past its deadline and neither done nor struck off. */
  readonly isOverdue?: boolean | undefined
  readonly isRetired?: boolean | undefined
  readonly isSecret?: boolean | undefined
  /** A problem was reported in the period. */
  readonly hasProblem?: boolean | undefined
  /** A report of the period says little (shared/domain/progress/thin-report.ts). */
  readonly isThin?: boolean | undefined
  /** Each word is in the text, the number, or the name of a party; one character is enough. */
  readonly words?: string | undefined
  /** These and no others: what a printed number counts. */
  readonly taskIds?: readonly TaskId[] | undefined
}

/** What tasks can be ordered by: the columns of 任务台账. */
export const taskColumns = [
  'number',
  'text',
  'status',
  'percent',
  'leaders',
  'leadUnits',
  'supportUnits',
  'deadline',
  'progress',
  'problem',
  'indicators',
  'updated',
] as const
export type TaskColumn = (typeof taskColumns)[number]

/** What tasks can be put together by; by party the first-named one counts, so that every task stands once. */
export const taskGroupings = ['section', 'leader', 'unit', 'status'] as const
export type TaskGrouping = (typeof taskGroupings)[number]

export interface TaskSort {
  readonly column: TaskColumn
  readonly isDescending: boolean
}

/** 任务台账 as it is to be shown. */
export interface TaskQuery {
  readonly planId: PlanId
  /** 本期: whose progress and problems are shown; null takes the plan's last period with a report. */
  readonly periodId: PeriodId | null
  readonly kind: Task['kind']
  readonly filter: TaskFilter
  /** Null is the order of the plan. */
  readonly sort: TaskSort | null
  readonly group: TaskGrouping | null
}
