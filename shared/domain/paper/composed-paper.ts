import type { DocumentBlock, Orientation, TitleLines } from '../document/types.ts'
import type { SectionPlacement } from './preset.ts'

/** A block as the program writes it from the figures. */
export interface ComposedBlock {
  /** Names the block within the paper; the same matter has the same place in every composition. */
  readonly place: string
  readonly block: DocumentBlock
}

/** A section as the program writes it. */
export interface ComposedSection {
  readonly key: string
  readonly placement: SectionPlacement
  readonly orientation: Orientation
  /** Without its ordinal; the title of an annex. Empty for a lead. */
  readonly heading: string
  readonly isShown: boolean
  /** None where there is nothing to say: the section is then not printed. */
  readonly blocks: readonly ComposedBlock[]
}

/** The words around the text. */
export interface PaperFields {
  readonly title: TitleLines
  readonly addressees: string
  readonly copyTo: string
}

/** A paper as a preset words it. */
export interface ComposedPaper {
  readonly fields: PaperFields
  readonly sections: readonly ComposedSection[]
}
