import type { PeriodId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import { listReminders, type Reminder, reminderDocument } from '../../shared/domain/period/reminder.ts'
import type { Db } from '../db/tables.ts'
import { writeHtml } from '../print/write-html.ts'
import { writeWordDocument } from '../word/write-document.ts'
import { paperFormat, writePaper } from './paper-file.ts'
import { makeBoard } from './period-board-service.ts'
import { loadRound } from './reporting-round.ts'

/** 催办名单 as of a day. Throws `period.notFound`. */
export async function loadReminders(db: Db, periodId: PeriodId, today: IsoDate): Promise<readonly Reminder[]> {
  const round = await loadRound(db, periodId)
  return listReminders(await makeBoard(db, round, today), round.plan.title)
}

/**
 * Writes the 催办名单 as `.docx` or `.html` and returns the file's path. Throws `period.notFound`, `paper.unknownFormat`,
 * `paper.cannotWrite`.
 */
export async function exportReminders(db: Db, periodId: PeriodId, today: IsoDate, outPath: string): Promise<string> {
  const format = paperFormat(outPath, ['docx', 'html'])
  const round = await loadRound(db, periodId)
  const board = await makeBoard(db, round, today)
  const document = reminderDocument(board, listReminders(board, round.plan.title), round.plan.title, today)
  return writePaper(outPath, format === 'docx' ? await writeWordDocument(document) : writeHtml(document))
}
