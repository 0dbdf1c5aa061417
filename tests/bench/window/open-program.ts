import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { buildProgram, type LaunchedProgram, launchFolder } from '../../e2e/launch.ts'
import { listProcessTree } from '../../support/process-tree.ts'

const root = resolve(import.meta.dirname, '../../..')

/** A program with its window, and the moment (since 1970) at which it was started. */
export interface OpenProgram extends LaunchedProgram {
  readonly startedAt: number
}

/** Opens the program as it was built on a copy of a data folder, in a window of 1366 × 768. */
export async function openOnCopy(data: string, scratch: string): Promise<() => Promise<OpenProgram>> {
  await buildProgram()
  const copy = join(scratch, 'data')
  await cp(data, copy, { recursive: true })
  return async () => {
    const startedAt = Date.now()
    const program = await launchFolder(root, { args: [`--data=${copy}`], settingsFolder: join(scratch, 'settings') })
    return { ...program, startedAt }
  }
}

/** Opens a program that shows one word and does nothing else: the least that any window costs here. */
export async function openEmptyProgram(scratch: string): Promise<() => Promise<OpenProgram>> {
  const folder = join(scratch, 'empty')
  await mkdir(folder)
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'empty', type: 'module', main: 'main.js' }))
  await writeFile(join(folder, 'index.html'), '<!doctype html><p>1</p>')
  const main = `import { app, BrowserWindow } from 'electron'
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadFile('${join(folder, 'index.html')}'))`
  await writeFile(join(folder, 'main.js'), main)
  return async () => {
    const startedAt = Date.now()
    const program = await launchFolder(folder, { settingsFolder: join(scratch, 'settings') })
    return { ...program, startedAt }
  }
}

/** The day's backup is made in the background soon after a start; nothing is measured meanwhile. */
export async function backupMade(scratch: string): Promise<void> {
  const backups = join(scratch, 'data', 'backups')
  const isMade = () => existsSync(backups) && readdirSync(backups).some((name) => name.endsWith('.sqlite'))
  while (!isMade()) await wait(250)
}

/**
 * Memory of the program and of all processes it started, in bytes; what several share counts once (PSS). Linux only: null
 * elsewhere.
 */
export function programBytes(program: LaunchedProgram): number | null {
  const root = program.app.process().pid
  if (process.platform !== 'linux' || root === undefined) return null
  return listProcessTree(root).reduce((sum, pid) => sum + processBytes(pid), 0)
}

function processBytes(pid: number): number {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
    return Number(kilobytes ?? 0) * 1024
  } catch {
    // Ended while the list was read.
    return 0
  }
}
