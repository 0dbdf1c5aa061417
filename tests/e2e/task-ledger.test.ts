import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { exampleFolder, openedProgram } from './opened-program.ts'
import { focusList, goTo, openRow, toNextScreen, walkToRow } from './way.ts'

const { root, app, page } = openedProgram(exampleFolder)
beforeAll(async () => {
  await goTo(page(), '任务台账')
  await shown(41)
})

const grid = () => page().getByRole('grid', { name: '任务列表' })
const button = (name: string | RegExp): Locator => page().getByRole('button', { name, exact: typeof name === 'string' })
const detail = () => page().getByRole('complementary')
const row = (words: string) => grid().getByRole('row').filter({ hasText: words })
const shown = (count: number) => page().getByText(`显示 ${count} 项`, { exact: true }).waitFor()

test('the list stands in the sections of the plan, each with its number', async () => {
  await row('一、2023年预期目标（5）').waitFor()
  await expect.poll(() => row('地区生产总值增长6%以上').innerText()).toContain('达到序时进度')
})

test('one character finds, is marked, and the filter can be taken off', async () => {
  await goTo(page(), '任务台账')
  await shown(41)
  // Filters are drawn after the list, within a tenth of a second; what is not there yet cannot be gone to.
  await page().getByRole('textbox', { name: '在本页查找' }).waitFor()
  await page().keyboard.press('Control+f')
  await expect.poll(() => page().evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  await page().keyboard.type('镇')
  await expect.poll(() => grid().locator('mark').count()).toBeGreaterThan(0)
  await button('清除全部筛选').click()
  await shown(41)
})

test('a status narrows the list; going back widens it again', async () => {
  await goTo(page(), '任务台账')
  await shown(41)
  await page().getByRole('group', { name: '筛选' }).getByRole('button', { name: '状态' }).click()
  await page().getByRole('checkbox', { name: '滞后' }).click()
  await expect.poll(() => page().url()).toContain('status=overdue')
  await page().getByRole('heading', { name: '任务台账' }).click()
  await page()
    .getByText(/^显示 \d 项$/)
    .waitFor()
  await page().goBack()
  await shown(41)
})

test('by keyboard a task is opened at the side, with who said what from which file and row', async () => {
  await goTo(page(), '任务台账')
  await openRow(grid())
  await detail().getByRole('heading', { name: '第 1 项' }).waitFor()
  await detail()
    .getByText(/来自“.*\.xlsx”，填报表第 6 行/)
    .first()
    .waitFor()
  await page().keyboard.press('Alt+ArrowDown')
  await detail().getByRole('heading', { name: '第 2 项' }).waitFor()
  await page().keyboard.press('Alt+ArrowUp')
  await detail().getByRole('heading', { name: '第 1 项' }).waitFor()
})

test('a text is edited in place, the list says it at once, and Ctrl+Z takes it back', async () => {
  await goTo(page(), '任务台账')
  await openRow(grid())
  await detail()
    .getByRole('button', { name: /修改“任务内容”/ })
    .click()
  await detail().getByRole('textbox', { name: '任务内容' }).fill('地区生产总值增长6.5%以上。')
  await page().keyboard.press('Control+Enter')
  await row('地区生产总值增长6.5%以上。').waitFor()
  await focusList(grid())
  await page().keyboard.press('Control+z')
  await row('地区生产总值增长6%以上。').waitFor()
})

test('what cannot be is said beside the field, and what was typed stays', async () => {
  await goTo(page(), '任务台账')
  await openRow(grid())
  await detail()
    .getByRole('button', { name: /修改“方案时限”/ })
    .click()
  const field = detail().getByRole('textbox', { name: '方案时限' })
  await field.fill('尽快')
  await field.press('Enter')
  await detail().getByRole('alert').filter({ hasText: '没有写明日期' }).waitFor()
  expect(await field.inputValue()).toBe('尽快')
  await field.press('Escape')
  await detail().getByRole('button', { name: /^关闭/ }).click()
  await detail().waitFor({ state: 'detached' })
})

test('many tasks are changed in one step after a look at before and after, and taken back in one', async () => {
  await goTo(page(), '任务台账')
  await walkToRow(grid())
  await page().keyboard.press('Space')
  await page().keyboard.press('Shift+ArrowDown')
  await page().keyboard.press('Shift+ArrowDown')
  await page().getByText('已选 3 项').waitFor()
  await button('改时限').click()
  const dialog = page().getByRole('dialog')
  await dialog.getByRole('textbox', { name: '时限' }).fill('2024年3月底')
  await dialog.getByRole('button', { name: '查看修改前后' }).click()
  await dialog.getByText('将修改 3 项，0 项不变').waitFor()
  await dialog.getByRole('button', { name: '修改 3 项' }).click()
  await expect.poll(() => grid().getByText('2024年3月底 · 已批准延期').count()).toBe(3)
  await focusList(grid())
  await page().keyboard.press('Control+z')
  await expect.poll(() => grid().getByText('2024年3月底').count()).toBe(0)
})

test('a view keeps filter, group and order under a name', async () => {
  await goTo(page(), '任务台账')
  await page().getByRole('combobox', { name: '分组' }).click()
  await page().getByTitle('按牵头单位').click()
  await row('县发展和改革局（').waitFor()
  await button(/^视图/).click()
  await page().getByRole('textbox', { name: '视图名称' }).fill('按单位看')
  await button('保存为视图').click()
  await button(/按单位看/)
    .first()
    .waitFor()
  await goTo(page(), '责任清单')
  await goTo(page(), '任务台账')
  await row('一、2023年预期目标（5）').waitFor()
  await button(/^视图/).click()
  await button('按单位看').last().click()
  await row('县发展和改革局（').waitFor()
})

test('what is shown goes into the file that was named', async () => {
  const file = join(root, '台账.xlsx')
  await app().evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await button('导出').click()
  await page().getByRole('menuitem', { name: '当前显示的内容：Excel 工作簿' }).click()
  await page().getByText('已导出').waitFor()
  expect(statSync(file).size).toBeGreaterThan(5000)
})

test('what a leader answers for is counted, and a number opens its tasks', async () => {
  await goTo(page(), '责任清单')
  const leaders = page().getByRole('grid', { name: '责任清单' })
  const first = leaders.getByRole('link', { name: /^云一鸣牵头的任务 \d+ 项$/ })
  const count = Number(await first.innerText())
  expect(count).toBeGreaterThan(0)
  await toNextScreen(page(), () => first.click())
  await page().waitForURL(/role=lead/)
  await shown(count)
})
