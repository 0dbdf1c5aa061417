import type { PeriodId, PlanId, TaskId, UnitId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import type { Cadence, Period } from '../period/types.ts'
import type { Plan } from '../plan/plan.ts'
import type { Consolidated, Report } from '../report/types.ts'
import type { Status, StatusWord } from '../status/types.ts'
import type { StageTarget, TaskDetail } from '../task/types.ts'
import type { TaskReturn } from '../task-return/types.ts'
import type { Unit } from '../unit/types.ts'
import type { ReviewEvidence, ReviewedRound } from './review-evidence.ts'

/** What a bulletin is made from: the ledger as it stands at the end of a period. */
export interface BulletinInput {
  readonly plan: Plan
  readonly period: Period
  /** The period before; null for the first. */
  readonly previous: Period | null
  /** All tasks of the plan in its order, 指标事项 before or after them. */
  readonly tasks: readonly TaskDetail[]
  readonly stageTargets: readonly StageTarget[]
  readonly reports: readonly Report[]
  readonly consolidated: readonly Consolidated[]
  /** Of the period before, for what changed since. */
  readonly previousReports: readonly Report[]
  readonly previousConsolidated: readonly Consolidated[]
  /** Units that report in the period: those a form went out to, else those the plan makes answerable. */
  readonly askedUnitIds: readonly UnitId[]
  readonly returns: readonly TaskReturn[]
  /** The rounds it looks back on, oldest first; its own among them. */
  readonly reviewed: readonly ReviewedRound[]
  readonly units: readonly Unit[]
  readonly statusWords: readonly StatusWord[]
}

/** What is printed for items of which nothing was reported. */
export const notReportedWord = '未报送进展'

/** The items and contents that stand at one status. */
export interface StatusCount {
  /** Null: nothing was reported. */
  readonly status: Status | null
  readonly word: string
  readonly items: readonly TaskId[]
  readonly contents: readonly TaskId[]
  /** Share of all items, in tenths of a percent made to add up to exactly 100.0. */
  readonly share: number
}

/** One line of the table by unit. An item counts for the unit named first among those who lead it, so the lines add up. */
export interface UnitCount {
  /** Null for a group or for words that name no unit of the ledger. */
  readonly unitId: UnitId | null
  readonly name: string
  readonly items: readonly TaskId[]
  readonly done: readonly TaskId[]
  readonly ahead: readonly TaskId[]
  readonly onTrack: readonly TaskId[]
  /** 未达序时 in all its grades: behind, overdue, not started. */
  readonly behind: readonly TaskId[]
  /** 长期坚持, 本期不评. */
  readonly notAssessed: readonly TaskId[]
  readonly notReported: readonly TaskId[]
  /** 达序时率 in percent: done, ahead or on track among all that are assessed, what nobody reported among these; null where none is. */
  readonly rate: number | null
  /** Equal rates share a place; null where there is no rate, and of what is no single unit. */
  readonly rank: number | null
}

/** A content of an item that is behind. */
export interface BehindPart {
  /** Within the item: `第4个具体内容`. */
  readonly name: string
  readonly statusWord: string
  readonly percent: number | null
  /** 百分点 behind, as of an item. */
  readonly gap: number | null
}

/** An item that has not reached what time demands. */
export interface BehindItem {
  readonly taskId: TaskId
  readonly number: string
  readonly text: string
  readonly leaders: readonly string[]
  readonly units: readonly string[]
  readonly deadline: string
  readonly status: Status
  readonly statusWord: string
  readonly percent: number | null
  /** What of an item of several contents is behind; absent where it is to be said of the whole. */
  readonly behindParts?: readonly BehindPart[]
  /** How far it should be, in percent; null where nothing tells. */
  readonly expected: number | null
  /** 百分点 behind, one decimal; null where either percent is unknown, 0 where the figure is not behind. */
  readonly gap: number | null
  readonly progress: string
  readonly problem: string
  readonly nextStep: string
}

/** An item past its 完成时限 that is not 完成 and does not stand as behind. */
export interface PastDueItem {
  readonly taskId: TaskId
  readonly number: string
}

/** An item that counts as 未报送 for a unit that did report: other units left contents of theirs unreported. */
export interface WaitingItem {
  readonly taskId: TaskId
  readonly number: string
  readonly contents: readonly { readonly name: string; readonly units: readonly string[] }[]
}

/** What a unit says stands in the way of an item, or of one content of it. */
export interface ProblemItem {
  readonly taskId: TaskId
  /** The item a content belongs to; absent of an item itself. */
  readonly itemId?: TaskId
  readonly number: string
  /** All who lead it. */
  readonly unit: string
  readonly problem: string
}

/** A task of which a unit's report says little. */
export interface ThinItem {
  readonly taskId: TaskId
  /** The item a content belongs to; absent of an item itself. */
  readonly itemId?: TaskId
  readonly number: string
  /** Who reported it so. */
  readonly unit: string
}

export interface NamedUnit {
  readonly unitId: UnitId
  readonly name: string
}

/** What became of items since the period before. */
export interface Changes {
  readonly sinceLabel: string
  readonly newlyDone: readonly TaskId[]
  readonly caughtUp: readonly TaskId[]
  readonly fallenBehind: readonly TaskId[]
}

/** Everything a bulletin says in numbers, each still tied to what it counts. Plain data: it is frozen with the issued bulletin. */
export interface BulletinFacts {
  readonly planId: PlanId
  readonly planTitle: string
  readonly planNumber: string | null
  readonly periodId: PeriodId
  readonly periodLabel: string
  readonly cadence: Cadence
  readonly from: IsoDate
  readonly to: IsoDate
  readonly due: IsoDate
  /** 序时进度 at the period's end by the months gone, in percent; null for a plan without a year. */
  readonly timeGone: number | null
  /** 项: numbered tasks that are no part of another. */
  readonly items: readonly TaskId[]
  /** 个: the tasks themselves, or their parts where they have parts. */
  readonly contents: readonly TaskId[]
  /** Struck off before the period's end; counted nowhere else. */
  readonly retired: readonly TaskId[]
  /** Among those that count as 未报送: reported in some of their contents. Absent in bulletins from before it was counted, as below. */
  readonly partlyReported?: readonly TaskId[]
  /** Among the same: reported in words, without status and percent. */
  readonly withoutStatus?: readonly TaskId[]
  readonly waiting?: readonly WaitingItem[]
  /** In a fixed order; only those that occur. */
  readonly byStatus: readonly StatusCount[]
  /** In official order. */
  readonly byUnit: readonly UnitCount[]
  /** The furthest behind first. */
  readonly behind: readonly BehindItem[]
  readonly pastDue?: readonly PastDueItem[]
  readonly problems: readonly ProblemItem[]
  /** Units that were asked, in official order. */
  readonly asked: readonly NamedUnit[]
  readonly notReported: readonly NamedUnit[]
  readonly late: readonly NamedUnit[]
  /** Reports that say little, for the reviewer; in the order of the plan. */
  readonly thin: readonly ThinItem[]
  /** How units reported in the rounds it looks back on. */
  readonly evidence: ReviewEvidence
  /** Null for the first period of a plan. */
  readonly changes: Changes | null
}
