import type { BenchJob } from '../job.ts'
import { bulletinJob } from './bulletin.ts'
import { bulletinPreviewJob } from './bulletin-preview.ts'
import { ledgerBatchExcelJob, ledgerBatchJob } from './ledger-batch.ts'
import { ledgerBackupJob, ledgerImportJob, ledgerQueriesJob } from './ledger-queries.ts'
import { noticeBatchJob, noticeIssueJob } from './notice-batch.ts'
import { parsePlanJob, parseTablePlanJob } from './parse-plan.ts'
import { importLongReturnsJob, importReturnsJob, readLongReturnsJob, readReturnsJob } from './returns.ts'
import { takeInReturnsJob } from './take-in-returns.ts'
import { windowReturnsJob } from './window-returns.ts'
import { windowStartJob } from './window-start.ts'
import { windowUseJob } from './window-use.ts'
import { writeFormsJob } from './write-forms.ts'
import { writeLedgerJob } from './write-ledger.ts'

/** All jobs, in the order they are run and printed. */
export const benchJobs: readonly BenchJob[] = [
  parsePlanJob,
  parseTablePlanJob,
  writeFormsJob,
  readReturnsJob,
  importReturnsJob,
  readLongReturnsJob,
  importLongReturnsJob,
  takeInReturnsJob,
  writeLedgerJob,
  bulletinJob,
  ledgerBatchJob,
  ledgerBatchExcelJob,
  noticeBatchJob,
  noticeIssueJob,
  ledgerQueriesJob,
  ledgerImportJob,
  ledgerBackupJob,
  windowStartJob,
  windowUseJob,
  windowReturnsJob,
  bulletinPreviewJob,
]
