import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import type { PeriodId, UnitId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { PresetContent } from '../../shared/domain/paper/preset.ts'
import { type CallingMatter, callingList, callingWords } from '../../shared/domain/period/calling-list.ts'
import { listReminders, type Reminder } from '../../shared/domain/period/reminder.ts'
import { readPaperSettings, readSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { writeHtml } from '../print/write-html.ts'
import { writeWordDocument } from '../word/write-document.ts'
import { today } from './local-day.ts'
import { paperFormat, writePaper } from './paper-file.ts'
import { makeBoard } from './period-board-service.ts'
import { usualPreset } from './preset-service.ts'
import { loadRoundCounts } from './reporting-round.ts'

/** Of which round and, where not of all (null), of which units a 催办名单 is. */
export interface ReminderChoice {
  readonly periodId: PeriodId
  readonly unitIds: readonly UnitId[] | null
  /** The preset for this once; null for the one the office chose last. */
  readonly presetName?: string | null
}

/** 催办名单 as of a day. Throws `period.notFound`. */
export async function loadReminders(db: Db, choice: ReminderChoice, today: IsoDate): Promise<readonly Reminder[]> {
  return callingWords(await loadMatter(db, choice, today), await presetOf(db, choice))
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
 * Writes the 催办名单 as `.docx` or `.html` and returns the file's path. Throws `period.notFound`, `preset.unknownName`,
 * `paper.unknownFormat`, `paper.cannotWrite`.
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

/** The 催办名单 of a round as it stands today, in the words of a preset. Throws `period.notFound`. */
export async function previewCallingList(db: Db, periodId: PeriodId, preset: PresetContent): Promise<OfficialDocument> {
  return callingList(await loadMatter(db, { periodId, unitIds: null }, today()), preset)
}

async function makeDocument(db: Db, choice: ReminderChoice, today: IsoDate): Promise<OfficialDocument> {
  return callingList(await loadMatter(db, choice, today), await presetOf(db, choice))
}

const presetOf = (db: Db, { presetName = null }: ReminderChoice) => usualPreset(db, 'callingList', presetName)

async function loadMatter(db: Db, { periodId, unitIds }: ReminderChoice, today: IsoDate): Promise<CallingMatter> {
  const round = await loadRoundCounts(db, periodId)
  const { countyName, officeName, inspectorateName } = await readSettings(db)
  const chosen = unitIds && new Set(unitIds)
  const owed = listReminders(await makeBoard(db, round, today)).filter(({ unitId }) => chosen?.has(unitId) ?? true)
  const { period, plan } = round
  return { period, planTitle: plan.title, owed, today, countyName, officeName, inspectorateName }
}
