import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { UserError } from '../../shared/errors/user-error.ts'

/** A file that is to be taken in. */
export interface CollectedFile {
  /** Of a file within an archive: the archive's path, and its own in it. */
  readonly path: string
  /** Without its folder. */
  readonly name: string
  /** When it was last written, in milliseconds: of two files of one unit the later one counts. */
  readonly modified: number
  /** The name is that of a file which a program leaves beside one that is open in it (`~$…`, `.~lock.…#`). */
  readonly isLeftByOpenFile: boolean
}

/** What systems leave in folders. */
const systemFile = /^(?:Thumbs\.db|desktop\.ini|\.DS_Store|\._.*)$/i

/** `~$甲.xlsx` of WPS and Excel, `.~lock.甲.xlsx#` of LibreOffice, `.~甲.xlsx` of WPS on Linux. */
const openFile = /^(?:~\$|\.~)/

/**
 * The files that paths name: files as they are, folders with all files in them and their folders, by name. A file named
 * twice is taken once.
 * @throws UserError `file.notFound` for a path that is not there
 */
export async function collectFiles(paths: readonly string[]): Promise<readonly CollectedFile[]> {
  const found = new Map<string, CollectedFile>()
  for (const path of paths) await collect(path, true, found)
  return [...found.values()]
}

async function collect(path: string, isNamed: boolean, found: Map<string, CollectedFile>): Promise<void> {
  const name = basename(path)
  let info: Awaited<ReturnType<typeof stat>>
  try {
    info = await stat(path)
  } catch (cause) {
    throw new UserError('file.notFound', { file: path }, { cause })
  }
  if (info.isDirectory()) {
    const entries = await readdir(path, { withFileTypes: true })
    const names = entries.filter((entry) => entry.isFile() || entry.isDirectory()).map((entry) => entry.name)
    for (const entry of names.toSorted()) {
      if (!systemFile.test(entry)) await collect(join(path, entry), false, found)
    }
    return
  }
  const isLeftByOpenFile = openFile.test(name)
  if (!isNamed && name.startsWith('.') && !isLeftByOpenFile) return
  if (!found.has(path)) found.set(path, { path, name, modified: info.mtimeMs, isLeftByOpenFile })
}

/** The files within an archive, by name; what systems put beside them is left out. */
export function filesInArchive(archive: CollectedFile, names: readonly string[]): ReadonlyMap<string, CollectedFile> {
  const found = new Map<string, CollectedFile>()
  for (const entry of names.toSorted()) {
    const name = basename(entry)
    const isLeftByOpenFile = openFile.test(name)
    if (systemFile.test(name) || entry.startsWith('__MACOSX/')) continue
    if (name.startsWith('.') && !isLeftByOpenFile) continue
    found.set(entry, { path: join(archive.path, entry), name, modified: archive.modified, isLeftByOpenFile })
  }
  return found
}
