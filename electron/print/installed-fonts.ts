import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { comparableFontName } from '../../shared/domain/document/check-fonts.ts'
import { readFontNames } from './font-file-names.ts'

const fontFile = /\.(?:tt[fc]|ot[fc])$/i
const filesAtOnce = 16

/** Where each system keeps its fonts, those of the machine and those of the user. */
function fontFolders(): readonly string[] {
  const home = homedir()
  switch (process.platform) {
    case 'win32':
      return [
        join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts'),
        join(process.env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Microsoft', 'Windows', 'Fonts'),
      ]
    case 'darwin':
      return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')]
    default:
      return [
        '/usr/share/fonts',
        '/usr/local/share/fonts',
        join(home, '.local', 'share', 'fonts'),
        join(home, '.fonts'),
      ]
  }
}

/**
 * Names of all fonts of this machine (`comparableFontName`), read from the font files themselves: alike on every system, in
 * the window and on the command line, and with the Chinese and the English name of each.
 */
export async function readInstalledFonts(folders: readonly string[] = fontFolders()): Promise<ReadonlySet<string>> {
  const files = (await Promise.all(folders.map(fontFilesIn))).flat()
  const names = new Set<string>()
  const waiting = files.values()
  const readNext = async () => {
    for (const path of waiting) {
      // A file that cannot be read is no font that can be used.
      for (const name of await readFontNames(path).catch(() => [])) names.add(comparableFontName(name))
    }
  }
  await Promise.all(Array.from({ length: filesAtOnce }, readNext))
  return names
}

async function fontFilesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  return entries
    .filter((entry) => !entry.isDirectory() && fontFile.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}
