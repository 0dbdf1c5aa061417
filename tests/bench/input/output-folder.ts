import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The size of all files of a folder together. */
export function folderBytes(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}

/**
 * What the first sheets of all workbooks of a folder hold from a row on, so that two writers can be compared: rows, and
 * characters of the texts in given columns.
 */
export async function describeWorkbooks(folder: string, fromRow: number, columns: readonly number[]): Promise<string> {
  const { readWorkbook } = await import('../../../electron/excel/read-workbook.ts')
  let rowCount = 0
  let characters = 0
  for (const name of readdirSync(folder)) {
    const { sheets } = await readWorkbook(readFileSync(join(folder, name)), name)
    for (const { row, cells } of sheets[0]?.rows ?? []) {
      if (row < fromRow) continue
      rowCount++
      for (const { column, value } of cells) if (columns.includes(column)) characters += String(value).length
    }
  }
  return `${rowCount} rows, ${characters} characters`
}
