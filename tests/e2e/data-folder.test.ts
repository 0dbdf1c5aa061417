import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type LaunchedProgram, launchFolder, launchProgram } from './launch.ts'

let root = ''
let program: LaunchedProgram | undefined
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'data-folder-'))
})
afterEach(async () => {
  await program?.close()
  program = undefined
  rmSync(root, { recursive: true, force: true, maxRetries: 3 })
})

test('a data folder in use is said in the window, and opens when it is free', async () => {
  const dataFolder = join(root, '数据')
  const holder = spawn(process.execPath, ['tests/support/open-folder-process.ts', dataFolder])
  await once(holder.stdout, 'data')
  program = await launchProgram({ dataFolder })
  const { page } = program
  await page.getByRole('heading', { name: '数据文件夹没有打开' }).waitFor()
  await page.getByText('正在被另一个督办台使用').waitFor()
  expect(await page.getByRole('button', { name: '打开其他数据文件夹' }).count()).toBe(0)

  holder.kill()
  await once(holder, 'exit')
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByRole('navigation').first().waitFor()
  expect(await page.getByRole('heading', { name: '数据文件夹没有打开' }).count()).toBe(0)
})

test('another data folder can be chosen, and is kept for the next start', async () => {
  const settingsFolder = join(root, 'user')
  const home = join(root, 'home')
  const usual = join(home, 'Documents', '督办台数据')
  const holder = spawn(process.execPath, ['tests/support/open-folder-process.ts', usual])
  await once(holder.stdout, 'data')
  try {
    program = await launchFolder(process.cwd(), { settingsFolder, env: { HOME: home, XDG_CONFIG_HOME: home } })
    const { app, page } = program
    const chosen = join(root, '另一处')
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, chosen)
    await page.getByRole('button', { name: '打开其他数据文件夹' }).click()
    await page.getByRole('navigation').first().waitFor()
    expect(existsSync(join(chosen, 'ledger.sqlite'))).toBe(true)
    expect(JSON.parse(readFileSync(join(settingsFolder, 'settings.json'), 'utf8')).dataFolder).toBe(chosen)
  } finally {
    holder.kill()
  }
})
