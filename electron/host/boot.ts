import { existsSync, readFileSync, statSync } from 'node:fs'
import inspector from 'node:inspector'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Rectangle } from 'electron'
import './register.ts'
import { app } from './app.ts'
import { Browser } from './browser.ts'
import { BrowserWindow } from './browser-window.ts'
import { type HostCommandLine, parseCommandLine } from './command-line.ts'
import { findChromium } from './find-chromium.ts'
import { answerRequests } from './requests.ts'
import { setBrowser, setHostSettings } from './runtime.ts'
import { setDisplay } from './screen.ts'
import { WebContents } from './web-contents.ts'
import { browserFailed, displayProblem, noBrowser } from './window-problem.ts'

const executable = fileURLToPath(new URL('./bin/electron', import.meta.url))
const hostFailed = 2

/** Starts a program as Electron would: its main script first, then Chromium, then `ready`. */
async function boot(): Promise<void> {
  const args = process.argv.slice(2)
  const commandLine = parseCommandLine(args)
  process.argv = [executable, ...args]
  describeProcess()
  const main = readProgram(commandLine)
  if (commandLine.inspectPort !== null) inspector.open(commandLine.inspectPort)
  const require = createRequire(join(process.cwd(), 'main.js'))
  for (const script of commandLine.requires) require(script)
  await import(pathToFileURL(main).href)
  // A program that only handed its arguments to the one that runs, or did a command's work, needs no browser.
  if (app.isQuitting) return
  const problem = commandLine.isHeadless ? null : displayProblem()
  if (problem !== null) return refuse(problem)
  const chromium = await findChromium(commandLine.isHeadless)
  if (chromium === null) return refuse(noBrowser)
  const started = await Browser.start(chromium, {
    profileFolder: app.profileFolder(),
    isHeadless: commandLine.isHeadless,
    debuggingPort: commandLine.debuggingPort,
    isRoot: process.getuid?.() === 0,
    switches: app.switches,
  }).catch((error: Error) => error)
  if (started instanceof Error) return refuse(`${browserFailed(chromium.path)}\n${started.message}`)
  await connect(started)
  app.becomeReady()
}

async function connect(browser: Browser): Promise<void> {
  setBrowser(browser)
  browser.on('exit', () => {
    // Windows end with their pages; without any there is nothing left that would end the program.
    if (BrowserWindow.getAllWindows().length === 0 && !app.isQuitting) app.exit(1)
  })
  process.on('exit', () => browser.kill())
  process.on('SIGTERM', () => app.quit())
  process.on('SIGINT', () => app.quit())
  await answerRequests(
    browser.root,
    (frameId, url) => WebContents.fromDevToolsTargetId(frameId)?.mayNavigate(url) ?? true,
  )
  // What is named is granted to every page, all else is refused to it without a question.
  await browser.root.send('Browser.grantPermissions', { permissions: ['clipboardSanitizedWrite'] })
  Object.assign(process.versions, { chrome: await browser.version() })
  if (!browser.isHeadless) await readScreen(browser)
}

async function readScreen(browser: Browser): Promise<void> {
  const { scale, bounds, workArea } = await browser.askFirstPage<{
    readonly scale: number
    readonly bounds: Rectangle
    readonly workArea: Rectangle
  }>(`(({ width, height, availLeft, availTop, availWidth, availHeight }) => ({
    scale: devicePixelRatio,
    bounds: { x: 0, y: 0, width, height },
    workArea: { x: availLeft, y: availTop, width: availWidth, height: availHeight },
  }))(screen)`)
  setDisplay(bounds, workArea, scale)
}

function describeProcess(): void {
  const electronPackage = new URL('../../node_modules/electron/package.json', import.meta.url)
  const { version } = JSON.parse(readFileSync(electronPackage, 'utf8')) as { version: string }
  const properties = {
    versions: { ...process.versions, electron: version },
    type: 'browser',
    defaultApp: true,
    resourcesPath: dirname(executable),
  }
  for (const [name, value] of Object.entries(properties)) Object.defineProperty(process, name, { value })
}

/** Notes what the program is called and returns the path of its main script. */
function readProgram({ program, isHeadless, userDataFolder }: HostCommandLine): string {
  const path = resolve(program ?? '.')
  const isScript = existsSync(path) && statSync(path).isFile()
  const programFolder = isScript ? dirname(path) : path
  const described = isScript ? {} : readPackage(programFolder)
  setHostSettings({
    programFolder,
    programName: described.productName ?? described.name ?? 'Electron',
    programVersion: described.version ?? '0.0.0',
    isHeadless,
    userDataFolder: userDataFolder === null ? null : resolve(userDataFolder),
  })
  return isScript ? path : join(programFolder, described.main ?? 'index.js')
}

interface PackageDescription {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
  readonly main?: string
}

function readPackage(folder: string): PackageDescription {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) throw new Error(`没有找到程序：${file}`)
  return JSON.parse(readFileSync(file, 'utf8')) as PackageDescription
}

function refuse(reason: string): void {
  process.stderr.write(`${reason}\n`)
  app.exit(hostFailed)
}

boot().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exit(hostFailed)
})
