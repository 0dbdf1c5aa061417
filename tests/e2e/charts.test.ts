import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { seriousFindings } from '../support/page-checks.ts'
import { openedProgram } from './opened-program.ts'
import { goToPlace, toNextScreen } from './way.ts'

const pictures = join(import.meta.dirname, '../output/charts')

const { page } = openedProgram()
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  await page().getByRole('button', { name: '载入云河县' }).click()
  await page().getByRole('region', { name: '本期概况' }).waitFor({ timeout: 120_000 })
})

const picture = (name: string) => page().screenshot({ path: join(pictures, `${name}.png`) })
const chart = (label: string) => page().getByRole('figure', { name: label })
const drawn = (label: string) => chart(label).locator('svg text').first()

/** The list that opens shows as many tasks as was said. */
const listOf = (tasks: number) =>
  page()
    .getByText(new RegExp(`显示 ${tasks} (/|项)|共 ${tasks} 项`))
    .first()
    .waitFor()

async function toCharts(): Promise<void> {
  await goToPlace(page(), '/')
  const heading = page().getByRole('heading', { name: '图表' })
  await heading.waitFor()
  await heading.evaluate((element) => element.scrollIntoView())
  await drawn('各期亮灯').waitFor()
  await drawn('2023年时限日历').waitFor()
}

test('charts of the first screen are loaded when they are scrolled to; a part opens its tasks', async () => {
  await goToPlace(page(), '/')
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
  await toNextScreen(page(), () => part.click({ force: true }))
  await page().waitForURL(/light=/)
  await listOf(tasks)
})

test('each says the same as a table, whose numbers open what they count', async () => {
  await toCharts()
  await page().getByRole('button', { name: '看表格：各期亮灯' }).click()
  const lights = page().getByRole('table', { name: '各期亮灯' })
  const yellow = lights.getByRole('button', { name: /黄灯/ })
  const tasks = Number(await yellow.innerText())
  expect(tasks).toBeGreaterThan(0)
  await toNextScreen(page(), () => yellow.press('Enter'))
  await page().waitForURL(/light=yellow/)
  await listOf(tasks)
  await toCharts()
  await page().getByRole('button', { name: '看表格：2023年时限日历' }).click()
  const day = page().getByRole('table', { name: '2023年时限日历' }).getByRole('link').first()
  const due = Number(await day.innerText())
  await toNextScreen(page(), () => day.click())
  await page().waitForURL(/from=2023/)
  await listOf(due)
})

test('units are compared in place of the table', async () => {
  await goToPlace(page(), '/responsibility?by=unit')
  await page().getByText('图', { exact: true }).click()
  await drawn('各单位牵头任务的状态').waitFor()
  await page().getByRole('button', { name: '看表格：各单位牵头任务的状态' }).click()
  const number = page().getByRole('table', { name: '各单位牵头任务的状态' }).getByRole('link').first()
  const tasks = Number(await number.innerText())
  await toNextScreen(page(), () => number.click())
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
    await page().locator(`html[data-theme="${theme}"]`).waitFor()
    for (const [name, open] of [
      ['home', toCharts],
      [
        'units',
        async () => {
          await goToPlace(page(), '/responsibility?by=unit&view=chart')
          await drawn('各单位牵头任务的状态').waitFor()
        },
      ],
    ] as const) {
      await open()
      await page().waitForTimeout(400)
      await picture(`${name}-${theme}-${size}`)
      expect(await seriousFindings(page())).toEqual([])
      await expect.poll(() => page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  }
}, 240_000)
