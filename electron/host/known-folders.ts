import { readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** Folders by Electron's names, of this user on this machine. @throws Error for a name that is not known */
export function knownFolder(name: string, environment: NodeJS.ProcessEnv = process.env): string {
  const home = homedir()
  const settings = environment.XDG_CONFIG_HOME || join(home, '.config')
  switch (name) {
    case 'home':
      return home
    case 'appData':
      return process.platform === 'win32' ? (environment.APPDATA ?? join(home, 'AppData', 'Roaming')) : settings
    case 'temp':
      return tmpdir()
    case 'exe':
    case 'module':
      return process.argv[0] ?? process.execPath
    case 'desktop':
      return userFolder(settings, 'DESKTOP') ?? join(home, 'Desktop')
    case 'documents':
      return userFolder(settings, 'DOCUMENTS') ?? join(home, 'Documents')
    case 'downloads':
      return userFolder(settings, 'DOWNLOAD') ?? join(home, 'Downloads')
    default:
      throw new Error(`Failed to get '${name}' path`)
  }
}

/** A Chinese desktop calls them 桌面 and 文档, and says so in a file. */
function userFolder(settings: string, name: string): string | null {
  try {
    const text = readFileSync(join(settings, 'user-dirs.dirs'), 'utf8')
    const path = new RegExp(`^XDG_${name}_DIR="(.+)"`, 'm').exec(text)?.[1]
    return path?.replace('$HOME', homedir()) ?? null
  } catch {
    return null
  }
}
