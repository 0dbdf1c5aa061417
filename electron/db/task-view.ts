import { type RawBuilder, sql } from 'kysely'
import type { LeaderId, PeriodId, PlanId, SectionId, TaskId, UnitGroupId, UnitId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { Successions } from '../../shared/domain/leader/successions.ts'
import type { Status } from '../../shared/domain/status/types.ts'
import type { TaskColumn, TaskGrouping, TaskSort } from '../../shared/domain/task/task-query.ts'
import type { Role, Task } from '../../shared/domain/task/types.ts'
import { idList } from './bulk.ts'
import { presentLeaderOf } from './present-leader.ts'
import { searchExpression } from './search-pairs.ts'
import type { Db } from './tables.ts'

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

/** One task of a view: its row number, and what it is grouped by. */
export interface TaskPlaceInView {
  readonly seq: number
  readonly key: string | null
}

type Sql = RawBuilder<unknown>

/** All tasks of a selection in the order they are to be shown in, by row number alone: 100,000 of them are a few MB. */
export async function listTaskPlaces(
  db: Db,
  selection: TaskSelection,
  { sort, group, periodId, successions }: TaskArrangement,
): Promise<readonly TaskPlaceInView[]> {
  const grouping = group === null ? null : groupingBy(group, successions)
  const order: Sql[] = grouping ? [sql`${grouping.order} NULLS LAST`, sql`key NULLS LAST`] : []
  if (sort)
    order.push(
      sql`${sortKey(sort.column, periodId, successions)} ${sql.raw(sort.isDescending ? 'DESC' : 'ASC')} NULLS LAST`,
    )
  order.push(sql`task.position`)
  const { rows } = await sql<TaskPlaceInView>`
    SELECT task.seq AS seq, ${grouping ? grouping.key : sql`NULL`} AS key
    FROM task ${grouping?.join ?? sql``}
    WHERE ${sql.join(conditionsOf(selection), sql` AND `)}
    ORDER BY ${sql.join(order)}`.execute(db)
  return rows
}

const status = sql`CASE WHEN task.retired_on IS NULL THEN task.latest_status ELSE 'retired' END`
const dueOn = sql`CASE WHEN task.approved_deadline_text IS NULL THEN task.deadline_date ELSE task.approved_deadline_date END`

/** Words that say there is no problem (`无`, `—`) hold nothing but these. */
const sayNothing = ' \t\n无没有暂/—。-'

/** Whether a report's problem says one. */
export const saysProblem = (column: Sql): Sql => sql`${column} GLOB ${`*[^${sayNothing}]*`}`

function conditionsOf(selection: TaskSelection): Sql[] {
  const { sectionIds, statuses, dueFrom, dueTo, overdueOn, isRetired, isSecret, taskIds, problemIn, thinIn } = selection
  const conditions: Sql[] = [sql`task.plan_id = ${selection.planId}`, sql`task.kind = ${selection.kind}`]
  if (sectionIds) conditions.push(sql`task.section_id IN ${idList(sectionIds)}`)
  if (statuses) conditions.push(isOneOf(status, statuses))
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
  const inRoles = selection.roles ? sql`AND role IN ${idList(selection.roles)}` : sql``
  if (selection.leaderIds) {
    conditions.push(isAssignedTo(sql`leader_id IN ${idList(selection.leaderIds)} ${inRoles}`, selection))
  }
  if (selection.units) conditions.push(ofUnits(selection.units, inRoles, selection))
  for (const word of selection.words) conditions.push(saysWord(word, selection))
  return conditions
}

function isOneOf(value: Sql, wanted: readonly (string | null)[]): Sql {
  const named = wanted.filter((one) => one !== null)
  const isNamed = sql`${value} IN ${idList(named)}`
  return wanted.includes(null) ? sql`(${value} IS NULL OR ${isNamed})` : isNamed
}

function isAssignedTo(party: Sql, { planId, kind }: TaskSelection): Sql {
  return sql`task.id IN (
    SELECT task_id FROM assignment WHERE plan_id = ${planId} AND task_kind = ${kind} AND ${party})`
}

function ofUnits(units: readonly UnitChoice[], inRoles: Sql, selection: TaskSelection): Sql {
  const named = sql`unit_id IN ${idList(units.map(({ id }) => id))} ${inRoles}`
  const grouped = units.flatMap(({ id, groupIds }) =>
    groupIds.map(
      (groupId) => sql`group_id = ${groupId} ${inRoles} AND NOT EXISTS (
        SELECT 1 FROM assignment_exclusion excluded
        WHERE excluded.assignment_id = assignment.id AND excluded.unit_id = ${id})`,
    ),
  )
  return sql`(${sql.join(
    [named, ...grouped].map((party) => isAssignedTo(party, selection)),
    sql` OR `,
  )})`
}

function saysWord({ word, unitIds, groupIds, leaderIds }: WordChoice, selection: TaskSelection): Sql {
  const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  const expression = searchExpression(word)
  const places: Sql[] = [sql`task.number LIKE ${like} ESCAPE '\\'`]
  if (expression !== null) {
    places.push(sql`task.seq IN (SELECT rowid FROM task_search WHERE task_search MATCH ${expression})`)
  }
  if (unitIds.length > 0) places.push(isAssignedTo(sql`unit_id IN ${idList(unitIds)}`, selection))
  if (groupIds.length > 0) places.push(isAssignedTo(sql`group_id IN ${idList(groupIds)}`, selection))
  if (leaderIds.length > 0) places.push(isAssignedTo(sql`leader_id IN ${idList(leaderIds)}`, selection))
  return sql`(${sql.join(places, sql` OR `)})`
}

/** The row of the first-named assignment among some roles. */
const firstOf = (roles: Sql, order: Sql, successions: Successions): Sql => sql`(
  SELECT first.rowid FROM assignment first LEFT JOIN leader ON leader.id = ${presentLeaderOf(sql`first.leader_id`, successions)}
  WHERE first.task_seq = task.seq AND first.role IN (${roles}) ORDER BY ${order} LIMIT 1)`
const firstLeader = (successions: Successions): Sql =>
  firstOf(sql`'leader'`, sql`leader.official_order NULLS LAST, first.position`, successions)
const firstLead = firstOf(sql`'lead', 'responsible'`, sql`first.role, first.position`, new Map())
const firstSupport = firstOf(sql`'support'`, sql`first.position`, new Map())

const partyOrder = (assignment: Sql, successions: Successions): Sql => sql`(
  SELECT coalesce(unit.official_order, leader.official_order)
  FROM assignment a LEFT JOIN unit ON unit.id = a.unit_id
  LEFT JOIN leader ON leader.id = ${presentLeaderOf(sql`a.leader_id`, successions)}
  WHERE a.rowid = ${assignment})`

const statusOrder = sql`CASE ${status} WHEN 'overdue' THEN 0 WHEN 'behind' THEN 1 WHEN 'notStarted' THEN 2
  WHEN 'onTrack' THEN 3 WHEN 'ahead' THEN 4 WHEN 'done' THEN 5 WHEN 'standing' THEN 6 WHEN 'notAssessed' THEN 7
  WHEN 'retired' THEN 9 ELSE 8 END`

interface Grouping {
  readonly join: Sql
  readonly key: Sql
  readonly order: Sql
}

function groupingBy(group: TaskGrouping, successions: Successions): Grouping {
  switch (group) {
    case 'section':
      return {
        join: sql`LEFT JOIN section ON section.id = task.section_id`,
        key: sql`task.section_id`,
        order: sql`section.position`,
      }
    case 'leader': {
      const present = presentLeaderOf(sql`own.leader_id`, successions)
      return {
        join: sql`LEFT JOIN assignment own ON own.rowid = ${firstLeader(successions)} LEFT JOIN leader holder ON holder.id = ${present}`,
        key: sql`coalesce(${present}, own.words)`,
        order: sql`holder.official_order`,
      }
    }
    case 'unit':
      return {
        join: sql`LEFT JOIN assignment own ON own.rowid = ${firstLead} LEFT JOIN unit body ON body.id = own.unit_id`,
        key: sql`coalesce(own.unit_id, own.words)`,
        order: sql`body.official_order`,
      }
    case 'status':
      return { join: sql``, key: status, order: statusOrder }
    default:
      return group satisfies never
  }
}

function sortKey(column: TaskColumn, periodId: PeriodId | null, successions: Successions): Sql {
  switch (column) {
    case 'number':
      return sql`task.position`
    case 'text':
      return sql`task.text`
    case 'status':
      return statusOrder
    case 'percent':
      return sql`task.latest_percent`
    case 'leaders':
      return partyOrder(firstLeader(successions), successions)
    case 'leadUnits':
      return partyOrder(firstLead, successions)
    case 'supportUnits':
      return partyOrder(firstSupport, successions)
    case 'deadline':
      return dueOn
    case 'progress':
      return sql`(SELECT progress FROM report WHERE report.task_id = task.id AND report.period_id = ${periodId}
        ORDER BY reporter_order LIMIT 1)`
    case 'problem':
      // Those with a problem first, whatever it says.
      return sql`(SELECT 1 FROM report WHERE report.task_id = task.id AND report.period_id = ${periodId}
        AND report.problem <> '' AND ${saysProblem(sql`report.problem`)} LIMIT 1)`
    case 'indicators':
      return sql`(SELECT -count(*) FROM indicator WHERE indicator.task_id = task.id)`
    case 'updated':
      return sql`task.latest_on`
    default:
      return column satisfies never
  }
}
