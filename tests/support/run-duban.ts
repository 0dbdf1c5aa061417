import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** What a command printed and how it ended. */
export interface CommandResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const program = resolve(import.meta.dirname, '../../electron/cli.ts')

/** Runs `duban` with these words in a process of its own, as a user does. */
export function runDuban(...words: readonly string[]): Promise<CommandResult> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', fail)
    child.on('close', (status) => done({ status, stdout, stderr }))
  })
}

/** Runs a command with `--json` and gives what it printed; a command that fails fails the test with its error line. */
export async function runDubanJson<T>(...words: readonly string[]): Promise<T> {
  const { status, stdout, stderr } = await runDuban(...words, '--json')
  if (status !== 0) throw new Error(`duban ${words.join(' ')} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout)
}
