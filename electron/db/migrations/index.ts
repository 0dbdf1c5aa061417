import type { Migration } from '../migrate.ts'
import { ledger } from './0001-ledger.ts'
import { savedViews } from './0002-saved-views.ts'
import { planDrafts } from './0003-plan-drafts.ts'
import { intake } from './0004-intake.ts'
import { bulletinText } from './0005-bulletin-text.ts'
import { historyRemoved } from './0008-history-removed.ts'
import { reportMarks } from './0009-report-marks.ts'
import { intakeParts } from './0010-intake-parts.ts'
import { unitAnswersAndCalls } from './0011-unit-answers-and-calls.ts'
import { undertakings } from './0012-undertakings.ts'
import { tableMappings } from './0013-table-mappings.ts'
import { paperPresets } from './0014-paper-presets.ts'
import { supervisionNotices } from './0015-supervision-notices.ts'
import { reportsOfAUnit } from './0016-reports-of-a-unit.ts'
import { assignedTasks } from './0017-assigned-tasks.ts'
import { searchByCharacter } from './0018-search-by-character.ts'
import { narrowIndexes } from './0019-narrow-indexes.ts'
import { newestReport } from './0020-newest-report.ts'
import { problemsAndSecrets } from './0021-problems-and-secrets.ts'
import { unitsThatCarryOut } from './0022-units-that-carry-out.ts'

/** All migrations, oldest first; a released one is never edited. */
export const migrations: readonly Migration[] = [
  ledger,
  savedViews,
  planDrafts,
  intake,
  bulletinText,
  historyRemoved,
  reportMarks,
  intakeParts,
  unitAnswersAndCalls,
  undertakings,
  tableMappings,
  paperPresets,
  supervisionNotices,
  reportsOfAUnit,
  assignedTasks,
  searchByCharacter,
  narrowIndexes,
  newestReport,
  problemsAndSecrets,
  unitsThatCarryOut,
]
