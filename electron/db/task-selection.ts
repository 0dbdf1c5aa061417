import { type RawBuilder, sql } from 'kysely'
import type { LeaderId, PeriodId, PlanId, SectionId, TaskId, UnitGroupId, UnitId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import { unitRoles } from '../../shared/domain/plan-paper/tasks-by-party.ts'
import type { Status } from '../../shared/domain/status/types.ts'
import type { TaskFigures } from '../../shared/domain/task/task-light.ts'
import type { Role, Task } from '../../shared/domain/task/types.ts'
import { idList, parseJson } from './bulk.ts'
import { readTaskColumns } from './kept-task-columns.ts'
import { searchExpression } from './search-pairs.ts'
import type { Db } from './tables.ts'
import type { ColumnValue, TaskColumn, TaskRule } from './task-columns.ts'
import { dueOn, saysProblem, shownStatus } from './task-expressions.ts'
import { figuresColumn, type PeriodMeant, readFigures } from './task-figures.ts'
import { listTaskSeqs } from './task-rows.ts'

/** Which tasks a list shows: a filter with all that it leans on looked up: groups of a unit, sections below a section, whom a word names. */
export interface TaskSelection {
  readonly planId: PlanId
  readonly kind: Task['kind']
  readonly sectionIds: readonly SectionId[] | null
  readonly leaderIds: readonly LeaderId[] | null
  readonly units: readonly UnitChoice[] | null
  /** Row numbers of the tasks of names that stand for no leader or unit, wanted beside those of the ones above. */
  readonly unnamedLeaders: readonly number[] | null
  readonly unnamedUnits: readonly number[] | null
  /** In which leaders and units are named, a unit in none that goes before; null for any. */
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
  /** With such figures at the end of this period. */
  readonly figures: { readonly period: PeriodMeant; readonly isWanted: (figures: TaskFigures) => boolean } | null
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

type Sql = RawBuilder<unknown>

/**
 * The row numbers of all tasks of a selection in the order of the plan. Whom they name, which words they have and what was
 * reported of them is looked up by index, what stands in their own rows by the columns kept of the plan.
 */
export async function selectTasks(db: Db, selection: TaskSelection): Promise<readonly number[]> {
  const among = await lookUp(db, selection)
  const values = valueRules(selection)
  const { planId, kind } = selection
  const columns = await readTaskColumns(
    db,
    { planId, kind },
    values.map(({ column }) => column),
  )
  return columns.select([...among.map((seqs) => ({ kind: 'among', seqs }) as const), ...values])
}

/** What stands in the task's own row; by an index of it. */
const ownColumn = (name: string, value: Sql): TaskColumn => ({
  name,
  postings: ({ planId, kind }) => sql`
    SELECT ${value} AS value, json_group_array(seq) AS seqs FROM task
    WHERE plan_id = ${planId} AND kind = ${kind} GROUP BY 1`,
  valuesOf: (seqs) => sql`SELECT seq, ${value} AS value FROM task WHERE seq IN (SELECT value FROM json_each(${seqs}))`,
})
const sectionColumn = ownColumn('section', sql`task.section_id`)
const statusColumn = ownColumn('status', shownStatus)
const dueColumn = ownColumn('due', dueOn)
const secrecyColumn = ownColumn('secrecy', sql`task.is_secret`)

/** 1 for tasks of which there is such a row, of all plans: of reports of a period. */
const reportedColumn = (name: string, rows: Sql): TaskColumn => ({
  name,
  postings: () => sql`
    SELECT 1 AS value, json_group_array(task.seq) AS seqs FROM (SELECT task_id FROM ${rows}) AS said
    CROSS JOIN task ON task.id = said.task_id`,
  valuesOf: (seqs) => sql`
    SELECT seq, (SELECT 1 FROM ${rows} AND task_id = task.id LIMIT 1) AS value
    FROM task WHERE seq IN (SELECT value FROM json_each(${seqs}))`,
})
const problemColumn = (periodId: PeriodId): TaskColumn =>
  reportedColumn(`problem ${periodId}`, sql`report WHERE period_id = ${periodId} AND ${saysProblem(sql`problem`)}`)
const thinColumn = (periodId: PeriodId): TaskColumn =>
  reportedColumn(`thin ${periodId}`, sql`report_mark WHERE period_id = ${periodId}`)

type ValueRule = TaskRule & { readonly kind: 'value' }

function valueRules(selection: TaskSelection): readonly ValueRule[] {
  const { sectionIds, statuses, dueFrom, dueTo, overdueOn, isRetired, isSecret, problemIn, thinIn, figures } = selection
  const rules: ValueRule[] = []
  const ask = (column: TaskColumn, isWanted: ValueRule['isWanted']) => rules.push({ kind: 'value', column, isWanted })
  const isOneOf = (wanted: readonly ColumnValue[]) => {
    const all = new Set(wanted)
    return (value: ColumnValue) => all.has(value)
  }
  // Days in ISO form stand in the order of their letters.
  const isDay = (test: (day: string) => boolean) => (value: ColumnValue) => typeof value === 'string' && test(value)
  if (sectionIds) ask(sectionColumn, isOneOf(sectionIds))
  if (statuses) ask(statusColumn, isOneOf(statuses))
  if (dueFrom !== null)
    ask(
      dueColumn,
      isDay((day) => day >= dueFrom),
    )
  if (dueTo !== null)
    ask(
      dueColumn,
      isDay((day) => day <= dueTo),
    )
  if (overdueOn !== null) {
    ask(
      dueColumn,
      isDay((day) => day < overdueOn),
    )
    ask(statusColumn, (status) => status !== 'retired' && status !== 'done')
  }
  if (isRetired !== null) ask(statusColumn, (status) => (status === 'retired') === isRetired)
  if (isSecret !== null) ask(secrecyColumn, (value) => (value === 1) === isSecret)
  if (problemIn !== null) ask(problemColumn(problemIn), (value) => value === 1)
  if (thinIn !== null) ask(thinColumn(thinIn), (value) => value === 1)
  if (figures)
    ask(figuresColumn(figures.period), (value) => typeof value === 'string' && figures.isWanted(readFigures(value)))
  return rules
}

/** For every thing asked that is not in the tasks' own rows, those that have it, in any order, some perhaps twice. */
async function lookUp(db: Db, selection: TaskSelection): Promise<readonly (readonly number[])[]> {
  const { units, unnamedUnits, leaderIds, unnamedLeaders, words, taskIds } = selection
  const found: (readonly number[])[] = taskIds ? [await listTaskSeqs(db, taskIds)] : []
  const ask = async (tasks: Sql | null, others: readonly number[] | null) => {
    if (tasks || others) found.push([...(tasks ? await seqsOf(db, tasks) : []), ...(others ?? [])])
  }
  await ask(units && ofUnits(units, selection), unnamedUnits)
  await ask(
    leaderIds && assigned(sql`leader_id IN ${idList(leaderIds)} ${inRoles(selection.roles)}`, selection),
    unnamedLeaders,
  )
  for (const word of words) await ask(withWord(word, selection), null)
  return found
}

/** As one text: a row each costs three times as much as finding them. */
async function seqsOf(db: Db, tasks: Sql): Promise<readonly number[]> {
  const { rows } = await sql<{ seqs: string }>`SELECT json_group_array(seq) AS seqs FROM (${tasks})`.execute(db)
  return parseJson(rows[0]?.seqs ?? '[]')
}

/** The tasks that name a party. */
function assigned(party: Sql, { planId, kind }: TaskSelection): Sql {
  return sql`SELECT task_seq AS seq FROM assignment WHERE plan_id = ${planId} AND task_kind = ${kind} AND ${party}`
}

function inRoles(roles: readonly Role[] | null): Sql {
  return roles ? sql`AND role IN ${idList(roles)}` : sql``
}

function ofUnits(units: readonly UnitChoice[], selection: TaskSelection): Sql {
  const { roles } = selection
  const first = roles ? unitRoles.findIndex((role) => roles.includes(role)) : 0
  const before = unitRoles.slice(0, Math.max(0, first))
  return anyOf(
    units.map((unit) => {
      const own = ofUnit(unit, roles, selection)
      return before.length === 0
        ? own
        : sql`SELECT seq FROM (${own}) WHERE seq NOT IN (${ofUnit(unit, before, selection)})`
    }),
  )
}

function ofUnit({ id, groupIds }: UnitChoice, roles: readonly Role[] | null, selection: TaskSelection): Sql {
  const named = inRoles(roles)
  const parties = [
    sql`unit_id = ${id} ${named}`,
    ...groupIds.map(
      (groupId) => sql`group_id = ${groupId} ${named} AND NOT EXISTS (
        SELECT 1 FROM assignment_exclusion excluded
        WHERE excluded.assignment_id = assignment.id AND excluded.unit_id = ${id})`,
    ),
  ]
  return anyOf(parties.map((party) => assigned(party, selection)))
}

function withWord({ word, unitIds, groupIds, leaderIds }: WordChoice, selection: TaskSelection): Sql {
  const expression = searchExpression(word)
  const places: Sql[] = []
  if (expression !== null) places.push(sql`SELECT rowid AS seq FROM task_search WHERE task_search MATCH ${expression}`)
  if (unitIds.length > 0) places.push(assigned(sql`unit_id IN ${idList(unitIds)}`, selection))
  if (groupIds.length > 0) places.push(assigned(sql`group_id IN ${idList(groupIds)}`, selection))
  if (leaderIds.length > 0) places.push(assigned(sql`leader_id IN ${idList(leaderIds)}`, selection))
  return anyOf(places)
}

function anyOf(queries: readonly Sql[]): Sql {
  return queries.length > 0 ? sql.join(queries, sql` UNION ALL `) : sql`SELECT NULL AS seq WHERE false`
}
