import Database from 'better-sqlite3'
import { sealCopy } from './inspect-ledger.ts'

/** 16 MB: often enough to say how far it is. */
const pagesAtOnce = 4096

/**
 * Copies a ledger, also one that others write to, as it was at one moment: a connection of its own keeps its view of it until
 * the copy is done, so that nothing half written gets in and nothing written meanwhile makes it begin again. The copy is
 * read through.
 * @param report is told how many bytes are done, of how many
 * @returns what is wrong with the copy, or null
 */
export async function copyLedger(
  ledger: string,
  file: string,
  report: (done: number, total: number) => void,
): Promise<string | null> {
  const source = new Database(ledger, { readonly: true, fileMustExist: true })
  try {
    const pageSize = Number(source.pragma('page_size', { simple: true }))
    source.exec('BEGIN')
    source.prepare('SELECT count(*) FROM sqlite_schema').get()
    await source.backup(file, {
      progress({ totalPages, remainingPages }) {
        report((totalPages - remainingPages) * pageSize, totalPages * pageSize)
        return pagesAtOnce
      },
    })
  } finally {
    source.close()
  }
  return sealCopy(file)
}
