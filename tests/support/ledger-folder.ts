import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DataFolder, openDataFolder } from '../../electron/db/data-folder.ts'
import type { NewReport } from '../../electron/db/report-repository.ts'
import { openPeriod } from '../../electron/services/period-service.ts'
import { importPlans } from '../../electron/services/plan-service.ts'
import type { PeriodId, PlanId, TaskId, UnitId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { ParsedPlan } from '../../shared/domain/plan/types.ts'

/** Work that nobody watches or stops. */
export const unwatched: Job = { signal: new AbortController().signal, report() {} }

/** A fresh data folder, gone after the work. */
export async function withFolder<T>(work: (folder: DataFolder) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'ledger-'))
  const folder = await openDataFolder(join(root, '数据'), { operator: '王海' })
  try {
    return await work(folder)
  } finally {
    await folder.close()
    rmSync(root, { recursive: true, force: true })
  }
}

/** Takes one plan in; its file's bytes are its title, so that another title is another file. */
export async function takeIn(folder: DataFolder, plan: ParsedPlan): Promise<PlanId> {
  const name = `${plan.title}.docx`
  const [imported] = await importPlans(folder, [plan], { name, bytes: Buffer.from(plan.title) }, unwatched)
  if (!imported) throw new Error('the plan was not taken in')
  return imported.planId
}

/** Begins a month of 2023, `05`. */
export async function openMonthOf(folder: DataFolder, planId: PlanId, month: string): Promise<PeriodId> {
  const request = { from: `2023-${month}-01`, to: `2023-${month}-28`, due: `2023-${month}-28` }
  return openPeriod(folder, { planId, cadence: 'month', label: `2023年${Number(month)}月`, ...request })
}

/** What a unit says of a task. */
export function newReport(
  key: { readonly taskId: TaskId; readonly periodId: PeriodId; readonly unitId: UnitId },
  said: Partial<NewReport> = {},
): NewReport {
  return {
    ...key,
    reporterOrder: 0,
    progress: '已完成立项。',
    status: 'onTrack',
    percent: 40,
    indicatorValues: [],
    problem: '',
    nextStep: '',
    note: '',
    origin: null,
    reportedAt: '2023-06-01T08:00:00.000Z',
    ...said,
  }
}
