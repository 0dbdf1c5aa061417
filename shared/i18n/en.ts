import { checkFindings } from './en/check-findings.ts'
import { errors as commandErrors } from './en/command-errors.ts'
import { errors as dataErrors } from './en/data-errors.ts'
import { historyActions } from './en/history-actions.ts'
import { importWarnings } from './en/import-warnings.ts'
import { jobPhases } from './en/job-phases.ts'
import { ledgerTables } from './en/ledger-tables.ts'
import { menu } from './en/menu.ts'
import { errors as paperErrors } from './en/paper-errors.ts'
import { paperGaps } from './en/paper-gaps.ts'
import { planWarnings } from './en/plan-warnings.ts'
import { errors as programErrors } from './en/program-errors.ts'
import { errors as readingErrors } from './en/reading-errors.ts'
import { recordFields } from './en/record-fields.ts'
import { reportDoubts } from './en/report-doubts.ts'
import { returnProblems } from './en/return-problems.ts'
import { screens } from './en/screens.ts'
import { unitListProblems } from './en/unit-list-problems.ts'
import { unitMatchReasons } from './en/unit-match-reasons.ts'
import { valueDoubts } from './en/value-doubts.ts'
import type { Translated } from './translated.ts'
import type { zhCN } from './zh-CN.ts'

/** What only the command line says stays Chinese: it is read by scripts and by those who write them. */
type CommandLineGroups = 'command' | 'demo'

/** The texts of the window in English; a key of `zh-CN` that is missing here does not compile. */
export const en: Translated<Omit<typeof zhCN, CommandLineGroups>> = {
  checkFindings,
  errors: { ...readingErrors, ...dataErrors, ...commandErrors, ...paperErrors, ...programErrors },
  historyActions,
  importWarnings,
  jobPhases,
  ledgerTables,
  menu,
  paperGaps,
  planWarnings,
  recordFields,
  reportDoubts,
  returnProblems,
  screens,
  unitListProblems,
  unitMatchReasons,
  valueDoubts,
}
