import { BorderStyle, Footer, Header, LineRuleType, Paragraph } from 'docx'
import { letterMarkSetting } from '../../shared/domain/document/head-rules.ts'
import { doubleRuleHeight, letterMarkHeights, letterMarkTop } from '../../shared/domain/document/letter-rules.ts'
import type { PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import type { LetterHead } from '../../shared/domain/document/types.ts'
import { writeRunText, writeSpacer } from './write-paragraph.ts'
import { writeTextBox } from './write-text-box.ts'

/** Where header and footer of a letter stand, in twips: the mark 30 mm below the top of the page, the lower rule 20 mm above its foot. */
export const letterEdges = { header: letterMarkTop, footer: 1134 } as const

/** What the number of a letter's further pages has below it: its dash stands where it does on other papers, though the footer begins lower. */
export const belowLetterNumber = 1431 - letterEdges.footer

/** The rules are 170 mm long, 20 mm from the edges of the page; by so much they reach over the type area of 28 to 184 mm. */
const overArea = { left: 454, right: 340 } as const
const ruleWidth = 170 * 36_000

const markerStart = '@@letter-'

/** The text that stands in a header for the mark of the letter that is section `index`. */
export function letterMarker(index: number): string {
  return `${markerStart}${index}@@`
}

/** Whether a part waits for the mark of a letter. */
export const hasLetterMarker = (xml: string): boolean => xml.includes(markerStart)

/** The header of a letter's first page, its mark still to be put in for the marker. */
export function letterHeader(index: number): Header {
  return new Header({ children: [new Paragraph({ style: 'Spacer', spacing: exact(20), text: letterMarker(index) })] })
}

const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT })

/**
 * The mark and 4 mm below it a double rule, the thick one above (GB/T 9704—2012 10.1): a box that takes no room, for a header
 * higher than the margin pushes the text down, by more in LibreOffice than in Word.
 */
export function writeLetterMark(head: LetterHead, settings: PaperSettings): string {
  const { size, scale, spacing } = letterMarkSetting(head, settings.markSize)
  const heights = letterMarkHeights(size)
  const run = `<w:r><w:rPr><w:spacing w:val="${spacing}"/><w:w w:val="${scale}"/><w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr>${writeRunText(head.mark)}</w:r>`
  const mark =
    `<w:p><w:pPr><w:pStyle w:val="IssuerMark"/><w:spacing w:line="${heights.mark}" w:lineRule="exact"/>` +
    `<w:ind w:left="${overArea.left}" w:right="${overArea.right}"/></w:pPr>${settings.isHeadPreprinted ? '' : run}</w:p>`
  const rule = '<w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="0" w:color="FF0000"/>'
  return writeTextBox(mark + writeSpacer(heights.rule, settings.isHeadPreprinted ? '' : rule), {
    name: '信函版头',
    across: 'page',
    top: 'paragraph',
    width: ruleWidth,
    height: (heights.mark + heights.rule + doubleRuleHeight) * 635,
    wrap: 'none',
  })
}

/** The foot of a letter's first page: a double rule, the thin one above, and no number. */
export function letterFooter({ isHeadPreprinted }: PaperSettings): Footer {
  const indent = { left: -overArea.left, right: -overArea.right }
  const bottom = { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, space: 0, color: 'FF0000' }
  const border = isHeadPreprinted ? {} : { border: { bottom } }
  return new Footer({ children: [new Paragraph({ style: 'Spacer', spacing: exact(20), indent, ...border })] })
}

/** The header of further pages, too low to push their text down. */
export function lowHeader(): Header {
  return new Header({ children: [new Paragraph({ style: 'Spacer', spacing: exact(20) })] })
}
