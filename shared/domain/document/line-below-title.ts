import { textWidthInCharacters } from '../text/text-width.ts'
import { characterPitch, landscapeTextWidth } from './page-setup.ts'
import type { DocumentBlock } from './types.ts'

/**
 * LibreOffice sets digits off from Chinese by a quarter of a character, and in some fonts they are wider than half of one: a
 * day's three numbers take so many characters more.
 */
const spaceForDigits = 2

/** What stands below the title of a list, its day after the words; on a line of its own where one does not hold both. */
export function linesBelowTitle(words: string, day: string): readonly DocumentBlock[] {
  const parts = [words, day].filter((part) => part !== '')
  const line = parts.join('　　')
  const isOneLine = textWidthInCharacters(line) + spaceForDigits <= landscapeTextWidth / characterPitch
  return (isOneLine ? [line] : parts).flatMap((text) =>
    text === '' ? [] : [{ kind: 'paragraph' as const, shape: 'flush' as const, runs: [{ text }] }],
  )
}
