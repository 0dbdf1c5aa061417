import type { IsoDate } from '../iso-date.ts'
import type { Period } from '../period/types.ts'
import { expectedPercent } from '../progress/expected-percent.ts'
import { decideLight, type Light, type LightSettings } from '../progress/light.ts'
import type { Status } from '../status/types.ts'

/** What the light of a task is decided by. */
export interface TaskFigures {
  readonly status: Status | null
  readonly percent: number | null
  /** The day of the deadline in force. */
  readonly dueOn: IsoDate | null
  /** The last stage target of the task as a whole that is due, in percent. */
  readonly stageTarget: number | null
  readonly periodsNotStarted: number
}

/** The light of a task at a period's end, by its latest figures. */
export function taskLight(
  figures: TaskFigures,
  period: Pick<Period, 'cadence' | 'to'>,
  years: readonly number[],
  settings: LightSettings,
): Light | null {
  const { status, percent, dueOn, stageTarget, periodsNotStarted } = figures
  const expected = expectedPercent({ years, period, stageTarget, dueOn, basis: 'months' })?.percent ?? null
  const isPastDue = dueOn !== null && dueOn < period.to
  return decideLight({ status, percent, expected, isPastDue, periodsNotStarted }, settings)
}
