import { type RawBuilder, sql } from 'kysely'
import type { Status } from '../../shared/domain/status/types.ts'

/** How a task stands: as last reported, or struck off, whatever was reported of it. */
export const shownStatus = sql<Status | null>`CASE WHEN task.retired_on IS NULL THEN task.latest_status ELSE 'retired' END`

/** The day by which a task is due: the approved deadline holds, though it may be words without a day. */
export const dueOn = sql`CASE WHEN task.approved_deadline_text IS NULL THEN task.deadline_date ELSE task.approved_deadline_date END`

/** Words that say there is no problem (`无`, `—`) hold nothing but these. */
const sayNothing = ' \t\n无没有暂/—。-'

/** Whether a report's problem says one; in the words of the index `report_with_problem`, which SQLite uses for no others. */
export const saysProblem = (column: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`${column} GLOB ${sql.lit(`*[^${sayNothing}]*`)}`
