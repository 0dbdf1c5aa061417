import { setTimeout } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'

/**
 * Ways about the window that end only where they lead to. A click on the navigation is answered at once, but until the next
 * screen has been made the one before is still there: its list, its headings and its keys answer too.
 */

/** Goes to a screen by its link in the navigation, also from where something of it is open. */
export async function goTo(page: Page, name: string): Promise<void> {
  const link = page.getByRole('navigation').getByRole('link', { name, exact: true })
  const target = await link.getAttribute('href')
  const isHere = (await page.evaluate(() => location.hash.split('?', 1)[0])) === target
  // A dialog lies over the navigation, and a link to the screen that is there leaves it as it is.
  if (isHere || (await page.getByRole('dialog').count()) > 0) await leaveScreen(page)
  await toNextScreen(page, () => link.click())
  await page.waitForURL((url) => url.hash === target)
}

/** Goes to an address within the program, `/task?kind=indicator`, as if nothing had been opened before. */
export async function goToPlace(page: Page, place: string): Promise<void> {
  await leaveScreen(page)
  await page.evaluate((hash) => {
    location.hash = hash
  }, place)
  await page.locator('#screen-title').waitFor()
}

/** Does what leads to another screen, and waits until that is there and the one before is gone. */
export async function toNextScreen(page: Page, leave: () => Promise<unknown>): Promise<void> {
  const before = await page.locator('#screen-title').elementHandles()
  await leave()
  for (const title of before) await page.waitForFunction((element) => !element.isConnected, title)
  await page.locator('#screen-title').waitFor()
}

/** By way of a place that has no screen, so that nothing stays open of the one before. */
async function leaveScreen(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/between'
  })
  await page.locator('#screen-title').waitFor({ state: 'detached' })
  // The search belongs to no screen and stays.
  await until(async () => {
    if ((await page.getByRole('dialog').count()) === 0) return true
    await page.keyboard.press('Escape')
    return false
  }, 'no dialog')
}

/** Puts the focus on a list once it has rows: keys that are pressed earlier go nowhere. */
export async function focusList(list: Locator): Promise<void> {
  await cellsOf(list).first().waitFor()
  // One that closes gives the focus back to where it was before.
  await until(async () => (await list.page().getByRole('dialog').count()) === 0, 'no dialog')
  await list.focus()
  await until(() => list.evaluate((element) => element === document.activeElement), 'the focus on the list')
}

/** Cells of rows that have come; headings of groups and rows that are still coming have none. */
function cellsOf(list: Locator): Locator {
  return list.locator('tbody td[aria-colindex]')
}

/** Goes by keys to the first row of a list, or to the first that says something, in sight; not to the headings of groups. */
export async function walkToRow(list: Locator, words: string | RegExp = ''): Promise<void> {
  const keyboard = list.page().keyboard
  await list.getByRole('row').filter({ hasText: words }).first().waitFor()
  await focusList(list)
  await keyboard.press('Control+Home')
  for (let line = 0; ; line++) {
    await until(async () => (await activeLine(list))?.line === line, `line ${line} as the active one`)
    const row = await activeLine(list)
    if (row?.isRow && (typeof words === 'string' ? row.text.includes(words) : words.test(row.text))) return
    if (row?.isLast) throw new Error(`no row says ${words}`)
    await keyboard.press('ArrowDown')
  }
}

/** Opens the first row of a list by keys, or the first that says something. */
export async function openRow(list: Locator, words: string | RegExp = ''): Promise<void> {
  await walkToRow(list, words)
  await list.page().keyboard.press('Enter')
}

/** Selects by keys all rows of a list of which none is selected any more. */
export async function selectAll(list: Locator): Promise<void> {
  await focusList(list)
  await until(async () => (await list.locator('tr[aria-selected="true"]').count()) === 0, 'no row selected')
  await list.page().keyboard.press('Control+a')
  await until(() => list.locator('thead input[type="checkbox"]').isChecked(), 'all rows selected')
}

/** The line of a list that its keys mean; null while it is being drawn. */
function activeLine(list: Locator) {
  return list.evaluate((grid) => {
    const cell = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')
    const row = cell?.closest('tr')
    if (!cell || !row) return null
    return {
      line: Number(row.dataset.index),
      isRow: cell.hasAttribute('aria-colindex'),
      isLast: row.getAttribute('aria-rowindex') === grid.getAttribute('aria-rowcount'),
      text: row.textContent ?? '',
    }
  })
}

/** Looks again and again until something holds; also the pictures of the manual are made this way, without a test. */
async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + patienceMs
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`there never was ${what}`)
    await setTimeout(20)
  }
}

const patienceMs = 30_000
