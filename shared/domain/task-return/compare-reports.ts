import type { TaskId } from '../id.ts'
import type { Report } from '../report/types.ts'
import type { ReadReport } from './reading.ts'

const comparedFields = ['progress', 'status', 'percent', 'problem', 'nextStep', 'note'] as const
export type ComparedField = (typeof comparedFields)[number]

/** One field of a report in which a file says something else than what is there. */
export interface ReportChange {
  readonly taskId: TaskId
  readonly field: ComparedField
  readonly before: string | number | null
  readonly after: string | number | null
}

/** What taking a file in would do. */
export interface Comparison {
  /** Tasks of which the unit had said nothing yet. */
  readonly added: readonly ReadReport[]
  /** Tasks of which it said something else. */
  readonly changed: readonly ReadReport[]
  readonly changes: readonly ReportChange[]
}

type Said = Pick<Report, ComparedField>

/** Puts what a file says beside what its unit had said before. */
export function compareReports(reports: readonly ReadReport[], before: ReadonlyMap<TaskId, Said>): Comparison {
  const added: ReadReport[] = []
  const changed: ReadReport[] = []
  const changes: ReportChange[] = []
  for (const report of reports) {
    const known = before.get(report.taskId)
    if (!known) {
      added.push(report)
      continue
    }
    const differing = comparedFields.filter((field) => known[field] !== report[field])
    if (differing.length === 0) continue
    changed.push(report)
    for (const field of differing) {
      changes.push({ taskId: report.taskId, field, before: known[field], after: report[field] })
    }
  }
  return { added, changed, changes }
}
