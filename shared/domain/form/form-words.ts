import { wordsOver } from '../paper/compose-paper.ts'
import type { PresetContent, PresetSection } from '../paper/preset.ts'
import { linesAround, type SectionWords, writeSection } from '../paper/section-words.ts'
import { parseWording, placeholdersOf, writePlain } from '../paper/wording.ts'
import { type FormOwner, type FormRound, formTableName, formVocabulary, ownerWords } from './form-vocabulary.ts'

/** The sheet on how to fill a form in: its title, and a heading with what is said of it in each row. */
export interface FormHowTo {
  readonly title: string
  readonly rows: readonly (readonly [heading: string, words: string])[]
}

/** What stands on a unit's form around its table. */
export interface FormWords {
  readonly title: string
  /** The halves of the line below the title: whose form it is, for which period. */
  readonly unit: string
  readonly period: string
  /** Before the room in which who filled it in, by which telephone and on which day is written. */
  readonly labels: readonly string[]
  /** Above the table, in lines; empty where nothing is said there. */
  readonly above: string
  /** Below the table, a row each. */
  readonly below: readonly string[]
  /** Null where the office has no such sheet. */
  readonly howTo: FormHowTo | null
}

/** The places of the standard lead: each has its own cell on the form; what else a lead says stands above the table. */
const [unitPlace, periodPlace] = ['unit', 'period']
const labelPlaces = ['filledBy', 'phone', 'filledOn'] as const
const placed: ReadonlySet<string> = new Set([unitPlace, periodPlace, ...labelPlaces])

/**
 * The forms of a round in the words of a preset. Sections that do not name the unit are written once, for all forms.
 *
 *     const wordsFor = wordForms(preset, round)
 *     wordsFor({ unitName: '县财政局', tasks: 12 }).title
 */
export function wordForms(preset: PresetContent, round: FormRound): (owner: FormOwner) => FormWords {
  const nobody = { round, owner: { unitName: '', tasks: 0 } }
  const sections = preset.sections
    .filter(({ isShown }) => isShown)
    .map((section) => ({ section, ofAll: namesOwner(section) ? null : writeSection(section, formVocabulary, nobody) }))
  const isTitleOfAll = !namesAny([preset.title])
  const titleOfAll = writePlain(preset.title, wordsOver(formVocabulary, nobody))
  return (owner) => {
    const facts = { round, owner }
    const title = isTitleOfAll ? titleOfAll : writePlain(preset.title, wordsOver(formVocabulary, facts))
    return {
      title,
      ...arrange(sections.map(({ section, ofAll }) => ofAll ?? writeSection(section, formVocabulary, facts))),
    }
  }
}

function arrange(sections: readonly SectionWords[]): Omit<FormWords, 'title'> {
  const lead = new Map(
    sections.flatMap(({ section, texts }) =>
      section.placement === 'lead' ? [...texts].map(([place, { text }]) => [place, text] as const) : [],
    ),
  )
  const { above, below } = linesAround(sections.map(withoutPlaced), formTableName)
  return {
    unit: lead.get(unitPlace) ?? '',
    period: lead.get(periodPlace) ?? '',
    labels: labelPlaces.map((place) => lead.get(place) ?? ''),
    above: above.join('\n'),
    below,
    howTo: howToOf(sections.filter(({ section }) => section.placement === 'annex')),
  }
}

/** Without what has a cell of its own. */
function withoutPlaced(written: SectionWords): SectionWords {
  return { ...written, texts: new Map([...written.texts].filter(([place]) => !placed.has(place))) }
}

function howToOf(annexes: readonly SectionWords[]): FormHowTo | null {
  const [first] = annexes
  const rows = annexes.flatMap(({ texts }) =>
    [...texts.values()].map((part): readonly [string, string] => [part.heading, part.text]),
  )
  return first === undefined || rows.length === 0 ? null : { title: first.heading, rows }
}

function namesOwner({ heading, parts }: PresetSection): boolean {
  return namesAny([
    heading,
    ...parts.flatMap((part) => {
      if (part.kind === 'table') return []
      return part.kind === 'point' ? [part.heading, part.words] : [part.words]
    }),
  ])
}

function namesAny(wordings: readonly string[]): boolean {
  return wordings.some((wording) =>
    placeholdersOf(parseWording(wording).pieces).some(({ name }) => ownerWords.includes(name)),
  )
}
