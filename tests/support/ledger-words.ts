import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Says of words on the screen whether the ledger of a data folder holds them, whatever stands between them. */
export function ledgerWords(dataFolder: string): (shown: string) => boolean {
  const db = new Database(join(dataFolder, 'ledger.sqlite'), { readonly: true })
  try {
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
    const rows = tables.flatMap((table) => db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][])
    const held = rows
      .flat()
      .filter((value) => typeof value === 'string')
      .join('\n')
    return (shown) => shown.split(/[^\p{Script=Han}A-Za-z]+/u).every((word) => held.includes(word))
  } finally {
    db.close()
  }
}
