import type { CheckResult } from '../../shared/domain/backup/types.ts'
import type { Job } from '../../shared/domain/job.ts'
import { checkSettings } from '../../shared/domain/office/check-settings.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { inLedgerThread } from '../db/ledger-thread.ts'
import { deriveAnew } from '../db/ledger-truth.ts'
import { readSettings } from '../db/settings-repository.ts'

/**
 * Looks for everything that may be wrong with the data: the database file and its references, every archived file against its
 * hash, derived sums and states against a scan of everything, the settings. Only reads.
 */
export async function checkData(folder: DataFolder, job: Job): Promise<CheckResult> {
  job.report({ phase: 'checking', done: 0, total: null })
  const result = await inLedgerThread(
    { kind: 'check', folder: folder.path },
    { signal: job.signal, onProgress: (done, total) => job.report({ phase: 'checking', done, total }) },
  )
  const stops = result.findings.some(({ code }) => code === 'damaged' || code === 'settingUnreadable')
  if (stops) return result
  return { ...result, findings: [...result.findings, ...checkSettings(await readSettings(folder.db))] }
}

/** Derives sums, latest states and the search index anew from what units and office wrote; that itself is not touched. */
export async function mendDerived(folder: DataFolder): Promise<void> {
  // Between transactions of others: there is one connection.
  await folder.db.connection().execute(async () => deriveAnew(folder.sqlite))
}
