import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Channel, Output, PageInput } from '../../shared/ipc/contract.ts'
import type { BackendEvent, CallReply } from '../../shared/ipc/message.ts'
import { findBackendPid } from '../support/backend-process.ts'
import { type LaunchedProgram, launchProgram } from './launch.ts'

const root = mkdtempSync(join(tmpdir(), 'shell-'))
const dataFolder = join(root, '数据')
const settingsFolder = join(root, 'user')
let program: LaunchedProgram

async function start(): Promise<void> {
  program = await launchProgram({ dataFolder, settingsFolder })
  await program.page.waitForFunction(() => 'backend' in window && document.readyState === 'complete')
}

beforeAll(start)
afterAll(async () => {
  await program.close()
  rmSync(root, { recursive: true, force: true, maxRetries: 3 })
})

/** Calls a channel as the page would, through the bridge. */
function invoke(page: Page, channel: string, input: unknown): Promise<CallReply> {
  const request = { callId: crypto.randomUUID(), channel, input }
  return page.evaluate((sent) => window.backend.invoke(sent), request)
}

async function value<C extends Channel>(page: Page, channel: C, input: PageInput<C>): Promise<Output<C>> {
  const reply = await invoke(page, channel, input)
  if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
  return reply.value as Output<C>
}

const view = { screen: 'task', name: '滞后任务', state: {} }

test('the program starts, opens its data folder and says what it is made of', async () => {
  const { page } = program
  expect(await page.title()).toContain('督办台')
  expect(await value(page, 'shell.dataFolder', {})).toEqual({
    path: dataFolder,
    origin: 'argument',
    canChange: false,
    problem: null,
  })
  const about = await value(page, 'shell.about', {})
  expect(about.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
  expect(about.versions.Chromium).toMatch(/^\d+\./)
  const names = about.licences.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['better-sqlite3', 'react', 'react-dom', 'zod']))
  expect(about.licences.every(({ licence }) => licence !== '')).toBe(true)
  expect(existsSync(join(dataFolder, 'ledger.sqlite'))).toBe(true)
})

test('a write is told to the page as changed tables', async () => {
  const { page } = program
  const told = page.evaluate(
    () =>
      new Promise<BackendEvent>((resolve) =>
        window.backend.subscribe(
          (event) => event.kind === 'changed' && event.action === 'savedView.save' && resolve(event),
        ),
      ),
  )
  await value(page, 'savedView.save', view)
  expect(await told).toMatchObject({ kind: 'changed', action: 'savedView.save', tables: ['saved_view'] })
})

test('the page has the bridge and nothing else, and cannot reach beyond its scheme', async () => {
  const { app, page } = program
  const origin = await page.evaluate(() => location.origin)
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  await page.reload()

  expect(await page.evaluate(() => Object.keys(window.backend).toSorted())).toEqual(['cancel', 'invoke', 'subscribe'])
  expect(await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in globalThis))).toEqual([])
  // A place above the page's folder.
  expect(await page.evaluate(async () => (await fetch('/..%2Fmain%2Fmain.js')).status)).toBe(404)
  const tried = await page.evaluate(async () => {
    const violated: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'globalThis.inlineRan = true'
    document.head.append(script)
    const picture = document.createElement('img')
    picture.src = 'https://example.com/a.png'
    document.body.append(picture)
    const fetched = await fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    )
    window.open('https://example.com/')
    for (let wait = 0; wait < 200 && violated.length < 3; wait++)
      await new Promise((resolve) => setTimeout(resolve, 50))
    return { violated: violated.toSorted(), fetched, inlineRan: 'inlineRan' in globalThis }
  })
  expect(tried).toEqual({
    violated: ['connect-src', 'img-src', 'script-src-elem'],
    fetched: 'refused',
    inlineRan: false,
  })
  expect(app.windows()).toHaveLength(1)
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await page.waitForTimeout(200)
  expect(await page.evaluate(() => location.origin)).toBe(origin)
  expect(requested.length).toBeGreaterThan(1)
  expect(
    requested.filter((url) => !url.startsWith(origin) && !url.startsWith('data:') && !url.includes('example.com')),
  ).toEqual([])
})

test('a backend killed in the middle of a call: one clear error, then a working program', async () => {
  const { app, page } = program
  await value(page, 'savedView.save', view)
  const events = await page.evaluateHandle(() => {
    const seen: string[] = []
    window.backend.subscribe((event) => event.kind === 'backend' && seen.push(event.state))
    return seen
  })
  const pid = findBackendPid(app.process().pid ?? 0)
  // Held still, so that the call is under way for certain when the process is killed.
  process.kill(pid, 'SIGSTOP')
  const inFlight = invoke(page, 'savedView.list', { screen: 'task' })
  await page.waitForTimeout(100)
  process.kill(pid, 'SIGKILL')
  expect(await inFlight).toEqual({ ok: false, error: { kind: 'user', code: 'backend.died', params: {} } })

  await page.waitForFunction((seen) => seen.at(-1) === 'up', events)
  expect(await events.jsonValue()).toEqual(['down', 'up'])
  expect(await value(page, 'savedView.list', { screen: 'task' })).toMatchObject([{ name: '滞后任务' }])
  expect(findBackendPid(app.process().pid ?? 0)).not.toBe(pid)
})

test('a second start ends by itself and brings the first window back', async () => {
  const { app, page } = program
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const [command = '', ...words] = app.process().spawnargs
  const second = spawn(
    command,
    words.filter((word) => !/^--(inspect|remote-debugging-port)/.test(word)),
    { stdio: 'ignore' },
  )
  expect((await once(second, 'exit'))[0]).toBe(0)
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false)
  expect(await value(page, 'savedView.list', { screen: 'task' })).toMatchObject([{ name: '滞后任务' }])
})

test('a dropped file comes in pieces and can be shown in its folder', async () => {
  const { app, page } = program
  const file = await page.evaluate(async () => {
    const call = async (channel: string, input: unknown) => {
      const reply = await window.backend.invoke({ callId: crypto.randomUUID(), channel, input })
      if (!reply.ok) throw new Error(JSON.stringify(reply.error))
      return reply.value
    }
    const bytes = new TextEncoder().encode('督办'.repeat(300_000))
    const token = await call('shell.beginDrop', { path: '回收表/城关镇.txt', size: bytes.length })
    for (let at = 0; at < bytes.length; at += 1024 * 1024)
      await call('shell.putPiece', { token, bytes: bytes.subarray(at, at + 1024 * 1024) })
    return call('shell.endDrop', { token })
  })
  expect(file).toMatchObject({ name: '城关镇.txt', size: 1_800_000 })
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => {
      Object.assign(globalThis, { shownPath: path })
    }
  })
  const { token } = file as Output<'shell.endDrop'>
  await value(page, 'shell.showInFolder', { token })
  const path = await app.evaluate(() => String(Reflect.get(globalThis, 'shownPath')))
  expect(readFileSync(path, 'utf8')).toBe('督办'.repeat(300_000))
})

test('what is printed becomes a PDF with the paper size it asks for, and is opened', async () => {
  const { app, page } = program
  await app.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      Object.assign(globalThis, { openedPath: path })
      return ''
    }
  })
  const html =
    '<!doctype html><meta charset="utf-8"><style>@page { size: A3 landscape; margin: 20mm }</style><p>任务台账</p>'
  expect(await value(page, 'shell.print', { title: '任务台账 2023/5', html })).toMatchObject({
    name: '任务台账 2023_5.pdf',
  })
  const path = await app.evaluate(() => String(Reflect.get(globalThis, 'openedPath')))
  const pdf = readFileSync(path, 'latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  expect(Number(width)).toBeCloseTo((420 / 25.4) * 72, -1)
  expect(Number(height)).toBeCloseTo((297 / 25.4) * 72, -1)
})

test('a file of a kind that might be run is not opened', async () => {
  const { app, page } = program
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    },
    join(root, '通报.exe'),
  )
  const [chosen] = await value(page, 'shell.chooseFiles', { title: '选择文件' })
  expect(chosen).toMatchObject({ name: '通报.exe' })
  const refused = { ok: false, error: { kind: 'user', code: 'file.notOpened', params: { file: '通报.exe' } } }
  expect(await invoke(page, 'shell.open', { token: chosen?.token })).toEqual(refused)
  const unknown = { ok: false, error: { kind: 'user', code: 'file.tokenUnknown', params: {} } }
  expect(await invoke(page, 'shell.open', { token: 'never-given-out' })).toEqual(unknown)
})

test('input that does not fit the contract is a bug with a number that stands in the log', async () => {
  const { page } = program
  const reply = await invoke(page, 'savedView.list', { screen: 7 })
  if (reply.ok || reply.error.kind !== 'bug') throw new Error('expected a bug')
  const folder = join(settingsFolder, 'logs')
  const text = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')
  expect(text).toContain(`${reply.error.number} savedView.list`)
})

test('a choice in the menu reaches the page; its keys stay with the page, so that a text field can undo', async () => {
  const { app, page } = program
  const commands = await page.evaluateHandle(() => {
    const seen: string[] = []
    window.backend.subscribe((event) => event.kind === 'menu' && seen.push(event.command))
    const field = document.createElement('input')
    document.body.append(field)
    field.focus()
    return seen
  })
  await page.keyboard.type('进展')
  await page.keyboard.press('Control+Z')
  await app.evaluate(({ Menu }) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
    entries.find((entry) => entry.label === '关于督办台')?.click()
  })
  await page.waitForFunction((seen) => seen.length > 0, commands)
  expect(await commands.jsonValue()).toEqual(['about'])
  expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('body > input')?.value)).not.toBe('进展')
})

test('after the end the window has kept its place, and what was dropped is gone', async () => {
  const { app, page } = program
  const wanted = { x: 30, y: 20, width: 1100, height: 680 }
  const bounds = () => program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  await app.evaluate(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), wanted)
  await expect.poll(bounds).toEqual(wanted)
  await value(page, 'shell.beginDrop', { path: '没有收完.xlsx', size: 100 })
  expect(readdirSync(join(settingsFolder, 'dropped'))).not.toEqual([])

  await program.close()
  expect(existsSync(join(settingsFolder, 'dropped'))).toBe(false)
  await start()
  await expect.poll(bounds).toEqual(wanted)
})
