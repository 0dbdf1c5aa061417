import type { UnitId } from '../id.ts'
import { compareOfficialOrder } from '../unit/official-order.ts'
import type { Unit } from '../unit/types.ts'
import { expandParty, type UnitDirectory } from '../unit/unit-directory.ts'
import type { Assignment, Role, TaskDetail } from './types.ts'

/** A unit that reports on a task, and the role in which it does. */
export interface ReportingUnit {
  readonly unit: Unit
  readonly role: Role
}

/** What of a task decides who reports on it. */
export interface AssignedTask {
  readonly assignments: readonly Pick<Assignment, 'role' | 'party' | 'excludedUnitIds'>[]
}

/** The roles that can report, in the order in which their reports count. */
const reportingRoles = ['lead', 'responsible', 'implement', 'support'] as const satisfies readonly Role[]

/**
 * Who reports on a task: every lead unit; where a plan names none, every responsible unit (责任单位 alone is the only tier,
 * beside a 牵头单位 the second one); 落实 and 配合 units only if the office's `formRoles` have them. A group is its members.
 * The first one's report starts the consolidated text: its place in this list is the report's `reporterOrder`.
 */
export function reportingUnits(
  task: AssignedTask,
  directory: UnitDirectory,
  formRoles: readonly Role[],
): readonly ReportingUnit[] {
  const found = new Map<UnitId, ReportingUnit>()
  for (const role of reportingRoles) {
    if (!formRoles.includes(role)) continue
    if (role === 'responsible' && found.size > 0) continue
    for (const assignment of task.assignments) {
      if (assignment.role !== role) continue
      for (const unit of expandParty(directory, assignment)) {
        if (!found.has(unit.id)) found.set(unit.id, { unit, role })
      }
    }
  }
  return [...found.values()]
}

/** One unit and the tasks it reports on, in the order of the plan. */
export interface UnitTasks<T = TaskDetail> {
  readonly unit: Unit
  readonly tasks: readonly { readonly task: T; readonly role: Role; readonly reporterOrder: number }[]
}

/** Every unit that reports on any of the tasks, in official order: one form each. Tasks struck off ask nobody. */
export function tasksByReportingUnit<T extends AssignedTask & Pick<TaskDetail, 'retired'>>(
  tasks: readonly T[],
  directory: UnitDirectory,
  formRoles: readonly Role[],
): readonly UnitTasks<T>[] {
  const entries = tasks
    .filter((task) => task.retired === null)
    .flatMap((task) =>
      reportingUnits(task, directory, formRoles).map(({ unit, role }, reporterOrder) => ({
        unit,
        row: { task, role, reporterOrder },
      })),
    )
  return [...Map.groupBy(entries, ({ unit }) => unit.id).values()]
    .flatMap((own) => {
      const [first] = own
      return first ? [{ unit: first.unit, tasks: own.map(({ row }) => row) }] : []
    })
    .toSorted((a, b) => compareOfficialOrder(a.unit, b.unit))
}
