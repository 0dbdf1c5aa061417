import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect } from 'vitest'
import { openPrograms } from './launch.ts'

/**
 * Says with each browser test that failed what was in the window then, and keeps a picture of it in tests/output/failed; a
 * test that is tried again says it each time. The hooks of these tests run in the order in which they stand, so that this one
 * comes before the window is closed.
 */

const folder = join(import.meta.dirname, '../output/failed')
/** The most lines that are said of a window. */
const mostLines = 40

let hasBegun = false
beforeEach(() => {
  hasBegun = true
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tellWindows(task.name)
})
afterAll(async () => {
  if (!hasBegun) await tellWindows(`before ${basename(expect.getState().testPath ?? '')}`)
})

async function tellWindows(test: string): Promise<void> {
  for (const { page, printed } of openPrograms()) {
    const picture = join(folder, `${test.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.png`)
    const said = await describeWindow(page).catch((error: unknown) => [`nothing can be said of it: ${String(error)}`])
    mkdirSync(folder, { recursive: true })
    const isTaken = await page.screenshot({ path: picture, timeout: 10_000 }).then(
      () => true,
      () => false,
    )
    const warnings = printed()
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(-5)
    const lines = [...said.slice(0, mostLines - 7), ...warnings, ...(isTaken ? [picture] : [])]
    console.error(`The window when “${test}” failed:\n${lines.map((line) => `  ${line}`).join('\n')}`)
  }
}

/** Where the window was, its headings and messages, its dialogs and what had the focus, a line each. */
async function describeWindow(page: Page): Promise<readonly string[]> {
  const described = page.evaluate(() => {
    const wordsOf = (element: Element) => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 120)
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((found) => found.checkVisibility())
    const focus = document.activeElement
    const active = document.getElementById(focus?.getAttribute('aria-activedescendant') ?? '')?.closest('tr')
    const opened = shown('[role="dialog"]').flatMap((dialog) =>
      (dialog as HTMLElement).innerText
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(0, 10),
    )
    return [
      `place: ${decodeURIComponent(location.hash)}`,
      `focus: ${(focus?.cloneNode() as Element | undefined)?.outerHTML.slice(0, 160)} ${focus && focus !== document.body ? wordsOf(focus) : ''}`,
      ...(active ? [`active row: ${wordsOf(active)}`] : []),
      ...shown('[role="alert"], [role="status"], .ant-message-notice').map((found) => `says: ${wordsOf(found)}`),
      ...opened.map((line) => `dialog: ${line}`),
      ...shown('h1, h2, h3').map((heading) => `${heading.tagName.toLowerCase()}: ${wordsOf(heading)}`),
    ]
  })
  // A page that hangs would hold up the report for ever.
  const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error('it does not answer')), 10_000).unref())
  return Promise.race([described, late])
}
