import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { knownHolidayYears } from '../../shared/domain/deadline/holiday-years.ts'
import { fontSchemes } from '../../shared/domain/document/fonts.ts'
import { standardPreset } from '../../shared/domain/paper/standard-presets.ts'
import { defaultStatusWords } from '../../shared/domain/status/types.ts'
import { defaultNoticeSettings, noticeKinds } from '../../shared/domain/supervision-notice/types.ts'
import { presetKindOf } from '../../shared/domain/supervision-notice/wording.ts'
import { makeRoundInIntake, makeUndertakingRound, ownTableWords, stageOwnTable } from '../support/example-round.ts'
import { ledgerWords } from '../support/ledger-words.ts'
import { foreignLabels, misfits, seriousFindings, unbracketedWords, unseenFocus } from '../support/page-checks.ts'
import { type LaunchedProgram, launchProgram } from './launch.ts'
import { emptyViews, roundViews, type ScreenView, undertakingViews } from './screen-views.ts'
import { goToPlace } from './way.ts'

const root = mkdtempSync(join(tmpdir(), 'screens-e2e-'))
const dataFolder = join(root, '数据')
const pictures = join(import.meta.dirname, '../output/screens')
const small = { width: 1366, height: 768 }
/** What goes out on paper is Chinese in every language of the window. */
const onPaper = /至今未收到，请立即报送|^达序时率靠后的单位|等作为第一牵头单位的任务全部|^进展内容空泛|^项：/
/** What a window of that size shows to who has enlarged everything to 200 %. */
const twice = { width: 683, height: 384 }

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  await makeRoundInIntake(root, dataFolder)
  await stageOwnTable(root, dataFolder)
})
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }))

/** A program whose requests and errors are kept, and its way from view to view. */
async function openProgram(
  folder: string,
): Promise<LaunchedProgram & { readonly complaints: () => readonly string[] }> {
  const program = await launchProgram({ dataFolder: folder })
  const { page } = program
  page.setDefaultTimeout(20_000)
  const said: string[] = []
  const origin = await page.evaluate(() => location.origin)
  page.on('request', (request) => {
    if (![origin, 'data:', 'blob:'].some((own) => request.url().startsWith(own))) said.push(`asked: ${request.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => said.push(`thrown: ${error.message}`))
  await page.setViewportSize(small)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return { ...program, complaints: () => said }
}

/** Sets what a user sets under 设置; the theme follows the system's, which a test can switch while a dialog is open. */
async function prefer(page: Page, preferences: { readonly textSize?: number; readonly language?: string }) {
  await page.evaluate((chosen) => localStorage.setItem('preferences', JSON.stringify(chosen)), {
    theme: 'system',
    textSize: 14,
    language: 'zh-CN',
    ...preferences,
  })
  await page.reload()
  await page.getByRole('main').waitFor()
}

async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.ant-spin, [aria-busy="true"]'))
  // What came is laid out.
  await page.waitForTimeout(80)
}

async function showView(page: Page, { place, open }: ScreenView): Promise<void> {
  if (place !== undefined) {
    await goToPlace(page, place)
    if (open) await settle(page)
  }
  await open?.(page)
  await settle(page)
}

/** Looks at a view in each theme and at twice the size; answers what is wrong with it. */
async function lookAt(page: Page, view: ScreenView): Promise<readonly string[]> {
  const take = (way: string) => page.screenshot({ path: join(pictures, `${view.name}-${way}.png`) })
  const wrong: string[] = []
  const note = (way: string, found: readonly string[]) =>
    wrong.push(...found.map((one) => `${view.name} ${way}: ${one}`))
  await take('light')
  note('light', await misfits(page))
  note('light', await seriousFindings(page))
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.locator('html[data-theme="dark"]').waitFor()
  await take('dark')
  note('dark', await seriousFindings(page, ['color-contrast']))
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(twice)
  await settle(page)
  await take('twice')
  note('twice', await misfits(page))
  await page.setViewportSize(small)
  return wrong
}

/** Goes through views; one that cannot be reached is a finding, and the others are still looked at. */
async function through(
  page: Page,
  views: readonly ScreenView[],
  look: (view: ScreenView) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const view of views) {
    try {
      await showView(page, view)
      wrong.push(...(await look(view)))
    } catch (error) {
      wrong.push(`${view.name}: ${String(error).slice(0, 300)}`)
      await page.screenshot({ path: join(pictures, `${view.name}-unreached.png`) })
    }
  }
  return wrong
}

describe('without a plan', () => {
  let program: Awaited<ReturnType<typeof openProgram>>
  beforeAll(async () => {
    program = await openProgram(join(root, '空'))
  })
  afterAll(() => program.close())

  test('every screen says what to do next, and the steps of an import fit', async () => {
    const { app, page, complaints } = program
    await prefer(page, {})
    expect(await through(page, emptyViews(app), (view) => lookAt(page, view))).toEqual([])
    expect(complaints()).toEqual([])
  }, 600_000)
})

describe('in a round of 办理方案', () => {
  let program: Awaited<ReturnType<typeof openProgram>>
  beforeAll(async () => {
    const folder = join(root, '办理方案')
    await makeUndertakingRound(root, folder)
    program = await openProgram(folder)
  }, 240_000)
  afterAll(() => program.close())

  test('every screen and its states fit, in both themes and at twice the size, and axe finds nothing serious', async () => {
    const { page, complaints } = program
    await prefer(page, {})
    expect(await through(page, undertakingViews, (view) => lookAt(page, view))).toEqual([])
    expect(complaints()).toEqual([])
  }, 600_000)

  test('with the largest text nothing is cut, and nothing is named in another language', async () => {
    const { page } = program
    await prefer(page, { textSize: 20 })
    const found = await through(page, undertakingViews, async (view) =>
      [...(await misfits(page)), ...(await foreignLabels(page))].map((one) => `${view.name} large: ${one}`),
    )
    expect(found).toEqual([])
  }, 600_000)
})

describe('in the middle of a round', () => {
  let program: Awaited<ReturnType<typeof openProgram>>
  beforeAll(async () => {
    program = await openProgram(dataFolder)
  })
  afterAll(() => program.close())

  test('every screen and its states fit, in both themes and at twice the size, and axe finds nothing serious', async () => {
    const { page, complaints } = program
    await prefer(page, {})
    expect(await through(page, roundViews, (view) => lookAt(page, view))).toEqual([])
    expect(complaints()).toEqual([])
  }, 900_000)

  test('with the largest text nothing is cut, and nothing is named in another language', async () => {
    const { page } = program
    await prefer(page, { textSize: 20 })
    const found = await through(page, roundViews, async (view) => {
      await page.screenshot({ path: join(pictures, `${view.name}-large.png`) })
      const labels = view.isOwnText ? [] : await foreignLabels(page)
      return [...(await misfits(page)), ...labels].map((one) => `${view.name} large: ${one}`)
    })
    expect(found).toEqual([])
  }, 600_000)

  test('whatever is not data comes from the texts', async () => {
    const { page } = program
    await prefer(page, { language: 'pseudo' })
    const shown = await through(page, roundViews, async (view) =>
      view.isOwnText ? [] : (await unbracketedWords(page)).map((text) => `${view.name}: ${text}`),
    )
    // Only now: on the way a bulletin was drafted.
    const isInLedger = ledgerWords(dataFolder)
    // Beside the settings, the fonts of papers, heads of notices' numbers, their presets and where holidays stand, what a file that waits holds, and the letters of its columns.
    const data = [
      dataFolder,
      ...ownTableWords,
      ...Object.values(fontSchemes.gb2312),
      ...Object.values(defaultNoticeSettings.series),
      ...knownHolidayYears.map(({ notice }) => notice),
      ...noticeKinds.map((kind) => standardPreset(presetKindOf[kind]).name),
      'A',
      'B',
      'C',
      ...defaultStatusWords.flatMap(({ word, otherWords }) => [word, ...otherWords]),
    ]
    const found = shown.filter((line) => {
      const text = line.slice(line.indexOf(': ') + 2)
      return !(isInLedger(text) || data.includes(text) || onPaper.test(text))
    })
    expect(found).toEqual([])
  }, 600_000)

  test('keys do on every screen what they do on the others', async () => {
    const { page } = program
    await prefer(page, {})
    const show = (name: string) => showView(page, roundViews.find((view) => view.name === name) ?? { name, place: '/' })
    const lists = ['task', 'responsibility', 'period', 'intake', 'consolidated', 'unit', 'post', 'help']
    for (const name of lists) {
      await show(name)
      await page.getByRole('textbox', { name: '在本页查找' }).waitFor()
      await page.keyboard.press('Control+f')
      const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
      await expect.poll(label, { message: name }).toBe('在本页查找（Ctrl+F）')
    }
    for (const name of ['task-open', 'responsibility-unit', 'period-unit', 'unit-open', 'unit-groups', 'leader']) {
      await show(name)
      await page.keyboard.press('Escape')
      await page.waitForURL((url) => !url.href.includes('open='))
      const role = () => page.evaluate(() => document.activeElement?.getAttribute('role'))
      await expect.poll(role, { message: name }).toBe('grid')
    }
    await show('period')
    await page.keyboard.press('F1')
    await page.waitForURL(/#\/help\?screen=period/)
    await page.keyboard.press('Alt+ArrowLeft')
    await page.waitForURL(/#\/period$/)
    await page.keyboard.press('Alt+ArrowRight')
    await page.waitForURL(/#\/help/)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    const unseen: string[] = []
    for (const name of ['home', 'task-open', 'intake-file', 'bulletin', 'unit', 'settings-words', 'settings-view']) {
      await show(name)
      await page.locator('#screen').focus()
      unseen.push(...(await unseenFocus(page, 24)).map((one) => `${name}: ${one}`))
    }
    expect(unseen).toEqual([])
  }, 600_000)
})
