import type { Block, OriginalDocument, TableBlock } from '../original-document/types.ts'
import { gridRows } from './table-grid.ts'
import { findHeadings } from './table-headings.ts'

/** Tables within tables deeper than this are left as they stand. */
const deepest = 4

/**
 * The document with tables that only draw a frame or a page's layout taken away: a table without a plan's headings that
 * holds one with them in a cell gives its words as paragraphs and the tables within, in order.
 */
export function withoutFrames(original: OriginalDocument): OriginalDocument {
  return { ...original, blocks: original.blocks.flatMap((block) => unframed(block, 0)) }
}

function unframed(block: Block, depth: number): readonly Block[] {
  if (block.kind === 'paragraph' || depth >= deepest || !isFrame(block, depth)) return [block]
  return block.cells.flatMap((cell): readonly Block[] => {
    // the words of the tables within are part of the cell's: what is left are its own
    const inner = new Set(cell.tables.flatMap(wordsOf))
    const lines = cell.text.split('\n').filter((line) => line.trim() !== '' && !inner.has(line))
    const own = lines.map((text): Block => ({ kind: 'paragraph', text, level: null, label: null, place: block.place }))
    return [...own, ...cell.tables.flatMap((table) => unframed(table, depth + 1))]
  })
}

/** The lines that a table's words make in the text of the cell that holds it: a row's cells are parted by tabs. */
function wordsOf(table: TableBlock): readonly string[] {
  const rows = Map.groupBy(table.cells, ({ row }) => row)
  return [...rows.values()].flatMap((cells) =>
    cells
      .map(({ text }) => text)
      .join('\t')
      .split('\n'),
  )
}

function isFrame(table: TableBlock, depth: number): boolean {
  return table.cells.some(({ tables }) => tables.some((inner) => holdsPlan(inner, depth))) && !isPlanTable(table)
}

const holdsPlan = (table: TableBlock, depth: number): boolean =>
  isPlanTable(table) || (depth + 1 < deepest && isFrame(table, depth + 1))

const isPlanTable = (table: TableBlock) => findHeadings(gridRows(table)) !== null
