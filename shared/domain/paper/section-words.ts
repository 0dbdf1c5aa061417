import { holdsTable } from './check-preset.ts'
import { composeParts, wordsOver } from './compose-paper.ts'
import type { ComposedBlock } from './composed-paper.ts'
import type { PresetSection } from './preset.ts'
import type { PaperVocabulary } from './vocabulary.ts'
import { writePlain } from './wording.ts'

/** What a part says. */
export interface PartWords {
  /** Of a point; empty of others. */
  readonly heading: string
  readonly text: string
}

/** A section in plain words: of a paper that is a table with lines around it, as a sheet is. */
export interface SectionWords {
  readonly section: PresetSection
  readonly heading: string
  /** By place; those with nothing to say are absent, and so are tables. */
  readonly texts: ReadonlyMap<string, PartWords>
}

export function writeSection<Facts>(
  section: PresetSection,
  vocabulary: PaperVocabulary<Facts>,
  facts: Facts,
): SectionWords {
  const wordsFor = wordsOver(vocabulary, facts)
  const headings = new Map(
    section.parts.flatMap((part) => (part.kind === 'point' ? [[part.place, part.heading] as const] : [])),
  )
  const parts = section.parts.filter(({ kind }) => kind !== 'table')
  return {
    section,
    heading: writePlain(section.heading, wordsFor),
    texts: new Map(
      composeParts(parts, vocabulary, facts).map((composed) => [
        composed.place,
        { heading: writePlain(headings.get(composed.place) ?? '', wordsFor), text: textOf(composed) },
      ]),
    ),
  }
}

/** What a part says; a point's heading stands apart from it. */
function textOf({ block }: ComposedBlock): string {
  if (block.kind === 'table') return ''
  const runs = block.kind === 'heading' ? (block.following ?? []) : block.runs
  return runs.map(({ text }) => text).join('')
}

/** The lines above and below a table, by the order of the sections; what is said beside the table in its own is below it. */
export function linesAround(
  sections: readonly SectionWords[],
  table: string,
): { readonly above: readonly string[]; readonly below: readonly string[] } {
  const [above, below]: [string[], string[]] = [[], []]
  let lines = above
  for (const written of sections) {
    if (written.section.placement === 'annex') continue
    const isOfTable = holdsTable(written.section.parts, table)
    if (isOfTable) lines = below
    lines.push(...linesOf(written, isOfTable))
  }
  return { above, below }
}

/** A lead says a line a part, any other section one line under its heading; a list has a line for each of its items. */
function linesOf({ section, heading, texts }: SectionWords, isOfTable: boolean): readonly string[] {
  const said = [...texts.values()].map(({ text }) => text).filter((text) => text !== '')
  if (said.length === 0 || isOfTable || section.placement === 'lead') return said
  const hasList = section.parts.some(({ kind }) => kind === 'list')
  return hasList ? [`${heading}：`, ...said] : [`${heading}：${said.join('')}`]
}
