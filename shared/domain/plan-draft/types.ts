import type { IsoDate } from '../iso-date.ts'
import type { OriginalDocument } from '../original-document/types.ts'
import type { ParsedPlan, ParsedTask, PlanWarning } from '../plan/types.ts'
import type { Role } from '../task/types.ts'
import type { UnitKind } from '../unit/types.ts'

/** Names one task or 指标事项 of a draft for as long as the draft lives: `0:t5` is the sixth task of the first document. */
export type ItemKey = string & { readonly __kind: 'draftItem' }

/** What was read of a file: the file as it reads, and the plans that were found in it. */
export interface PlanReading {
  readonly document: OriginalDocument
  readonly plans: readonly ParsedPlan[]
}

/** A task of a draft; 指标事项 are items too, without headings above them. */
export interface DraftItem {
  readonly key: ItemKey
  readonly kind: 'task' | 'indicator'
  readonly task: ParsedTask
}

/** What the reader is not sure of, and whether somebody has looked at it. */
export interface DraftWarning {
  /** Names the warning as long as the doubt is the same. */
  readonly key: string
  readonly warning: PlanWarning
  /** The item it is about; null where it is about the document. */
  readonly item: ItemKey | null
  readonly isAccepted: boolean
}

/** One document of the file as it stands after the edits. */
export interface DraftDocument {
  /** Which of the file's documents it is, from 0. */
  readonly part: number
  /** Whether it is taken into the ledger. */
  readonly isChosen: boolean
  /** All but tasks, 指标事项 and warnings, which are `items` and `warnings`. */
  readonly plan: ParsedPlan
  readonly items: readonly DraftItem[]
  readonly warnings: readonly DraftWarning[]
}

/** What the head of a plan says. */
export interface PlanFacts {
  readonly title: string
  readonly documentNumber: string | null
  readonly issuer: string | null
  readonly issueDate: IsoDate | null
  readonly years: readonly number[]
}

/** What somebody decided about a name that the ledger does not know; units are named by their names. */
export type UnitDecision =
  /** The same body as another, of the ledger or of this plan. */
  | { readonly kind: 'same'; readonly name: string; readonly as: string }
  | { readonly kind: 'new'; readonly name: string; readonly unitKind: UnitKind }
  /** Stands for several; without members the group's name says who they are. */
  | { readonly kind: 'group'; readonly name: string; readonly members: readonly string[] }

/** One step of mending. Each stands for itself and can be taken back; together, in order, they make the draft. */
export type PlanEdit =
  | { readonly kind: 'text'; readonly item: ItemKey; readonly text: string }
  | { readonly kind: 'number'; readonly item: ItemKey; readonly number: string }
  /** Cuts the text in two tasks; `at` counts characters of the text from 0. */
  | { readonly kind: 'split'; readonly item: ItemKey; readonly at: number }
  /** With the one before. */
  | { readonly kind: 'join'; readonly item: ItemKey }
  /** Is a heading of the level, from 1. */
  | { readonly kind: 'heading'; readonly item: ItemKey; readonly level: number }
  | { readonly kind: 'noTask'; readonly item: ItemKey }
  /** Words of the original that are a task; behind `after`, or first in the document where that is null. */
  | { readonly kind: 'newTask'; readonly part: number; readonly after: ItemKey | null; readonly text: string }
  /**
   * A party from one role to another: `from` null adds it, `to` null removes it. `at` is its place in the new role, at the
   * end where null.
   */
  | {
      readonly kind: 'party'
      readonly item: ItemKey
      readonly words: string
      readonly from: Role | null
      readonly to: Role | null
      readonly at: number | null
    }
  /** Empty words take the deadline away. */
  | { readonly kind: 'deadline'; readonly item: ItemKey; readonly words: string }
  | { readonly kind: 'warning'; readonly warning: string; readonly isAccepted: boolean }
  | { readonly kind: 'facts'; readonly part: number; readonly facts: PlanFacts }
  /** Which documents of the file are taken in. */
  | { readonly kind: 'documents'; readonly parts: readonly number[] }
  | { readonly kind: 'units'; readonly decisions: readonly UnitDecision[] }
  /** Takes a decision about a name back. */
  | { readonly kind: 'unitOpen'; readonly name: string }
