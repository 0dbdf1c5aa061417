import type { DocumentTable } from '../document/types.ts'
import type { ColumnReading } from './column-reading.ts'
import type { PaperWords } from './paper-words.ts'
import type { PresetColumn } from './preset.ts'

/** A line of a list: what it is about, and what its placeholders stand for. */
export interface ListLine {
  /** Names the line, so that it is found again when the figures are counted anew. */
  readonly key: string
  wordsFor(name: string): PaperWords | undefined
}

/** A list a paper can go through item by item: its placeholders and its lines. */
export interface PaperList<Facts> {
  readonly names: readonly string[]
  lines(facts: Facts): readonly ListLine[]
}

/** A column of a kind's tables as delivered. */
export interface VocabularyColumn extends PresetColumn {
  /** Its heading is not the preset's to say. */
  readonly isNameFixed?: true
}

/**
 * Everything a preset of one kind may say: placeholders by name, lists with the placeholders of their items, tables.
 * Names are Chinese, as the office reads them in its presets.
 */
export interface PaperVocabulary<Facts> {
  readonly words: Readonly<Record<string, (facts: Facts) => PaperWords>>
  readonly lists: Readonly<Record<string, PaperList<Facts>>>
  /** Null where a table would hold nothing. */
  readonly tables: Readonly<Record<string, (facts: Facts) => DocumentTable | null>>
  /** Every column the kind's tables can have, as delivered; absent where they are fixed. */
  readonly columns?: readonly VocabularyColumn[]
  /** Tables without which the paper is none; absent where each may be left out. */
  readonly neededTables?: readonly string[]
  /** Columns that cannot be left out. */
  readonly neededColumns?: readonly string[]
  /** The paper is read in again: signs within its words keep the width in which they were written. */
  readonly keepsSigns?: true
  /** How its columns are known when the paper is read in again; absent where it is not, or its columns are fixed. */
  readonly readsColumns?: ColumnReading
}

/** The names of a vocabulary, for menus and checks; what they stand for is not known here. */
export interface VocabularyNames {
  readonly words: readonly string[]
  readonly lists: readonly { readonly name: string; readonly words: readonly string[] }[]
  readonly tables: readonly string[]
  readonly neededTables: readonly string[]
  /** None where the columns of its tables are fixed. */
  readonly columns: readonly VocabularyColumn[]
  readonly neededColumns: readonly string[]
  readonly readsColumns: ColumnReading | null
}

/** Describes a list: its items, what names each, and what its placeholders stand for. */
export function paperList<Facts, Item>(list: {
  readonly items: (facts: Facts) => readonly Item[]
  readonly keyOf: (item: Item, index: number) => string
  readonly words: Readonly<Record<string, (item: Item, index: number) => PaperWords>>
}): PaperList<Facts> {
  return {
    names: Object.keys(list.words),
    lines: (facts) =>
      list.items(facts).map((item, index) => ({
        key: list.keyOf(item, index),
        wordsFor: (name) => (Object.hasOwn(list.words, name) ? list.words[name]?.(item, index) : undefined),
      })),
  }
}

export function vocabularyNames<Facts>(vocabulary: PaperVocabulary<Facts>): VocabularyNames {
  return {
    words: Object.keys(vocabulary.words),
    lists: Object.entries(vocabulary.lists).map(([name, list]) => ({ name, words: list.names })),
    tables: Object.keys(vocabulary.tables),
    columns: vocabulary.columns ?? [],
    neededTables: vocabulary.neededTables ?? [],
    neededColumns: vocabulary.neededColumns ?? [],
    readsColumns: vocabulary.readsColumns ?? null,
  }
}

/** A condition prints nothing and decides whether a part is printed; by its name it is told apart in menus. */
export function isCondition(name: string): boolean {
  return name.startsWith('若')
}
