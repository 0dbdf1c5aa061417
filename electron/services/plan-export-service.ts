import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import type { PlanId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import { planDocument } from '../../shared/domain/plan/plan-document.ts'
import { planFromLedger } from '../../shared/domain/plan/plan-from-ledger.ts'
import { planSheets } from '../../shared/domain/plan/plan-workbook.ts'
import { printPlan } from '../../shared/domain/plan/print-plan.ts'
import type { ParsedPlan, PlanStyle } from '../../shared/domain/plan/types.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { getPlanContent } from '../db/plan-repository.ts'
import { readPaperSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { writeTablesWorkbook } from '../excel/write-ledger.ts'
import { writeWordDocument } from '../word/write-document.ts'
import { paperFormat, writePaper } from './paper-file.ts'

/** How the printed plan says who does what: in brackets after each task, in a table, or (null) as the imported one did. */
export interface PlanPrinting {
  readonly style: 'inline' | 'table' | null
}

const formats = ['docx', 'xlsx'] as const

/**
 * Prints a plan from the ledger to `.docx`, or its tables to `.xlsx`, and returns the file's path. Reading the file again
 * gives the same plan.
 *
 * Throws `plan.notFound`, `paper.unknownFormat`, `paper.cannotWrite`, `ledger.textTooLong`.
 */
export async function exportPlan(
  folder: DataFolder,
  planId: PlanId,
  { style }: PlanPrinting,
  outPath: string,
  job: Job,
): Promise<string> {
  const format = paperFormat(outPath, formats)
  job.report({ phase: 'plan', done: 0, total: 1 })
  const plan = planFromLedger(await getPlanContent(folder.db, planId))
  const layout = layoutFor(plan, format === 'xlsx' ? 'table' : style)
  const printed = printPlan(plan, layout)
  const settings = await readPaperSettings(folder.db)
  const content =
    format === 'docx'
      ? await writeWordDocument(planDocument(plan, printed), settings)
      : await writeTablesWorkbook(planSheets(plan, printed), settings)
  job.signal.throwIfAborted()
  const path = await writePaper(outPath, content)
  job.report({ phase: 'plan', done: 1, total: 1 })
  return path
}

/** A plan as it is printed, set on paper. Throws `plan.notFound`. */
export async function printedPlanDocument(
  db: Db,
  planId: PlanId,
  style: PlanPrinting['style'],
): Promise<OfficialDocument> {
  const plan = planFromLedger(await getPlanContent(db, planId))
  return planDocument(plan, printPlan(plan, layoutFor(plan, style)))
}

/** The layout to print in; undefined for the plan's own, where that is what is asked for. */
function layoutFor(plan: ParsedPlan, style: PlanPrinting['style']): PlanStyle['layout'] | undefined {
  const isTable = plan.style.layout === 'table'
  if (style === 'table') return isTable && !plan.style.tableIsAnnex ? undefined : 'table'
  return style === 'inline' && isTable ? 'bracketLabelled' : undefined
}
