import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { exampleFolder, openedProgram } from './opened-program.ts'
import { goToPlace, selectAll, toNextScreen, walkToRow } from './way.ts'

const { root, app, page } = openedProgram(exampleFolder)

const button = (name: string) => page().getByRole('button', { name, exact: true })
const row = (name: string) => page().getByRole('row').filter({ hasText: name })
/** Headings of groups, with how many rows each has. */
const headings = () => page().locator('tbody tr:has(button[aria-expanded])').allTextContents()

const group = async (by: string) => {
  await page().getByRole('combobox', { name: '分组' }).click()
  await page().getByTitle(by, { exact: true }).last().click()
}

/** What Ctrl+P would put on paper. */
async function printed(): Promise<string> {
  await page().evaluate(() => {
    window.print = () => {
      document.body.dataset.paper = document.querySelector('.print-paper')?.textContent ?? ''
    }
  })
  await button('打印').click()
  await expect.poll(() => page().evaluate(() => document.body.dataset.paper)).toBeTruthy()
  const paper = await page().evaluate(() => document.body.dataset.paper ?? '')
  await page().evaluate(() => delete document.body.dataset.paper)
  return paper
}

/** Exports what is shown and reads it: all texts, row by row. */
async function exported(file: string): Promise<readonly string[]> {
  const path = join(root, file)
  rmSync(path, { force: true })
  await app().evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await button('导出').click()
  await page()
    .getByRole('menuitem', { name: /当前显示的内容/ })
    .click()
  await expect.poll(() => existsSync(path)).toBe(true)
  await page().getByRole('status').filter({ hasText: '已导出' }).waitFor()
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const lines: string[] = []
  workbook.worksheets[0]?.eachRow((line) => {
    const texts: string[] = []
    line.eachCell((cell) => void (cell.isMerged && cell.master !== cell ? null : texts.push(cell.text)))
    lines.push(texts.join('|'))
  })
  return lines
}

test('units: narrowed, grouped by state, kept as a view and found again; the workbook and the paper hold just that', async () => {
  await goToPlace(page(), '/unit')
  await row('县财政局').waitFor()
  await page()
    .getByLabel(/在本页查找/)
    .fill('税')
  await expect.poll(() => row('县财政局').count()).toBe(0)
  await row('县税务局').waitFor()
  await group('按状态分组')
  await expect.poll(headings).toEqual([expect.stringContaining('现用')])

  await button('视图').click()
  await page().getByLabel('视图名称').fill('税务')
  await button('保存为视图').click()
  await button('税务').waitFor()

  expect(await exported('单位.xlsx')).toEqual([
    '单位',
    expect.stringMatching(/^“税”\|截至\d{4}年/),
    expect.stringMatching(/^序\|单位名称\|/),
    '现用',
    expect.stringContaining('县税务局'),
  ])
  const paper = await printed()
  expect(paper).toContain('县税务局')
  expect(paper).toContain('现用')
  expect(paper).not.toContain('县财政局')

  await button('清除全部筛选').click()
  await group('按类别分组')
  await row('县财政局').waitFor()
  await button('税务').click()
  await page().getByRole('list', { name: '保存的视图' }).getByRole('button', { name: '税务', exact: true }).click()
  await expect.poll(headings).toEqual([expect.stringContaining('现用')])
  await expect.poll(() => row('县财政局').count()).toBe(0)
  await button('清除全部筛选').click()
})

test('units: one field of several is shown before and after, set as one step, and taken back', async () => {
  await goToPlace(page(), '/unit')
  for (const name of ['县水利局', '县农业农村局']) await row(name).getByRole('checkbox').check()
  await button('批量修改…').click()
  const dialog = page().getByRole('dialog')
  await dialog.getByLabel('修改哪一项').click()
  await page().getByTitle('联系电话', { exact: true }).last().click()
  await dialog.getByLabel('改为').fill('0550-7654321')
  await dialog.getByText('将修改 2 行，其余 0 行不变。').waitFor()
  await dialog.getByRole('button', { name: '修改 2 个单位' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => row('县水利局').textContent()).toContain('0550-7654321')
  await page().keyboard.press('Control+z')
  await expect.poll(() => row('县水利局').textContent()).not.toContain('0550-7654321')
  await expect.poll(() => row('县农业农村局').textContent()).not.toContain('0550-7654321')
})

test('board: grouped by state, kept as a view, exported and printed; units selected go into their calling list', async () => {
  await goToPlace(page(), '/period')
  await page().getByRole('gridcell').first().waitFor()
  const first = await page().locator('tbody tr td:nth-child(3)').first().textContent()
  await group('按状态分组')
  await expect.poll(async () => (await headings()).length).toBeGreaterThan(0)
  const states = (await headings()).map((text) => text.replace(/（\d+）.*/, '').trim())

  await button('视图').click()
  await page().getByLabel('视图名称').fill('按状态看')
  await button('保存为视图').click()
  await button('按状态看').waitFor()

  const lines = await exported('调度.xlsx')
  expect(lines[0]).toContain('调度')
  for (const state of states) expect(lines).toContain(state)
  expect(lines.join('\n')).toContain(first?.trim())
  expect(lines[2]).not.toContain('操作')
  const paper = await printed()
  for (const state of states) expect(paper).toContain(state)

  await walkToRow(page().getByRole('grid'))
  await page().keyboard.press('Space')
  await button('选中单位的催办名单').click()
  await page().getByRole('dialog').waitFor()
  await page().keyboard.press('Escape')
  await page().getByRole('dialog').waitFor({ state: 'hidden' })
})

test('the tasks of a round: those selected are confirmed after it was shown which', async () => {
  await goToPlace(page(), '/period/consolidated')
  await selectAll(page().getByRole('grid'))
  await button('审定选中的…').click()
  const dialog = page().getByRole('dialog')
  await dialog.getByText(/将修改 \d+ 行，其余 \d+ 行不变。/).waitFor()
  await page().keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
})

test('the tasks of a round stand beside the open one with all of their columns in the smallest window', async () => {
  await page().setViewportSize({ width: 1280, height: 720 })
  await goToPlace(page(), '/period/consolidated')
  await page().getByRole('gridcell').first().waitFor()
  const room = await page()
    .getByRole('grid')
    .evaluate((grid) => (grid.parentElement?.clientWidth ?? 0) - grid.getBoundingClientRect().width)
  expect(room).toBeGreaterThanOrEqual(0)
  await page().setViewportSize({ width: 1366, height: 768 })
})

test('操作历史: steps are found, narrowed to those taken back, and the last that stands is taken back in the list', async () => {
  await goToPlace(page(), '/unit')
  await row('县水利局').getByRole('checkbox').check()
  await button('批量修改…').click()
  const dialog = page().getByRole('dialog')
  await dialog.getByLabel('修改哪一项').click()
  await page().getByTitle('联系人', { exact: true }).last().click()
  await dialog.getByLabel('改为').fill('何清源')
  await dialog.getByRole('button', { name: '修改 1 个单位' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await toNextScreen(page(), () => button('操作历史').click())
  const undo = button('撤销这一步')
  await expect.poll(() => undo.count()).toBe(1)
  const what = await page().locator('tbody tr:has(button) td:nth-child(2)').textContent()
  await undo.click()
  await row(`撤销“${what}”`).waitFor()
  await button('类别').click()
  await page().getByRole('checkbox', { name: '已撤销的操作' }).click()
  await page().keyboard.press('Escape')
  await expect.poll(() => row(`撤销“${what}”`).count()).toBe(0)
  expect((await exported('操作历史.xlsx')).join('\n')).toContain(what)
  await button('清除全部筛选').click()
  await goToPlace(page(), '/unit')
  await row('县水利局').waitFor()
  await expect.poll(() => row('县水利局').textContent()).not.toContain('何清源')
})

test('leaders: the terms of those selected are shown before and after, ended as one step, and taken back', async () => {
  await goToPlace(page(), '/leader?tab=posts')
  await button('增加职务').click()
  await page().getByLabel('职务名称').fill('副县长')
  await page().keyboard.press('Enter')
  const pane = page().getByRole('complementary')
  await pane.getByLabel('由谁接任').click()
  await page().getByTitle('何清源', { exact: true }).click()
  await pane.getByRole('button', { name: '确定接任' }).click()
  await row('副县长').filter({ hasText: '何清源' }).waitFor()
  await goToPlace(page(), '/leader')
  await row('何清源').filter({ hasText: '副县长' }).getByRole('checkbox').check()
  await button('任期届满…').click()
  const dialog = page().getByRole('dialog')
  await dialog.getByLabel('任职至').fill('2023-06-30')
  await dialog.getByLabel('任职至').press('Enter')
  await dialog.getByText('将修改 1 行，其余 0 行不变。').waitFor()
  await dialog.getByRole('button', { name: '修改 1 个职务' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => row('何清源').textContent()).not.toContain('副县长')
  await page().keyboard.press('Control+z')
  await expect.poll(() => row('何清源').textContent()).toContain('副县长')
})

test('every list in memory offers find, group, columns, views, export and print', async () => {
  const places = [
    '/plan',
    '/responsibility',
    '/period',
    '/period/consolidated',
    '/unit',
    '/unit?tab=groups',
    '/leader',
    '/leader?tab=posts',
    '/history',
  ]
  for (const place of places) {
    await goToPlace(page(), `${place}`)
    await page().getByRole('grid').waitFor()
    for (const name of ['选择列', '视图', '导出', '打印']) await button(name).waitFor()
    await page().getByRole('combobox', { name: '分组' }).waitFor()
    await page()
      .getByLabel(/在本页查找/)
      .waitFor()
  }
})
