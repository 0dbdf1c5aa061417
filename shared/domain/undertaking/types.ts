import type { ReturnId, TaskId, UndertakingId, UnitId } from '../id.ts'
import type { IsoDate, IsoMoment } from '../iso-date.ts'

/** A day for which a 办理方案 says what will have been reached. */
export interface Stage {
  readonly on: IsoDate
  /** As forms print it: `6月底`, over several years `2024年6月底`. */
  readonly label: string
}

/** 阶段目标 as a unit writes it: a percentage, a sentence, or both. */
export interface StageGoal extends Stage {
  /** 0 to 100. */
  readonly value: number | null
  readonly text: string | null
}

/** What a unit commits to for a task, without where that was said. */
export interface Commitment {
  /** 具体工作举措, one each, without their numbers. */
  readonly works: readonly string[]
  /** In time; stages without a goal are left out. */
  readonly goals: readonly StageGoal[]
  /** 分管领导 of the unit. */
  readonly deputy: string
  /** 责任科室 */
  readonly office: string
  /** 经办人 */
  readonly handler: string
  readonly phone: string
}

/** 办理方案 — what a unit commits to for a task. A unit has one for each task; a later one takes its place. */
export interface Undertaking extends Commitment {
  readonly id: UndertakingId
  readonly taskId: TaskId
  readonly unitId: UnitId
  /** Place of the unit among those that report on the task; the goals of the first-named one count. */
  readonly reporterOrder: number
  readonly note: string
  /** Null where the office wrote it itself. */
  readonly origin: { readonly returnId: ReturnId; readonly sheet: string; readonly row: number } | null
  readonly at: IsoMoment
}

/** 经办人 of a unit, with the tasks for which it is given. */
export interface Handler {
  readonly name: string
  readonly phone: string
  readonly office: string
  readonly taskNumbers: readonly string[]
}
