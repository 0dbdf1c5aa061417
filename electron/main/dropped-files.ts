import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../../shared/errors/user-error.ts'
import type { FileToken } from '../../shared/ipc/ids.ts'
import type { ChosenFile } from '../../shared/ipc/shell.ts'
import type { FileTokens } from '../ipc/file-tokens.ts'

interface Drop {
  readonly name: string
  readonly size: number
  readonly file: FileHandle
  received: number
  /** Pieces are written one after the other, however they come. */
  writing: Promise<void>
}

/**
 * Files dropped on the page, which come as bytes: written to a folder of the program's own, each in a folder of its own with the
 * place it had in a dropped folder. The folder is emptied at each start and each end.
 */
export class DroppedFiles {
  readonly #folder: string
  readonly #tokens: FileTokens
  readonly #drops = new Map<FileToken, Drop>()

  constructor(folder: string, tokens: FileTokens) {
    this.#folder = folder
    this.#tokens = tokens
  }

  /** @param path the file's name, or its place in a dropped folder, with `/` */
  async begin(path: string, size: number): Promise<FileToken> {
    const parts = path.split('/')
    const name = parts.at(-1)
    if (name === undefined || !parts.every(isName)) throw new Error(`a dropped file cannot lie at ${path}`)
    const target = join(this.#folder, randomUUID(), ...parts)
    await mkdir(dirname(target), { recursive: true })
    const file = await open(target, 'wx')
    const token = this.#tokens.grant(target)
    this.#drops.set(token, { name, size, file, received: 0, writing: Promise.resolve() })
    return token
  }

  async put(token: FileToken, bytes: Uint8Array): Promise<void> {
    const drop = this.#drop(token)
    drop.received += bytes.length
    drop.writing = drop.writing.then(() => drop.file.appendFile(bytes))
    await drop.writing
  }

  /** Throws `file.dropIncomplete` where fewer or more bytes came than were announced. */
  async end(token: FileToken): Promise<ChosenFile> {
    const drop = this.#drop(token)
    this.#drops.delete(token)
    const { name, size, received } = drop
    try {
      await drop.writing
    } finally {
      await drop.file.close()
    }
    if (received !== size) throw new UserError('file.dropIncomplete', { file: name, size, received })
    return { token, name, size }
  }

  /** Removes all that was dropped. */
  async clear(): Promise<void> {
    const drops = [...this.#drops.values()]
    this.#drops.clear()
    await Promise.allSettled(drops.map((drop) => drop.file.close()))
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 })
  }

  #drop(token: FileToken): Drop {
    const drop = this.#drops.get(token)
    if (!drop) throw new UserError('file.tokenUnknown')
    return drop
  }
}

/** A plain name of a file or folder on every system, so that no place outside the drop's own folder can be named. */
function isName(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..' && !/[\\:*?"<>|\u0000-\u001f]/.test(part)
}
