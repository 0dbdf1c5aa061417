import type { AnnexName } from '../paper/compose-paper.ts'
import type { BulletinFacts } from './facts.ts'
import type { BulletinOffice } from './office.ts'

/** What a bulletin's wordings speak of: the figures, who issues it, and what its annexes are called. */
export interface BulletinMatter {
  readonly facts: BulletinFacts
  readonly office: BulletinOffice
  readonly annexName: AnnexName
  /** 主送 where the paper goes up. */
  readonly superiors: string
}

/** How many names, items or problems the text itself names; the annexes hold all of them. */
export const namedInText = { units: 5, items: 10, problems: 8 }
