import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { menuLanguage } from '../../shared/ipc/shell.ts'

const windowPlace = z.object({
  /** Of the window when it is not maximized; in screen pixels. */
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
  isMaximized: z.boolean(),
})
export type WindowPlace = z.output<typeof windowPlace>

const settingsFile = z.object({
  window: windowPlace.nullable().catch(null),
  /** Chosen by the user; null: the usual one. */
  dataFolder: z.string().nullable().catch(null),
  language: menuLanguage.catch('zh-CN'),
  /** Whose name stands in the history; null: the system's user. */
  operator: z.string().min(1).nullable().catch(null),
})
export type Settings = z.output<typeof settingsFile>

/**
 * What is kept of this user on this machine: the window's place, the data folder, the menu's language, the operator. What cannot be read is
 * as delivered: a damaged file must not keep the program from starting.
 */
export class KeptSettings {
  readonly #file: string
  #settings: Settings

  constructor(file: string) {
    this.#file = file
    this.#settings = read(file)
  }

  get current(): Settings {
    return this.#settings
  }

  /** Changes some and writes all at once. */
  change(some: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...some }
    mkdirSync(dirname(this.#file), { recursive: true })
    const beside = `${this.#file}.new`
    writeFileSync(beside, JSON.stringify(this.#settings, null, 2))
    renameSync(beside, this.#file)
  }
}

function read(file: string): Settings {
  try {
    return settingsFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return settingsFile.parse({})
  }
}
