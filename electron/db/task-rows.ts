import { sql } from 'kysely'
import type { TaskId } from '../../shared/domain/id.ts'
import type { TaskName } from '../../shared/domain/task/task-row.ts'
import type { TaskDetail } from '../../shared/domain/task/types.ts'
import { idList } from './bulk.ts'
import { searchExpression } from './search-pairs.ts'
import type { Db } from './tables.ts'
import { withDetails } from './task-repository.ts'

/** Tasks with assignments and indicators, in the order of the row numbers given. */
export async function listTasksBySeqs(db: Db, seqs: readonly number[]): Promise<readonly TaskDetail[]> {
  const rows = await db.selectFrom('task').selectAll().where('seq', 'in', seqList(seqs)).execute()
  const tasks = await withDetails(db, rows)
  const bySeq = new Map(rows.map((row, index) => [row.seq, tasks[index]]))
  return seqs.flatMap((seq) => bySeq.get(seq) ?? [])
}

/** The ids of tasks, in the order of the row numbers given. */
export async function listTaskIds(db: Db, seqs: readonly number[]): Promise<readonly TaskId[]> {
  const rows = await db.selectFrom('task').select(['seq', 'id']).where('seq', 'in', seqList(seqs)).execute()
  const bySeq = new Map(rows.map(({ seq, id }) => [seq, id]))
  return seqs.flatMap((seq) => bySeq.get(seq) ?? [])
}

/** The row numbers of tasks, in any order. */
export async function listTaskSeqs(db: Db, taskIds: readonly TaskId[]): Promise<readonly number[]> {
  const rows = await db.selectFrom('task').select('seq').where('id', 'in', idList(taskIds)).execute()
  return rows.map(({ seq }) => seq)
}

/** The row number of one task; null where it is gone. */
export async function findTaskSeq(db: Db, taskId: TaskId): Promise<number | null> {
  return (await listTaskSeqs(db, [taskId]))[0] ?? null
}

/** Tasks of all plans whose number begins so, the shortest first: `5` finds 5 before 51 and 5（1）. */
export async function findTasksByNumber(db: Db, number: string, limit: number): Promise<readonly TaskName[]> {
  if (number === '') return []
  const { rows } = await sql<TaskName>`
    SELECT id, plan_id AS planId, number, text FROM task
    WHERE substr(number, 1, ${number.length}) = ${number} ORDER BY length(number), seq DESC LIMIT ${limit}`.execute(db)
  return rows
}

/**
 * Tasks of all plans whose number and text contain every word of the query, in the order in which they came into the ledger:
 * a word is one character, two, or a whole phrase, with signs or without.
 */
export async function findTasksByWords(db: Db, query: string, limit: number): Promise<readonly TaskName[]> {
  const expression = searchExpression(query)
  if (expression === null) return []
  const { rows } = await sql<TaskName>`
    SELECT id, plan_id AS planId, number, text FROM task
    WHERE seq IN (SELECT rowid FROM task_search WHERE task_search MATCH ${expression} LIMIT ${limit})
    ORDER BY seq`.execute(db)
  return rows
}

/** Tasks by their bare names, in the order of the plan. */
export async function listTaskNames(db: Db, taskIds: readonly TaskId[]): Promise<readonly TaskName[]> {
  return taskNames(db).where('id', 'in', idList(taskIds)).execute()
}

/** The parts of a task in the order of the plan. */
export async function listTaskParts(db: Db, taskId: TaskId): Promise<readonly TaskName[]> {
  return taskNames(db).where('parent_id', '=', taskId).execute()
}

function taskNames(db: Db) {
  return db.selectFrom('task').select(['id', 'plan_id as planId', 'number', 'text']).orderBy('position')
}

function seqList(seqs: readonly number[]) {
  return sql<number>`(SELECT value FROM json_each(${JSON.stringify(seqs)}))`
}
