import { fontsOf } from '../../shared/domain/document/paper-settings.ts'
import type { LeaderId, PeriodId, PlanId, TaskId, UnitId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { Job } from '../../shared/domain/job.ts'
import { withPresentLeaders } from '../../shared/domain/leader/successions.ts'
import { buildLedger, type LedgerProgress } from '../../shared/domain/ledger/build-ledger.ts'
import { ledgerDocument } from '../../shared/domain/ledger/ledger-document.ts'
import type { Ledger, LedgerColumnKey, LedgerScope } from '../../shared/domain/ledger/types.ts'
import type { Plan } from '../../shared/domain/plan/plan.ts'
import { planYear } from '../../shared/domain/plan/plan-year.ts'
import { progressByTask } from '../../shared/domain/report/task-progress.ts'
import type { TaskQuery } from '../../shared/domain/task/task-query.ts'
import type { TaskDetail } from '../../shared/domain/task/types.ts'
import { findUnit } from '../../shared/domain/unit/find-unit.ts'
import type { Unit } from '../../shared/domain/unit/types.ts'
import { expandParty, makeUnitDirectory } from '../../shared/domain/unit/unit-directory.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { listConsolidated } from '../db/consolidated-repository.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { listLeaders } from '../db/leader-repository.ts'
import { findPartyName } from '../db/party-names.ts'
import { listProgressPeriods } from '../db/period-repository.ts'
import { getPlanContent } from '../db/plan-repository.ts'
import { listReportsByPeriod } from '../db/report-repository.ts'
import { readPaperSettings, readSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { listUnitGroups, listUnits } from '../db/unit-repository.ts'
import { writeLedgerWorkbook } from '../excel/write-ledger.ts'
import { installedBrowser, type PdfPrinter } from '../print/pdf-printer.ts'
import { loadLedgerCommitments } from './ledger-commitments.ts'
import { paperFormat, writePaper } from './paper-file.ts'
import { printPaper } from './print-paper.ts'
import { makeShownLedger } from './shown-ledger.ts'
import { readSuccessions } from './successions.ts'

/** Whose tasks a ledger shows; both null for all. */
export interface LedgerChoice {
  readonly leader: string | null
  readonly unit: string | null
}

/** Just what a list shows, or the ledger of everybody, a leader or a unit. */
export type LedgerContent =
  | { readonly kind: 'shown'; readonly query: TaskQuery; readonly columns: readonly LedgerColumnKey[] }
  | { readonly kind: 'whole' }
  | { readonly kind: 'leader'; readonly leaderId: LeaderId }
  | { readonly kind: 'unit'; readonly unitId: UnitId }

const formats = ['xlsx', 'docx', 'pdf'] as const

/**
 * Prints a plan's ledger to `.xlsx`, `.docx` or `.pdf` and returns the file's path: the whole, the tasks a leader leads, or
 * those a unit has a part in. A unit's ledger leaves out tasks marked 工作秘密. PDF through an installed browser.
 *
 * Throws `plan.notFound`, `ledger.unknownLeader`, `ledger.unknownUnit`, `ledger.textTooLong`, `paper.unknownFormat`,
 * `paper.cannotWrite`, `pdf.noBrowser`, `pdf.failed`.
 */
export async function exportLedger(
  folder: DataFolder,
  planId: PlanId,
  choice: LedgerChoice,
  outPath: string,
  job: Job,
): Promise<string> {
  return writeLedger(folder.db, () => makeLedger(folder.db, planId, choice), outPath, installedBrowser, job)
}

/**
 * Writes a ledger from the window to a file that the user named, as `exportLedger` does.
 *
 * Throws what `exportLedger` throws; PDF through the printer given.
 */
export async function exportLedgerContent(
  folder: DataFolder,
  planId: PlanId,
  content: LedgerContent,
  outPath: string,
  { printer, job }: { readonly printer: PdfPrinter; readonly job: Job },
): Promise<string> {
  return writeLedger(folder.db, () => makeContent(folder, planId, content), outPath, printer, job)
}

async function makeContent(folder: DataFolder, planId: PlanId, content: LedgerContent): Promise<Ledger> {
  const { db } = folder
  switch (content.kind) {
    case 'shown':
      return makeShownLedger(folder, content.query, content.columns)
    case 'whole':
      return makeLedger(db, planId, { leader: null, unit: null })
    case 'leader': {
      const name = await findPartyName(db, content)
      return makeLedger(db, planId, { leader: name ?? content.leaderId, unit: null })
    }
    case 'unit': {
      const name = await findPartyName(db, content)
      return makeLedger(db, planId, { leader: null, unit: name ?? content.unitId })
    }
    default:
      return content satisfies never
  }
}

async function writeLedger(
  db: Db,
  make: () => Promise<Ledger>,
  outPath: string,
  printer: PdfPrinter,
  job: Job,
): Promise<string> {
  const format = paperFormat(outPath, formats)
  job.report({ phase: 'ledger', done: 0, total: 2 })
  const ledger = await make()
  job.signal.throwIfAborted()
  job.report({ phase: 'ledger', done: 1, total: 2 })
  const settings = await readPaperSettings(db)
  const content =
    format === 'xlsx'
      ? await writeLedgerWorkbook(ledger, fontsOf(settings))
      : await printPaper(ledgerDocument(ledger), format, settings, printer, job.signal)
  job.signal.throwIfAborted()
  const path = await writePaper(outPath, content)
  job.report({ phase: 'ledger', done: 2, total: 2 })
  return path
}

/** A plan's ledger as data. Throws `plan.notFound`, `ledger.unknownLeader`, `ledger.unknownUnit`. */
export async function makeLedger(db: Db, planId: PlanId, choice: LedgerChoice): Promise<Ledger> {
  const content = await getPlanContent(db, planId)
  const settings = await readSettings(db)
  const { progress, asOf } = await latestProgress(db, content.plan)
  const leaders = await listLeaders(db)
  // On paper, who answers on the day that the paper stands at.
  const successions = await readSuccessions(db, content.plan, asOf)
  const tasks = withPresentLeaders(content.tasks, successions, leaders)
  const indicatorRows = withPresentLeaders(content.indicatorRows, successions, leaders)
  const { scope, shown } = await chooseTasks(db, content.plan, [...indicatorRows, ...tasks], choice)
  return buildLedger({
    plan: content.plan,
    sections: content.sections,
    tasks: tasks.filter((task) => shown.has(task.id)),
    indicatorRows: indicatorRows.filter((task) => shown.has(task.id)),
    progress,
    commitments: await loadLedgerCommitments(db, content.plan.id),
    scope,
    leaderOrder: new Map<LeaderId, number>(leaders.map(({ id, order }) => [id, order])),
    statusWords: settings.statusWords,
    asOf,
  })
}

interface ChosenTasks {
  readonly scope: LedgerScope
  readonly shown: ReadonlySet<TaskId>
}

async function chooseTasks(
  db: Db,
  plan: Plan,
  tasks: readonly TaskDetail[],
  { leader, unit }: LedgerChoice,
): Promise<ChosenTasks> {
  const ids = (chosen: readonly TaskDetail[]) => new Set(withParents(chosen, tasks).map((task) => task.id))
  if (leader !== null) {
    const name = leader.replace(/\s+/g, '')
    const own = tasks.filter((task) => task.assignments.some((a) => a.role === 'leader' && a.words === name))
    if (own.length === 0) throw new UserError('ledger.unknownLeader', { name: leader })
    return { scope: { kind: 'leader', name }, shown: ids(own) }
  }
  if (unit === null) return { scope: { kind: 'whole' }, shown: ids(tasks) }
  const units = await listUnits(db)
  const directory = makeUnitDirectory(units, await listUnitGroups(db), planYear(plan))
  const found = unitNamed(unit, units, planYear(plan))
  const hasPart = (task: TaskDetail) =>
    task.assignments.some((assignment) => expandParty(directory, assignment).some((member) => member.id === found?.id))
  const own = tasks.filter((task) => !task.isSecret && hasPart(task))
  if (!found || own.length === 0) throw new UserError('ledger.unknownUnit', { name: unit })
  return { scope: { kind: 'unit', name: found.name }, shown: ids(own) }
}

function unitNamed(name: string, units: readonly Unit[], year: number | null): Unit | null {
  const match = findUnit(name, units, year)
  return match.kind === 'found' ? match.unit : null
}

/** A part of a task is not understood without the task it is part of. */
function withParents(chosen: readonly TaskDetail[], all: readonly TaskDetail[]): readonly TaskDetail[] {
  const parents = new Set(chosen.flatMap((task) => task.parentId ?? []))
  const own = new Set(chosen.map((task) => task.id))
  return all.filter((task) => own.has(task.id) || (parents.has(task.id) && !task.isSecret))
}

/** The latest that was reported of each task, and the day it all stands at: the end of the last period with reports. */
async function latestProgress(
  db: Db,
  plan: Plan,
): Promise<{ readonly progress: ReadonlyMap<TaskId, LedgerProgress>; readonly asOf: IsoDate }> {
  const progress = new Map<TaskId, LedgerProgress>()
  let asOf: IsoDate | null = null
  for (const period of await listProgressPeriods(db, plan.id)) {
    const own = await progressOfPeriod(db, period.id)
    for (const [taskId, said] of own) progress.set(taskId, { ...said, on: period.to })
    if (own.size > 0) asOf = period.to
  }
  return { progress, asOf: asOf ?? plan.issueDate ?? plan.importedAt.slice(0, 10) }
}

async function progressOfPeriod(db: Db, periodId: PeriodId) {
  return progressByTask(await listReportsByPeriod(db, periodId), await listConsolidated(db, periodId))
}
