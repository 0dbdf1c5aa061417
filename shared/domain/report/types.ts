import type { ConsolidatedId, IndicatorId, PeriodId, ReportId, ReturnId, ReviewId, TaskId, UnitId } from '../id.ts'
import type { IsoMoment } from '../iso-date.ts'
import type { Status } from '../status/types.ts'

/** 进展 — what one unit says of one task in one period. */
export interface Report {
  readonly id: ReportId
  readonly taskId: TaskId
  readonly periodId: PeriodId
  readonly unitId: UnitId
  /** The unit's place among those who report for the task, from 0: the first-named lead unit's report starts the consolidated text. */
  readonly reporterOrder: number
  readonly progress: string
  /** The fixed meaning; null where the unit's words have none. */
  readonly status: Status | null
  /** 0 to 100. */
  readonly percent: number | null
  readonly indicatorValues: readonly { readonly indicatorId: IndicatorId; readonly value: number }[]
  readonly problem: string
  readonly nextStep: string
  /** 备注 */
  readonly note: string
  /** Where it was read from; null where it was typed in by the office. */
  readonly origin: { readonly returnId: ReturnId; readonly sheet: string; readonly row: number } | null
  readonly reportedAt: IsoMoment
}

/** 审核 — one decision of the office on a report. */
export interface Review {
  readonly id: ReviewId
  readonly reportId: ReportId
  readonly outcome: 'accepted' | 'edited' | 'sentBack'
  /** Why it was sent back or edited; empty when accepted as it is. */
  readonly reason: string
  readonly at: IsoMoment
  readonly by: string
}

/** 汇总进展 — the office's own text for a task in a period. */
export interface Consolidated {
  readonly id: ConsolidatedId
  readonly taskId: TaskId
  readonly periodId: PeriodId
  readonly text: string
  readonly status: Status | null
  readonly percent: number | null
  /** The report it was started from. */
  readonly fromReportId: ReportId | null
  /** 审定; null while it is a draft. */
  readonly confirmed: { readonly at: IsoMoment; readonly by: string } | null
}

/** How many reports gave one status; `percent` is the mean of those that gave one. */
export interface ReportSum {
  /** Null: none was given. */
  readonly status: Status | null
  readonly reports: number
  readonly percent: number | null
}
