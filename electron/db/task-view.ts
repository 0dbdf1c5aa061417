import { type RawBuilder, sql } from 'kysely'
import type { LeaderId, PeriodId, PlanId, SectionId, TaskId, UnitGroupId, UnitId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { Successions } from '../../shared/domain/leader/successions.ts'
import type { Status } from '../../shared/domain/status/types.ts'
import type { TaskGrouping, TaskSort } from '../../shared/domain/task/task-query.ts'
import type { Role, Task } from '../../shared/domain/task/types.ts'
import { idList, parseJson } from './bulk.ts'
import { searchExpression } from './search-pairs.ts'
import type { Db } from './tables.ts'
import { dueOn, saysProblem, shownStatus } from './task-expressions.ts'
import { groupingBy, sortKey } from './task-sort-keys.ts'

/** A filter with all that it leans on looked up: groups of a unit, sections below a section, whom a word names. */
export interface TaskSelection {
  readonly planId: PlanId
  readonly kind: Task['kind']
  readonly sectionIds: readonly SectionId[] | null
  readonly leaderIds: readonly LeaderId[] | null
  readonly units: readonly UnitChoice[] | null
  /** In which leaders and units are named; null for any. */
  readonly roles: readonly Role[] | null
  readonly statuses: readonly (Status | null)[] | null
  readonly dueFrom: IsoDate | null
  readonly dueTo: IsoDate | null
  /** Overdue on this day. */
  readonly overdueOn: IsoDate | null
  readonly isRetired: boolean | null
  readonly isSecret: boolean | null
  /** With a problem in this period. */
  readonly problemIn: PeriodId | null
  /** With a thin report in this period. */
  readonly thinIn: PeriodId | null
  readonly words: readonly WordChoice[]
  readonly taskIds: readonly TaskId[] | null
}

interface UnitChoice {
  readonly id: UnitId
  readonly groupIds: readonly UnitGroupId[]
}

/** A word with the parties whose names contain it. */
export interface WordChoice {
  readonly word: string
  readonly unitIds: readonly UnitId[]
  readonly groupIds: readonly UnitGroupId[]
  readonly leaderIds: readonly LeaderId[]
}

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

type Sql = RawBuilder<unknown>

/**
 * All tasks of a selection in the order they are to be shown in, by row number alone: 100,000 of them are a few MB. They
 * come as one text, because a row each costs three times as much as finding them.
 */
export async function orderTasks(
  db: Db,
  selection: TaskSelection,
  { sort, group, periodId, successions }: TaskArrangement,
): Promise<TaskOrder> {
  const grouping = group === null ? null : groupingBy(group, successions)
  const order: Sql[] = grouping ? [sql`${grouping.order} NULLS LAST`, sql`key NULLS LAST`] : []
  if (sort)
    order.push(
      sql`${sortKey(sort.column, periodId, successions)} ${sql.raw(sort.isDescending ? 'DESC' : 'ASC')} NULLS LAST`,
    )
  const { from, place, conditions } = sourceOf(selection, order.length === 0)
  order.push(sql`${place}.position`)
  const { rows } = await sql<{ seqs: string; keys: string }>`
    SELECT json_group_array(seq) AS seqs, ${grouping ? sql`json_group_array(key)` : sql`'[]'`} AS keys FROM (
      SELECT ${place}.seq AS seq, ${grouping ? grouping.key : sql`NULL`} AS key
      FROM ${from} ${grouping?.join ?? sql``}
      WHERE ${conditions.length > 0 ? sql.join(conditions, sql` AND `) : sql`true`}
      ORDER BY ${sql.join(order)})`.execute(db)
  return { seqs: parseJson(rows[0]?.seqs ?? '[]'), keys: parseJson(rows[0]?.keys ?? '[]') }
}

/** Where the tasks of a view are looked for. */
interface Source {
  readonly from: Sql
  /** The table of it that has their `seq` and their `position` in the plan. */
  readonly place: Sql
  readonly conditions: readonly Sql[]
}

/**
 * Whose the tasks are says an index of the assignments, and their places in the plan with it: the tasks themselves are read
 * only where more is asked of them. Those with a word are read by the row numbers the search gives.
 */
function sourceOf(selection: TaskSelection, isInOrderOfPlan: boolean): Source {
  const { planId, kind, units, leaderIds, words } = selection
  const ofTask = taskConditions(selection)
  const assigned = units ? ofUnits(units, selection) : leaderIds ? ofLeaders(leaderIds, selection) : null
  if (assigned) {
    const place = sql`assigned`
    const isEnough = isInOrderOfPlan && ofTask.length === 0
    // The index tells that a task has another status without its row being read; that it has none, it does not.
    const task = selection.statuses?.every((status) => status !== null)
      ? sql`task INDEXED BY task_of_status`
      : sql`task`
    const alsoOfLeaders = units && leaderIds ? [isAmong(place, ofLeaders(leaderIds, selection))] : []
    return {
      from: isEnough
        ? sql`(${assigned}) AS assigned`
        : sql`(${assigned}) AS assigned CROSS JOIN ${task} ON task.seq = assigned.seq`,
      place,
      conditions: [...alsoOfLeaders, ...words.map((word) => saysWord(word, place, selection)), ...ofTask],
    }
  }
  const place = sql`task`
  // With a plus the index of the plan's order is no choice, which would try every task of the plan.
  const ofPlan =
    words.length > 0
      ? [sql`+task.plan_id = ${planId}`, sql`+task.kind = ${kind}`]
      : [sql`task.plan_id = ${planId}`, sql`task.kind = ${kind}`]
  return {
    from: place,
    place,
    conditions: [...ofPlan, ...words.map((word) => saysWord(word, place, selection)), ...ofTask],
  }
}

/** Whether a task is one of those assigned. */
function isAmong(place: Sql, assigned: Sql): Sql {
  return sql`${place}.seq IN (SELECT seq FROM (${assigned}))`
}

/** What is asked of a task's own row, besides its words and whose it is. */
function taskConditions(selection: TaskSelection): Sql[] {
  const { sectionIds, statuses, dueFrom, dueTo, overdueOn, isRetired, isSecret, taskIds, problemIn, thinIn } = selection
  const conditions: Sql[] = []
  if (sectionIds) conditions.push(sql`task.section_id IN ${idList(sectionIds)}`)
  if (statuses) conditions.push(isOneOf(shownStatus, statuses))
  if (dueFrom !== null) conditions.push(sql`${dueOn} >= ${dueFrom}`)
  if (dueTo !== null) conditions.push(sql`${dueOn} <= ${dueTo}`)
  if (overdueOn !== null) {
    conditions.push(sql`${dueOn} < ${overdueOn} AND task.retired_on IS NULL AND task.latest_status IS NOT 'done'`)
  }
  if (isRetired !== null) conditions.push(sql`(task.retired_on IS NOT NULL) = ${isRetired ? 1 : 0}`)
  if (isSecret !== null) conditions.push(sql`task.is_secret = ${isSecret ? 1 : 0}`)
  if (taskIds) conditions.push(sql`task.id IN ${idList(taskIds)}`)
  if (problemIn !== null) {
    conditions.push(sql`task.id IN (
      SELECT task_id FROM report WHERE period_id = ${problemIn} AND problem <> '' AND ${saysProblem(sql`problem`)})`)
  }
  if (thinIn !== null) {
    conditions.push(sql`task.id IN (SELECT task_id FROM report_mark WHERE period_id = ${thinIn})`)
  }
  return conditions
}

/** A list of values, not a sub-query: by an index of the value the tasks then come in the order of the plan. */
function isOneOf(value: Sql, wanted: readonly (string | null)[]): Sql {
  const named = wanted.filter((one) => one !== null)
  const is: Sql[] = named.length > 0 ? [sql`${value} IN (${sql.join(named)})`] : []
  if (wanted.includes(null)) is.push(sql`${value} IS NULL`)
  return is.length > 0 ? sql`(${sql.join(is, sql` OR `)})` : sql`false`
}

/** The tasks that name one of these, `(position, seq)`, in the order of the plan, each once. */
function assignedTo(parties: readonly Sql[], { planId, kind }: TaskSelection): Sql {
  const ofEach = parties.map(
    (party) => sql`
      SELECT task_position AS position, task_seq AS seq FROM assignment
      WHERE plan_id = ${planId} AND task_kind = ${kind} AND ${party}`,
  )
  return sql`SELECT position, seq FROM (${sql.join(ofEach, sql` UNION ALL `)}) GROUP BY position, seq`
}

function inRoles({ roles }: TaskSelection): Sql {
  return roles ? sql`AND role IN ${idList(roles)}` : sql``
}

function ofLeaders(leaderIds: readonly LeaderId[], selection: TaskSelection): Sql {
  return assignedTo([sql`leader_id IN ${idList(leaderIds)} ${inRoles(selection)}`], selection)
}

function ofUnits(units: readonly UnitChoice[], selection: TaskSelection): Sql {
  const roles = inRoles(selection)
  return assignedTo(
    units.flatMap(({ id, groupIds }) => [
      sql`unit_id = ${id} ${roles}`,
      ...groupIds.map(
        (groupId) => sql`group_id = ${groupId} ${roles} AND NOT EXISTS (
          SELECT 1 FROM assignment_exclusion excluded
          WHERE excluded.assignment_id = assignment.id AND excluded.unit_id = ${id})`,
      ),
    ]),
    selection,
  )
}

function saysWord({ word, unitIds, groupIds, leaderIds }: WordChoice, place: Sql, selection: TaskSelection): Sql {
  const expression = searchExpression(word)
  const parties: Sql[] = []
  if (unitIds.length > 0) parties.push(sql`unit_id IN ${idList(unitIds)}`)
  if (groupIds.length > 0) parties.push(sql`group_id IN ${idList(groupIds)}`)
  if (leaderIds.length > 0) parties.push(sql`leader_id IN ${idList(leaderIds)}`)
  const places: Sql[] = []
  if (expression !== null) places.push(sql`SELECT rowid FROM task_search WHERE task_search MATCH ${expression}`)
  if (parties.length > 0) places.push(sql`SELECT seq FROM (${assignedTo(parties, selection)})`)
  return places.length > 0 ? sql`${place}.seq IN (${sql.join(places, sql` UNION ALL `)})` : sql`false`
}
