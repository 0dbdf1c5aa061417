import type { DocumentBlock, Orientation, TitleLines } from '../document/types.ts'
import type { BulletinOffice } from './office.ts'

/** The parts of a bulletin, in the order in which offices print them; an office may switch, move and reword them. */
export const bulletinSectionKeys = [
  'lead',
  'overall',
  'units',
  'behind',
  'problems',
  'demands',
  'statistics',
  'behindList',
] as const
export type BulletinSectionKey = (typeof bulletinSectionKeys)[number]

/** lead: the paragraph before the first heading · text: a numbered chapter · annex: on pages of its own. */
export type SectionPlacement = 'lead' | 'text' | 'annex'

/** A block as the program writes it from the figures. */
export interface ComposedBlock {
  /** Names the block within the bulletin; the same matter has the same place in every composition. */
  readonly place: string
  readonly block: DocumentBlock
}

/** A section as the program writes it. */
export interface ComposedSection {
  readonly key: BulletinSectionKey
  readonly placement: SectionPlacement
  readonly orientation: Orientation
  /** Without its ordinal; the title of an annex. Empty for the lead. */
  readonly heading: string
  /** None where there is nothing to say: the section is then not printed. */
  readonly blocks: readonly ComposedBlock[]
}

/** The words around the text. */
export interface BulletinFields {
  readonly title: TitleLines
  readonly addressees: string
  readonly copyTo: string
}
export type BulletinFieldName = keyof BulletinFields

/** Everything the program writes from one count. */
export interface ComposedBulletin {
  readonly office: BulletinOffice
  readonly fields: BulletinFields
  readonly sections: readonly ComposedSection[]
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
  readonly isShown: boolean
  readonly isReworded: boolean
  readonly blocks: readonly BulletinBlock[]
}

/** 通报 as it is worked on, and frozen with its issue: sections in the order in which they are printed. */
export interface BulletinContent {
  readonly office: BulletinOffice
  readonly fields: BulletinFields
  /** Fields that were worded by hand. */
  readonly fieldsByHand: readonly BulletinFieldName[]
  readonly sections: readonly BulletinSection[]
}
