import { dateOrRoom } from '../domain/document/chinese-date.ts'
import {
  annexLabel,
  annexNoteIndent,
  annexNoteText,
  closingIndents,
  linesAboveClosing,
  markSetting,
} from '../domain/document/layout-rules.ts'
import { characterPitch } from '../domain/document/page-setup.ts'
import type { PaperSettings } from '../domain/document/paper-settings.ts'
import type {
  Closing,
  DocumentBlock,
  DocumentHeading,
  DocumentParagraph,
  HeadingLevel,
  Imprint,
  OfficialDocument,
  RedHead,
  Run,
} from '../domain/document/types.ts'
import { type PaperContent, type PaperNode, type PaperSheet, type PaperTag, paperNode } from './paper-node.ts'
import { paperTable } from './paper-table.ts'

/** The places of what stands around the text and can be edited on the paper. */
export const paperFieldPlaces = {
  title: 'field.title',
  addressees: 'field.addressees',
  copyTo: 'field.copyTo',
} as const

/**
 * A paper as sheets of elements: what is printed and what the preview shows are the same, under the one style of
 * `paper-style.ts`. Lines break where the Word file's do under the same fonts.
 */
export function paperSheets(document: OfficialDocument, settings: PaperSettings): readonly PaperSheet[] {
  const sheets: { shape: PaperSheet['shape']; nodes: readonly PaperNode[] }[] = [
    {
      shape: document.orientation === 'landscape' ? 'wide' : 'upright',
      nodes: [...front(document, settings), ...end(document, settings)],
    },
  ]
  document.annexes.forEach((annex, index) => {
    sheets.push({
      shape: annex.orientation === 'landscape' ? 'wide' : 'upright',
      nodes: [
        paperNode('p', { className: 'flush label' }, annexLabel(index, document.annexes.length)),
        blank,
        titleNode(annex.title),
        blank,
        ...annex.blocks.map(blockNode),
      ],
    })
  })
  if (document.imprint !== null) {
    const nodes = [paperNode('div', { className: 'filler' }), imprintNode(document.imprint)]
    const last = sheets.at(-1)
    // The imprint stands on an upright page; one that follows turned pages is a leaf of its own without a number.
    if (last === undefined || last.shape === 'wide') sheets.push({ shape: 'bare', nodes })
    else last.nodes = [...last.nodes, ...nodes]
  }
  const hasCentredNumbers = settings.plainNumbers === 'centred' && document.head === null
  return sheets.map((sheet) => ({ ...sheet, hasCentredNumbers }))
}

const blank = paperNode('div', { className: 'blank' })

function front(document: OfficialDocument, settings: PaperSettings): readonly PaperNode[] {
  const title =
    document.title.length === 0
      ? []
      : [titleNode(document.title, paperFieldPlaces.title), ...(document.isFormSheet ? [] : [blank])]
  const addressees =
    document.addressees === null
      ? []
      : [paperNode('p', { className: 'flush', place: paperFieldPlaces.addressees }, `${document.addressees}：`)]
  return [
    ...(document.head === null ? [] : head(document.head, settings)),
    ...title,
    ...addressees,
    ...document.blocks.map(blockNode),
  ]
}

function head(red: RedHead, { markSize }: PaperSettings): readonly PaperNode[] {
  const above: PaperNode[] = []
  const line = (text: string, label = '') =>
    paperNode('p', { className: `flush above-mark${label}` }, text === '' ? '\u00a0' : text)
  if (red.copyNumber !== undefined) above.push(line(red.copyNumber))
  if (red.secrecy !== undefined) {
    if (above.length === 0) above.push(line(''))
    above.push(line(red.secrecy, ' label'))
  }
  if (red.urgency !== undefined) above.push(line(red.urgency, ' label'))
  const { size, scale, spacing } = markSetting(red.mark, markSize)
  const style = { 'font-size': `${size}pt`, 'letter-spacing': `${spacing / 20}pt`, '--scale': String(scale / 100) }
  return [
    ...above,
    paperNode('div', { className: 'mark-gap' }),
    paperNode('div', { className: 'mark', style }, paperNode('span', {}, red.mark)),
    blank,
    blank,
    paperNode('p', { className: 'number' }, red.number ?? ''),
    ...(red.issuedBy === undefined ? [] : [issuerNode(red.issuedBy)]),
    paperNode('hr', { className: 'rule' }),
    blank,
    blank,
  ]
}

function issuerNode({ office, date }: NonNullable<RedHead['issuedBy']>): PaperNode {
  return paperNode(
    'div',
    { className: 'issued-by' },
    paperNode('span', {}, office),
    paperNode('span', {}, dateOrRoom(date)),
  )
}

function titleNode(lines: readonly string[], place?: string): PaperNode {
  return paperNode('h1', place === undefined ? {} : { place }, ...lines.map((line) => paperNode('span', {}, line)))
}

const shapeClasses = {
  text: {},
  flush: { className: 'flush' },
  centred: { className: 'centred' },
  right: { className: 'right' },
  title: { className: 'title' },
} as const

function blockNode(block: DocumentBlock): PaperNode {
  switch (block.kind) {
    case 'heading':
      return headingNode(block)
    case 'paragraph':
      return paragraphNode(block)
    case 'table':
      return paperTable(block)
    default:
      throw new Error(`unknown block ${JSON.stringify(block satisfies never)}`)
  }
}

function paragraphNode(block: DocumentParagraph): PaperNode {
  const shape = shapeClasses[block.shape ?? 'text']
  const indent = block.rightIndent === undefined ? {} : { style: rightIndent(block.rightIndent) }
  return paperNode('p', { ...shape, ...indent, ...placeOf(block) }, ...runNodes(block.runs))
}

const rightIndent = (characters: number) => ({ 'padding-right': `calc(${characters}*var(--cw))` })

const placeOf = (block: { readonly place?: string }) => (block.place === undefined ? {} : { place: block.place })

/** The title is h1, so the first level of headings is h2. */
const headingTags: Readonly<Record<HeadingLevel, PaperTag>> = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' }

function headingNode(heading: DocumentHeading): PaperNode {
  if (heading.following === undefined) {
    return paperNode(headingTags[heading.level], placeOf(heading), ...runNodes(heading.runs))
  }
  const first = paperNode('span', { className: `run-in run-in-${heading.level}` }, ...runNodes(heading.runs))
  return paperNode('p', placeOf(heading), first, ...runNodes(heading.following))
}

function runNodes(runs: readonly Run[]): readonly PaperContent[] {
  return runs.map((run) =>
    run.key === undefined
      ? run.text
      : paperNode('span', { number: { key: run.key, opensList: run.counts !== undefined } }, run.text),
  )
}

/** 附件说明, 署名, 成文日期, 附注. */
function end(document: OfficialDocument, settings: PaperSettings): readonly PaperNode[] {
  const titles = document.annexes.map((annex) => annex.title.join(''))
  const inCharacters = (twips: number) => `calc(${twips / characterPitch}*var(--cw))`
  const notes =
    document.closing === null
      ? []
      : titles.map((_, index) => {
          const { left, hanging } = annexNoteIndent(index, titles.length)
          const style = { '--left': inCharacters(left), '--hanging': inCharacters(hanging) }
          return paperNode('p', { className: 'annex-note', style }, annexNoteText(index, titles))
        })
  const nodes = [
    ...(notes.length > 0 ? [blank, ...notes] : []),
    ...(document.closing === null ? [] : closingNodes(document.closing, settings)),
    ...(document.remark === null ? [] : [paperNode('p', {}, `（${document.remark}）`)]),
  ]
  // 署名 stays with the text before it: no page holds it alone.
  return nodes.length === 0 ? [] : [paperNode('div', { className: 'end' }, ...nodes)]
}

function closingNodes(closing: Closing, settings: PaperSettings): readonly PaperNode[] {
  const date = dateOrRoom(closing.date)
  const indents = closingIndents(closing.office, date, closing.hasSeal)
  const line = (text: string, right: number) => paperNode('p', { className: 'right', style: rightIndent(right) }, text)
  return [
    ...Array.from({ length: linesAboveClosing(closing.hasSeal, settings) }, () => blank),
    line(closing.office, indents.office),
    line(date, indents.date),
  ]
}

function imprintNode(imprint: Imprint): PaperNode {
  const copyTo =
    imprint.copyTo === null
      ? []
      : [paperNode('p', { className: 'copy-to', place: paperFieldPlaces.copyTo }, `抄送：${imprint.copyTo}。`)]
  const copies = imprint.copies === null ? [] : [paperNode('p', {}, `（共印${imprint.copies}份）`)]
  const printed = paperNode(
    'p',
    { className: 'printed' },
    paperNode('span', {}, imprint.office),
    paperNode('span', {}, `${dateOrRoom(imprint.date)}印发`),
  )
  return paperNode('div', { className: 'imprint' }, ...copyTo, printed, ...copies)
}
