import { bulletinPaper } from '../../shared/domain/bulletin/compose-bulletin.ts'
import { bulletinOffice } from '../../shared/domain/bulletin/office.ts'
import { type BulletinKind, paperKindOf } from '../../shared/domain/bulletin/types.ts'
import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import type { PeriodId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { Job } from '../../shared/domain/job.ts'
import { noElements, type PaperElements } from '../../shared/domain/paper/paper-elements.ts'
import type { PaperPreset } from '../../shared/domain/paper/preset.ts'
import { isDay } from '../../shared/domain/period/is-day.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { readPaperSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { installedBrowser } from '../print/pdf-printer.ts'
import { countRound } from './bulletin-facts.ts'
import { checkElements } from './check-elements.ts'
import { today } from './local-day.ts'
import { paperFormat, writePaper } from './paper-file.ts'
import { findPresetByName } from './preset-service.ts'
import { printedFormats, printPaper } from './print-paper.ts'

/** Which bulletin is printed. */
export interface BulletinRequest {
  readonly kind: BulletinKind
  /** Name of the preset it is written with; null takes the program's own for its kind. */
  readonly presetName: string | null
  /** 成文日期; today where it is null. */
  readonly issueDate: IsoDate | null
  /** What belongs to this paper alone; none where it is absent. */
  readonly elements?: PaperElements
}

/**
 * Prints the bulletin of a period, as the program writes it, to `.docx`, `.pdf` or `.html` and returns the file's path; PDF
 * through an installed browser.
 *
 * Throws `period.notFound`, `preset.unknownName`, `period.badDate`, `paper.unknownFormat`, `paper.cannotWrite`, `pdf.noBrowser`, `pdf.failed`,
 * and what is wrong with its elements.
 */
export async function exportBulletin(
  folder: DataFolder,
  periodId: PeriodId,
  request: BulletinRequest,
  outPath: string,
  job: Job,
): Promise<string> {
  const format = paperFormat(outPath, printedFormats)
  job.report({ phase: 'bulletin', done: 0, total: 2 })
  if (request.issueDate !== null && !isDay(request.issueDate)) {
    throw new UserError('period.badDate', { date: request.issueDate })
  }
  const document = await makeBulletin(folder.db, periodId, request)
  job.signal.throwIfAborted()
  job.report({ phase: 'bulletin', done: 1, total: 2 })
  const content = await printPaper(document, format, await readPaperSettings(folder.db), installedBrowser, job.signal)
  job.signal.throwIfAborted()
  const path = await writePaper(outPath, content)
  job.report({ phase: 'bulletin', done: 2, total: 2 })
  return path
}

/** The bulletin of a period as data. Throws `period.notFound`, `preset.unknownName` and what is wrong with its elements. */
export async function makeBulletin(
  db: Db,
  periodId: PeriodId,
  { kind, presetName, issueDate, elements = noElements }: BulletinRequest,
): Promise<OfficialDocument> {
  const preset = await findPresetByName(db, paperKindOf[kind], presetName)
  const own = { issueDate: issueDate ?? today(), elements: checkElements(elements) }
  return makeBulletinInWords(db, periodId, kind, preset, own)
}

/** The bulletin of a period in the words of a preset, as of a day. Throws `period.notFound`, `period.notProgress`. */
export async function makeBulletinInWords(
  db: Db,
  periodId: PeriodId,
  kind: BulletinKind,
  preset: PaperPreset,
  { issueDate, elements }: { readonly issueDate: IsoDate; readonly elements: PaperElements },
): Promise<OfficialDocument> {
  const { round, facts } = await countRound(db, periodId, kind)
  return bulletinPaper(preset, facts, bulletinOffice(round.settings, round.plan, issueDate), elements)
}
