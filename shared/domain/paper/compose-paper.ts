import { breakTitle } from '../document/break-title.ts'
import { annexLabel } from '../document/layout-rules.ts'
import type { DocumentBlock } from '../document/types.ts'
import { formatChineseNumber } from '../text/chinese-number.ts'
import { fullWidthSigns } from '../text/full-width-signs.ts'
import type { ComposedBlock, ComposedPaper, ComposedSection } from './composed-paper.ts'
import { joinedRuns, type PaperWords } from './paper-words.ts'
import { type EachWording, eachName, type PresetContent, type PresetPart, type PresetSection } from './preset.ts'
import type { ListLine, PaperVocabulary } from './vocabulary.ts'
import { type WordsFor, writePlain, writeWording } from './wording.ts'

/** What an annex is called in the text (`附件2`), by its section's key; null where it is not printed. */
export type AnnexName = (key: string) => string | null

/**
 * Writes a paper as a preset words it. `factsFor` is asked twice: annexes are written first, without knowing their own
 * numbers, then the text, which refers to those that are printed.
 *
 *     const paper = composePaper(preset, vocabulary, (annexName) => ({ ...facts, annexName }))
 *
 * @param arranged the sections in the order in which they are printed, where a draft has moved or switched some; as a rule
 *   the preset's own
 */
export function composePaper<Facts>(
  preset: PresetContent,
  vocabulary: PaperVocabulary<Facts>,
  factsFor: (annexName: AnnexName) => Facts,
  arranged: readonly { readonly key: string; readonly isShown: boolean }[] = preset.sections,
): ComposedPaper {
  const unnumbered = factsFor(() => null)
  const isAnnex = (section: PresetSection) => section.placement === 'annex'
  const annexes = new Map(
    preset.sections.filter(isAnnex).map((section) => [section.key, composeSection(section, vocabulary, unnumbered)]),
  )
  const printed = arranged
    .filter(({ key, isShown }) => isShown && (annexes.get(key)?.blocks.length ?? 0) > 0)
    .map(({ key }) => key)
  const facts = factsFor((key) => {
    const index = printed.indexOf(key)
    return index < 0 ? null : annexLabel(index, printed.length)
  })
  const wordsFor = wordsOver(vocabulary, facts)
  return {
    fields: {
      title: breakTitle(writePlain(preset.title, wordsFor)),
      addressees: writePlain(preset.addressees, wordsFor),
      copyTo: writePlain(preset.copyTo, wordsFor),
    },
    sections: preset.sections.map((section) => annexes.get(section.key) ?? composeSection(section, vocabulary, facts)),
  }
}

/** The words of a vocabulary over some facts. */
export function wordsOver<Facts>(vocabulary: PaperVocabulary<Facts>, facts: Facts): WordsFor {
  return inSignsOf(vocabulary, (name) =>
    Object.hasOwn(vocabulary.words, name) ? vocabulary.words[name]?.(facts) : undefined,
  )
}

/** What a plan or a unit wrote is said in full-width signs, unless the paper is to give it back as it was. */
function inSignsOf({ keepsSigns }: Pick<PaperVocabulary<never>, 'keepsSigns'>, wordsFor: WordsFor): WordsFor {
  if (keepsSigns) return wordsFor
  return (name) => {
    const runs = wordsFor(name)
    return runs == null ? runs : runs.map((run) => ({ ...run, text: fullWidthSigns(run.text) }))
  }
}

function composeSection<Facts>(
  section: PresetSection,
  vocabulary: PaperVocabulary<Facts>,
  facts: Facts,
): ComposedSection {
  const { parts, heading, ...rest } = section
  const blocks = composeParts(parts, vocabulary, facts)
  return { ...rest, heading: writePlain(heading, wordsOver(vocabulary, facts)), blocks }
}

/** The blocks of some parts; points are numbered in a row. A part with nothing to say brings none. */
export function composeParts<Facts>(
  parts: readonly PresetPart[],
  vocabulary: PaperVocabulary<Facts>,
  facts: Facts,
): readonly ComposedBlock[] {
  let points = 0
  return parts.flatMap((part) => {
    const blocks = composePart(part, vocabulary, facts, points + 1)
    if (part.kind === 'point' && blocks.length > 0) points += 1
    return blocks.map((block) => ({ place: block.place ?? part.place, block }))
  })
}

function composePart<Facts>(
  part: PresetPart,
  vocabulary: PaperVocabulary<Facts>,
  facts: Facts,
  ordinal: number,
): readonly DocumentBlock[] {
  const wordsFor = wordsOver(vocabulary, facts)
  const { place } = part
  switch (part.kind) {
    case 'paragraph':
    case 'point': {
      const following = writeWording(part.words, withEach(wordsFor, part.each, vocabulary, facts))
      if (following === null) return []
      if (part.kind === 'paragraph') return [{ kind: 'paragraph', runs: following, place }]
      const heading = `（${formatChineseNumber(ordinal)}）${writePlain(part.heading, wordsFor)}。`
      return [{ kind: 'heading', level: 2, runs: [{ text: heading }], following, place }]
    }
    case 'list':
      return (vocabulary.lists[part.list]?.lines(facts) ?? []).flatMap((line) =>
        writeItem(part.words.split('\n'), `${place}.${line.key}`, lineValues(line, wordsFor, vocabulary)),
      )
    case 'table': {
      const table = vocabulary.tables[part.table]?.(facts) ?? null
      return table === null ? [] : [{ ...table, place }]
    }
    default:
      throw new Error(`unknown part ${JSON.stringify(part satisfies never)}`)
  }
}

/** An item of a list; of several lines each is a wording by itself, and the first the heading of the others. */
function writeItem(lines: readonly string[], place: string, wordsFor: WordsFor): readonly DocumentBlock[] {
  return lines.flatMap((line, at): readonly DocumentBlock[] => {
    const runs = writeWording(line, wordsFor)
    if (runs === null) return []
    if (at > 0) return [{ kind: 'paragraph', runs, place: `${place}.${at + 1}` }]
    return [lines.length > 1 ? { kind: 'heading', level: 3, runs, place } : { kind: 'paragraph', runs, place }]
  })
}

/** Within an item its own placeholders come first, then those of the paper. */
function lineValues(
  line: ListLine,
  wordsFor: WordsFor,
  vocabulary: Pick<PaperVocabulary<never>, 'keepsSigns'>,
): WordsFor {
  const ownFor = inSignsOf(vocabulary, (name) => line.wordsFor(name))
  return (name) => {
    const own = ownFor(name)
    return own === undefined ? wordsFor(name) : own
  }
}

/** The values with that of `{各项}`: the list's items in one row, nothing where it has none. */
function withEach<Facts>(
  wordsFor: WordsFor,
  each: EachWording | undefined,
  vocabulary: PaperVocabulary<Facts>,
  facts: Facts,
): WordsFor {
  if (each === undefined) return wordsFor
  return (name) => (name === eachName ? writeEach(each, wordsFor, vocabulary, facts) : wordsFor(name))
}

function writeEach<Facts>(
  each: EachWording,
  wordsFor: WordsFor,
  vocabulary: PaperVocabulary<Facts>,
  facts: Facts,
): PaperWords {
  const items = (vocabulary.lists[each.list]?.lines(facts) ?? []).flatMap((line) => {
    const runs = writeWording(each.words, lineValues(line, wordsFor, vocabulary))
    return runs === null ? [] : [runs]
  })
  if (items.length === 0) return null
  return joinedRuns(items.flatMap((runs, index) => (index === 0 ? runs : [{ text: each.between }, ...runs])))
}
