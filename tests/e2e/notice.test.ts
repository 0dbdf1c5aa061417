import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeRoundInIntake } from '../support/example-round.ts'
import { type LaunchedProgram, launchProgram } from './launch.ts'
import { goTo, openRow, selectAll } from './way.ts'

let root = ''
let program: LaunchedProgram | null = null

// Anew for each try: what is drafted and issued cannot be a second time.
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'notice-e2e-'))
  const dataFolder = join(root, '数据')
  await makeRoundInIntake(root, dataFolder)
  program = await launchProgram({ dataFolder })
  await program.page.setViewportSize({ width: 1366, height: 768 })
})
afterEach(async () => {
  await program?.close()
  program = null
  rmSync(root, { recursive: true, force: true, maxRetries: 3 })
})

test('notices are drafted from the round, issued with numbers, written a file each, answered and closed', async () => {
  if (!program) throw new Error('no program')
  const { app, page } = program
  await goTo(page, '督办')
  await page.getByText('还没有督办单').waitFor()
  await page.getByRole('button', { name: '按调度情况拟制' }).click()
  const dialog = page.getByRole('dialog')
  // All proposals come together.
  await dialog.getByRole('checkbox').first().waitFor()
  const proposed = await dialog.getByRole('checkbox').count()
  expect(proposed).toBeGreaterThan(2)
  await dialog.getByRole('checkbox').first().uncheck()
  await dialog.getByRole('button', { name: `拟制 ${proposed - 1} 份` }).click()
  await page
    .getByRole('status')
    .filter({ hasText: `共 ${proposed - 1} 份` })
    .waitFor()

  const grid = page.getByRole('grid')
  await selectAll(grid)
  await page.getByRole('button', { name: `签发 ${proposed - 1} 份` }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^签\s*发$/ })
    .click()
  await page
    .getByRole('gridcell', { name: /^[督催]〔\d{4}〕1号$/ })
    .first()
    .waitFor({ timeout: 120_000 })

  const folder = join(root, '督办单')
  await app.evaluate(({ dialog: dialogs }, path) => {
    dialogs.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)
  await selectAll(grid)
  await page.getByRole('button', { name: '每份一个 Word' }).click()
  await page.getByRole('button', { name: '打开文件', exact: false }).first().waitFor({ timeout: 60_000 })
  expect(readdirSync(folder).filter((name) => name.endsWith('.docx'))).toHaveLength(proposed - 1)

  await openRow(grid)
  await page.getByRole('button', { name: '预览' }).click()
  await page.getByRole('document').first().getByText('督查室').first().waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('textbox', { name: '单位回复的内容' }).fill('已制定措施，6月底前完成。')
  await page.getByRole('button', { name: '登记回复' }).click()
  await page.getByRole('gridcell', { name: '已回复' }).first().waitFor()
  await page.getByRole('button', { name: '销号', exact: true }).click()
  await page.getByRole('gridcell', { name: '已销号' }).first().waitFor()
})
