/**
 * Writes the fixture of the newest version of the schema, `tests/fixtures/db/v000N.sql`. To be run once before the next
 * version is begun, and never again for a version that was released: `node tests/support/make-db-fixture.ts`.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataFolder } from '../../electron/db/data-folder.ts'
import { latestVersion } from '../../electron/db/migrate.ts'
import { dumpSql } from './dump-sql.ts'
import { fillLedger } from './full-ledger-folder.ts'

const file = join(import.meta.dirname, `../fixtures/db/v${String(latestVersion()).padStart(4, '0')}.sql`)
if (existsSync(file)) throw new Error(`${file} is there already; a fixture is never made anew`)
const root = mkdtempSync(join(tmpdir(), 'fixture-'))
const folder = await openDataFolder(join(root, '数据'), { operator: '王海' })
await fillLedger(folder, root)
writeFileSync(file, dumpSql(folder.sqlite))
await folder.close()
rmSync(root, { recursive: true })
console.log(file)
