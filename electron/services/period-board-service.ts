import type { PeriodId, UnitId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import {
  type BoardUnit,
  countBoard,
  type PeriodBoard,
  standInRound,
  type UnitRecord,
} from '../../shared/domain/period/board.ts'
import { countOpenProblems } from '../../shared/domain/task-return/intake-standing.ts'
import { listForms } from '../db/form-repository.ts'
import { listOpenIntakeFiles } from '../db/intake-repository.ts'
import { listReminderCalls } from '../db/reminder-call-repository.ts'
import { listSentBackReports } from '../db/report-repository.ts'
import { sumReportsByUnit } from '../db/report-sums.ts'
import { listReturnSlips } from '../db/return-slip-repository.ts'
import type { Db } from '../db/tables.ts'
import { listReturns } from '../db/task-return-repository.ts'
import { listHandlers } from '../db/undertaking-handlers.ts'
import { listFormerUnits } from '../db/unit-repository.ts'
import { loadRoundCounts, type RoundCounts } from './reporting-round.ts'

/** The board of a period as of a day. Throws `period.notFound`. */
export async function loadBoard(db: Db, periodId: PeriodId, today: IsoDate): Promise<PeriodBoard> {
  return makeBoard(db, await loadRoundCounts(db, periodId), today)
}

/** The same for a round that is loaded already. */
export async function makeBoard(
  db: Db,
  round: Pick<RoundCounts, 'period' | 'unitTasks'>,
  today: IsoDate,
): Promise<PeriodBoard> {
  const { period } = round
  const forms = new Map((await listForms(db, period.id)).map((form) => [form.unitId, form]))
  const open = await listOpenIntakeFiles(db, period.id)
  const recordOf = await loadUnitRecords(db, period.id, open, new Set(forms.keys()))
  const handlers = await listHandlers(db, period.planId)
  const former = await listFormerUnits(db)
  const calls = Map.groupBy(await listReminderCalls(db, period.id), ({ unitId }) => former.get(unitId) ?? unitId)
  const sums = await sumReportsByUnit(db, period.id)
  const units = round.unitTasks.map(({ unit, tasks }): BoardUnit => {
    return {
      unitId: unit.id,
      name: unit.name,
      tasks: forms.get(unit.id)?.taskIds.length ?? tasks.length,
      reports: sums.get(unit.id) ?? [],
      contactName: unit.contactName,
      contactPhone: unit.contactPhone,
      handlers: handlers.get(unit.id) ?? [],
      calls: calls.get(unit.id) ?? [],
      ...standInRound(recordOf(unit.id), period.due, today),
    }
  })
  return { period, today, counts: countBoard(units), openFiles: open.length, units }
}

async function loadUnitRecords(
  db: Db,
  periodId: PeriodId,
  open: Awaited<ReturnType<typeof listOpenIntakeFiles>>,
  asked: ReadonlySet<UnitId>,
): Promise<(unitId: UnitId) => UnitRecord> {
  const returns = (await listReturns(db, periodId)).filter(({ status }) => status !== 'refused')
  const taken = Map.groupBy(returns, ({ unitId }) => unitId)
  const waiting = Map.groupBy(open, ({ unitId }) => unitId)
  const sentBack = Map.groupBy(
    [...(await listReturnSlips(db, periodId)), ...(await listSentBackReports(db, periodId))],
    ({ unitId }) => unitId,
  )
  return (unitId) => ({
    hasForm: asked.has(unitId),
    taken: (taken.get(unitId) ?? []).map((taskReturn) => ({
      ...taskReturn,
      problems: countOpenProblems(taskReturn.problems),
    })),
    open: waiting.get(unitId) ?? [],
    sentBackAt: [...new Set((sentBack.get(unitId) ?? []).map(({ at }) => at))].sort(),
  })
}
