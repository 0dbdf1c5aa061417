import { sql } from 'kysely'
import type { TaskId } from '../../shared/domain/id.ts'
import type { Db } from './tables.ts'
import type { TasksOfPlan } from './task-columns.ts'
import { listTaskSeqs } from './task-rows.ts'

/** What has changed of the tasks; `everything` where that is not known, or is so much that reading all of it again is less. */
export type Touched =
  | 'everything'
  | {
      /** Plans that tasks were added to, taken from, or moved in, or of which a period ends on another day. */
      readonly plans: readonly TasksOfPlan[]
      /** Tasks with another section, state, deadline or secrecy, and those that something else is said of or expected from. */
      readonly seqs: readonly number[]
    }

/** More tasks than these are not looked up one by one. */
const mostTasks = 10_000

/**
 * Which tasks a connection has touched, so that what is kept of 100,000 need not be read again for one of them. Triggers of
 * this connection alone note it, in tables that live as long as it; of what another program wrote it is only known that it did.
 */
export class TouchedTasks {
  readonly #db: Db
  #dataVersion: number | null = null

  constructor(db: Db) {
    this.#db = db
  }

  /** What was touched since it was asked for last; the first time that is everything. */
  async take(): Promise<Touched> {
    if (this.#dataVersion === null) await watch(this.#db)
    const version = await sql<{ data_version: number }>`PRAGMA data_version`.execute(this.#db)
    const isForeign = version.rows[0]?.data_version !== this.#dataVersion
    this.#dataVersion = version.rows[0]?.data_version ?? null
    const plans = await sql<TasksOfPlan>`DELETE FROM touched_plan RETURNING plan_id AS planId, kind`.execute(this.#db)
    const tasks = await sql<{ seq: number }>`DELETE FROM touched_task RETURNING seq`.execute(this.#db)
    const worked = await sql<{ id: TaskId }>`DELETE FROM touched_work RETURNING task_id AS id`.execute(this.#db)
    if (isForeign || tasks.rows.length + worked.rows.length > mostTasks) return 'everything'
    const workedOn = await listTaskSeqs(
      this.#db,
      worked.rows.map(({ id }) => id),
    )
    return { plans: plans.rows, seqs: [...tasks.rows.map(({ seq }) => seq), ...workedOn] }
  }
}

const once = 'ON CONFLICT DO NOTHING'

async function watch(db: Db): Promise<void> {
  for (const statement of [
    'TABLE IF NOT EXISTS touched_plan (plan_id TEXT, kind TEXT, PRIMARY KEY (plan_id, kind)) WITHOUT ROWID',
    'TABLE IF NOT EXISTS touched_task (seq INTEGER PRIMARY KEY)',
    'TABLE IF NOT EXISTS touched_work (task_id TEXT PRIMARY KEY) WITHOUT ROWID',
    `TRIGGER IF NOT EXISTS task_touched AFTER UPDATE OF section_id, latest_status, retired_on, deadline_date,
       approved_deadline_text, approved_deadline_date, is_secret ON main.task
     BEGIN INSERT INTO touched_task VALUES (NEW.seq) ${once}; END`,
    `TRIGGER IF NOT EXISTS task_touched_in AFTER INSERT ON main.task
     BEGIN INSERT INTO touched_plan VALUES (NEW.plan_id, NEW.kind) ${once}; END`,
    `TRIGGER IF NOT EXISTS task_touched_out AFTER DELETE ON main.task
     BEGIN INSERT INTO touched_plan VALUES (OLD.plan_id, OLD.kind) ${once}; END`,
    `TRIGGER IF NOT EXISTS task_touched_place AFTER UPDATE OF seq, plan_id, kind, position ON main.task
     BEGIN INSERT INTO touched_plan VALUES (OLD.plan_id, OLD.kind), (NEW.plan_id, NEW.kind) ${once}; END`,
    // Work on a task: what is reported of it, marks of that, what the office says, targets, what units undertake.
    ...['report', 'report_mark', 'consolidated', 'stage_target', 'undertaking'].flatMap((table) => [
      `TRIGGER IF NOT EXISTS ${table}_touched_in AFTER INSERT ON main.${table}
       BEGIN INSERT INTO touched_work VALUES (NEW.task_id) ${once}; END`,
      `TRIGGER IF NOT EXISTS ${table}_touched_out AFTER DELETE ON main.${table}
       BEGIN INSERT INTO touched_work VALUES (OLD.task_id) ${once}; END`,
      `TRIGGER IF NOT EXISTS ${table}_touched AFTER UPDATE ON main.${table}
       BEGIN INSERT INTO touched_work VALUES (OLD.task_id), (NEW.task_id) ${once}; END`,
    ]),
    // As of another day another report is a task's last one.
    `TRIGGER IF NOT EXISTS period_touched AFTER UPDATE OF to_date ON main.period
     BEGIN INSERT INTO touched_plan VALUES (NEW.plan_id, 'task'), (NEW.plan_id, 'indicator') ${once}; END`,
    `TRIGGER IF NOT EXISTS period_touched_out AFTER DELETE ON main.period
     BEGIN INSERT INTO touched_plan VALUES (OLD.plan_id, 'task'), (OLD.plan_id, 'indicator') ${once}; END`,
  ]) {
    await sql.raw(`CREATE TEMP ${statement}`).execute(db)
  }
}
