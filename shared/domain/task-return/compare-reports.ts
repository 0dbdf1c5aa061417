import type { TaskId } from '../id.ts'
import type { Report } from '../report/types.ts'
import { goalsText } from '../undertaking/goals.ts'
import { worksText } from '../undertaking/read-works.ts'
import type { Commitment } from '../undertaking/types.ts'
import type { ReturnField } from './headings.ts'
import { goalField } from './layout.ts'
import type { ReadReport } from './reading.ts'

const reportFields = ['progress', 'status', 'percent', 'problem', 'nextStep', 'note'] as const
type ReportField = (typeof reportFields)[number]

const persons = ['deputy', 'office', 'handler', 'phone'] as const

/** Everything that a unit may say of a task, in the order of the forms: of its progress, or in its 办理方案. */
export const comparedFields = [...reportFields, 'works', 'goals', ...persons] as const
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

/** A report with what was said before in the columns that its file does not have. */
export function withEarlier(report: ReadReport, before: Said | null): ReadReport {
  const { absent = [], undertaking } = report
  if (before === null || absent.length === 0) return report
  const isAbsent = (field: ReturnField) => absent.includes(field)
  const kept = Object.fromEntries(reportFields.filter(isAbsent).map((field) => [field, before[field]]))
  const earlier = before.undertaking
  if (!undertaking || !earlier) return { ...report, ...kept }
  const named = persons.filter(isAbsent).map((field) => [field, earlier[field]])
  const goals = [...undertaking.goals, ...earlier.goals.filter(({ on }) => isAbsent(goalField(on)))]
  return {
    ...report,
    ...kept,
    undertaking: {
      ...undertaking,
      ...Object.fromEntries(named),
      works: isAbsent('works') ? earlier.works : undertaking.works,
      goals: goals.toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    },
  }
}

/** In which fields that comes to anything. */
export function keptFields({ absent = [] }: ReadReport, before: Said | null): readonly ComparedField[] {
  if (before === null) return []
  return comparedFields.filter((field) => {
    const isAbsent = absent.some((column) => column === field || (field === 'goals' && column.startsWith('goal:')))
    return isAbsent && (saidIn(before, field) ?? '') !== ''
  })
}

/** Puts what a file says beside what its unit had said before; what is to be taken has the earlier words in columns that it does not have. */
export function compareReports(reports: readonly ReadReport[], before: ReadonlyMap<TaskId, Said>): Comparison {
  const added: ReadReport[] = []
  const changed: ReadReport[] = []
  const changes: ReportChange[] = []
  for (const read of reports) {
    const known = before.get(read.taskId)
    const report = withEarlier(read, known ?? null)
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
