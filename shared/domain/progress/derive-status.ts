import type { Status } from '../status/types.ts'
import { pointsBehind } from './light.ts'

/** What percent and time say of a task at a period's end. */
export interface ProgressFigures {
  /** What was reported, 0 to 100. */
  readonly percent: number
  /** 序时进度 at the period's end; null where nothing tells. */
  readonly expected: number | null
  /** The task's day, the approved one where there is one, has passed. */
  readonly isPastDue: boolean
}

/**
 * Units report whole percents while months give 41.7: less than one point to either side counts as having reached it
 * (达到序时进度).
 */
const tolerance = 1

/** The status a percent amounts to, for units that gave only a percent; null where time tells nothing. */
export function deriveStatus({ percent, expected, isPastDue }: ProgressFigures): Status | null {
  if (percent >= 100) return 'done'
  if (isPastDue) return 'overdue'
  if (expected === null) return null
  if (percent <= 0 && expected > 0) return 'notStarted'
  const gap = pointsBehind(percent, expected)
  if (gap >= tolerance) return 'behind'
  return gap <= -tolerance ? 'ahead' : 'onTrack'
}

/** How a unit's status and its percent speak against each other; each has its sentence in `zhCN.reportDoubts`. */
export type StatusContradiction =
  | 'doneBelowHundred'
  | 'hundredNotDone'
  | 'notStartedWithPercent'
  | 'saidOnTrackIsBehind'
  | 'saidAheadIsNot'
  | 'saidBehindIsNot'

/**
 * Whether the status a unit chose can be true with the percent it wrote; null when it can. It is shown to the reviewer
 * and changes nothing. Modesty is no contradiction: 达到序时 for a task that is ahead passes.
 */
export function findStatusContradiction(status: Status, figures: ProgressFigures): StatusContradiction | null {
  const { percent, expected } = figures
  if (status === 'standing' || status === 'notAssessed' || status === 'retired') return null
  if (status === 'done') return percent < 100 ? 'doneBelowHundred' : null
  if (percent >= 100) return status === 'ahead' ? null : 'hundredNotDone'
  if (status === 'notStarted') return percent > 0 ? 'notStartedWithPercent' : null
  const derived = deriveStatus(figures)
  if (expected === null || derived === null) return null
  const isBehind = pointsBehind(percent, expected) >= tolerance
  if (status === 'behind' || status === 'overdue') return isBehind || figures.isPastDue ? null : 'saidBehindIsNot'
  if (isBehind || figures.isPastDue) return 'saidOnTrackIsBehind'
  return status === 'ahead' && derived !== 'ahead' ? 'saidAheadIsNot' : null
}
