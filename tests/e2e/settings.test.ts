import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exampleFolder, openedProgram } from './opened-program.ts'
import { goToPlace, toNextScreen } from './way.ts'

let data = ''
const { page } = openedProgram(async (root) => {
  data = await exampleFolder(root)
  return data
})

const goTo = (section: string) => goToPlace(page(), `/settings?section=${section}`)

/** Changes a value where it stands. */
async function edit(label: string, value: string): Promise<void> {
  await page()
    .getByRole('button', { name: new RegExp(`修改“${label}”`) })
    .click()
  await page().getByLabel(label, { exact: true }).fill(value)
  await page().getByLabel(label, { exact: true }).press('Enter')
  await page()
    .getByRole('button', { name: `修改“${label}” ${value}` })
    .waitFor()
}

test('the office’s names are saved at once and undone; the operator stands in the history', async () => {
  await goTo('office')
  await edit('经办人', '王海')
  await edit('督查机构', '云河县督查中心')
  await toNextScreen(page(), () => page().getByRole('button', { name: '操作历史' }).click())
  const last = page().getByRole('grid', { name: '操作历史' }).getByRole('row').nth(1)
  await expect.poll(() => last.textContent()).toMatch(/修改设置.*王海.*撤销这一步/)
  await toNextScreen(page(), () => page().goBack())
  await page()
    .getByRole('button', { name: /撤销（Ctrl\+Z）/ })
    .click()
  await page().getByRole('button', { name: '修改“督查机构” 云河县人民政府督查室' }).waitFor()
})

test('a status word that would mean two things is not saved, and says why', async () => {
  await goTo('words')
  const line = page().getByRole('row').filter({ hasText: '超序时进度' }).first()
  await line.getByLabel('增加写法').fill('滞后')
  await page().keyboard.press('Enter')
  await page().getByText('状态用语“滞后”用了两次').waitFor()
  await line.getByLabel('增加写法').fill('快于计划')
  await page().keyboard.press('Enter')
  await expect.poll(() => line.textContent()).toContain('快于计划')
})

test('公文格式: a choice shows on the sample page at once, the next one beside it, and both are undone one by one', async () => {
  await goTo('papers')
  const sample = page().getByRole('region', { name: '样张' })
  const mark = sample.getByText('云河县人民政府办公室文件')
  await mark.waitFor()
  const bold = () => sample.locator('.run-in-2').evaluate((words) => getComputedStyle(words).fontWeight)
  await expect.poll(bold).toBe('400')
  await page().getByRole('checkbox', { name: '套打' }).click()
  await page().getByRole('checkbox', { name: '第二层（一）' }).click()
  await expect.poll(bold).toBe('700')
  await expect.poll(() => mark.isVisible()).toBe(false)
  // What this machine has of the fonts is told for each.
  const fonts = page().getByRole('row').filter({ hasText: '正文（仿宋）' })
  await expect.poll(() => fonts.textContent()).toMatch(/仿宋_GB2312.*(已安装|未安装)/)
  await page()
    .getByRole('button', { name: /撤销（Ctrl\+Z）/ })
    .click()
  await expect.poll(bold).toBe('400')
  await expect.poll(() => mark.isVisible()).toBe(false)
  await page().getByRole('button', { name: '恢复标准格式' }).click()
  await mark.waitFor()
})

test('a backup is made, looked into, restored and taken back', async () => {
  await goTo('data')
  await page().getByRole('button', { name: '立即备份' }).click()
  await page().getByText('已备份：').waitFor()
  await goTo('office')
  await edit('县（市、区）名', '山阳县')
  await goTo('data')
  const manual = page().getByRole('row').filter({ hasText: '手动' })
  await manual.getByRole('button', { name: /查看/ }).click()
  const dialog = page().getByRole('dialog')
  await dialog.getByText('备份完好').waitFor()
  await expect.poll(() => dialog.textContent()).toContain('任务 41 项')
  await dialog.getByRole('button', { name: '恢复' }).click()
  await page().getByText('已恢复。').waitFor()
  await goTo('office')
  await page().getByRole('button', { name: '修改“县（市、区）名” 云河县' }).waitFor()
  await goTo('data')
  await page().getByRole('button', { name: '撤销上一次恢复' }).click()
  await page().getByText('已撤销恢复。').waitFor()
  await goTo('office')
  await page().getByRole('button', { name: '修改“县（市、区）名” 山阳县' }).waitFor()
})

test('a damaged backup cannot be restored; the check names a file that is not what it was', async () => {
  const [name = ''] = readdirSync(join(data, 'backups')).filter((file) => file.endsWith('-manual.sqlite'))
  writeFileSync(join(data, 'backups', name), 'scribbled over, long enough to be looked at as a database file')
  await goTo('data')
  await page().getByRole('row').filter({ hasText: '手动' }).getByRole('button', { name: /查看/ }).click()
  const dialog = page().getByRole('dialog')
  await dialog.getByText('这不是督办台的备份，不能恢复。').waitFor()
  await expect.poll(() => dialog.getByRole('button', { name: '恢复' }).isDisabled()).toBe(true)
  await dialog.getByRole('button', { name: '关闭', exact: true }).first().click()
  await dialog.waitFor({ state: 'hidden' })
  const archive = join(data, 'archive')
  const [part = ''] = readdirSync(archive)
  const [hash = ''] = readdirSync(join(archive, part))
  writeFileSync(join(archive, part, hash), '改动')
  await page().getByRole('button', { name: '检查数据' }).click()
  await page().getByText('与存入时不一致').waitFor()
})

test('theme, text size and language take effect at once', async () => {
  await goTo('view')
  await page().getByText('深色', { exact: true }).click()
  await expect.poll(() => page().evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await page().getByRole('slider', { name: '文字大小' }).focus()
  for (let step = 0; step < 6; step++) await page().keyboard.press('ArrowRight')
  await expect.poll(() => page().evaluate(() => document.documentElement.style.fontSize)).toBe('20px')
  await page().getByText('English', { exact: true }).click()
  await page().getByRole('heading', { name: 'Settings' }).waitFor()
})
