import { listWidths } from '../document/list-widths.ts'
import { textWidth } from '../document/page-setup.ts'
import type { DocumentTable } from '../document/types.ts'
import { formTaskNumber } from '../form/form-rows.ts'
import type { Standing } from '../period/task-standing.ts'
import type { Unit } from '../unit/types.ts'
import { leadingUnits, type PlanPaperData, printedDeadline, printedParties, statusWord } from './paper-data.ts'

/** Tasks one a row, with who leads each, until when, how it stands and what is said of it. */
export function behindTable(behind: readonly Standing[], { statusWords }: PlanPaperData): DocumentTable {
  const rows = behind.map(({ task, status, progress }) => [
    formTaskNumber(task),
    task.text,
    printedParties(task, 'lead', 'responsible'),
    printedDeadline(task),
    statusWord(statusWords, status),
    progress?.progress ?? '',
  ])
  const widths = listWidths(
    behindColumns.map((column, at) => ({ ...column, cells: rows.map((row) => row[at] ?? '') })),
    textWidth,
  )
  return {
    kind: 'table',
    isDense: true,
    columns: behindColumns.map(({ align }, at) => ({ width: widths[at] ?? 0, align })),
    header: [{ cells: behindColumns.map(({ heading }) => ({ text: heading })) }],
    rows: rows.map((row) => ({ cells: row.map((text) => ({ text })) })),
  }
}

const behindColumns = [
  { heading: '序号', weight: 600, align: 'center' },
  { heading: '任务事项', weight: 2644, align: 'left' },
  { heading: '牵头单位', weight: 1300, align: 'left' },
  { heading: '完成\n时限', weight: 1100, align: 'center' },
  { heading: '状态', weight: 1100, align: 'center' },
  { heading: '进展情况', weight: 2100, align: 'left' },
] as const

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
      cells: [String(at + 1), name, contactName ?? '', contactPhone ?? ''].map((text) => ({ text })),
    })),
  }
}
