import type { IsoDate } from '../iso-date.ts'
import { composePaper } from '../paper/compose-paper.ts'
import type { ComposedBlock } from '../paper/composed-paper.ts'
import { words } from '../paper/paper-words.ts'
import type { PresetColumn, PresetContent } from '../paper/preset.ts'
import type { PaperVocabulary } from '../paper/vocabulary.ts'
import { type ListColumn, type ListPaper, type ListPart, type ListRow, listTable } from './list-paper.ts'

/** A list before it is worded: what its words may name, and its tables by name. */
export interface ListMatter<Word extends string, Table extends string> {
  /** Empty where there is nothing to say. */
  readonly words: Readonly<Record<Word, string>>
  readonly columns: readonly ListColumn[]
  readonly tables: Readonly<Record<Table, readonly ListRow[]>>
  readonly asOf: IsoDate | null
}

/** Everything a preset of a list may say. A table without rows is left out, and its section with it. */
export function listVocabulary<Word extends string, Table extends string>(
  wordNames: readonly Word[],
  tableNames: readonly Table[],
  columns: readonly PresetColumn[] = [],
): PaperVocabulary<ListMatter<Word, Table>> {
  return {
    words: Object.fromEntries(
      wordNames.map((name) => [name, (matter: ListMatter<Word, Table>) => words(matter.words[name])]),
    ),
    lists: {},
    columns,
    tables: Object.fromEntries(
      tableNames.map((name) => [
        name,
        ({ columns, tables }: ListMatter<Word, Table>) =>
          tables[name].length === 0 ? null : listTable(columns, tables[name]),
      ]),
    ),
  }
}

/**
 * A list in the words of a preset: what is said before the first table stands in the line below the title, what is said after
 * it below the tables. A table is headed by its section where there are several.
 */
export function wordedList<Word extends string, Table extends string>(
  matter: ListMatter<Word, Table>,
  vocabulary: PaperVocabulary<ListMatter<Word, Table>>,
  preset: PresetContent,
): ListPaper {
  const { fields, sections } = composePaper(preset, vocabulary, () => matter)
  const rowsOf = new Map<string, readonly ListRow[]>(Object.entries(matter.tables))
  const tableAt = new Map(
    preset.sections.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'table' ? [[part.place, part.table] as const] : [])),
    ),
  )
  const [line, notes, parts]: [string[], string[], ListPart[]] = [[], [], []]
  for (const { heading, isShown, blocks } of sections) {
    if (!isShown) continue
    for (const composed of blocks) {
      const table = tableAt.get(composed.place)
      if (table !== undefined) parts.push({ caption: heading || null, rows: rowsOf.get(table) ?? [] })
      else (parts.length === 0 ? line : notes).push(textOf(composed))
    }
  }
  return {
    title: fields.title.join(''),
    line: line.filter((text) => text !== '').join('　　'),
    asOf: matter.asOf,
    columns: matter.columns,
    parts: parts.length === 1 ? parts.map(({ rows }) => ({ caption: null, rows })) : parts,
    notes,
  }
}

function textOf({ block }: ComposedBlock): string {
  if (block.kind === 'table') return ''
  const runs = block.kind === 'heading' ? [...block.runs, ...(block.following ?? [])] : block.runs
  return runs.map(({ text }) => text).join('')
}
