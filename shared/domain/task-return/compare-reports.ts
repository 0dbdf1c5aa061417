import type { TaskId } from '../id.ts'
import type { Report } from '../report/types.ts'
import { goalsText } from '../undertaking/goals.ts'
import { worksText } from '../undertaking/read-works.ts'
import type { Commitment } from '../undertaking/types.ts'
import type { ReadReport } from './reading.ts'

const reportFields = ['progress', 'status', 'percent', 'problem', 'nextStep', 'note'] as const
type ReportField = (typeof reportFields)[number]

/** Everything that a unit may say of a task, in the order of the forms: of its progress, or in its 办理方案. */
export const comparedFields = [...reportFields, 'works', 'goals', 'deputy', 'office', 'handler', 'phone'] as const
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

/** What a unit said of a task, as it is compared. */
export type Said = Pick<Report, ReportField> & { readonly undertaking?: Commitment }

/** What was said in one field; measures and goals as lines. */
export function saidIn(said: Said, field: ComparedField): string | number | null {
  const { undertaking } = said
  switch (field) {
    case 'works':
      return worksText(undertaking?.works ?? [])
    case 'goals':
      return goalsText(undertaking?.goals ?? [])
    case 'deputy':
    case 'office':
    case 'handler':
    case 'phone':
      return undertaking?.[field] ?? ''
    default:
      return said[field]
  }
}

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
    const { taskId } = report
    const differing = comparedFields.flatMap((field): readonly ReportChange[] => {
      const change = { taskId, field, before: saidIn(known, field), after: saidIn(report, field) }
      return change.before === change.after ? [] : [change]
    })
    if (differing.length === 0) continue
    changed.push(report)
    changes.push(...differing)
  }
  return { added, changed, changes }
}
