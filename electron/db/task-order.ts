import { type RawBuilder, sql } from 'kysely'
import type { PeriodId } from '../../shared/domain/id.ts'
import type { Successions } from '../../shared/domain/leader/successions.ts'
import type { TaskGrouping, TaskSort } from '../../shared/domain/task/task-query.ts'
import { parseJson } from './bulk.ts'
import type { Db } from './tables.ts'
import { groupingBy, sortKey } from './task-sort-keys.ts'

/** How a view is put in order. */
export interface TaskArrangement {
  readonly sort: TaskSort | null
  readonly group: TaskGrouping | null
  /** Whose progress and problems are sorted by. */
  readonly periodId: PeriodId | null
  /** Tasks are sorted and grouped by the leaders who answer for them today. */
  readonly successions: Successions
}

/** The tasks of a view in the order they are to be shown in. */
export interface TaskOrder {
  /** Row numbers. */
  readonly seqs: readonly number[]
  /** What each is grouped by; empty where nothing is grouped. */
  readonly keys: readonly (string | null)[]
}

/**
 * Puts tasks that come in the order of their plan, by row number, into the order they are to be shown in. They come back as
 * one text, because a row each costs three times as much as sorting them.
 */
export async function orderTasks(
  db: Db,
  seqs: readonly number[],
  { sort, group, periodId, successions }: TaskArrangement,
): Promise<TaskOrder> {
  const grouping = group === null ? null : groupingBy(group, successions)
  const order: RawBuilder<unknown>[] = grouping ? [sql`${grouping.order} NULLS LAST`, sql`key NULLS LAST`] : []
  if (sort)
    order.push(
      sql`${sortKey(sort.column, periodId, successions)} ${sql.raw(sort.isDescending ? 'DESC' : 'ASC')} NULLS LAST`,
    )
  if (order.length === 0) return { seqs, keys: [] }
  const { rows } = await sql<{ seqs: string; keys: string }>`
    SELECT json_group_array(seq) AS seqs, ${grouping ? sql`json_group_array(key)` : sql`'[]'`} AS keys FROM (
      SELECT task.seq AS seq, ${grouping ? grouping.key : sql`NULL`} AS key
      FROM json_each(${JSON.stringify(seqs)}) AS listed CROSS JOIN task ON task.seq = listed.value ${grouping?.join ?? sql``}
      ORDER BY ${sql.join([...order, sql`listed.key`])})`.execute(db)
  return { seqs: parseJson(rows[0]?.seqs ?? '[]'), keys: parseJson(rows[0]?.keys ?? '[]') }
}
