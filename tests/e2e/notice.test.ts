import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDataFolder } from '../../electron/db/data-folder.ts'
import { listPlans } from '../../electron/db/plan-repository.ts'
import { listTasksByPlan } from '../../electron/db/task-repository.ts'
import { readUnitDirectory } from '../../electron/db/unit-directory.ts'
import { createNotices } from '../../electron/services/supervision-notice-service.ts'
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

test('a notice of several pages is previewed on as many, in a dialog that opens by and by', async () => {
  await program?.close()
  const dataFolder = join(root, '数据')
  const data = await openDataFolder(dataFolder, { operator: '王海' })
  const [plan] = await listPlans(data.db)
  if (!plan) throw new Error('no plan')
  const tasks = (await listTasksByPlan(data.db, plan.id)).filter(({ isSecret }) => !isSecret)
  const [unit] = (await readUnitDirectory(data.db, null)).units
  if (!unit) throw new Error('no unit')
  const wanted = { unitId: unit.id, kind: 'assign', grade: 'reminder', taskIds: tasks.map(({ id }) => id) } as const
  await createNotices(data, plan.id, null, [wanted], '2023-06-08')
  await data.close()
  program = await launchProgram({ dataFolder })
  const { page } = program
  await goTo(page, '督办')
  await openRow(page.getByRole('grid'))
  await page.getByRole('button', { name: '预览' }).click()
  const sheet = page.getByRole('dialog').getByRole('document')
  await sheet.getByText('裁　剪　线').or(sheet.getByText('交办通知单回执')).first().waitFor()
  // What is not seen yet has no height: all of it was drawn on one page.
  const pages = sheet.locator('xpath=preceding-sibling::*')
  await expect.poll(() => pages.count()).toBeGreaterThan(1)
  const bottomOf = (box: { readonly y: number; readonly height: number } | null) => (box ? box.y + box.height : 0)
  expect(bottomOf(await sheet.boundingBox())).toBeLessThan(bottomOf(await pages.last().boundingBox()))
})
