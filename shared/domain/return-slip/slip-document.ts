import { landscapePaper } from '../document/landscape-paper.ts'
import { setColumns } from '../document/list-widths.ts'
import { landscapeTextWidth } from '../document/page-setup.ts'
import type { DocumentBlock, OfficialDocument } from '../document/types.ts'
import type { SlipSheet } from './slip-sheet.ts'

/** The first sheet of a 退回单 as a page, to look at: what goes out is the unit's own file with this sheet before it. */
export function slipDocument({ title, lines, header, rows, widths, notes }: SlipSheet): OfficialDocument {
  const columns = header.map((heading, at) => ({
    heading,
    weight: widths[at] ?? 0,
    align: (widths[at] ?? 0) < leastOfWords ? ('center' as const) : ('left' as const),
    cells: rows.map((cells) => cells[at] ?? ''),
  }))
  const set = columns.length === 0 ? [] : setColumns(columns, landscapeTextWidth)
  const paragraphs = (texts: readonly string[]): readonly DocumentBlock[] =>
    texts.map((text) => ({ kind: 'paragraph', shape: 'flush', runs: [{ text }] }))
  const table: DocumentBlock = {
    kind: 'table',
    isDense: true,
    columns: set.map(({ width, align }) => ({ width, align })),
    header: [{ cells: set.map(({ heading }) => ({ text: heading })) }],
    rows: rows.map((_, at) => ({ cells: set.map(({ cells, cellText }) => ({ text: cellText(cells[at] ?? '') })) })),
  }
  return landscapePaper(title, [...paragraphs(lines), ...(header.length === 0 ? [] : [table]), ...paragraphs(notes)])
}

/** A narrower column holds numbers, in characters. */
const leastOfWords = 10
