import type { Status } from '../status/types.ts'
import { roundToTenth } from './round-to-tenth.ts'

export type Light = 'green' | 'yellow' | 'red'

/** When a task's light changes; the office sets it, these are the values as delivered (docs/rules.md, Progress in time). */
export interface LightSettings {
  /** Points behind from which a task is yellow; the edge is yellow. */
  readonly yellowFrom: number
  /** Points behind above which a task is red; the edge is yellow. */
  readonly redAbove: number
  /** Periods running in which a task was due and not started until it is red; 3 where it is not set. */
  readonly redAfterNotStarted?: number
}

export const defaultLightSettings: LightSettings = { yellowFrom: 10, redAbove: 30, redAfterNotStarted: 3 }

/** 百分点 behind, one decimal; negative when the task is ahead. Both in percent. */
export function pointsBehind(percent: number, expected: number): number {
  return roundToTenth(roundToTenth(expected) - roundToTenth(percent))
}

export interface LightInput {
  readonly status: Status | null
  /** What was reported, 0 to 100; null for none. */
  readonly percent: number | null
  /** 序时进度 at the period's end; null where nothing tells. */
  readonly expected: number | null
  /** The task's day, the approved one where there is one, has passed. */
  readonly isPastDue: boolean
  /** Periods in a row, this one included, in which the task was due to be under way and was not started. */
  readonly periodsNotStarted: number
}

/**
 * 红黄绿灯 of a task in one period. Figures decide where there are any, the unit's words where there are none. Standing,
 * retired and not assessed tasks have no light, nor have those nobody has said anything of (null).
 */
export function decideLight(input: LightInput, settings: LightSettings = defaultLightSettings): Light | null {
  const { status, percent, expected, isPastDue } = input
  if (status === 'standing' || status === 'notAssessed' || status === 'retired') return null
  if (percent !== null && percent >= 100) return 'green'
  const isDue = isPastDue || (expected !== null && expected > 0)
  if (status === 'notStarted' || (percent === 0 && status === null)) return decideNotStarted(input, isDue, settings)
  if (percent !== null && expected !== null) {
    const gap = pointsBehind(percent, expected)
    if (gap > settings.redAbove) return 'red'
    // What is late is never green, however little is missing.
    return gap >= settings.yellowFrom || isPastDue ? 'yellow' : 'green'
  }
  return decideByStatus(status, isPastDue)
}

/** At least yellow once it is due; as far behind as a task at 0 % is, for otherwise 5 % done would show worse than nothing. */
function decideNotStarted(input: LightInput, isDue: boolean, settings: LightSettings): Light {
  if (!isDue) return 'green'
  const isRunning = input.periodsNotStarted >= (settings.redAfterNotStarted ?? 3)
  return isRunning || pointsBehind(0, input.expected ?? 0) > settings.redAbove ? 'red' : 'yellow'
}

function decideByStatus(status: Status | null, isPastDue: boolean): Light | null {
  if (status === 'done') return 'green'
  if (status === 'overdue') return 'red'
  if (status === 'behind') return 'yellow'
  if (status === null) return isPastDue ? 'yellow' : null
  return isPastDue ? 'yellow' : 'green'
}
