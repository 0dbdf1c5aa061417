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

/** Up to so many rows are read and looked up one by one sooner than a page of 100,000 tasks is found by testing them. */
const fewRows = 1000
/** With words more: whether a task has them is asked of a list, its row is read only where it does. */
const fewWithWords = 3000
/** To count, all tasks are tested anyway: by a list of these sooner than by looking each up. */
const fewToCount = 10_000

/**
 * Tasks in the order of the plan, with assignments and indicators; the next page begins after the last of them.
 *
 * A unit with few tasks is read from its assignments, in their order; one that has a good part of the plan (a township, by
 * 各乡镇) is met soon when the tasks are tested one by one. Likewise a day by which few tasks are due.
 */
export async function listTasks(db: Db, filter: TaskFilter, page: TaskPage): Promise<readonly TaskDetail[]> {
  const after = page.after?.position ?? -1
  const { parties, hasFew } = await readParties(db, filter, filter.words ? fewWithWords : fewRows)
  const conditions = [...taskConditions(filter, hasFew), sql`task.position > ${after}`]
  let source = sql`task`
  let order = (await isSoonDue(db, filter)) ? sql`+task.position` : sql`task.position`
  if (parties && hasFew) {
    const assigned = assignedTasks(filter, parties, after)
    // Found by its place, a task's row number is in the index: its row is read only where its words are right.
    source = filter.words
      ? sql`(${assigned} ORDER BY 1, 2) assigned CROSS JOIN task INDEXED BY task_by_position
          ON task.position = assigned.task_position AND +task.id = assigned.task_id`
      : sql`(${assigned} ORDER BY 1, 2) assigned CROSS JOIN task ON task.id = assigned.task_id`
    order = sql`assigned.task_position, assigned.task_id`
  } else if (parties) {
    conditions.push(isAssigned(filter, parties))
  }
  const { rows } = await sql<Selectable<LedgerTables['task']>>`
    SELECT task.* FROM ${source} WHERE ${allOf(conditions)} ORDER BY ${order} LIMIT ${page.limit}`.execute(db)
  return withDetails(db, rows)
}

export async function countTasks(db: Db, filter: TaskFilter): Promise<number> {
  const conditions = taskConditions(filter)
  const { parties, hasFew } = await readParties(db, filter, fewToCount)
  if (parties) conditions.push(hasFew ? isAmongAssigned(filter, parties) : isAssigned(filter, parties))
  return count(db, conditions)
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

/** @param isTested the row is at hand and its words are tested; else (`+` keeps SQLite from it) the words may find the row */
function wordConditions(query: string, isTested = false): readonly Condition[] {
  const { match, contains } = searchTerms(query)
  const conditions = contains.map((word) => sql`task.text LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} ESCAPE '\\'`)
  if (match === null) return conditions
  const seq = isTested ? sql`+task.seq` : sql`task.seq`
  return [sql`${seq} IN (SELECT rowid FROM task_search WHERE task_search MATCH ${match})`, ...conditions]
}

/** All but whose the task is. */
function taskConditions(filter: TaskFilter, isTested = false): Condition[] {
  const conditions: Condition[] = [
    sql`task.plan_id = ${filter.planId}`,
    sql`task.kind = ${filter.kind ?? 'task'}`,
    ...wordConditions(filter.words ?? '', isTested),
  ]
  if (filter.sectionId) conditions.push(sql`task.section_id = ${filter.sectionId}`)
  if (filter.status !== undefined) conditions.push(sql`task.latest_status IS ${filter.status}`)
  if (filter.dueBy) {
    conditions.push(sql`coalesce(task.approved_deadline_date, task.deadline_date) <= ${filter.dueBy}`)
  }
  return conditions
}

/** Whose the tasks are: those of any of the unit's assignments, and of the leader's. */
interface Parties {
  /** The unit itself, then its groups; empty without a unit. */
  readonly unit: readonly Condition[]
  readonly leader: Condition | null
}

/** Null where the filter names nobody. */
async function readParties(
  db: Db,
  filter: TaskFilter,
  few: number,
): Promise<{ readonly parties: Parties | null; readonly hasFew: boolean }> {
  const { unit, leaderId, planId, kind, ...narrowing } = filter
  if (!unit && !leaderId) return { parties: null, hasFew: false }
  const parties = { unit: unit ? unitConditions(unit) : [], leader: leaderId ? sql`leader_id = ${leaderId}` : null }
  // Where nothing else narrows, the assignments are the page, however many follow.
  const isAlone = Object.values(narrowing).every((value) => value === undefined)
  return {
    parties,
    hasFew: isAlone || (await hasFewRows(db, assignedTasks(filter, parties, -1), few)),
  }
}

function unitConditions(unit: NonNullable<TaskFilter['unit']>): readonly Condition[] {
  const inRoles = unit.roles ? sql`AND role IN ${idList(unit.roles)}` : sql``
  return [
    sql`unit_id = ${unit.id} ${inRoles}`,
    ...unit.groupIds.map(
      (groupId) => sql`group_id = ${groupId} ${inRoles} AND NOT EXISTS (
        SELECT 1 FROM assignment_exclusion excluded
        WHERE excluded.assignment_id = assignment.id AND excluded.unit_id = ${unit.id})`,
    ),
  ]
}

async function isSoonDue(db: Db, filter: TaskFilter): Promise<boolean> {
  if (!filter.dueBy) return false
  const { planId, kind, dueBy } = filter
  return hasFewRows(
    db,
    sql`SELECT 1 FROM task WHERE ${allOf(taskConditions({ planId, ...(kind && { kind }), dueBy }))}`,
    fewRows,
  )
}

async function hasFewRows(db: Db, rows: Condition, few: number): Promise<boolean> {
  const found = await sql<{ n: number }>`SELECT count(*) AS n FROM (${rows} LIMIT ${few + 1})`.execute(db)
  return (found.rows[0]?.n ?? 0) <= few
}

/** The parties' tasks behind a place of the plan, `(task_position, task_id)`, each once. */
function assignedTasks(filter: TaskFilter, { unit, leader }: Parties, after: number): Condition {
  const rowsOf = (party: Condition) => sql`
    SELECT task_position, task_id FROM assignment WHERE ${inPlan(filter)} AND task_position > ${after} AND ${party}`
  const ofUnit = sql.join(unit.map(rowsOf), sql` UNION `)
  if (!leader) return ofUnit
  return unit.length === 0
    ? sql`SELECT DISTINCT * FROM (${rowsOf(leader)})`
    : sql`SELECT * FROM (${ofUnit}) INTERSECT ${rowsOf(leader)}`
}

/** Whether the task at hand is the parties', by a list of theirs: for few. */
function isAmongAssigned(filter: TaskFilter, parties: Parties): Condition {
  return sql`task.id IN (SELECT task_id FROM (${assignedTasks(filter, parties, -1)}))`
}

/** Whether the task at hand is the parties', by looking it up: for many. */
function isAssigned(filter: TaskFilter, { unit, leader }: Parties): Condition {
  const holds = (party: Condition) => sql`EXISTS (
    SELECT 1 FROM assignment WHERE ${inPlan(filter)} AND task_position = task.position AND task_id = task.id AND ${party})`
  const ofUnit = unit.length === 0 ? [] : [sql`(${sql.join(unit.map(holds), sql` OR `)})`]
  return allOf([...ofUnit, ...(leader ? [holds(leader)] : [])])
}

function inPlan({ planId, kind }: TaskFilter): Condition {
  return sql`plan_id = ${planId} AND task_kind = ${kind ?? 'task'}`
}
