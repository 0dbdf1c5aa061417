import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** By folder, `node_modules/antd`; the project itself is ``. */
type LockedPackages = Readonly<Record<string, LockedPackage>>

const readLock = (root: string): LockedPackages =>
  JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages

/**
 * Writes what is given out with the program: `licences.json` with names, versions and licences of all packages, those bundled
 * into it and those beside it with all they need; `licences.txt` with the texts, which the licences ask to be passed on. The one
 * plugin serves all builds that bundle packages, and writes both files anew after each, so that the last leaves them whole.
 */
export function writeLicences(root: string, out: string): Plugin {
  const lock = readLock(root)
  const given = new Set<string>(packagesBeside(lock))
  return {
    name: 'write-licences',
    writeBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const id of chunk.moduleIds) {
          const folder = packageFolder(id, root)
          if (folder) given.add(folder)
        }
      }
      const packages = [...given].flatMap((folder) => {
        const { version, license } = lock[folder] ?? {}
        const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
        return version ? [{ folder, name, version, licence: license ?? readLicence(root, folder) }] : []
      })
      packages.sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'))
      const list = packages.map(({ folder: _folder, ...named }) => named)
      writeFileSync(join(out, 'licences.json'), `${JSON.stringify(list, null, 1)}\n`)
      const texts = packages.map(
        ({ folder, name, version, licence }) => `${name} ${version} (${licence})\n\n${readTexts(root, folder)}`,
      )
      writeFileSync(join(out, 'licences.txt'), texts.join(`\n${'─'.repeat(80)}\n\n`))
    },
  }
}

/** `node_modules/antd` for a module of it; null for a file of our own. */
function packageFolder(moduleId: string, root: string): string | null {
  const path = moduleId.replace(/^\0/, '').replaceAll('\\', '/')
  const inside = path.startsWith(root.replaceAll('\\', '/')) ? path.slice(root.length + 1) : path
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(inside)?.[0] ?? null
}

/** The production packages and, through them, all that they need. */
function packagesBeside(lock: LockedPackages): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (from: string) => {
    for (const name of Object.keys(lock[from]?.dependencies ?? {})) {
      const folder = resolvePackage(lock, from, name)
      if (folder === null || found.has(folder)) continue
      found.add(folder)
      visit(folder)
    }
  }
  visit('')
  return found
}

/** Where Node finds a package from the folder of another: inside it, or beside one of those it lies in. */
function resolvePackage(lock: LockedPackages, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (candidate in lock) return candidate
    if (folder === '') return null
  }
}

/** Packages that say nowhere under which licence they come; a new one stops the build, to be looked at. */
const silent: ReadonlySet<string> = new Set(['node_modules/buffers'])

/** From the package's own manifest, in today's form or in the old ones. */
function readLicence(root: string, folder: string): string {
  const { license, licenses } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  if (typeof license === 'string') return license
  const types = [license, licenses].flat().flatMap((entry) => (typeof entry?.type === 'string' ? [entry.type] : []))
  if (types.length > 0) return types.join(' OR ')
  if (!silent.has(folder)) throw new Error(`${folder} does not say under which licence it comes`)
  return 'not stated'
}

/** The licence's text and notices as the package has them; where it has none, who made it is all there is to say. */
function readTexts(root: string, folder: string): string {
  const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []
  const texts = files
    .filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8').trim())
  if (texts.length > 0) return `${texts.join('\n\n')}\n`
  const { author, homepage } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const name = typeof author === 'string' ? author : author?.name
  return `${[name, homepage].filter((word) => typeof word === 'string').join('\n')}\n`
}
