import type { Browser } from './browser.ts'

/** What the executable was started with, for the modules that stand in for Electron's. */
export interface HostSettings {
  /** The program's folder; package.json lies here. */
  readonly programFolder: string
  readonly programName: string
  readonly programVersion: string
  readonly isHeadless: boolean
  readonly userDataFolder: string | null
}

let settings: HostSettings | null = null
let browser: Browser | null = null

/** Called once, by boot, before the program's first line runs. */
export function setHostSettings(given: HostSettings): void {
  settings = given
}

/** @throws Error where the module was imported outside of the executable, which would otherwise fail later and darkly */
export function hostSettings(): HostSettings {
  if (settings === null) throw new Error('electron is only there in a program started by electron/host/bin/electron')
  return settings
}

/** Called once, by boot, just before the program is told that it is ready. */
export function setBrowser(started: Browser): void {
  browser = started
}

/** The running Chromium. @throws Error before the program is ready */
export function runningBrowser(): Browser {
  if (browser === null) throw new Error('Cannot create BrowserWindow before app is ready')
  return browser
}

/** The running Chromium, or null before the program is ready. */
export function browserIfRunning(): Browser | null {
  return browser
}
