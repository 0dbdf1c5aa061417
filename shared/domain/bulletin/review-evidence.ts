import type { PeriodId, TaskId, UnitId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import type { Period } from '../period/types.ts'
import type { TaskReturn } from '../task-return/types.ts'
import type { Unit } from '../unit/types.ts'
import type { BulletinKind } from './types.ts'

/** A task of a unit in one round: sent back, or reported with little in it. */
export interface ReportedTask {
  readonly unitId: UnitId
  readonly taskId: TaskId
}

/** One round within the time a review looks back on. */
export interface ReviewedRound {
  readonly periodId: PeriodId
  readonly label: string
  readonly askedUnitIds: readonly UnitId[]
  readonly reportedUnitIds: readonly UnitId[]
  readonly returns: readonly TaskReturn[]
  readonly sentBack: readonly ReportedTask[]
  readonly thin: readonly ReportedTask[]
}

/** What is on record of how a unit reported: counted only, no points. */
export interface UnitEvidence {
  readonly unitId: UnitId
  readonly name: string
  /** Rounds in which it was asked and said nothing. */
  readonly silent: number
  /** Rounds in which it came after the due time only. */
  readonly late: number
  /** Items of which a report was sent back, each once. */
  readonly sentBack: readonly TaskId[]
  /** Items of which a report said little, each once. */
  readonly thin: readonly TaskId[]
}

/** How much is on record of a unit, all kinds together: to put those with most first, never printed. */
export function weightOfRecord({ silent, late, sentBack, thin }: UnitEvidence): number {
  return silent + late + sentBack.length + thin.length
}

/** The rounds a review looks back on and what each unit has on record, in official order. */
export interface ReviewEvidence {
  readonly rounds: readonly string[]
  readonly units: readonly UnitEvidence[]
}

/** The first day a bulletin looks back to: of the half-year or year its period ends in, where it reviews one. */
export function reviewedFrom(kind: BulletinKind, period: Pick<Period, 'from' | 'to'>): IsoDate {
  const [year = '', month = ''] = period.to.split('-')
  const first = kind === 'yearly' || Number(month) <= 6 ? '01' : '07'
  const start = `${year}-${first}-01`
  const isReview = kind === 'yearly' || kind === 'halfYear'
  return isReview && start < period.from ? start : period.from
}

/**
 * @param units in official order
 * @param itemOf the item a task belongs to, itself where it is one
 */
export function reviewEvidence(
  rounds: readonly ReviewedRound[],
  units: readonly Unit[],
  itemOf: (task: TaskId) => TaskId,
): ReviewEvidence {
  return {
    rounds: rounds.map((round) => round.label),
    units: units.flatMap((unit) => {
      const asked = rounds.filter((round) => round.askedUnitIds.includes(unit.id))
      if (asked.length === 0) return []
      return [
        {
          unitId: unit.id,
          name: unit.name,
          silent: asked.filter((round) => !round.reportedUnitIds.includes(unit.id)).length,
          late: asked.filter((round) => isLate(round, unit.id)).length,
          sentBack: itemsOf(unit.id, rounds, itemOf, (round) => round.sentBack),
          thin: itemsOf(unit.id, rounds, itemOf, (round) => round.thin),
        },
      ]
    }),
  }
}

/** Whether all a unit handed in for a round came after its due time. */
function isLate(round: ReviewedRound, unitId: UnitId): boolean {
  const own = round.returns.filter((taskReturn) => taskReturn.unitId === unitId && taskReturn.status !== 'refused')
  return own.length > 0 && own.every((taskReturn) => taskReturn.isLate) && round.reportedUnitIds.includes(unitId)
}

function itemsOf(
  unitId: UnitId,
  rounds: readonly ReviewedRound[],
  itemOf: (task: TaskId) => TaskId,
  pick: (round: ReviewedRound) => readonly ReportedTask[],
): readonly TaskId[] {
  const found = rounds.flatMap(pick).filter((reported) => reported.unitId === unitId)
  return [...new Set(found.map((reported) => itemOf(reported.taskId)))]
}
