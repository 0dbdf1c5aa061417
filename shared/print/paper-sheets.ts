import { asSet } from '../domain/document/as-set.ts'
import { dateOrRoom } from '../domain/document/chinese-date.ts'
import { closingLines } from '../domain/document/closing-lines.ts'
import { hasOwnImprintPage } from '../domain/document/imprint-page.ts'
import { type PrintedImprint, printedAddressees, printedImprint } from '../domain/document/imprint-rows.ts'
import { isAsLongAsText, keepsWithNext } from '../domain/document/kept-blocks.ts'
import { annexHead, annexNoteIndent, annexNoteText, annexNoteTitles } from '../domain/document/layout-rules.ts'
import { hasPageNumbers } from '../domain/document/one-page.ts'
import { characterPitch } from '../domain/document/page-setup.ts'
import type { PaperSettings } from '../domain/document/paper-settings.ts'
import { settleRows } from '../domain/document/settle-rows.ts'
import type {
  Attendance,
  Closing,
  DocumentBlock,
  DocumentHeading,
  DocumentParagraph,
  HeadingLevel,
  OfficialDocument,
  Run,
} from '../domain/document/types.ts'
import { blank, headNodes } from './paper-head.ts'
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
export function paperSheets(given: OfficialDocument, settings: PaperSettings): readonly PaperSheet[] {
  const document = settleRows(asSet(given, settings), settings)
  const sheets: { shape: PaperSheet['shape']; nodes: readonly PaperNode[] }[] = [
    {
      shape: document.head?.kind === 'letter' ? 'letter' : document.orientation === 'landscape' ? 'wide' : 'upright',
      nodes: [...front(document, settings), ...end(document, settings)],
    },
  ]
  for (const annex of document.annexes) {
    const label = annexHead(annex, document.annexes)
    sheets.push({
      shape: annex.orientation === 'landscape' ? 'wide' : 'upright',
      nodes: [
        ...(label === null ? [] : [paperNode('p', { className: 'flush label' }, label), blank]),
        titleNode(annex.title),
        blank,
        ...blockNodes(annex.blocks),
      ],
    })
  }
  const imprint = printedImprint(document, settings)
  if (imprint !== null) {
    const nodes = [paperNode('div', { className: 'filler' }), imprintNode(imprint)]
    const last = sheets.at(-1)
    if (last === undefined || hasOwnImprintPage(document, settings)) sheets.push({ shape: 'bare', nodes })
    else last.nodes = [...last.nodes, ...nodes]
  }
  const hasNumbers = hasPageNumbers(document, settings)
  const hasCentredNumbers = settings.plainNumbers === 'centred' && document.head === null
  return sheets.map((sheet) => ({
    ...sheet,
    hasNumbers: sheet.shape !== 'bare' && hasNumbers,
    hasCentredNumbers,
  }))
}

function front(document: OfficialDocument, settings: PaperSettings): readonly PaperNode[] {
  const title =
    document.title.length === 0
      ? []
      : [
          titleNode(document.title, paperFieldPlaces.title, document.hasOfficeLine && settings.noticeOffice === 'red'),
          ...(document.isFormSheet ? [] : [blank]),
        ]
  const names = printedAddressees(document, settings)
  const addressees =
    names === null ? [] : [paperNode('p', { className: 'flush', place: paperFieldPlaces.addressees }, `${names}：`)]
  return [
    ...(document.head === null ? [] : headNodes(document.head, settings)),
    ...title,
    ...addressees,
    ...(document.closing === null ? blockNodes(document.blocks) : withLastTied(blockNodes(document.blocks))),
  ]
}

function withClass(node: PaperNode, className: string): PaperNode {
  return { ...node, className: node.className === undefined ? className : `${node.className} ${className}` }
}

/** Stays whole and with what follows. */
const tied = (node: PaperNode) => withClass(node, 'tied')

/** 署名 stays with the text before it: no page holds it alone. */
function withLastTied(nodes: readonly PaperNode[]): readonly PaperNode[] {
  return nodes.map((node, index) => (index === nodes.length - 1 && node.tag !== 'table' ? tied(node) : node))
}

function titleNode(lines: readonly string[], place?: string, isUnderRed = false): PaperNode {
  const spans = lines.map((line, at) =>
    paperNode('span', isUnderRed && at === 0 ? { style: { color: '#f00' } } : {}, line),
  )
  return paperNode('h1', place === undefined ? {} : { place }, ...spans)
}

const shapeClasses = {
  text: {},
  flush: { className: 'flush' },
  centred: { className: 'centred' },
  right: { className: 'right' },
  title: { className: 'title' },
} as const

function blockNodes(blocks: readonly DocumentBlock[]): readonly PaperNode[] {
  return blocks.map((block, index) => blockNode(block, keepsWithNext(blocks, index)))
}

function blockNode(block: DocumentBlock, keepsNext: boolean): PaperNode {
  switch (block.kind) {
    case 'heading':
      return headingNode(block, keepsNext)
    case 'paragraph':
      return paragraphNode(block, keepsNext)
    case 'table':
      return paperTable(block)
    default:
      throw new Error(`unknown block ${JSON.stringify(block satisfies never)}`)
  }
}

function paragraphNode(block: DocumentParagraph, keepsNext: boolean): PaperNode {
  const shape = keepsNext ? { className: 'kept' } : shapeClasses[block.shape ?? 'text']
  const indent = block.rightIndent === undefined ? {} : { style: rightIndent(block.rightIndent) }
  const node = paperNode('p', { ...shape, ...indent, ...placeOf(block) }, ...runNodes(block.runs))
  return block.staysWithNext ? tied(node) : node
}

const rightIndent = (characters: number) => ({ 'padding-right': `calc(${characters}*var(--cw))` })

const placeOf = (block: { readonly place?: string }) => (block.place === undefined ? {} : { place: block.place })

/** The title is h1, so the first level of headings is h2. */
const headingTags: Readonly<Record<HeadingLevel, PaperTag>> = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' }

function headingNode(heading: DocumentHeading, keepsNext: boolean): PaperNode {
  if (heading.following === undefined) {
    const kept = isAsLongAsText(heading) ? { className: 'text' } : keepsNext ? { className: 'kept' } : {}
    return paperNode(headingTags[heading.level], { ...kept, ...placeOf(heading) }, ...runNodes(heading.runs))
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
  const titles = annexNoteTitles(document)
  const inCharacters = (twips: number) => `calc(${twips / characterPitch}*var(--cw))`
  const notes = titles.map((_, index) => {
    const { left, hanging } = annexNoteIndent(index, titles.length)
    const style = { '--left': inCharacters(left), '--hanging': inCharacters(hanging) }
    return paperNode('p', { className: 'annex-note', style }, annexNoteText(index, titles))
  })
  return [
    ...(notes.length > 0 ? [tied(blank), ...notes.map(tied)] : []),
    ...attendanceNodes(document.attendance ?? []),
    ...(document.closing === null ? [] : closingNodes(document.closing, settings, document.remark !== null)),
    ...(document.remark === null ? [] : [paperNode('p', {}, `（${document.remark}）`)]),
  ]
}

function closingNodes(closing: Closing, settings: PaperSettings, hasRemark: boolean): readonly PaperNode[] {
  const lines = closingLines(closing, settings)
  return lines.flatMap((own, at) => {
    const line =
      own.kind === 'line'
        ? paperNode('p', { className: 'right', style: rightIndent(own.right) }, own.text)
        : paperNode('div', { className: 'seals' }, ...own.names.map((name) => paperNode('span', {}, name)))
    return [
      ...Array.from({ length: own.linesAbove }, () => tied(blank)),
      at < lines.length - 1 || hasRemark ? tied(line) : line,
    ]
  })
}

/** 出席, 请假, 列席 of a 纪要: the names stand after the colon, further lines below the first of them. */
function attendanceNodes(attendance: readonly Attendance[]): readonly PaperNode[] {
  const lines = attendance.map(({ label, names }) =>
    paperNode('p', { className: 'attendance' }, paperNode('span', { className: 'label' }, `${label}：`), names),
  )
  return lines.length === 0 ? [] : [tied(blank), ...lines]
}

function imprintNode({ mainTo, copyTo, issue, copies, hasRules }: PrintedImprint): PaperNode {
  const rows: PaperNode[] = []
  if (mainTo !== null) {
    rows.push(paperNode('p', { className: 'copy-to', place: paperFieldPlaces.addressees }, `主送：${mainTo}。`))
  }
  if (copyTo !== null) {
    // No rule between 主送 and 抄送.
    const style = mainTo === null ? {} : { style: { 'border-top': '0' } }
    const own = { className: 'copy-to', place: paperFieldPlaces.copyTo, ...style }
    rows.push(paperNode('p', own, `抄送：${copyTo}。`))
  }
  if (issue !== null) {
    const [office, date] = [issue.office, `${dateOrRoom(issue.date)}印发`]
    rows.push(paperNode('p', { className: 'printed' }, paperNode('span', {}, office), paperNode('span', {}, date)))
  }
  if (copies !== null) rows.push(paperNode('p', {}, `（共印${copies}份）`))
  return paperNode('div', { className: hasRules ? 'imprint' : 'imprint unruled' }, ...rows)
}
