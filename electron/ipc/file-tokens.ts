import { randomUUID } from 'node:crypto'
import { UserError } from '../../shared/errors/user-error.ts'
import type { FileToken } from '../../shared/ipc/ids.ts'
import type { GrantedFiles } from './backend-context.ts'
import type { Grant } from './backend-message.ts'

/**
 * Which file each token stands for. Main process and backend each have one and tell each other what they grant, in order
 * with the calls, so that a token is always known before it is used.
 */
export class FileTokens implements GrantedFiles {
  readonly #paths = new Map<FileToken, string>()
  readonly #tell: (grant: Grant) => void

  constructor(tell: (grant: Grant) => void) {
    this.#tell = tell
  }

  pathOf(token: FileToken): string {
    const path = this.#paths.get(token)
    if (path === undefined) throw new UserError('file.tokenUnknown')
    return path
  }

  grant(path: string): FileToken {
    const token = randomUUID() as FileToken
    this.learn({ token, path })
    this.#tell({ token, path })
    return token
  }

  /** Takes in what the other side granted. */
  learn({ token, path }: Grant): void {
    this.#paths.set(token, path)
  }

  list(): readonly Grant[] {
    return [...this.#paths].map(([token, path]) => ({ token, path }))
  }
}
