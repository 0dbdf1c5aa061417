import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { examplePlanPath } from '../../electron/example/example-plan.ts'
import type { Channel, Output, PageInput } from '../../shared/ipc/contract.ts'
import { dropFiles } from '../support/drop-files.ts'
import { seriousFindings } from '../support/page-checks.ts'
import { hasSharedFolder, sharedPath } from '../support/shared-folder.ts'
import { openedProgram } from './opened-program.ts'
import { goToPlace, toNextScreen } from './way.ts'

const pictures = join(import.meta.dirname, '../output/plan-import')

const { app, page } = openedProgram()
beforeAll(() => void mkdirSync(pictures, { recursive: true }))

const button = (name: string | RegExp): Locator => page().getByRole('button', { name, exact: typeof name === 'string' })
const result = () => page().getByRole('region', { name: '识别结果' })
const source = () => page().getByRole('region', { name: '原文' })
const item = (number: string): Locator =>
  result()
    .getByRole('listitem')
    .filter({ has: page().getByRole('button', { name: `第 ${number} 项`, exact: true }) })
const picture = (name: string) => page().screenshot({ path: join(pictures, `${name}.png`) })
const open = (place: string) => goToPlace(page(), place)

/** What the next dialog for files answers. */
async function answerDialog(path: string): Promise<void> {
  await app().evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
}

/** Asks the backend as the page would. */
async function ask<C extends Channel>(channel: C, input: PageInput<C>): Promise<Output<C>> {
  const request = { callId: crypto.randomUUID(), channel, input }
  const reply = await page().evaluate((sent) => window.backend.invoke(sent), request)
  if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
  return reply.value as Output<C>
}

async function paste(...lines: readonly string[]): Promise<void> {
  await open('/plan/import')
  await page().getByLabel('粘贴方案文字').fill(lines.join('\n'))
  await button('识别粘贴的文字').click()
  await source().waitFor()
}

/** From ② to the plan in the ledger. */
async function accept(): Promise<void> {
  await button('下一步：单位').click()
  await button('下一步：完成').click()
  await button('导入到台账').click()
  await page().getByRole('link', { name: '打开方案' }).first().waitFor()
}

const plan = [
  '2023年重点工作任务分工方案',
  '一、产业发展',
  '1. 培育企业20家以上。建设园区2个。（牵头单位：县工业和信息化局；配合单位：县财政局）',
  '2. 引进重大项目。（牵头单位：县商务局；配合单位：县财政局',
  '二、民生保障',
  '3. 新建学校2所。（牵头单位：县教育局；配合单位：县财政局）',
  '4. 改造老旧小区。（牵头单位：县住房和城乡建设局；配合单位：县财政局、县发展和改革局）',
  '5. 新建公园3处，联系县林业局。（牵头单位：县自然资源和规划局；配合单位：县财政局）',
]

describe('a plan is mended before it comes in', () => {
  test('original and result side by side; a click on one shows the other', async () => {
    await paste(...plan)
    await item('1').waitFor()
    await source().getByText('改造老旧小区').click()
    await expect
      .poll(() => item('4').getByRole('button', { name: '第 4 项', exact: true }).getAttribute('aria-current'))
      .toBe('true')
    await expect.poll(() => source().locator('[title="牵头"]').allTextContents()).toContain('县住房和城乡建设局')
    await picture('check')
  })

  test('a doubt is gone to by F8, looked at, and done', async () => {
    await page().getByText('0 / 1 处待核对').waitFor()
    await page().keyboard.press('F8')
    await page().getByText('1 / 1 处待核对').waitFor()
    await item('2')
      .getByText(/括号没有闭合/)
      .waitFor()
    await page().keyboard.press('Control+Enter')
    await page().getByText('没有待核对的疑点').waitFor()
    await item('2').getByRole('button', { name: '重新打开' }).waitFor()
  })

  test('a text is edited and cut in two at the cursor, and joined again', async () => {
    await item('1').getByRole('button', { name: '第 1 项', exact: true }).press('Enter')
    const field = page().getByLabel('第 1 项的正文')
    await field.fill('培育企业30家以上。建设园区2个。')
    for (const _ of '建设园区2个。') await field.press('ArrowLeft')
    await field.press('Alt+Enter')
    await item('1-2').getByText('建设园区2个。').waitFor()
    await expect.poll(() => item('1').getByText('培育企业30家以上。').count()).toBe(1)
    await item('1-2').getByRole('button', { name: '第 1-2 项', exact: true }).click()
    await item('1-2').getByRole('button', { name: '与上一项合并' }).click()
    await item('1').getByText('培育企业30家以上。建设园区2个。').waitFor()
    await button('撤销（Ctrl+Z）：合并任务').click()
    await item('1-2').waitFor()
  })

  test('a unit is dragged to another role, and moved back by its menu', async () => {
    await item('3').getByRole('button', { name: '第 3 项', exact: true }).click()
    const chip = item('3').getByRole('button', { name: '配合：县财政局，回车调整' })
    await item('3').getByRole('button', { name: '不是任务' }).scrollIntoViewIfNeeded()
    await chip.hover()
    await page().mouse.down()
    const box = await chip.boundingBox()
    await page().mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5, { steps: 6 })
    // under the dragged chip lies what it is dropped on
    const target = item('3').getByText('落实', { exact: true })
    await target.hover({ force: true })
    // What is dragged lies over a place only once the page has drawn it there.
    const list = target.locator('..')
    let step = 0
    await expect
      .poll(async () => {
        const at = await target.boundingBox()
        await page().mouse.move((at?.x ?? 0) + 3 + (step++ % 5), (at?.y ?? 0) + 4)
        return list.getAttribute('class')
      })
      .toMatch(/over/)
    await page().mouse.up()
    const moved = item('3').getByRole('button', { name: '落实：县财政局，回车调整' })
    await moved.waitFor()
    // For 50 ms after a drop no click passes (dnd-kit), and Enter on a button is one; nobody is as quick.
    await page().waitForTimeout(200)
    await moved.press('Enter')
    await page().getByRole('menuitem', { name: '改为“配合”' }).click()
    await item('3').getByRole('button', { name: '配合：县财政局，回车调整' }).waitFor()
  })

  test('words chosen in the original become a unit of the task', async () => {
    await item('5').getByRole('button', { name: '第 5 项', exact: true }).click()
    await source()
      .getByText(/新建公园3处/)
      .evaluate((element) => {
        const text = element.firstChild
        const at = text?.textContent?.indexOf('县林业局') ?? -1
        if (!text || at < 0) throw new Error('no such words')
        document.getSelection()?.setBaseAndExtent(text, at, text, at + 4)
      })
    const bar = page().getByRole('region', { name: '选中的原文是什么' })
    await bar.getByRole('button', { name: '配合' }).click()
    await item('5').getByRole('button', { name: '配合：县林业局，回车调整' }).waitFor()
  })

  test('it can be left and taken up again', async () => {
    await open('/task')
    await open('/plan')
    await page().getByText('没有完成的导入 1 份').waitFor()
    await picture('plans-with-draft')
    await button(/^继续导入/).click()
    await item('5')
      .getByRole('button', { name: '配合：县林业局，回车调整' })
      .or(item('5').getByText('县林业局', { exact: true }))
      .first()
      .waitFor()
    await button('撤销（Ctrl+Z）：调整领导或单位').waitFor()
  })

  test('names are settled by keyboard', async () => {
    await button('下一步：单位').click()
    const first = page()
      .getByRole('list', { name: '需要确认的名称' })
      .getByRole('button', { name: /新单位，县直部门/ })
      .first()
    await first.focus()
    await page().keyboard.press('Enter')
    await page()
      .getByText(/1 个已确认/)
      .waitFor()
    await page().keyboard.press('n')
    await page()
      .getByText(/2 个已确认/)
      .waitFor()
    await page().keyboard.press('Backspace')
    await page()
      .getByText(/1 个已确认/)
      .waitFor()
    await button('其余按建议确认').click()
    await page()
      .getByText(/^8 个名称台账中还没有：8 个已确认/)
      .waitFor()
    await picture('units')
    expect(await seriousFindings(page())).toEqual([])
  })

  test('accepted, the ledger has it as it was mended', async () => {
    await button('下一步：完成').click()
    await picture('done')
    await button('导入到台账').click()
    await page().getByText('已导入《2023年重点工作任务分工方案》，6 项任务').waitFor()
    await toNextScreen(page(), () => page().getByRole('link', { name: '打开方案' }).first().click())
    await page().getByRole('heading', { name: '识别疑点' }).waitFor()
    await page().getByText('0 处待核对，共 1 处').waitFor()
    await picture('plan-page')
    expect(await seriousFindings(page())).toEqual([])
    const [summary] = await ask('plan.list', {})
    expect(summary).toMatchObject({ tasks: 6, openWarnings: 0 })
  })

  test("a heading's number opens the ledger with its tasks", async () => {
    const heading = page().getByRole('link', { name: '二、民生保障：3 项任务，打开台账' })
    await toNextScreen(page(), () => heading.click())
    const list = page().getByRole('grid', { name: '任务列表' })
    await list.getByText('新建学校2所。').first().waitFor()
    expect(await list.getByText('引进重大项目。').count()).toBe(0)
  })
})

/** Takes back the last import. */
async function undoImport(): Promise<void> {
  if ((await ask('plan.list', {})).length > 0) await ask('history.undo', {})
}

test('undone, the import is a draft again', async () => {
  await undoImport()
  await open('/plan')
  await page().getByText('没有完成的导入 1 份').waitFor()
  await button(/^删除草稿/).click()
  await button('删除').click()
  await page().getByText('还没有方案。').waitFor()
})

test('a file dropped on the window is imported', async () => {
  await open('/plan/import')
  await page().getByText('把方案文件拖到这里').waitFor()
  await dropFiles(page(), 'body', [examplePlanPath])
  await source().waitFor()
  await page()
    .getByText(/识别出 41 项任务/)
    .waitFor()
  await accept()
  await open('/plan/import')
  await page().getByText('把方案文件拖到这里').waitFor()
  await dropFiles(page(), 'body', [examplePlanPath])
  await page()
    .getByText(/已经导入过，没有重复导入/)
    .waitFor()
})

test('a file that cannot be read says why, and the screen stays', async () => {
  await answerDialog(join(import.meta.dirname, '../../package.json'))
  await open('/plan/import')
  await button('选择文件…').click()
  await page()
    .getByText(/没有找到任务|没有读取|识别出 0 项任务/)
    .first()
    .waitFor()
})

test('keyboard only, from the dialog to the ledger', async () => {
  await undoImport()
  await answerDialog(examplePlanPath)
  await open('/task')
  await open('/plan/import')
  const press = (key: string) => page().keyboard.press(key)
  /** Goes on by Tab until what has the focus is called so. */
  const tabTo = async (name: string) => {
    for (let count = 0; count < 80; count++) {
      await press('Tab')
      const focused = await page().evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      )
      if (focused?.trim() === name) return
    }
    throw new Error(`Tab does not lead to ${name}`)
  }
  await button('选择文件…').waitFor()
  await tabTo('选择文件…')
  await press('Enter')
  await source().waitFor()
  await item('1').waitFor()
  await press('F8')
  await page()
    .getByText(/^1 \/ \d+ 处待核对/)
    .waitFor()
  await press('Control+Enter')
  await button('撤销（Ctrl+Z）：核对疑点').waitFor()
  await press('Control+z')
  await button('没有可以撤销的修改').waitFor()
  await tabTo('下一步：单位')
  await press('Enter')
  await page().getByText('↑↓ 选择').waitFor()
  await tabTo('下一步：完成')
  await press('Enter')
  await expect.poll(() => page().evaluate(() => document.activeElement?.textContent)).toBe('导入到台账')
  await press('Enter')
  await page()
    .getByText(/已导入《/)
    .waitFor()
})

test('both themes', async () => {
  await open('/plan/import')
  await page().getByText('把方案文件拖到这里').waitFor()
  expect(await seriousFindings(page())).toEqual([])
  await paste('2024年重点工作任务分工方案', ...plan.slice(1))
  await item('1').waitFor()
  await page().keyboard.press('F8')
  await item('2')
    .getByText(/括号没有闭合/)
    .waitFor()
  expect(await seriousFindings(page())).toEqual([])
  for (const theme of ['dark', 'light'] as const) {
    await page().evaluate(
      (chosen) =>
        localStorage.setItem('preferences', JSON.stringify({ theme: chosen, textSize: 14, language: 'zh-CN' })),
      theme,
    )
    await page().reload()
    await page().locator(`html[data-theme="${theme}"]`).waitFor()
    await item('1').waitFor()
    await page().keyboard.press('F8')
    await item('2')
      .getByText(/括号没有闭合/)
      .waitFor()
    await picture(`check-${theme}`)
    expect(await seriousFindings(page())).toEqual([])
  }
})

const documents = hasSharedFolder
  ? readdirSync(sharedPath('documents')).filter((name) => /\.(?:docx?|xlsx?)$/.test(name))
  : []

describe.skipIf(!hasSharedFolder)('each real document comes in through the window', () => {
  test.each(documents)('%s', async (name) => {
    await answerDialog(sharedPath('documents', name))
    await open('/task')
    await open('/plan/import')
    const before = await ask('plan.list', {})
    await button('选择文件…').click()
    await source().waitFor()
    await item('1').or(item('（1）')).or(item('（一）')).first().waitFor()
    await accept()
    const after = await ask('plan.list', {})
    expect(after.length).toBe(before.length + 1)
    const [newest] = after.filter(({ id }) => before.every((known) => known.id !== id))
    expect(newest?.tasks).toBeGreaterThan(20)
  })
})
