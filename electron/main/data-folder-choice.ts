import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { DataFolderOrigin } from '../../shared/ipc/shell.ts'

/** In portable mode the data lie beside the program. */
export const portableFolder = '数据'
/** A file of this name beside the program asks for portable mode before there are data. */
export const portableMark = 'portable'

/** A data folder, and why it is this one. */
export interface DataFolderChoice {
  readonly path: string
  readonly origin: DataFolderOrigin
}

/** The folder that the user sees as the program's: where an AppImage lies, not the place it mounts itself at. */
export function programFolder(executable: string, environment: NodeJS.ProcessEnv): string {
  return dirname(environment.APPIMAGE ?? executable)
}

/** Where data and settings lie in portable mode, or null where the program is installed. */
export function findPortableData(beside: string): string | null {
  const data = join(beside, portableFolder)
  return existsSync(data) || existsSync(join(beside, portableMark)) ? data : null
}

/** Which data folder holds: named at the start, else portable, else chosen by the user, else the usual one. */
export function chooseDataFolder(from: {
  readonly argument: string | null
  readonly portable: string | null
  readonly chosen: string | null
  readonly usual: string
}): DataFolderChoice {
  if (from.argument !== null) return { path: resolve(from.argument), origin: 'argument' }
  if (from.portable !== null) return { path: from.portable, origin: 'portable' }
  if (from.chosen !== null) return { path: from.chosen, origin: 'chosen' }
  return { path: from.usual, origin: 'usual' }
}
