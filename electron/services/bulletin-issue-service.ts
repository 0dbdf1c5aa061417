import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isSeries, isWholeNumber } from '../../shared/domain/bulletin/head.ts'
import { paperOfContent } from '../../shared/domain/bulletin/paper-of-content.ts'
import type { BulletinRecord } from '../../shared/domain/bulletin/types.ts'
import type { BulletinId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { HeadStyle } from '../../shared/domain/paper/preset.ts'
import { isDay } from '../../shared/domain/period/is-day.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { archiveFile, readArchived } from '../db/archive.ts'
import { findBulletinByNumber, saveBulletin } from '../db/bulletin-repository.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { readPaperSettings } from '../db/settings-repository.ts'
import type { PdfPrinter } from '../print/pdf-printer.ts'
import { paperOf, paperSettingsOf, readBulletin, readDraft } from './bulletin-draft.ts'
import { changeSet } from './history-service.ts'
import { paperFormat, writePaper } from './paper-file.ts'
import { type PrintedFormat, printedFormats, printPaper } from './print-paper.ts'

/** The files that are kept of an issued bulletin, in the order of `fileHashes`. */
export const issuedFormats: readonly PrintedFormat[] = ['docx', 'pdf']

/** What the office gives a bulletin when it issues it. */
export interface BulletinIssue {
  /** 发文字号 `云政办字〔2023〕7号`, or the issue of a 简报 `第20期` */
  readonly documentNumber: string
  /** 成文日期 */
  readonly issueDate: IsoDate
}

/**
 * 印发 — freezes a draft: text, figures and number as they are, its Word and PDF files in the archive. It no longer changes,
 * whatever comes in later; issuing can be undone.
 *
 * Throws `bulletin.isIssued`, `bulletin.noNumber`, `bulletin.badNumber`, `bulletin.badIssue`, `bulletin.numberTaken`, `period.badDate`, and what
 * the printer throws.
 */
export async function issueBulletin(
  folder: DataFolder,
  bulletinId: BulletinId,
  issue: BulletinIssue,
  printer: PdfPrinter,
  job: Job,
): Promise<void> {
  const { record, content } = await readDraft(folder.db, bulletinId)
  const mark = await checkIssue(folder, content.preset.head, issue)
  const paper = paperOfContent(content, mark)
  const paperSettings = await readPaperSettings(folder.db)
  const fileHashes: string[] = []
  for (const [done, format] of issuedFormats.entries()) {
    job.signal.throwIfAborted()
    job.report({ phase: 'bulletin', done, total: issuedFormats.length })
    const file = await printPaper(paper, format, paperSettings, printer, job.signal)
    const bytes = typeof file === 'string' ? Buffer.from(file) : file
    fileHashes.push(await archiveFile(folder, bytes, `${record.title}.${format}`))
  }
  job.signal.throwIfAborted()
  const issued: BulletinRecord = {
    ...record,
    ...mark,
    content: { ...record.content, paperSettings },
    fileHashes,
    state: 'issued',
    issuedAt: new Date().toISOString(),
  }
  const params = { title: record.title, number: mark.documentNumber }
  await changeSet(folder, { action: 'bulletin.issue', params }, (trx) => saveBulletin(trx, issued))
  job.report({ phase: 'bulletin', done: issuedFormats.length, total: issuedFormats.length })
}

async function checkIssue(folder: DataFolder, head: HeadStyle, issue: BulletinIssue): Promise<BulletinIssue> {
  const documentNumber = issue.documentNumber.replace(/\s+/g, '')
  if (documentNumber === '') throw new UserError('bulletin.noNumber')
  if (!isWholeNumber(head, documentNumber)) {
    throw new UserError(isSeries(head) ? 'bulletin.badIssue' : 'bulletin.badNumber', { number: documentNumber })
  }
  if (!isDay(issue.issueDate)) throw new UserError('period.badDate', { date: issue.issueDate })
  // Issues of a 简报 or 纪要 begin anew each year; a 发文字号 holds its year.
  const year = isSeries(head) ? issue.issueDate.slice(0, 4) : null
  const taken = await findBulletinByNumber(folder.db, documentNumber, year)
  if (taken) throw new UserError('bulletin.numberTaken', { number: documentNumber, title: taken.title })
  return { documentNumber, issueDate: issue.issueDate }
}

/**
 * A bulletin in one format: of an issued one the very file that was archived, of a draft (or in a format that is not kept)
 * printed as it stands.
 */
export async function bulletinFile(
  folder: DataFolder,
  bulletinId: BulletinId,
  format: PrintedFormat,
  printer: PdfPrinter,
  job: Job,
): Promise<Uint8Array | string> {
  const bulletin = await readBulletin(folder.db, bulletinId)
  const kept = bulletin.record.fileHashes[issuedFormats.indexOf(format)]
  if (kept !== undefined) return readArchived(folder, kept)
  return printPaper(paperOf(bulletin), format, await paperSettingsOf(folder.db, bulletin), printer, job.signal)
}

/**
 * Writes a bulletin to a file, in the format its name says, and returns the file's path.
 * Throws `bulletin.notFound`, `paper.unknownFormat`, `paper.cannotWrite`, and what the printer throws.
 */
export async function saveBulletinFile(
  folder: DataFolder,
  bulletinId: BulletinId,
  path: string,
  printer: PdfPrinter,
  job: Job,
): Promise<string> {
  const format = paperFormat(path, printedFormats)
  job.report({ phase: 'bulletin', done: 0, total: 1 })
  const content = await bulletinFile(folder, bulletinId, format, printer, job)
  job.signal.throwIfAborted()
  const target = await writePaper(path, content)
  job.report({ phase: 'bulletin', done: 1, total: 1 })
  return target
}

/**
 * A PDF for the system's own program to print from, in the data folder's `print/`; earlier ones go, unless one is still open.
 * Returns its path. Throws `bulletin.notFound`, `paper.cannotWrite`, and what the printer throws.
 */
export async function writePrintout(
  folder: DataFolder,
  bulletinId: BulletinId,
  printer: PdfPrinter,
  job: Job,
): Promise<string> {
  const place = join(folder.path, 'print')
  await rm(place, { recursive: true, force: true }).catch(() => undefined)
  await mkdir(place, { recursive: true })
  return saveBulletinFile(folder, bulletinId, join(place, `${bulletinId}-${Date.now()}.pdf`), printer, job)
}
