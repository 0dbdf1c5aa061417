import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import type { PeriodId, UnitId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import { listReminders, type Reminder, reminderDocument } from '../../shared/domain/period/reminder.ts'
import { readPaperSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { writeHtml } from '../print/write-html.ts'
import { writeWordDocument } from '../word/write-document.ts'
import { paperFormat, writePaper } from './paper-file.ts'
import { makeBoard } from './period-board-service.ts'
import { loadRoundCounts } from './reporting-round.ts'

/** Of which round and, where not of all (null), of which units a 催办名单 is. */
export interface ReminderChoice {
  readonly periodId: PeriodId
  readonly unitIds: readonly UnitId[] | null
}

/** 催办名单 as of a day. Throws `period.notFound`. */
export async function loadReminders(db: Db, choice: ReminderChoice, today: IsoDate): Promise<readonly Reminder[]> {
  return (await makeReminders(db, choice, today)).reminders
}

/** The 催办名单 as a page to be printed. Throws `period.notFound`. */
export async function printReminders(
  db: Db,
  choice: ReminderChoice,
  today: IsoDate,
): Promise<{ readonly title: string; readonly html: string }> {
  const document = await makeDocument(db, choice, today)
  return { title: document.title.join(''), html: writeHtml(document, await readPaperSettings(db)) }
}

/**
 * Writes the 催办名单 as `.docx` or `.html` and returns the file's path. Throws `period.notFound`, `paper.unknownFormat`,
 * `paper.cannotWrite`.
 */
export async function exportReminders(
  db: Db,
  choice: ReminderChoice,
  today: IsoDate,
  outPath: string,
): Promise<string> {
  const format = paperFormat(outPath, ['docx', 'html'])
  const document = await makeDocument(db, choice, today)
  const settings = await readPaperSettings(db)
  const content = format === 'docx' ? await writeWordDocument(document, settings) : writeHtml(document, settings)
  return writePaper(outPath, content)
}

async function makeDocument(db: Db, choice: ReminderChoice, today: IsoDate): Promise<OfficialDocument> {
  const { board, reminders, planTitle } = await makeReminders(db, choice, today)
  return reminderDocument(board, reminders, planTitle, today)
}

async function makeReminders(db: Db, { periodId, unitIds }: ReminderChoice, today: IsoDate) {
  const round = await loadRoundCounts(db, periodId)
  const board = await makeBoard(db, round, today)
  const planTitle = round.plan.title
  const chosen = unitIds && new Set(unitIds)
  const reminders = listReminders(board, planTitle).filter(({ unitId }) => chosen?.has(unitId) ?? true)
  return { board, reminders, planTitle }
}
