import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LaunchedProgram, launchProgram } from './launch.ts'

const root = mkdtempSync(join(tmpdir(), 'home-e2e-'))
const pictures = join(import.meta.dirname, '../../test-output/home')
let program: LaunchedProgram

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  program = await launchProgram({ dataFolder: join(root, '数据') })
  await program.page.setViewportSize({ width: 1366, height: 768 })
}, 180_000)
afterAll(async () => {
  await program.close()
  rmSync(root, { recursive: true, force: true, maxRetries: 3 })
})

const page = () => program.page
const picture = (name: string) => page().screenshot({ path: join(pictures, `${name}.png`) })
const sentence = () => page().getByRole('region', { name: '本期概况' })

test('a first start offers an import and the example, which comes in as steps that can be undone', async () => {
  await page().getByRole('heading', { name: '欢迎使用督办台' }).waitFor()
  await page().getByRole('button', { name: '选择文件…' }).waitFor()
  await picture('start')
  await page().getByRole('button', { name: '载入云河县' }).click()
  await sentence().waitFor({ timeout: 120_000 })
  await page().getByText('收取“2023年5月”回收表').first().waitFor()
  expect((await sentence().innerText()).replaceAll(/\s/g, '')).toMatch(/^2023年5月调度：应报31个单位，已报\d+/)
  await picture('home')
}, 180_000)

test('every number of the sentence opens the list that it counts', async () => {
  const links = sentence().getByRole('link')
  const count = await links.count()
  expect(count).toBeGreaterThan(5)
  for (let at = 0; at < count; at++) {
    const number = Number(await links.nth(at).innerText())
    const label = await links.nth(at).getAttribute('aria-label')
    await links.nth(at).click()
    const shown = page().getByText(new RegExp(`显示 ${number} (/|项|个)`))
    await shown
      .or(page().getByText(new RegExp(`共 ${number} (行|项|个)`)))
      .first()
      .waitFor()
    await page().goBack()
    await page()
      .getByRole('link', { name: label ?? '', exact: true })
      .waitFor()
  }
}, 60_000)

test('the last step is taken back on the first screen, and Ctrl+Y does it again', async () => {
  await page()
    .getByRole('button', { name: /^撤销：收取/ })
    .click()
  await page().getByRole('link', { name: '打开清单：未报 31' }).waitFor()
  await page().keyboard.press('Control+y')
  await page().getByRole('link', { name: '打开清单：未报 2' }).waitFor()
})
