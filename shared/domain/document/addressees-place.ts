import { textWidthInCharacters } from '../text/text-width.ts'
import { jointLine, jointSetting, signerLines } from './head-rules.ts'
import { markSetting } from './layout-rules.ts'
import { aboveLetterLines } from './letter-rules.ts'
import { characterPitch, pageHeight, pageSetup, textWidth, twipsPerMm } from './page-setup.ts'
import type { PaperSettings } from './paper-settings.ts'
import type { OfficialDocument, PaperHead } from './types.ts'

/** A line of a title in twips. */
export const titlePitch = 720
/** From the edge of the page, in millimetres: a 文件's mark, and the first line below a letter's rule. */
const markTop = 72
const ruleSpace = 136

/**
 * 主送机关 of which so many are named that no line of the text would stand on the first page are moved to the 版记, above
 * 抄送 (GB/T 9704—2012 7.3.2). By calculation, so that all printers move the same.
 */
export function hasAddresseesInImprint(document: OfficialDocument, settings: PaperSettings): boolean {
  const { addressees, imprint, title, head, orientation } = document
  if (addressees === null || imprint === null || orientation === 'landscape') return false
  const { linePitch, marginTop, marginBottom } = pageSetup(settings.profile)
  const lines = Math.ceil((textWidthInCharacters(addressees) + 1) / Math.floor(textWidth / characterPitch))
  const above = head === null ? 0 : headHeight(head, settings)
  // An empty line below the title, and one line of text below the addressees.
  const needed = above + title.length * titlePitch + (1 + lines + 1) * linePitch
  return needed > pageHeight - marginTop - marginBottom
}

/** All that stands above the title, its two empty lines included, in twips. */
export function headHeight(head: PaperHead, settings: PaperSettings): number {
  const { linePitch, marginTop } = pageSetup(settings.profile)
  if (head.kind === 'letter') {
    const corner = [head.copyNumber, head.secrecy, head.urgency].filter((line) => line !== undefined)
    return aboveLetterLines(head, settings) + (Math.max(1, corner.length) + 2) * linePitch
  }
  const ownLines = head.kind === 'document' ? Math.max(1, signerLines(head.signers ?? [], null).length) : 2
  return markTop * twipsPerMm - marginTop + markHeight(head.mark, settings) + (2 + ownLines + 2) * linePitch + ruleSpace
}

function markHeight(mark: PaperHead['mark'], { markSize }: PaperSettings): number {
  if (typeof mark === 'string') return jointLine.line * markSetting(mark, markSize).size * 20
  const { line, gap } = jointLine
  const count = mark.issuers.length
  return (count * line + (count - 1) * gap) * jointSetting(mark, markSize).size * 20
}
