import { type RawBuilder, sql } from 'kysely'
import type { Successions } from '../../shared/domain/leader/successions.ts'

/** A column that names a leader, with whoever took over in the place of whom the plan named. */
export function presentLeaderOf(column: RawBuilder<unknown>, successions: Successions): RawBuilder<unknown> {
  if (successions.size === 0) return column
  const cases = [...successions].map(([named, present]) => sql`WHEN ${named} THEN ${present}`)
  return sql`CASE ${column} ${sql.join(cases, sql` `)} ELSE ${column} END`
}
