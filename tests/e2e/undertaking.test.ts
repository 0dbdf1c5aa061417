import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { dropFiles } from '../support/drop-files.ts'
import { fillForm } from '../support/fill-form.ts'
import { seriousFindings } from '../support/page-checks.ts'
import { examplePlanFolder, openedProgram } from './opened-program.ts'
import { goTo, openRow } from './way.ts'

const { root, app, page } = openedProgram(examplePlanFolder)
const formsFolder = join(root, '填报表')
const inbox = join(root, '回收表')
const pictures = join(import.meta.dirname, '../output/undertaking')
beforeAll(() => {
  for (const folder of [formsFolder, inbox, pictures]) mkdirSync(folder, { recursive: true })
})

const button = (name: string | RegExp): Locator => page().getByRole('button', { name, exact: typeof name === 'string' })

/** Kept for looking at, once what floats has come to rest. */
async function picture(name: string): Promise<void> {
  await page().waitForTimeout(400)
  await page().screenshot({ path: join(pictures, `${name}.png`) })
}

async function answerDialogs(paths: readonly string[]): Promise<void> {
  await app().evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] })
  }, paths)
}

test('a round of 办理方案 is opened with a stage target for each quarter, and its forms are written', async () => {
  await goTo(page(), '调度')
  await button('新建调度期').click()
  await page().locator('.ant-segmented-item', { hasText: '办理方案' }).click()
  await page().getByLabel('名称').fill('2023年办理方案')
  for (const [label, day] of [
    ['开始日期', '2023-01-01'],
    ['结束日期', '2023-12-31'],
    ['报送截止', '2035-03-01'],
  ] as const) {
    await page().getByLabel(label).fill(day)
    await page().getByLabel(label).press('Tab')
  }
  await page().getByText('阶段目标：3月底、6月底、9月底、12月底').waitFor()
  await picture('open')
  await button('开始调度').click()
  await page().getByRole('heading', { name: '2023年办理方案调度' }).waitFor()
  await answerDialogs([formsFolder])
  await button('导出填报表').click()
  await button('选择文件夹并导出').click()
  await page()
    .getByText(/^已导出 \d+ 份填报表。$/)
    .waitFor()
  await page().keyboard.press('Escape')
  expect(readdirSync(formsFolder).length).toBeGreaterThan(5)
})

test('what comes back is shown and taken', async () => {
  await goTo(page(), '调度')
  await page().getByRole('heading', { name: '2023年办理方案调度' }).waitFor()
  const [first = ''] = readdirSync(formsFolder).toSorted()
  const cells = {
    E6: '1.建立月度调度机制。\n2.逐项梳理重点指标。\n3.每季度分析运行情况。',
    F6: '25%',
    G6: '完成投资20亿元，新开工项目12个',
    I6: '100%',
    J6: '李清河',
    K6: '综合股',
    L6: '赵田',
    M6: '0635-8000001',
  }
  writeFileSync(join(inbox, first), fillForm(readFileSync(join(formsFolder, first)), cells))
  await dropFiles(page(), '[aria-label="放入回收表"]', [join(inbox, first)])
  await page().getByRole('heading', { name: '2023年办理方案收取回收表' }).waitFor()
  await page()
    .getByText(/^放入 1 份回收表。$/)
    .waitFor({ timeout: 60_000 })
  await openRow(page().getByRole('grid', { name: '回收表' }))
  const row = page().getByRole('article', { name: /^1 / })
  await row.getByText('2.逐项梳理重点指标。').waitFor()
  await row.getByText('完成投资20亿元，新开工项目12个').waitFor()
  await picture('intake')
  expect(await seriousFindings(page())).toEqual([])
  await row.getByRole('button', { name: '收取此行' }).click()
  await row.getByText('没有变化', { exact: true }).waitFor()
})

test('the task’s page shows it, and it is changed where it stands', async () => {
  await goTo(page(), '任务台账')
  await openRow(page().getByRole('grid', { name: '任务列表' }), '地区生产总值增长6%以上')
  const part = page().locator('section', { has: page().getByRole('heading', { name: '办理方案' }) })
  await part.getByText('逐项梳理重点指标。').waitFor()
  await part.scrollIntoViewIfNeeded()
  await picture('task')
  await part.getByRole('button', { name: /^修改/ }).first().click()
  await part.getByLabel('经办人').fill('钱山')
  await part.getByLabel('9月底').fill('75%')
  await picture('task-edit')
  expect(await seriousFindings(page())).toEqual([])
  await part.getByRole('button', { name: '保存' }).click()
  await part.getByText('经办人：钱山').waitFor()
  await expect.poll(() => part.getByText('75%').count()).toBe(1)
})

test('the board knows whom to call', async () => {
  await goTo(page(), '调度')
  await openRow(page().getByRole('grid', { name: '按报送情况' }), '县发展和改革局')
  await page().getByRole('heading', { name: '办理方案中的经办人' }).waitFor()
  await page().getByText('钱山').first().waitFor()
  await picture('board-unit')
})
