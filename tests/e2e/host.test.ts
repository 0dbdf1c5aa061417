import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LaunchedProgram, launchFolder } from './launch.ts'

/** What the page of the fixture finds on its window. */
declare global {
  interface Window {
    readonly api: {
      invoke(channel: string, ...args: unknown[]): Promise<unknown>
      send(channel: string, ...args: unknown[]): void
      subscribe(channel: string, listener: (...args: unknown[]) => void): () => void
      count(upTo: number, onCount: (at: number) => void): Promise<string>
      throwing(): void
      readonly nested: { readonly platform: string; readonly values: readonly number[] }
    }
  }
}

const hostApp = resolve(import.meta.dirname, '../fixtures/host-app')
let program: LaunchedProgram

beforeAll(async () => {
  program = await launchFolder(hostApp)
  await program.page.getByText('页面已就绪').waitFor()
})
afterAll(() => program.close())

describe('page', () => {
  test('comes through the program’s own scheme, with its modules, and is what the program says it is', async () => {
    const { page } = program
    expect(await page.evaluate(() => window.isSecureContext)).toBe(true)
    expect(await page.evaluate(() => window.api.invoke('sender'))).toBe('app://bundle/')
    expect(await page.evaluate(async () => (await fetch('/posted', { method: 'POST', body: '正文' })).text())).toBe(
      'POST 正文',
    )
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
})
