import { formatChineseDate } from '../domain/document/chinese-date.ts'
import type { TaskId } from '../domain/id.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { Ledger, LedgerColumn, LedgerRow } from '../domain/ledger/types.ts'
import { isDay } from '../domain/period/is-day.ts'
import { textWidthInCharacters } from '../domain/text/text-width.ts'
import type { PaperTable } from './paper-table.ts'

/** Words for a state and names of persons stand in the middle, as on paper. */
const isShort = (text: string) => textWidthInCharacters(text) <= 6

/**
 * A list as it is shown, to be laid out on a sheet as ledgers are: title, what it was narrowed to, as of which day, its rows
 * under their headings. Numbers of number columns and days can be computed with; all else is text.
 */
export function sheetOfList({ title, subtitle = '', columns, rows }: PaperTable, asOf: IsoDate): Ledger {
  const day = `截至${formatChineseDate(asOf)}`
  // One column has no halves.
  const [left, right] = columns.length > 1 ? [subtitle, day] : [`${subtitle}　　${day}`.trim(), '']
  return {
    title,
    left,
    right,
    columns: columns.map(({ title: heading, width, isNumber }, at): LedgerColumn => {
      const texts = rows.flatMap((row) => (typeof row === 'string' ? [] : [row[at] ?? '']))
      const own = { key: 'text', heading, weight: width } as const
      if (isNumber) return { ...own, align: 'right', kind: 'number' }
      if (texts.some(isDay)) return { ...own, align: 'center', kind: 'date' }
      return { ...own, align: texts.every(isShort) ? 'center' : 'left', kind: 'text' }
    }),
    rows: rows.map(
      (row): LedgerRow =>
        typeof row === 'string'
          ? { kind: 'section', text: row }
          : { kind: 'task', taskId: '' as TaskId, values: columns.map((_, at) => row[at] ?? '') },
    ),
    notes: [],
    isChosen: true,
    statusWords: [],
  }
}
