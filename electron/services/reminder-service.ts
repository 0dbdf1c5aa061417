import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import type { PeriodId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import { listReminders, type Reminder, reminderDocument } from '../../shared/domain/period/reminder.ts'
import type { Db } from '../db/tables.ts'
import { writeHtml } from '../print/write-html.ts'
import { writeWordDocument } from '../word/write-document.ts'
import { paperFormat, writePaper } from './paper-file.ts'
import { makeBoard } from './period-board-service.ts'
import { loadRoundCounts } from './reporting-round.ts'

/** 催办名单 as of a day. Throws `period.notFound`. */
export async function loadReminders(db: Db, periodId: PeriodId, today: IsoDate): Promise<readonly Reminder[]> {
  const round = await loadRoundCounts(db, periodId)
  return listReminders(await makeBoard(db, round, today), round.plan.title)
}

/** The 催办名单 as a page to be printed. Throws `period.notFound`. */
export async function printReminders(
  db: Db,
  periodId: PeriodId,
  today: IsoDate,
): Promise<{ readonly title: string; readonly html: string }> {
  const document = await makeDocument(db, periodId, today)
  return { title: document.title.join(''), html: writeHtml(document) }
}

/**
 * Writes the 催办名单 as `.docx` or `.html` and returns the file's path. Throws `period.notFound`, `paper.unknownFormat`,
 * `paper.cannotWrite`.
 */
export async function exportReminders(db: Db, periodId: PeriodId, today: IsoDate, outPath: string): Promise<string> {
  const format = paperFormat(outPath, ['docx', 'html'])
  const document = await makeDocument(db, periodId, today)
  return writePaper(outPath, format === 'docx' ? await writeWordDocument(document) : writeHtml(document))
}

async function makeDocument(db: Db, periodId: PeriodId, today: IsoDate): Promise<OfficialDocument> {
  const round = await loadRoundCounts(db, periodId)
  const board = await makeBoard(db, round, today)
  return reminderDocument(board, listReminders(board, round.plan.title), round.plan.title, today)
}
