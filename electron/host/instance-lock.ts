import { randomUUID } from 'node:crypto'
import {
  type FSWatcher,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** What a second start hands to the first. */
export interface SecondStart {
  readonly args: readonly string[]
  readonly folder: string
  readonly data: unknown
}

/** Held by the one process that may use a folder. */
export interface InstanceLock {
  release(): void
}

/**
 * Takes the folder for this process, or hands this start to the process that has it and returns null. Done with files
 * alone: no socket is opened, and a process that was killed leaves nothing that stands in the way.
 */
export function takeInstanceLock(
  folder: string,
  start: SecondStart,
  onSecond: (start: SecondStart) => void,
): InstanceLock | null {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'instance.lock')
  const calls = join(folder, 'instance-calls')
  const own = `${process.pid} ${startedAt(process.pid)}`
  while (!linkNew(lock, own)) {
    const held = read(lock)
    if (held !== null && isRunning(held)) {
      handOver(calls, start)
      return null
    }
    if (held !== null) takeAway(lock, held)
  }
  rmSync(calls, { recursive: true, force: true })
  mkdirSync(calls)
  const watcher = watchCalls(calls, onSecond)
  return {
    release: () => {
      watcher.close()
      if (read(lock) === own) rmSync(lock, { force: true })
    },
  }
}

/** Makes a file with that text, all at once, unless there is one already. */
function linkNew(file: string, text: string): boolean {
  const beside = `${file}.${randomUUID()}`
  writeFileSync(beside, text)
  try {
    linkSync(beside, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(beside)
  }
}

/** Removes the lock of a process that is gone; another may have replaced it meanwhile, and gets it back. */
function takeAway(lock: string, dead: string): void {
  const beside = `${lock}.${randomUUID()}`
  try {
    renameSync(lock, beside)
  } catch {
    return
  }
  const taken = read(beside) ?? ''
  if (taken !== dead) linkNew(lock, taken)
  rmSync(beside, { force: true })
}

function isRunning(held: string): boolean {
  const [pid = '', started = ''] = held.split(' ')
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return startedAt(Number(pid)) === started
}

/** When a process began, so that another which got the number of a dead one is not taken for it. */
function startedAt(pid: number): string {
  const stat = read(`/proc/${pid}/stat`)
  // The name in brackets may hold blanks; the time is the 22nd field, the 20th behind it.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function handOver(calls: string, start: SecondStart): void {
  mkdirSync(calls, { recursive: true })
  const file = join(calls, randomUUID())
  writeFileSync(file, JSON.stringify(start))
  renameSync(file, `${file}.json`)
}

function watchCalls(calls: string, onSecond: (start: SecondStart) => void): FSWatcher {
  const take = () => {
    for (const name of readdirSync(calls).filter((candidate) => candidate.endsWith('.json'))) {
      const file = join(calls, name)
      const start = JSON.parse(readFileSync(file, 'utf8')) as SecondStart
      rmSync(file)
      onSecond(start)
    }
  }
  const watcher = watch(calls, take)
  // The folder may be removed under a running program; that must not end it.
  watcher.on('error', () => watcher.close())
  return watcher.unref()
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
