import type { PeriodId, PlanId, TaskId, UnitId } from '../id.ts'
import type { Status, StatusWord } from '../status/types.ts'
import type { Commitment, Stage } from '../undertaking/types.ts'
import type { Unit } from '../unit/types.ts'
import type { ReturnAnswer } from './answers.ts'
import type { ReturnField } from './headings.ts'
import type { ReturnProblem } from './types.ts'

/** A task as the forms of the round print it. */
export interface MatchTask {
  readonly id: TaskId
  readonly number: string
  /** 任务内容 as it stands on the form; rows are compared with it. */
  readonly text: string
}

/** A unit that may have sent the file, and the tasks it has to report on in this round, in form order. */
export interface MatchUnit {
  readonly id: UnitId
  readonly name: string
  readonly otherNames: readonly string[]
  /** Units that were found to be this one since: forms that went out before still name them in their marks. */
  readonly formerIds: readonly UnitId[]
  readonly taskIds: readonly TaskId[]
}

/** Everything a returned file is checked against, as plain data that may go to another thread. */
export interface MatchContextData {
  readonly planId: PlanId
  readonly planTitle: string
  readonly period: { readonly id: PeriodId; readonly label: string }
  /** The other periods of the plan, to say which one a file is for. */
  readonly otherPeriods: readonly { readonly id: PeriodId; readonly label: string }[]
  readonly units: readonly MatchUnit[]
  /** All tasks of the plan, in plan order. */
  readonly tasks: readonly MatchTask[]
  readonly statusWords: readonly StatusWord[]
  /** The ends of stages that a round of 办理方案 asks for; absent where progress is asked for. */
  readonly stages?: readonly Stage[]
  /** What names are looked up in, and the year they are of. */
  readonly directory: { readonly units: readonly Unit[]; readonly year: number | null }
}

/** The same with what looks names up. */
export interface MatchContext extends Omit<MatchContextData, 'directory'> {
  /** Finds a unit that a form names neither by its full nor by a known other name: by its short form. Null where in doubt. */
  findUnit(name: string): UnitId | null
}

/** What a unit says of one task, as read from one row. */
export interface ReadReport {
  readonly taskId: TaskId
  readonly sheet: string
  readonly row: number
  readonly progress: string
  /** Null where none was given or the words are not known. */
  readonly status: Status | null
  /** From 0 to 100; null where none was given or it could not be read. */
  readonly percent: number | null
  readonly problem: string
  readonly nextStep: string
  readonly note: string
  /** What it commits to, in a round of 办理方案; of progress it says nothing then. */
  readonly undertaking?: Commitment
  /** Columns of the form that the file does not have: of them it says nothing, and what was said before stays. */
  readonly absent?: readonly ReturnField[]
}

/** What a row says that is of no progress. */
export const nothingReported: Omit<ReadReport, 'taskId' | 'sheet' | 'row'> = {
  progress: '',
  status: null,
  percent: null,
  problem: '',
  nextStep: '',
  note: '',
}

/** 回收表 as it reads: every row with content is either one of `reports` or named by a problem. */
export interface ReturnReading {
  /** The unit that the file is from; null where that could not be told. */
  readonly unitId: UnitId | null
  /** True where nothing may be taken; the reason is the first problem. */
  readonly isRefused: boolean
  readonly reports: readonly ReadReport[]
  readonly problems: readonly ReturnProblem[]
  /** What was settled without asking, by what the office had answered for the same words before. */
  readonly remembered?: readonly RememberedUse[]
}

/** 按上次的答复 — an answer given before, applied to the very same words. */
export interface RememberedUse {
  readonly words: string
  readonly answer: Exclude<ReturnAnswer, { readonly kind: 'unit' }>
}
