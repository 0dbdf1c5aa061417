import { letterMarkSetting } from './head-rules.ts'
import { pageSetup } from './page-setup.ts'
import type { PaperSettings } from './paper-settings.ts'
import type { LetterHead } from './types.ts'

/** From the top of the page to a letter's mark, in twips: 30 mm (GB/T 9704—2012 10.1). */
export const letterMarkTop = 1701
/** Three points of thick line, three quarters each of white and of thin line; in twips. */
export const doubleRuleHeight = 90

/** Heights of the mark's line, and of the one that carries the double rule: 4 mm less what the mark's has below its ink; in twips. */
export function letterMarkHeights(size: number): { readonly mark: number; readonly rule: number } {
  return { mark: Math.round(1.05 * size * 20), rule: Math.round(227 - 2.56 * size) }
}

/** From the first double rule to the ink of the line below it: 7/8 of the height of a 3号 character. */
const belowRule = 280
const bodySize = 320

/** The room from the upper edge of the type area to the first line of a letter, in twips: the same in whatever font. */
export function aboveLetterLines(head: LetterHead, settings: PaperSettings): number {
  const { marginTop, linePitch } = pageSetup(settings.profile)
  const { mark, rule } = letterMarkHeights(letterMarkSetting(head, settings.markSize).size)
  // An exact line has most of what it is higher than its characters above them.
  const aboveInk = Math.round((linePitch - bodySize) * 0.62)
  return letterMarkTop + mark + rule + doubleRuleHeight + belowRule - aboveInk - marginTop
}
