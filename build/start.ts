import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** `npm start`: builds the program and opens it, on Electron's own binary where it is there, else on the host. */
const root = resolve(import.meta.dirname, '..')
const [node] = process.argv

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

const given = process.argv.slice(2)
run(node ?? 'node', [
  join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
  'build',
  '-c',
  'build/electron.vite.config.ts',
])
const electron = findElectron()
if (electron) run(electron, [root, ...given])
else run(node ?? 'node', [join(root, 'electron/host/boot.ts'), root, ...given])
