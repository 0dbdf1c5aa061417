import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { exampleFolder, openedProgram } from './opened-program.ts'
import { focusList, goToPlace, walkToRow } from './way.ts'

const { root, app, page } = openedProgram(exampleFolder)

const row = (name: string) => page().getByRole('row').filter({ hasText: name })
/** Names in the order in which the table shows them. */
const shownNames = async (column: number) =>
  (await page().locator(`tbody tr td:nth-child(${column})`).allTextContents()).filter((name) => name !== '')
const pane = () => page().getByRole('complementary')

test('units are listed by kind with their tasks, and found by a character', async () => {
  await goToPlace(page(), '/unit')
  await row('县财政局').waitFor()
  const first = async () => (await shownNames(3)).slice(0, 3)
  await expect.poll(first).toEqual(['县发展和改革局', '县财政局', '县工业和信息化局'])
  await page()
    .getByLabel(/在本页查找/)
    .fill('税')
  await expect.poll(() => shownNames(3)).toEqual(['县税务局'])
  await page().getByRole('button', { name: '清除全部筛选' }).click()
  await row('县财政局').waitFor()
})

test('a unit goes up and down by keys, and the cursor with it; undo puts it back', async () => {
  await goToPlace(page(), '/unit')
  await row('县财政局').locator('td').nth(2).click()
  await pane().waitFor()
  await focusList(page().getByRole('grid'))
  await page().keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await shownNames(3)).slice(0, 2)).toEqual(['县财政局', '县发展和改革局'])
  // The cursor goes with the row: pressed again, it is the same unit that moves.
  await page().keyboard.press('Alt+ArrowDown')
  await expect.poll(async () => (await shownNames(3)).slice(0, 2)).toEqual(['县发展和改革局', '县财政局'])
  await page().keyboard.press('Control+z')
  await expect.poll(async () => (await shownNames(3)).slice(0, 2)).toEqual(['县财政局', '县发展和改革局'])
  await page().keyboard.press('Control+z')
  await expect.poll(async () => (await shownNames(3)).slice(0, 2)).toEqual(['县发展和改革局', '县财政局'])
})

/**
 * Drags to the upper edge of something by the events that the browser sends. With a mouse a test cannot do it on a slow
 * machine: where the page is late to say that a drag began, whatever is pressed afterwards is taken for a part of it.
 */
async function dragOnto(handle: Locator, target: Locator): Promise<void> {
  await expect.poll(() => handle.getAttribute('draggable')).toBe('true')
  const dataTransfer = await page().evaluateHandle(() => new DataTransfer())
  await handle.dispatchEvent('dragstart', { dataTransfer })
  const box = await target.boundingBox()
  const there = { clientX: (box?.x ?? 0) + 200, clientY: (box?.y ?? 0) + 4, dataTransfer }
  await target.dispatchEvent('dragover', there)
  await target.dispatchEvent('drop', there)
  await handle.dispatchEvent('dragend', { dataTransfer })
}

test('a unit is dragged by its handle', async () => {
  await goToPlace(page(), '/unit')
  const handle = row('县商务局').locator('[data-drag-handle]')
  await dragOnto(handle, row('县发展和改革局'))
  await expect.poll(async () => (await shownNames(3))[0]).toBe('县商务局')
  await page().keyboard.press('Control+z')
  await expect.poll(async () => (await shownNames(3))[0]).toBe('县发展和改革局')
})

test('a unit is edited where it stands, and gets an other name', async () => {
  await goToPlace(page(), '/unit')
  await row('县财政局').locator('td').nth(2).click()
  await pane()
    .getByRole('button', { name: /修改“联系电话”/ })
    .click()
  // Typed at once: the field takes the focus when it opens.
  await expect.poll(() => page().evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  await page().keyboard.type('0550-1234567')
  await page().keyboard.press('Enter')
  await expect.poll(() => row('县财政局').textContent()).toContain('0550-1234567')
  await pane().getByLabel('增加名称').fill('县财局')
  await page().keyboard.press('Enter')
  await expect.poll(() => row('县财政局').textContent()).toContain('县财局')
  await pane().getByLabel('增加名称').fill('县商务局')
  await page().keyboard.press('Enter')
  await pane().getByText('已经是“县商务局”的名称').waitFor()
  await expect.poll(() => pane().getByLabel('增加名称').inputValue()).toBe('县商务局')
  await pane()
    .getByRole('button', { name: /关闭（Esc）/ })
    .click()
})

test('a merge says beforehand what it would do, is done and turned back', async () => {
  await goToPlace(page(), '/unit')
  for (const name of ['县水利局', '县农业农村局']) await row(name).getByRole('checkbox').check()
  await page().getByRole('button', { name: '合并这两个单位' }).click()
  const dialog = page().getByRole('dialog')
  await dialog.getByText(/不能合并|将转入|没有任务/).waitFor()
  // Both reported in May, so the ledger says why it cannot be.
  await dialog.getByText('在“2023年5月”都报送过进展或都发过填报表，不能合并').waitFor()
  await expect.poll(() => dialog.getByRole('button', { name: '合并', exact: true }).isDisabled()).toBe(true)
  await page().keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })

  await page().getByRole('button', { name: '增加单位' }).click()
  await dialog.getByLabel('单位全称').fill('县河湖保护中心')
  await page().keyboard.press('Enter')
  await pane().getByRole('button', { name: '与另一单位合并…' }).click()
  await page().getByLabel('与哪个单位合并').fill('县水利局')
  await page().locator('.ant-select-item-option-active', { hasText: '县水利局' }).waitFor()
  await page().keyboard.press('Enter')
  await dialog.getByText('没有任务和进展要转入').waitFor()
  await dialog.getByRole('button', { name: '合并', exact: true }).click()
  await expect.poll(() => row('县水利局').textContent()).toContain('县河湖保护中心')
  await row('县水利局').locator('td').nth(2).click()
  await pane().getByRole('button', { name: '撤销合并' }).click()
  await expect.poll(() => row('县水利局').textContent()).not.toContain('县河湖保护中心')
})

test('a list is exported, changed, its differences looked at and taken in', async () => {
  mkdirSync(join(root, 'out'), { recursive: true })
  await goToPlace(page(), '/unit')
  const path = join(root, 'out', '名录.xlsx')
  await app().evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
  }, path)
  await page().getByRole('button', { name: '导出', exact: true }).click()
  await page()
    .getByRole('menuitem', { name: /单位名录/ })
    .click()
  await page().getByText('单位名录已导出').waitFor()
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const sheet = workbook.worksheets[0]
  if (!sheet) throw new Error('no sheet')
  sheet.getCell('D2').value = '王海'
  sheet.getCell('F3').value = '前年'
  sheet.getCell('A60').value = '县数据资源管理局'
  await workbook.xlsx.writeFile(path)
  await page().getByRole('button', { name: '导入名录' }).click()
  await page().getByText('2 行有变化').waitFor()
  await page().getByText('“前年”不是年份').waitFor()
  // What is narrowed away is not taken in; what is taken out of the selection neither.
  const take = (rows: number) => page().getByRole('button', { name: `收取 ${rows} 行` })
  await page()
    .getByLabel(/在本页查找/)
    .fill('数据资源')
  await take(1).waitFor()
  await page().getByRole('button', { name: '清除全部筛选' }).click()
  await take(2).waitFor()
  await walkToRow(page().getByRole('grid'))
  await page().keyboard.press('Space')
  await take(1).waitFor()
  await page().keyboard.press('Control+a')
  await take(2).click()
  await page().getByRole('heading', { name: '单位与领导' }).waitFor()
  await expect.poll(() => row('县发展和改革局').textContent()).toContain('王海')
  await page()
    .getByLabel(/在本页查找/)
    .fill('数据资源')
  await row('县数据资源管理局').waitFor()
})

test('a post is handed over to a successor', async () => {
  await goToPlace(page(), '/leader?tab=posts')
  await page().getByRole('button', { name: '增加职务' }).click()
  await page().getByLabel('职务名称').fill('县长')
  await page().keyboard.press('Enter')
  const appoint = async (name: string, day: string) => {
    await pane().getByLabel('由谁接任').click()
    await page().getByTitle(name, { exact: true }).click()
    if (day !== '') await pane().getByLabel('接任日期').fill(day)
    await pane().getByRole('button', { name: '确定接任' }).click()
  }
  await appoint('云一鸣', '')
  await row('县长').filter({ hasText: '云一鸣' }).waitFor()
  await appoint('何清源', '2023-07-01')
  await row('县长').filter({ hasText: '何清源' }).waitFor()
  await goToPlace(page(), '/leader')
  await expect.poll(() => row('何清源').textContent()).toContain('县长')
  await expect.poll(() => row('云一鸣').textContent()).not.toContain('县长')
})
