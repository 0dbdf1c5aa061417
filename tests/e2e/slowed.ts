import type { Page } from 'playwright-core'

/** Does something while the page's processor is so many times slower: an office's old machine. */
export async function whileSlowed(page: Page, times: number, work: () => Promise<void>): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: times })
  try {
    await work()
  } finally {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await cdp.detach()
  }
}
