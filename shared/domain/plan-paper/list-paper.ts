import { formatChineseDate } from '../document/chinese-date.ts'
import { keepWithContents } from '../document/kept-rows.ts'
import { landscapePaper } from '../document/landscape-paper.ts'
import { linesBelowTitle } from '../document/line-below-title.ts'
import { type SetColumn, setColumns } from '../document/list-widths.ts'
import { landscapeTextWidth } from '../document/page-setup.ts'
import type { CellAlign, DocumentBlock, DocumentTable, OfficialDocument } from '../document/types.ts'
import type { TaskId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import type { Ledger, LedgerRow } from '../ledger/types.ts'

/** A column of a list: its usual width against the others'; how wide it is printed its texts decide. */
export interface ListColumn {
  readonly heading: string
  readonly width: number
  readonly align: CellAlign
}

/** A heading over all columns, or the cells of a row. */
export type ListRow =
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'cells'; readonly cells: readonly string[] }

/** A part of the list with a caption of its own where there are several. */
export interface ListPart {
  readonly caption: string | null
  readonly rows: readonly ListRow[]
}

/** 清单 — a list as it goes out, on paper or as a workbook: title, a line below it, one or two tables of the same columns. */
export interface ListPaper {
  readonly title: string
  readonly line: string
  /** The day as of which it holds, after the line; null where that is no matter. */
  readonly asOf: IsoDate | null
  readonly columns: readonly ListColumn[]
  readonly parts: readonly ListPart[]
  /** Said below the tables, a paragraph each. */
  readonly notes: readonly string[]
  /** Stands below the headings of a workbook that has no row: `没有变动`. On paper a table without rows is left out. */
  readonly nothing?: string
}

/** The list on landscape pages, its heading row repeated on each. */
export function listDocument({ title, line, asOf, columns, parts, notes }: ListPaper): OfficialDocument {
  const set = setOnPage(columns, parts)
  return landscapePaper(title, [
    ...linesBelowTitle(line, asOf === null ? '' : `截至${formatChineseDate(asOf)}`),
    ...parts.flatMap((part) => partBlocks(set, part)),
    ...notes.map((text) => ({ kind: 'paragraph' as const, runs: [{ text }] })),
  ])
}

function partBlocks(set: readonly SetColumn[], { caption, rows }: ListPart): readonly DocumentBlock[] {
  const table = listTable(
    set,
    rows.map((row) =>
      row.kind === 'section' ? row : { ...row, cells: row.cells.map((text, at) => set[at]?.cellText(text) ?? text) },
    ),
  )
  if (caption === null) return [table]
  return [{ kind: 'heading', level: 1, runs: [{ text: caption }] }, table]
}

/** The columns over a landscape page, as wide as their texts ask; the same for all tables of a list. */
function setOnPage(columns: readonly ListColumn[], parts: readonly ListPart[]): readonly SetColumn[] {
  const cells = parts.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'cells' ? [row.cells] : [])))
  return setColumns(
    columns.map((column, at) => ({ ...column, weight: column.width, cells: cells.map((row) => row[at] ?? '') })),
    landscapeTextWidth,
  )
}

/** The rows of a list as a table. */
export function listTable(columns: readonly ListColumn[], rows: readonly ListRow[]): DocumentTable {
  return {
    kind: 'table',
    isDense: true,
    columns: columns.map(({ width, align }) => ({ width, align })),
    header: [{ cells: columns.map(({ heading }) => ({ text: heading })) }],
    rows: keepWithContents(
      rows.map((row) =>
        row.kind === 'section'
          ? { cells: [{ text: row.text }], isSection: true as const }
          : { cells: row.cells.map((text) => ({ text })) },
      ),
    ),
  }
}

/** The same list as the table of a workbook's sheet; captions are rows over the columns. */
export function listSheet({ title, line, asOf, columns, parts, notes, nothing }: ListPaper): Ledger {
  const rows = parts.flatMap(({ caption, rows: own }): readonly LedgerRow[] => [
    ...(caption === null ? [] : [{ kind: 'section' as const, text: caption }]),
    ...own.map(
      (row): LedgerRow => (row.kind === 'section' ? row : { kind: 'task', taskId: '' as TaskId, values: row.cells }),
    ),
  ])
  return {
    title,
    left: line,
    right: asOf === null ? '' : `截至${formatChineseDate(asOf)}`,
    columns: columns.map(({ heading, width, align }) => ({
      key: 'text',
      heading: heading.replaceAll('\n', ''),
      weight: width,
      align,
      kind: 'text',
    })),
    rows: rows.length === 0 && nothing !== undefined ? [{ kind: 'section', text: nothing }] : rows,
    notes,
    isChosen: false,
    statusWords: [],
  }
}
