import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { PeriodId, PlanId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import { parsePlans } from '../../shared/domain/plan/parse-plans.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { readDocument } from '../reading/read-document.ts'
import { readFileBytes } from '../reading/read-file-bytes.ts'
import { type ExportedForm, exportForms } from '../services/form-service.ts'
import { readHistoryState, undoStep } from '../services/history-steps-service.ts'
import { listPlanPeriods, openPeriod } from '../services/period-service.ts'
import { type ImportedPlan, importPlans } from '../services/plan-service.ts'
import type { ReturnImport } from '../services/return-summary.ts'
import { changeSettings, getSettings } from '../services/settings-service.ts'
import { importReturns } from '../services/task-return-service.ts'
import { examplePlanPath } from './example-plan.ts'
import { fillExampleForm } from './fill-form.ts'
import { exampleSilentUnits } from './reports-2023-05.ts'

/** One round of the invented county, as it came into a data folder. */
export interface ExampleRound {
  readonly plan: ImportedPlan
  readonly periodId: PeriodId
  readonly forms: readonly ExportedForm[]
  /** How many forms the "departments" sent back filled. */
  readonly filled: number
  readonly returns: ReturnImport
}

/** Where the forms go and where the filled ones come from. */
export interface ExampleFolders {
  readonly formsFolder: string
  readonly returnsFolder: string
}

/** Two days before the forms are due. */
export const exampleReceipt = new Date(2023, 5, 3, 10, 0)

const exampleOffice = {
  countyName: '云河县',
  officeName: '云河县人民政府办公室',
  inspectorateName: '云河县人民政府督查室',
  documentSeries: '云政办督',
}
const exampleMonth = {
  cadence: 'month',
  label: '2023年5月',
  from: '2023-05-01',
  to: '2023-05-31',
  due: '2023-06-05',
} as const

/**
 * Takes one round of the invented county into a data folder: the plan in, forms out, filled by the "departments", returns
 * in; each a step that can be undone. An office that has a name keeps it. Loaded again it changes nothing but the forms.
 */
export async function runExampleRound(
  folder: DataFolder,
  { formsFolder, returnsFolder }: ExampleFolders,
  job: Job,
): Promise<ExampleRound> {
  const { countyName } = await getSettings(folder)
  if (countyName === '') await changeSettings(folder, exampleOffice)
  const plan = await importExamplePlan(folder, job)
  const periods = await listPlanPeriods(folder.db, plan.planId)
  const known = periods.find(({ label }) => label === exampleMonth.label)
  const periodId = known?.id ?? (await openPeriod(folder, { planId: plan.planId, ...exampleMonth }))
  const { files: forms } = await exportForms(folder, periodId, formsFolder, job)
  const filled = await fillForms(forms, returnsFolder, job)
  const intake = { dryRun: false, receivedAt: exampleReceipt }
  const returns = await importReturns(folder, [returnsFolder], periodId, intake, job)
  return { plan, periodId, forms, filled, returns }
}

/**
 * 载入示例 — the same for the window: its forms are written aside and removed. Where it is cancelled or fails, the steps that
 * were done already are taken back.
 */
export async function loadExampleRound(
  folder: DataFolder,
  job: Job,
): Promise<{ readonly planId: PlanId; readonly periodId: PeriodId }> {
  const aside = await mkdtemp(join(tmpdir(), 'dubantai-example-'))
  const before = (await readHistoryState(folder)).undo?.id ?? 0
  try {
    const folders = { formsFolder: join(aside, '填报表'), returnsFolder: join(aside, '回收表') }
    const { plan, periodId } = await runExampleRound(folder, folders, job)
    return { planId: plan.planId, periodId }
  } catch (error) {
    await takeBackAfter(folder, before)
    throw error
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

async function takeBackAfter(folder: DataFolder, entryId: number): Promise<void> {
  for (;;) {
    const { undo } = await readHistoryState(folder)
    if (!undo || undo.id <= entryId) return
    await undoStep(folder, undo.id)
  }
}

async function importExamplePlan(folder: DataFolder, job: Job): Promise<ImportedPlan> {
  job.report({ phase: 'reading', done: 0, total: null })
  const bytes = await readFileBytes(examplePlanPath)
  const name = basename(examplePlanPath)
  const [plan] = await importPlans(folder, parsePlans(await readDocument(bytes, name)), { name, bytes }, job)
  if (!plan) throw new Error('the example has no plan')
  return plan
}

/** The departments' part: most fill in and send back, some stay silent, and one sends a file that is no form. */
async function fillForms(forms: readonly ExportedForm[], returnsFolder: string, job: Job): Promise<number> {
  await mkdir(returnsFolder, { recursive: true })
  let filled = 0
  for (const [done, form] of forms.entries()) {
    job.signal.throwIfAborted()
    job.report({ phase: 'filling', done, total: forms.length })
    if (exampleSilentUnits.includes(form.unit)) continue
    const rows = await fillExampleForm(form.path, join(returnsFolder, basename(form.path)))
    if (rows > 0) filled++
  }
  await writeFile(join(returnsFolder, '会议通知.xlsx'), '关于召开5月份调度会议的通知\n')
  return filled
}
