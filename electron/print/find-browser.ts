import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Names a variable of the environment that says which browser to use, before all others. */
export const browserVariable = 'DUBANTAI_BROWSER'

const linuxNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const linuxPlaces = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/opt/chromium.org/chromium/chromium',
]
const windowsPlaces = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]

/** The path of an installed browser of the Chromium family, or null: the one named by the environment, on PATH, in the usual places. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment[browserVariable]
  if (named) return existsSync(named) ? named : null
  const candidates = process.platform === 'win32' ? windowsCandidates(environment) : linuxCandidates(environment)
  return candidates.find((path) => existsSync(path)) ?? null
}

function linuxCandidates(environment: NodeJS.ProcessEnv): readonly string[] {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...linuxNames.flatMap((name) => folders.map((folder) => join(folder, name))), ...linuxPlaces]
}

function windowsCandidates(environment: NodeJS.ProcessEnv): readonly string[] {
  const roots = [environment['ProgramFiles(x86)'], environment.ProgramFiles, environment.LOCALAPPDATA]
  return windowsPlaces.flatMap((parts) => roots.flatMap((root) => (root ? [join(root, ...parts)] : [])))
}
