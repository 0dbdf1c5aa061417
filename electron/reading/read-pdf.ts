import type { Block, OriginalDocument, TableBlock } from '../../shared/domain/original-document/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { toLines } from './read-pdf-lines.ts'
import { separateMargins } from './read-pdf-margins.ts'
import { readPdfPages } from './read-pdf-pages.ts'
import { joinParagraphs, measureLayout, type PageLines } from './read-pdf-paragraphs.ts'
import { findTables, type RuledTable } from './read-pdf-tables.ts'

/** Fewer characters than this to a page, and the text is in the pictures. */
const fewestCharacters = 5

/**
 * A PDF with a text layer: printed lines joined into paragraphs, ruled tables as tables (one over several pages is one
 * table), running headers, footers and page numbers kept apart. Columns without ruled lines stay lines with tabs.
 * @throws UserError `file.encrypted`, `file.broken`, `file.isPicturePdf` or `file.unreadablePdf`
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<OriginalDocument> {
  const pages = await readPdfPages(bytes, fileName)
  const words = pages.flatMap((page) => page.texts.map((text) => text.text)).join('')
  checkWords(words.replace(/\s/g, ''), pages.length, fileName)
  const found = pages.map((page) => ({ number: page.number, ...findTables(page) }))
  const { bodies, headers, footers } = separateMargins(found.map((page) => toLines(page.rest)))
  const contents = found.map((page, index): PageLines & { tables: readonly RuledTable[] } => ({
    page: page.number,
    lines: bodies[index] ?? [],
    tables: page.tables,
  }))
  return { format: 'pdf', blocks: toBlocks(contents), footnotes: [], headers, footers }
}

function checkWords(words: string, pageCount: number, fileName: string): void {
  if (words.length < fewestCharacters * pageCount) throw new UserError('file.isPicturePdf', { file: fileName })
  const unreadable = words.match(/[\x00-\x1f\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  if (unreadable * 4 > words.length) throw new UserError('file.unreadablePdf', { file: fileName })
}

/** Paragraphs and tables in order; what stands between two tables is joined on its own. */
function toBlocks(pages: readonly (PageLines & { readonly tables: readonly RuledTable[] })[]): readonly Block[] {
  const layout = measureLayout(pages)
  const blocks: Block[] = []
  let pending: PageLines[] = []
  /** The table that the last block is, while nothing has come after it. */
  let open: { readonly columns: readonly number[]; readonly table: TableBlock } | null = null
  let tableCount = 0
  const flush = () => {
    const paragraphs = joinParagraphs(pending, layout)
    if (paragraphs.length > 0) open = null
    blocks.push(...paragraphs)
    pending = []
  }
  for (const page of pages) {
    let top = Number.NEGATIVE_INFINITY
    for (const ruled of page.tables) {
      pending.push({ page: page.page, lines: page.lines.filter((line) => line.y > top && line.y <= ruled.top) })
      flush()
      const isContinued = open !== null && top === Number.NEGATIVE_INFINITY && areSame(open.columns, ruled.columns)
      if (open && isContinued) {
        open = { columns: ruled.columns, table: appendRows(open.table, ruled.table) }
        blocks[blocks.length - 1] = open.table
      } else {
        tableCount++
        open = { columns: ruled.columns, table: { ...ruled.table, place: { page: page.page, table: tableCount } } }
        blocks.push(open.table)
      }
      top = ruled.bottom
    }
    pending.push({ page: page.page, lines: page.lines.filter((line) => line.y > top) })
  }
  flush()
  return blocks
}

/** Column edges that differ by less than this (points) are the same. */
const sameColumn = 4

function areSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((edge, at) => Math.abs(edge - (other[at] ?? 0)) < sameColumn)
}

function appendRows(first: TableBlock, second: TableBlock): TableBlock {
  const moved = second.cells.map((cell) => ({ ...cell, row: cell.row + first.rowCount }))
  return { ...first, rowCount: first.rowCount + second.rowCount, cells: [...first.cells, ...moved] }
}
