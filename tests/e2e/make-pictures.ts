import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { examplePlanPath } from '../../electron/example/example-plan.ts'
import { makeRoundInIntake } from '../support/example-round.ts'
import { indexedPng } from '../support/indexed-png.ts'
import { type LaunchedProgram, launchProgram } from './launch.ts'
import { goTo, openRow, toNextScreen } from './way.ts'

/**
 * Makes the pictures of the manual and of the README anew, from the invented county:
 *
 *     node tests/e2e/make-pictures.ts
 */
const pictures = resolve(import.meta.dirname, '../../docs/pictures')
const root = mkdtempSync(join(tmpdir(), 'dubantai-pictures-'))

async function withProgram(dataFolder: string, work: (program: LaunchedProgram) => Promise<void>): Promise<void> {
  const program = await launchProgram({ dataFolder })
  try {
    await program.page.setViewportSize({ width: 1280, height: 720 })
    await work(program)
  } finally {
    await program.close()
  }
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.locator('.ant-message-notice').waitFor({ state: 'detached' })
  // What is still being set out: pages of a bulletin, charts, rows of a table.
  await page.waitForTimeout(900)
  const shot = await page.screenshot()
  const { width, height, pixels } = await page.evaluate(
    async (source) => {
      const picture = new Image()
      picture.src = source
      await picture.decode()
      const canvas = new OffscreenCanvas(picture.width, picture.height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(picture, 0, 0)
      const { data } = context.getImageData(0, 0, picture.width, picture.height)
      return {
        width: picture.width,
        height: picture.height,
        pixels: btoa(Array.from(data, (part) => String.fromCharCode(part)).join('')),
      }
    },
    `data:image/png;base64,${shot.toString('base64')}`,
  )
  writeFileSync(join(pictures, `manual-${name}.png`), indexedPng(Buffer.from(pixels, 'base64'), width, height))
}

try {
  await withProgram(join(root, '空'), async ({ app, page }) => {
    await page.getByRole('heading', { name: '欢迎使用督办台' }).waitFor()
    await take(page, 'start')
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, examplePlanPath)
    await page.getByRole('button', { name: '选择文件…' }).click()
    await page.getByRole('region', { name: '选择文件' }).getByRole('button', { name: '选择文件…' }).click()
    await page.getByRole('button', { name: '下一步：单位' }).waitFor()
    await page.keyboard.press('F8')
    await take(page, 'import')
  })
  await makeRoundInIntake(root, join(root, '数据'))
  await withProgram(join(root, '数据'), async ({ page }) => {
    await page.getByRole('region', { name: '本期概况' }).waitFor()
    await take(page, 'home')
    await goTo(page, '任务台账')
    await openRow(page.getByRole('grid', { name: '任务列表' }))
    await take(page, 'ledger')
    await goTo(page, '责任清单')
    await take(page, 'responsibility')
    await goTo(page, '调度')
    await take(page, 'period')
    await toNextScreen(page, () => page.getByRole('button', { name: '收取回收表' }).click())
    await openRow(page.getByRole('grid', { name: '回收表' }))
    await take(page, 'intake')
    await goTo(page, '调度')
    await toNextScreen(page, () => page.getByRole('button', { name: '汇总进展' }).click())
    await openRow(page.getByRole('grid', { name: '任务', exact: true }))
    await take(page, 'consolidated')
    await goTo(page, '通报')
    await page.getByRole('button', { name: '起草通报' }).click()
    await page.getByText(/^共 \d+ 页$/).waitFor()
    await take(page, 'bulletin')
    await goTo(page, '单位与领导')
    await take(page, 'unit')
    await goTo(page, '设置')
    // Otherwise the name of whoever makes the pictures.
    await page.getByRole('button', { name: /修改“经办人”/ }).click()
    await page.getByLabel('经办人', { exact: true }).fill('王海')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '修改“经办人” 王海' }).waitFor()
    await take(page, 'settings')
  })
} finally {
  rmSync(root, { recursive: true, force: true, maxRetries: 3 })
}
