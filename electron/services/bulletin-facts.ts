import { collectBulletinFacts } from '../../shared/domain/bulletin/collect-facts.ts'
import type { BulletinFacts, BulletinInput } from '../../shared/domain/bulletin/facts.ts'
import type { PeriodId } from '../../shared/domain/id.ts'
import { listConsolidated } from '../db/consolidated-repository.ts'
import { listForms } from '../db/form-repository.ts'
import { findPreviousPeriod } from '../db/period-repository.ts'
import { listReportsByPeriod } from '../db/report-repository.ts'
import { listStageTargets } from '../db/stage-target-repository.ts'
import type { Db } from '../db/tables.ts'
import { listReturns } from '../db/task-return-repository.ts'
import { loadRound, type ReportingRound } from './reporting-round.ts'

/** A round and what a bulletin says of it in numbers. */
export interface CountedRound {
  readonly round: ReportingRound
  readonly facts: BulletinFacts
}

/**
 * Counts a round for its bulletin. Bulletins go to units: tasks marked 工作秘密 are neither named nor counted.
 * Throws `period.notFound`.
 */
export async function countRound(db: Db, periodId: PeriodId): Promise<CountedRound> {
  const round = await loadRound(db, periodId)
  return { round, facts: collectBulletinFacts(await bulletinInput(db, round)) }
}

async function bulletinInput(db: Db, round: ReportingRound): Promise<BulletinInput> {
  const { plan, period } = round
  const tasks = round.tasks.filter((task) => !task.isSecret)
  const open = new Set(tasks.map((task) => task.id))
  const isOpen = (about: { readonly taskId: (typeof tasks)[number]['id'] }) => open.has(about.taskId)
  const previous = await findPreviousPeriod(db, period)
  const forms = await listForms(db, period.id)
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
    askedUnitIds:
      forms.length > 0 ? forms.map((form) => form.unitId) : round.unitTasks.map((unitTasks) => unitTasks.unit.id),
    returns: await listReturns(db, period.id),
    units: round.units,
    statusWords: round.settings.statusWords,
  }
}
