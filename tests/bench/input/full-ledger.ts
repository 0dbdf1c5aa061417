import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { addSearchFunction, fillSearch } from '../../../electron/db/history-triggers.ts'
import { kyselyOver } from '../../../electron/db/kysely.ts'
import { deriveDueMarks } from '../../../electron/db/report-marks.ts'
import { type NewReport, saveReports } from '../../../electron/db/report-repository.ts'
import { insertTasks } from '../../../electron/db/task-repository.ts'
import type { PeriodId, PlanId, TaskId, UnitId } from '../../../shared/domain/id.ts'
import { defaultStatusWords } from '../../../shared/domain/status/types.ts'
import type { Assignment } from '../../../shared/domain/task/types.ts'
import type { Unit } from '../../../shared/domain/unit/types.ts'
import { pick } from '../../support/pick.ts'
import { percentOf, progressText } from './county.ts'
import { makeRound, openMonth, taskOf } from './round.ts'

const unitCount = 124
const filledPeriods = 10

/** What a full ledger holds, to ask about it. */
export interface FullLedger {
  readonly planId: PlanId
  /** Ten with a report of every task, and one that nobody has reported in. */
  readonly periodIds: readonly PeriodId[]
  readonly unitIds: readonly UnitId[]
  /** In the order of the plan. */
  readonly taskIds: readonly TaskId[]
}

/**
 * A data folder with as many tasks as wanted in one plan, three units each, and ten reports for every task. Units, plan and
 * periods come through the services; tasks and reports through the repositories over a connection without the history's
 * triggers, one transaction each. The triggers of the schema (sums, latest state) run as always.
 */
export async function prepareFullLedger(folder: string, size: number): Promise<void> {
  const path = join(folder, 'data')
  const { planId, units, folder: data } = await makeRound(path, unitCount, 0)
  const periodIds: PeriodId[] = []
  for (let month = 1; month <= filledPeriods + 1; month++) periodIds.push(await openMonth(data, planId, month))
  await data.close()
  const taskIds = await fill(join(path, 'ledger.sqlite'), planId, units, periodIds.slice(0, filledPeriods), size)
  const ledger: FullLedger = { planId, periodIds, unitIds: units.map(({ id }) => id), taskIds }
  writeFileSync(join(folder, 'ledger.json'), JSON.stringify(ledger))
}

export function readFullLedger(folder: string): FullLedger {
  return JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8'))
}

async function fill(
  file: string,
  planId: PlanId,
  units: readonly Unit[],
  periodIds: readonly PeriodId[],
  size: number,
): Promise<readonly TaskId[]> {
  const sqlite = new Database(file)
  try {
    sqlite.pragma('synchronous = OFF')
    sqlite.pragma('cache_size = -262144')
    addSearchFunction(sqlite)
    const db = kyselyOver(sqlite)
    const tasks = Array.from({ length: size }, (_, index) => {
      const task = taskOf(planId, index, pick(units, index))
      const supports = [1, 2].map((step): Assignment => {
        const [lead] = task.assignments
        if (!lead) throw new Error('a task without a lead unit')
        const unit = pick(units, index + step * 31)
        const party = { kind: 'unit', unitId: unit.id } as const
        return { ...lead, id: `${lead.id}${step}` as Assignment['id'], role: 'support', position: step - 1, party }
      })
      return { ...task, assignments: [...task.assignments, ...supports] }
    })
    await db.transaction().execute((trx) => insertTasks(trx, tasks))
    fillSearch(sqlite)
    const taskIds = tasks.map(({ id }) => id)
    await db.transaction().execute(async (trx) => {
      for (const [month, periodId] of periodIds.entries()) {
        await saveReports(trx, reportsOf(taskIds, periodId, units, month * size))
      }
    })
    // As every change set of the program does: else the first opening would be timed with a million reports looked at.
    sqlite.transaction(() => deriveDueMarks(sqlite))()
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    return taskIds
  } finally {
    sqlite.close()
  }
}

/** A report of the first-named unit for each of these tasks, which begin the plan. */
export function reportsOf(
  taskIds: readonly TaskId[],
  periodId: PeriodId,
  units: readonly Pick<Unit, 'id'>[],
  salt: number,
): readonly NewReport[] {
  return taskIds.map((taskId, index) => ({
    taskId,
    periodId,
    unitId: pick(units, index).id,
    reporterOrder: 0,
    progress: progressText(index + salt),
    status: pick(defaultStatusWords, percentOf(index + salt) % 7).status,
    percent: percentOf(index + salt),
    indicatorValues: [],
    problem: index % 5 === 0 ? '用地手续办理较慢，需要协调解决。' : '',
    nextStep: '倒排工期，按时间节点完成。',
    note: '',
    origin: null,
    reportedAt: '2023-06-01T08:00:00.000Z',
  }))
}
