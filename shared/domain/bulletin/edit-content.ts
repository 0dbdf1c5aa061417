import type { DocumentBlock, Run } from '../document/types.ts'
import { placeOfHeading } from '../paper/paper-body.ts'
import { numbersByKey } from './block-words.ts'
import type { BulletinBlock, BulletinContent, BulletinFieldName, BulletinSection, ComposedBulletin } from './content.ts'
import { composedBlock } from './merge-content.ts'

/** A stretch of text as it comes from the page: numbers go by their names alone, what they count is known here. */
export interface EditedRun {
  readonly text: string
  readonly key?: string
}

/** The words of one paragraph; `heading` are those in the heading's font where text runs on after it. */
export interface EditedParagraph {
  readonly heading?: readonly EditedRun[]
  readonly runs: readonly EditedRun[]
}

/**
 * What was done to the block at a place: its words changed (one paragraph), parted (several: the first stays in place, the
 * others are the user's own), or struck out (none).
 */
export interface BulletinEdit {
  readonly place: string
  readonly paragraphs: readonly EditedParagraph[]
}

/** The fields that are edited on the paper, by place. */
export const fieldPlaces: Readonly<Record<string, BulletinFieldName>> = {
  'field.title': 'title',
  'field.addressees': 'addressees',
  'field.copyTo': 'copyTo',
}

/**
 * The draft after some edits.
 *
 * @param newPlace names each paragraph of the user's own
 */
export function editContent(
  content: BulletinContent,
  edits: readonly BulletinEdit[],
  newPlace: () => string,
): BulletinContent {
  // A paragraph joined to another brings its numbers along.
  const known = numbersByKey(content.sections.flatMap((section) => section.blocks.map(({ block }) => block)))
  return edits.reduce((draft, edit) => {
    const field = fieldPlaces[edit.place]
    return field === undefined ? editText(draft, edit, { known, newPlace }) : editField(draft, field, edit)
  }, content)
}

/** What an edit needs beside its words. */
interface EditContext {
  /** The numbers in the text, by name. */
  readonly known: ReadonlyMap<string, Run>
  newPlace(): string
}

const plainText = (runs: readonly EditedRun[]) => runs.map((run) => run.text).join('')

function editField(content: BulletinContent, field: BulletinFieldName, edit: BulletinEdit): BulletinContent {
  const words = edit.paragraphs.map((paragraph) => plainText(paragraph.runs)).join('\n')
  const value =
    field === 'title'
      ? words.split('\n').filter((line) => line !== '')
      : words
          .replace(/\s+/g, '')
          .replace(/^(主送|抄送)：/, '')
          .replace(/[：。]$/, '')
  const fieldsByHand = [...new Set([...content.fieldsByHand, field])]
  return { ...content, fields: { ...content.fields, [field]: value }, fieldsByHand }
}

function editText(content: BulletinContent, edit: BulletinEdit, context: EditContext): BulletinContent {
  return {
    ...content,
    sections: content.sections.map((section) => {
      if (edit.place === placeOfHeading(section)) return rewordSection(section, edit, context)
      const at = section.blocks.findIndex((block) => block.place === edit.place)
      const block = section.blocks[at]
      if (block === undefined || block.block.kind === 'table') return section
      return { ...section, blocks: section.blocks.toSpliced(at, 1, ...editedBlocks(block, edit, context)) }
    }),
  }
}

/** A heading's ordinal comes from its place and is no part of its words; what was parted from it begins the section's text. */
function rewordSection(section: BulletinSection, edit: BulletinEdit, context: EditContext): BulletinSection {
  const [first, ...others] = edit.paragraphs
  const words = plainText(first?.runs ?? [])
  const heading = words.replace(/^[一二三四五六七八九十]+、/, '').trim() || section.heading
  const isReworded = section.isReworded || heading !== section.heading
  const own = others.map((paragraph) => ownParagraph(paragraph, context))
  return { ...section, heading, isReworded, blocks: [...own, ...section.blocks] }
}

function ownParagraph(words: EditedParagraph, { known, newPlace }: EditContext): BulletinBlock {
  const place = newPlace()
  const runs = linked([...(words.heading ?? []), ...words.runs], known)
  return { place, block: { kind: 'paragraph', runs, place }, byHand: { basis: null, isRemoved: false } }
}

function editedBlocks(before: BulletinBlock, edit: BulletinEdit, context: EditContext): readonly BulletinBlock[] {
  const basis = before.byHand === null ? before.block : before.byHand.basis
  const [first, ...others] = edit.paragraphs
  if (first === undefined) {
    // A paragraph of the user's own is simply gone; the program's must not come back with the next refresh.
    return basis === null ? [] : [{ ...before, byHand: { basis, isRemoved: true } }]
  }
  const block = withParagraph(before.block, first, context.known)
  return [
    { place: before.place, block, byHand: { basis, isRemoved: false } },
    ...others.map((paragraph) => ownParagraph(paragraph, context)),
  ]
}

function withParagraph(block: DocumentBlock, words: EditedParagraph, known: ReadonlyMap<string, Run>): DocumentBlock {
  if (block.kind !== 'heading') return { ...block, runs: linked(words.runs, known) } as DocumentBlock
  if (block.following === undefined) return { ...block, runs: linked(words.runs, known) }
  return { ...block, runs: linked(words.heading ?? [], known), following: linked(words.runs, known) }
}

/** Runs with what their numbers count. A number whose digits were typed over is no longer the program's. */
function linked(runs: readonly EditedRun[], known: ReadonlyMap<string, Run>): readonly Run[] {
  return runs
    .filter((run) => run.text !== '')
    .map(({ text, key }) => {
      const number = key === undefined ? undefined : known.get(key)
      return number?.text === text ? number : { text }
    })
}

/** How a section is to be printed. */
export interface SectionArrangement {
  readonly key: string
  readonly isShown: boolean
  readonly heading: string
}

/** The draft with its sections in this order; sections that are not named keep their place at the end. The lead stays first. */
export function arrangeSections(content: BulletinContent, order: readonly SectionArrangement[]): BulletinContent {
  const wanted = new Map(order.map((arrangement, index) => [arrangement.key, { ...arrangement, index }]))
  const rank = (section: BulletinSection) =>
    section.placement === 'lead' ? -1 : (wanted.get(section.key)?.index ?? order.length)
  const arranged = content.sections
    .toSorted((a, b) => rank(a) - rank(b))
    .map((section) => {
      const arrangement = wanted.get(section.key)
      if (arrangement === undefined) return section
      const heading = arrangement.heading.trim() || section.heading
      const isReworded = section.isReworded || heading !== section.heading
      return { ...section, isShown: arrangement.isShown, heading, isReworded }
    })
  return { ...content, sections: arranged }
}

/** Puts a fact into the text after a block, or at the end of the first chapter; where it stands already it stays. */
export function insertFact(
  content: BulletinContent,
  composed: ComposedBulletin,
  place: string,
  after: string | null,
): BulletinContent {
  const block = composedBlock(composed, place)
  if (block === null) return content
  const without = content.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((known) => known.place !== place),
  }))
  const holds = (section: BulletinSection) => section.blocks.some((known) => known.place === after)
  const fits = (section: BulletinSection) => section.placement !== 'annex'
  const target =
    without.find((section) => fits(section) && holds(section)) ??
    without.find((section) => section.placement === 'text')
  const fact: BulletinBlock = { place, block, byHand: null }
  return {
    ...content,
    sections: without.map((section) => {
      if (section !== target) return section
      const at = section.blocks.findIndex((known) => known.place === after)
      return { ...section, blocks: section.blocks.toSpliced(at < 0 ? section.blocks.length : at + 1, 0, fact) }
    }),
  }
}

/** The block at a place, or a field or heading, as the program writes it. */
export function restoreProgramWords(
  content: BulletinContent,
  composed: ComposedBulletin,
  place: string,
): BulletinContent {
  const field = fieldPlaces[place]
  if (field !== undefined) {
    const fieldsByHand = content.fieldsByHand.filter((name) => name !== field)
    return { ...content, fields: { ...content.fields, [field]: composed.fields[field] }, fieldsByHand }
  }
  const block = composedBlock(composed, place)
  const headings = new Map(composed.sections.map((section) => [section.key, section.heading]))
  return {
    ...content,
    sections: content.sections.map((section) => {
      if (place === placeOfHeading(section)) {
        return { ...section, heading: headings.get(section.key) ?? section.heading, isReworded: false }
      }
      const blocks = section.blocks.flatMap((known) => {
        if (known.place !== place) return [known]
        return block === null ? [] : [{ place, block, byHand: null }]
      })
      return { ...section, blocks }
    }),
  }
}
