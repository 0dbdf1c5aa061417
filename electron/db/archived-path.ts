import { join } from 'node:path'

/** Where a file lies in an archive. Two letters a folder: some network drives grow slow with thousands of files in one. */
export function archivedIn(archive: string, hash: string): string {
  return join(archive, hash.slice(0, 2), hash)
}
