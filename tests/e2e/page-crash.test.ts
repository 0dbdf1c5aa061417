import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type LaunchedProgram, launchProgram } from './launch.ts'

let root = ''
let program: LaunchedProgram
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'page-crash-'))
  program = await launchProgram({ dataFolder: join(root, '数据'), settingsFolder: join(root, 'user') })
})
afterEach(async () => {
  await program.close()
  rmSync(root, { recursive: true, force: true, maxRetries: 5 })
})

/** Runs a script in the page by way of the main process: to Playwright a page that crashed once is gone. */
const inPage = (script: string): Promise<unknown> =>
  program.app.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript(code)
        // Not there yet, or just gone.
        .catch(() => null),
    script,
  )
const crash = () =>
  program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
const isAlive = () => inPage("document.querySelector('nav') !== null")
const text = () => inPage('document.body.innerText')

test('a page that crashed is loaded again at its place, and says what happened', async () => {
  await program.page.getByRole('navigation').first().waitFor()
  await program.page.evaluate(() => {
    location.hash = '#/settings'
    Reflect.set(window, 'isEarlier', true)
  })
  await program.page.getByRole('heading', { name: '设置' }).waitFor()
  await crash()
  await expect.poll(() => inPage("window.isEarlier !== true && document.querySelector('nav') !== null")).toBe(true)
  await expect.poll(text).toMatch(/窗口刚才出错，已重新载入。.*编号 [0-9A-Z]+/)
  expect(await inPage('location.hash')).toBe('#/settings')
  // The bridge works as before: the settings have come.
  await expect.poll(text).toContain('单位名称')
  expect(readFileSync(join(root, 'user', 'logs', 'program.log'), 'utf8')).toContain(
    "the page's process is gone: crashed",
  )
})

test('a page that crashes again and again is not loaded for ever: the user is asked', async () => {
  await program.app.evaluate(({ dialog }) => {
    const asked: string[] = []
    Reflect.set(globalThis, 'asked', asked)
    dialog.showMessageBox = async (...given: readonly unknown[]) => {
      const options = given.at(-1) as { readonly message: string }
      asked.push(options.message)
      return { response: 0, checkboxChecked: false }
    }
  })
  const asked = () => program.app.evaluate(() => Reflect.get(globalThis, 'asked') as readonly string[])
  for (let time = 1; time <= 3; time++) {
    await expect.poll(isAlive).toBe(true)
    await inPage('window.isEarlier = true')
    await crash()
    await expect.poll(() => inPage('window.isEarlier !== true && document.body !== null')).toBe(true)
  }
  expect(await asked()).toEqual([])
  await expect.poll(isAlive).toBe(true)
  await crash()
  await expect.poll(asked).toEqual(['窗口反复出错，已停止自动重新载入。'])
  // 重新载入, as the dialog was answered.
  await expect.poll(isAlive).toBe(true)
})
