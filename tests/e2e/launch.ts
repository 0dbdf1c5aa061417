import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'

const root = resolve(import.meta.dirname, '../..')
const isRealElectron = process.env.E2E_REAL_ELECTRON === '1'

/** A running program and its window. */
export interface LaunchedProgram {
  readonly app: ElectronApplication
  readonly page: Page
  /** What the processes have printed so far as warnings and errors. */
  readonly printed: () => string
  /** Ends the program and removes what it kept outside its data folder. */
  readonly close: () => Promise<void>
}

export interface LaunchOptions {
  /** The folder of the ledger. */
  readonly dataFolder: string
  /** Where the program keeps its own things; without it a folder that is removed at the end. */
  readonly settingsFolder?: string
  /** Further arguments of the program. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const programs = new Set<LaunchedProgram>()

/** The programs that run just now, for the report on a test that failed. */
export function openPrograms(): readonly LaunchedProgram[] {
  return [...programs]
}

/** Builds the program where its sources are newer than what was built, and opens it on a data folder. */
export async function launchProgram({ dataFolder, args = [], ...options }: LaunchOptions): Promise<LaunchedProgram> {
  await buildProgram()
  return launchFolder(root, { ...options, args: [`--data=${dataFolder}`, ...args] })
}

/**
 * Opens the program in a folder, without a window on the screen: on an installed Chromium, or on Electron itself where
 * E2E_REAL_ELECTRON is 1. Each gets settings of its own, so that one test finds nothing of another.
 */
export async function launchFolder(
  folder: string,
  { args = [], env = {}, settingsFolder }: Omit<LaunchOptions, 'dataFolder'> = {},
): Promise<LaunchedProgram> {
  if (!isRealElectron) process.env.ELECTRON_OVERRIDE_DIST_PATH = join(root, 'electron/host/bin')
  const settings = settingsFolder ?? (await mkdtemp(join(tmpdir(), 'dubantai-e2e-')))
  const ownArgs = [`--user-data-dir=${settings}`, ...(isRealElectron ? [] : ['--headless'])]
  const app = await _electron.launch({
    args: [folder, ...ownArgs, ...args],
    cwd: root,
    env: { ...definedOf(process.env), ...env },
  })
  const printed: string[] = []
  app.process().stderr?.on('data', (piece: Buffer) => printed.push(piece.toString()))
  let program: LaunchedProgram | null = null
  const close = async () => {
    if (program) programs.delete(program)
    await app.close()
    if (settingsFolder === undefined)
      await rm(settings, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  try {
    const page = await app.firstWindow()
    // A window begins empty, on Electron too, until the program has its page in it.
    await page.waitForURL((url) => url.protocol !== 'about:')
    program = { app, page, printed: () => printed.join(''), close }
    programs.add(program)
    return program
  } catch (error) {
    await close()
    throw new Error(`no window came:\n${printed.join('')}`, { cause: error })
  }
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** Builds the program where its sources are newer than what was built. */
export async function buildProgram(): Promise<void> {
  const built = join(root, 'out/renderer/index.html')
  const sources = ['electron', 'renderer', 'shared', 'build', 'docs'].map((folder) => join(root, folder))
  const newest = Math.max(...(await Promise.all(sources.map(newestIn))))
  if (existsSync(built) && (await stat(built)).mtimeMs > newest) return
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the program was not built:\n${stderr}`)
}

async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Math.max(0, ...(await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs))))
}
