import { isDeepStrictEqual } from 'node:util'
import { defaultPaperSettings, type PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import { formTaskNumber } from '../../shared/domain/form/form-rows.ts'
import type { PlanId, SupervisionNoticeId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { OfficeSettings } from '../../shared/domain/office/types.ts'
import { isDay } from '../../shared/domain/period/is-day.ts'
import type { Plan } from '../../shared/domain/plan/plan.ts'
import { planYear } from '../../shared/domain/plan/plan-year.ts'
import { composeNotice } from '../../shared/domain/supervision-notice/compose-notice.ts'
import { printNoticeNumber } from '../../shared/domain/supervision-notice/notice-number.ts'
import { printedDays } from '../../shared/domain/supervision-notice/printed-days.ts'
import type { NoticeKind, NoticeNumber, SupervisionNotice } from '../../shared/domain/supervision-notice/types.ts'
import type { NoticeView } from '../../shared/domain/supervision-notice/view.ts'
import { noticeTitles } from '../../shared/domain/supervision-notice/wording.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { archiveFile, readArchived } from '../db/archive.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { getPlan } from '../db/plan-repository.ts'
import { readPaperSettings, readSettings } from '../db/settings-repository.ts'
import {
  type IssuedPaper,
  type KeptNotice,
  lastNoticeSerial,
  readNotices,
  updateNotice,
} from '../db/supervision-notice-repository.ts'
import type { Db } from '../db/tables.ts'
import type { PdfPrinter } from '../print/pdf-printer.ts'
import { changeSet } from './history-service.ts'
import { today } from './local-day.ts'
import { mapInOrder } from './map-in-order.ts'
import { type NoticeNames, noticeOffice, readNoticeNames } from './notice-parties.ts'
import { type BatchedPaper, type BatchTarget, papersAtATime, printBatch, writeEach } from './paper-batch.ts'
import { type PrintedFormat, printPaper } from './print-paper.ts'

/** The files that are kept of an issued notice, in the order of `fileHashes`. */
const keptFormats: readonly PrintedFormat[] = ['docx', 'pdf']

/** One notice with its paper: as it was issued, or as it would be. Throws `notice.notFound`. */
export async function openNotice({ db }: DataFolder, id: SupervisionNoticeId): Promise<NoticeView> {
  const [kept] = await readNotices(db, [id])
  if (!kept) throw new UserError('notice.notFound', { notice: id })
  const names = await readNoticeNames(db, [kept.notice])
  return {
    notice: kept.notice,
    unitName: names.unitNameOf(kept.notice.unitId),
    days: printedDays(kept.notice, planYear(await getPlan(db, kept.notice.planId))),
    tasks: tasksOf(kept.notice, names),
    paper: await paperMaker(db, names)(kept),
    paperSettings: settingsOf(kept, await readPaperSettings(db)),
  }
}

/**
 * 签发 — numbers drafts, one after the other in official order of their units, and freezes them with their Word and PDF files
 * in the archive; one step. Undoing it gives up the numbers, which only the last of a series can.
 *
 * Throws `notice.notFound`, `notice.isIssued`, `notice.numbersChanged`, `period.badDate`, and what the printer throws.
 */
export async function issueNotices(
  folder: DataFolder,
  ids: readonly SupervisionNoticeId[],
  issuedOn: IsoDate,
  printer: PdfPrinter,
  job: Job,
): Promise<readonly SupervisionNotice[]> {
  const { db } = folder
  if (!isDay(issuedOn)) throw new UserError('period.badDate', { date: issuedOn })
  const drafts = await inOfficialOrder(db, ids)
  const issuedBefore = drafts.find(({ notice }) => notice.number !== null)?.notice.number
  if (issuedBefore) throw new UserError('notice.isIssued', { number: printNoticeNumber(issuedBefore) })
  const names = await readNoticeNames(
    db,
    drafts.map(({ notice }) => notice),
  )
  const numbers = await nextNumbers(db, drafts, Number(issuedOn.slice(0, 4)))
  const settings = await readPaperSettings(db)
  const paperOf = paperMaker(db, names)
  let done = 0
  job.report({ phase: 'papers', done, total: drafts.length })
  const issued = await mapInOrder(drafts, papersAtATime, async ({ notice }, at) => {
    const number = numbers[at]
    if (!number) throw new Error(`no number for ${notice.id}`)
    job.signal.throwIfAborted()
    const numbered = { ...notice, number, issuedOn, state: 'issued' as const }
    const paper: IssuedPaper = { ...(await paperOf({ notice: numbered, paper: null })), settings }
    const fileHashes: string[] = []
    for (const format of keptFormats) {
      const file = await printPaper(paper, format, settings, printer, job.signal)
      const bytes = typeof file === 'string' ? Buffer.from(file) : file
      fileHashes.push(await archiveFile(folder, bytes, `${fileNameOf(numbered, names)}.${format}`))
    }
    job.report({ phase: 'papers', done: ++done, total: drafts.length })
    return { notice: { ...numbered, fileHashes }, paper }
  })
  job.signal.throwIfAborted()
  const params = { count: issued.length, number: printed(numbers[0]), last: printed(numbers.at(-1)) }
  await changeSet(folder, { action: 'notice.issue', params }, async (trx) => {
    const current = await nextNumbers(trx, drafts, Number(issuedOn.slice(0, 4)))
    if (current.some(({ serial }, at) => serial !== numbers[at]?.serial)) throw new UserError('notice.numbersChanged')
    for (const { notice, paper } of issued) await updateNotice(trx, notice, paper)
  })
  return issued.map(({ notice }) => notice)
}

const printed = (number: NoticeNumber | undefined) => (number ? printNoticeNumber(number) : '')

/** The next free numbers, in the order of the notices; each kind counts by itself. */
async function nextNumbers(db: Db, drafts: readonly KeptNotice[], year: number): Promise<readonly NoticeNumber[]> {
  const { notices: settings } = await readSettings(db)
  const last = new Map<NoticeKind, number>()
  const numbers: NoticeNumber[] = []
  for (const { notice } of drafts) {
    const serial = (last.get(notice.kind) ?? (await lastNoticeSerial(db, notice.kind, year))) + 1
    last.set(notice.kind, serial)
    numbers.push({ series: settings.series[notice.kind], year, serial })
  }
  return numbers
}

/**
 * Prints notices, in official order of their units and by their numbers: one after the other in one `.docx`, `.pdf` or
 * `.html`, or a file each in a folder, where the very files of issued ones are taken from the archive.
 *
 * Throws `notice.notFound`, `paper.cannotWrite`, and what the printer throws.
 */
export async function exportNotices(
  folder: DataFolder,
  ids: readonly SupervisionNoticeId[],
  target: BatchTarget,
  printer: PdfPrinter,
  job: Job,
): Promise<readonly string[]> {
  const { db } = folder
  const kept = await inOfficialOrder(db, ids)
  const names = await readNoticeNames(
    db,
    kept.map(({ notice }) => notice),
  )
  const paperOf = paperMaker(db, names)
  const papers = kept.map((one): BatchedPaper & { readonly kept: KeptNotice } => ({
    name: fileNameOf(one.notice, names),
    make: () => paperOf(one),
    kept: one,
  }))
  const place = keptFormats.indexOf(target.format)
  const settings = await readPaperSettings(db)
  if (target.kind === 'file') return printBatch(papers, target, sharedSettings(kept, settings), printer, job)
  return writeEach(papers, target, job, async (paper) => {
    const hash = paper.kept.notice.fileHashes[place]
    return hash === undefined
      ? printPaper(await paper.make(), target.format, settingsOf(paper.kept, settings), printer, job.signal)
      : readArchived(folder, hash)
  })
}

/** An issued notice is set as it was issued, by default where there was no choice yet. */
function settingsOf({ paper }: KeptNotice, present: PaperSettings): PaperSettings {
  return paper === null ? present : { ...defaultPaperSettings, ...paper.settings }
}

/** One file is set one way: that of its notices where it is the same for all, else the present one. */
function sharedSettings(kept: readonly KeptNotice[], present: PaperSettings): PaperSettings {
  const [first, ...others] = kept.map((one) => settingsOf(one, present))
  return first !== undefined && others.every((other) => isDeepStrictEqual(other, first)) ? first : present
}

async function inOfficialOrder(db: Db, ids: readonly SupervisionNoticeId[]): Promise<readonly KeptNotice[]> {
  const kept = await readNotices(db, [...new Set(ids)])
  const { unitOrderOf } = await readNoticeNames(
    db,
    kept.map(({ notice }) => notice),
  )
  const serialOf = ({ notice }: KeptNotice) => notice.number?.serial ?? Number.MAX_SAFE_INTEGER
  return kept.toSorted(
    (a, b) =>
      serialOf(a) - serialOf(b) ||
      unitOrderOf(a.notice.unitId) - unitOrderOf(b.notice.unitId) ||
      (a.notice.id < b.notice.id ? -1 : 1),
  )
}

/** Makes the papers of notices; what they have in common is read once. */
function paperMaker(db: Db, names: NoticeNames): (kept: KeptNotice) => Promise<OfficialDocument> {
  let settings: Promise<OfficeSettings> | undefined
  const plans = new Map<PlanId, Promise<Plan>>()
  return async ({ notice, paper }) => {
    if (paper) return paper
    settings ??= readSettings(db)
    const plan = plans.get(notice.planId) ?? getPlan(db, notice.planId)
    plans.set(notice.planId, plan)
    return composeNotice(notice, {
      office: noticeOffice(await settings, await plan, notice.issuedOn ?? today()),
      unitName: names.unitNameOf(notice.unitId),
      tasks: tasksOf(notice, names),
    })
  }
}

function tasksOf({ taskIds }: SupervisionNotice, { taskOf }: NoticeNames): NoticeView['tasks'] {
  return taskIds.flatMap((id) => {
    const task = taskOf(id)
    return task ? [{ id, number: formTaskNumber(task), text: task.text }] : []
  })
}

function fileNameOf(notice: SupervisionNotice, names: NoticeNames): string {
  const number = notice.number ? printNoticeNumber(notice.number) : ''
  return `${number}${noticeTitles[notice.kind]}（${names.unitNameOf(notice.unitId)}）`
}
