import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPdfPages } from '../../build/format-check/pdf-pages.ts'
import { pdftotext } from '../support/external-tools.ts'
import { linesOfPdf, linesOfPreview } from '../support/paper-lines.ts'
import { exampleFolder, openedProgram } from './opened-program.ts'
import { goTo } from './way.ts'

const poppler = pdftotext('通报的预览与 PDF 比较')

const { root, app, page } = openedProgram(exampleFolder)
beforeAll(() => goTo(page(), '通报'))

const button = (name: string | RegExp): Locator => page().getByRole('button', { name, exact: typeof name === 'string' })
const block = (place: string): Locator => page().locator(`[data-place="${place}"]`)
const saved = () =>
  page()
    .getByText(/^\d{1,2}:\d{2}.* 已保存$/)
    .waitFor()

/** Puts the caret behind the last word of a block. */
async function caretBehind(place: string): Promise<void> {
  await block(place).click()
  await block(place).evaluate((element) => getSelection()?.selectAllChildren(element))
  await block(place).evaluate(() => getSelection()?.collapseToEnd())
}

/** Exports the bulletin that is shown, with the save dialog answered. */
async function exportAs(name: string, format: string): Promise<string> {
  const path = join(root, name)
  await app().evaluate(({ dialog, shell }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    shell.showItemInFolder = () => undefined
  }, path)
  await button(/^导出/).click()
  await page().getByRole('menuitem', { name: format }).click()
  await expect.poll(() => readSize(path), { timeout: 30_000 }).toBeGreaterThan(1000)
  return path
}

function readSize(path: string): number {
  try {
    return readFileSync(path).length
  } catch {
    return 0
  }
}

/** What the preview breaks, the printer breaks alike. */
async function expectPreviewEqualsPdf(path: string): Promise<void> {
  if (poppler === null) return
  const preview = await linesOfPreview(page())
  const printed = linesOfPdf(readPdfPages(poppler, path))
  const ends = (pages: typeof printed) => pages.map((lines) => [lines.at(0), lines.at(-1), lines.length])
  expect(ends(preview)).toEqual(ends(printed))
}

describe('通报', () => {
  test('is drafted from the period, on its pages', async () => {
    await button('起草通报').click()
    await block('lead').waitFor()
    await expect.poll(() => page().locator('[data-page]').count()).toBeGreaterThan(4)
    await expect.poll(() => block('overall').textContent()).toContain('列入调度的重点工作任务共')
  })

  test('pages and lines of the preview are those of the printed PDF', async () => {
    await expectPreviewEqualsPdf(await exportAs('草稿.pdf', 'PDF 文件（.pdf）'))
  })

  test('is typed into in place; words are saved and stay', async () => {
    await caretBehind('lead')
    await page().keyboard.type('请认真对照落实')
    await page().keyboard.press('Enter')
    await page().keyboard.type('各单位要高度重视。')
    await saved()
    await expect.poll(() => block('lead').textContent()).toContain('请认真对照落实')
    await expect.poll(() => page().locator('[data-place^="own."]').textContent()).toBe('各单位要高度重视。')
    await button('更新数字').click()
    await page().getByText('数字没有变化。').waitFor()
    await page().keyboard.press('Escape')
    await page().getByRole('dialog').waitFor({ state: 'hidden' })
    await expect.poll(() => page().getByText('手工改过的文字', { exact: true }).count()).toBe(1)
  })

  test('a paste is plain text, a paragraph a line', async () => {
    const own = page().locator('[data-place^="own."]')
    await caretBehind((await own.getAttribute('data-place')) ?? '')
    await page().evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', '第一行\n第二行')
      data.setData('text/html', '<b style="color:blue">第一行</b>')
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await expect.poll(() => own.allTextContents()).toEqual(['各单位要高度重视。第一行', '第二行'])
    expect(await page().locator('[data-sheet] b').count()).toBe(0)
  })

  test('a number opens what it counts', async () => {
    const number = block('overall').locator('[data-key="items"]')
    const count = Number(await number.textContent())
    await number.click()
    await page().getByText(`${count} 项任务`, { exact: true }).waitFor()
    await expect
      .poll(() =>
        page()
          .getByRole('link', { name: /^第 .+ 项$/ })
          .count(),
      )
      .toBe(count)
    await page().keyboard.press('Escape')
  })

  test('a section is switched off and the chapters are numbered anew; a fact is put in', async () => {
    await page().getByRole('checkbox', { name: '印“各单位进展情况”' }).click()
    await expect.poll(() => block('heading.behind').textContent()).toBe('二、未达序时进度事项')
    await button('加入“未报送单位”').click()
    await block('fact.silent').waitFor()
    await expectPreviewEqualsPdf(await exportAs('改后.pdf', 'PDF 文件（.pdf）'))
  })

  test('公文要素 are checked, saved when a field is left, and stand on the paper', async () => {
    const copyNumber = page().getByLabel('份号', { exact: true })
    await copyNumber.fill('12')
    await copyNumber.blur()
    await page().getByText('份号“12”不对').waitFor()
    await copyNumber.fill('000012')
    await copyNumber.blur()
    const corner = page().locator('[data-sheet] .above-mark')
    await expect.poll(() => corner.allTextContents()).toEqual(['000012'])
    await page().getByRole('radiogroup', { name: '紧急程度' }).getByText('特急').click()
    await expect.poll(() => corner.allTextContents()).toEqual(['000012', '特急'])
    await page().getByLabel('附注', { exact: true }).fill('此件公开发布')
    await page().getByLabel('附注', { exact: true }).blur()
    await page().getByText('（此件公开发布）').first().waitFor()
    await expectPreviewEqualsPdf(await exportAs('要素.pdf', 'PDF 文件（.pdf）'))
  })

  test('is issued under its number and frozen; Word and PDF are exported', async () => {
    await button('印发').click()
    await page().getByLabel('发文字号').fill('云政办督〔2023〕7号')
    await page().getByLabel('成文日期').fill('2023-06-08')
    await page().getByRole('dialog').getByRole('button', { name: '印发' }).click()
    await page().getByText('已印发：云政办督〔2023〕7号').waitFor({ timeout: 30_000 })
    await expect.poll(() => page().locator('[data-sheet][contenteditable="true"]').count()).toBe(0)
    const pdf = await exportAs('印发.pdf', 'PDF 文件（.pdf）')
    const word = await exportAs('印发.docx', 'Word 文件（.docx）')
    expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK')
    if (poppler === null) return
    const text = linesOfPdf(readPdfPages(poppler, pdf)).flat().join('')
    expect(text).toContain('云政办督〔2023〕7号')
    expect(text).toContain('2023年6月8日印发')
    expect(text).toContain('请认真对照落实')
    expect(text).not.toContain('二、各单位进展情况')
    await expectPreviewEqualsPdf(pdf)
  })
})
