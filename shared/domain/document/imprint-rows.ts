import { hasAddresseesInImprint } from './addressees-place.ts'
import type { PaperSettings } from './paper-settings.ts'
import type { Imprint, OfficialDocument } from './types.ts'

/** 版记 as it is printed: of a letter 抄送 alone without rules, of all others with who issues it and when. */
export interface PrintedImprint {
  /** 主送机关 where they leave the text no room on the first page; null where they stand above it. */
  readonly mainTo: string | null
  readonly copyTo: string | null
  /** 印发机关 and 印发日期; null in a letter. */
  readonly issue: Pick<Imprint, 'office' | 'date'> | null
  readonly copies: number | null
  readonly hasRules: boolean
  /** As of its document. */
  readonly isVerbatim?: true
  /** Of its lines, in points. */
  readonly pitch: number
}

/** What is printed of a paper's 版记; null where nothing is (GB/T 9704—2012 7.4, 10.1). */
export function printedImprint(document: OfficialDocument, settings: PaperSettings): PrintedImprint | null {
  const { head, imprint, addressees } = document
  if (imprint === null) return null
  const mainTo = hasAddresseesInImprint(document, settings) ? addressees : null
  const { copyTo, office, date, copies } = imprint
  const pitch = settings.imprintPitch
  if (head?.kind !== 'letter') {
    const verbatim = document.isVerbatim && { isVerbatim: document.isVerbatim }
    return { mainTo, copyTo, issue: { office, date }, copies, hasRules: true, pitch, ...verbatim }
  }
  if (mainTo === null && copyTo === null) return null
  return { mainTo, copyTo, issue: null, copies: null, hasRules: false, pitch }
}

/** 主送机关 as they stand above the text; null where there are none, or they are in the 版记. */
export function printedAddressees(document: OfficialDocument, settings: PaperSettings): string | null {
  return hasAddresseesInImprint(document, settings) ? null : document.addressees
}
