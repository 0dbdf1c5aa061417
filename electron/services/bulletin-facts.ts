import { collectBulletinFacts } from '../../shared/domain/bulletin/collect-facts.ts'
import type { BulletinFacts, BulletinInput } from '../../shared/domain/bulletin/facts.ts'
import { type ReportedTask, type ReviewedRound, reviewedFrom } from '../../shared/domain/bulletin/review-evidence.ts'
import type { BulletinKind } from '../../shared/domain/bulletin/types.ts'
import type { PeriodId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import { listConsolidated } from '../db/consolidated-repository.ts'
import { findPreviousPeriod, listProgressPeriods } from '../db/period-repository.ts'
import { listReportMarks } from '../db/report-marks.ts'
import { listReportsByPeriod, listSentBackReports } from '../db/report-repository.ts'
import { listStageTargets } from '../db/stage-target-repository.ts'
import type { Db } from '../db/tables.ts'
import { listReturns } from '../db/task-return-repository.ts'
import { loadProgressRound, type ReportingRound } from './reporting-round.ts'
import { listAskedUnits } from './who-reported.ts'

/** A round and what a bulletin says of it in numbers. */
export interface CountedRound {
  readonly round: ReportingRound
  readonly facts: BulletinFacts
}

/**
 * Counts a round for a bulletin of a kind; a review also looks back on the rounds before it. Bulletins go to units: tasks marked 工作秘密 are neither named nor counted.
 * Throws `period.notFound`, `period.notProgress`.
 */
export async function countRound(db: Db, periodId: PeriodId, kind: BulletinKind): Promise<CountedRound> {
  const round = await loadProgressRound(db, periodId)
  return { round, facts: collectBulletinFacts(await bulletinInput(db, round, kind)) }
}

async function bulletinInput(db: Db, round: ReportingRound, kind: BulletinKind): Promise<BulletinInput> {
  const { plan, period } = round
  const tasks = round.tasks.filter((task) => !task.isSecret)
  const open = new Set(tasks.map((task) => task.id))
  const isOpen = (about: { readonly taskId: (typeof tasks)[number]['id'] }) => open.has(about.taskId)
  const previous = await findPreviousPeriod(db, period)
  const answerable = round.unitTasks.map(({ unit }) => unit.id)
  return {
    plan,
    period,
    previous,
    tasks,
    stageTargets: await listStageTargets(
      db,
      tasks.map((task) => task.id),
    ),
    reports: await listReportsByPeriod(db, period.id),
    consolidated: (await listConsolidated(db, period.id)).filter(isOpen),
    previousReports: previous ? (await listReportsByPeriod(db, previous.id)).filter(isOpen) : [],
    previousConsolidated: previous ? (await listConsolidated(db, previous.id)).filter(isOpen) : [],
    askedUnitIds: await listAskedUnits(db, period.id, answerable),
    returns: await listReturns(db, period.id),
    reviewed: await reviewedRounds(db, round, reviewedFrom(kind, period), isOpen),
    units: round.units,
    statusWords: round.settings.statusWords,
  }
}

/** The rounds of progress from a day on up to this one, with what is on record of each unit. */
async function reviewedRounds(
  db: Db,
  { plan, period, unitTasks }: ReportingRound,
  from: IsoDate,
  isOpen: (about: ReportedTask) => boolean,
): Promise<readonly ReviewedRound[]> {
  const periods = (await listProgressPeriods(db, plan.id)).filter(
    (known) => known.id === period.id || (known.from >= from && known.to <= period.to),
  )
  const answerable = unitTasks.map(({ unit }) => unit.id)
  const rounds: ReviewedRound[] = []
  for (const { id, label } of periods) {
    const reports = await listReportsByPeriod(db, id)
    const marks = await listReportMarks(
      db,
      reports.map((report) => report.id),
    )
    rounds.push({
      periodId: id,
      label,
      askedUnitIds: await listAskedUnits(db, id, answerable),
      reportedUnitIds: [...new Set(reports.map((report) => report.unitId))],
      returns: await listReturns(db, id),
      sentBack: (await listSentBackReports(db, id)).filter(isOpen),
      thin: reports.filter((report) => marks.has(report.id)).filter(isOpen),
    })
  }
  return rounds
}
