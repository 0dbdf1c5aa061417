import { formTaskNumber } from '../../shared/domain/form/form-rows.ts'
import type { PeriodId, ReportId, TaskId } from '../../shared/domain/id.ts'
import { reviewOf } from '../../shared/domain/report/consolidation.ts'
import type { ConsolidatedStart } from '../../shared/domain/report/start-consolidated.ts'
import type { Consolidated, Report } from '../../shared/domain/report/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { findConsolidated, saveConsolidated } from '../db/consolidated-repository.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { newId } from '../db/new-id.ts'
import { getProgressPeriod } from '../db/period-repository.ts'
import { getReport, insertReviews, listReportsByTask } from '../db/report-repository.ts'
import type { Db } from '../db/tables.ts'
import { getTask } from '../db/task-repository.ts'
import { getUnit } from '../db/unit-repository.ts'
import { changeSet } from './history-service.ts'

/** 采用 — the office's text becomes what a unit reported, unconfirmed. Throws `report.notFound`. */
export async function adoptReport(folder: DataFolder, reportId: ReportId): Promise<void> {
  const report = await getReport(folder.db, reportId)
  const { taskId, periodId } = report
  const unit = await getUnit(folder.db, report.unitId)
  const number = await numberOf(folder.db, taskId)
  const text: Consolidated = {
    ...(await findOrBegin(folder.db, periodId, taskId)),
    text: report.progress,
    status: report.status,
    percent: report.percent,
    fromReportId: report.id,
    confirmed: null,
  }
  await changeSet(folder, { action: 'consolidated.adopt', params: { number, unit: unit.name } }, (trx) =>
    saveConsolidated(trx, text),
  )
}

/** Writes the office's words; a text that was confirmed is a draft again. Throws `period.notFound`, `period.notProgress`, `task.notFound`. */
export async function editConsolidated(
  folder: DataFolder,
  periodId: PeriodId,
  taskId: TaskId,
  said: ConsolidatedStart,
): Promise<void> {
  await getProgressPeriod(folder.db, periodId)
  const number = await numberOf(folder.db, taskId)
  const known = await findOrBegin(folder.db, periodId, taskId)
  if (known.text === said.text && known.status === said.status && known.percent === said.percent) return
  await changeSet(folder, { action: 'consolidated.edit', params: { number } }, (trx) =>
    saveConsolidated(trx, { ...known, ...said, confirmed: null }),
  )
}

/**
 * 审定 — confirms texts as they stand, and writes down of the report each was started from whether it was taken as it is or
 * with the office's edit. Throws `consolidated.empty` for a task without a text.
 */
export async function confirmConsolidated(
  folder: DataFolder,
  periodId: PeriodId,
  taskIds: readonly TaskId[],
): Promise<void> {
  const confirmed = { at: new Date().toISOString(), by: folder.operator }
  const texts: { readonly text: Consolidated; readonly from: Report | null }[] = []
  for (const taskId of taskIds) {
    const text = await findConsolidated(folder.db, periodId, taskId)
    if (!text || text.text.trim() === '') {
      throw new UserError('consolidated.empty', { number: await numberOf(folder.db, taskId) })
    }
    const from = text.fromReportId === null ? null : await getReport(folder.db, text.fromReportId)
    if (!text.confirmed) texts.push({ text: { ...text, confirmed }, from })
  }
  await changeSet(folder, { action: 'consolidated.confirm', params: { tasks: texts.length } }, async (trx) => {
    for (const { text } of texts) await saveConsolidated(trx, text)
    await insertReviews(
      trx,
      texts.flatMap(({ text, from }) =>
        from === null
          ? []
          : [{ id: newId('review'), reportId: from.id, outcome: reviewOf(text, from), reason: '', ...confirmed }],
      ),
    )
  })
}

/** Makes a confirmed text a draft again. Throws `task.notFound`. */
export async function reopenConsolidated(folder: DataFolder, periodId: PeriodId, taskId: TaskId): Promise<void> {
  const text = await findConsolidated(folder.db, periodId, taskId)
  if (!text?.confirmed) return
  const number = await numberOf(folder.db, taskId)
  await changeSet(folder, { action: 'consolidated.reopen', params: { number } }, (trx) =>
    saveConsolidated(trx, { ...text, confirmed: null }),
  )
}

/** 退回 — sends one report back to its unit with the reason; it is counted. Throws `report.notFound`, `taskReturn.noReason`. */
export async function sendBackReport(folder: DataFolder, reportId: ReportId, words: string): Promise<void> {
  const reason = words.trim()
  if (reason === '') throw new UserError('taskReturn.noReason')
  const report = await getReport(folder.db, reportId)
  const unit = await getUnit(folder.db, report.unitId)
  const params = { unit: unit.name, number: await numberOf(folder.db, report.taskId), reason }
  const said = { outcome: 'sentBack', reason, at: new Date().toISOString(), by: folder.operator } as const
  await changeSet(folder, { action: 'report.sendBack', params }, (trx) =>
    insertReviews(trx, [{ id: newId('review'), reportId, ...said }]),
  )
}

async function findOrBegin(db: Db, periodId: PeriodId, taskId: TaskId): Promise<Consolidated> {
  const known = await findConsolidated(db, periodId, taskId)
  if (known) return known
  const first = (await listReportsByTask(db, taskId)).find((report) => report.periodId === periodId)
  return {
    id: newId('consolidated'),
    taskId,
    periodId,
    text: '',
    status: null,
    percent: null,
    fromReportId: first?.id ?? null,
    confirmed: null,
  }
}

async function numberOf(db: Db, taskId: TaskId): Promise<string> {
  return formTaskNumber(await getTask(db, taskId))
}
