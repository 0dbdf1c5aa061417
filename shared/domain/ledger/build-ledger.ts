import { formatChineseDate } from '../document/chinese-date.ts'
import type { CellAlign } from '../document/types.ts'
import type { LeaderId, SectionId, TaskId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import { leadersInOrder } from '../leader/leaders-in-order.ts'
import { isProgramPreset, type PaperPreset } from '../paper/preset.ts'
import type { Plan, Section } from '../plan/plan.ts'
import { listSubject } from '../plan/plan-name.ts'
import type { ListPaper } from '../plan-paper/list-paper.ts'
import { wordedList } from '../plan-paper/list-words.ts'
import { statusWord } from '../plan-paper/paper-data.ts'
import type { TaskProgress } from '../report/task-progress.ts'
import type { Status, StatusWord } from '../status/types.ts'
import type { Role, TaskDetail } from '../task/types.ts'
import { ledgerHeadings, ledgerPresetColumns, ledgerVocabulary } from './ledger-words.ts'
import { goalOf } from './task-goal.ts'
import type {
  Ledger,
  LedgerColumn,
  LedgerColumnKey,
  LedgerColumnKind,
  LedgerRow,
  LedgerScope,
  ShownList,
} from './types.ts'

/** The latest that is known of a task, how it stands by it (null: 未报送), and when it was reported for; '' where nothing was. */
export interface LedgerProgress extends TaskProgress {
  readonly on: IsoDate | ''
}

/** What a ledger is made from. */
export interface LedgerInput {
  readonly plan: Plan
  /** 编制单位, as `preparedBy` decides it; '' where it is not known. */
  readonly preparedBy: string
  readonly sections: readonly Section[]
  /** The tasks to be shown, in the order of the plan. */
  readonly tasks: readonly TaskDetail[]
  /** 指标事项 to be shown; they stand before the tasks, as in an annex. */
  readonly indicatorRows: readonly TaskDetail[]
  /** A task that is not in it was never asked for. */
  readonly progress: ReadonlyMap<TaskId, LedgerProgress>
  readonly scope: LedgerScope
  /** Whom 办理方案 name for tasks, and what they are to reach when. */
  readonly commitments?: ReadonlyMap<TaskId, LedgerCommitment>
  /** Places in the official order: leaders and units stand in it, whatever order a plan names them in. */
  readonly leaderOrder: ReadonlyMap<LeaderId, number>
  readonly statusWords: readonly StatusWord[]
  /** Its words and columns; a list as it is shown has columns of its own. */
  readonly preset: PaperPreset
  /** The day the ledger shows. */
  readonly asOf: IsoDate
  /** Left out for the whole ledger, in the columns and under the headings of the plan. */
  readonly shown?: ShownList
}

/** What a ledger says of the 办理方案 of a task, line by line. */
export interface LedgerCommitment {
  readonly persons: string
  readonly phones: string
  readonly goals: string
}

const nothingCommitted: LedgerCommitment = { persons: '', phones: '', goals: '' }

interface Column extends LedgerColumn {
  /** What a ledger is for is always there: the tasks and how they stand. Other columns only where a task has something in them. */
  readonly isAlways: boolean
  value(task: TaskDetail, progress: LedgerProgress | undefined): string | number
}

/**
 * The ledger's columns are those of docs/papers.md that the program has data for; a column that would be empty in
 * every row is left out.
 */
export function buildLedger(input: LedgerInput): Ledger {
  const columns = chooseColumns(input)
  const { title, line, notes } = wordsOf(input)
  return {
    title,
    left: line,
    right: `截至${formatChineseDate(input.asOf)}`,
    columns: columns.map(({ key, heading, weight, align, kind }) => ({ key, heading, weight, align, kind })),
    rows: input.shown ? shownRows(input, input.shown, columns) : ledgerRows(input, columns),
    notes,
    isChosen: input.shown !== undefined || !isProgramPreset(input.preset.id),
    statusWords: input.statusWords.map(({ status, word }) => ({ status, word })),
  }
}

function wordsOf({ plan, preparedBy, scope, preset }: LedgerInput): Pick<ListPaper, 'title' | 'line' | 'notes'> {
  const name = scope.kind === 'whole' ? '' : scope.name
  const matter = {
    words: {
      方案主题: listSubject(plan.title),
      对象: name,
      编制单位: scope.kind === 'whole' ? preparedBy : '',
      牵头领导: scope.kind === 'leader' ? name : '',
      单位: scope.kind === 'unit' ? name : '',
    },
    asOf: null,
    columns: [],
    // Stands for the ledger's own rows: what is said after it is said below them.
    tables: { 工作台账: [{ kind: 'section', text: '' }] as const },
  }
  return wordedList(matter, ledgerVocabulary, preset)
}

function chooseColumns(input: LedgerInput): readonly Column[] {
  const columns = new Map(ledgerColumns(input).map((column) => [column.key as string, column]))
  if (input.shown) return input.shown.columns.flatMap((key) => columns.get(key) ?? [])
  const all = [...input.indicatorRows, ...input.tasks]
  return (input.preset.columns ?? ledgerPresetColumns).flatMap(({ key, heading, isShown }) => {
    const column = isShown ? columns.get(key) : undefined
    if (column === undefined) return []
    const hasValue = column.isAlways || all.some((task) => column.value(task, input.progress.get(task.id)) !== '')
    return hasValue ? [{ ...column, heading }] : []
  })
}

function taskRow(input: LedgerInput, columns: readonly Column[], task: TaskDetail): LedgerRow {
  const progress = input.progress.get(task.id)
  return { kind: 'task', taskId: task.id, values: columns.map((column) => column.value(task, progress)) }
}

function shownRows(input: LedgerInput, { groups }: ShownList, columns: readonly Column[]): readonly LedgerRow[] {
  const rows = input.tasks.map((task) => taskRow(input, columns, task))
  if (groups.length === 0) return rows
  let from = 0
  return groups.flatMap(({ heading, count }) => {
    const own = rows.slice(from, from + count)
    from += count
    return [{ kind: 'section' as const, text: heading }, ...own]
  })
}

function ledgerRows(input: LedgerInput, columns: readonly Column[]): readonly LedgerRow[] {
  const byId = new Map(input.sections.map((section) => [section.id, section]))
  const rowOf = (task: TaskDetail) => taskRow(input, columns, task)
  const rows: LedgerRow[] = []
  if (input.indicatorRows.length > 0) {
    rows.push({ kind: 'section', text: '指标事项' }, ...input.indicatorRows.map(rowOf))
    if (input.tasks.length > 0) rows.push({ kind: 'section', text: '任务事项' })
  }
  let open: readonly SectionId[] = []
  for (const task of input.tasks) {
    const path = sectionPath(task.sectionId, byId)
    const shared = path.findIndex((section, depth) => section.id !== open[depth])
    if (shared >= 0)
      rows.push(...path.slice(shared).map((section) => ({ kind: 'section' as const, text: section.heading })))
    open = path.map((section) => section.id)
    rows.push(rowOf(task))
  }
  return rows
}

function sectionPath(id: SectionId | null, byId: ReadonlyMap<SectionId, Section>): readonly Section[] {
  const path: Section[] = []
  for (let section = id === null ? undefined : byId.get(id); section; ) {
    path.unshift(section)
    section = section.parentId === null ? undefined : byId.get(section.parentId)
  }
  return path
}

function ledgerColumns(input: LedgerInput): readonly Column[] {
  const wordOf = (status: Status | null) => statusWord(input.statusWords, status)
  const committed = (task: TaskDetail) => input.commitments?.get(task.id) ?? nothingCommitted
  const parties = (role: Role) => (task: TaskDetail) =>
    task.assignments.filter((assignment) => assignment.role === role).map((assignment) => assignment.words)
  const leaders = (role: Role) => (task: TaskDetail) => leadersInOrder(task, role, input.leaderOrder).join('\n')
  return [
    always('number', 6, 'center', (task) => task.number),
    always('text', 40, 'left', (task) => task.text),
    column('leaders', 9, 'center', leaders('leader')),
    column('deputies', 9, 'center', leaders('deputy')),
    column('leadUnits', 14, 'left', (task) => parties('lead')(task).join('、')),
    column('responsibleUnits', 14, 'left', (task) => parties('responsible')(task).join('、')),
    column('supportUnits', 20, 'left', (task) => parties('support')(task).join('、')),
    column('implementUnits', 14, 'left', (task) => parties('implement')(task).join('、')),
    column('persons', 11, 'center', (task) => committed(task).persons),
    column('phones', 14, 'center', (task) => committed(task).phones),
    column('deadline', 13, 'center', (task) => deadlineValue(task), 'date'),
    column('goal', 18, 'left', (task) => [goalOf(task), committed(task).goals].filter((one) => one).join('\n')),
    always('progress', 32, 'left', (_, progress) => progress?.progress ?? ''),
    always('percent', 8, 'center', (_, progress) => progress?.percent ?? '', 'percent'),
    always(
      'status',
      12,
      'center',
      (task, progress) => (task.retired ? wordOf('retired') : progress ? wordOf(progress.status) : ''),
      'status',
    ),
    column('problem', 16, 'left', (_, progress) => progress?.problem ?? ''),
    column('nextStep', 16, 'left', (_, progress) => progress?.nextStep ?? ''),
    column('updated', 15, 'center', (_, progress) => progress?.on ?? '', 'date'),
    column('indicators', 18, 'left', (task) => task.indicators.map(({ text }) => text).join('\n')),
    column('note', 10, 'left', (task) => task.retired?.reason ?? ''),
  ]
}

type Value = Column['value']

function always(
  key: LedgerColumnKey,
  weight: number,
  align: CellAlign,
  value: Value,
  kind: LedgerColumnKind = 'text',
): Column {
  return { key, heading: ledgerHeadings[key], weight, align, kind, isAlways: true, value }
}

function column(
  key: LedgerColumnKey,
  weight: number,
  align: CellAlign,
  value: Value,
  kind: LedgerColumnKind = 'text',
): Column {
  return { key, heading: ledgerHeadings[key], weight, align, kind, isAlways: false, value }
}

const wholeDate = /^\d{4}年\d{1,2}月\d{1,2}日$/

/** A deadline that is a day is a real date, so that it can be sorted; `2025年年底`, `持续推进` stay the words they are. */
function deadlineValue(task: TaskDetail): string {
  const deadline = task.approvedDeadline ?? task.deadline
  if (deadline === null) return ''
  return deadline.date !== null && wholeDate.test(deadline.text) ? deadline.date : deadline.text
}
