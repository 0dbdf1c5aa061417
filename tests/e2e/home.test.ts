import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { seriousFindings } from '../support/page-checks.ts'
import { openedProgram } from './opened-program.ts'
import { goToPlace, toNextScreen } from './way.ts'

const pictures = join(import.meta.dirname, '../output/home')

const { root, app, page } = openedProgram()
beforeAll(() => void mkdirSync(pictures, { recursive: true }))

const picture = (name: string) => page().screenshot({ path: join(pictures, `${name}.png`) })
const sentence = () => page().getByRole('region', { name: '本期概况' })

test('a first start offers an import and the example, which comes in as steps that can be undone', async () => {
  await page().getByRole('heading', { name: '欢迎使用督办台' }).waitFor()
  await page().getByRole('button', { name: '选择文件…' }).waitFor()
  await picture('start')
  await page().getByRole('button', { name: '载入云河县' }).click()
  await sentence().waitFor({ timeout: 120_000 })
  await page().getByText('收取“2023年5月”回收表').first().waitFor()
  const words = async () => (await sentence().innerText()).replaceAll(/\s/g, '')
  await expect.poll(words).toMatch(/^2023年5月调度：应报31个单位，已报\d+/)
  await picture('home')
}, 240_000)

test('every number of the sentence opens the list that it counts', async () => {
  await goToPlace(page(), '/')
  // The numbers of the round come after those of the plan.
  await sentence()
    .getByRole('link', { name: /^打开清单：未报 \d+$/ })
    .waitFor()
  const links = await sentence()
    .getByRole('link')
    .evaluateAll((found) => found.map((link) => ({ label: link.ariaLabel ?? '', number: Number(link.textContent) })))
  expect(links.length).toBeGreaterThan(5)
  for (const { label, number } of links) {
    const link = sentence().getByRole('link', { name: label, exact: true })
    await toNextScreen(page(), () => link.click())
    await page()
      .getByText(new RegExp(`显示 ${number} (/|项|个)`))
      .or(page().getByText(new RegExp(`共 ${number} (行|项|个)`)))
      .first()
      .waitFor()
    await toNextScreen(page(), () => page().goBack())
    await link.waitFor()
  }
}, 240_000)

test('the last step is taken back on the first screen, and Ctrl+Y does it again', async () => {
  await goToPlace(page(), '/')
  await page()
    .getByRole('button', { name: /^撤销：收取/ })
    .click()
  await page().getByRole('link', { name: '打开清单：未报 31' }).waitFor()
  await page().keyboard.press('Control+y')
  await page().getByRole('link', { name: '打开清单：未报 2' }).waitFor()
})

/** Chooses an entry of the native menu. */
function chooseInMenu(label: string): Promise<void> {
  return app().evaluate(({ Menu, BrowserWindow }, wanted) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? [])
    items.find((item) => item.label === wanted)?.click(undefined, BrowserWindow.getAllWindows()[0], undefined)
  }, label)
}

test('F1 opens the chapter for the present screen, with its picture; Alt+Left goes back to it', async () => {
  await goToPlace(page(), '/period')
  await page().getByRole('heading', { name: '2023年5月调度' }).waitFor()
  await page().keyboard.press('F1')
  const chapter = page().getByRole('article')
  await chapter.getByRole('heading', { name: '调度', exact: true }).waitFor()
  const picture = chapter.getByRole('img', { name: '调度' })
  // 0 until it has been loaded.
  await expect
    .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
    .toBe(1280)
  await chapter.getByText('新建调度期').first().waitFor()
  await toNextScreen(page(), () => page().goBack())
  await page().getByRole('heading', { name: '2023年5月调度' }).waitFor()
})

test('the manual is searched: topics that hold the words, each word marked', async () => {
  await goToPlace(page(), '/help')
  await page().getByRole('heading', { name: '一年怎么做' }).waitFor()
  await page().getByRole('textbox', { name: '在本页查找' }).waitFor()
  await page().keyboard.press('Control+f')
  await expect.poll(() => page().evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  await page().keyboard.type('退回次数')
  await page().getByText('找到 1 处').waitFor()
  await page().getByRole('article').getByRole('heading', { name: '收取回收表' }).waitFor()
  await expect.poll(() => page().getByRole('article').locator('mark').allInnerTexts()).toEqual(['退回次数'])
  await page().keyboard.press('Control+a')
  await page().keyboard.type('没有这个词')
  await page().getByText('手册里没有“没有这个词”。').waitFor()
  await page().keyboard.press('Control+a')
  await page().keyboard.press('Delete')
})

test('关于 tells version, data folder and licences, from the menu', async () => {
  await goToPlace(page(), '/')
  await sentence().waitFor()
  await chooseInMenu('关于督办台')
  const dialog = page().getByRole('dialog', { name: '关于督办台' })
  await dialog.getByText(join(root, '数据')).waitFor()
  await dialog.getByText('better-sqlite3').waitFor()
  await picture('about')
  await page().keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
})

test('the menu does what the screen can do: 导出 opens its choices, and says so where there are none', async () => {
  await goToPlace(page(), '/task')
  await page().getByRole('grid', { name: '任务列表' }).waitFor()
  await chooseInMenu('导出…')
  await page().getByRole('menuitem', { name: '全部任务：Excel 工作簿' }).waitFor()
  await page().keyboard.press('Escape')
  await page().getByRole('menuitem').first().waitFor({ state: 'hidden' })
  await chooseInMenu('导入…')
  await page().getByRole('heading', { name: '导入方案' }).waitFor()
  await chooseInMenu('导出…')
  await page().getByText('这个页面没有可以导出的内容。').waitFor()
  await goToPlace(page(), '/period')
  await page().getByRole('heading', { name: '2023年5月调度' }).waitFor()
  await chooseInMenu('导入…')
  await page().getByRole('heading', { name: '2023年5月收取回收表' }).waitFor()
})

test('first screen and manual in both themes and at 200 %: nothing serious for axe, nothing wider than the window', async () => {
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
    for (const [name, place, ready] of [
      ['home', '/', '今天要做'],
      ['help', '/help?screen=home', '首页'],
    ] as const) {
      await goToPlace(page(), place)
      await page().reload()
      await page().locator(`html[data-theme="${theme}"]`).waitFor()
      await page().getByRole('heading', { name: ready, exact: true }).first().waitFor()
      await page().waitForTimeout(300)
      await picture(`${name}-${theme}-${size}`)
      expect(await seriousFindings(page())).toEqual([])
      await expect.poll(() => page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  }
}, 240_000)
