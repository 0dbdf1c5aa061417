import { textWidthInCharacters } from '../text/text-width.ts'
import type { PrintedImprint } from './imprint-rows.ts'
import { characterPitch, smallCharacterPitch, textWidth } from './page-setup.ts'
import type { Annex, OfficialDocument } from './types.ts'

/** How the red mark is set: size in points, width in percent, spacing between characters in twips. */
export interface MarkSetting {
  readonly size: number
  readonly scale: number
  readonly spacing: number
}

const leastMarkScale = 60
/** A mark of few characters is spread to about this width (130 to 150 mm). */
const spreadMarkWidth = 140 * 2.8346
const longestSpreadMark = 6

/**
 * 发文机关标志 on one line of 442.2 pt: first the characters are narrowed, down to 60 percent, then the size falls; a short
 * mark is spread. Custom of offices; the standard fixes only its place and colour.
 *
 * @param wantedSize in points, before it is narrowed
 */
export function markSetting(mark: string, wantedSize: number): MarkSetting {
  const characters = textWidthInCharacters(mark)
  const lineWidth = textWidth / 20
  if (characters <= longestSpreadMark && characters > 1) {
    const free = spreadMarkWidth - characters * wantedSize
    return { size: wantedSize, scale: 100, spacing: Math.max(0, Math.floor((free / characters) * 20)) }
  }
  const scaleAt = (size: number) => Math.min(100, Math.floor((100 * lineWidth) / (characters * size)))
  let size = wantedSize
  while (scaleAt(size) < leastMarkScale && size > 22) size -= 1
  return { size, scale: scaleAt(size), spacing: 0 }
}

/** Distances from the right edge of the type area, in characters of the body grid. */
export interface ClosingIndents {
  readonly office: number
  readonly date: number
}

/**
 * 署名 and 成文日期 (GB/T 9704—2012 7.3.5). With a seal the date stands four characters in and the office is centred over
 * it. Without one the office stands two characters in and the date begins two characters right of it; a date that is the
 * longer one stands two characters in itself.
 */
export function closingIndents(office: string, date: string, hasSeal: boolean): ClosingIndents {
  const officeWidth = textWidthInCharacters(office)
  const dateWidth = textWidthInCharacters(date)
  if (hasSeal) {
    const overDate = 4 + (dateWidth - officeWidth) / 2
    if (overDate >= 0) return { office: overDate, date: 4 }
    return { office: 2, date: 2 + (officeWidth - dateWidth) / 2 }
  }
  if (officeWidth - dateWidth >= 0) return { office: 2, date: officeWidth - dateWidth }
  return { office: 4 + (dateWidth - officeWidth), date: 2 }
}

/** Left indent and how far the first line hangs out of it, in twips. */
export interface HangingIndent {
  readonly left: number
  readonly hanging: number
}

/**
 * One line of 附件说明: continuation lines stand under the first character of the name (7.3.4).
 *
 * @param index from 0
 */
export function annexNoteIndent(index: number, count: number): HangingIndent {
  if (count === 1) return { left: 5 * characterPitch, hanging: 3 * characterPitch }
  const left = 6 * characterPitch
  if (index === 0) return { left, hanging: 4 * characterPitch }
  if (index < 9) return { left, hanging: characterPitch }
  const half = Math.floor(characterPitch / 2)
  return { left: left + half, hanging: characterPitch + half }
}

/**
 * The names in 附件说明. A paper that is neither under a head nor signed has none: what is enclosed is said by the 通知 under
 * which it is issued.
 */
export function annexNoteTitles({ head, closing, annexes }: OfficialDocument): readonly string[] {
  return head === null && closing === null ? [] : labelledAnnexes(annexes).map(({ title }) => title.join(''))
}

/** The text of one line of 附件说明: `附件：名称`, `附件：1.名称`, `2.名称`. */
export function annexNoteText(index: number, titles: readonly string[]): string {
  const title = titles[index] ?? ''
  if (titles.length === 1) return `附件：${title}`
  return `${index === 0 ? '附件：' : ''}${index + 1}.${title}`
}

/** The annexes that are 附件. */
export function labelledAnnexes(annexes: readonly Annex[]): readonly Annex[] {
  return annexes.filter(({ isIssued }) => !isIssued)
}

/** What stands at the head of an annex: nothing where it is what the paper issues. */
export function annexHead(annex: Annex, annexes: readonly Annex[]): string | null {
  const labelled = labelledAnnexes(annexes)
  return annex.isIssued ? null : annexLabel(labelled.indexOf(annex), labelled.length)
}

/** The label at the head of an annex: `附件`, or `附件2` where there are several. */
export function annexLabel(index: number, count: number): string {
  return count === 1 ? '附件' : `附件${index + 1}`
}

/** Characters of 4号 on a row of 抄送 after the hanging indent, and those the words `抄送：` take on the first. */
const copyToRow = Math.floor(textWidth / smallCharacterPitch - 5)

/** How many rows `抄送：…。` takes in the imprint. */
export function copyToRows(copyTo: string): number {
  const characters = textWidthInCharacters(`${copyTo}。`)
  return Math.max(1, Math.ceil(characters / copyToRow))
}

/** The height of the imprint in twips: its rows, and 6 pt for three rules. */
export function imprintHeight({ mainTo, copyTo, issue, copies, hasRules, pitch }: PrintedImprint): number {
  const receivers = [mainTo, copyTo].reduce((sum, names) => sum + (names === null ? 0 : copyToRows(names)), 0)
  const rows = receivers + (issue === null ? 0 : 1) + (copies === null ? 0 : 1)
  return rows * pitch * 20 + (hasRules ? 120 : 0)
}
