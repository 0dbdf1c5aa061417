import { collectBulletinFacts } from '../../shared/domain/bulletin/collect-facts.ts'
import { composeMonthlyBulletin } from '../../shared/domain/bulletin/compose-monthly.ts'
import type { BulletinInput } from '../../shared/domain/bulletin/facts.ts'
import { bulletinOffice } from '../../shared/domain/bulletin/office.ts'
import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import type { PeriodId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { Job } from '../../shared/domain/job.ts'
import { isDay } from '../../shared/domain/period/is-day.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { listConsolidated } from '../db/consolidated-repository.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { listForms } from '../db/form-repository.ts'
import { findPreviousPeriod } from '../db/period-repository.ts'
import { listReportsByPeriod } from '../db/report-repository.ts'
import { listStageTargets } from '../db/stage-target-repository.ts'
import type { Db } from '../db/tables.ts'
import { listReturns } from '../db/task-return-repository.ts'
import { writeHtml } from '../print/write-html.ts'
import { writePdf } from '../print/write-pdf.ts'
import { writeWordDocument } from '../word/write-document.ts'
import { paperFormat, writePaper } from './paper-file.ts'
import { loadRound, type ReportingRound } from './reporting-round.ts'

/** The kinds of bulletin that can be printed now. */
export type PrintedBulletinKind = 'monthly'

const formats = ['docx', 'pdf', 'html'] as const

/** Which bulletin is printed. */
export interface BulletinRequest {
  readonly kind: PrintedBulletinKind
  /** 成文日期; today where it is null. */
  readonly issueDate: IsoDate | null
}

/**
 * Prints the bulletin of a period to `.docx`, `.pdf` or `.html` and returns the file's path. Bulletins go to units: tasks
 * marked 工作秘密 are neither named nor counted in them.
 *
 * Throws `period.notFound`, `period.badDate`, `paper.unknownFormat`, `paper.cannotWrite`, `pdf.noBrowser`, `pdf.failed`.
 */
export async function exportBulletin(
  folder: DataFolder,
  periodId: PeriodId,
  request: BulletinRequest,
  outPath: string,
  job: Job,
): Promise<string> {
  const format = paperFormat(outPath, formats)
  job.report({ phase: 'bulletin', done: 0, total: 2 })
  if (request.issueDate !== null && !isDay(request.issueDate)) {
    throw new UserError('period.badDate', { date: request.issueDate })
  }
  const document = await makeBulletin(folder.db, periodId, request.kind, request.issueDate ?? today())
  job.signal.throwIfAborted()
  job.report({ phase: 'bulletin', done: 1, total: 2 })
  const content = await printBulletin(document, format, job.signal)
  job.signal.throwIfAborted()
  const path = await writePaper(outPath, content)
  job.report({ phase: 'bulletin', done: 2, total: 2 })
  return path
}

/** The bulletin of a period as data, dated `issueDate`. Throws `period.notFound`. */
export async function makeBulletin(
  db: Db,
  periodId: PeriodId,
  kind: PrintedBulletinKind,
  issueDate: IsoDate,
): Promise<OfficialDocument> {
  const round = await loadRound(db, periodId)
  const facts = collectBulletinFacts(await bulletinInput(db, round))
  const office = bulletinOffice(round.settings, round.plan, issueDate)
  switch (kind) {
    case 'monthly':
      return composeMonthlyBulletin(facts, office)
    default:
      throw new Error(`unknown kind of bulletin ${kind satisfies never}`)
  }
}

async function bulletinInput(db: Db, round: ReportingRound): Promise<BulletinInput> {
  const { plan, period } = round
  const tasks = round.tasks.filter((task) => !task.isSecret)
  const open = new Set(tasks.map((task) => task.id))
  const isOpen = (about: { readonly taskId: (typeof tasks)[number]['id'] }) => open.has(about.taskId)
  const previous = await findPreviousPeriod(db, period)
  const forms = await listForms(db, period.id)
  return {
    plan,
    period,
    previous,
    tasks,
    stageTargets: await listStageTargets(
      db,
      tasks.map((task) => task.id),
    ),
    reports: await listReportsByPeriod(db, period.id),
    consolidated: (await listConsolidated(db, period.id)).filter(isOpen),
    previousReports: previous ? (await listReportsByPeriod(db, previous.id)).filter(isOpen) : [],
    previousConsolidated: previous ? (await listConsolidated(db, previous.id)).filter(isOpen) : [],
    askedUnitIds:
      forms.length > 0 ? forms.map((form) => form.unitId) : round.unitTasks.map((unitTasks) => unitTasks.unit.id),
    returns: await listReturns(db, period.id),
    units: round.units,
    statusWords: round.settings.statusWords,
  }
}

async function printBulletin(
  document: OfficialDocument,
  format: (typeof formats)[number],
  signal: AbortSignal,
): Promise<Uint8Array | string> {
  switch (format) {
    case 'docx':
      return writeWordDocument(document)
    case 'html':
      return writeHtml(document)
    case 'pdf':
      return writePdf(writeHtml(document), signal)
    default:
      throw new Error(`unknown format ${format satisfies never}`)
  }
}

/** The day a paper is made, as the office's clock says. */
function today(): IsoDate {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
