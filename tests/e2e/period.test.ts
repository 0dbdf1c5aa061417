import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { fillExampleForm } from '../../electron/example/fill-form.ts'
import { findBackendPid } from '../support/backend-process.ts'
import { dropFiles } from '../support/drop-files.ts'
import { firstTaskOfUnit } from '../support/example-round.ts'
import { filledRow, fillForm } from '../support/fill-form.ts'
import { seriousFindings } from '../support/page-checks.ts'
import { pick } from '../support/pick.ts'
import { examplePlanFolder, openedProgram } from './opened-program.ts'
import { whileSlowed } from './slowed.ts'
import { focusList, goTo, goToPlace, openRow, toNextScreen } from './way.ts'

const { root, app, page } = openedProgram(examplePlanFolder)
const formsFolder = join(root, '填报表')
const inbox = join(root, '回收表')
/** As many as are still being read when their phase shows, on a fast machine too. */
const manyFiles = 200
const pictures = join(import.meta.dirname, '../output/period')
beforeAll(() => {
  for (const folder of [formsFolder, inbox, pictures]) mkdirSync(folder, { recursive: true })
})

const button = (name: string | RegExp): Locator => page().getByRole('button', { name, exact: typeof name === 'string' })
const tab = (name: RegExp): Locator => page().locator('.ant-segmented-item', { hasText: name })

/** Kept for looking at, once what floats has come to rest. */
async function picture(name: string): Promise<void> {
  await page().waitForTimeout(400)
  await page().screenshot({ path: join(pictures, `${name}.png`) })
}

const board = () => page().getByRole('grid', { name: '按报送情况' })
const intake = () => page().getByRole('grid', { name: '回收表' })

/** Narrows the list by its tab; until that is drawn the rows of the one before are there. */
async function chooseTab(name: RegExp): Promise<void> {
  await tab(name).click()
  await expect.poll(() => tab(name).locator('input').isChecked()).toBe(true)
}

/** A day typed into a field that also has a calendar. */
async function typeDay(label: string, day: string): Promise<void> {
  await page().getByLabel(label).fill(day)
  await page().getByLabel(label).press('Tab')
}

/** Chooses in a list that opens below its field. */
async function choose(label: string, option: string): Promise<void> {
  await page().getByRole('combobox', { name: label }).click()
  await page().locator('.ant-select-item-option', { hasText: option }).last().click()
}

/** By the key, as who works without a mouse does. */
async function closeDialog(): Promise<void> {
  await page().keyboard.press('Escape')
  await page().getByRole('dialog').waitFor({ state: 'hidden' })
}

/** What the next dialogs for files and folders answer. */
async function answerDialogs(paths: readonly string[]): Promise<void> {
  await app().evaluate(({ dialog, shell }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] })
    shell.openPath = async () => ''
  }, paths)
}

test('a round is opened and its forms are written into a folder', async () => {
  await goTo(page(), '调度')
  await button('新建调度期').click()
  await page().getByLabel('名称').fill('2023年5月')
  await typeDay('开始日期', '2023.5.1')
  await typeDay('结束日期', '2023-05-31')
  await typeDay('报送截止', '2035-06-05')
  await expect.poll(() => page().getByLabel('开始日期').inputValue()).toBe('2023-05-01')
  await picture('open-round')
  await button('开始调度').click()
  await page().getByRole('heading', { name: '2023年5月调度' }).waitFor()
  await tab(/^未报 \d+$/).waitFor()
  await answerDialogs([formsFolder])
  await button('导出填报表').click()
  await picture('export-forms')
  await button('选择文件夹并导出').click()
  await page()
    .getByText(/^已导出 \d+ 份填报表。$/)
    .waitFor()
  expect(readdirSync(formsFolder).filter((name) => name.endsWith('.xlsx')).length).toBeGreaterThan(5)
  await button('打开文件夹').click()
  await closeDialog()
  await page().getByRole('gridcell', { name: '已发' }).first().waitFor()
  await picture('board-sent')
})

describe('returns', () => {
  const names = () => readdirSync(formsFolder).toSorted()

  test('filled by a program and dropped in, they are read and compared, and nothing is taken', async () => {
    for (const name of names()) await fillExampleForm(join(formsFolder, name), join(inbox, name))
    const [first = '', second = ''] = readdirSync(inbox).toSorted()
    const doubtful = fillForm(readFileSync(join(formsFolder, first)), filledRow(0, ['已开工。', '达到序时进度', 0.85]))
    writeFileSync(join(inbox, first), doubtful)
    writeFileSync(join(inbox, second.replace('.xlsx', '（坏）.xlsx')), 'no workbook')
    const files = readdirSync(inbox).map((name) => join(inbox, name))
    await goTo(page(), '调度')
    await page().getByRole('heading', { name: '2023年5月调度' }).waitFor()
    await dropFiles(page(), '[aria-label="放入回收表"]', files)
    await page().getByRole('heading', { name: '2023年5月收取回收表' }).waitFor()
    await page()
      .getByText(/^放入 \d+ 份回收表。$/)
      .waitFor({ timeout: 60_000 })
    await tab(/^有问题 \d+$/).waitFor()
    await tab(/^不能收取 1$/).waitFor()
    await picture('intake')
  })

  test('a doubt is settled by keys alone, and the file is taken with Ctrl+Enter', async () => {
    await goToPlace(page(), '/period/intake')
    await chooseTab(/^有问题/)
    await openRow(intake())
    await page()
      .getByText(/按 85% 收取（小于1的数/)
      .waitFor()
    await picture('intake-problem')
    const percent = button('按 85% 收取')
    for (
      let step = 0;
      step < 60 && !(await percent.evaluate((element) => element === document.activeElement));
      step++
    ) {
      await page().keyboard.press('F8')
    }
    await page().keyboard.press('Enter')
    await percent.waitFor({ state: 'detached' })
    await page().keyboard.press('Control+Enter')
    await tab(/^已收取 1$/).waitFor()
  })

  test('on a slow machine nothing that is over stays on the page', async () => {
    await goToPlace(page(), '/period/intake')
    await whileSlowed(page(), 6, async () => {
      for (let round = 0; round < 3; round++) {
        await button(/^收取全部无问题的（[1-9]\d*）$/).click()
        await button('收取全部无问题的（0）').waitFor()
        await page().keyboard.press('Control+z')
      }
      await goToPlace(page(), '/period')
      for (let opened = 0; opened < 2; opened++) {
        await button('导出填报表').click()
        await page().getByRole('dialog').waitFor()
        await page().keyboard.press('Escape')
        await page().getByRole('dialog').waitFor({ state: 'detached' })
      }
    })
    expect(await page().locator('.ant-wave, [class*="-leave"]').count()).toBe(0)
  })

  test('all without problems are taken as one step, one is refused, and Ctrl+Z brings all back', async () => {
    await goToPlace(page(), '/period/intake')
    await button(/^收取全部无问题的（\d+）$/).click()
    await button('收取全部无问题的（0）').waitFor()
    await picture('intake-taken')
    await page().keyboard.press('Control+z')
    const takeAgain = button(/^收取全部无问题的（[1-9]\d*）$/)
    await takeAgain.waitFor()
    await takeAgain.click()
    await button('收取全部无问题的（0）').waitFor()
    await chooseTab(/^不能收取 1$/)
    await openRow(intake())
    await page()
      .getByText(/^这个文件没有收取/)
      .waitFor()
    await picture('intake-refused')
    await button('移除').click()
    await page().getByText('没有这一类回收表。').waitFor()
  })

  test('a corrected file shows old and new side by side', async () => {
    const [, second = ''] = readdirSync(inbox)
      .filter((name) => !name.includes('坏'))
      .toSorted()
    const corrected = join(root, `更正-${second}`)
    writeFileSync(
      corrected,
      fillForm(readFileSync(join(formsFolder, second)), filledRow(0, ['1—5月完成新的数字9.9亿元。', '超序时进度', 66])),
    )
    await answerDialogs([corrected])
    await goToPlace(page(), '/period/intake')
    await button('放入文件').click()
    await page().getByText('放入 1 份回收表。').waitFor()
    await page().getByLabel('在本页查找（Ctrl+F）').fill('更正')
    await expect.poll(() => page().getByRole('row').count()).toBe(2)
    await openRow(intake())
    await page().locator('ins').first().waitFor()
    await picture('intake-changed')
    await button('收取此行').first().click()
    await page().getByText('没有变化', { exact: true }).first().waitFor()
  })

  test('a table that was never our form: its columns are confirmed, kept by name and offered again', async () => {
    const { unit, text } = await firstTaskOfUnit()
    const rows = (progress: string) => `干什么,干了什么,差在哪\n${text},${progress},用地指标不足\n`
    const table = join(root, `${unit}自制表.csv`)
    writeFileSync(table, rows('完成土地平整120亩。'))
    await answerDialogs([table])
    await goToPlace(page(), '/period/intake')
    await button('放入文件').click()
    await chooseTab(/^待对照列 1$/)
    await openRow(intake())
    const columns = page().getByLabel('表中内容与各列的含义')
    await columns.getByText('按内容').first().waitFor()
    await picture('intake-columns')
    await choose('C 列“差在哪”是什么', '存在问题')
    await page().getByLabel('对照名称').fill('三栏表')
    await button('按此对照读取').click()
    await page().getByText('没有这一类回收表。').waitFor()
    await chooseTab(/^全部/)
    await page().getByLabel('在本页查找（Ctrl+F）').fill('自制表')
    await expect.poll(() => page().getByRole('row').count()).toBe(2)
    await openRow(intake())
    await page().getByText('已按核对过的列对照读取').waitFor()
    await picture('intake-columns-read')

    writeFileSync(table, rows('完成土地平整150亩。'))
    await button('放入文件').click()
    await chooseTab(/^待对照列 1$/)
    await openRow(intake())
    await page().getByText('三栏表').waitFor()
    await picture('intake-columns-offered')
    expect(await seriousFindings(page())).toEqual([])
    await button('按此对照读取').click()
    await page().getByText('没有这一类回收表。').waitFor()
    await chooseTab(/^全部/)
    await expect.poll(() => page().getByRole('row').count()).toBe(3)
    await openRow(intake())
    await button('移除').click()
    await expect.poll(() => page().getByRole('row').count()).toBe(2)
    await openRow(intake())
    await button('移除').click()
    await page().getByText('没有这一类回收表。').waitFor()
    await page().getByLabel('在本页查找（Ctrl+F）').fill('')
  })
})

test('the board counts what came, and the calling list names who owes a return', async () => {
  await goTo(page(), '调度')
  await tab(/^已收 [1-9]/).waitFor()
  await picture('board')
  await button('催办名单').click()
  await page()
    .getByText(/^还没有报送/)
    .waitFor()
  await page().getByPlaceholder('通话内容').first().fill('明日上午报送')
  await page().getByPlaceholder('通话内容').first().press('Enter')
  await page().getByText('明日上午报送').first().waitFor()
  await picture('reminders')
  await page().keyboard.press('Escape')
  await page().getByRole('dialog').waitFor({ state: 'hidden' })
  await page()
    .getByRole('gridcell', { name: /^催办 1 次/ })
    .waitFor()
})

test('a file is sent back, and its slip is written into a folder', async () => {
  const slips = join(root, '退回单')
  mkdirSync(slips, { recursive: true })
  const [, , third = ''] = readdirSync(formsFolder).toSorted()
  const wrong = join(root, `错-${third}`)
  const row = filledRow(0, ['又完成了3项。', '差不多了', '差得不多'])
  writeFileSync(wrong, fillForm(readFileSync(join(formsFolder, third)), row))
  await answerDialogs([wrong])
  await goTo(page(), '调度')
  await toNextScreen(page(), () => button('收取回收表').click())
  await button('放入文件').click()
  await page().getByText('放入 1 份回收表。').waitFor()
  await chooseTab(/^有问题 [1-9]/)
  const [, unit = ''] = third.split('-')
  await openRow(intake(), unit)
  await page().getByText(`错-${third}`).waitFor()
  await button('退回').click()
  await page().getByRole('dialog').getByRole('button', { name: '退回', exact: true }).click()
  await page().getByRole('dialog').waitFor({ state: 'hidden' })
  await goTo(page(), '调度')
  await chooseTab(/^已退回 1$/)
  await openRow(board(), unit)
  await answerDialogs([slips])
  await button('导出这个单位的退回单').click()
  await picture('slip')
  await button('选择文件夹并导出').click()
  await page().getByText('已导出 1 份退回单。').waitFor()
  expect(readdirSync(slips)).toEqual([third.replace('.xlsx', '（退回）.xlsx')])
  await closeDialog()
  await picture('board-detail')
})

test('a consolidated text is edited and confirmed with Ctrl+Enter, then taken back', async () => {
  await goTo(page(), '调度')
  await button('汇总进展').click()
  await page().getByRole('heading', { name: '2023年5月汇总进展' }).waitFor()
  const tasks = page().getByRole('grid', { name: '任务', exact: true })
  await openRow(tasks)
  const text = page().getByRole('textbox', { name: '汇总进展文字' })
  await text.waitFor()
  await picture('consolidated')
  await text.fill('经办公室核对，进展正常。')
  await page().keyboard.press('Control+Enter')
  await tab(/^已审定 1$/).waitFor()
  await focusList(tasks)
  await page().keyboard.press('Control+z')
  await tab(/^已审定 0$/).waitFor()
})

test.each([
  ['board', '/period', '2023年5月调度'],
  ['intake', '/period/intake', '2023年5月收取回收表'],
  ['consolidated', '/period/consolidated', '2023年5月汇总进展'],
])('axe finds nothing serious on the screen %s in either theme, and large text fits', async (name, place, heading) => {
  await page().setViewportSize({ width: 1366, height: 768 })
  await goToPlace(page(), place)
  await page().getByRole('heading', { name: heading }).waitFor()
  await openRow(page().getByRole('grid'))
  await page().waitForURL(/open=/)
  for (const theme of ['light', 'dark'] as const) {
    await page().evaluate(
      (chosen) =>
        localStorage.setItem('preferences', JSON.stringify({ theme: chosen, textSize: 14, language: 'zh-CN' })),
      theme,
    )
    await page().reload()
    await page().locator(`html[data-theme="${theme}"]`).waitFor()
    await page().getByRole('grid').getByRole('gridcell').first().waitFor()
    await picture(`${name}-${theme}`)
    expect(await seriousFindings(page())).toEqual([])
  }
  // Twice the size on the small screen.
  await page().setViewportSize({ width: 683, height: 384 })
  await picture(`${name}-200`)
  await expect.poll(() => page().evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await page().setViewportSize({ width: 1366, height: 768 })
})

test('the backend killed in the middle of an intake: nothing is lost, and reading goes on', async () => {
  await goToPlace(page(), '/period/intake')
  await page().getByRole('heading', { name: '2023年5月收取回收表' }).waitFor()
  await tab(/^全部 \d+$/).waitFor()
  const before = Number(/\d+/.exec((await tab(/^全部/).textContent()) ?? '')?.[0])
  const files = readdirSync(formsFolder).filter((name) => name.endsWith('.xlsx'))
  // All different, or they would be known.
  const again = Array.from({ length: manyFiles }, (_, at) => {
    const name = pick(files, at)
    const path = join(root, `再报第${at + 1}份-${name}`)
    const values = filledRow(0, [`再次报送的第${at + 1}份，完成${at + 7}项。`, '达到序时进度', 50])
    writeFileSync(path, fillForm(readFileSync(join(formsFolder, name)), values))
    return path
  })
  const pid = findBackendPid(app().process().pid ?? 0)
  // Looked for in every frame, and from before: a fast machine soon has them all.
  const begun = page().waitForFunction(() => /正在(存档|读取)/.test(document.body.textContent ?? ''))
  await dropFiles(page(), '[aria-label="放入回收表"]', again)
  await begun
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => findBackendPid(app().process().pid ?? 0)).not.toBe(pid)
  // Killed before the files were written down, they are still where they came from and can be put in again.
  const retry = button('重试')
  const all = tab(new RegExp(`^全部 ${before + again.length}$`))
  await expect
    .poll(
      async () => {
        // It may go while it is being clicked: then it is looked again.
        if (await retry.isVisible()) await retry.click({ timeout: 2000 })
        return all.isVisible()
      },
      { timeout: 120_000 },
    )
    .toBe(true)
  await expect.poll(() => tab(/^等待读取/).count(), { timeout: 120_000 }).toBe(0)
})
