import { setImmediate } from 'node:timers/promises'
import type { PlanId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import { ledgerDocument } from '../../shared/domain/ledger/ledger-document.ts'
import type { Ledger } from '../../shared/domain/ledger/types.ts'
import type { PaperPreset } from '../../shared/domain/paper/preset.ts'
import { listSubject } from '../../shared/domain/plan/plan-name.ts'
import { countRows } from '../../shared/domain/plan-paper/counted-items.ts'
import { batchFront } from '../../shared/domain/plan-paper/cover.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { readPaperSettings, readSettings } from '../db/settings-repository.ts'
import { sheetName } from '../excel/sheet-name.ts'
import { writeLedgerWorkbook, writeTablesWorkbook } from '../excel/write-ledger.ts'
import type { PdfPrinter } from '../print/pdf-printer.ts'
import { type LedgerSource, loadLedgerSource, partyLedger } from './ledger-source.ts'
import { noticeOffice } from './notice-parties.ts'
import { writeEach } from './paper-batch.ts'
import { paperFormat, writePaper } from './paper-file.ts'
import { type PrintedFormat, printPapers } from './print-paper.ts'

interface PartyLedger {
  readonly name: string
  readonly ledger: Ledger
  readonly items: number
  readonly contents: number
}

/** Whose ledgers, in which words and columns. */
export interface LedgersWanted {
  readonly planId: PlanId
  readonly by: 'leader' | 'unit'
  readonly preset: PaperPreset
}

const formats = ['docx', 'pdf', 'xlsx'] as const

/**
 * 工作台账 of every leader or of every unit, in official order: one file with a cover and a new page (in a workbook a sheet)
 * for each, or a file each in a folder; last of the groups and names of the plan that stand for no unit, and of what it names
 * nobody for. Whose tasks are all 工作秘密 has none where it would go to a unit. The cover bears the day that all of them stand at.
 *
 * Throws `plan.notFound`, `paper.nothingToPrint`, `paper.unknownFormat`, `paper.cannotWrite`, and what the printer throws.
 */
export async function exportLedgers(
  folder: DataFolder,
  { planId, by, preset }: LedgersWanted,
  target: { readonly path: string; readonly each: (typeof formats)[number] | null },
  printer: PdfPrinter,
  job: Job,
): Promise<readonly string[]> {
  const format = target.each ?? paperFormat(target.path, formats)
  const source = await loadLedgerSource(folder.db, planId, preset)
  const ledgers = await makeLedgers(source, by, job)
  const settings = await readPaperSettings(folder.db)
  if (target.each !== null) {
    return writeEach(ledgers, { path: target.path, format }, job, ({ ledger }) =>
      format === 'xlsx'
        ? writeLedgerWorkbook(ledger, settings)
        : printPapers([ledgerDocument(ledger)], format, settings, printer, job.signal),
    )
  }
  const content =
    format === 'xlsx'
      ? await writeTablesWorkbook(
          // Numbered, so that no two are called the same.
          ledgers.map(({ name, ledger }, at) => ({ name: sheetName(`${at + 1}.${name}`), ledger })),
          settings,
        )
      : await printBound(folder, source, ledgers, format, printer, job)
  job.signal.throwIfAborted()
  return [await writePaper(target.path, content)]
}

async function makeLedgers(source: LedgerSource, by: LedgersWanted['by'], job: Job): Promise<readonly PartyLedger[]> {
  const parties = source.parties[by]
  if (parties.every(({ isNobody }) => isNobody)) throw new UserError('paper.nothingToPrint')
  const ledgers: PartyLedger[] = []
  for (const [done, party] of parties.entries()) {
    // Only between two turns can it be heard that the work is cancelled.
    await setImmediate()
    job.signal.throwIfAborted()
    job.report({ phase: 'ledger', done, total: parties.length })
    const ledger = partyLedger(source, by, party)
    const listed = ledger.rows.flatMap((row) => (row.kind === 'task' ? [source.tasksInPlan.get(row.taskId)?.task] : []))
    ledgers.push({ name: party.name, ledger, ...countRows(listed.filter((task) => task !== undefined)) })
  }
  return ledgers
}

async function printBound(
  { db }: DataFolder,
  { whole: { plan, asOf } }: LedgerSource,
  ledgers: readonly PartyLedger[],
  format: PrintedFormat,
  printer: PdfPrinter,
  job: Job,
): Promise<Uint8Array | string> {
  const settings = await readSettings(db)
  const office = noticeOffice(settings, plan, asOf)
  const words = { title: `${listSubject(plan.title)}台账`, office, day: asOf }
  return printPapers(
    [...batchFront(words, ledgers, settings.papers), ...ledgers.map(({ ledger }) => ledgerDocument(ledger))],
    format,
    settings.papers,
    printer,
    job.signal,
  )
}
