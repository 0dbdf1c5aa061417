import type { TaskId } from '../../shared/domain/id.ts'
import { withPresentLeaders } from '../../shared/domain/leader/successions.ts'
import { buildLedger, type LedgerProgress } from '../../shared/domain/ledger/build-ledger.ts'
import type { Ledger, LedgerColumnKey } from '../../shared/domain/ledger/types.ts'
import { standardPreset } from '../../shared/domain/paper/standard-presets.ts'
import { preparedBy } from '../../shared/domain/plan-paper/prepared-by.ts'
import type { StatusWord } from '../../shared/domain/status/types.ts'
import type { TaskGrouping, TaskQuery } from '../../shared/domain/task/task-query.ts'
import type { TaskGroup } from '../../shared/domain/task/task-row.ts'
import type { Role, TaskDetail } from '../../shared/domain/task/types.ts'
import type { DataFolder } from '../db/data-folder.ts'
import type { Db } from '../db/tables.ts'
import { readTaskProgress } from '../db/task-progress.ts'
import { listTasksBySeqs } from '../db/task-rows.ts'
import { loadLedgerCommitments } from './ledger-commitments.ts'
import { openTaskView, type TaskView } from './task-view-service.ts'

/** What a group is called on paper whose tasks have nothing of what they are grouped by. */
const withoutGroup: Readonly<Record<TaskGrouping, string>> = {
  section: '不在章节中的任务',
  leader: '未明确牵头领导',
  unit: '未明确牵头单位',
  status: '未报送进展',
}

/** 台账 of just what a list shows: its tasks, order, headings and columns. Throws `plan.notFound`. */
export async function makeShownLedger(
  folder: DataFolder,
  query: TaskQuery,
  columns: readonly LedgerColumnKey[],
): Promise<Ledger> {
  const view = await openTaskView(folder, query)
  const tasks = withPresentLeaders(await listTasksBySeqs(folder.db, view.seqs), view.successions, view.leaders)
  return buildLedger({
    plan: view.plan,
    preparedBy: preparedBy(view.plan, view.settings),
    sections: [],
    tasks,
    indicatorRows: [],
    progress: await progressOf(folder.db, view, tasks),
    commitments: await loadLedgerCommitments(folder.db, view.plan.id),
    scope: { kind: 'whole' },
    leaderOrder: new Map(view.leaders.map(({ id, order }) => [id, order])),
    statusWords: view.settings.statusWords,
    preset: standardPreset('ledger'),
    asOf: view.asOf,
    shown: {
      columns: withResponsible(columns, tasks),
      groups: view.groups.map((group) => ({
        heading: headingOf(group, query.group ?? 'section', view.settings.statusWords),
        count: group.count,
      })),
    },
  })
}

/** The list shows 责任单位 under 牵头单位; a ledger has a column for each, where there are any. */
function withResponsible(
  columns: readonly LedgerColumnKey[],
  tasks: readonly TaskDetail[],
): readonly LedgerColumnKey[] {
  const has = (role: Role) => tasks.some(({ assignments }) => assignments.some((own) => own.role === role))
  if (!has('responsible')) return columns
  const both: readonly LedgerColumnKey[] = has('lead') ? ['leadUnits', 'responsibleUnits'] : ['responsibleUnits']
  return columns.flatMap((key) => (key === 'leadUnits' ? both : [key]))
}

function headingOf({ key, label }: TaskGroup, group: TaskGrouping, words: readonly StatusWord[]): string {
  if (key === null) return withoutGroup[group]
  return group === 'status' ? (words.find(({ status }) => status === key)?.word ?? key) : label
}

/** As the list shows it: what was said in the period, and the latest that is known of where the task stands. */
async function progressOf(
  db: Db,
  { period }: TaskView,
  tasks: readonly TaskDetail[],
): Promise<ReadonlyMap<TaskId, LedgerProgress>> {
  const said = period
    ? await readTaskProgress(
        db,
        period.id,
        tasks.map(({ id }) => id),
      )
    : null
  const progress = new Map<TaskId, LedgerProgress>()
  for (const { id, latest } of tasks) {
    const own = said?.get(id)
    if (!own && !latest && !period) continue
    progress.set(id, {
      progress: own?.progress ?? '',
      problem: own?.problem ?? '',
      nextStep: own?.nextStep ?? '',
      status: latest?.status ?? null,
      percent: latest?.percent ?? null,
      on: latest?.on ?? '',
    })
  }
  return progress
}
