import { setColumns } from '../document/list-widths.ts'
import { textWidth } from '../document/page-setup.ts'
import type { CellAlign, DocumentTable } from '../document/types.ts'
import { formTaskNumber } from '../form/form-rows.ts'
import type { Standing } from '../period/task-standing.ts'
import { fullWidthSigns } from '../text/full-width-signs.ts'
import type { Unit } from '../unit/types.ts'
import { leadingUnits, type PlanPaperData, printedDeadline, printedParties, statusWord } from './paper-data.ts'

interface BehindColumn {
  readonly heading: string
  readonly weight: number
  readonly align: CellAlign
  value(standing: Standing, data: PlanPaperData): string
}

const deadlineHeading = '完成\n时限'

const behindColumns: readonly BehindColumn[] = [
  { heading: '序号', weight: 600, align: 'center', value: ({ task }) => formTaskNumber(task) },
  { heading: '任务事项', weight: 2644, align: 'left', value: ({ task }) => task.text },
  {
    heading: '牵头单位',
    weight: 1300,
    align: 'left',
    value: ({ task }) => printedParties(task, 'lead', 'responsible'),
  },
  { heading: deadlineHeading, weight: 1100, align: 'center', value: ({ task }) => printedDeadline(task) },
  {
    ...{ heading: '状态和\n进展情况', weight: 2700, align: 'left' },
    value: ({ status, progress }, { statusWords }) =>
      [statusWord(statusWords, status), progress?.progress ?? ''].filter((words) => words !== '').join('\n'),
  },
]

/** Tasks one a row, with who leads each, until when if any has a day, how it stands and what is said of it. */
export function behindTable(behind: readonly Standing[], data: PlanPaperData): DocumentTable {
  const columns = behindColumns
    .map((column) => ({ ...column, cells: behind.map((standing) => fullWidthSigns(column.value(standing, data))) }))
    .filter(({ heading, cells }) => heading !== deadlineHeading || cells.some((text) => text !== ''))
  const set = setColumns(columns, textWidth)
  return {
    kind: 'table',
    isDense: true,
    columns: set.map(({ width, align }) => ({ width, align })),
    header: [{ cells: set.map(({ heading }) => ({ text: heading })) }],
    rows: behind.map((_, at) => ({ cells: set.map(({ cells, cellText }) => ({ text: cellText(cells[at] ?? '') })) })),
  }
}

/** 单位联系表 — whom to call, in official order. */
export function contactTable(standings: readonly Standing[], data: PlanPaperData): DocumentTable {
  const wanted = new Set(standings.flatMap(({ task }) => leadingUnits(task, data.directory)).map(({ id }) => id))
  const units: readonly Unit[] = data.directory.units.filter(({ id }) => wanted.has(id))
  return {
    kind: 'table',
    columns: [
      { width: 1000, align: 'center' },
      { width: 3844, align: 'left' },
      { width: 1600, align: 'center' },
      { width: 2400, align: 'center' },
    ],
    header: [{ cells: ['序号', '单位', '联系人', '联系电话'].map((text) => ({ text })) }],
    rows: units.map(({ name, contactName, contactPhone }, at) => ({
      cells: [String(at + 1), name, contactName ?? '', contactPhone ?? ''].map((text) => ({
        text: fullWidthSigns(text),
      })),
    })),
  }
}
