import type { PlanId, SectionId, TaskId } from '../id.ts'
import type { IsoMoment } from '../iso-date.ts'
import type { Status } from '../status/types.ts'
import type { KeptWarning, Plan } from './plan.ts'

/** A plan in a list, counted. */
export interface PlanSummary {
  readonly id: PlanId
  readonly title: string
  readonly documentNumber: string | null
  readonly issueDate: string | null
  readonly years: readonly number[]
  readonly importedAt: IsoMoment
  readonly tasks: number
  readonly indicators: number
  readonly openWarnings: number
}

/** Tasks by the status last reported; null is none yet. */
export interface StatusCount {
  readonly status: Status | null
  readonly tasks: number
}

/** A heading with what stands below it, sub-headings included. */
export interface OutlineSection {
  readonly id: SectionId
  readonly parentId: SectionId | null
  readonly level: number
  readonly heading: string
  readonly tasks: number
  readonly byStatus: readonly StatusCount[]
}

/** Another plan that may be another version of this one. */
export interface PlanVersion {
  readonly id: PlanId
  readonly title: string
  readonly originalName: string
  readonly importedAt: IsoMoment
  readonly isSameNumber: boolean
}

/** A doubt of the reader with the task it is about, where the number tells one. */
export interface PlanPageWarning extends KeptWarning {
  readonly taskId: TaskId | null
}

/** Everything a plan's page shows. */
export interface PlanPage {
  readonly plan: Omit<Plan, 'textBefore' | 'textAfter'>
  readonly tasks: number
  readonly subTasks: number
  readonly indicators: number
  readonly units: number
  readonly leaders: number
  readonly byStatus: readonly StatusCount[]
  readonly outline: readonly OutlineSection[]
  readonly warnings: readonly PlanPageWarning[]
  readonly versions: readonly PlanVersion[]
}
