import { printedImprint } from './imprint-rows.ts'
import { imprintHeight } from './layout-rules.ts'
import { pageSetup } from './page-setup.ts'
import type { PaperSettings } from './paper-settings.ts'
import { roomOf, textEnd } from './text-end.ts'
import type { OfficialDocument } from './types.ts'

/** A text may be longer than calculated by so many lines, and the imprint would go on to an odd page. */
const leewayLines = 1

/**
 * Whether the 版记 stands on a page of its own, without a number. After turned pages it does, for it is upright. What is printed
 * on both sides has it on the last even page (GB/T 9704—2012 7.4, guide to its use): on the back of the page on which the text
 * ends, where that is odd, or on the next even one, where the text leaves it no room. A letter's, which is 抄送 alone, stands on
 * its last page (10.1). By calculation, so that all printers do the same; what begins on an even page does so however long the
 * text turns out to be.
 */
export function hasOwnImprintPage(document: OfficialDocument, settings: PaperSettings): boolean {
  const imprint = printedImprint(document, settings)
  if (imprint === null) return false
  if ((document.annexes.at(-1) ?? document).orientation === 'landscape') return true
  if (document.head?.kind === 'letter' || settings.sides === 'single' || settings.imprintPage === 'last') return false
  const { page, down } = textEnd(document, settings)
  const leeway = leewayLines * pageSetup(settings.profile).linePitch
  return page % 2 === 1 || down + leeway + imprintHeight(imprint) > roomOf('portrait', settings)
}
