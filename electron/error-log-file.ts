import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'

const mostBytes = 1024 * 1024
const keptFiles = 5

/**
 * The program's log, `program.log`: each error with its stack under the number that the user is told. A full file becomes
 * `program.1.log`, the one before `program.2.log`, and so on; the oldest goes. Main process and backend write the same file.
 */
export class ErrorLogFile {
  readonly #folder: string
  #lastMoment = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Returns the number under which the error stands. Synchronous: what is logged may be the last the process does. */
  write(error: unknown, where: string): string {
    // Errors of the same millisecond must not share a number.
    this.#lastMoment = Math.max(Date.now(), this.#lastMoment + 1)
    const number = this.#lastMoment.toString(36).toUpperCase()
    const detail = error instanceof Error ? inspect(error, { depth: 4 }) : String(error)
    mkdirSync(this.#folder, { recursive: true })
    this.#turnOver()
    appendFileSync(this.#file(0), `${new Date().toISOString()} ${number} ${where}\n${detail}\n\n`)
    return number
  }

  #turnOver(): void {
    const current = this.#file(0)
    if (!existsSync(current) || statSync(current).size < mostBytes) return
    for (let age = keptFiles - 1; age >= 0; age--) {
      if (existsSync(this.#file(age))) renameSync(this.#file(age), this.#file(age + 1))
    }
  }

  #file(age: number): string {
    return join(this.#folder, age === 0 ? 'program.log' : `program.${age}.log`)
  }
}
