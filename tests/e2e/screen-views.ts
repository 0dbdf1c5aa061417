import type { ElectronApplication, Page } from 'playwright-core'
import { expect } from 'vitest'
import { examplePlanPath } from '../../electron/example/example-plan.ts'
import { openRow, walkToRow } from './way.ts'

/** One state of a screen that is looked at. */
export interface ScreenView {
  readonly name: string
  /** Where it is; without it the view goes on from the one before. */
  readonly place?: string
  /** Its words are no texts of the window: the manual, licences. */
  readonly isOwnText?: true
  /** What is done there until the state is on the screen; names of buttons are looked for as parts, also in brackets. */
  readonly open?: (page: Page) => Promise<unknown>
}

const click = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click()
const firstRow = async (page: Page) => {
  await openRow(page.getByRole('grid').first())
  await page.waitForURL(/open=/)
}
/** A table that is no form of ours, which is read again to be shown. */
const firstTable = async (page: Page) => {
  await firstRow(page)
  await page.getByLabel('表中内容与各列的含义').waitFor()
}
const rowsSelected = async (page: Page) => {
  const list = page.getByRole('grid').first()
  await walkToRow(list)
  for (const key of ['Space', 'ArrowDown', 'Space']) await page.keyboard.press(key)
  await expect.poll(() => list.locator('tr[aria-selected="true"]').count()).toBe(2)
}
const draftBulletin = async (page: Page) => {
  const draft = page.getByRole('button', { name: '起草通报' })
  const sheet = page.locator('[data-page]').first()
  await draft.or(sheet).first().waitFor()
  if (await draft.isVisible()) await draft.click()
  await sheet.waitFor()
}
const draftNotices = async (page: Page) => {
  const propose = page.getByRole('button', { name: '按调度情况拟制' })
  const none = page.getByText('还没有督办单')
  await none.or(page.getByRole('gridcell').first()).first().waitFor()
  if (await none.isVisible()) {
    await propose.first().click()
    await page.getByRole('button', { name: /拟制 \d+ 份/ }).click()
  }
  await page.getByRole('gridcell').first().waitFor()
}
const previewShown = (page: Page) => page.locator('[data-page]').first().waitFor()
const saysNoProgress = (page: Page) => page.getByText(/征集的是办理方案|asks for undertakings/).waitFor()
const inTurn =
  (...steps: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page)
  }

/** The screens on a data folder in the middle of a round. */
export const roundViews: readonly ScreenView[] = [
  { name: 'home', place: '/' },
  {
    name: 'palette',
    place: '/',
    open: inTurn(
      (page) => page.keyboard.press('Control+k'),
      (page) => page.getByRole('dialog').getByRole('combobox').fill('xfgj'),
    ),
  },
  { name: 'history', place: '/history' },
  { name: 'about', place: '/?about=open', isOwnText: true },
  { name: 'plan', place: '/plan' },
  { name: 'plan-open', place: '/plan', open: firstRow },
  { name: 'plan-import', place: '/plan/import' },
  { name: 'task', place: '/task' },
  { name: 'task-open', place: '/task', open: firstRow },
  { name: 'task-selected', place: '/task', open: rowsSelected },
  { name: 'task-bulk', place: '/task', open: inTurn(rowsSelected, click('改时限')) },
  { name: 'task-add', place: '/task', open: click('新增任务') },
  { name: 'task-indicators', place: '/task?kind=indicator' },
  { name: 'task-none', place: '/task?words=没有这样的任务' },
  { name: 'responsibility', place: '/responsibility' },
  { name: 'responsibility-unit', place: '/responsibility?by=unit', open: firstRow },
  { name: 'period', place: '/period' },
  { name: 'period-unit', place: '/period', open: firstRow },
  {
    name: 'period-new',
    place: '/period',
    open: inTurn(click('更多'), (page) => page.getByRole('menuitem').first().click()),
  },
  {
    name: 'period-new-undertaking',
    open: (page) => page.locator('.ant-segmented-item', { hasText: /办理方案|Undertakings/ }).click(),
  },
  { name: 'period-export', place: '/period', open: click('导出填报表') },
  { name: 'period-reminders', place: '/period', open: click('催办名单') },
  { name: 'intake', place: '/period/intake' },
  { name: 'intake-file', place: '/period/intake?standing=problems', open: firstRow },
  { name: 'intake-mapping', place: '/period/intake?standing=unmapped', open: firstTable },
  { name: 'intake-send-back', place: '/period/intake?standing=problems', open: inTurn(firstRow, click('退回')) },
  { name: 'consolidated', place: '/period/consolidated' },
  { name: 'consolidated-task', place: '/period/consolidated', open: firstRow },
  { name: 'bulletin-none', place: '/bulletin' },
  { name: 'bulletin', place: '/bulletin', open: draftBulletin },
  { name: 'bulletin-refresh', place: '/bulletin', open: click('更新数字') },
  { name: 'bulletin-issue', place: '/bulletin', open: click('印发') },
  { name: 'papers', place: '/responsibility?papers=responsibilityList' },
  { name: 'papers-letter', place: '/responsibility?papers=coveringLetter' },
  { name: 'papers-changes', place: '/task?papers=changeList' },
  { name: 'notice-none', place: '/notice' },
  { name: 'notice-propose', place: '/notice', open: click('按调度情况拟制') },
  { name: 'notice', place: '/notice', open: draftNotices },
  { name: 'notice-open', place: '/notice', open: firstRow },
  { name: 'notice-preview', place: '/notice', isOwnText: true, open: inTurn(firstRow, click('预览')) },
  { name: 'notice-issue', place: '/notice', open: inTurn(rowsSelected, click('签发')) },
  { name: 'unit', place: '/unit' },
  { name: 'unit-open', place: '/unit', open: firstRow },
  { name: 'unit-add', place: '/unit', open: click('增加单位') },
  { name: 'unit-merge', place: '/unit', open: inTurn(rowsSelected, click('合并')) },
  { name: 'unit-groups', place: '/unit?tab=groups', open: firstRow },
  { name: 'leader', place: '/leader', open: firstRow },
  { name: 'post', place: '/leader?tab=posts' },
  { name: 'settings-office', place: '/settings?section=office' },
  { name: 'settings-words', place: '/settings?section=words' },
  { name: 'settings-rules', place: '/settings?section=rules' },
  { name: 'settings-notices', place: '/settings?section=notices' },
  { name: 'settings-papers', place: '/settings?section=papers' },
  { name: 'settings-data', place: '/settings?section=data' },
  { name: 'settings-view', place: '/settings?section=view' },
  { name: 'preset', place: '/settings/preset', isOwnText: true },
  {
    name: 'preset-own',
    place: '/settings/preset',
    isOwnText: true,
    open: inTurn(click('月通报'), click('复制'), click('改写')),
  },
  ...['progressForm', 'undertakingForm', 'returnSlip', 'callingList', 'inlinePlan', 'tablePlan'].map((kind) => ({
    name: `preset-${kind}`,
    place: `/settings/preset?preset=${kind}`,
    isOwnText: true as const,
    open: previewShown,
  })),
  { name: 'help', place: '/help', isOwnText: true },
  { name: 'help-search', place: '/help?words=通报', isOwnText: true },
]

/** What is otherwise on the screens of a round of 办理方案. */
export const undertakingViews: readonly ScreenView[] = [
  { name: 'undertaking-home', place: '/' },
  { name: 'undertaking-task', place: '/task', open: firstRow },
  { name: 'undertaking-task-edit', open: click('的办理方案') },
  { name: 'undertaking-period', place: '/period' },
  { name: 'undertaking-period-unit', place: '/period', open: firstRow },
  { name: 'undertaking-reminders', place: '/period', open: click('催办名单') },
  { name: 'undertaking-intake', place: '/period/intake' },
  { name: 'undertaking-intake-taken', place: '/period/intake?standing=taken', open: firstRow },
  { name: 'undertaking-intake-doubts', place: '/period/intake?standing=problems', open: firstRow },
  { name: 'undertaking-mapping', place: '/period/intake?standing=unmapped', open: firstTable },
  { name: 'undertaking-consolidated', place: '/period/consolidated', open: saysNoProgress },
  { name: 'undertaking-bulletin', place: '/bulletin', open: saysNoProgress },
]

/** The screens where there is no plan yet, and the steps of bringing one in. */
export function emptyViews(app: ElectronApplication): readonly ScreenView[] {
  const choosePlan = async (page: Page) => {
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, examplePlanPath)
    await page.getByRole('main').getByRole('button', { name: '选择文件…' }).last().click()
    await page.getByRole('button', { name: '下一步：单位' }).waitFor()
  }
  return [
    ...['/', '/plan', '/task', '/responsibility', '/period', '/period/intake', '/period/consolidated'].map((place) => ({
      name: `empty${place.replaceAll('/', '-')}`,
      place,
    })),
    ...['/bulletin', '/notice', '/unit', '/unit?tab=groups', '/leader', '/leader?tab=posts'].map((place) => ({
      name: `empty${place.replaceAll(/\W/g, '-')}`,
      place,
    })),
    { name: 'empty-history', place: '/history' },
    { name: 'import-check', place: '/plan/import', open: choosePlan },
    { name: 'import-doubt', open: (page) => page.keyboard.press('F8') },
    { name: 'import-units', open: click('下一步：单位') },
    { name: 'import-done', open: click('下一步：完成') },
  ]
}
