import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { LeaderId, PlanId, SectionId, UnitGroupId, UnitId } from '../../shared/domain/id.ts'
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
  readonly after?: Pick<Task, 'position'>
}

/** Tasks in the order of the plan, with assignments and indicators; the next page begins after the last of them. */
export async function listTasks(db: Db, filter: TaskFilter, page: TaskPage): Promise<readonly TaskDetail[]> {
  const after = page.after?.position ?? -1
  const conditions = [...taskConditions(filter), sql`task.position > ${after}`]
  // A unit has one task in fifty: reading its assignments in their order ends after a page, testing every task does not.
  // Where section, state or words narrow as well, these know fewer tasks, and whose they are is tested last.
  const assignmentsFirst = !filter.sectionId && filter.status === undefined && !filter.words
  const assigned = assignmentsFirst ? assignedTasks(filter, after) : null
  const source = assigned
    ? sql`(${assigned} ORDER BY 1, 2) assigned CROSS JOIN task ON task.id = assigned.task_id`
    : sql`task`
  if (!assigned) conditions.push(...assignedConditions(filter))
  const order = assigned ? sql`assigned.task_position, assigned.task_id` : sql`task.position`
  const { rows } = await sql<Selectable<LedgerTables['task']>>`
    SELECT task.* FROM ${source} WHERE ${allOf(conditions)} ORDER BY ${order} LIMIT ${page.limit}`.execute(db)
  return withDetails(db, rows)
}

export async function countTasks(db: Db, filter: TaskFilter): Promise<number> {
  return count(db, [...taskConditions(filter), ...assignedConditions(filter)])
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
  const conditions = wordConditions(query)
  if (conditions.length === 0) return { tasks: [], total: 0, next: null }
  const { rows } = await sql<Selectable<LedgerTables['task']>>`
    SELECT task.* FROM task WHERE ${allOf(conditions)} AND task.seq > ${page.after ?? 0}
    ORDER BY task.seq LIMIT ${page.limit + 1}`.execute(db)
  const shown = rows.slice(0, page.limit)
  return {
    tasks: await withDetails(db, shown),
    total: await countFound(db, query),
    next: rows.length > page.limit ? (shown.at(-1)?.seq ?? null) : null,
  }
}

async function countFound(db: Db, query: string): Promise<number> {
  const { match, contains } = searchTerms(query)
  if (match === null || contains.length > 0) return count(db, wordConditions(query))
  // The index alone knows the number where it holds the whole query.
  const { rows } = await sql<{ tasks: number }>`
    SELECT count(*) AS tasks FROM task_search WHERE task_search MATCH ${match}`.execute(db)
  return rows[0]?.tasks ?? 0
}

async function count(db: Db, conditions: readonly Condition[]): Promise<number> {
  const { rows } = await sql<{ tasks: number }>`
    SELECT count(*) AS tasks FROM task WHERE ${allOf(conditions)}`.execute(db)
  return rows[0]?.tasks ?? 0
}

type Condition = RawBuilder<unknown>

function allOf(conditions: readonly Condition[]): Condition {
  return sql.join(conditions, sql` AND `)
}

function wordConditions(query: string): readonly Condition[] {
  const { match, contains } = searchTerms(query)
  const conditions = contains.map((word) => sql`task.text LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} ESCAPE '\\'`)
  if (match === null) return conditions
  return [sql`task.seq IN (SELECT rowid FROM task_search WHERE task_search MATCH ${match})`, ...conditions]
}

/** All but whose the task is. */
function taskConditions(filter: TaskFilter): Condition[] {
  const conditions: Condition[] = [
    sql`task.plan_id = ${filter.planId}`,
    sql`task.kind = ${filter.kind ?? 'task'}`,
    ...wordConditions(filter.words ?? ''),
  ]
  if (filter.sectionId) conditions.push(sql`task.section_id = ${filter.sectionId}`)
  if (filter.status !== undefined) conditions.push(sql`task.latest_status IS ${filter.status}`)
  if (filter.dueBy) {
    conditions.push(sql`coalesce(task.approved_deadline_date, task.deadline_date) <= ${filter.dueBy}`)
  }
  return conditions
}

/** Whose the task is: the same rows as `assignedTasks`, as a test of each task. */
function assignedConditions(filter: TaskFilter): readonly Condition[] {
  const assigned = assignedTasks(filter, -1)
  return assigned ? [sql`task.id IN (SELECT task_id FROM (${assigned}))`] : []
}

/** The tasks of the filter's unit and leader behind a place of the plan, `(task_position, task_id)`; null without either. */
function assignedTasks({ planId, kind, unit, leaderId }: TaskFilter, after: number): Condition | null {
  const rowsOf = (party: Condition) => sql`
    SELECT task_position, task_id FROM assignment
    WHERE plan_id = ${planId} AND task_kind = ${kind ?? 'task'} AND task_position > ${after} AND ${party}`
  const ofLeader = leaderId ? rowsOf(sql`leader_id = ${leaderId}`) : null
  if (!unit) return ofLeader
  const inRoles = unit.roles ? sql`AND role IN ${idList(unit.roles)}` : sql``
  const itself = rowsOf(sql`unit_id = ${unit.id} ${inRoles}`)
  const groups = unit.groupIds.map((groupId) =>
    rowsOf(sql`group_id = ${groupId} ${inRoles} AND NOT EXISTS (
      SELECT 1 FROM assignment_exclusion excluded
      WHERE excluded.assignment_id = assignment.id AND excluded.unit_id = ${unit.id})`),
  )
  const ofUnit = sql.join([itself, ...groups], sql` UNION `)
  return ofLeader ? sql`SELECT * FROM (${ofUnit}) INTERSECT ${ofLeader}` : ofUnit
}
