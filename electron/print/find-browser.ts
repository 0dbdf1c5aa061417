import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Names a variable of the environment that says which browser to use, before all others. */
export const browserVariable = 'DUBANTAI_BROWSER'

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

/** A Chromium built without windows; it starts sooner than one with them. */
export const headlessShell = '/usr/lib/chromium/chromium-headless-shell'

/** Where a browser is looked for. */
export interface BrowserSearch {
  readonly environment: NodeJS.ProcessEnv
  readonly platform: NodeJS.Platform
  readonly exists: (path: string) => boolean
}

const onThisMachine: BrowserSearch = { environment: process.env, platform: process.platform, exists: existsSync }

/** The path of a browser of the Chromium family to print with, or null: the one named by the environment, one without windows, an installed one. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment[browserVariable]
  if (named) return existsSync(named) ? named : null
  if (existsSync(headlessShell)) return headlessShell
  return findInstalledBrowser({ ...onThisMachine, environment })
}

/** The path of the first installed browser that can show windows, or null: Chromium, Chrome, Edge, those of UOS and Kylin. */
export function findInstalledBrowser({ environment, platform, exists }: BrowserSearch): string | null {
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
