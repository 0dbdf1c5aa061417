import type { LeaderId, PaperPresetId, PlanId, UnitId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import { ledgerDocument } from '../../shared/domain/ledger/ledger-document.ts'
import type { Ledger, LedgerColumnKey } from '../../shared/domain/ledger/types.ts'
import type { PaperPreset } from '../../shared/domain/paper/preset.ts'
import { nobodyWords } from '../../shared/domain/plan-paper/tasks-by-party.ts'
import type { ResponsibilityBy } from '../../shared/domain/responsibility/types.ts'
import type { TaskQuery } from '../../shared/domain/task/task-query.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { findPartyName } from '../db/party-names.ts'
import { readPaperSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { writeLedgerWorkbook } from '../excel/write-ledger.ts'
import { installedBrowser, type PdfPrinter } from '../print/pdf-printer.ts'
import { chooseLedger, type LedgerChoice, loadLedgerSource } from './ledger-source.ts'
import { paperFormat, writePaper } from './paper-file.ts'
import { choosePreset, findPresetByName } from './preset-service.ts'
import { printPaper } from './print-paper.ts'
import { makeShownLedger } from './shown-ledger.ts'

/** Just what a list shows, or the ledger of everybody, a leader or a unit. */
export type LedgerContent =
  | { readonly kind: 'shown'; readonly query: TaskQuery; readonly columns: readonly LedgerColumnKey[] }
  | { readonly kind: 'whole'; readonly presetId: PaperPresetId | null }
  | { readonly kind: 'leader'; readonly leaderId: LeaderId }
  | { readonly kind: 'unit'; readonly unitId: UnitId }
  /** Of a name that stands for no leader or unit; null of what nobody is named for. */
  | { readonly kind: 'unnamed'; readonly by: ResponsibilityBy; readonly name: string | null }

const formats = ['xlsx', 'docx', 'pdf'] as const

/**
 * Prints a plan's ledger to `.xlsx`, `.docx` or `.pdf` and returns the file's path: the whole, the tasks a leader leads, or
 * those a unit has a part in. A unit's ledger leaves out tasks marked 工作秘密. PDF through an installed browser.
 * Its words and columns are those of the preset named, or the program's own.
 *
 * Throws `plan.notFound`, `preset.unknownName`, `ledger.unknownLeader`, `ledger.unknownUnit`, `ledger.textTooLong`, `paper.unknownFormat`,
 * `paper.cannotWrite`, `pdf.noBrowser`, `pdf.failed`.
 */
export async function exportLedger(
  folder: DataFolder,
  planId: PlanId,
  { presetName = null, ...choice }: LedgerChoice & { readonly presetName?: string | null },
  outPath: string,
  job: Job,
): Promise<string> {
  const { db } = folder
  const make = async () => makeLedger(db, planId, choice, await findPresetByName(db, 'ledger', presetName))
  return writeLedger(db, make, outPath, installedBrowser, job)
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
      return makeLedger(db, planId, { leader: null, unit: null }, await choosePreset(db, 'ledger', content.presetId))
    case 'leader': {
      const name = await findPartyName(db, content)
      return makeLedger(db, planId, { leader: name ?? content.leaderId, unit: null })
    }
    case 'unit': {
      const name = await findPartyName(db, content)
      return makeLedger(db, planId, { leader: null, unit: name ?? content.unitId })
    }
    case 'unnamed': {
      const name = content.name ?? nobodyWords[content.by]
      return makeLedger(db, planId, { leader: null, unit: null, [content.by]: name })
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
      ? await writeLedgerWorkbook(ledger, settings)
      : await printPaper(ledgerDocument(ledger), format, settings, printer, job.signal)
  job.signal.throwIfAborted()
  const path = await writePaper(outPath, content)
  job.report({ phase: 'ledger', done: 2, total: 2 })
  return path
}

/** A plan's ledger as data. Throws `plan.notFound`, `ledger.unknownLeader`, `ledger.unknownUnit`. */
export async function makeLedger(db: Db, planId: PlanId, choice: LedgerChoice, preset?: PaperPreset): Promise<Ledger> {
  return chooseLedger(await loadLedgerSource(db, planId, preset), choice)
}
