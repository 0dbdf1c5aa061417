import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { readSettings } from '../../../electron/db/settings-repository.ts'
import { ErrorLogFile } from '../../../electron/error-log-file.ts'
import { Dispatcher } from '../../../electron/ipc/dispatcher.ts'
import { changeSettings } from '../../../electron/services/settings-service.ts'
import type { Job, JobProgress } from '../../../shared/domain/job.ts'
import { UserError } from '../../../shared/errors/user-error.ts'
import { call, nothing, result } from '../../../shared/ipc/call.ts'
import { withFolder } from '../../support/ledger-folder.ts'

const contract = {
  'office.rename': call(z.object({ countyName: z.string().min(1) }), result<null>()),
  'office.count': call(z.object({ to: z.int(), pauseMs: z.number() }), result<number>()),
  'office.refuse': call(nothing, result<null>()),
  'office.break': call(nothing, result<null>()),
}

/** Handlers on a real ledger; `count` is long work that names a county for each step, in one change set or none. */
const handlersOn = (folder: DataFolder) => ({
  'office.rename': async ({ countyName }: { countyName: string }) => {
    await changeSettings(folder, { countyName })
    return null
  },
  'office.count': async ({ to, pauseMs }: { to: number; pauseMs: number }, job: Job) => {
    for (let done = 0; done < to; done++) {
      job.report({ phase: 'reading', done, total: to })
      await wait(pauseMs)
      job.signal.throwIfAborted()
    }
    job.report({ phase: 'reading', done: to, total: to })
    await changeSettings(folder, { countyName: `第${to}县` })
    return to
  },
  'office.refuse': async () => {
    throw new UserError('data.inUse', { folder: '数据' })
  },
  'office.break': async () => {
    throw new TypeError('boom')
  },
})

let logFolder = ''
beforeEach(() => {
  logFolder = mkdtempSync(join(tmpdir(), 'dispatcher-log-'))
})
afterEach(() => rmSync(logFolder, { recursive: true, force: true }))

const logged = () => readdirSync(logFolder).map((name) => readFileSync(join(logFolder, name), 'utf8'))

async function withDispatcher(
  work: (dispatcher: Dispatcher, folder: DataFolder, progress: readonly JobProgress[]) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const progress: JobProgress[] = []
    const log = new ErrorLogFile(logFolder)
    const onProgress = (_callId: string, step: JobProgress) => progress.push(step)
    await work(new Dispatcher({ contract, handlers: handlersOn(folder), onProgress, log }), folder, progress)
  })
}

test('a call reaches its handler and writes to the ledger', async () => {
  await withDispatcher(async (dispatcher, folder) => {
    const reply = await dispatcher.call({ callId: '1', channel: 'office.rename', input: { countyName: '云河县' } })
    expect(reply).toEqual({ ok: true, value: null })
    expect((await readSettings(folder.db)).countyName).toBe('云河县')
    expect(logged()).toEqual([])
  })
})

test('input that does not fit the contract never reaches the handler and is a bug', async () => {
  await withDispatcher(async (dispatcher, folder) => {
    const reply = await dispatcher.call({ callId: '1', channel: 'office.rename', input: { countyName: 7 } })
    expect(reply).toMatchObject({ ok: false, error: { kind: 'bug' } })
    expect((await readSettings(folder.db)).countyName).not.toBe(7)
    expect(logged()[0]).toContain('office.rename')
    expect(logged()[0]).toContain('countyName')
  })
})

test.each(['office.unknown', 'constructor', '__proto__'])('the channel %s has no handler', async (channel) => {
  await withDispatcher(async (dispatcher) => {
    const reply = await dispatcher.call({ callId: '1', channel, input: {} })
    expect(reply).toMatchObject({ ok: false, error: { kind: 'bug' } })
  })
})

test('an error the user can mend keeps its code and parameters and is not logged', async () => {
  await withDispatcher(async (dispatcher) => {
    const reply = await dispatcher.call({ callId: '1', channel: 'office.refuse', input: {} })
    expect(reply).toEqual({ ok: false, error: { kind: 'user', code: 'data.inUse', params: { folder: '数据' } } })
    expect(logged()).toEqual([])
  })
})

test('any other error is logged with its stack under the number that the page is told', async () => {
  await withDispatcher(async (dispatcher) => {
    const reply = await dispatcher.call({ callId: '1', channel: 'office.break', input: {} })
    if (reply.ok || reply.error.kind !== 'bug') throw new Error('expected a bug')
    expect(logged()[0]).toContain(`${reply.error.number} office.break`)
    expect(logged()[0]).toMatch(/TypeError: boom\n\s+at /)
  })
})

test('a cancelled call stops, says so and leaves nothing; others go on', async () => {
  await withDispatcher(async (dispatcher, folder) => {
    const long = dispatcher.call({ callId: 'long', channel: 'office.count', input: { to: 1000, pauseMs: 5 } })
    const other = dispatcher.call({ callId: 'other', channel: 'office.count', input: { to: 20, pauseMs: 5 } })
    await wait(30)
    dispatcher.cancel('long')
    expect(await long).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(await other).toEqual({ ok: true, value: 20 })
    expect((await readSettings(folder.db)).countyName).toBe('第20县')
    expect(logged()).toEqual([])
  })
})

test('progress comes at once, then a few times a second, and the last is not lost', async () => {
  await withDispatcher(async (dispatcher, _folder, progress) => {
    const started = Date.now()
    await dispatcher.call({ callId: '1', channel: 'office.count', input: { to: 100, pauseMs: 5 } })
    const seconds = (Date.now() - started) / 1000
    expect(progress[0]).toEqual({ phase: 'reading', done: 0, total: 100 })
    expect(progress.at(-1)).toEqual({ phase: 'reading', done: 100, total: 100 })
    expect(progress.length).toBeGreaterThan(2)
    expect(progress.length).toBeLessThanOrEqual(seconds * 5 + 2)
  })
})
