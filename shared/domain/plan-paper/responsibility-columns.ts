import type { PaperSettings } from '../document/paper-settings.ts'
import type { CellAlign } from '../document/types.ts'
import type { LeaderId } from '../id.ts'
import { leadersInOrder } from '../leader/leaders-in-order.ts'
import { goalOf } from '../ledger/task-goal.ts'
import type { PresetColumn } from '../paper/preset.ts'
import type { Role, TaskDetail } from '../task/types.ts'
import type { ListColumn } from './list-paper.ts'
import { printedDeadline, printedParties } from './paper-data.ts'
import type { ResponsibilityDivision } from './responsibility-list.ts'
import type { ListedTask, UnitRole } from './tasks-by-party.ts'

interface Column extends ListColumn {
  /** Whether a list as delivered has it. */
  readonly isUsual: boolean
  /** Lists that have it, by how they are divided; all where absent. */
  readonly divisions?: readonly ResponsibilityDivision[]
  value(listed: ListedTask, leaderOrder: LeaderOrder): string
}

/** The place of each leader in the official order. */
type LeaderOrder = ReadonlyMap<LeaderId, number>

/** What a unit does in a task (product.md, Role). */
export const roleWords: Readonly<Record<UnitRole, string>> = {
  lead: '牵头',
  responsible: '责任',
  support: '配合',
  implement: '落实',
}

/** A name a line, as in the ledger: none is broken. */
const leadersOf =
  (role: Role): Column['value'] =>
  ({ task }, leaderOrder) =>
    leadersInOrder(task, role, leaderOrder).join('\n')

/** Every column 责任清单 can have (official-format §4.6, §9.2), in the order in which it stands as delivered. */
const columns = {
  number: usual('序号', 700, 'center', ({ task }) => task.number),
  text: usual('任务事项', 5056, 'left', ({ task }) => task.text),
  role: {
    ...usual('承担角色', 1300, 'center', ({ role }) => (role === null ? '' : roleWords[role])),
    divisions: ['unit'],
  },
  leaders: {
    ...usual('牵头领导', 1300, 'center', leadersOf('leader')),
    divisions: ['section', 'unit'],
  },
  deputies: usual('分管领导', 1300, 'center', leadersOf('deputy')),
  leadUnits: usual('牵头单位', 2200, 'left', ({ task }) => printedParties(task, 'lead', 'responsible')),
  supportUnits: {
    ...usual('配合单位', 2900, 'left', ({ task }) => printedParties(task, 'support')),
    divisions: ['section', 'leader'],
  },
  implementUnits: {
    ...usual('落实单位', 2200, 'left', ({ task }) => printedParties(task, 'implement')),
    divisions: ['section', 'leader'],
  },
  deadline: usual('完成时限', 1900, 'center', ({ task }) => printedDeadline(task)),
  goal: { ...usual('目标要求', 2600, 'left', ({ task }) => goalOf(task)), isUsual: false },
  note: { ...usual('备注', 1200, 'left', ({ task }) => task.retired?.reason ?? ''), isUsual: false },
} as const satisfies Readonly<Record<string, Column>>
type ColumnKey = keyof typeof columns

function usual(heading: string, width: number, align: CellAlign, value: Column['value']): Column {
  return { heading, width, align, isUsual: true, value }
}

/** The columns of 责任清单 as delivered; an office's preset orders, names and leaves them out. */
export const responsibilityColumns: readonly PresetColumn[] = Object.entries<Column>(columns).map(
  ([key, { heading, isUsual }]) => ({ key, heading, isShown: isUsual }),
)

/** 责任单位 where these stand alone, as the plan has it (plan-styles.md). */
function leadHeading(tasks: readonly TaskDetail[]): string {
  const has = (role: Role) =>
    tasks.some(({ assignments }) => assignments.some((assignment) => assignment.role === role))
  if (!has('responsible')) return columns.leadUnits.heading
  return has('lead') ? '牵头（责任）单位' : '责任单位'
}

const alwaysThere: readonly ColumnKey[] = ['number', 'text', 'role']
const isKey = (key: string): key is ColumnKey => Object.hasOwn(columns, key)

/** What a list has in its columns. */
export interface ChosenColumns {
  readonly columns: readonly ListColumn[]
  cellsOf(listed: ListedTask): readonly string[]
}

/** The columns that a preset shows in a list divided so. But for number and text those are left out, as in the ledger, in which no task has anything. */
export function chooseColumns(
  wanted: readonly PresetColumn[],
  by: ResponsibilityDivision,
  tasks: readonly TaskDetail[],
  noSupport: PaperSettings['noSupport'],
  leaderOrder: LeaderOrder,
): ChosenColumns {
  const chosen = wanted.flatMap(({ key, heading, isShown }) => {
    if (!isShown || !isKey(key)) return []
    const column: Column = columns[key]
    if (column.divisions?.includes(by) === false) return []
    const hasValue =
      alwaysThere.includes(key) || tasks.some((task) => column.value({ task, role: null }, leaderOrder) !== '')
    const isRenamed = heading !== columns[key].heading
    return hasValue
      ? [{ ...column, key, heading: key === 'leadUnits' && !isRenamed ? leadHeading(tasks) : heading }]
      : []
  })
  const dash = noSupport === 'dash' ? '—' : ''
  return {
    columns: chosen.map(({ heading, align, width }) => ({ heading, align, width })),
    cellsOf: (listed) =>
      chosen.map((column) => column.value(listed, leaderOrder) || (column.key === 'supportUnits' ? dash : '')),
  }
}
