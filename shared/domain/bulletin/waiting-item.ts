import { formTaskNumber } from '../form/form-rows.ts'
import type { TaskId } from '../id.ts'
import type { Standing } from '../period/task-standing.ts'
import type { Report } from '../report/types.ts'
import { partName } from '../task/item-name.ts'
import type { TaskDetail } from '../task/types.ts'
import { responsibleParties } from './count-by-unit.ts'
import type { WaitingItem } from './facts.ts'

/**
 * Nothing, or the item where it counts as 未报送 although the unit it counts for reported on it and owes none of what is
 * missing: a table that shows it at that unit says who does (docs/rules.md, Counts).
 */
export function waitingItem(
  task: TaskDetail,
  parts: ReadonlyMap<TaskId | null, readonly TaskDetail[]>,
  now: ReadonlyMap<TaskId, Standing>,
  reports: readonly Pick<Report, 'taskId' | 'unitId'>[],
): readonly WaitingItem[] {
  const below = parts.get(task.id) ?? []
  const unitId = responsibleParties(task, parts)[0]?.unitId ?? null
  if (unitId === null || now.get(task.id)?.status !== null) return []
  const missing = below.filter((part) => now.get(part.id)?.progress === null)
  const own = new Set([task, ...below].map(({ id }) => id))
  const hasReported = reports.some((report) => report.unitId === unitId && own.has(report.taskId))
  const owesIt = missing.some((part) => responsibleParties(part, parts).some((party) => party.unitId === unitId))
  if (missing.length === 0 || !hasReported || owesIt) return []
  const contents = missing.map((part) => ({
    name: partName(formTaskNumber(task), formTaskNumber(part)),
    units: responsibleParties(part, parts).map(({ words }) => words),
  }))
  return [{ taskId: task.id, number: formTaskNumber(task), contents }]
}
