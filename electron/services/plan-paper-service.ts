import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import type { LeaderId, PaperPresetId, PeriodId, PlanId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { Job } from '../../shared/domain/job.ts'
import { noElements, type PaperElements } from '../../shared/domain/paper/paper-elements.ts'
import type { PaperKind } from '../../shared/domain/paper/paper-kind.ts'
import type { PaperPreset } from '../../shared/domain/paper/preset.ts'
import { type ListPaper, listDocument, listSheet } from '../../shared/domain/plan-paper/list-paper.ts'
import type { ResponsibilityDivision } from '../../shared/domain/plan-paper/responsibility-list.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { readPaperSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { sheetName } from '../excel/sheet-name.ts'
import { writeTablesWorkbook } from '../excel/write-ledger.ts'
import type { PdfPrinter } from '../print/pdf-printer.ts'
import { checkElements } from './check-elements.ts'
import { exportLedgers } from './ledger-batch-service.ts'
import { writeEach } from './paper-batch.ts'
import { paperFormat, writePaper } from './paper-file.ts'
import { makeChangeList, makeResponsibilityList } from './plan-lists.ts'
import { choosePreset } from './preset-service.ts'
import { printedFormats, printPapers } from './print-paper.ts'
import {
  type Booklet,
  type MeetingHeld,
  makeBooklets,
  makeCoveringLetter,
  makeMeetingMaterial,
  makeMeetingMinutes,
  makePlanNotice,
} from './worded-papers.ts'

/**
 * A paper on a plan that is printed as it stands: the ledger's figures are in it, nothing is kept of it. `presetId` names the
 * office's preset it is worded by; null the program's own.
 */
export type PlanPaperRequest =
  /** 责任清单; `only` is the id of one leader or unit, null for all. */
  | {
      readonly kind: 'responsibilityList'
      readonly by: ResponsibilityDivision
      readonly only: string | null
      readonly presetId: PaperPresetId | null
    }
  /** 工作台账 of every leader or every unit, with a cover in one file, or a file each. */
  | { readonly kind: 'ledgers'; readonly by: 'leader' | 'unit'; readonly presetId: PaperPresetId | null }
  /** 领导包 of one leader or of all. */
  | { readonly kind: 'leaderBooklet'; readonly leaderId: LeaderId | null; readonly presetId: PaperPresetId | null }
  /** 调度会议材料 of the round. */
  | { readonly kind: 'meetingMaterial'; readonly presetId: PaperPresetId | null }
  /** 会议纪要 of the round's 调度会议. */
  | ({ readonly kind: 'meetingMinutes'; readonly presetId: PaperPresetId | null } & MeetingHeld)
  /** The letter with which the round's forms go out. */
  | {
      readonly kind: 'coveringLetter'
      readonly presetId: PaperPresetId | null
      readonly elements?: PaperElements
    }
  /** 变动清单 between two days, both included. */
  | {
      readonly kind: 'changeList'
      readonly from: IsoDate
      readonly to: IsoDate
      readonly presetId: PaperPresetId | null
    }
  /** 分工方案 under its 印发通知. */
  | {
      readonly kind: 'planNotice'
      readonly style: 'inline' | 'table' | null
      readonly presetId: PaperPresetId | null
      readonly elements?: PaperElements
    }

/** One file, whose name says the format, or a file each of a format in a folder. */
export interface PlanPaperTarget {
  readonly path: string
  readonly each: 'docx' | 'pdf' | 'xlsx' | null
}

export interface PlanPaperScope {
  readonly planId: PlanId
  /** The round whose progress is told; null where there is none. */
  readonly periodId: PeriodId | null
}

/**
 * Prints a paper on a plan and returns the paths written.
 *
 * Throws `plan.notFound`, `period.notFound`, `period.badDate`, `preset.notFound`, `paper.needsPeriod`, `paper.nothingToPrint`,
 * `paper.planIsNotice`, `paper.unknownFormat`, `paper.cannotWrite`, what is wrong with its elements, and what the printer throws.
 */
export async function exportPlanPaper(
  folder: DataFolder,
  scope: PlanPaperScope,
  request: PlanPaperRequest,
  target: PlanPaperTarget,
  { printer, job }: { readonly printer: PdfPrinter; readonly job: Job },
): Promise<readonly string[]> {
  const { db } = folder
  job.report({ phase: 'papers', done: 0, total: 1 })
  switch (request.kind) {
    case 'responsibilityList': {
      const list = await makeResponsibilityList(db, scope, request, await presetOf(db, request))
      if (list.parts.every(({ rows }) => rows.length === 0)) throw new UserError('paper.nothingToPrint')
      return writeList(db, list, target, printer, job)
    }
    case 'changeList':
      return writeList(
        db,
        await makeChangeList(db, scope.planId, request, await presetOf(db, request)),
        target,
        printer,
        job,
      )
    case 'ledgers':
      return exportLedgers(
        folder,
        { planId: scope.planId, by: request.by, preset: await choosePreset(db, 'ledger', request.presetId) },
        target,
        printer,
        job,
      )
    case 'leaderBooklet': {
      const booklets = await makeBooklets(db, scope, request.leaderId, await presetOf(db, request))
      return writeBooklets(db, booklets, target, printer, job)
    }
    case 'meetingMaterial':
      return writeDocuments(
        db,
        [await makeMeetingMaterial(db, scope, await presetOf(db, request))],
        target,
        printer,
        job,
      )
    case 'meetingMinutes':
      return writeDocuments(
        db,
        [await makeMeetingMinutes(db, scope, request, await presetOf(db, request))],
        target,
        printer,
        job,
      )
    case 'coveringLetter':
      return writeDocuments(
        db,
        [await makeCoveringLetter(db, scope, await presetOf(db, request), elementsOf(request))],
        target,
        printer,
        job,
      )
    case 'planNotice':
      return writeDocuments(
        db,
        [
          await makePlanNotice(
            db,
            scope.planId,
            { style: request.style, elements: elementsOf(request) },
            await presetOf(db, request),
          ),
        ],
        target,
        printer,
        job,
      )
    default:
      return request satisfies never
  }
}

function elementsOf({ elements = noElements }: { readonly elements?: PaperElements }): PaperElements {
  return checkElements(elements)
}

/** Throws `preset.notFound`. */
function presetOf(
  db: Db,
  { kind, presetId }: { readonly kind: PaperKind; readonly presetId: PaperPresetId | null },
): Promise<PaperPreset> {
  return choosePreset(db, kind, presetId)
}

async function writeList(
  db: Db,
  list: ListPaper,
  { path }: PlanPaperTarget,
  printer: PdfPrinter,
  job: Job,
): Promise<readonly string[]> {
  const format = paperFormat(path, ['xlsx', ...printedFormats] as const)
  const settings = await readPaperSettings(db)
  const content =
    format === 'xlsx'
      ? await writeTablesWorkbook([{ name: sheetName(list.title), ledger: listSheet(list) }], settings)
      : await printPapers([listDocument(list)], format, settings, printer, job.signal)
  return finish(path, content, job)
}

async function writeDocuments(
  db: Db,
  documents: readonly OfficialDocument[],
  { path }: PlanPaperTarget,
  printer: PdfPrinter,
  job: Job,
): Promise<readonly string[]> {
  const format = paperFormat(path, printedFormats)
  return finish(path, await printPapers(documents, format, await readPaperSettings(db), printer, job.signal), job)
}

async function finish(path: string, content: Uint8Array | string, job: Job): Promise<readonly string[]> {
  job.signal.throwIfAborted()
  const written = await writePaper(path, content)
  job.report({ phase: 'papers', done: 1, total: 1 })
  return [written]
}

async function writeBooklets(
  db: Db,
  booklets: readonly Booklet[],
  target: PlanPaperTarget,
  printer: PdfPrinter,
  job: Job,
): Promise<readonly string[]> {
  if (booklets.length === 0) throw new UserError('paper.nothingToPrint')
  if (target.each === null)
    return writeDocuments(
      db,
      booklets.flatMap(({ documents }) => documents),
      target,
      printer,
      job,
    )
  const format = paperFormat(`x.${target.each}`, printedFormats)
  const settings = await readPaperSettings(db)
  return writeEach(booklets, { path: target.path, format }, job, ({ documents }) =>
    printPapers(documents, format, settings, printer, job.signal),
  )
}
