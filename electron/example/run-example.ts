import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { PeriodId, PlanId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { type DataFolder, openDataFolder } from '../db/data-folder.ts'
import { errorSentence } from '../messages.ts'
import { exportBulletin } from '../services/bulletin-service.ts'
import type { ExportedForm } from '../services/form-service.ts'
import { exportLedger } from '../services/ledger-service.ts'
import { exportPlan } from '../services/plan-export-service.ts'
import type { ImportedPlan } from '../services/plan-service.ts'
import type { ReturnImport } from '../services/return-summary.ts'
import { importReturns } from '../services/task-return-service.ts'
import { exampleReceipt, runExampleRound } from './load-example.ts'
import { exampleSilentUnits } from './reports-2023-05.ts'

/** What the example did and where it lies. */
export interface ExampleRun {
  readonly data: string
  readonly plan: ImportedPlan
  readonly formsFolder: string
  readonly forms: readonly ExportedForm[]
  readonly filled: number
  readonly silentUnits: readonly string[]
  readonly returns: ReturnImport
  /** The same files taken in once more. */
  readonly again: ReturnImport
  readonly papers: readonly string[]
  /** Why there is no PDF; null where there is one. */
  readonly noPdf: string | null
}

/**
 * One round of the invented county in a folder: the plan in, forms out, filled by the "departments", returns in, papers
 * out. A folder that holds an earlier example is made anew.
 *
 * @throws UserError `demo.folderInUse` where the folder holds something else
 */
export async function runExample(outFolder: string, job: Job): Promise<ExampleRun> {
  const out = resolve(outFolder)
  await clearEarlierExample(out)
  const data = join(out, dataFolderName)
  const folder = await openDataFolder(data, { operator: '演示' })
  try {
    const formsFolder = join(out, '填报表')
    const returnsFolder = join(out, '回收表')
    const { plan, periodId, forms, filled, returns } = await runExampleRound(
      folder,
      { formsFolder, returnsFolder },
      job,
    )
    const intake = { dryRun: false, receivedAt: exampleReceipt }
    const again = await importReturns(folder, [returnsFolder], periodId, intake, job)
    const { papers, noPdf } = await printPapers(folder, plan.planId, periodId, out, job)
    return {
      data,
      plan,
      formsFolder,
      forms,
      filled,
      silentUnits: exampleSilentUnits,
      returns,
      again,
      papers,
      noPdf,
    }
  } finally {
    await folder.close()
  }
}

const dataFolderName = '数据'
const exampleBulletin = { kind: 'monthly', presetName: null, issueDate: '2023-06-08' } as const

async function clearEarlierExample(out: string): Promise<void> {
  if (!existsSync(out)) return
  const isExample = existsSync(join(out, dataFolderName, 'ledger.sqlite'))
  if (!isExample && (await readdir(out)).length > 0) throw new UserError('demo.folderInUse', { folder: out })
  await rm(out, { recursive: true })
}

async function printPapers(folder: DataFolder, planId: PlanId, periodId: PeriodId, out: string, job: Job) {
  const file = (name: string) => join(out, name)
  const papers = [
    await exportBulletin(folder, periodId, exampleBulletin, file('2023年5月进展情况通报.docx'), job),
    await exportBulletin(folder, periodId, exampleBulletin, file('2023年5月进展情况通报.html'), job),
    await exportLedger(folder, planId, { leader: null, unit: null }, file('工作台账.xlsx'), job),
    await exportLedger(folder, planId, { leader: '何清源', unit: null }, file('工作台账（何清源）.docx'), job),
    await exportPlan(folder, planId, { style: null }, file('分工方案.docx'), job),
  ]
  try {
    papers.push(await exportBulletin(folder, periodId, exampleBulletin, file('2023年5月进展情况通报.pdf'), job))
    return { papers, noPdf: null }
  } catch (error) {
    // A machine without a browser still shows all the rest.
    if (!(error instanceof UserError && error.code === 'pdf.noBrowser')) throw error
    return { papers, noPdf: errorSentence(error) }
  }
}
