import type { DocumentTable } from '../document/types.ts'
import type { TaskStanding } from '../period/round-progress.ts'
import type { Unit } from '../unit/types.ts'
import { leadingUnits, type PlanPaperData, printedDeadline, printedParties, statusWord } from './paper-data.ts'

/** Tasks one a row, with who leads each, until when, how it stands and what is said of it. */
export function behindTable(behind: readonly TaskStanding[], { progress, statusWords }: PlanPaperData): DocumentTable {
  return {
    kind: 'table',
    isDense: true,
    columns: [
      { width: 600, align: 'center' },
      { width: 2644, align: 'left' },
      { width: 1300, align: 'left' },
      { width: 1100, align: 'center' },
      { width: 1100, align: 'center' },
      { width: 2100, align: 'left' },
    ],
    header: [{ cells: ['序号', '任务事项', '牵头单位', '完成时限', '状态', '进展情况'].map((text) => ({ text })) }],
    rows: behind.map(({ task, status }) => ({
      cells: [
        task.number,
        task.text,
        printedParties(task, 'lead', 'responsible'),
        printedDeadline(task),
        statusWord(statusWords, status),
        progress.get(task.id)?.progress ?? '',
      ].map((text) => ({ text })),
    })),
  }
}

/** 单位联系表 — whom to call, in official order. */
export function contactTable(standings: readonly TaskStanding[], data: PlanPaperData): DocumentTable {
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
