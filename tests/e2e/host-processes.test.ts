import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isProcessRunning, listNetworkSockets, listProcessTree } from '../support/process-tree.ts'

// Started as a user starts it: without a debugging client, which would bring ports of its own.
const hostApp = resolve(import.meta.dirname, '../fixtures/host-app')
const executable = resolve(import.meta.dirname, '../../electron/host/bin/electron')
let settingsFolder: string
let main: ChildProcess | null = null

beforeEach(async () => {
  settingsFolder = await mkdtemp(join(tmpdir(), 'dubantai-host-'))
})
afterEach(async () => {
  main?.kill('SIGKILL')
  main = null
  await rm(settingsFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

/** Hides folders of the machine from one process and all that it starts. */
const hideFolders = 'for folder in $HIDDEN; do [ ! -d "$folder" ] || mount -t tmpfs none "$folder"; done; exec "$@"'
const canHide = spawnSync('unshare', ['--map-root-user', '--mount', 'true']).status === 0

/** Starts the fixture, by way of another command perhaps, and waits until its page has loaded. */
async function start(by: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const [command = executable, ...args] = [...by, executable]
  const hostArgs = [hostApp, '--headless', `--user-data-dir=${settingsFolder}`]
  main = spawn(command, [...args, ...hostArgs], { stdio: 'ignore', env: { ...process.env, ...env } })
  await expect.poll(() => existsSync(join(settingsFolder, 'page-loaded')), { timeout: 60_000 }).toBe(true)
  return main.pid ?? 0
}

test('no process of the program opens a port, or has a connection', async () => {
  const tree = listProcessTree(await start())
  expect(tree.length).toBeGreaterThan(4)
  expect(listNetworkSockets(tree)).toEqual([])
})

test('when the main process is killed nothing of it runs on, and the next start is a clean one', async () => {
  const tree = listProcessTree(await start())
  process.kill(tree[0] ?? 0, 'SIGKILL')
  await expect.poll(() => tree.filter(isProcessRunning)).toEqual([])
  await rm(join(settingsFolder, 'page-loaded'))
  const next = await start()
  expect(isProcessRunning(next)).toBe(true)
})

test.skipIf(!canHide)('without any browser and font on the machine the packages’ own do', async () => {
  const unshare = ['unshare', '--map-root-user', '--mount', 'sh', '-c', hideFolders, 'sh']
  const HIDDEN = '/usr/lib/chromium /opt/google /opt/microsoft /usr/share/fonts /usr/local/share/fonts'
  expect(isProcessRunning(await start(unshare, { HIDDEN }))).toBe(true)
})

test('asked to end, it ends with all its processes', async () => {
  const tree = listProcessTree(await start())
  const ended = main ? once(main, 'exit') : null
  process.kill(tree[0] ?? 0, 'SIGTERM')
  expect(await ended).toEqual([0, null])
  await expect.poll(() => tree.filter(isProcessRunning)).toEqual([])
})

test('without a desktop it says what to do and ends with status 2', async () => {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const child = spawn(executable, [hostApp, `--user-data-dir=${settingsFolder}`], { env })
  const printed: string[] = []
  child.stderr.on('data', (piece: Buffer) => printed.push(piece.toString()))
  expect((await once(child, 'close'))[0]).toBe(2)
  expect(printed.join('')).toBe('没有图形桌面：请在桌面环境中启动本程序。\n')
})

test('without a browser it says what to do and ends with status 2', async () => {
  const env = { ...process.env, DUBANTAI_BROWSER: '/nowhere/chromium' }
  const child = spawn(executable, [hostApp, '--headless', `--user-data-dir=${settingsFolder}`], { env })
  const printed: string[] = []
  child.stderr.on('data', (piece: Buffer) => printed.push(piece.toString()))
  expect((await once(child, 'close'))[0]).toBe(2)
  expect(printed.join('')).toContain('没有找到浏览器')
})

test('a browser that does not start is named, with what to do', async () => {
  const env = { ...process.env, DUBANTAI_BROWSER: '/bin/false' }
  const child = spawn(executable, [hostApp, '--headless', `--user-data-dir=${settingsFolder}`], { env })
  const printed: string[] = []
  child.stderr.on('data', (piece: Buffer) => printed.push(piece.toString()))
  expect((await once(child, 'close'))[0]).toBe(2)
  expect(printed.join('').split('\n', 1)[0]).toBe(
    '浏览器 /bin/false 没有启动：请确认它在本机的桌面上能打开，或用环境变量 DUBANTAI_BROWSER 指明另一个浏览器。',
  )
})
