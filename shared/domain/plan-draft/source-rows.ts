import type { Block, OriginalDocument, Place, TableBlock } from '../original-document/types.ts'

/** A line of the original as it is shown: a paragraph, or a row of a table. */
export interface SourceRow {
  readonly kind: 'paragraph' | 'tableRow'
  /** The heading level that the file gives it; null for body text. */
  readonly level: number | null
  /** One for a paragraph; of a merged cell only the first row has it. */
  readonly cells: readonly SourceCell[]
  readonly columnCount: number
  /** Where items that were read from it say they stand. */
  readonly place: Place
}

/** Words of the original with their automatic number before them. */
export interface SourceCell {
  readonly text: string
  readonly column: number
  readonly columnSpan: number
}

/** The whole original as lines, in order. */
export function sourceRows(original: OriginalDocument): readonly SourceRow[] {
  return original.blocks.flatMap(rowsOfBlock)
}

function rowsOfBlock(block: Block): readonly SourceRow[] {
  if (block.kind === 'table') return tableRows(block)
  const text = `${block.label ?? ''}${block.text}`
  const cells = [{ text, column: 0, columnSpan: 1 }]
  return [{ kind: 'paragraph', level: block.level, cells, columnCount: 1, place: block.place }]
}

function tableRows({ cells, columnCount, place }: TableBlock): readonly SourceRow[] {
  const byRow = Map.groupBy(cells, ({ row }) => row)
  return [...byRow.keys()]
    .sort((a, b) => a - b)
    .map((row) => ({
      kind: 'tableRow',
      level: null,
      cells: (byRow.get(row) ?? [])
        .toSorted((a, b) => a.column - b.column)
        .map(({ text, column, columnSpan }) => ({ text, column, columnSpan })),
      columnCount,
      // as the reader counts a table's rows
      place: { ...place, row: row + (place.row ?? 1) },
    }))
}
