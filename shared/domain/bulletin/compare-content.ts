import type { DocumentBlock, DocumentRow, DocumentTable } from '../document/types.ts'
import { wordsOf } from './block-words.ts'
import type { BulletinBlock, BulletinContent, BulletinFieldName, BulletinSection } from './content.ts'

/** What a refresh does at one place. */
export interface BulletinChange {
  readonly place: string
  /** Null for what stands around the text: title, addressees. */
  readonly section: string | null
  /**
   * written: the program's words change · added, removed: they come or go · numbers: words changed by hand stay, numbers
   * within them change · kept: words changed by hand stay as they are although the program would write others now.
   */
  readonly kind: 'written' | 'added' | 'removed' | 'numbers' | 'kept'
  readonly before: string
  readonly after: string
  /** What the program would write where words changed by hand stay; null elsewhere. */
  readonly program: string | null
}

/** What differs between a draft and the same draft with its figures counted anew, in printing order. */
export function compareContent(before: BulletinContent, after: BulletinContent): readonly BulletinChange[] {
  const sections = new Map(before.sections.map((section) => [section.key, section]))
  return [
    ...compareFields(before, after),
    ...after.sections.flatMap((section) => compareSections(sections.get(section.key), section)),
  ]
}

const fieldNames: readonly BulletinFieldName[] = ['title', 'addressees', 'copyTo']

function compareFields(before: BulletinContent, after: BulletinContent): readonly BulletinChange[] {
  const words = (content: BulletinContent, name: BulletinFieldName) => [content.fields[name]].flat().join('')
  return fieldNames
    .filter((name) => words(before, name) !== words(after, name))
    .map((name) => ({
      place: `field.${name}`,
      section: null,
      kind: 'written',
      before: words(before, name),
      after: words(after, name),
      program: null,
    }))
}

function compareSections(before: BulletinSection | undefined, after: BulletinSection): readonly BulletinChange[] {
  const was = new Map((before?.blocks ?? []).map((block) => [block.place, block]))
  const is = new Set(after.blocks.map((block) => block.place))
  const gone = [...was.values()].filter((block) => !is.has(block.place) && block.byHand?.isRemoved !== true)
  return [
    ...after.blocks.flatMap((block) => compareBlocks(after.key, was.get(block.place), block)),
    ...gone.map((block): BulletinChange => {
      const words = wordsOf(block.block)
      return { place: block.place, section: after.key, kind: 'removed', before: words, after: '', program: null }
    }),
  ]
}

function compareBlocks(
  section: string,
  before: BulletinBlock | undefined,
  after: BulletinBlock,
): readonly BulletinChange[] {
  if (after.byHand?.isRemoved) return []
  const at = { place: after.place, section }
  if (before === undefined) {
    return [{ ...at, kind: 'added', before: '', after: describe(after.block), program: null }]
  }
  if (before.block.kind === 'table' && after.block.kind === 'table') {
    return compareTables(at, before.block, after.block)
  }
  const was = wordsOf(before.block)
  const is = wordsOf(after.block)
  if (after.byHand === null)
    return was === is ? [] : [{ ...at, kind: 'written', before: was, after: is, program: null }]
  const basisBefore = before.byHand?.basis ?? null
  const basisAfter = after.byHand.basis
  const program = basisAfter === null ? null : wordsOf(basisAfter)
  const programBefore = basisBefore === null ? null : wordsOf(basisBefore)
  if (was !== is) return [{ ...at, kind: 'numbers', before: was, after: is, program }]
  return program === programBefore ? [] : [{ ...at, kind: 'kept', before: was, after: is, program: program ?? '' }]
}

function describe(block: DocumentBlock): string {
  return block.kind === 'table' ? block.rows.map(rowWords).join('\n') : wordsOf(block)
}

const rowWords = (row: DocumentRow) => row.cells.map((cell) => cell.text.replaceAll('\n', ' ')).join('　')

/** Row by row: a table's changes are read by the lines they stand in. */
function compareTables(
  at: { readonly place: string; readonly section: string },
  before: DocumentTable,
  after: DocumentTable,
): readonly BulletinChange[] {
  const was = new Map(before.rows.map((row, index) => [row.key ?? String(index), row]))
  const is = new Map(after.rows.map((row, index) => [row.key ?? String(index), row]))
  const changes: BulletinChange[] = []
  for (const [key, row] of is) {
    const old = was.get(key)
    const words = rowWords(row)
    if (old === undefined) changes.push({ ...at, kind: 'added', before: '', after: words, program: null })
    else if (rowWords(old) !== words) {
      changes.push({ ...at, kind: 'written', before: rowWords(old), after: words, program: null })
    }
  }
  for (const [key, row] of was) {
    if (!is.has(key)) changes.push({ ...at, kind: 'removed', before: rowWords(row), after: '', program: null })
  }
  return changes
}
