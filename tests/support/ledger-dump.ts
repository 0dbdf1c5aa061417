import type { DataFolder } from '../../electron/db/data-folder.ts'
import { trackedTables } from '../../electron/db/history-triggers.ts'

/**
 * Everything in the ledger but the history itself: each row of each table in the order of its key, the sums, the marks, and
 * every term of the search index with its place.
 */
export function dumpLedger({ sqlite }: DataFolder): Readonly<Record<string, readonly unknown[]>> {
  const dump: Record<string, readonly unknown[]> = {}
  for (const { name, key } of trackedTables(sqlite)) {
    dump[name] = sqlite.prepare(`SELECT * FROM ${name} ORDER BY ${key.join(', ')}`).all()
  }
  dump.period_sum = sqlite.prepare('SELECT * FROM period_sum ORDER BY 1, 2, 3').all()
  dump.report_mark = sqlite.prepare('SELECT * FROM report_mark ORDER BY 1, 2').all()
  sqlite.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_terms USING fts5vocab (main, task_search, instance)')
  dump.search = sqlite.prepare('SELECT term, doc, "offset" FROM temp.search_terms ORDER BY 1, 2, 3').all()
  return dump
}
