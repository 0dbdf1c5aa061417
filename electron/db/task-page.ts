import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { LeaderId, PlanId, SectionId, TaskId, UnitGroupId, UnitId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { Status } from '../../shared/domain/status/types.ts'
import type { Role, Task, TaskDetail } from '../../shared/domain/task/types.ts'
import { idList } from './bulk.ts'
import { searchTerms } from './search-pairs.ts'
import type { Db, LedgerTables } from './tables.ts'
import { withDetails } from './task-repository.ts'

/** Which tasks of a plan are wanted; what is left out does not narrow. */
export interface TaskFilter {
  readonly planId: PlanId
  readonly kind?: Task['kind']
  readonly sectionId?: SectionId
  /** Null: nothing was reported yet. */
  readonly status?: Status | null
  /** Assigned to the unit itself or to one of its groups (see `groupsOfUnit`), not where the annotation excludes it. */
  readonly unit?: { readonly id: UnitId; readonly groupIds: readonly UnitGroupId[]; readonly roles?: readonly Role[] }
  readonly leaderId?: LeaderId
  /** The deadline in force is this day or before. */
  readonly dueBy?: IsoDate
  /** Words that the text contains. */
  readonly words?: string
}

/** One page: `after` is the last task of the page before. */
export interface TaskPage {
  readonly limit: number
  readonly after?: Pick<Task, 'id' | 'position'>
}

/** Tasks in the order of the plan, with assignments and indicators; the next page begins after the last of them. */
export async function listTasks(db: Db, filter: TaskFilter, page: TaskPage): Promise<readonly TaskDetail[]> {
  let query = narrow(db, filter).selectAll('task').orderBy('task.position').orderBy('task.id').limit(page.limit)
  const { after } = page
  if (after) {
    query = query.where(sql<boolean>`(task.position, task.id) > (${after.position}, ${after.id})`)
  }
  return withDetails(db, await query.execute())
}

export async function countTasks(db: Db, filter: TaskFilter): Promise<number> {
  const row = await narrow(db, filter)
    .select((count) => count.fn.countAll<number>().as('tasks'))
    .executeTakeFirstOrThrow()
  return row.tasks
}

/** Tasks of all plans whose text contains every word of the query. */
export interface FoundTasks {
  /** As many as were asked for, in the order in which they came into the ledger. */
  readonly tasks: readonly TaskDetail[]
  /** How many there are in all. */
  readonly total: number
  /** What the next page begins after; null on the last one. */
  readonly next: number | null
}

/** Finds tasks by the words of their text: one character, two, or a whole phrase, with signs or without. */
export async function searchTasks(
  db: Db,
  query: string,
  page: { readonly limit: number; readonly after?: number },
): Promise<FoundTasks> {
  const found = searchIn(db, query)
  if (!found) return { tasks: [], total: 0, next: null }
  const rows = await found
    .selectAll('task')
    .where('task.seq', '>', page.after ?? 0)
    .orderBy('task.seq')
    .limit(page.limit + 1)
    .execute()
  const shown = rows.slice(0, page.limit)
  return {
    tasks: await withDetails(db, shown),
    total: await countFound(db, query),
    next: rows.length > page.limit ? (shown.at(-1)?.seq ?? null) : null,
  }
}

async function countFound(db: Db, query: string): Promise<number> {
  const { match, contains } = searchTerms(query)
  // The index alone knows the number where it holds the whole query.
  if (match !== null && contains.length === 0) {
    const { rows } = await sql<{ tasks: number }>`
      SELECT count(*) AS tasks FROM task_search WHERE task_search MATCH ${match}`.execute(db)
    return rows[0]?.tasks ?? 0
  }
  const row = await searchIn(db, query)
    ?.select((count) => count.fn.countAll<number>().as('tasks'))
    .executeTakeFirst()
  return row?.tasks ?? 0
}

type TaskQuery = SelectQueryBuilder<LedgerTables, 'task', object>

function searchIn(db: Db, query: string): TaskQuery | null {
  const conditions = wordConditions(query)
  if (conditions.length === 0) return null
  return conditions.reduce<TaskQuery>((found, condition) => found.where(condition), db.selectFrom('task'))
}

function wordConditions(query: string): readonly RawBuilder<boolean>[] {
  const { match, contains } = searchTerms(query)
  const conditions = contains.map(
    (word) => sql<boolean>`task.text LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} ESCAPE '\\'`,
  )
  if (match !== null) {
    conditions.unshift(sql<boolean>`task.seq IN (SELECT rowid FROM task_search WHERE task_search MATCH ${match})`)
  }
  return conditions
}

function narrow(db: Db, filter: TaskFilter): TaskQuery {
  let query: TaskQuery = db
    .selectFrom('task')
    .where('task.plan_id', '=', filter.planId)
    .where('task.kind', '=', filter.kind ?? 'task')
  if (filter.sectionId) query = query.where('task.section_id', '=', filter.sectionId)
  if (filter.status !== undefined) query = query.where('task.latest_status', 'is', filter.status)
  if (filter.leaderId) {
    query = query.where('task.id', 'in', assignedTo(filter, sql`leader_id = ${filter.leaderId}`))
  }
  if (filter.unit) query = query.where('task.id', 'in', tasksOfUnit(filter, filter.unit))
  if (filter.dueBy) {
    query = query.where(sql<boolean>`coalesce(task.approved_deadline_date, task.deadline_date) <= ${filter.dueBy}`)
  }
  for (const condition of wordConditions(filter.words ?? '')) query = query.where(condition)
  return query
}

function tasksOfUnit(filter: TaskFilter, unit: NonNullable<TaskFilter['unit']>): RawBuilder<TaskId> {
  const roles = unit.roles ? sql`AND role IN ${idList(unit.roles)}` : sql``
  const itself = assignedTo(filter, sql`unit_id = ${unit.id} ${roles}`)
  if (unit.groupIds.length === 0) return itself
  const inGroup = sql`group_id IN ${idList(unit.groupIds)} ${roles} AND NOT EXISTS (
    SELECT 1 FROM assignment_exclusion excluded
    WHERE excluded.assignment_id = assignment.id AND excluded.unit_id = ${unit.id})`
  return sql`(SELECT * FROM ${itself} UNION ALL SELECT * FROM ${assignedTo(filter, inGroup)})`
}

function assignedTo(filter: TaskFilter, party: RawBuilder<unknown>): RawBuilder<TaskId> {
  return sql`(SELECT task_id FROM assignment WHERE plan_id = ${filter.planId}
    AND task_kind = ${filter.kind ?? 'task'} AND ${party})`
}
