import { scaleWidths } from '../document/column-widths.ts'
import { setColumns } from '../document/list-widths.ts'
import { landscapeTextWidth, textWidth } from '../document/page-setup.ts'
import type { CellAlign, DocumentCell, DocumentRow, DocumentTable } from '../document/types.ts'
import type { TaskId } from '../id.ts'
import { fullWidthSigns } from '../text/full-width-signs.ts'
import type { BehindItem, UnitCount } from './facts.ts'
import { countOfTasks, figure, oneDecimal, percentWords, reportedPercent } from './wording.ts'

/** A table in the text is read at a glance; beyond this it shows only units that need attention. */
const longestTableInText = 15

/** A column of a table over rows of one sort. */
export interface Column<Row> {
  readonly heading: string
  readonly weight: number
  readonly align: CellAlign
  cell(row: Row, index: number): DocumentCell
}

/** What a plan or a unit wrote, in the signs in which the text around the table has it. */
export const quoted = (text: string): DocumentCell => ({ text: fullWidthSigns(text) })

/** A table whose widths are in the proportion of the weights; `lastRows` are sums, and stand with the last of the rows that `isGroup` leaves. */
export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  total: number,
  keyOf: (row: Row) => string,
  lastRows: readonly DocumentRow[] = [],
  isGroup: (row: Row) => boolean = () => false,
): DocumentTable {
  const widths = scaleWidths(
    columns.map((column) => column.weight),
    total,
  )
  const all: readonly DocumentRow[] = [
    ...rows.map((row, index) => ({ key: keyOf(row), cells: columns.map((column) => column.cell(row, index)) })),
    ...lastRows,
  ]
  // Sums do not stand on a page of their own.
  const firstKept = lastRows.length === 0 ? all.length : rows.findLastIndex((row) => !isGroup(row))
  return {
    kind: 'table',
    columns: columns.map((column, index) => ({ width: widths[index] ?? 0, align: column.align })),
    header: [{ cells: columns.map((column) => ({ text: column.heading })) }],
    rows: all.map((row, at) => (at >= firstKept && at < all.length - 1 ? { ...row, keepsNext: true as const } : row)),
  }
}

/** 各乡镇（街道）, 未明确单位: lines below the units that sum up as 合计 does. */
export const isNoUnit = ({ unitId }: UnitCount) => unitId === null

/** Whether a unit has something behind or unreported. */
export function needsAttention(unit: UnitCount): boolean {
  return unit.behind.length > 0 || unit.notReported.length > 0
}

const rankCell = (unit: UnitCount): DocumentCell => ({ text: unit.rank === null ? '—' : String(unit.rank) })

/** What has reached its time: done, ahead or on track. */
export function reached(unit: UnitCount): readonly TaskId[] {
  return [...unit.done, ...unit.ahead, ...unit.onTrack]
}

/** A column of figures: what it is called, how wide it is, and what it counts, by the name of the count. */
type Figure = readonly [heading: string, weight: number, name: string, tasks: (unit: UnitCount) => readonly TaskId[]]

const figuresInText: readonly Figure[] = [
  ['任务数', 860, 'items', (unit) => unit.items],
  ['达到序时', 1100, 'reached', reached],
  ['未达序时', 1100, 'behind', (unit) => unit.behind],
  ['不评', 650, 'notAssessed', (unit) => unit.notAssessed],
  ['未报送', 860, 'notReported', (unit) => unit.notReported],
]

/** In 五号, each as wide as its heading: what is left holds a unit's name of eleven characters on one line. */
const figuresInAnnex: readonly Figure[] = [
  ['任务数', 760, 'items', (unit) => unit.items],
  ['已完成', 760, 'done', (unit) => unit.done],
  ['超序时', 760, 'ahead', (unit) => unit.ahead],
  ['达到\n序时', 555, 'onTrack', (unit) => unit.onTrack],
  ['未达\n序时', 555, 'behind', (unit) => unit.behind],
  ['不评', 555, 'notAssessed', (unit) => unit.notAssessed],
  ['未报送', 760, 'notReported', (unit) => unit.notReported],
]

/** The name of a unit's line; a group that is no unit of the ledger goes by its words. */
export function unitKey(unit: Pick<UnitCount, 'unitId' | 'name'>): string {
  return `unit.${unit.unitId ?? unit.name}`
}

function unitColumns(
  figures: readonly Figure[],
  weights: { readonly rank: number; readonly name: number; readonly rate: number },
): readonly Column<UnitCount>[] {
  return [
    { heading: '位次', weight: weights.rank, align: 'center', cell: rankCell },
    { heading: '单位', weight: weights.name, align: 'left', cell: (unit) => quoted(unit.name) },
    ...figures.map(
      ([heading, weight, name, tasks]): Column<UnitCount> => ({
        heading,
        weight,
        align: 'center',
        cell: (unit) => countOfTasks(`${unitKey(unit)}.${name}`, tasks(unit)),
      }),
    ),
    {
      heading: '达序时率',
      weight: weights.rate,
      align: 'center',
      cell: (unit) => figure(`${unitKey(unit)}.rate`, percentWords(unit.rate)),
    },
  ]
}

/** A line that sums up units; its figures are those of the lines it stands for, so a table always agrees with itself. */
function sumRow(key: string, name: string, units: readonly UnitCount[], figures: readonly Figure[]): DocumentRow {
  const reachedCount = units.reduce((sum, unit) => sum + reached(unit).length, 0)
  const assessed = units.reduce((sum, unit) => sum + unit.items.length - unit.notAssessed.length, 0)
  const rate = assessed === 0 ? null : (100 * reachedCount) / assessed
  return {
    key,
    cells: [
      { text: '' },
      { text: name },
      ...figures.map(([, , figureName, tasks]) =>
        countOfTasks(
          `${key}.${figureName}`,
          units.flatMap((unit) => [...tasks(unit)]),
        ),
      ),
      figure(`${key}.rate`, percentWords(rate)),
    ],
  }
}

/** The table in the text: all units, or where they are many those that need attention, the rest in one line; what no unit leads in its own. */
export function unitTable(units: readonly UnitCount[]): {
  readonly block: DocumentTable
  readonly isShortened: boolean
} {
  const shown =
    units.length > longestTableInText ? units.filter((unit) => unit.unitId === null || needsAttention(unit)) : units
  const rest = units.filter((unit) => !shown.includes(unit))
  const lastRows = [sumRow('allUnits', '合计', units, figuresInText)]
  if (rest.length > 0) lastRows.unshift(sumRow('otherUnits', `其余${rest.length}个单位`, rest, figuresInText))
  return {
    block: table(
      unitColumns(figuresInText, { rank: 640, name: 2484, rate: 1150 }),
      shown,
      textWidth,
      unitKey,
      lastRows,
      isNoUnit,
    ),
    isShortened: rest.length > 0,
  }
}

/** 附件1 — all units with all figures. */
export function statisticsTable(units: readonly UnitCount[]): DocumentTable {
  const columns = unitColumns(figuresInAnnex, { rank: 555, name: 2614, rate: 970 })
  return {
    ...table(columns, units, textWidth, unitKey, [sumRow('allUnits', '合计', units, figuresInAnnex)], isNoUnit),
    isDense: true,
  }
}

/** Status and percentage, of an item that stands as some of its contents do each by its name. */
function standingWords({ statusWord, percent, behindParts }: BehindItem): string {
  if (behindParts === undefined) return `${statusWord}\n${reportedPercent(percent)}`
  return behindParts.map((part) => `${part.name}\n${part.statusWord}\n${reportedPercent(part.percent)}`).join('\n')
}

/** Columns that not every plan has something for. */
const [leadersHeading, deadlineHeading, gapHeading] = ['牵头\n领导', '完成\n时限', '落后\n百分点']

const behindColumns: readonly Column<BehindItem>[] = [
  { heading: '序号', weight: 640, align: 'center', cell: (item) => quoted(item.number) },
  { heading: '任务事项', weight: 3300, align: 'left', cell: (item) => quoted(item.text) },
  { heading: leadersHeading, weight: 1000, align: 'center', cell: (item) => quoted(item.leaders.join('\n')) },
  { heading: '牵头单位', weight: 1400, align: 'left', cell: (item) => quoted(item.units.join('、')) },
  { heading: deadlineHeading, weight: 1150, align: 'center', cell: (item) => quoted(item.deadline) },
  { heading: '当前进展', weight: 2700, align: 'left', cell: (item) => quoted(item.progress) },
  {
    heading: '状态和\n完成比例',
    weight: 1140,
    align: 'center',
    cell: (item) => quoted(standingWords(item)),
  },
  {
    heading: gapHeading,
    weight: 920,
    align: 'center',
    cell: (item) => ({ text: item.gap === null ? '—' : oneDecimal(item.gap) }),
  },
  {
    heading: '存在问题和\n下步措施',
    weight: 2600,
    align: 'left',
    cell: (item) => quoted([item.problem, item.nextStep].filter((words) => words !== '').join('\n')),
  },
]

/** 附件2 — items behind, the furthest first; without a column for leaders, days or percentage points where no item has any. */
export function behindTable(items: readonly BehindItem[]): DocumentTable {
  const empty = [
    ...(items.some(({ leaders }) => leaders.length > 0) ? [] : [leadersHeading]),
    ...(items.some(({ deadline }) => deadline !== '') ? [] : [deadlineHeading]),
    ...(items.some(({ gap }) => gap !== null) ? [] : [gapHeading]),
  ]
  const shown = behindColumns.filter(({ heading }) => !empty.includes(heading))
  const listed = shown.map((column) => ({ ...column, cells: items.map((item, at) => column.cell(item, at).text) }))
  const columns = setColumns(listed, landscapeTextWidth).map(
    ({ width, heading, align, cell, cellText }): Column<BehindItem> => ({
      ...{ heading, weight: width, align },
      cell: (item, index) => {
        const own = cell(item, index)
        return { ...own, text: cellText(own.text) }
      },
    }),
  )
  return { ...table(columns, items, landscapeTextWidth, (item) => `task.${item.taskId}`), isDense: true }
}
