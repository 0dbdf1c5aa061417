import type { Migration } from '../migrate.ts'
import { ledger } from './0001-ledger.ts'

/** All migrations, oldest first; a released one is never edited. */
export const migrations: readonly Migration[] = [ledger]
