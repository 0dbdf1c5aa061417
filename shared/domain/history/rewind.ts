import type { HistoryChange } from './types.ts'

/** A row of a table as the history knows it, by its columns. */
export type HistoryRow = Readonly<Record<string, string | number | null>>

/**
 * Rows as they were before some changes: goes back through the changes from the newest to the oldest.
 *
 * @param rows what stands after the changes, by the JSON text of their keys
 * @param changes of one table, the newest first
 */
export function rewindRows(
  rows: ReadonlyMap<string, HistoryRow>,
  changes: readonly HistoryChange[],
): ReadonlyMap<string, HistoryRow> {
  const before = new Map(rows)
  for (const { rowKey, before: was, after } of changes) {
    const key = JSON.stringify(rowKey)
    if (was === null) before.delete(key)
    else if (after === null) before.set(key, was)
    else before.set(key, { ...before.get(key), ...was })
  }
  return before
}
