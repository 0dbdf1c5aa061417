import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LaunchedProgram, launchProgram } from './launch.ts'

const root = mkdtempSync(join(tmpdir(), 'charts-e2e-'))
const pictures = join(import.meta.dirname, '../output/charts')
let program: LaunchedProgram

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  program = await launchProgram({ dataFolder: join(root, '数据') })
  await program.page.setViewportSize({ width: 1366, height: 768 })
  await page().getByRole('button', { name: '载入云河县' }).click()
  await page().getByRole('region', { name: '本期概况' }).waitFor({ timeout: 120_000 })
}, 180_000)
afterAll(async () => {
  await program.close()
  rmSync(root, { recursive: true, force: true, maxRetries: 3 })
})

const page = () => program.page
const picture = (name: string) => page().screenshot({ path: join(pictures, `${name}.png`) })
const chart = (label: string) => page().getByRole('figure', { name: label })
const drawn = (label: string) => chart(label).locator('svg text').first()
const go = (place: string) =>
  page().evaluate((to) => {
    location.hash = to
  }, place)

/** The list that opens shows as many tasks as was said. */
const listOf = (tasks: number) =>
  page()
    .getByText(new RegExp(`显示 ${tasks} (/|项)|共 ${tasks} 项`))
    .first()
    .waitFor()

async function toCharts(): Promise<void> {
  await go('/')
  const heading = page().getByRole('heading', { name: '图表' })
  await heading.waitFor()
  await heading.evaluate((element) => element.scrollIntoView())
  await drawn('各期亮灯').waitFor()
  await drawn('2023年时限日历').waitFor()
}

test('charts of the first screen are loaded when they are scrolled to; a part opens its tasks', async () => {
  await page().setViewportSize({ width: 1366, height: 420 })
  await page().reload()
  await page().getByRole('heading', { name: '图表' }).waitFor()
  expect(await chart('各期亮灯').count()).toBe(0)
  await page().setViewportSize({ width: 1366, height: 768 })
  await toCharts()
  const part = chart('各期亮灯')
    .locator('svg text', { hasText: /^[●▲■] \d+$/ })
    .first()
  const tasks = Number((await part.textContent())?.slice(2))
  await part.click({ force: true })
  await page().waitForURL(/light=/)
  await listOf(tasks)
  await page().goBack()
})

test('each says the same as a table, whose numbers open what they count', async () => {
  await toCharts()
  await page().getByRole('button', { name: '看表格：各期亮灯' }).click()
  const lights = page().getByRole('table', { name: '各期亮灯' })
  const yellow = lights.getByRole('button', { name: /黄灯/ })
  const tasks = Number(await yellow.innerText())
  expect(tasks).toBeGreaterThan(0)
  await yellow.press('Enter')
  await page().waitForURL(/light=yellow/)
  await listOf(tasks)
  await toCharts()
  await page().getByRole('button', { name: '看表格：2023年时限日历' }).click()
  const day = page().getByRole('table', { name: '2023年时限日历' }).getByRole('link').first()
  const due = Number(await day.innerText())
  await day.click()
  await page().waitForURL(/from=2023/)
  await listOf(due)
})

test('units are compared in place of the table', async () => {
  await go('/responsibility?by=unit')
  await page().getByText('图', { exact: true }).click()
  await drawn('各单位牵头任务的状态').waitFor()
  await page().getByRole('button', { name: '看表格：各单位牵头任务的状态' }).click()
  const number = page().getByRole('table', { name: '各单位牵头任务的状态' }).getByRole('link').first()
  const tasks = Number(await number.innerText())
  await number.click()
  await page().waitForURL(/role=lead/)
  await listOf(tasks)
})

test('both themes and twice the size: nothing serious for axe, nothing wider than the window', async () => {
  for (const [theme, size, width] of [
    ['light', 14, 1366],
    ['dark', 14, 1366],
    ['dark', 20, 683],
  ] as const) {
    await page().setViewportSize({ width, height: width === 1366 ? 768 : 384 })
    await page().evaluate(
      ([chosen, textSize]) =>
        localStorage.setItem('preferences', JSON.stringify({ theme: chosen, textSize, language: 'zh-CN' })),
      [theme, size] as const,
    )
    await page().reload()
    for (const [name, open] of [
      ['home', toCharts],
      [
        'units',
        async () => {
          await go('/responsibility?by=unit&view=chart')
          await drawn('各单位牵头任务的状态').waitFor()
        },
      ],
    ] as const) {
      await open()
      await page().waitForTimeout(400)
      await picture(`${name}-${theme}-${size}`)
      expect(await seriousFindings()).toEqual([])
      expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  }
}, 90_000)

async function seriousFindings(): Promise<readonly string[]> {
  await page().evaluate(axe.source)
  return page().evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document)
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160))}`)
  })
}
