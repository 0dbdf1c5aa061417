import type {
  AssignmentId,
  IndicatorId,
  LeaderId,
  PeriodId,
  PlanId,
  SectionId,
  StageTargetId,
  TaskId,
  UnitGroupId,
  UnitId,
} from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import type { Place } from '../original-document/types.ts'
import type { Assignments, Deadline, Indicator } from '../plan/types.ts'
import type { Status } from '../status/types.ts'

/** 来源 — where a task comes from: a plan, 议定事项, 批示件, 专项. Each has its own number series. */
export type Source = 'plan' | 'meeting' | 'instruction' | 'special'

/** 角色 — what a party is for a task: 牵头领导, 副链长/分管领导, 牵头单位, 配合单位, 落实单位, 责任单位. */
export type Role = 'leader' | 'deputy' | 'lead' | 'support' | 'implement' | 'responsible'

/** The roles in the order in which a plan prints them, each with its list in what was read from a document. */
export const roleLists: readonly { readonly role: Role; readonly list: keyof Assignments }[] = [
  { role: 'leader', list: 'leaders' },
  { role: 'deputy', list: 'deputies' },
  { role: 'lead', list: 'leadUnits' },
  { role: 'support', list: 'supportUnits' },
  { role: 'implement', list: 'implementUnits' },
  { role: 'responsible', list: 'responsibleUnits' },
]

/** Who a printed name stands for; `unknown` for words that name nobody the ledger knows (`有关部门`). */
export type Party =
  | { readonly kind: 'unit'; readonly unitId: UnitId }
  | { readonly kind: 'group'; readonly groupId: UnitGroupId }
  | { readonly kind: 'leader'; readonly leaderId: LeaderId }
  | { readonly kind: 'unknown' }

/** 分工 — who answers for a Task: its lead (牵头) and support (配合) Units, and the Leader (牵头领导) above them. */
export interface Assignment {
  readonly id: AssignmentId
  readonly taskId: TaskId
  readonly role: Role
  /** Place within the role, from 0; the first-named lead unit starts the consolidated text. */
  readonly position: number
  /** The words as the plan prints them. */
  readonly words: string
  readonly party: Party
  /** Members of the group that the annotation excludes (`城关街道除外`). */
  readonly excludedUnitIds: readonly UnitId[]
}

/** What a task was last said to have reached; from the office's confirmed text, else from the first-named unit's report. */
export interface LatestState {
  readonly status: Status | null
  /** 0 to 100. */
  readonly percent: number | null
  readonly periodId: PeriodId
  /** The end of the period that it was reported for. */
  readonly on: IsoDate
}

/** 任务 — one numbered item of a plan. 指标事项 are tasks of kind `indicator`: they are assigned and reported alike. */
export interface Task {
  readonly id: TaskId
  readonly planId: PlanId
  readonly kind: 'task' | 'indicator'
  readonly sectionId: SectionId | null
  readonly parentId: TaskId | null
  /** The label without its stop, as printed: `5`, `（三）`, `14-1`. */
  readonly number: string
  /** Place in the plan among the tasks of its kind, from 0. */
  readonly position: number
  readonly text: string
  /** Labelled paragraphs or columns that are neither text nor assignment: `主要工作` → words. */
  readonly fields: Readonly<Record<string, string>>
  /** As printed. */
  readonly deadline: Deadline | null
  /** What it was put off to, once an extension was granted. */
  readonly approvedDeadline: Deadline | null
  readonly source: Source
  /** 工作秘密: the text stays out of forms, bulletins and exports that go to units. */
  readonly isSecret: boolean
  /** The day it was struck off (动态调整), and why. */
  readonly retired: { readonly on: IsoDate; readonly reason: string } | null
  readonly place: Place
  readonly latest: LatestState | null
}

/** 指标 as the ledger keeps it. */
export interface TaskIndicator extends Indicator {
  readonly id: IndicatorId
  readonly taskId: TaskId
  readonly position: number
}

/** A task with everything that hangs on it; assignments by role and place, in the order of the plan. */
export interface TaskDetail extends Task {
  readonly assignments: readonly Assignment[]
  readonly indicators: readonly TaskIndicator[]
}

/** 阶段目标 — what a task or one of its indicators must have reached on a day: a number, a sentence, or both. */
export interface StageTarget {
  readonly id: StageTargetId
  readonly taskId: TaskId
  readonly indicatorId: IndicatorId | null
  /** As the undertaking says it: `2023年5月`, `二季度`. */
  readonly periodLabel: string
  readonly on: IsoDate
  readonly value: number | null
  readonly text: string | null
}
