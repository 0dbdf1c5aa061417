import { sql } from 'kysely'
import { parseJson } from './bulk.ts'
import type { Db } from './tables.ts'
import { type TaskColumn, TaskColumns, type TasksOfPlan } from './task-columns.ts'
import { type Touched, TouchedTasks } from './touched-tasks.ts'

/** Of so many plans and kinds of a ledger the columns are kept: those asked for last. */
const mostPlans = 4

/** The columns of a ledger's tasks, kept true while the ledger is open. */
class LedgerColumns {
  readonly #db: Db
  readonly #kept = new Map<string, TaskColumns>()
  readonly #touched: TouchedTasks
  /** One asks after the other: what was touched is handed out once. */
  #queue: Promise<unknown> = Promise.resolve()

  constructor(db: Db) {
    this.#db = db
    this.#touched = new TouchedTasks(db)
  }

  read(which: TasksOfPlan, columns: readonly TaskColumn[]): Promise<TaskColumns> {
    const next = this.#queue.then(() => this.#read(which, columns))
    this.#queue = next.catch(() => undefined)
    return next
  }

  async #read(which: TasksOfPlan, columns: readonly TaskColumn[]): Promise<TaskColumns> {
    try {
      await this.#catchUp(await this.#touched.take())
    } catch (error) {
      // What was handed out is lost with it.
      this.#kept.clear()
      throw error
    }
    const key = keyOf(which)
    const tasks = this.#kept.get(key) ?? (await readOrder(this.#db, which))
    this.#kept.delete(key)
    this.#kept.set(key, tasks)
    if (this.#kept.size > mostPlans) this.#kept.delete(this.#kept.keys().next().value ?? '')
    await tasks.read(this.#db, which, columns)
    return tasks
  }

  async #catchUp(touched: Touched): Promise<void> {
    if (touched === 'everything') return this.#kept.clear()
    for (const { planId, kind } of touched.plans) this.#kept.delete(keyOf({ planId, kind }))
    for (const tasks of this.#kept.values()) await tasks.renew(this.#db, touched.seqs)
  }
}

const keyOf = ({ planId, kind }: TasksOfPlan) => `${planId} ${kind}`

async function readOrder(db: Db, { planId, kind }: TasksOfPlan): Promise<TaskColumns> {
  const { rows } = await sql<{ seqs: string }>`
    SELECT json_group_array(seq) AS seqs FROM (
      SELECT seq FROM task WHERE plan_id = ${planId} AND kind = ${kind} ORDER BY position)`.execute(db)
  return new TaskColumns(parseJson(rows[0]?.seqs ?? '[]'))
}

const ofLedger = new WeakMap<Db, LedgerColumns>()

/** The tasks of one kind of a plan with these columns, as the ledger is now. */
export function readTaskColumns(db: Db, which: TasksOfPlan, columns: readonly TaskColumn[]): Promise<TaskColumns> {
  const kept = ofLedger.get(db) ?? new LedgerColumns(db)
  ofLedger.set(db, kept)
  return kept.read(which, columns)
}
