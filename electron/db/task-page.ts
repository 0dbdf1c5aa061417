import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { LeaderId, PlanId, SectionId, UnitGroupId, UnitId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { Status } from '../../shared/domain/status/types.ts'
import type { Role, Task, TaskDetail } from '../../shared/domain/task/types.ts'
import { idList } from './bulk.ts'
import { searchExpression } from './search-pairs.ts'
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
/** With words or a status more: whether a task has them is asked of a list or an index, its row is read only where it does. */
const fewInIndex = 3000
/** To count, all tasks are tested anyway: by a list of these sooner than by looking each up. */
const fewToCount = 10_000
/** So many of a unit's tasks are held at once against the list of those with a word, which is cut to where they stand. */
const pieceWithWords = 800

/**
 * Tasks in the order of the plan, with assignments and indicators; the next page begins after the last of them.
 *
 * A unit with few tasks is read from its assignments, in their order; one that has a good part of the plan (a township, by
 * 各乡镇) is met soon when the tasks are tested one by one. Likewise a day by which few tasks are due.
 */
export async function listTasks(db: Db, filter: TaskFilter, page: TaskPage): Promise<readonly TaskDetail[]> {
  const after = page.after?.position ?? -1
  const isInIndex = Boolean(filter.words) || filter.status !== undefined
  const { parties, hasFew } = await readParties(db, filter, isInIndex ? fewInIndex : fewRows)
  if (parties && hasFew) return withDetails(db, await listAssigned(db, filter, parties, { ...page, after }))
  const conditions = [...taskConditions(filter), sql`task.position > ${after}`]
  if (parties) conditions.push(isAssigned(filter, parties))
  const order = (await isSoonDue(db, filter)) ? sql`+task.position` : sql`task.position`
  const { rows } = await sql<TaskRow>`
    SELECT task.* FROM task WHERE ${allOf(conditions)} ORDER BY ${order} LIMIT ${page.limit}`.execute(db)
  return withDetails(db, rows)
}

type TaskRow = Selectable<LedgerTables['task']>

/** A page of tasks that are read from their parties' assignments; of those with a word, piece by piece. */
async function listAssigned(
  db: Db,
  filter: TaskFilter,
  parties: Parties,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly TaskRow[]> {
  const found: TaskRow[] = []
  for (let from: number | null = after; from !== null && found.length < limit; ) {
    const assigned = assignedTasks(filter, parties, from)
    const piece = filter.words ? await nextPiece(db, assigned) : wholePiece
    const { rows } = await sql<TaskRow>`
      ${fromAssigned(filter, assigned, piece, sql`task.*`)}
      ORDER BY assigned.task_position, assigned.task_seq LIMIT ${limit - found.length}`.execute(db)
    found.push(...rows)
    from = piece.end
  }
  return found
}

/** Some of the assigned tasks: up to which place of the plan, between which row numbers. */
interface Piece {
  /** Null where no more follow. */
  readonly end: number | null
  readonly seqs: readonly [first: number, last: number] | null
}
const wholePiece: Piece = { end: null, seqs: null }

async function nextPiece(db: Db, assigned: Condition): Promise<Piece> {
  const { rows } = await sql<{ tasks: number; end: number; first: number; last: number }>`
    SELECT count(*) AS tasks, max(task_position) AS end, min(task_seq) AS first, max(task_seq) AS last
    FROM (${assigned} ORDER BY 1, 2 LIMIT ${pieceWithWords})`.execute(db)
  const [piece] = rows
  if (!piece?.tasks) return wholePiece
  return { end: piece.tasks === pieceWithWords ? piece.end : null, seqs: [piece.first, piece.last] }
}

/**
 * Reads the filter's tasks among those assigned, in their order: a task's row only where its words are right, which its row
 * number tells, and its status, which with its place (a task's own) is in an index.
 */
function fromAssigned(filter: TaskFilter, assigned: Condition, { end, seqs }: Piece, wanted: Condition): Condition {
  const { words = '', ...rest } = filter
  const task =
    filter.status === undefined
      ? sql`task ON task.seq = assigned.task_seq`
      : sql`task INDEXED BY task_by_status ON task.position = assigned.task_position`
  const conditions = [...wordConditions(words, sql`assigned.task_seq`, seqs), ...taskConditions(rest)]
  if (end !== null) conditions.push(sql`assigned.task_position <= ${end}`)
  return sql`SELECT ${wanted} FROM (${assigned} ORDER BY 1, 2) assigned CROSS JOIN ${task} WHERE ${allOf(conditions)}`
}

export async function countTasks(db: Db, filter: TaskFilter): Promise<number> {
  const { parties, hasFew } = await readParties(db, filter, fewToCount)
  if (parties && hasFew) {
    const assigned = assignedTasks(filter, parties, -1)
    const { rows } = await sql<{
      tasks: number
    }>`${fromAssigned(filter, assigned, wholePiece, sql`count(*) AS tasks`)}`.execute(db)
    return rows[0]?.tasks ?? 0
  }
  const conditions = taskConditions(filter)
  if (parties) conditions.push(isAssigned(filter, parties))
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
  const expression = searchExpression(query)
  if (expression === null) return { tasks: [], total: 0, next: null }
  const { rows } = await sql<TaskRow>`
    SELECT task.* FROM task
    WHERE task.seq IN (SELECT rowid FROM task_search WHERE task_search MATCH ${expression} AND rowid > ${page.after ?? 0})
    ORDER BY task.seq LIMIT ${page.limit + 1}`.execute(db)
  const shown = rows.slice(0, page.limit)
  return {
    tasks: await withDetails(db, shown),
    total: await countFound(db, expression),
    next: rows.length > page.limit ? (shown.at(-1)?.seq ?? null) : null,
  }
}

async function countFound(db: Db, expression: string): Promise<number> {
  const { rows } = await sql<{ tasks: number }>`
    SELECT count(*) AS tasks FROM task_search WHERE task_search MATCH ${expression}`.execute(db)
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

/** @param seqs the first and the last row number there can be: the list of tasks with a frequent word is long */
function wordConditions(query: string, seq = sql`task.seq`, seqs: Piece['seqs'] = null): readonly Condition[] {
  const expression = searchExpression(query)
  if (expression === null) return []
  const among = seqs ? sql`AND rowid BETWEEN ${seqs[0]} AND ${seqs[1]}` : sql``
  return [sql`${seq} IN (SELECT rowid FROM task_search WHERE task_search MATCH ${expression} ${among})`]
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

/** The parties' tasks behind a place of the plan, `(task_position, task_seq)`, each once. */
function assignedTasks(filter: TaskFilter, { unit, leader }: Parties, after: number): Condition {
  const rowsOf = (party: Condition) => sql`
    SELECT task_position, task_seq FROM assignment WHERE ${inPlan(filter)} AND task_position > ${after} AND ${party}`
  const ofUnit = sql.join(unit.map(rowsOf), sql` UNION `)
  if (!leader) return ofUnit
  return unit.length === 0
    ? sql`SELECT DISTINCT * FROM (${rowsOf(leader)})`
    : sql`SELECT * FROM (${ofUnit}) INTERSECT ${rowsOf(leader)}`
}

/** Whether the task at hand is the parties', by looking it up: for many. */
function isAssigned(filter: TaskFilter, { unit, leader }: Parties): Condition {
  const holds = (party: Condition) => sql`EXISTS (
    SELECT 1 FROM assignment WHERE ${inPlan(filter)} AND task_position = task.position AND task_seq = task.seq AND ${party})`
  const ofUnit = unit.length === 0 ? [] : [sql`(${sql.join(unit.map(holds), sql` OR `)})`]
  return allOf([...ofUnit, ...(leader ? [holds(leader)] : [])])
}

function inPlan({ planId, kind }: TaskFilter): Condition {
  return sql`plan_id = ${planId} AND task_kind = ${kind ?? 'task'}`
}
