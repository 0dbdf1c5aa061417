import type { CellAlign } from '../document/types.ts'
import type { PresetColumn } from '../paper/preset.ts'
import { deliveredColumns } from '../paper/preset-columns.ts'
import type { ListColumn } from './list-paper.ts'

/** What was done to a task, as its row tells it. */
export interface ToldChange {
  readonly number: string
  readonly before: string
  readonly after: string
  readonly note: string
}

interface Column {
  readonly heading: string
  /** In twips; null where it shares with the others of its kind what those leave of a landscape page. */
  readonly width: number | null
  readonly align: CellAlign
}

const pageWidth = 12756

/** Every column 变动清单 can have, in the order in which it stands as delivered. */
const columns = {
  number: { heading: '任务序号', width: 1000, align: 'center' },
  before: { heading: '变动前', width: null, align: 'left' },
  after: { heading: '变动后', width: null, align: 'left' },
  note: { heading: '说明', width: 2400, align: 'left' },
} as const satisfies Readonly<Record<keyof ToldChange, Column>>

/** The columns of 变动清单 as delivered; an office's preset orders, names and leaves them out. */
export const changeListColumns = deliveredColumns(columns)

const isKey = (key: string): key is keyof ToldChange => Object.hasOwn(columns, key)

/** The columns that a preset shows, and the cells of a change in them. */
export function chooseChangeColumns(wanted: readonly PresetColumn[]): {
  readonly columns: readonly ListColumn[]
  cellsOf(change: ToldChange): readonly string[]
} {
  const shown = wanted.flatMap(({ key, heading, isShown }) => (isShown && isKey(key) ? [{ key, heading }] : []))
  const fixed = shown.reduce((sum, { key }) => sum + (columns[key].width ?? 0), 0)
  const sharing = shown.filter(({ key }) => columns[key].width === null).length
  return {
    columns: shown.map(({ key, heading }) => {
      const { width, align } = columns[key]
      return { heading, align, width: width ?? Math.floor((pageWidth - fixed) / sharing) }
    }),
    cellsOf: (change) => shown.map(({ key }) => change[key]),
  }
}
