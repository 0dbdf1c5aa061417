import { isAsLongAsText } from '../../shared/domain/document/kept-blocks.ts'
import { characterPitch } from '../../shared/domain/document/page-setup.ts'
import type { DocumentHeading, DocumentParagraph, Run } from '../../shared/domain/document/types.ts'
import { hasOtherSigns } from '../../shared/domain/text/full-width-signs.ts'
import { verbatimStyle } from './write-styles.ts'
import { escapeXml } from './write-xml.ts'

/**
 * The content of runs: line feeds become breaks, tabs tabs. A number's link to what it counts stays in the document's
 * data; paper has no place for it.
 */
export function writeRunText(text: string): string {
  const escaped = escapeXml(text)
  if (!/[\n\t]/.test(escaped)) return `<w:t xml:space="preserve">${escaped}</w:t>`
  return escaped
    .split(/([\n\t])/)
    .map((piece) => {
      if (piece === '\n') return '<w:br/>'
      if (piece === '\t') return '<w:tab/>'
      return piece === '' ? '' : `<w:t xml:space="preserve">${piece}</w:t>`
    })
    .join('')
}

function writeRun(text: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`
  return `<w:r>${properties}${writeRunText(text)}</w:r>`
}

/** `style`: of a heading that runs on; a run has one style, so that its font goes before the mark of its words. */
function writeRuns(runs: readonly Run[], isVerbatim: boolean, style?: string): string {
  return runs.map(({ text }) => writeRun(text, style ?? markOf(text, isVerbatim))).join('')
}

const markOf = (text: string, isVerbatim: boolean) => (isVerbatim && hasOtherSigns(text) ? verbatimStyle : undefined)

/** A paragraph of a style; `properties` are further children of w:pPr in schema order, `isVerbatim` is of its document. */
export function writeStyledParagraph(style: string, text: string, properties = '', isVerbatim = false): string {
  const run = text && writeRun(text, markOf(text, isVerbatim))
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${run}</w:p>`
}

/** 空一行: a real empty paragraph; space before a paragraph is dropped at the top of a page by some renderers. */
export const blankLine = writeStyledParagraph('Normal', '')

/** An empty paragraph of an exact height in twips. */
export function writeSpacer(height: number, border = ''): string {
  return writeStyledParagraph(
    'Spacer',
    '',
    `${border && `<w:pBdr>${border}</w:pBdr>`}<w:spacing w:line="${height}" w:lineRule="exact"/>`,
  )
}

/** Begins a page with the paragraph it is a property of. */
export const pageBreak = '<w:pageBreakBefore/>'

/** Begins a page without taking room on it. */
export function writePageStart(): string {
  return writeStyledParagraph('Spacer', '', `${pageBreak}<w:spacing w:line="10" w:lineRule="exact"/>`)
}

/** The style of each shape, and what it adds to the style. */
const shapes = {
  text: ['OfficialText', ''],
  flush: ['Normal', ''],
  centred: ['Normal', '<w:jc w:val="center"/>'],
  right: ['Normal', '<w:jc w:val="right"/>'],
  title: ['Title', ''],
} as const

/** LibreOffice moves a paragraph that is kept with the next one as a whole: so does Word, and the preview. */
export const kept = '<w:keepNext/><w:keepLines/>'

const loose = '<w:keepNext w:val="0"/><w:keepLines w:val="0"/>'

function writeShape(shape: keyof typeof shapes, keepsNext: boolean, rightIndent = 0): string {
  const [style, addition] = shapes[shape]
  const indent = rightIndent === 0 ? '' : `<w:ind w:right="${Math.round(rightIndent * characterPitch)}"/>`
  return `<w:pPr><w:pStyle w:val="${style}"/>${keepsNext ? kept : ''}${indent}${addition}</w:pPr>`
}

/** `keepsNext`: the paragraph must not end a page that the next one leaves; `isVerbatim` is of its document. */
export function writeParagraph(paragraph: DocumentParagraph, keepsNext = false, isVerbatim = false): string {
  const shape = writeShape(paragraph.shape ?? 'text', keepsNext, paragraph.rightIndent)
  return `<w:p>${shape}${writeRuns(paragraph.runs, isVerbatim)}</w:p>`
}

/**
 * A heading that stands alone has a heading style. One that runs on is a paragraph of text whose first words have the
 * heading's font: as a heading it would put the whole paragraph into the navigation pane.
 */
export function writeHeading(heading: DocumentHeading, keepsNext = false, isVerbatim = false): string {
  if (heading.following === undefined) {
    const keeping = keepsNext ? kept : isAsLongAsText(heading) ? loose : ''
    const properties = `<w:pPr><w:pStyle w:val="Heading${heading.level}"/>${keeping}</w:pPr>`
    return `<w:p>${properties}${writeRuns(heading.runs, isVerbatim)}</w:p>`
  }
  const style = heading.level <= 3 ? `RunInHeading${heading.level}` : undefined
  const runs = writeRuns(heading.runs, isVerbatim, style) + writeRuns(heading.following, isVerbatim)
  return `<w:p>${writeShape('text', keepsNext)}${runs}</w:p>`
}

/**
 * A title on one paragraph, its lines parted where they were broken when the paper was made; `properties` as of a paragraph of
 * a style, `isVerbatim` is of its document.
 */
export function writeTitle(lines: readonly string[], isVerbatim = false, properties = ''): string {
  return writeStyledParagraph('Title', lines.join('\n'), properties, isVerbatim)
}

/** A title whose first line names the office in red. */
export function writeTitleUnderRed([office = '', ...lines]: readonly string[]): string {
  return (
    `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr>${writeRunText(office)}</w:r>` +
    `<w:r>${writeRunText(['', ...lines].join('\n'))}</w:r></w:p>`
  )
}
