import type Database from 'better-sqlite3'

/** A better-sqlite3 connection. Only `electron/db` touches it; everything else goes through Kysely. */
export type SqliteDb = Database.Database
