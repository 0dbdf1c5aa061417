import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDataFolder } from '../../electron/db/data-folder.ts'
import { makeBackup } from '../../electron/services/backup-service.ts'
import { takeIn, unwatched } from '../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../support/parsed-plan.ts'
import { type LaunchedProgram, launchFolder, launchProgram } from './launch.ts'

const pictures = join(import.meta.dirname, '../output/data-folder')
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
  await page.getByRole('button', { name: '再试一次' }).waitFor()
  expect(await page.getByRole('button', { name: '打开其他数据文件夹' }).count()).toBe(0)

  holder.kill()
  await once(holder, 'exit')
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByRole('navigation').first().waitFor()
  await page.getByRole('heading', { name: '数据文件夹没有打开' }).waitFor({ state: 'detached' })
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

test('a ledger that cannot be opened is restored from a backup in the window, after a look inside', async () => {
  const dataFolder = join(root, '数据')
  const folder = await openDataFolder(dataFolder, { operator: '王海' })
  await takeIn(
    folder,
    parsedPlan({ title: '云河县2023年分工方案', tasks: [parsedTask({ number: '1', text: '建成城区公厕12座。' })] }),
  )
  await makeBackup(folder, 'manual', null, unwatched)
  await folder.close()
  writeFileSync(join(dataFolder, 'ledger.sqlite'), '这不是数据库'.repeat(200))

  program = await launchProgram({ dataFolder })
  const { page } = program
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('heading', { name: '数据文件夹没有打开' }).waitFor()
  await page.getByText('不是督办台的数据文件，或已损坏').waitFor()
  const backups = page.getByRole('region', { name: '恢复备份' })
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, 'unopened.png') })
  await backups.getByRole('button', { name: /^查看 / }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('备份完好，可以恢复。').waitFor()
  await dialog.getByText('云河县2023年分工方案').waitFor()
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(pictures, 'unopened-look.png') })
  await dialog.getByRole('button', { name: '恢复', exact: true }).click()

  await page.getByRole('navigation').first().waitFor()
  await page.getByText('云河县2023年分工方案').first().waitFor()
  await page.getByRole('heading', { name: '数据文件夹没有打开' }).waitFor({ state: 'detached' })
  // What could not be opened is kept.
  const kept = readdirSync(join(dataFolder, 'backups')).filter((name) => name.includes('damaged'))
  expect(kept).toHaveLength(1)
})
