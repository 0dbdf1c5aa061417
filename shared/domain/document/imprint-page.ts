import { printedImprint } from './imprint-rows.ts'
import { imprintHeight } from './layout-rules.ts'
import { pageSetup } from './page-setup.ts'
import type { PaperSettings } from './paper-settings.ts'
import { roomOf, textEnd } from './text-end.ts'
import type { OfficialDocument } from './types.ts'

/** A text may be longer than calculated by so many lines, and the imprint would go on to the next page and take 署名 along. */
const leewayLines = 1

/**
 * Whether the 版记 stands on a page of its own, without a number. After turned pages it does, for it is upright. What is printed
 * on both sides has it on the last even page (GB/T 9704—2012 7.4, guide to its use): on the back of the page on which the text
 * ends, where that is odd. A letter's, which is 抄送 alone, stands on its last page (10.1). Where the text leaves it no room it
 * stands behind it in any case. By calculation, so that all printers do the same; what begins on an even page does so however long the
 * text turns out to be.
 */
export function hasOwnImprintPage(document: OfficialDocument, settings: PaperSettings): boolean {
  const imprint = printedImprint(document, settings)
  if (imprint === null) return false
  if ((document.annexes.at(-1) ?? document).orientation === 'landscape') return true
  const { page, down } = textEnd(document, settings)
  const leeway = leewayLines * pageSetup(settings.profile).linePitch
  if (down + leeway + imprintHeight(imprint) > roomOf('portrait', settings)) return true
  const isOnAnyPage = document.head?.kind === 'letter' || settings.sides === 'single' || settings.imprintPage === 'last'
  return page % 2 === 1 && !isOnAnyPage
}
