import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findChromium } from '../electron/host/find-chromium.ts'
import { displayProblem, noBrowser } from '../electron/host/window-problem.ts'

/** `npm start`: builds the program and opens it, on Electron's own binary where it is there, else on the host. */
const root = resolve(import.meta.dirname, '..')

function run(command: string, words: readonly string[]): void {
  const { status, error } = spawnSync(command, words, { cwd: root, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/** Electron's binary, where its package was able to fetch it; the package itself is not asked, as it would try to. */
function findElectron(): string | null {
  const folder = join(root, 'node_modules/electron')
  const named = join(folder, 'path.txt')
  if (!existsSync(named)) return null
  const binary = join(folder, 'dist', readFileSync(named, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

/** Why no window can be opened here; said before the build, which takes a while. */
async function findProblem(electron: string | null, isHeadless: boolean): Promise<string | null> {
  const problem = isHeadless ? null : displayProblem()
  if (problem !== null || electron !== null) return problem
  return (await findChromium(isHeadless)) === null ? noBrowser : null
}

const given = process.argv.slice(2)
const electron = findElectron()
const problem = given.includes('--cli') ? null : await findProblem(electron, given.includes('--headless'))
if (problem !== null) {
  process.stderr.write(`${problem}\n`)
  process.exit(2)
}
run(process.execPath, [
  join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
  ...['build', '-c', 'build/electron.vite.config.ts', '--logLevel', 'warn'],
])
if (electron) run(electron, [root, ...given])
else run(process.execPath, [join(root, 'electron/host/boot.ts'), root, ...given])
