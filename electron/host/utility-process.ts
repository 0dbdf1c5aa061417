import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { constants } from 'node:os'
import type { UtilityProcess as ElectronUtilityProcess, ForkOptions } from 'electron'

const preloads = ['register.ts', 'parent-port.ts'].flatMap((name) => ['--import', new URL(name, import.meta.url).href])

/** Electron's `UtilityProcess`: a Node process that ends with this one. */
class UtilityProcess
  extends EventEmitter
  implements Pick<ElectronUtilityProcess, 'pid' | 'stdout' | 'stderr' | 'kill' | 'postMessage'>
{
  readonly #child: ChildProcess

  constructor(child: ChildProcess) {
    super()
    this.#child = child
    child.on('spawn', () => this.emit('spawn'))
    child.on('message', (message) => this.emit('message', message))
    // A process that a signal ended has no code of its own; shells count it like this.
    child.on('exit', (code, signal) =>
      this.emit('exit', code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    )
    child.on('error', (error) => this.emit('error', 'FatalError', error.message, ''))
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  get stdout(): NodeJS.ReadableStream | null {
    return this.#child.stdout
  }

  get stderr(): NodeJS.ReadableStream | null {
    return this.#child.stderr
  }

  postMessage(message: unknown): void {
    // A message to a process that has ended is lost, as in Electron; its exit is reported.
    if (this.#child.connected) this.#child.send(message as object, () => undefined)
  }

  kill(): boolean {
    return this.#child.kill()
  }
}

/** Electron's `utilityProcess`. */
export const utilityProcess = {
  fork(modulePath: string, args: string[] = [], options: ForkOptions = {}): UtilityProcess {
    const { env = process.env, execArgv = [], cwd, stdio = 'inherit' } = options
    const outlets = typeof stdio === 'string' ? [stdio, stdio] : stdio.slice(1, 3)
    return new UtilityProcess(
      fork(modulePath, args, {
        serialization: 'advanced',
        execArgv: [...preloads, ...execArgv],
        env: { ...env },
        stdio: ['ignore', ...outlets, 'ipc'] as ['ignore', 'pipe', 'pipe', 'ipc'],
        ...(cwd !== undefined && { cwd }),
      }),
    )
  },
}
