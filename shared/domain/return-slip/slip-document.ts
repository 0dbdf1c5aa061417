import { breakTitle } from '../document/break-title.ts'
import { scaleWidths } from '../document/column-widths.ts'
import { landscapeTextWidth } from '../document/page-setup.ts'
import type { DocumentBlock, OfficialDocument } from '../document/types.ts'
import type { SlipSheet } from './slip-sheet.ts'

/** The first sheet of a 退回单 as a page, to look at: what goes out is the unit's own file with this sheet before it. */
export function slipDocument({ title, lines, header, rows, widths, notes }: SlipSheet): OfficialDocument {
  const scaled = scaleWidths(widths, landscapeTextWidth)
  const paragraphs = (texts: readonly string[]): readonly DocumentBlock[] =>
    texts.map((text) => ({ kind: 'paragraph', shape: 'flush', runs: [{ text }] }))
  const table: DocumentBlock = {
    kind: 'table',
    columns: scaled.map((width) => ({ width, align: width < leastOfWords ? 'center' : 'left' })),
    header: [{ cells: header.map((text) => ({ text })) }],
    rows: rows.map((cells) => ({ cells: cells.map((text) => ({ text })) })),
  }
  return {
    head: null,
    title: breakTitle(title),
    addressees: null,
    orientation: 'landscape',
    blocks: [...paragraphs(lines), ...(header.length === 0 ? [] : [table]), ...paragraphs(notes)],
    closing: null,
    remark: null,
    annexes: [],
    imprint: null,
  }
}

/** A narrower column holds numbers, in twips. */
const leastOfWords = 1000
