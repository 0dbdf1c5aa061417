import { hasOwnImprintPage } from './imprint-page.ts'
import { printedImprint } from './imprint-rows.ts'
import { imprintHeight } from './layout-rules.ts'
import { pageSetup } from './page-setup.ts'
import type { PaperSettings } from './paper-settings.ts'
import { roomOf, textEnd } from './text-end.ts'
import type { OfficialDocument } from './types.ts'

/** A line more than was counted still has its number; a page of two without numbers would not be told apart. */
const leewayLines = 1

/** Whether the pages of a paper are numbered: a cover is not, nor, where the office leaves that out, a paper of one page. */
export function hasPageNumbers(document: OfficialDocument, settings: PaperSettings): boolean {
  return !document.isCover && !(settings.onePageNumber === 'omitted' && isOnePage(document, settings))
}

/**
 * Whether a paper with its 版记 stands on one page: by calculation, so that Word, preview and PDF leave out the same number.
 * What fills all of its page may be taken for longer, and has its number. Papers with annexes never are, nor turned ones with
 * a 版记, which stands on an upright page.
 */
export function isOnePage(document: OfficialDocument, settings: PaperSettings): boolean {
  if (document.annexes.length > 0 || hasOwnImprintPage(document, settings)) return false
  const { page, down } = textEnd(document, settings)
  const imprint = printedImprint(document, settings)
  // The heights of a form's rows are given.
  const leeway = document.isFormSheet ? 0 : leewayLines * pageSetup(settings.profile).linePitch
  const below = leeway + (imprint === null ? 0 : imprintHeight(imprint))
  return page === 1 && down + below <= roomOf(document.orientation, settings)
}
