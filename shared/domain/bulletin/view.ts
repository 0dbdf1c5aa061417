import type { PaperSheet } from '../../print/paper-node.ts'
import type { PaperSettings } from '../document/paper-settings.ts'
import type { BulletinId, PeriodId, TaskId, UnitId } from '../id.ts'
import type { IsoDate, IsoMoment } from '../iso-date.ts'
import type { PaperElements } from '../paper/paper-elements.ts'
import type { HeadStanding } from '../paper/paper-gaps.ts'
import type { SectionPlacement } from '../paper/preset.ts'
import type { Status } from '../status/types.ts'
import type { EditedRun } from './edit-content.ts'
import type { InsertableFactName } from './insertable-facts.ts'
import type { BulletinKind } from './types.ts'

/** A bulletin in a list. */
export interface BulletinSummary {
  readonly id: BulletinId
  readonly periodId: PeriodId
  readonly kind: BulletinKind
  readonly title: string
  readonly documentNumber: string | null
  readonly issueDate: IsoDate | null
  readonly state: 'draft' | 'issued'
  readonly createdAt: IsoMoment
  readonly issuedAt: IsoMoment | null
}

/** A section as it is switched, moved and reworded. */
export interface SectionOutline {
  readonly key: string
  readonly placement: SectionPlacement
  readonly heading: string
  readonly isShown: boolean
  readonly isReworded: boolean
  /** Nothing to say in this period: not printed although it is switched on. */
  readonly isEmpty: boolean
}

/** A block whose words were changed by hand. */
export interface HandEdit {
  readonly place: string
  readonly section: string
  /** Struck out, or worded; a paragraph of the user's own has no words of the program to go back to. */
  readonly kind: 'worded' | 'removed' | 'own'
  /** As it stands, or what was struck out. */
  readonly words: string
}

/** A fact that may be put into the text. */
export interface InsertableFact {
  readonly name: InsertableFactName
  readonly runs: readonly EditedRun[]
  /** Stands in the text already. */
  readonly isUsed: boolean
}

/** A bulletin opened: the paper as it will print, and what can be done with it. */
export interface BulletinView extends BulletinSummary, HeadStanding {
  readonly sections: readonly SectionOutline[]
  readonly sheets: readonly PaperSheet[]
  /** How the paper is set; of an issued one, as it was issued. */
  readonly paperSettings: PaperSettings
  readonly edits: readonly HandEdit[]
  /** Title, addressees and copies worded by hand, by place. */
  readonly editedFields: readonly string[]
  readonly facts: readonly InsertableFact[]
  readonly elements: PaperElements
  /** Proposed for 印发: the series with room for the number. */
  readonly proposedNumber: string
  readonly proposedDate: IsoDate
}

/** A task that a number counts. */
export interface CountedTask {
  readonly id: TaskId
  readonly number: string
  readonly text: string
  /** As it was counted; null where nothing was reported. */
  readonly status: Status | null
  readonly units: readonly string[]
}

/** What a number of a bulletin counts, in official order. */
export type CountedList =
  | { readonly what: 'task'; readonly tasks: readonly CountedTask[] }
  | { readonly what: 'unit'; readonly units: readonly { readonly id: UnitId; readonly name: string }[] }
