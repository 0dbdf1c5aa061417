import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { browserVariable } from '../print/find-browser.ts'
import { unpackBundledChromium } from './bundled-chromium.ts'

/** A Chromium to start, and what its environment needs besides ours. */
export interface FoundChromium {
  readonly path: string
  readonly environment: Readonly<Record<string, string>>
}

export interface ChromiumSearch {
  /** A window cannot be shown by a Chromium built without them. */
  readonly isHeadless: boolean
  readonly environment: NodeJS.ProcessEnv
  readonly platform: NodeJS.Platform
  readonly exists: (path: string) => boolean
}

const headlessShell = '/usr/lib/chromium/chromium-headless-shell'

/** Programs proper rather than the scripts on PATH, which print and add flags of their own; then what only PATH knows. */
const linuxPlaces = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/opt/chromium.org/chromium/chromium',
  // UOS and deepin, Kylin.
  '/opt/apps/org.deepin.browser/files/deepin-browser',
  '/usr/lib/org.deepin.browser/org.deepin.browser',
  '/opt/apps/com.uos.browser/files/uos-browser',
  '/usr/share/uos-browser/uos-browser',
  '/opt/apps/cn.google.chrome/files/google-chrome',
  '/usr/share/kylin-browser/kylin-browser',
  '/opt/qaxbrowser/qaxbrowser',
  '/opt/apps/com.qianxin.browser/files/qaxbrowser-safe-stable',
]
const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'uos-browser',
  'browser360-cn-stable',
  'qaxbrowser-safe-stable',
]
const windowsPlaces = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]

const ofThisMachine = { environment: process.env, platform: process.platform, exists: existsSync }

/**
 * The Chromium to run on, or null: the one named by DUBANTAI_BROWSER; without windows the headless shell, then the one
 * that comes with the development packages; then an installed Chromium, Chrome, Edge or a browser of UOS or Kylin.
 */
export async function findChromium(isHeadless: boolean): Promise<FoundChromium | null> {
  const search = { ...ofThisMachine, isHeadless }
  const named = search.environment[browserVariable]
  if (named) return search.exists(named) ? { path: named, environment: {} } : null
  if (isHeadless) {
    if (search.exists(headlessShell)) return { path: headlessShell, environment: {} }
    const bundled = await unpackBundledChromium()
    if (bundled !== null) return bundled
  }
  const path = findInstalledChromium(search)
  return path === null ? null : { path, environment: {} }
}

/** The path of the first installed browser that can show windows, or null. */
export function findInstalledChromium({
  environment,
  platform,
  exists,
}: Omit<ChromiumSearch, 'isHeadless'>): string | null {
  const candidates = platform === 'win32' ? windowsCandidates(environment) : linuxCandidates(environment)
  return candidates.find(exists) ?? null
}

function linuxCandidates(environment: NodeJS.ProcessEnv): readonly string[] {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...linuxPlaces, ...linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)))]
}

function windowsCandidates(environment: NodeJS.ProcessEnv): readonly string[] {
  const roots = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA]
  return windowsPlaces.flatMap((parts) => roots.flatMap((root) => (root ? [join(root, ...parts)] : [])))
}
