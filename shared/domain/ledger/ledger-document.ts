import { formatChineseDate } from '../document/chinese-date.ts'
import { keepWithContents } from '../document/kept-rows.ts'
import { landscapePaper } from '../document/landscape-paper.ts'
import { linesBelowTitle } from '../document/line-below-title.ts'
import { setColumns } from '../document/list-widths.ts'
import { landscapeTextWidth } from '../document/page-setup.ts'
import type { DocumentRow, DocumentTable, OfficialDocument } from '../document/types.ts'
import { isDay } from '../period/is-day.ts'
import { ledgerHeadings } from './ledger-words.ts'
import type { Ledger, LedgerColumn, LedgerColumnKey } from './types.ts'

/** A ledger's value as it reads on paper. */
export function ledgerText(value: string | number, column: LedgerColumn): string {
  if (column.kind === 'percent') return typeof value === 'number' ? `${Number(value.toFixed(1))}%` : value
  if (column.kind === 'date' && isIsoDate(value)) return formatChineseDate(value)
  return String(value)
}

/** Whether a value of a date column is a day; deadlines such as `持续推进` are words. */
export function isIsoDate(value: string | number): value is string {
  return typeof value === 'string' && isDay(value)
}

/** A number with leading zeros is none, it is a telephone's or a document's; more digits than these are not exact. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/

/** Whether a value of a number column is a number that can be computed with; `3/5` is words. */
export function isPlainNumber(value: string | number): boolean {
  return plainNumber.test(String(value))
}

/** A column on paper, which may hold what are two in a sheet. */
interface PaperColumn {
  readonly heading: string
  readonly weight: number
  readonly keys: readonly LedgerColumnKey[]
  /** Only where somebody chose it: the page has room for the others. */
  readonly isExtra?: true
}

/** An A4 page turned to landscape has room for these but the extra ones; they stand in the order of the ledger's columns. */
const paperColumns: readonly PaperColumn[] = [
  { heading: '序号', weight: 680, keys: ['number'] },
  { heading: '任务事项', weight: 3400, keys: ['text'] },
  { heading: '牵头\n领导', weight: 1000, keys: ['leaders'] },
  { heading: '分管\n领导', weight: 1000, keys: ['deputies'] },
  { heading: '牵头单位', weight: 1500, keys: ['leadUnits'] },
  { heading: '责任单位', weight: 1500, keys: ['responsibleUnits'] },
  { heading: '配合单位', weight: 1800, keys: ['supportUnits'] },
  { heading: '落实单位', weight: 1400, keys: ['implementUnits'] },
  { heading: '责任人', weight: 1000, keys: ['persons'], isExtra: true },
  { heading: '联系\n电话', weight: 1300, keys: ['phones'], isExtra: true },
  { heading: '完成\n时限', weight: 1150, keys: ['deadline'] },
  { heading: '工作目标', weight: 1800, keys: ['goal'] },
  { heading: '进展情况', weight: 3000, keys: ['progress'] },
  { heading: '状态和\n完成率', weight: 1100, keys: ['status', 'percent'] },
  { heading: '存在问题和\n下步措施', weight: 2000, keys: ['problem', 'nextStep'] },
  { heading: '指标', weight: 1800, keys: ['indicators'], isExtra: true },
  { heading: '更新\n时间', weight: 1150, keys: ['updated'], isExtra: true },
  { heading: '备注', weight: 1000, keys: ['note'] },
]

/** 台账 on paper: a landscape table whose heading is repeated on every page. */
export function ledgerDocument(ledger: Ledger): OfficialDocument {
  return landscapePaper(ledger.title, [
    ...linesBelowTitle(ledger.left, ledger.right),
    ledgerTable(ledger),
    ...ledger.notes.map((text) => ({ kind: 'paragraph' as const, runs: [{ text }] })),
  ])
}

function ledgerTable(ledger: Ledger): DocumentTable {
  const indexes = new Map(ledger.columns.map((column, index) => [column.key, index]))
  const columns = paperColumns
    .flatMap(({ heading, weight, keys, isExtra }) => {
      if (isExtra && !ledger.isChosen) return []
      const sources = keys.flatMap((key) => indexes.get(key) ?? [])
      const align = ledger.columns[sources[0] ?? -1]?.align
      return align === undefined ? [] : [{ heading: headingOf(ledger, heading, sources), weight, align, sources }]
    })
    .toSorted((a, b) => Math.min(...a.sources) - Math.min(...b.sources))
  const tasks = ledger.rows.flatMap((row) => (row.kind === 'task' ? [row.values] : []))
  const set = setColumns(
    columns.map((column) => ({ ...column, cells: tasks.map((values) => textOf(ledger, values, column.sources)) })),
    landscapeTextWidth,
  )
  let task = -1
  const rows = ledger.rows.map((row): DocumentRow => {
    if (row.kind === 'section') return { cells: [{ text: row.text }], isSection: true }
    task += 1
    return { cells: set.map(({ cells, cellText }) => ({ text: cellText(cells[task] ?? '') })) }
  })
  return {
    kind: 'table',
    isDense: true,
    columns: set.map(({ width, align }) => ({ width, align })),
    header: [{ cells: set.map(({ heading }) => ({ text: heading })) }],
    rows: keepWithContents(
      rows,
      columns.findIndex(({ sources }) => sources.some((source) => ledger.columns[source]?.key === 'number')),
    ),
  }
}

/** The heading fitted to its column on paper, or the office's own where it named the column otherwise. */
function headingOf({ columns }: Ledger, usual: string, sources: readonly number[]): string {
  const own = sources.flatMap((index) => columns[index] ?? [])
  return own.every(({ key, heading }) => heading === ledgerHeadings[key])
    ? usual
    : own.map(({ heading }) => heading).join('和\n')
}

function textOf(ledger: Ledger, values: readonly (string | number)[], sources: readonly number[]): string {
  return sources
    .flatMap((index) => {
      const column = ledger.columns[index]
      return column === undefined ? [] : ledgerText(values[index] ?? '', column)
    })
    .filter((text) => text !== '')
    .join('\n')
}
