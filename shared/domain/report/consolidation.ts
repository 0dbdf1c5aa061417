import type { TaskId, UnitId } from '../id.ts'
import type { IsoMoment } from '../iso-date.ts'
import type { ThinReportFinding } from '../progress/thin-report.ts'
import type { Status } from '../status/types.ts'
import type { Consolidated, Report, Review } from './types.ts'

/** How far the office is with a task's text: nobody has reported, reports are in, a draft, confirmed (审定). */
export type ConsolidationState = 'noReport' | 'reported' | 'draft' | 'confirmed'

/** One line of the list of a period's tasks. */
export interface ConsolidationItem {
  readonly taskId: TaskId
  readonly number: string
  readonly text: string
  /** The first-named leader, as the plan names him; null where it names none. */
  readonly leader: string | null
  /** The unit whose report counts first; null where none reports on it any more. */
  readonly unit: string | null
  readonly state: ConsolidationState
  /** How many units have reported, and how many report on it. */
  readonly reports: number
  readonly asked: number
  /** The units' statuses differ. */
  readonly isDisputed: boolean
  /** Some report wants a look. */
  readonly isThin: boolean
  /** The office's status, else the first-named unit's. */
  readonly status: Status | null
}

/** A unit's report as the office looks at it. */
export interface ReportForReview {
  readonly report: Report
  readonly unitId: UnitId
  readonly unitName: string
  /** Where it stands: file, sheet, row, and when that file came; null where it was typed in. */
  readonly origin: {
    readonly fileName: string
    readonly sheet: string
    readonly row: number
    readonly receivedAt: IsoMoment
    readonly isLate: boolean
  } | null
  readonly doubts: readonly ThinReportFinding[]
  readonly reviews: readonly Review[]
}

/** All that bears on a task's text in a period. */
export interface Consolidation {
  readonly item: ConsolidationItem
  /** The first-named unit's report first. */
  readonly reports: readonly ReportForReview[]
  /** Units that report on the task and have not. */
  readonly missing: readonly { readonly unitId: UnitId; readonly name: string }[]
  readonly consolidated: Consolidated | null
  /** The office's text of the period before. */
  readonly lastText: string | null
}

/** How far the office is with a task. */
export function consolidationState(consolidated: Consolidated | null, reports: number): ConsolidationState {
  if (consolidated) return consolidated.confirmed ? 'confirmed' : 'draft'
  return reports > 0 ? 'reported' : 'noReport'
}

/** Whether units say different things of a task's state. */
export function isDisputed(reports: readonly Pick<Report, 'status'>[]): boolean {
  return new Set(reports.flatMap(({ status }) => status ?? [])).size > 1
}

/** What confirming a text says of the report it was started from: taken as it is, or with the office's edit. */
export function reviewOf(
  consolidated: Pick<Consolidated, 'text' | 'status' | 'percent'>,
  report: Report,
): Exclude<Review['outcome'], 'sentBack'> {
  const isAsReported =
    consolidated.text === report.progress &&
    consolidated.status === report.status &&
    consolidated.percent === report.percent
  return isAsReported ? 'accepted' : 'edited'
}
