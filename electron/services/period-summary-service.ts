import type { PeriodId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import { standingsInRound } from '../../shared/domain/period/round-progress.ts'
import type { PeriodSummary } from '../../shared/domain/period/summary.ts'
import type { Light } from '../../shared/domain/progress/light.ts'
import { progressByTask } from '../../shared/domain/report/task-progress.ts'
import { listConsolidated } from '../db/consolidated-repository.ts'
import { countReportsByUnit } from '../db/dashboard.ts'
import { listReportsByPeriod } from '../db/report-repository.ts'
import { listStageTargets } from '../db/stage-target-repository.ts'
import type { Db } from '../db/tables.ts'
import { makeBoard } from './period-board-service.ts'
import { loadProgressRound } from './reporting-round.ts'

/** 本期情况 as of a day. Throws `period.notFound`, and `period.notProgress` for a round of 办理方案. */
export async function summarizePeriod(db: Db, periodId: PeriodId, today: IsoDate): Promise<PeriodSummary> {
  const round = await loadProgressRound(db, periodId)
  const board = await makeBoard(db, round, today)
  const consolidated = await listConsolidated(db, periodId)
  const progress = progressByTask(await listReportsByPeriod(db, periodId), consolidated)
  const standings = standingsInRound({
    period: round.period,
    planYears: round.plan.years,
    tasks: round.tasks,
    stageTargets: await listStageTargets(
      db,
      round.tasks.map(({ id }) => id),
    ),
    progress,
    lights: round.settings.lights,
  })
  const byStatus = Map.groupBy(standings, ({ status }) => status)
  const countLight = (light: Light | null) => standings.filter((standing) => standing.light === light).length
  const byUnit = Map.groupBy(await countReportsByUnit(db, periodId), ({ unitId }) => unitId)
  return {
    period: round.period,
    units: board.counts,
    openFiles: board.openFiles,
    reported: progress.size,
    confirmed: consolidated.filter(({ confirmed }) => confirmed !== null).length,
    tasks: standings.length,
    byStatus: [...byStatus].map(([status, those]) => ({ status, tasks: those.length })),
    byLight: {
      green: countLight('green'),
      yellow: countLight('yellow'),
      red: countLight('red'),
      none: countLight(null),
    },
    byUnit: board.units.map(({ unitId, name, state }) => ({
      unitId,
      name,
      state,
      reports: (byUnit.get(unitId) ?? []).map(({ status, count }) => ({ status, count })),
    })),
  }
}
