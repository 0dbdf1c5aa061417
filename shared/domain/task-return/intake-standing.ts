import type { Comparison } from './compare-reports.ts'
import type { IntakeStanding, IntakeState } from './intake.ts'
import { isNotice } from './severity.ts'
import type { ReturnProblem, ReturnStatus } from './types.ts'

/** How many of a file's problems somebody must mend or settle. */
export function countOpenProblems(problems: readonly ReturnProblem[]): number {
  return problems.filter(({ code }) => !isNotice(code)).length
}

/** How a file that was read stands in the intake. */
export function standingOf(
  state: IntakeState,
  outcome: {
    readonly status: ReturnStatus
    readonly comparison: Comparison
    readonly problems: readonly ReturnProblem[]
  },
): IntakeStanding {
  if (state !== 'open') return state
  if (outcome.problems[0]?.code === 'file.freeForm') return 'unmapped'
  if (outcome.status === 'refused') return 'refused'
  if (countOpenProblems(outcome.problems) > 0) return 'problems'
  return outcome.comparison.added.length + outcome.comparison.changed.length > 0 ? 'clean' : 'unchanged'
}
