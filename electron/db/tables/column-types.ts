import type { ColumnType } from 'kysely'

/** A list or an object as JSON text. */
export type Json = string
/** Kept by triggers; never written by a query. */
export type Derived<T> = ColumnType<T, never, never>
export type Flag = 0 | 1
