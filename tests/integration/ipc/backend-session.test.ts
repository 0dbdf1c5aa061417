import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ErrorLogFile } from '../../../electron/error-log-file.ts'
import type { FromBackend } from '../../../electron/ipc/backend-message.ts'
import { BackendSession } from '../../../electron/ipc/backend-session.ts'
import type { BackupList } from '../../../shared/ipc/backup.ts'
import type { CallReply } from '../../../shared/ipc/message.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backend-session-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const dataFolder = () => join(root, '数据')

/** A session on a data folder, with all it said, in order. */
function startSession() {
  const said: FromBackend[] = []
  const start = {
    kind: 'start',
    dataFolder: dataFolder(),
    logFolder: join(root, 'logs'),
    operator: '王海',
    grants: [],
  } as const
  const session = new BackendSession(start, (message) => said.push(message), new ErrorLogFile(start.logFolder))
  const call = async (callId: string, channel: string, input: unknown): Promise<CallReply> => {
    await session.take({ kind: 'call', request: { callId, channel, input } })
    const reply = said.find((message) => message.kind === 'reply' && message.callId === callId)
    if (reply?.kind !== 'reply') throw new Error(`no reply to ${channel}`)
    return reply.reply
  }
  return { session, said, call }
}

const view = { screen: 'task', name: '滞后任务', state: { status: ['overdue'] } }

test('a call that wrote is followed by what changed, once; a call that only read by nothing', async () => {
  const { session, said, call } = startSession()
  expect(await call('1', 'savedView.save', view)).toMatchObject({ ok: true })
  expect(await call('2', 'savedView.list', { screen: 'task' })).toMatchObject({
    ok: true,
    value: [{ name: '滞后任务' }],
  })
  const told = said.filter(
    (message) => message.kind === 'opened' || message.kind === 'event' || message.kind === 'reply',
  )
  expect(told.map((message) => (message.kind === 'event' ? message.event : message.kind))).toEqual([
    'opened',
    'reply',
    {
      kind: 'changed',
      entryId: 1,
      action: 'savedView.save',
      params: { name: '滞后任务' },
      tables: ['saved_view'],
    },
    'reply',
  ])
  await session.take({ kind: 'close' })
})

test('calls that write at the same time tell each change once', async () => {
  const { session, said, call } = startSession()
  const names = ['一', '二', '三', '四']
  await Promise.all(names.map((name) => call(name, 'savedView.save', { ...view, name })))
  const changed = said.flatMap((message) =>
    message.kind === 'event' && message.event.kind === 'changed' ? [message.event.entryId] : [],
  )
  expect(changed).toEqual([1, 2, 3, 4])
  await session.take({ kind: 'close' })
})

test('a closed ledger can be opened by the next', async () => {
  const first = startSession()
  await first.call('1', 'savedView.save', view)
  await first.session.take({ kind: 'close' })
  const second = startSession()
  expect(await second.call('1', 'savedView.list', { screen: 'task' })).toMatchObject({ value: [{ name: '滞后任务' }] })
  await second.session.take({ kind: 'close' })
})

test('a data folder in use is told at the start and to every call', async () => {
  const holder = spawn(process.execPath, [resolve('tests/support/open-folder-process.ts'), dataFolder()])
  try {
    await once(holder.stdout, 'data')
    const { said, call } = startSession()
    const problem = { kind: 'user', code: 'data.inUse', params: { folder: dataFolder() } }
    expect(await call('1', 'savedView.list', { screen: 'task' })).toEqual({ ok: false, error: problem })
    expect(said[0]).toEqual({ kind: 'opened', problem })
  } finally {
    holder.kill()
    await once(holder, 'exit')
  }
})

test('a ledger of a newer version is left as it is, and said to be newer', async () => {
  mkdirSync(dataFolder(), { recursive: true })
  const newer = new Database(join(dataFolder(), 'ledger.sqlite'))
  newer.pragma('user_version = 9999')
  newer.close()
  const { call } = startSession()
  expect(await call('1', 'savedView.list', { screen: 'task' })).toMatchObject({
    error: { kind: 'user', code: 'db.fromNewerVersion', params: { from: 9999 } },
  })
})

test('a file that is no ledger is said to be none', async () => {
  mkdirSync(dataFolder(), { recursive: true })
  writeFileSync(join(dataFolder(), 'ledger.sqlite'), '这不是数据库'.repeat(200))
  const { call } = startSession()
  expect(await call('1', 'savedView.list', { screen: 'task' })).toMatchObject({
    error: { kind: 'user', code: 'db.notALedger' },
  })
})

test('a ledger that cannot be opened any more is restored from a backup, with a look inside first', async () => {
  const whole = startSession()
  expect(await whole.call('1', 'savedView.save', view)).toMatchObject({ ok: true })
  expect(await whole.call('2', 'backup.make', { folder: null })).toMatchObject({ ok: true })
  await whole.session.take({ kind: 'close' })
  writeFileSync(join(dataFolder(), 'ledger.sqlite'), '这不是数据库'.repeat(200))

  const broken = startSession()
  const list = await broken.call('1', 'backup.list', {})
  expect(list).toMatchObject({ ok: true, value: { daily: null, backups: [{ reason: 'manual' }] } })
  const { name } = (list as { readonly value: BackupList }).value.backups[0] ?? { name: '' }
  expect(await broken.call('2', 'backup.look', { backup: { name } })).toMatchObject({ value: { isSound: true } })
  expect(await broken.call('3', 'backup.make', { folder: null })).toMatchObject({ error: { code: 'db.notALedger' } })
  expect(await broken.call('4', 'backup.restore', { backup: { name } })).toMatchObject({ ok: true })
  await broken.session.take({ kind: 'close' })

  const again = startSession()
  expect(await again.call('1', 'savedView.list', { screen: 'task' })).toMatchObject({ value: [{ name: '滞后任务' }] })
  expect(await again.call('2', 'backup.list', {})).toMatchObject({
    value: { backups: [{ reason: 'damaged' }, { reason: 'manual' }] },
  })
  await again.session.take({ kind: 'close' })
})

test('a ledger with broken pages is said to be damaged', async () => {
  const whole = startSession()
  expect(await whole.call('1', 'savedView.save', view)).toMatchObject({ ok: true })
  await whole.session.take({ kind: 'close' })
  const file = join(dataFolder(), 'ledger.sqlite')
  const bytes = readFileSync(file)
  // The header stays; the page that names the tables is no page any more.
  bytes.fill(0x5a, 100, 4096)
  writeFileSync(file, bytes)
  const { call } = startSession()
  expect(await call('1', 'savedView.list', { screen: 'task' })).toMatchObject({
    error: { kind: 'user', code: 'db.damaged', params: { file } },
  })
})
