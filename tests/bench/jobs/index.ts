import type { BenchJob } from '../job.ts'
import { bulletinJob } from './bulletin.ts'
import { ledgerBackupJob, ledgerImportJob, ledgerQueriesJob } from './ledger-queries.ts'
import { parsePlanJob, parseTablePlanJob } from './parse-plan.ts'
import { importReturnsJob, readReturnsJob } from './returns.ts'
import { writeFormsJob } from './write-forms.ts'
import { writeLedgerJob } from './write-ledger.ts'

/** All jobs, in the order they are run and printed. */
export const benchJobs: readonly BenchJob[] = [
  parsePlanJob,
  parseTablePlanJob,
  writeFormsJob,
  readReturnsJob,
  importReturnsJob,
  writeLedgerJob,
  bulletinJob,
  ledgerQueriesJob,
  ledgerImportJob,
  ledgerBackupJob,
]
