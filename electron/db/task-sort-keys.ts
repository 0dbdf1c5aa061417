import { type RawBuilder, sql } from 'kysely'
import type { PeriodId } from '../../shared/domain/id.ts'
import type { Successions } from '../../shared/domain/leader/successions.ts'
import type { TaskColumn, TaskGrouping } from '../../shared/domain/task/task-query.ts'
import { presentLeaderOf } from './present-leader.ts'
import { dueOn, saysProblem, shownStatus } from './task-expressions.ts'

type Sql = RawBuilder<unknown>

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

const statusOrder = sql`CASE ${shownStatus} WHEN 'overdue' THEN 0 WHEN 'behind' THEN 1 WHEN 'notStarted' THEN 2
  WHEN 'onTrack' THEN 3 WHEN 'ahead' THEN 4 WHEN 'done' THEN 5 WHEN 'standing' THEN 6 WHEN 'notAssessed' THEN 7
  WHEN 'retired' THEN 9 ELSE 8 END`

/** What tasks are put together by, and in which order. */
interface Grouping {
  readonly join: Sql
  readonly key: Sql
  readonly order: Sql
}

/** By party the first-named one counts; leaders are those who answer today. */
export function groupingBy(group: TaskGrouping, successions: Successions): Grouping {
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
      return { join: sql``, key: shownStatus, order: statusOrder }
    default:
      return group satisfies never
  }
}

/** What tasks are sorted by; progress and problems are those of a period. */
export function sortKey(column: TaskColumn, periodId: PeriodId | null, successions: Successions): Sql {
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
        AND ${saysProblem(sql`report.problem`)} LIMIT 1)`
    case 'indicators':
      return sql`(SELECT -count(*) FROM indicator WHERE indicator.task_id = task.id)`
    case 'updated':
      return sql`task.latest_on`
    default:
      return column satisfies never
  }
}
