import { checkFindings } from './zh-CN/check-findings.ts'
import { command } from './zh-CN/command.ts'
import { errors as commandErrors } from './zh-CN/command-errors.ts'
import { errors as dataErrors } from './zh-CN/data-errors.ts'
import { demo } from './zh-CN/demo.ts'
import { historyActions } from './zh-CN/history-actions.ts'
import { importWarnings } from './zh-CN/import-warnings.ts'
import { jobPhases } from './zh-CN/job-phases.ts'
import { ledgerTables } from './zh-CN/ledger-tables.ts'
import { menu } from './zh-CN/menu.ts'
import { errors as paperErrors } from './zh-CN/paper-errors.ts'
import { paperGaps } from './zh-CN/paper-gaps.ts'
import { planWarnings } from './zh-CN/plan-warnings.ts'
import { errors as programErrors } from './zh-CN/program-errors.ts'
import { errors as readingErrors } from './zh-CN/reading-errors.ts'
import { recordFields } from './zh-CN/record-fields.ts'
import { reportDoubts } from './zh-CN/report-doubts.ts'
import { returnProblems } from './zh-CN/return-problems.ts'
import { screens } from './zh-CN/screens.ts'
import { unitListProblems } from './zh-CN/unit-list-problems.ts'
import { unitMatchReasons } from './zh-CN/unit-match-reasons.ts'
import { valueDoubts } from './zh-CN/value-doubts.ts'

/** All texts of the program in Chinese, grouped by concept; the keys type every message, error and warning code. */
export const zhCN = {
  /** What a check of the data found, and what to do. */
  checkFindings,
  /** What the command line says. */
  command,
  /** UserError sentences: what happened, where, and what to do next. */
  errors: { ...readingErrors, ...dataErrors, ...commandErrors, ...paperErrors, ...programErrors },
  /** What the demonstration says it did. */
  demo,
  /** What was done to the ledger. */
  historyActions,
  /** What long work is doing just now. */
  jobPhases,
  /** What the ledger is not sure of when it takes a plan in. */
  importWarnings,
  /** What a row of each table is called. */
  ledgerTables,
  /** The native menu. */
  menu,
  /** What a paper lacks, and where it is entered. */
  paperGaps,
  /** What the plan reader is not sure of. */
  planWarnings,
  /** What is kept of a record, in the user's words. */
  recordFields,
  /** What a reviewer should look at in a report. */
  reportDoubts,
  /** What could not be taken from a returned form. */
  returnProblems,
  /** What the window says. */
  screens,
  /** What could not be taken from a list of units. */
  unitListProblems,
  /** Why a printed name may mean a unit of the ledger. */
  unitMatchReasons,
  /** Why the value of a cell is not sure. */
  valueDoubts,
} as const
