import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import type { PlanId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { PaperGap } from '../../shared/domain/paper/paper-gaps.ts'
import type { PresetContent } from '../../shared/domain/paper/preset.ts'
import { inFullSigns } from '../../shared/domain/plan/full-plan-signs.ts'
import { leftOutOfTable } from '../../shared/domain/plan/left-out-of-table.ts'
import { planDocument } from '../../shared/domain/plan/plan-document.ts'
import { planFromLedger } from '../../shared/domain/plan/plan-from-ledger.ts'
import { planSheets } from '../../shared/domain/plan/plan-workbook.ts'
import type { ParsedPlan, PlanStyle } from '../../shared/domain/plan/types.ts'
import { planKind, type WordedPlan, wordPlan } from '../../shared/domain/plan/worded-plan.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { getPlanContent } from '../db/plan-repository.ts'
import { readPaperSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { writeTablesWorkbook } from '../excel/write-ledger.ts'
import { writeWordDocument } from '../word/write-document.ts'
import { paperFormat, writePaper } from './paper-file.ts'
import { usualPreset } from './preset-service.ts'

/** How the printed plan says who does what: in brackets after each task, in a table, or (null) as the imported one did. */
export interface PlanPrinting {
  readonly style: 'inline' | 'table' | null
  /** The preset for this once; null for the one the office chose last. */
  readonly presetName?: string | null
}

const formats = ['docx', 'xlsx'] as const

/**
 * Prints a plan from the ledger to `.docx`, or its tables to `.xlsx`, and returns the file's path. Reading the file again
 * gives the same plan; in an office's preset its title and what stands around its tasks are as worded there.
 *
 * Throws `plan.notFound`, `preset.unknownName`, `paper.unknownFormat`, `paper.cannotWrite`, `ledger.textTooLong`.
 */
export async function exportPlan(
  folder: DataFolder,
  planId: PlanId,
  { style, presetName = null }: PlanPrinting,
  outPath: string,
  job: Job,
): Promise<string> {
  const format = paperFormat(outPath, formats)
  job.report({ phase: 'plan', done: 0, total: 1 })
  const wanted = { style: styleFor(format, style), presetName }
  const { plan, printed } = await loadWordedPlan(folder.db, planId, wanted)
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

/** What of a plan is not in the file that `exportPlan` writes. Throws `plan.notFound`, `paper.unknownFormat`. */
export async function planExportGaps(
  db: Db,
  planId: PlanId,
  style: PlanPrinting['style'],
  outPath: string,
): Promise<readonly PaperGap[]> {
  return planGaps(db, planId, styleFor(paperFormat(outPath, formats), style))
}

/** What of a plan a style has no place for. Throws `plan.notFound`. */
export async function planGaps(db: Db, planId: PlanId, style: PlanPrinting['style']): Promise<readonly PaperGap[]> {
  const plan = planFromLedger(await getPlanContent(db, planId))
  return leftOutOfTable(plan, layoutFor(plan, style)).length > 0 ? ['leftOutOfTable'] : []
}

/** A plan as it is printed, set on paper, and the title it has there. Throws `plan.notFound`. */
export async function printedPlanDocument(
  db: Db,
  planId: PlanId,
  style: PlanPrinting['style'],
): Promise<{ readonly title: string; readonly document: OfficialDocument }> {
  const { plan, printed } = await loadWordedPlan(db, planId, { style })
  return { title: plan.title, document: planDocument(plan, printed) }
}

/** The beginning of a plan in the words of a preset of a kind, set on paper. Throws `plan.notFound`. */
export async function previewPlan(
  db: Db,
  planId: PlanId,
  kind: 'inlinePlan' | 'tablePlan',
  preset: PresetContent,
): Promise<OfficialDocument> {
  const plan = beginningOf(planFromLedger(await getPlanContent(db, planId)))
  const layout = layoutFor(plan, kind === 'tablePlan' ? 'table' : 'inline')
  const worded = await wordAsSet(db, plan, layout, preset)
  return planDocument(worded.plan, worded.printed)
}

async function loadWordedPlan(db: Db, planId: PlanId, { style, presetName = null }: PlanPrinting): Promise<WordedPlan> {
  const plan = planFromLedger(await getPlanContent(db, planId))
  const layout = layoutFor(plan, style)
  return wordAsSet(db, plan, layout, await usualPreset(db, planKind(plan, layout), presetName))
}

/** In the signs that the office chose for plans. */
async function wordAsSet(
  db: Db,
  plan: ParsedPlan,
  layout: PlanStyle['layout'] | undefined,
  preset: PresetContent,
): Promise<WordedPlan> {
  const worded = wordPlan(plan, layout, preset)
  return (await readPaperSettings(db)).planSigns === 'full' ? inFullSigns(worded) : worded
}

/** So many tasks show how a plan is worded. */
const tasksShown = 20

/** A plan with its first tasks and their headings alone. */
function beginningOf(plan: ParsedPlan): ParsedPlan {
  const tasks = plan.tasks.slice(0, tasksShown)
  const headings = new Set(tasks.flatMap(({ section }) => section))
  const isShown = ({ text }: ParsedPlan['outline'][number]) => [...headings].some((heading) => heading.endsWith(text))
  const indicatorRows = plan.indicatorRows.slice(0, tasksShown)
  return { ...plan, tasks, indicatorRows, outline: plan.outline.filter(isShown) }
}

/** A workbook has tables alone. */
const styleFor = (format: (typeof formats)[number], style: PlanPrinting['style']) =>
  format === 'xlsx' ? 'table' : style

/** The layout to print in; undefined for the plan's own, where that is what is asked for. */
function layoutFor(plan: ParsedPlan, style: PlanPrinting['style']): PlanStyle['layout'] | undefined {
  const isTable = plan.style.layout === 'table'
  if (style === 'table') return isTable && !plan.style.tableIsAnnex ? undefined : 'table'
  return style === 'inline' && isTable ? 'bracketLabelled' : undefined
}
