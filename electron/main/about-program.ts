import { readFile } from 'node:fs/promises'
import { app } from 'electron'
import type { AboutProgram } from '../../shared/ipc/shell.ts'

/**
 * The program's version, those of what it runs on, and what it is made of.
 * @param licencesFile written by the build
 */
export async function aboutProgram(licencesFile: string, dataFolder: string): Promise<AboutProgram> {
  const { electron, chrome, node, v8 } = process.versions
  const versions = Object.entries({ Electron: electron, Chromium: chrome, 'Node.js': node, V8: v8 })
  return {
    version: app.getVersion(),
    versions: Object.fromEntries(versions.filter((pair): pair is [string, string] => pair[1] !== undefined)),
    dataFolder,
    licences: JSON.parse(await readFile(licencesFile, 'utf8')),
  }
}
