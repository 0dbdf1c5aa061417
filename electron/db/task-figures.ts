import { type RawBuilder, sql } from 'kysely'
import type { TaskId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { Period } from '../../shared/domain/period/types.ts'
import type { Status } from '../../shared/domain/status/types.ts'
import type { TaskFigures } from '../../shared/domain/task/task-light.ts'
import { parseJson } from './bulk.ts'
import type { Db } from './tables.ts'
import type { TaskColumn, TasksOfPlan } from './task-columns.ts'
import { dueOn } from './task-expressions.ts'

/** Whose figures: all tasks of a kind in a plan, or some by a JSON list of their row numbers. */
type TasksMeant = TasksOfPlan | { readonly seqs: string }

/** At whose end the figures are known. */
export type PeriodMeant = Pick<Period, 'id' | 'to'>

/** The figures of every task as one value, see `readFigures`: few tasks have figures that no other has. */
export function figuresColumn(period: PeriodMeant): TaskColumn {
  const value = sql`json_array(status, percent, dueOn, stageTarget, periodsNotStarted)`
  return {
    name: `figures ${period.id} ${period.to}`,
    postings: (which) => sql`
      WITH ${figures(which, period)} SELECT ${value} AS value, json_group_array(seq) AS seqs FROM figures GROUP BY 1`,
    valuesOf: (seqs) => sql`WITH ${figures({ seqs }, period)} SELECT seq, ${value} AS value FROM figures`,
  }
}

/** The figures that a value of `figuresColumn` stands for. */
export function readFigures(value: string): TaskFigures {
  type Values = [Status | null, number | null, IsoDate | null, number | null, number]
  const [status, percent, dueOn, stageTarget, periodsNotStarted] = parseJson<Values>(value)
  return { status, percent, dueOn, stageTarget, periodsNotStarted }
}

/** What the lights of some tasks, by row number, are decided by, as it was known at a period's end. */
export async function listTaskFigures(
  db: Db,
  seqs: readonly number[],
  period: PeriodMeant,
): Promise<readonly (TaskFigures & { readonly taskId: TaskId })[]> {
  const { rows } = await sql<TaskFigures & { readonly taskId: TaskId }>`
    WITH ${figures({ seqs: JSON.stringify(seqs) }, period)}
    SELECT taskId, status, percent, dueOn, stageTarget, periodsNotStarted FROM figures`.execute(db)
  return rows
}

/** The same, tasks with equal figures counted together: of 100,000 tasks a few hundred rows. */
export async function countTaskFigures(
  db: Db,
  which: TasksOfPlan,
  period: PeriodMeant,
): Promise<readonly (TaskFigures & { readonly tasks: number })[]> {
  const { rows } = await sql<TaskFigures & { readonly tasks: number }>`
    WITH ${figures(which, period)}
    SELECT status, percent, dueOn, stageTarget, periodsNotStarted, count(*) AS tasks
    FROM figures GROUP BY 1, 2, 3, 4, 5`.execute(db)
  return rows
}

/** The stage target is that of `listStageTargets`, in SQL for 100,000 tasks at once. */
function figures(which: TasksMeant, period: PeriodMeant): RawBuilder<unknown> {
  const isMeant =
    'seqs' in which
      ? sql`task.seq IN (SELECT value FROM json_each(${which.seqs}))`
      : sql`task.plan_id = ${which.planId} AND task.kind = ${which.kind}`
  // Materialized, or SQLite looks for what was said once for every place that names it.
  return sql`said AS MATERIALIZED (
      SELECT task.seq, task.id, task.retired_on,
        ${dueOn} AS dueOn,
        CASE WHEN task.latest_on IS NULL OR task.latest_on <= ${period.to}
          THEN json_array(task.latest_status, task.latest_percent) ELSE ${saidUntil(period)} END AS words
      FROM task WHERE ${isMeant}
    ),
    figures AS (
      SELECT seq, id AS taskId, CASE WHEN retired_on IS NULL THEN words ->> 0 ELSE 'retired' END AS status,
        words ->> 1 AS percent, dueOn,
        (SELECT value FROM stage_target target
         WHERE target.task_id = said.id AND target.indicator_id IS NULL AND target.on_date <= ${period.to}
           AND target.value IS NOT NULL
           AND (target.undertaking_id IS NULL OR (
             target.undertaking_id = (
               SELECT id FROM undertaking WHERE undertaking.task_id = said.id
                 AND EXISTS (SELECT 1 FROM stage_target given WHERE given.undertaking_id = undertaking.id)
               ORDER BY reporter_order, id LIMIT 1)
             AND NOT EXISTS (
               SELECT 1 FROM stage_target own WHERE own.task_id = said.id AND own.indicator_id IS NULL
                 AND own.on_date = target.on_date AND own.undertaking_id IS NULL)))
         ORDER BY target.on_date DESC LIMIT 1) AS stageTarget,
        CASE WHEN words ->> 0 IS 'notStarted' THEN (
          SELECT count(DISTINCT r.period_id) FROM report r JOIN period p ON p.id = r.period_id
          WHERE r.task_id = said.id AND r.status = 'notStarted' AND p.to_date <= ${period.to}
            AND p.to_date > coalesce((
              SELECT max(q.to_date) FROM report s JOIN period q ON q.id = s.period_id
              WHERE s.task_id = said.id AND s.status IS NOT 'notStarted' AND q.to_date <= ${period.to}), '')
        ) ELSE 0 END AS periodsNotStarted
      FROM said
    )`
}

/**
 * Status and percent of a task that has been reported on since, as they stood at a period's end: as the latest ones are
 * decided, by the last period of which something is said, the office's confirmed text before the reports. Most tasks have
 * a word of the period itself, which an index finds.
 */
function saidUntil({ id, to }: PeriodMeant): RawBuilder<unknown> {
  return sql`coalesce(
    (SELECT json_array(c.status, c.percent) FROM consolidated c
     WHERE c.period_id = ${id} AND c.task_id = task.id AND c.confirmed_at IS NOT NULL),
    (SELECT json_array(r.status, r.percent) FROM report r
     WHERE r.task_id = task.id AND r.period_id = ${id} ORDER BY r.reporter_order, r.id LIMIT 1),
    (SELECT json_array(status, percent) FROM (
       SELECT r.status, r.percent, p.to_date, 1 AS kind, r.reporter_order, r.id
       FROM report r JOIN period p ON p.id = r.period_id WHERE r.task_id = task.id AND p.to_date <= ${to}
       UNION ALL
       SELECT c.status, c.percent, p.to_date, 0, 0, c.id FROM consolidated c JOIN period p ON p.id = c.period_id
       WHERE c.task_id = task.id AND c.confirmed_at IS NOT NULL AND p.to_date <= ${to}
     ) ORDER BY to_date DESC, kind, reporter_order, id LIMIT 1))`
}
