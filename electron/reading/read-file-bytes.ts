import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { UserError } from '../../shared/errors/user-error.ts'

/** Far above any plan; a larger file was picked by mistake. */
const largestFile = 256 * 1024 * 1024

/**
 * The bytes of a file that the user named.
 * @throws UserError `file.notFound`, `file.cannotOpen` and `file.tooLarge`
 */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  const file = basename(path)
  try {
    if ((await stat(path)).size > largestFile) throw new UserError('file.tooLarge', { file })
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT') throw new UserError('file.notFound', { file }, { cause: error })
    if (['EACCES', 'EPERM', 'EISDIR', 'EBUSY', 'ENOTDIR'].includes(String(code))) {
      throw new UserError('file.cannotOpen', { file }, { cause: error })
    }
    throw error
  }
}
