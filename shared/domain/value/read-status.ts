import type { Status, StatusWord } from '../status/types.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { foldWidth } from '../text/width.ts'
import { isNothing } from './read-nothing.ts'
import { doubtfulValue, nothingSaid, type ReadValue, sureValue } from './types.ts'

export interface ReadStatus extends ReadValue<Status> {
  /** The words as the unit wrote them, white space around them gone. */
  readonly words: string
}

/**
 * Reads the status a unit wrote by the office's own words. A word inside other words (`项目正常推进，无问题`) is taken with a
 * doubt; words that are nobody's status have no value, and are kept.
 */
export function readStatus(text: string, statusWords: readonly StatusWord[]): ReadStatus {
  const words = text.trim()
  if (isNothing(words)) return { ...nothingSaid, words }
  const plain = plainStatus(words)
  const known = statusWords.flatMap(({ status, word, otherWords }) =>
    [word, ...otherWords].map((spelling) => ({ status, spelling: plainStatus(spelling) })),
  )
  const exact = known.find(({ spelling }) => spelling === plain)
  return { ...(exact ? sureValue(exact.status) : readWithin(plain, known)), words }
}

/** The word an office prints for a status. */
export function statusWordOf(status: Status, statusWords: readonly StatusWord[]): string {
  return statusWords.find((known) => known.status === status)?.word ?? ''
}

function readWithin(
  plain: string,
  known: readonly { readonly status: Status; readonly spelling: string }[],
): ReadValue<Status> {
  // 完成80% is a percent and no status.
  if (/\d/.test(plain)) return doubtfulValue<Status>(null, 'unknownStatus')
  const longestFirst = known.toSorted((a, b) => b.spelling.length - a.spelling.length)
  const found = new Set<Status>()
  let rest = plain
  for (const { status, spelling } of longestFirst) {
    const at = spelling === '' ? -1 : rest.indexOf(spelling)
    if (at < 0) continue
    // 未完成 and 未能按序时推进 say the opposite of the word inside them, 基本完成 and 即将完成 less.
    if (
      !/(?:[未不没无非欠](?:能|有|能够|曾)?(?:全部|完全|全面)?|基本|大部分|部分|即将|预计|计划|力争)$/.test(
        rest.slice(0, at),
      )
    )
      found.add(status)
    rest = rest.replace(spelling, '\u0000')
  }
  const [only] = found
  if (only === undefined) return doubtfulValue<Status>(null, 'unknownStatus')
  return found.size > 1 ? doubtfulValue<Status>(null, 'severalStatuses') : doubtfulValue(only, 'partOfWords')
}

/** Without white space, punctuation and the signs that screens and forms print before the word (✓ ● ■ …). */
function plainStatus(text: string): string {
  return removeWhiteSpace(foldWidth(text)).replace(/[\p{P}\p{S}]/gu, '')
}
