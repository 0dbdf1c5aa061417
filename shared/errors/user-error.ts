import type { zhCN } from '../i18n/zh-CN.ts'

/** Every error the user can act on has a code, and every code its sentence in `zh-CN`. */
export type UserErrorCode = keyof typeof zhCN.errors

/** Values named in the sentence of a UserError: file names, counts, words of the document. */
export type MessageParams = Readonly<Record<string, string | number>>

/**
 * Something went wrong that the user can mend: a broken file, a wrong folder, a period that does not exist.
 * Carries a code and parameters, never a finished sentence; the sentence is made where it is shown.
 */
export class UserError extends Error {
  readonly code: UserErrorCode
  readonly params: MessageParams

  constructor(code: UserErrorCode, params: MessageParams = {}, options?: { cause?: unknown }) {
    super(`${code} ${JSON.stringify(params)}`, options)
    this.name = 'UserError'
    this.code = code
    this.params = params
  }
}
