import { breakTitle } from '../document/break-title.ts'
import { formatChineseDate } from '../document/chinese-date.ts'
import { scaleWidths } from '../document/column-widths.ts'
import { landscapeTextWidth } from '../document/page-setup.ts'
import type { DocumentRow, OfficialDocument } from '../document/types.ts'
import type { Ledger, LedgerColumn } from './types.ts'

/** A ledger's value as it reads on paper. */
export function ledgerText(value: string | number, column: LedgerColumn): string {
  if (column.kind === 'percent') return typeof value === 'number' ? `${Number(value.toFixed(1))}%` : value
  if (column.kind === 'date' && isIsoDate(value)) return formatChineseDate(value)
  return String(value)
}

/** Whether a value of a date column is a day; deadlines such as `持续推进` are words. */
export function isIsoDate(value: string | number): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

/** 台账 on paper: a landscape table whose heading is repeated on every page. */
export function ledgerDocument(ledger: Ledger): OfficialDocument {
  const widths = scaleWidths(
    ledger.columns.map((column) => Math.max(5, column.weight)),
    landscapeTextWidth,
  )
  const rows: DocumentRow[] = ledger.rows.map((row) =>
    row.kind === 'section'
      ? { cells: [{ text: row.text }], isSection: true }
      : {
          cells: ledger.columns.map((column, index) => ({ text: ledgerText(row.values[index] ?? '', column) })),
        },
  )
  return {
    head: null,
    title: breakTitle(ledger.title),
    addressees: null,
    orientation: 'landscape',
    blocks: [
      {
        kind: 'paragraph',
        shape: 'flush',
        runs: [{ text: [ledger.left, ledger.right].filter((words) => words !== '').join('　　') }],
      },
      {
        kind: 'table',
        columns: ledger.columns.map((column, index) => ({ width: widths[index] ?? 0, align: column.align })),
        header: [{ cells: ledger.columns.map((column) => ({ text: column.heading })) }],
        rows,
      },
    ],
    closing: null,
    remark: null,
    annexes: [],
    imprint: null,
  }
}
