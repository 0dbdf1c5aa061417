import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Page } from 'playwright-core'

/** Drops files on an element of the page, as from the desktop. */
export async function dropFiles(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), content: (await readFile(path)).toString('base64') })),
  )
  await page.locator(selector).first().waitFor({ state: 'attached' })
  await page.evaluate(
    ([target, given]) => {
      const transfer = new DataTransfer()
      for (const { name, content } of given) {
        const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
        transfer.items.add(new File([bytes], name))
      }
      const element = document.querySelector(target)
      if (!element) throw new Error(`nothing to drop on: ${target} at ${location.hash}`)
      for (const type of ['dragenter', 'dragover', 'drop']) {
        element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }))
      }
    },
    [selector, files] as const,
  )
}
