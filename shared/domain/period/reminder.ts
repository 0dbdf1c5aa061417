import type { PeriodId, ReminderCallId, UnitId } from '../id.ts'
import type { IsoMoment } from '../iso-date.ts'
import type { BoardState, BoardUnit, PeriodBoard } from './board.ts'

/** Why a unit is called: it has sent nothing, or it has not sent again what it was given back. */
export type ReminderReason = 'notReported' | 'overdue' | 'sentBack'

/** 催办记录 — one call to a unit: when, by whom, with whom (empty where that was not said), what was said. */
export interface ReminderCall {
  readonly id: ReminderCallId
  readonly periodId: PeriodId
  readonly unitId: UnitId
  readonly spokeWith: string
  readonly words: string
  readonly at: IsoMoment
  readonly by: string
}

/** A unit that owes a return, and why. */
export interface OwedReturn
  extends Pick<BoardUnit, 'unitId' | 'name' | 'tasks' | 'contactName' | 'contactPhone' | 'handlers' | 'calls'> {
  readonly reason: ReminderReason
}

/** One line of the 催办名单. */
export interface Reminder extends OwedReturn {
  /** What to say to the unit. */
  readonly text: string
}

const reasons: Readonly<Partial<Record<BoardState, ReminderReason>>> = {
  notSent: 'notReported',
  sent: 'notReported',
  overdue: 'overdue',
  sentBack: 'sentBack',
}

/** 催办名单 — the units that owe a return, in official order; what to say to each is a preset's (`callingWords`). */
export function listReminders({ units }: PeriodBoard): readonly OwedReturn[] {
  return units.flatMap((unit): readonly OwedReturn[] => {
    const reason = reasons[unit.state]
    if (!reason) return []
    const { unitId, name, tasks, contactName, contactPhone, handlers, calls } = unit
    return [{ unitId, name, tasks, contactName, contactPhone, handlers, calls, reason }]
  })
}
