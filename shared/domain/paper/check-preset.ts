import { isReadAs } from './column-reading.ts'
import { nearestName } from './nearest-name.ts'
import {
  type EachWording,
  eachName,
  headWordNames,
  type PaperPreset,
  type PresetColumn,
  type PresetPart,
  type PresetSection,
} from './preset.ts'
import type { VocabularyNames } from './vocabulary.ts'
import { parseWording, placeholdersOf, type WordingFault, type WordingPiece } from './wording.ts'

/**
 * unknownPlaceholder: the paper knows no such name; `remedy` is the nearest it knows · unclosedBrace … strayBracket: see
 * `WordingFault` · optionWithoutPlaceholder: nothing decides whether a part in brackets is printed · unknownList,
 * unknownTable · duplicateSection, duplicatePlace · noName, noTitle, noHeading: empty where something must stand ·
 * nothingShown · tableNotShown: without it the paper is none · unknownColumn, duplicateColumn, noColumnHeading, noColumnShown: of the columns of its tables ·
 * columnNeeded: the paper is none without it · columnNotRead: under such a heading it is not known when the paper is read in again.
 */
export type PresetProblemCode =
  | WordingFault['code']
  | 'unknownPlaceholder'
  | 'optionWithoutPlaceholder'
  | 'unknownList'
  | 'unknownTable'
  | 'duplicateSection'
  | 'duplicatePlace'
  | 'noName'
  | 'noTitle'
  | 'noHeading'
  | 'nothingShown'
  | 'tableNotShown'
  | 'unknownColumn'
  | 'duplicateColumn'
  | 'noColumnHeading'
  | 'noColumnShown'
  | 'columnNeeded'
  | 'columnNotRead'

/** What is wrong with a preset, where, and what would mend it. */
export interface PresetProblem {
  readonly code: PresetProblemCode
  /** The section's key; null for the name and for what stands around the text. */
  readonly section: string | null
  /**
   * `name`, `title`, `addressees`, `copyTo`, `issuers`, `signers`, `sections`, `columns`; in a section `heading`, or the place of a part, followed by
   * `.heading` for the heading of a point and `.each` for the wording of one item.
   */
  readonly place: string
  /** The words it concerns. */
  readonly words: string
  /** What probably was meant; null where nothing is near. */
  readonly remedy: string | null
}

interface Spot {
  readonly section: string | null
  readonly place: string
}

/** Everything that is wrong with a preset, in printing order; with no problem it can be saved. */
export function checkPreset(
  preset: Pick<
    PaperPreset,
    'name' | 'title' | 'addressees' | 'copyTo' | 'sections' | 'columns' | 'issuers' | 'signers'
  >,
  names: VocabularyNames,
): readonly PresetProblem[] {
  const around = (place: string): Spot => ({ section: null, place })
  const empty = (code: PresetProblemCode, spot: Spot, words: string) =>
    words.trim() === '' ? [problem(code, spot, words)] : []
  return [
    ...empty('noName', around('name'), preset.name),
    ...empty('noTitle', around('title'), preset.title),
    ...(['title', 'addressees', 'copyTo'] as const).flatMap((field) =>
      checkWording(preset[field], names.words, around(field)),
    ),
    ...(['issuers', 'signers'] as const).flatMap((field) =>
      (preset[field] ?? []).flatMap((name) => checkWording(name, headWordNames, around(field))),
    ),
    ...(preset.sections.some((section) => section.isShown) ? [] : [problem('nothingShown', around('sections'), '')]),
    ...names.neededTables
      .filter((table) => !preset.sections.some(({ isShown, parts }) => isShown && holdsTable(parts, table)))
      .map((table) => problem('tableNotShown', around('sections'), table)),
    ...preset.sections.flatMap((section, index) => checkSection(section, preset.sections.slice(0, index), names)),
    ...(preset.columns === undefined ? [] : checkColumns(preset.columns, names)),
  ]
}

/** Whether some parts have a table among them. */
export function holdsTable(parts: readonly PresetPart[], table: string): boolean {
  return parts.some((part) => part.kind === 'table' && part.table === table)
}

/** Columns of the vocabulary, each once and under a heading of its own, of which at least one is shown. */
function checkColumns(columns: readonly PresetColumn[], names: VocabularyNames): readonly PresetProblem[] {
  const spot: Spot = { section: null, place: 'columns' }
  const known = names.columns.map(({ key }) => key)
  const reading = names.readsColumns
  const shown = columns.filter(({ isShown }) => isShown)
  const isTwice = ({ key, heading }: PresetColumn, at: number) =>
    columns.findIndex((other) => other.key === key) < at ||
    shown.some((other) => other.key !== key && other.heading.trim() === heading.trim() && columns.indexOf(other) < at)
  return [
    ...columns.filter(({ key }) => !known.includes(key)).map(({ key }) => problem('unknownColumn', spot, key)),
    ...shown
      .filter(({ heading }) => heading.trim() === '')
      .map(({ key }) => problem('noColumnHeading', spot, nameOfColumn(key, names))),
    ...columns
      .filter((column, at) => column.isShown && column.heading.trim() !== '' && isTwice(column, at))
      .map(({ heading }) => problem('duplicateColumn', spot, heading)),
    ...(shown.length === 0 ? [problem('noColumnShown', spot, '')] : []),
    ...names.neededColumns
      .filter((needed) => !shown.some(({ key }) => key === needed))
      .map((key) => problem('columnNeeded', spot, nameOfColumn(key, names))),
    ...(reading === null
      ? []
      : shown.filter(({ key, heading }) => heading.trim() !== '' && !isReadAs(reading, key, heading))
    ).map(({ heading }) => problem('columnNotRead', spot, heading)),
  ]
}

const nameOfColumn = (key: string, { columns }: VocabularyNames) =>
  columns.find((column) => column.key === key)?.heading ?? key

function problem(code: PresetProblemCode, spot: Spot, words: string, remedy: string | null = null): PresetProblem {
  return { code, ...spot, words, remedy }
}

function checkSection(
  section: PresetSection,
  before: readonly PresetSection[],
  names: VocabularyNames,
): readonly PresetProblem[] {
  const { key, heading, placement, parts } = section
  const spot: Spot = { section: key, place: 'heading' }
  const isKnown = before.some((other) => other.key === key || (heading !== '' && other.heading === heading))
  const places = new Set(before.flatMap((other) => other.parts.map(placeOf)))
  const repeated = parts.filter(
    (part, index) => places.has(placeOf(part)) || parts.findIndex((other) => placeOf(other) === placeOf(part)) < index,
  )
  return [
    ...(placement !== 'lead' && heading.trim() === '' ? [problem('noHeading', spot, '')] : []),
    ...(isKnown ? [problem('duplicateSection', spot, heading === '' ? key : heading)] : []),
    ...checkWording(heading, names.words, spot),
    ...repeated.map((part) => problem('duplicatePlace', { section: key, place: part.place }, part.place)),
    ...parts.flatMap((part) => checkPart(part, key, names)),
  ]
}

/** A list's paragraphs stand in places below its own, which another part may have. */
const placeOf = (part: PresetPart) => (part.kind === 'list' ? `${part.place}.` : part.place)

function checkPart(part: PresetPart, section: string, names: VocabularyNames): readonly PresetProblem[] {
  const spot: Spot = { section, place: part.place }
  switch (part.kind) {
    case 'paragraph':
      return [...checkEach(part, spot, names)]
    case 'point': {
      const heading: Spot = { section, place: `${part.place}.heading` }
      return [
        ...(part.heading.trim() === '' ? [problem('noHeading', heading, '')] : []),
        ...checkWording(part.heading, names.words, heading),
        ...checkEach(part, spot, names),
      ]
    }
    case 'list':
      return checkItem(part, spot, names)
    case 'table':
      return names.tables.includes(part.table)
        ? []
        : [problem('unknownTable', spot, part.table, nearestName(part.table, names.tables))]
    default:
      throw new Error(`unknown part ${JSON.stringify(part satisfies never)}`)
  }
}

function checkEach(
  { words, each }: { readonly words: string; readonly each?: EachWording },
  spot: Spot,
  names: VocabularyNames,
): readonly PresetProblem[] {
  if (each === undefined) return checkWording(words, names.words, spot)
  return [
    ...checkWording(words, [...names.words, eachName], spot),
    ...checkItem(each, { ...spot, place: `${spot.place}.each` }, names),
  ]
}

function checkItem(
  item: { readonly list: string; readonly words: string },
  spot: Spot,
  names: VocabularyNames,
): readonly PresetProblem[] {
  const list = names.lists.find(({ name }) => name === item.list)
  if (list !== undefined) {
    return item.words.split('\n').flatMap((line) => checkWording(line, [...list.words, ...names.words], spot))
  }
  const known = names.lists.map(({ name }) => name)
  return [problem('unknownList', spot, item.list, nearestName(item.list, known))]
}

/** What is wrong with one wording. */
function checkWording(wording: string, known: readonly string[], spot: Spot): readonly PresetProblem[] {
  const { pieces, faults } = parseWording(wording)
  return [
    ...faults.map((fault) => problem(fault.code, spot, fault.words)),
    ...placeholdersOf(pieces)
      .filter((piece) => !known.includes(piece.name))
      .map((piece) => problem('unknownPlaceholder', spot, piece.name, nearestName(piece.name, known))),
    ...undecidedOptions(pieces).map((piece) =>
      problem('optionWithoutPlaceholder', spot, wording.slice(piece.from, piece.to)),
    ),
  ]
}

function undecidedOptions(pieces: readonly WordingPiece[]): readonly (WordingPiece & { kind: 'option' })[] {
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'option') return []
    return placeholdersOf(piece.pieces).length === 0 ? [piece] : undecidedOptions(piece.pieces)
  })
}
