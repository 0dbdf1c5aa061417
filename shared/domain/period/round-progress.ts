import { decideLight, type Light, type LightSettings } from '../progress/light.ts'
import type { TaskDetail } from '../task/types.ts'
import { type Standing, type StandingInput, standingOf, standingsAt } from './task-standing.ts'

/** Where one task stands at the end of a round, with its light. */
export interface TaskStanding extends Standing {
  readonly light: Light | null
}

export interface RoundProgressInput extends StandingInput {
  readonly tasks: readonly TaskDetail[]
  readonly lights: LightSettings
}

/** Where the tasks that are reported on stand: those without parts of their own that are not struck off by then, in plan order. */
export function standingsInRound(input: RoundProgressInput): readonly TaskStanding[] {
  const { contents } = standingsAt(input.tasks, input.period.to, (task) => standingOf(task, input))
  return contents.map((standing) => withLight(standing, input))
}

function withLight(standing: Standing, { period, lights }: RoundProgressInput): TaskStanding {
  const { task, status, percent, expected } = standing
  const dueOn = (task.approvedDeadline ?? task.deadline)?.date ?? null
  const isPastDue = dueOn !== null && dueOn < period.to
  return { ...standing, light: decideLight({ status, percent, expected, isPastDue, periodsNotStarted: 1 }, lights) }
}
