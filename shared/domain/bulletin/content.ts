import type { DocumentBlock } from '../document/types.ts'
import type { ComposedBlock, ComposedPaper, ComposedSection, PaperFields } from '../paper/composed-paper.ts'
import type { PaperElements } from '../paper/paper-elements.ts'
import type { PaperPreset } from '../paper/preset.ts'
import type { BulletinOffice } from './office.ts'

export type BulletinFieldName = keyof PaperFields

/** Everything the program writes from one count. */
export interface ComposedBulletin extends ComposedPaper {
  readonly office: BulletinOffice
  /** The words it was written with. */
  readonly preset: PaperPreset
  /** Facts the user may put in, and put in; by place. */
  readonly insertable: readonly ComposedBlock[]
}

/** A block of the draft. */
export interface BulletinBlock extends ComposedBlock {
  /** Null: as the program wrote it. Else it was changed by hand, and no refreshing takes those words away. */
  readonly byHand: {
    /** What the program had written there; null for a paragraph of the user's own. */
    readonly basis: DocumentBlock | null
    /** Struck out by hand: kept here, so that a refresh does not bring it back, but not printed. */
    readonly isRemoved: boolean
  } | null
}

/** A section of the draft. */
export interface BulletinSection extends Omit<ComposedSection, 'blocks'> {
  readonly isReworded: boolean
  readonly blocks: readonly BulletinBlock[]
}

/** 通报 as it is worked on, and frozen with its issue: sections in the order in which they are printed. */
export interface BulletinContent {
  readonly office: BulletinOffice
  /** Its words as they were when it was drafted: a preset that is changed later changes no draft. */
  readonly preset: PaperPreset
  /** What belongs to this paper alone: 份号, 签发人, 附注 and the like. */
  readonly elements: PaperElements
  readonly fields: PaperFields
  /** Fields that were worded by hand. */
  readonly fieldsByHand: readonly BulletinFieldName[]
  readonly sections: readonly BulletinSection[]
}
