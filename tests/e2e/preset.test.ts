import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runExample } from '../../electron/example/run-example.ts'
import { type LaunchedProgram, launchProgram } from './launch.ts'
import { goTo, toNextScreen } from './way.ts'

const root = mkdtempSync(join(tmpdir(), 'preset-e2e-'))
const job = { signal: new AbortController().signal, report: () => undefined }
let program: LaunchedProgram

beforeAll(async () => {
  const example = await runExample(join(root, 'example'), job)
  cpSync(example.data, join(root, 'data'), { recursive: true })
  program = await launchProgram({ dataFolder: join(root, 'data') })
  await program.page.setViewportSize({ width: 1366, height: 768 })
}, 240_000)
afterAll(async () => {
  await program.close()
  rmSync(root, { recursive: true, force: true, maxRetries: 3 })
})

const page = () => program.page
const button = (name: string | RegExp) => page().getByRole('button', { name, exact: typeof name === 'string' })
const field = (name: string) => page().getByRole('textbox', { name, exact: true })
const preview = () => page().getByRole('region', { name: '按本期情况的样子' })

describe('文稿模板', () => {
  test('those of the program are looked at, with what they say of this period, and copied', async () => {
    await goTo(page(), '设置')
    await toNextScreen(page(), () => page().getByRole('link', { name: '文稿模板' }).click())
    await button(/^月通报/).click()
    await preview()
      .getByText(/列入调度的重点工作任务共/)
      .waitFor()
    await expect.poll(() => field('标题').getAttribute('readonly')).not.toBeNull()
    await button('复制').click()
    await button(/^月通报（副本）/).waitFor()
    await expect.poll(() => field('模板名称').inputValue()).toBe('月通报（副本）')
  })

  test('is renamed and reworded; what is wrong is told beside the field with what was meant, and mended', async () => {
    await field('模板名称').fill('县里的月通报')
    await button('改写“总体进展情况”').click()
    const words = field('文字').first()
    await words.fill('全县重点任务{任务数目}项[，序时进度为{序时进度}%]。')
    await page().getByText('没有“任务数目”这个占位，是不是“任务数”？').waitFor()
    await expect.poll(() => button('保存').isDisabled()).toBe(true)
    await button('改为“任务数”').click()
    await preview()
      .getByText(/^全县重点任务/)
      .waitFor()
    await words.press('End')
    await button('插入占位 文字').first().click()
    // By its key: the long menu scrolls to what the pointer comes to, and away from under it.
    await page().getByRole('menuitem', { name: '督查机构', exact: true }).press('Enter')
    await expect.poll(() => words.inputValue()).toContain('。{督查机构}')
  })

  test('sections are moved by the keyboard, switched off and added; the preview follows', async () => {
    await button('移动“存在问题”').focus()
    await page().keyboard.press('Space')
    await page().getByText('“存在问题”移到“存在问题”处').waitFor({ state: 'attached' })
    await page().keyboard.press('ArrowUp')
    await page().getByText('“存在问题”移到“未达序时进度事项”处').waitFor({ state: 'attached' })
    await page().keyboard.press('Space')
    await page().getByRole('checkbox', { name: '印“下步工作要求”' }).uncheck()
    await button('增加一部分').click()
    await preview().getByText('请写明有关情况。').waitFor()
    await expect
      .poll(async () => {
        const text = await preview().innerText()
        return text.indexOf('存在问题') < text.indexOf('未达序时进度事项') && !text.includes('下步工作要求')
      })
      .toBe(true)
  })

  test('is saved as one step, kept over the screen, and a bulletin is drafted in its words', async () => {
    await button('保存').click()
    await page().getByText('已保存', { exact: true }).waitFor()
    await button(/^县里的月通报/).waitFor()
    await goTo(page(), '通报')
    await page().getByRole('combobox', { name: '文稿模板' }).click()
    await page().locator('.ant-select-item-option', { hasText: '县里的月通报' }).click()
    await button('起草通报').click()
    const overall = page().locator('[data-place="overall"]')
    await overall.waitFor()
    await expect.poll(() => overall.textContent()).toMatch(/^全县重点任务\d+项，序时进度为/)
    const headings = async () => {
      const texts = await page().locator('[data-place^="heading."]').allTextContents()
      return texts.map((heading) => heading.replace(/^.+、/, ''))
    }
    await expect.poll(headings).toEqual(['总体进展情况', '各单位进展情况', '存在问题', '未达序时进度事项', '其他事项'])
  })
})
