import type { DocumentBlock, Run } from '../document/types.ts'
import type { ComposedBlock, ComposedSection, PaperFields } from '../paper/composed-paper.ts'
import type { PaperElements } from '../paper/paper-elements.ts'
import { numbersByKey, withNumbers } from './block-words.ts'
import type { BulletinBlock, BulletinContent, BulletinSection, ComposedBulletin } from './content.ts'

/** A draft that nobody has touched. */
export function startContent(composed: ComposedBulletin, elements: PaperElements): BulletinContent {
  return {
    office: composed.office,
    preset: composed.preset,
    elements,
    fields: composed.fields,
    fieldsByHand: [],
    sections: composed.sections.map((section) => ({
      ...section,
      isReworded: false,
      blocks: section.blocks.map(untouched),
    })),
  }
}

function untouched(composed: ComposedBlock): BulletinBlock {
  return { ...composed, byHand: null }
}

/**
 * The draft with the figures as they are counted now. What the program wrote is written anew; what was changed by hand keeps
 * its words and takes only the new numbers within them; what was struck out stays out; order, switches and headings stay.
 */
export function mergeContent(draft: BulletinContent, composed: ComposedBulletin): BulletinContent {
  const fresh = new Map(composed.sections.map((section) => [section.key, section]))
  const numbers = numbersOf(composed)
  const insertable = new Map(composed.insertable.map((block) => [block.place, block]))
  const kept = draft.sections.flatMap((section) => {
    const own = fresh.get(section.key)
    return own === undefined ? [] : [mergeSection(section, own, insertable, numbers)]
  })
  return {
    office: composed.office,
    preset: composed.preset,
    elements: draft.elements,
    fields: mergeFields(draft, composed.fields),
    fieldsByHand: draft.fieldsByHand,
    sections: kept,
  }
}

/** Every number of a composition, by name. */
export function numbersOf(composed: ComposedBulletin): ReadonlyMap<string, Run> {
  const blocks = [...composed.sections.flatMap((section) => section.blocks), ...composed.insertable]
  return numbersByKey(blocks.map(({ block }) => block))
}

function mergeFields(draft: BulletinContent, fresh: PaperFields): PaperFields {
  const own = Object.fromEntries(draft.fieldsByHand.map((name) => [name, draft.fields[name]]))
  return { ...fresh, ...own }
}

function mergeSection(
  section: BulletinSection,
  fresh: ComposedSection,
  insertable: ReadonlyMap<string, ComposedBlock>,
  numbers: ReadonlyMap<string, Run>,
): BulletinSection {
  const before = new Map(section.blocks.map((block) => [block.place, block]))
  const blocks = fresh.blocks.map((composed) => mergeBlock(before.get(composed.place), composed, numbers))
  const places = new Set(blocks.map((block) => block.place))
  let previous: string | null = null
  for (const block of section.blocks) {
    if (!places.has(block.place)) {
      const stays = mergeExtra(block, insertable.get(block.place), numbers)
      if (stays === null) continue
      const at: number = previous === null ? 0 : blocks.findIndex((known) => known.place === previous) + 1
      blocks.splice(at, 0, stays)
      places.add(block.place)
    }
    previous = block.place
  }
  const { heading, ...rest } = fresh
  return {
    ...rest,
    heading: section.isReworded ? section.heading : heading,
    isShown: section.isShown,
    isReworded: section.isReworded,
    blocks,
  }
}

/** A block the program writes in every composition. */
function mergeBlock(
  before: BulletinBlock | undefined,
  composed: ComposedBlock,
  numbers: ReadonlyMap<string, Run>,
): BulletinBlock {
  if (before === undefined || before.byHand === null) return untouched(composed)
  return {
    place: composed.place,
    block: withNumbers(before.block, numbers),
    byHand: { basis: composed.block, isRemoved: before.byHand.isRemoved },
  }
}

/**
 * A block that the new composition does not bring: a fact that was put in, a paragraph of the user's own, or one changed by
 * hand whose matter is gone. Null for what the program alone wrote and would no longer write.
 */
function mergeExtra(
  block: BulletinBlock,
  fact: ComposedBlock | undefined,
  numbers: ReadonlyMap<string, Run>,
): BulletinBlock | null {
  if (fact !== undefined) return mergeBlock(block, fact, numbers)
  if (block.byHand === null) return null
  return { ...block, block: withNumbers(block.block, numbers), byHand: { ...block.byHand, basis: null } }
}

/** What the program has for a place in this composition; null for none. */
export function composedBlock(composed: ComposedBulletin, place: string): DocumentBlock | null {
  const blocks = [...composed.sections.flatMap((section) => section.blocks), ...composed.insertable]
  return blocks.find((block) => block.place === place)?.block ?? null
}
