import type { Kysely, Transaction } from 'kysely'
import type { OfficeTables } from './tables/office-tables.ts'
import type { PaperTables } from './tables/paper-tables.ts'
import type { PlanTables } from './tables/plan-tables.ts'
import type { RoundTables } from './tables/round-tables.ts'
import type { UnitTables } from './tables/unit-tables.ts'

/** The tables of the ledger as SQLite holds them; see the newest migrations for what each is for. */
export interface LedgerTables extends OfficeTables, UnitTables, PlanTables, RoundTables, PaperTables {}

/** The database, or a transaction on it: repositories take either. */
export type Db = Kysely<LedgerTables> | Trx
/** A transaction; writing goes through `changeSet`, which gives one. */
export type Trx = Transaction<LedgerTables>
