import { existsSync } from 'node:fs'
import { browserVariable, findInstalledBrowser, headlessShell } from '../print/find-browser.ts'
import { unpackBundledChromium } from './bundled-chromium.ts'

/** A Chromium to start, and what its environment needs besides ours. */
export interface FoundChromium {
  readonly path: string
  readonly environment: Readonly<Record<string, string>>
}

/**
 * The Chromium to run on, or null: the one named by DUBANTAI_BROWSER; without windows the headless shell, then the one
 * that comes with the development packages; then an installed Chromium, Chrome, Edge or a browser of UOS or Kylin.
 */
export async function findChromium(isHeadless: boolean): Promise<FoundChromium | null> {
  const { env: environment, platform } = process
  const named = environment[browserVariable]
  if (named) return existsSync(named) ? { path: named, environment: {} } : null
  if (isHeadless) {
    if (existsSync(headlessShell)) return { path: headlessShell, environment: {} }
    const bundled = await unpackBundledChromium()
    if (bundled !== null) return bundled
  }
  const path = findInstalledBrowser({ environment, platform, exists: existsSync })
  return path === null ? null : { path, environment: {} }
}
