import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FromBackend, ToBackend } from '../../../electron/ipc/backend-message.ts'
import { type BackendChild, BackendWatch } from '../../../electron/main/backend-watch.ts'

/** The real backend in a process of its own, with the port that Electron would give it. */
class BackendProcess implements BackendChild {
  readonly process: ChildProcess

  constructor() {
    this.process = fork(resolve('electron/backend.ts'), [], {
      serialization: 'advanced',
      execArgv: ['--import', resolve('electron/host/parent-port.ts')],
    })
  }

  postMessage(message: ToBackend): void {
    this.process.send(message)
  }

  on(event: 'message' | 'exit', listener: ((message: FromBackend) => void) | ((code: number) => void)): void {
    this.process.on(event, listener)
  }

  kill(): boolean {
    return this.process.kill()
  }
}

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backend-watch-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function startWatch() {
  const children: BackendProcess[] = []
  const states: string[] = []
  const watch = new BackendWatch({
    fork: () => {
      const child = new BackendProcess()
      children.push(child)
      return child
    },
    startMessage: () => ({
      kind: 'start',
      dataFolder: join(root, '数据'),
      logFolder: join(root, 'logs'),
      operator: '王海',
      grants: [],
    }),
    onMessage: () => undefined,
    onUp: () => states.push('up'),
    onEnded: ({ wasAsked }) => states.push(wasAsked ? 'closed' : 'died'),
  })
  return { watch, children, states }
}

const list = { channel: 'savedView.list', input: { screen: 'task' } }
const save = { channel: 'savedView.save', input: { screen: 'task', name: '滞后任务', state: {} } }

test('a backend that dies fails its calls with one error, and the next does the work', async () => {
  const { watch, children, states } = startWatch()
  expect(await watch.start()).toBeNull()
  expect(await watch.call({ callId: '1', ...save })).toMatchObject({ ok: true })

  const inFlight = ['2', '3'].map((callId) => watch.call({ callId, ...list }))
  children[0]?.process.kill('SIGKILL')
  const died = { ok: false, error: { kind: 'user', code: 'backend.died', params: {} } }
  expect(await Promise.all(inFlight)).toEqual([died, died])

  while (children.length < 2) await wait(5)
  expect(await watch.problem()).toBeNull()
  expect(await watch.call({ callId: '4', ...list })).toMatchObject({ ok: true, value: [{ name: '滞后任务' }] })
  expect(states).toEqual(['up', 'died', 'up'])
  await watch.stop()
})

test('a backend that is stopped closes the ledger and is not started again', async () => {
  const { watch, children, states } = startWatch()
  await watch.start()
  await watch.stop()
  expect(children[0]?.process.exitCode).toBe(0)
  expect(await watch.call({ callId: '1', ...list })).toMatchObject({ error: { code: 'backend.died' } })
  await wait(50)
  expect(children).toHaveLength(1)
  expect(states).toEqual(['up', 'closed'])
})

test('a restart asked for twice starts one backend anew, and calls made meanwhile wait for it', async () => {
  const { watch, children, states } = startWatch()
  await watch.start()
  await watch.call({ callId: '1', ...save })
  const restarts = [watch.restart(), watch.restart()]
  const waiting = watch.call({ callId: '2', ...list })
  expect(await Promise.all(restarts)).toEqual([null, null])
  expect(await waiting).toMatchObject({ ok: true, value: [{ name: '滞后任务' }] })
  expect(children).toHaveLength(2)
  expect(states).toEqual(['up', 'closed', 'up'])
  await watch.stop()
})
