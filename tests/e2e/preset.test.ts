import { describe, expect, test } from 'vitest'
import { exampleFolder, openedProgram } from './opened-program.ts'
import { goTo, toNextScreen } from './way.ts'

const { page } = openedProgram(exampleFolder)

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

describe('文稿模板 of what goes out in a round', () => {
  const shown = (kind: string, copied: string) => async () => {
    await goTo(page(), '设置')
    await toNextScreen(page(), () => page().getByRole('link', { name: '文稿模板' }).click())
    await button(new RegExp(`^${kind}\\s*自带`)).click()
    await preview().locator('[data-page]').first().waitFor()
    await button('复制').click()
    await button(new RegExp(`^${copied}`)).waitFor()
  }

  test('a form is reworded, shown as it goes out, and chosen where forms are exported', async () => {
    await shown('进展情况填报表', '进展情况填报表（副本）')()
    await expect.poll(() => page().getByRole('combobox', { name: '版头' }).count()).toBe(0)
    await field('标题').fill('{调度期}重点工作月报表')
    await preview()
      .getByText(/重点工作月报表$/)
      .first()
      .waitFor()
    await page().getByRole('checkbox', { name: '印“填报表”' }).uncheck()
    await page().getByText('“填报表”这张表不能不印。请勾选它所在的部分。').waitFor()
    await expect.poll(() => button('保存').isDisabled()).toBe(true)
    await page().getByRole('checkbox', { name: '印“填报表”' }).check()
    await button('保存').click()
    // The message of the test before may still be there.
    await page().getByText('已保存', { exact: true }).last().waitFor()
    await expect.poll(() => button('保存').isDisabled()).toBe(true)
    await goTo(page(), '调度')
    await button('导出填报表').click()
    const choice = page().getByRole('combobox', { name: '文稿模板：进展情况填报表' })
    await choice.click()
    await page().locator('.ant-select-item-option', { hasText: '（副本）' }).click()
    await expect.poll(() => page().locator('.ant-modal .ant-select').first().innerText()).toContain('（副本）')
    await page().keyboard.press('Escape')
  })

  test('what is said to a unit is reworded for the calling list', async () => {
    await shown('催办名单', '催办名单（副本）')()
    await button('改写“催办用语”').click()
    await field('逐项列出：催办单位').fill('{单位}：请尽快报送{填报表名称}。')
    await button('保存').click()
    await page().getByText('已保存', { exact: true }).first().waitFor()
    await goTo(page(), '调度')
    await button('催办名单').first().click()
    await page().getByRole('combobox', { name: '文稿模板：催办名单' }).click()
    await page().locator('.ant-select-item-option', { hasText: '（副本）' }).click()
    await page()
      .getByText(/：请尽快报送.*填报表。$/)
      .first()
      .waitFor()
    await page().keyboard.press('Escape')
  })

  test('labels of a plan are called otherwise; a name that would not be read again is told', async () => {
    await shown('分工方案（文字）', '分工方案（文字）（副本）')()
    const label = field('“牵头单位”的栏名')
    await label.fill('谁来干')
    await page().getByText('“谁来干”这样的名称，方案再导入时认不出。').waitFor()
    await label.fill('主办单位')
    await preview()
      .getByText(/主办单位：/)
      .first()
      .waitFor()
    await button('保存').click()
    await page().getByText('已保存', { exact: true }).first().waitFor()
  })
})
