import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { makeElectronFolder, type PackedPlatform } from './electron-folder.ts'

const root = resolve(import.meta.dirname, '../..')

interface LockedPackage {
  readonly dev?: boolean
  readonly devOptional?: boolean
}

/**
 * Builds the program into a copy of what packing reads: the descriptions, the icons, and the packages that are not for
 * development. So the configuration is tried as it stands, and `out/`, which others may be using, is left alone.
 */
export function stageProgram(project: string): void {
  mkdirSync(project, { recursive: true })
  const copied = ['package.json', 'package-lock.json', 'electron-builder.yml', 'build', ...productionPackages()]
  for (const name of copied) cpSync(join(root, name), join(project, name), { recursive: true })
  const words = ['build', '-c', 'build/electron.vite.config.ts', '--logLevel', 'error']
  run(root, 'electron-vite/bin/electron-vite.js', words, { DUBANTAI_OUT: join(project, 'out') })
}

/**
 * Packs for a platform (64-bit x86) without a network, on a generated Electron.
 * @returns the folder of the unpacked program
 */
export function packFolder(project: string, platform: PackedPlatform, config = 'electron-builder.yml'): string {
  const electron = join(dirname(project), `electron-${platform}`)
  const output = join(dirname(project), `packed-${platform}`)
  const version = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version
  makeElectronFolder(electron, platform, version)
  run(project, 'electron-builder/cli.js', [
    ...['--config', config, `--${platform}`, 'dir', '--x64', '--publish', 'never'],
    ...[`-c.electronDist=${electron}`, `-c.directories.output=${output}`],
  ])
  return join(output, `${platform}-unpacked`)
}

/** Folders of packages that the lock does not mark as for development only; of optional ones those that are there. */
function productionPackages(): readonly string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>
  }
  return Object.entries(packages).flatMap(([folder, { dev, devOptional }]) =>
    folder !== '' && !dev && !devOptional && existsSync(join(root, folder)) ? [folder] : [],
  )
}

function run(folder: string, tool: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status, stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/node'),
    [join(root, 'node_modules', tool), ...words],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } },
  )
  if (status !== 0) throw new Error(`${tool} ended with ${status}:\n${stdout}\n${stderr}`)
}
