import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LaunchedProgram, launchFolder } from './launch.ts'

interface FixtureApi {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>
  send(channel: string, ...args: unknown[]): void
  subscribe(channel: string, listener: (...args: unknown[]) => void): () => void
  count(upTo: number, onCount: (at: number) => void): Promise<string>
  throwing(): void
  readonly nested: { readonly platform: string; readonly values: readonly number[] }
}

declare global {
  interface Window {
    /** What the preload of the fixture exposes. */
    readonly api: FixtureApi
  }
}

interface Seen {
  readonly secondStarts: readonly string[]
  readonly navigations: readonly string[]
  readonly opened: readonly string[]
  readonly exits: readonly number[]
  readonly accelerators: readonly string[]
}

const hostApp = resolve(import.meta.dirname, '../fixtures/host-app')
const executable = resolve(import.meta.dirname, '../../electron/host/bin/electron')
let program: LaunchedProgram
let settingsFolder: string

beforeAll(async () => {
  settingsFolder = await mkdtemp(join(tmpdir(), 'dubantai-host-'))
  program = await launchFolder(hostApp, { settingsFolder })
  await program.page.getByText('页面已就绪').waitFor()
})
afterAll(async () => {
  await program.close()
  await rm(settingsFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
})

const seen = () => program.app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen)

describe('page', () => {
  test('comes through the program’s own scheme, with its modules, and is what the program says it is', async () => {
    const { page } = program
    expect(await page.evaluate(() => window.isSecureContext)).toBe(true)
    expect(await page.evaluate(() => window.api.invoke('sender'))).toBe('app://bundle/')
    const posted = page.evaluate(async () => (await fetch('/posted', { method: 'POST', body: '正文' })).text())
    expect(await posted).toBe('POST 正文')
  })

  test('is refused what it asks of the machine, and may write to the clipboard', async () => {
    const { page } = program
    const states = await page.evaluate(() => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'clipboard-write']
      const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state
      return Promise.all(names.map(async (name) => [name, await state(name)]))
    })
    expect(Object.fromEntries(states)).toEqual({
      geolocation: 'denied',
      notifications: 'denied',
      camera: 'denied',
      microphone: 'denied',
      'clipboard-read': 'denied',
      'clipboard-write': 'granted',
    })
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
  })

  test('is held to its content policy, and to what the program lets through', async () => {
    const { page } = program
    expect(await page.evaluate(() => Reflect.get(window, 'inlineRan'))).toBeUndefined()
    expect(await page.evaluate(() => Reflect.get(window, 'forbiddenRan'))).toBeUndefined()
    const foreign = page.evaluate(() => fetch('https://example.com/').then(() => 'sent'))
    await expect(foreign).rejects.toThrow('Failed to fetch')
  })

  test('has nothing of Node, and nothing of what joins it to the main process', async () => {
    const found = await program.page.evaluate(() =>
      ['require', 'process', 'module', '__hostPost', '__hostReceive'].filter((name) => name in window),
    )
    expect(found).toEqual([])
  })

  test('cannot leave or open a window, and the program hears of it', async () => {
    const { page } = program
    await page.getByText('离开').click()
    await page.evaluate(() => {
      window.open('https://example.com/opened')
    })
    await expect.poll(async () => (await seen()).navigations).toEqual(['https://example.com/away'])
    await expect.poll(async () => (await seen()).opened).toEqual(['https://example.com/opened'])
    await expect.poll(() => program.app.windows().length).toBe(1)
    expect(await page.evaluate(() => document.title)).toBe('试验')
  })

  test('is the same page with the same bridge when it is loaded anew, also at a place within it', async () => {
    const { page } = program
    await page.evaluate(() => {
      location.hash = '#/任务'
    })
    await page.reload()
    await page.getByText('页面已就绪').waitFor()
    expect(await page.evaluate(() => decodeURIComponent(location.hash))).toBe('#/任务')
    expect(await page.evaluate(() => window.api.invoke('echo', 1))).toEqual([1])
  })

  test('a key combination of the menu reaches its item', async () => {
    await program.page.keyboard.press('Control+p')
    await expect.poll(async () => (await seen()).accelerators).toEqual(['print'])
  })
})

describe('bridge', () => {
  test('is there before the first script, frozen', async () => {
    const { page } = program
    expect(await page.evaluate(() => Reflect.get(window, 'early'))).toBe('object')
    expect(await page.evaluate(() => window.api.nested)).toEqual({ platform: process.platform, values: [1, 2] })
    const changed = await page.evaluate(() => [
      Reflect.set(window, 'api', 1),
      Reflect.set(window.api, 'invoke', 1),
      Reflect.set(window.api.nested.values, 0, 5),
    ])
    expect(changed).toEqual([false, false, false])
  })

  test('carries what a structured clone carries, both ways', async () => {
    const kinds = await program.page.evaluate(async () => {
      const sent = [new Date(5), new Map([['键', new Set([1n])]]), Number.NaN, undefined, new Uint8Array([1, 255])]
      const [date, map, nan, missing, bytes] = (await window.api.invoke('echo', ...sent)) as typeof sent
      if (!(date instanceof Date && map instanceof Map && bytes instanceof Uint8Array)) return null
      return [
        date.getTime(),
        [...map].map(([key, set]) => [key, [...set].map(String)]),
        String(nan),
        missing,
        [...bytes],
      ]
    })
    expect(kinds).toEqual([5, [['键', ['1']]], 'NaN', undefined, [1, 255]])
  })

  test('calls functions of the page, answers with promises and throws what was thrown', async () => {
    const { page } = program
    const counted = await page.evaluate(async () => {
      const counts: number[] = []
      const end = await window.api.count(3, (at) => counts.push(at))
      return { counts, end }
    })
    expect(counted).toEqual({ counts: [1, 2, 3], end: 'done' })
    await expect(page.evaluate(() => window.api.throwing())).rejects.toThrow('too far')
    const failed = page.evaluate(() => window.api.invoke('fail'))
    await expect(failed).rejects.toThrow("Error invoking remote method 'fail': TypeError: boom")
    await expect(page.evaluate(() => window.api.invoke('unknown'))).rejects.toThrow(
      "No handler registered for 'unknown'",
    )
    await expect(page.evaluate(() => window.api.invoke('echo', Symbol('x')))).rejects.toThrow('could not be cloned')
  })

  test('brings messages of the main process until the page no longer listens', async () => {
    const told = await program.page.evaluate(async () => {
      const texts: unknown[] = []
      const ask = (text: string) => {
        window.api.send('tell-me', text)
        return window.api.invoke('echo')
      }
      const stop = window.api.subscribe('told', (text, date) => texts.push(text, (date as Date).getTime()))
      await ask('一')
      stop()
      await ask('二')
      return texts
    })
    expect(told).toEqual(['一', 0])
  })
})

describe('files and paper', () => {
  test('a dropped file arrives as its bytes', async () => {
    const { page } = program
    await page.evaluate(() => {
      const files = new DataTransfer()
      files.items.add(new File([new Uint8Array([7, 0, 200])], '回收表.xlsx'))
      document.querySelector('#drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer: files, cancelable: true }))
    })
    await page.getByText('Uint8Array 7 0 200').waitFor()
  })

  test('a dialog is answered by what a test puts in its place', async () => {
    const file = join(settingsFolder, 'chosen.txt')
    await writeFile(file, '')
    await program.app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, file)
    expect(await program.page.evaluate(() => window.api.invoke('choose'))).toEqual({
      canceled: false,
      filePaths: [file],
    })
  })

  test('a hidden window prints pages of the size the paper names', async () => {
    const html = `<style>@page { size: A4 landscape } section { break-after: page }</style>
      <section>第一页</section><section>第二页</section>`
    const bytes = await program.page.evaluate(async (text) => {
      const pdf = (await window.api.invoke('print', text)) as Uint8Array
      return [...pdf]
    }, html)
    const boxes = Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
    expect(Array.from(boxes, ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])).toEqual([
      [842, 595],
      [842, 595],
    ])
    expect(program.app.windows()).toHaveLength(1)
  })
})

describe('processes', () => {
  test('the utility process has SQLite; when it crashes the program hears of it and goes on', async () => {
    const { page } = program
    expect(await page.evaluate(() => window.api.invoke('rows', [1, '二']))).toEqual([1, '二'])
    await page.evaluate(() => window.api.invoke('crash'))
    await expect.poll(async () => (await seen()).exits).toEqual([3])
    await page.evaluate(() => window.api.invoke('restart'))
    expect(await page.evaluate(() => window.api.invoke('rows', [3]))).toEqual([1, '二', 3])
  })

  test('a second start hands over its arguments and ends', async () => {
    const second = spawn(executable, [hostApp, '--headless', `--user-data-dir=${settingsFolder}`, '打开.docx'])
    expect(await once(second, 'exit')).toEqual([0, null])
    await expect.poll(async () => (await seen()).secondStarts).toEqual(['打开.docx'])
  })
})
