import type {
  AssignmentId,
  IndicatorId,
  LeaderId,
  SectionId,
  StageTargetId,
  TaskId,
  UnitGroupId,
  UnitId,
} from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import type { Indicator } from '../plan/types.ts'
import type { Role } from './types.ts'

/** Whom a role is given to. */
export type PartyChoice =
  | { readonly kind: 'unit'; readonly unitId: UnitId }
  | { readonly kind: 'group'; readonly groupId: UnitGroupId }
  | { readonly kind: 'leader'; readonly leaderId: LeaderId }
  /** Words that name nobody the ledger knows (`有关部门`). */
  | { readonly kind: 'words'; readonly words: string }

/** An assignment in a role's new list: one that stays as it is, or a new one. */
export type AssignmentChoice = { readonly kind: 'kept'; readonly assignmentId: AssignmentId } | PartyChoice

/** Which of the two deadlines. */
export type DeadlineKind = 'original' | 'approved'

/** What changes a task in one way; many tasks can be changed so at once. */
export type TaskChange =
  /** Null takes the deadline away. The words are read as a plan's are. */
  | { readonly what: 'deadline'; readonly which: DeadlineKind; readonly text: string | null }
  /** Null takes the task out of all sections; else it goes behind the section's last task. */
  | { readonly what: 'section'; readonly sectionId: SectionId | null }
  | {
      readonly what: 'parties'
      readonly role: Role
      readonly mode: 'add' | 'remove' | 'replace'
      readonly parties: readonly PartyChoice[]
    }
  | { readonly what: 'secret'; readonly isSecret: boolean }
  /** 已调整 — struck off, with the day and the reason. */
  | { readonly what: 'retire'; readonly on: IsoDate; readonly reason: string }
  | { readonly what: 'restore' }

/** What changes one task. */
export type TaskEdit =
  | Exclude<TaskChange, { readonly what: 'parties' }>
  | { readonly what: 'text'; readonly text: string }
  | { readonly what: 'number'; readonly number: string }
  | { readonly what: 'fields'; readonly fields: Readonly<Record<string, string>> }
  /** The whole list of a role, in order: what is not in it any more is taken away. */
  | { readonly what: 'assignments'; readonly role: Role; readonly assignments: readonly AssignmentChoice[] }
  /** The whole list; null stands for a new one. */
  | {
      readonly what: 'indicators'
      readonly indicators: readonly (Indicator & { readonly id: IndicatorId | null })[]
    }
  | { readonly what: 'stageTargets'; readonly stageTargets: readonly StageTargetChoice[] }

export interface StageTargetChoice {
  readonly id: StageTargetId | null
  readonly indicatorId: IndicatorId | null
  readonly periodLabel: string
  readonly on: IsoDate
  readonly value: number | null
  readonly text: string | null
}

/** A task to be added to a plan, as the last of its section or part. */
export interface NewTask {
  readonly number: string
  readonly text: string
  readonly sectionId: SectionId | null
  readonly parentId: TaskId | null
}

/** What a change would do to one task, in words as they stand and as they would stand. */
export interface ChangedTask {
  readonly taskId: TaskId
  readonly number: string
  readonly text: string
  readonly before: string
  readonly after: string
}

/** What a change would do to many tasks. */
export interface ChangePreview {
  /** The first of those that would change. */
  readonly tasks: readonly ChangedTask[]
  readonly changed: number
  readonly unchanged: number
}
