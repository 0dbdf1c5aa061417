import type { PeriodId, PlanId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import { withPresentLeaders } from '../../shared/domain/leader/successions.ts'
import { isPastDueAt, type Standing, standingOf, standingsAt } from '../../shared/domain/period/task-standing.ts'
import { planYear } from '../../shared/domain/plan/plan-year.ts'
import type { PlanPaperData } from '../../shared/domain/plan-paper/paper-data.ts'
import { preparedBy } from '../../shared/domain/plan-paper/prepared-by.ts'
import { progressByTask } from '../../shared/domain/report/task-progress.ts'
import type { TaskDetail } from '../../shared/domain/task/types.ts'
import { listConsolidated } from '../db/consolidated-repository.ts'
import { listLeaders } from '../db/leader-repository.ts'
import { getPeriod } from '../db/period-repository.ts'
import { getPlanContent } from '../db/plan-repository.ts'
import { listReportsByPeriod } from '../db/report-repository.ts'
import { readSettings } from '../db/settings-repository.ts'
import { listStageTargets } from '../db/stage-target-repository.ts'
import type { Db } from '../db/tables.ts'
import { readUnitDirectory } from '../db/unit-directory.ts'
import { today } from './local-day.ts'
import { noticeOffice } from './notice-parties.ts'
import { readSuccessions } from './successions.ts'

/** What papers on a plan are made from, as of a round of progress or, without one, as last known. Throws `plan.notFound`, `period.notFound`. */
export async function loadPlanPaperData(db: Db, planId: PlanId, periodId: PeriodId | null): Promise<PlanPaperData> {
  const content = await getPlanContent(db, planId)
  const { plan } = content
  const settings = await readSettings(db)
  const chosen = periodId === null ? null : await getPeriod(db, periodId)
  const period = chosen?.purpose === 'progress' ? chosen : null
  const asOf = period?.to ?? today()
  const leaders = await listLeaders(db)
  const successions = await readSuccessions(db, plan)
  const present = (tasks: readonly TaskDetail[]) => withPresentLeaders(tasks, successions, leaders)
  const tasks = present(content.tasks)
  const indicatorRows = present(content.indicatorRows)
  const all = [...tasks, ...indicatorRows]
  const progress = period
    ? progressByTask(await listReportsByPeriod(db, period.id), await listConsolidated(db, period.id))
    : new Map()
  const stageTargets = await listStageTargets(
    db,
    all.map(({ id }) => id),
  )
  const standings = standingsAt(all, asOf, (task) =>
    period ? standingOf(task, { period, planYears: plan.years, stageTargets, progress }) : standingAsKnown(task, asOf),
  )
  return {
    ...{ plan, sections: content.sections, tasks, indicatorRows, period, progress, leaders, asOf },
    preparedBy: preparedBy(plan, settings),
    standings: standings.contents,
    wholes: standings.wholes,
    directory: await readUnitDirectory(db, planYear(plan)),
    statusWords: settings.statusWords,
    office: noticeOffice(settings, plan, asOf),
  }
}

/** Where no round tells more: what was last said of a task. */
function standingAsKnown(task: TaskDetail, day: IsoDate): Standing {
  const status = task.latest?.status ?? null
  const isBehind = status === 'behind' || status === 'overdue'
  const isPastDue = isPastDueAt(task, status, day)
  return { task, status, percent: null, expected: null, progress: null, isBehind, isPastDue }
}
