import type { RawBuilder } from 'kysely'
import type { TaskQuery } from '../../shared/domain/task/task-query.ts'
import { parseJson } from './bulk.ts'
import type { Db } from './tables.ts'

/** Tasks of one kind of a plan. */
export type TasksOfPlan = Pick<TaskQuery, 'planId' | 'kind'>

/** An id, a status, a day, or 1 and 0; null where a task has none. */
export type ColumnValue = string | number | null

/** Something that every task has a value of. */
export interface TaskColumn {
  /** Unlike that of every other column. */
  readonly name: string
  /** Rows of `value` and `seqs`, the row numbers of the tasks that have it as a JSON list; tasks in no row have null. */
  readonly postings: (which: TasksOfPlan) => RawBuilder<{ readonly value: ColumnValue; readonly seqs: string }>
  /** Rows of `seq` and `value` of tasks of which the row numbers are given as a JSON list. */
  readonly valuesOf: (seqs: string) => RawBuilder<{ readonly seq: number; readonly value: ColumnValue }>
}

/** The tasks of a list are among these, or have a value of a column that is wanted. */
export type TaskRule =
  | { readonly kind: 'among'; readonly seqs: readonly number[] }
  | { readonly kind: 'value'; readonly column: TaskColumn; readonly isWanted: (value: ColumnValue) => boolean }

/** One value of every task, each different value stored once: a dictionary, and a code a task. */
class Values {
  readonly #values: ColumnValue[] = [null]
  readonly #codeOf = new Map<ColumnValue, number>([[null, 0]])
  readonly codes: Uint32Array

  constructor(length: number) {
    this.codes = new Uint32Array(length)
  }

  codeOf(value: ColumnValue): number {
    const known = this.#codeOf.get(value)
    if (known !== undefined) return known
    const code = this.#values.push(value) - 1
    this.#codeOf.set(value, code)
    return code
  }

  /** The different values with how many tasks have each. */
  count(): readonly { readonly value: ColumnValue; readonly tasks: number }[] {
    const tasks = new Uint32Array(this.#values.length)
    for (const code of this.codes) tasks[code] = (tasks[code] ?? 0) + 1
    return this.#values.map((value, code) => ({ value, tasks: tasks[code] ?? 0 }))
  }

  /** 1 at the codes of values that are wanted. */
  wantedCodes(isWanted: (value: ColumnValue) => boolean): Uint8Array {
    return Uint8Array.from(this.#values, (value) => (isWanted(value) ? 1 : 0))
  }
}

/** So many columns of a plan are kept: those asked for last. Of 100,000 tasks one takes 400 kB. */
const mostColumns = 12

/**
 * The tasks of one kind of a plan in its order, with the columns that lists are narrowed by: which of 100,000 tasks fit is
 * then a matter of one or two milliseconds, whatever is asked and however many fit. SQLite needs 30 to look at as many rows.
 */
export class TaskColumns {
  /** Row numbers. */
  readonly seqs: readonly number[]
  readonly #lowest: number
  /** One more than the place of each row number from the lowest on; 0 for those of other plans between. */
  readonly #places: Uint32Array
  readonly #kept = new Map<string, { readonly column: TaskColumn; readonly values: Values }>()

  constructor(seqs: readonly number[]) {
    this.seqs = seqs
    const highest = seqs.reduce((most, seq) => Math.max(most, seq), 0)
    this.#lowest = seqs.reduce((least, seq) => Math.min(least, seq), highest)
    this.#places = new Uint32Array(highest - this.#lowest + 1)
    for (const [place, seq] of seqs.entries()) this.#places[seq - this.#lowest] = place + 1
  }

  /** Those that fit all rules, in the order of the plan. The columns that the rules name must have been read. */
  select(rules: readonly TaskRule[]): readonly number[] {
    if (rules.length === 0) return this.seqs
    // How many of the rules, in turn, each task fits; and how many tasks fit the last one.
    const met = new Uint8Array(this.seqs.length)
    let count = 0
    for (const [step, rule] of rules.entries()) {
      count = rule.kind === 'among' ? this.#meetAmong(met, step, rule.seqs) : this.#meetValue(met, step, rule)
    }
    if (count === this.seqs.length) return this.seqs
    // A list of its final length: one that grows to 100,000 takes three times as long.
    const found = new Array<number>(count)
    let at = 0
    for (let place = 0; place < met.length; place++) {
      if (met[place] === rules.length) found[at++] = this.seqs[place] ?? 0
    }
    return found
  }

  #meetAmong(met: Uint8Array, step: number, seqs: readonly number[]): number {
    let count = 0
    for (const seq of seqs) {
      const place = this.#placeOf(seq)
      if (place < 0 || met[place] !== step) continue
      met[place] = step + 1
      count++
    }
    return count
  }

  #meetValue(met: Uint8Array, step: number, { column, isWanted }: TaskRule & { readonly kind: 'value' }): number {
    const values = this.#valuesOf(column)
    const { codes } = values
    const wanted = values.wantedCodes(isWanted)
    let count = 0
    for (let place = 0; place < codes.length; place++) {
      if (met[place] !== step || wanted[codes[place] ?? 0] !== 1) continue
      met[place] = step + 1
      count++
    }
    return count
  }

  /** Reads the columns that are still missing, each from its own index. */
  async read(db: Db, which: TasksOfPlan, columns: readonly TaskColumn[]): Promise<void> {
    for (const column of columns) {
      const values = this.#kept.get(column.name)?.values ?? (await this.#readValues(db, which, column))
      this.#kept.delete(column.name)
      this.#kept.set(column.name, { column, values })
    }
    for (const name of [...this.#kept.keys()].slice(0, -Math.max(mostColumns, columns.length))) this.#kept.delete(name)
  }

  async #readValues(db: Db, which: TasksOfPlan, column: TaskColumn): Promise<Values> {
    const values = new Values(this.seqs.length)
    const { rows } = await column.postings(which).execute(db)
    for (const { value, seqs } of rows) {
      const code = values.codeOf(value)
      for (const seq of parseJson<readonly number[]>(seqs)) {
        const place = this.#placeOf(seq)
        if (place >= 0) values.codes[place] = code
      }
    }
    return values
  }

  /** Reads the values of these tasks again. */
  async renew(db: Db, touched: readonly number[]): Promise<void> {
    const own = JSON.stringify(touched.filter((seq) => this.#placeOf(seq) >= 0))
    if (own === '[]') return
    for (const { column, values } of this.#kept.values()) {
      const { rows } = await column.valuesOf(own).execute(db)
      for (const { seq, value } of rows) values.codes[this.#placeOf(seq)] = values.codeOf(value)
    }
  }

  /** The different values of a column that has been read, with how many tasks have each. */
  count(column: TaskColumn): readonly { readonly value: ColumnValue; readonly tasks: number }[] {
    return this.#valuesOf(column).count()
  }

  #valuesOf(column: TaskColumn): Values {
    const kept = this.#kept.get(column.name)
    if (!kept) throw new Error(`column ${column.name} of the tasks was not read`)
    return kept.values
  }

  /** Where a task stands in the plan; -1 for one of another. */
  #placeOf(seq: number): number {
    return (this.#places[seq - this.#lowest] ?? 0) - 1
  }
}
