import { dateOrRoom } from '../../shared/domain/document/chinese-date.ts'
import { letterLines, signerColumns, signerLabel, signerLines } from '../../shared/domain/document/head-rules.ts'
import { markSetting } from '../../shared/domain/document/layout-rules.ts'
import { aboveLetterLines } from '../../shared/domain/document/letter-rules.ts'
import { characterPitch, pageSetup, textWidth, twipsPerMm } from '../../shared/domain/document/page-setup.ts'
import type { PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import type { DocumentHead, LetterHead, PaperHead, SeriesHead } from '../../shared/domain/document/types.ts'
import { writeJointMark } from './write-joint-mark.ts'
import { blankLine, writeRunText, writeSpacer, writeStyledParagraph } from './write-paragraph.ts'

/** The upper edge of the mark, from the top of the page (GB/T 9704—2012 7.2.4). */
const markTop = Math.round(72 * twipsPerMm)

/** 版头 as far as it stands in the text: the mark of a letter is in the header of its first page. */
export function writeHead(head: PaperHead, settings: PaperSettings): string {
  return head.kind === 'letter' ? writeLetterLines(head, settings) : writeRedHead(head, settings)
}

/**
 * 份号, 密级, 紧急程度 each on its line, the mark, two empty lines, the number, the line of a 简报 or 纪要, the red rule 4 mm
 * below, two empty lines before the title. On paper with a printed head (套打) mark and rule are left out, their heights kept.
 */
function writeRedHead(head: DocumentHead | SeriesHead, settings: PaperSettings): string {
  const setup = pageSetup(settings.profile)
  const lines = linesAbove(head)
  const gap = markTop - setup.marginTop - setup.linePitch * lines.length
  return [
    ...lines,
    writeSpacer(gap),
    writeMark(head.mark, settings),
    blankLine,
    blankLine,
    ...(head.kind === 'document' ? writeNumber(head) : [writeStyledParagraph('DocumentNumber', head.number ?? '')]),
    ...(head.kind === 'document' ? [] : [writeIssuer(head.issuedBy)]),
    writeSpacer(ruleSpace, settings.isHeadPreprinted ? '' : redRule(settings)),
    blankLine,
    blankLine,
  ].join('')
}

/**
 * By calculation the rule stands 3.8 mm below the number; with 149 twips (4.06 mm) LibreOffice does not set the last line of the page,
 * which Word and Chromium do.
 */
const ruleSpace = 136

/** Borders are measured in eighths of a point. */
function redRule({ ruleThickness }: PaperSettings): string {
  const eighths = Math.round((ruleThickness / 25.4) * 72 * 8)
  return `<w:bottom w:val="single" w:sz="${eighths}" w:space="0" w:color="FF0000"/>`
}

/** One character in from either edge. */
const lineEnds = `<w:tabs><w:tab w:val="right" w:pos="${textWidth - characterPitch}"/></w:tabs><w:ind w:left="${characterPitch}"/><w:jc w:val="left"/>`

function writeIssuer({ office, date }: SeriesHead['issuedBy']): string {
  return writeStyledParagraph('DocumentNumber', `${office}\t${dateOrRoom(date)}`, lineEnds)
}

/** 发文字号 by itself in the middle, or of an 上行文 at the left of the last line of 签发人. */
function writeNumber({ number, signers = [] }: DocumentHead): readonly string[] {
  if (signers.length === 0) return [writeStyledParagraph('DocumentNumber', number ?? '')]
  const columns = signerColumns(signers)
  const width = columns.reduce((sum, own) => sum + own, 0)
  const label = textWidth - characterPitch * (1 + width + [...signerLabel].length)
  const stops = [label, ...columns.map((_, at) => label + characterPitch * (4 + sumOf(columns.slice(0, at))))]
  const tabs = stops.map((stop) => `<w:tab w:val="left" w:pos="${Math.round(stop)}"/>`).join('')
  const properties = `<w:pPr><w:pStyle w:val="DocumentNumber"/><w:tabs>${tabs}</w:tabs><w:ind w:left="${characterPitch}"/><w:jc w:val="left"/></w:pPr>`
  return signerLines(signers, number).map((line) => {
    // The label fills its room to the names, so that no tab follows it.
    const before = `${line.number ?? ''}\t${line.hasLabel ? signerLabel : '\t'}`
    const names = `<w:r><w:rPr><w:rStyle w:val="SignerName"/></w:rPr>${writeRunText(line.names.join('\t'))}</w:r>`
    return `<w:p>${properties}<w:r>${writeRunText(before)}</w:r>${names}</w:p>`
  })
}

const sumOf = (widths: readonly number[]) => widths.reduce((sum, own) => sum + own, 0)

function linesAbove(head: DocumentHead | SeriesHead): readonly string[] {
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

function writeMark(mark: DocumentHead['mark'], { markSize, isHeadPreprinted }: PaperSettings): string {
  if (typeof mark !== 'string') return writeJointMark(mark, markSize, isHeadPreprinted)
  const { size, scale, spacing } = markSetting(mark, markSize)
  // The style has the office's size; a long mark is set smaller, on a line of its own height.
  const line = size === markSize ? '' : `<w:spacing w:line="${Math.round(1.05 * size * 20)}" w:lineRule="exact"/>`
  const own = size === markSize ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`
  const properties = `<w:rPr><w:spacing w:val="${spacing}"/><w:w w:val="${scale}"/>${own}</w:rPr>`
  const run = isHeadPreprinted ? '' : `<w:r>${properties}${writeRunText(mark)}</w:r>`
  return `<w:p><w:pPr><w:pStyle w:val="IssuerMark"/>${line}</w:pPr>${run}</w:p>`
}

/** 份号, 密级, 紧急程度 at the left, the number at the right of the first of these lines, two empty lines before the title. */
function writeLetterLines(head: LetterHead, settings: PaperSettings): string {
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${textWidth}"/></w:tabs><w:jc w:val="left"/>`
  const lines = letterLines(head).map(({ text, isLabel, number }) =>
    // A line of a tab alone LibreOffice makes lower than its pitch.
    number === null || number === ''
      ? writeStyledParagraph(isLabel ? 'AnnexLabel' : 'Normal', text)
      : `<w:p><w:pPr><w:pStyle w:val="DocumentNumber"/>${tab}</w:pPr><w:r>` +
        `${isLabel ? '<w:rPr><w:rStyle w:val="RunInHeading1"/></w:rPr>' : ''}${writeRunText(text)}</w:r>` +
        `<w:r>${writeRunText(`\t${number}`)}</w:r></w:p>`,
  )
  return [writeSpacer(aboveLetterLines(head, settings)), ...lines, blankLine, blankLine].join('')
}
