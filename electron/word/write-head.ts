import { dateOrRoom } from '../../shared/domain/document/chinese-date.ts'
import { markSetting } from '../../shared/domain/document/layout-rules.ts'
import { characterPitch, pageSetup, textWidth, twipsPerMm } from '../../shared/domain/document/page-setup.ts'
import type { PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import type { RedHead } from '../../shared/domain/document/types.ts'
import { blankLine, writeRunText, writeSpacer, writeStyledParagraph } from './write-paragraph.ts'

/** The upper edge of the mark, from the top of the page (GB/T 9704—2012 7.2.4). */
const markTop = Math.round(72 * twipsPerMm)

/**
 * 版头: 份号, 密级, 紧急程度 each on its line, the mark, two empty lines, the number, the line of a 简报, the red rule 4 mm
 * below, two empty lines before the title. On paper with a printed head (套打) mark and rule are left out, their heights kept.
 */
export function writeHead(head: RedHead, settings: PaperSettings): string {
  const setup = pageSetup(settings.profile)
  const lines = linesAbove(head)
  const gap = markTop - setup.marginTop - setup.linePitch * lines.length
  return [
    ...lines,
    writeSpacer(gap),
    settings.isHeadPreprinted ? writeStyledParagraph('IssuerMark', '') : writeMark(head.mark, settings.markSize),
    blankLine,
    blankLine,
    writeStyledParagraph('DocumentNumber', head.number ?? ''),
    ...(head.issuedBy === undefined ? [] : [writeIssuer(head.issuedBy)]),
    writeSpacer(149, settings.isHeadPreprinted ? '' : redRule),
    blankLine,
    blankLine,
  ].join('')
}

const redRule = '<w:bottom w:val="single" w:sz="8" w:space="0" w:color="FF0000"/>'

/** One character in from either edge. */
const lineEnds = `<w:tabs><w:tab w:val="right" w:pos="${textWidth - characterPitch}"/></w:tabs><w:ind w:left="${characterPitch}"/><w:jc w:val="left"/>`

function writeIssuer({ office, date }: NonNullable<RedHead['issuedBy']>): string {
  return writeStyledParagraph('DocumentNumber', `${office}\t${dateOrRoom(date)}`, lineEnds)
}

function linesAbove(head: RedHead): readonly string[] {
  const lines: string[] = []
  if (head.copyNumber !== undefined) lines.push(writeStyledParagraph('Normal', head.copyNumber))
  // 密级 keeps to the second line of the area even where there is no 份号.
  if (head.secrecy !== undefined) {
    if (lines.length === 0) lines.push(blankLine)
    lines.push(writeStyledParagraph('AnnexLabel', head.secrecy))
  }
  if (head.urgency !== undefined) lines.push(writeStyledParagraph('AnnexLabel', head.urgency))
  return lines
}

function writeMark(mark: string, size: number): string {
  const { scale, spacing } = markSetting(mark, size)
  const properties = `<w:rPr><w:spacing w:val="${spacing}"/><w:w w:val="${scale}"/></w:rPr>`
  return `<w:p><w:pPr><w:pStyle w:val="IssuerMark"/></w:pPr><w:r>${properties}${writeRunText(mark)}</w:r></w:p>`
}
