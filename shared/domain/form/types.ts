import type { PeriodId, PlanId, TaskId, UnitId } from '../id.ts'
import type { IsoMoment } from '../iso-date.ts'
import type { FormColumnKey } from './columns.ts'
import type { FormWords } from './form-words.ts'

/** One task on a unit's form: what is printed in the locked columns. */
export interface FormRow {
  readonly taskId: TaskId
  /** 序号, as printed in the plan. */
  readonly number: string
  /** 任务内容, line breaks allowed; for a task kept secret the words that stand in for it. */
  readonly text: string
  /** 牵头领导, in official order. */
  readonly leaders: readonly string[]
  /** What this unit is for the task: `牵头单位`, `责任单位`. */
  readonly roleWords: string
  /** 完成时限 as the plan prints it; empty where it has none. */
  readonly deadline: string
  /** 阶段目标 for this period; empty where there is none. */
  readonly stageTarget: string
  /** 上期进展: this unit's own words of the period before, for reference. */
  readonly lastProgress: string
  /** What the unit has written into the open columns, where a form is given back to it. */
  readonly said?: Readonly<Partial<Record<FormColumnKey, string>>>
}

/** 填报表 — everything that is written into the form of one unit for one period. */
export interface FormContent {
  readonly planId: PlanId
  readonly periodId: PeriodId
  readonly unitId: UnitId
  readonly planTitle: string
  readonly unitName: string
  /** `2023年5月` */
  readonly periodLabel: string
  readonly words: FormWords
  readonly rows: readonly FormRow[]
}

/** A form as it would be written, and when it last was. */
export interface FormPreview {
  readonly unitId: UnitId
  readonly unitName: string
  readonly fileName: string
  readonly rows: number
  /** Null where it was never given out. */
  readonly exportedAt: IsoMoment | null
}
