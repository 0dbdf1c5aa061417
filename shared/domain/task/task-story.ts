import type { LeaderId, PeriodId, ReportId, ReturnId, TaskId, UnitId } from '../id.ts'
import type { IsoDate, IsoMoment } from '../iso-date.ts'
import type { KeptWarning } from '../plan/plan.ts'
import type { Light } from '../progress/light.ts'
import type { ThinReportFinding } from '../progress/thin-report.ts'
import type { Report, Review } from '../report/types.ts'
import type { Status } from '../status/types.ts'
import type { TaskName, TaskParty, TaskRowDeadline } from './task-row.ts'
import type { StageTarget, TaskDetail } from './types.ts'

/** All that the ledger knows of a task. */
export interface TaskStory {
  readonly task: TaskDetail
  readonly planTitle: string
  /** The headings above it; empty where it stands in none. */
  readonly sectionPath: string
  readonly status: Status | null
  readonly light: Light | null
  readonly deadline: TaskRowDeadline | null
  /** As the list shows them: leaders in official order. */
  readonly parties: readonly TaskParty[]
  /** Leaders whom the plan names and who were succeeded; the plan's own names stand in `task`. */
  readonly successors: readonly Successor[]
  readonly stageTargets: readonly StageTarget[]
  /** The newest period first. */
  readonly timeline: readonly TaskPeriod[]
  readonly warnings: readonly KeptWarning[]
  readonly parent: TaskName | null
  readonly parts: readonly TaskName[]
  /** In the list it was opened from; null at its ends, or where it is not in that list any more. */
  readonly previous: TaskId | null
  readonly next: TaskId | null
}

/** Who answers now in the place of a leader whom the plan names. */
export interface Successor {
  readonly of: LeaderId
  readonly leaderId: LeaderId
  readonly name: string
}

/** A period in a task's timeline. */
export interface TaskPeriod {
  readonly periodId: PeriodId
  readonly label: string
  readonly to: IsoDate
  readonly status: Status | null
  readonly percent: number | null
  /** 汇总进展; null before there is one. */
  readonly text: string | null
  readonly isConfirmed: boolean
  readonly reports: readonly TaskReport[]
}

/** Who said what of a task, and from where it was read. */
export interface TaskReport
  extends Pick<
    Report,
    'progress' | 'status' | 'percent' | 'indicatorValues' | 'problem' | 'nextStep' | 'note' | 'reportedAt'
  > {
  readonly id: ReportId
  readonly unitId: UnitId
  readonly unitName: string
  /** Null where the office typed it in. */
  readonly source: ReportSource | null
  readonly reviews: readonly Review[]
  /** What a reviewer should look at. */
  readonly doubts: readonly ThinReportFinding[]
}

export interface ReportSource {
  readonly returnId: ReturnId
  readonly fileName: string
  readonly sheet: string
  readonly row: number
  readonly receivedAt: IsoMoment
  readonly isLate: boolean
}
