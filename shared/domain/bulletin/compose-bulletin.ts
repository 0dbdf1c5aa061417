import type { OfficialDocument } from '../document/types.ts'
import { composePaper } from '../paper/compose-paper.ts'
import type { PaperElements } from '../paper/paper-elements.ts'
import type { PaperPreset } from '../paper/preset.ts'
import { bulletinVocabulary } from './bulletin-vocabulary.ts'
import type { BulletinSection, ComposedBulletin } from './content.ts'
import type { BulletinFacts } from './facts.ts'
import { insertableFacts } from './insertable-facts.ts'
import { startContent } from './merge-content.ts'
import type { BulletinOffice } from './office.ts'
import { paperOfContent } from './paper-of-content.ts'
import { superiorsOf } from './superior.ts'

/**
 * 通报 as the program writes it in the words of a preset. Every number is a run that has a name and, where it counts
 * something, knows what.
 *
 * @param arranged the sections of a draft as they were moved and switched: the text refers to annexes by number
 */
export function composeBulletinWords(
  preset: PaperPreset,
  facts: BulletinFacts,
  office: BulletinOffice,
  arranged?: readonly Pick<BulletinSection, 'key' | 'isShown'>[],
): ComposedBulletin {
  const matter = { facts, office, superiors: superiorsOf({ office, preset }) }
  const paper = composePaper(preset, bulletinVocabulary, (annexName) => ({ ...matter, annexName }), arranged)
  return { ...paper, office, preset, insertable: insertableFacts({ ...matter, annexName: () => null }) }
}

/** A bulletin as a paper, as it is where nobody has changed anything. */
export function bulletinPaper(
  preset: PaperPreset,
  facts: BulletinFacts,
  office: BulletinOffice,
  elements: PaperElements,
): OfficialDocument {
  const mark = { documentNumber: null, issueDate: null }
  return paperOfContent(startContent(composeBulletinWords(preset, facts, office), elements), mark)
}
