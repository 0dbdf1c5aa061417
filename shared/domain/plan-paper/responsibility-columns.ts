import type { PaperSettings } from '../document/paper-settings.ts'
import type { CellAlign } from '../document/types.ts'
import { goalOf } from '../ledger/task-goal.ts'
import type { PresetColumn } from '../paper/preset.ts'
import type { Role, TaskDetail } from '../task/types.ts'
import type { ListColumn } from './list-paper.ts'
import { printedDeadline, printedParties } from './paper-data.ts'
import type { ResponsibilityDivision } from './responsibility-list.ts'

/** A task in the list, and what the unit under which it stands is to it; null where it stands under no unit. */
export interface ListedTask {
  readonly task: TaskDetail
  readonly role: Role | null
}

interface Column extends ListColumn {
  /** In twips where the list has more than five columns. */
  readonly narrow: number
  /** Whether a list as delivered has it. */
  readonly isUsual: boolean
  /** Lists that have it, by how they are divided; all where absent. */
  readonly divisions?: readonly ResponsibilityDivision[]
  value(listed: ListedTask): string
}

const roleWords: Readonly<Partial<Record<Role, string>>> = {
  lead: '牵头',
  responsible: '责任',
  support: '配合',
  implement: '落实',
}

/** The text takes what the other columns leave of a landscape page, and no less than this, in twips. */
const [pageWidth, leastText] = [12756, 3000]

/** Every column 责任清单 can have (official-format §4.6, §9.2), in the order in which it stands as delivered. */
const columns = {
  number: usual('序号', 700, 700, 'center', ({ task }) => task.number),
  text: usual('任务事项', 0, 0, 'left', ({ task }) => task.text),
  role: {
    ...usual('承担角色', 1300, 1300, 'center', ({ role }) => (role === null ? '' : (roleWords[role] ?? ''))),
    divisions: ['unit'],
  },
  leaders: {
    ...usual('牵头领导', 1300, 1300, 'center', ({ task }) => printedParties(task, 'leader')),
    divisions: ['section', 'unit'],
  },
  leadUnits: usual('牵头单位', 2200, 2000, 'left', ({ task }) => printedParties(task, 'lead', 'responsible')),
  supportUnits: {
    ...usual('配合单位', 2900, 2700, 'left', ({ task }) => printedParties(task, 'support', 'implement')),
    divisions: ['section', 'leader'],
  },
  deadline: usual('完成时限', 1900, 1700, 'center', ({ task }) => printedDeadline(task)),
  goal: { ...usual('目标要求', 2600, 2400, 'left', ({ task }) => goalOf(task)), isUsual: false },
  note: { ...usual('备注', 1200, 1000, 'left', ({ task }) => task.retired?.reason ?? ''), isUsual: false },
} as const satisfies Readonly<Record<string, Column>>
type ColumnKey = keyof typeof columns

function usual(
  heading: string,
  width: number,
  narrow: number,
  align: CellAlign,
  value: (listed: ListedTask) => string,
): Column {
  return { heading, width, narrow, align, isUsual: true, value }
}

/** The columns of 责任清单 as delivered; an office's preset orders, names and leaves them out. */
export const responsibilityColumns: readonly PresetColumn[] = Object.entries<Column>(columns).map(
  ([key, { heading, isUsual }]) => ({ key, heading, isShown: isUsual }),
)

const mayBeEmpty: readonly ColumnKey[] = ['leaders', 'supportUnits', 'deadline', 'goal', 'note']
const isKey = (key: string): key is ColumnKey => Object.hasOwn(columns, key)

/** What a list has in its columns. */
export interface ChosenColumns {
  readonly columns: readonly ListColumn[]
  cellsOf(listed: ListedTask): readonly string[]
}

/** The columns that a preset shows in a list divided so. 牵头领导, 配合单位, 完成时限, 目标要求 and 备注 are left out where no task has any. */
export function chooseColumns(
  wanted: readonly PresetColumn[],
  by: ResponsibilityDivision,
  tasks: readonly TaskDetail[],
  noSupport: PaperSettings['noSupport'],
): ChosenColumns {
  const chosen = wanted.flatMap(({ key, heading, isShown }) => {
    if (!isShown || !isKey(key)) return []
    const column: Column = columns[key]
    if (mayBeEmpty.includes(key) && tasks.every((task) => column.value({ task, role: null }) === '')) return []
    return column.divisions?.includes(by) === false ? [] : [{ ...column, key, heading }]
  })
  const widthOf = (column: Column) => (chosen.length > 5 ? column.narrow : column.width)
  const others = chosen.reduce((sum, column) => sum + widthOf(column), 0)
  const dash = noSupport === 'dash' ? '—' : ''
  return {
    columns: chosen.map(({ key, ...column }) => ({
      heading: column.heading,
      align: column.align,
      width: key === 'text' ? Math.max(leastText, pageWidth - others) : widthOf(column),
    })),
    cellsOf: (listed) => chosen.map((column) => column.value(listed) || (column.key === 'supportUnits' ? dash : '')),
  }
}
