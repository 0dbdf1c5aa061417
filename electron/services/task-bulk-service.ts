import type { TaskId } from '../../shared/domain/id.ts'
import type { Section } from '../../shared/domain/plan/plan.ts'
import type { ChangedTask, ChangePreview, TaskChange, TaskEdit } from '../../shared/domain/task/task-edit.ts'
import type { Role, TaskDetail } from '../../shared/domain/task/types.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { listSections } from '../db/plan-repository.ts'
import type { Db } from '../db/tables.ts'
import { listTasksByIds } from '../db/task-repository.ts'
import { changeSet } from './history-service.ts'
import { applyTaskEdit, readDeadlineWords } from './task-edit-service.ts'
import { isSameParty, nameParty } from './task-parties.ts'
import { sectionPaths } from './task-view-service.ts'

/** So many tasks are shown before the change is done; all are counted. */
const shown = 300

interface PlannedEdit {
  readonly task: TaskDetail
  readonly edit: TaskEdit
  readonly before: string
  readonly after: string
}

/** What a change would do to tasks; writes nothing. Throws as `editTask` does. */
export async function previewChange(
  folder: DataFolder,
  taskIds: readonly TaskId[],
  change: TaskChange,
): Promise<ChangePreview> {
  const planned = await planEdits(folder.db, taskIds, change)
  return {
    tasks: planned.slice(0, shown).map(
      ({ task, before, after }): ChangedTask => ({
        taskId: task.id,
        number: task.number,
        text: task.text,
        before,
        after,
      }),
    ),
    changed: planned.length,
    unchanged: new Set(taskIds).size - planned.length,
  }
}

/** Changes many tasks as one step. Returns how many were changed. Throws as `editTask` does. */
export async function changeTasks(folder: DataFolder, taskIds: readonly TaskId[], change: TaskChange): Promise<number> {
  const planned = await planEdits(folder.db, taskIds, change)
  await changeSet(folder, { action: 'task.bulk', params: { count: planned.length } }, async (trx) => {
    for (const { task, edit } of planned) {
      // A task that goes to another section moves the places of others.
      const current = change.what === 'section' ? ((await listTasksByIds(trx, [task.id]))[0] ?? task) : task
      await applyTaskEdit(trx, current, edit)
    }
  })
  return planned.length
}

async function planEdits(db: Db, taskIds: readonly TaskId[], change: TaskChange): Promise<readonly PlannedEdit[]> {
  const tasks = await listTasksByIds(db, [...new Set(taskIds)])
  const sections = new Map<TaskDetail['planId'], readonly Section[]>()
  const planned: PlannedEdit[] = []
  for (const task of tasks) {
    const known = sections.get(task.planId) ?? (await listSections(db, task.planId))
    sections.set(task.planId, known)
    const own = await planEdit(db, task, change, known)
    if (own.before !== own.after) planned.push({ task, ...own })
  }
  return planned
}

async function planEdit(
  db: Db,
  task: TaskDetail,
  change: TaskChange,
  sections: readonly Section[],
): Promise<Omit<PlannedEdit, 'task'>> {
  switch (change.what) {
    case 'deadline': {
      const before = (change.which === 'original' ? task.deadline : task.approvedDeadline)?.text ?? ''
      return { edit: change, before, after: (await readDeadlineWords(db, task, change.text))?.text ?? '' }
    }
    case 'section': {
      const paths = sectionPaths(sections)
      const pathOf = (id: Section['id'] | null) => (id === null ? '' : (paths.get(id) ?? id))
      return { edit: change, before: pathOf(task.sectionId), after: pathOf(change.sectionId) }
    }
    case 'secret':
      return { edit: change, before: String(task.isSecret), after: String(change.isSecret) }
    case 'retire':
      return { edit: change, before: task.retired?.reason ?? '', after: change.reason.trim() }
    case 'restore':
      return { edit: change, before: task.retired?.reason ?? '', after: '' }
    case 'parties':
      return planParties(db, task, change)
    default:
      return change satisfies never
  }
}

async function planParties(
  db: Db,
  task: TaskDetail,
  { role, mode, parties }: Extract<TaskChange, { readonly what: 'parties' }>,
): Promise<Omit<PlannedEdit, 'task'>> {
  const current = task.assignments.filter((assignment) => assignment.role === role)
  const named = await Promise.all(parties.map(async (choice) => ({ choice, ...(await nameParty(db, choice)) })))
  const kept =
    mode === 'replace'
      ? current.filter((own) => named.some((party) => isSameParty(own, party)))
      : mode === 'remove'
        ? current.filter((own) => !named.some((party) => isSameParty(own, party)))
        : current
  const added = mode === 'remove' ? [] : named.filter((party) => !kept.some((own) => isSameParty(own, party)))
  return {
    edit: assignmentsEdit(
      role,
      kept.map(({ id }) => id),
      added.map(({ choice }) => choice),
    ),
    before: current.map(({ words }) => words).join('、'),
    after: [...kept, ...added].map(({ words }) => words).join('、'),
  }
}

function assignmentsEdit(
  role: Role,
  kept: readonly TaskDetail['assignments'][number]['id'][],
  added: Extract<TaskChange, { readonly what: 'parties' }>['parties'],
): TaskEdit {
  return {
    what: 'assignments',
    role,
    assignments: [...kept.map((assignmentId) => ({ kind: 'kept' as const, assignmentId })), ...added],
  }
}
