import { asSet } from '../../shared/domain/document/as-set.ts'
import { closingLines } from '../../shared/domain/document/closing-lines.ts'
import { hasOwnImprintPage } from '../../shared/domain/document/imprint-page.ts'
import { printedAddressees, printedImprint } from '../../shared/domain/document/imprint-rows.ts'
import { isUnderTitle, keepsWithNext } from '../../shared/domain/document/kept-blocks.ts'
import {
  annexHead,
  annexNoteIndent,
  annexNoteText,
  annexNoteTitles,
  labelledAnnexes,
} from '../../shared/domain/document/layout-rules.ts'
import { hasPageNumbers } from '../../shared/domain/document/one-page.ts'
import { characterPitch, textWidth } from '../../shared/domain/document/page-setup.ts'
import type { PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import { settleRows } from '../../shared/domain/document/settle-rows.ts'
import type {
  Annex,
  Attendance,
  Closing,
  DocumentBlock,
  LetterHead,
  OfficialDocument,
  Orientation,
} from '../../shared/domain/document/types.ts'
import { writeHead } from './write-head.ts'
import { writeImprint } from './write-imprint.ts'
import {
  blankLine,
  kept,
  pageBreak,
  writeHeading,
  writePageStart,
  writeParagraph,
  writeRunText,
  writeSpacer,
  writeStyledParagraph,
  writeTitle,
  writeTitleUnderRed,
} from './write-paragraph.ts'
import { writeTable } from './write-table.ts'
import type { XmlPiece } from './write-xml.ts'

/** A stretch of pages of one shape. */
export interface WordSection {
  readonly orientation: Orientation
  /** Bare pages carry no number: the page of the imprint after blank pages. */
  readonly isBare: boolean
  /** 页码 on its pages; a cover has none. */
  readonly hasNumbers: boolean
  /** 页码 centred instead of at the outer edge. */
  readonly hasCentredNumbers: boolean
  /** Set on the first section of a letter, whose first page has the mark above and a rule below. */
  readonly letter?: LetterHead
  /** The first of a further document in the file: its pages are numbered from 1 again. */
  readonly startsAnew?: boolean
  /** The content of the section, which is written when it is gone through, and only once: a table may have thousands of rows. */
  readonly pieces: Iterable<XmlPiece>
}

interface OpenSection {
  readonly orientation: Orientation
  readonly isBare: boolean
  readonly content: Iterable<XmlPiece>[]
}

/** The whole document as sections of Word's body. Annexes of the same orientation as what stands before share its section. */
export function writeSections(given: OfficialDocument, settings: PaperSettings): readonly WordSection[] {
  const document = settleRows(asSet(given, settings), settings)
  const sections: OpenSection[] = []
  const open = (orientation: Orientation, isBare = false): OpenSection => {
    const section = { orientation, isBare, content: [] }
    sections.push(section)
    return section
  }
  let current = open(document.orientation)
  current.content.push(writeFront(document, settings), writeEnd(document, settings))
  for (const annex of document.annexes) {
    const isNew = annex.orientation !== current.orientation
    if (isNew) current = open(annex.orientation)
    current.content.push(writeAnnex(annex, annexHead(annex, document.annexes), isNew, settings))
  }
  const imprint = printedImprint(document, settings)
  if (imprint !== null) {
    if (hasOwnImprintPage(document, settings)) current = open('portrait', true)
    current.content.push([writeImprint(imprint)])
  }
  const hasNumbers = hasPageNumbers(document, settings)
  const hasCentredNumbers = settings.plainNumbers === 'centred' && document.head === null
  const { head } = document
  return sections.map(({ content, ...section }, index) => ({
    ...section,
    ...(head?.kind === 'letter' && index === 0 && { letter: head }),
    hasNumbers: !section.isBare && hasNumbers,
    hasCentredNumbers,
    pieces: oneAfterAnother(content),
  }))
}

/** Head, title and text. */
function* writeFront(document: OfficialDocument, settings: PaperSettings): Generator<XmlPiece> {
  if (document.head !== null) yield writeHead(document.head, settings)
  if (document.title.length > 0) {
    yield document.hasOfficeLine && settings.noticeOffice === 'red'
      ? writeTitleUnderRed(document.title)
      : writeTitle(document.title, document.isVerbatim)
    if (!document.isFormSheet) yield blankLine
  }
  const addressees = printedAddressees(document, settings)
  if (addressees !== null) yield writeStyledParagraph('Normal', `${addressees}：`)
  yield* writeBlocks(document.blocks, settings, document, document.closing !== null)
}

/** A section begins a page by itself. */
function* writeAnnex(
  annex: Annex,
  label: string | null,
  isNewSection: boolean,
  settings: PaperSettings,
): Generator<XmlPiece> {
  const start = isNewSection ? '' : pageBreak
  if (label !== null) {
    yield writeStyledParagraph('AnnexLabel', label, start)
    yield blankLine
  }
  yield writeTitle(annex.title, annex.isVerbatim, label === null ? start : '')
  yield blankLine
  yield* writeBlocks(annex.blocks, settings, annex)
}

const keptBlankLine = writeStyledParagraph('Normal', '', kept)

/** 附件说明, 署名, 成文日期, 附注. */
function* writeEnd(document: OfficialDocument, settings: PaperSettings): Generator<string> {
  const titles = annexNoteTitles(document)
  if (titles.length > 0) {
    yield keptBlankLine
    const named = labelledAnnexes(document.annexes)
    for (const index of titles.keys()) {
      const { left, hanging } = annexNoteIndent(index, titles.length)
      yield writeStyledParagraph(
        'Normal',
        annexNoteText(index, titles),
        `${kept}<w:ind w:left="${left}" w:hanging="${hanging}"/>`,
        named[index]?.isVerbatim,
      )
    }
  }
  yield* writeAttendance(document.attendance ?? [])
  if (document.closing !== null) yield* writeClosing(document.closing, settings, document.remark !== null)
  if (document.remark !== null) yield writeStyledParagraph('OfficialText', `（${document.remark}）`)
}

/** 出席, 请假, 列席 of a 纪要: the names stand after the colon, further lines below the first of them (GB/T 9704—2012 10.3). */
function* writeAttendance(attendance: readonly Attendance[]): Generator<string> {
  if (attendance.length > 0) yield keptBlankLine
  for (const { label, names } of attendance) {
    const indent = `<w:ind w:left="${5 * characterPitch}" w:hanging="${3 * characterPitch}"/>`
    yield `<w:p><w:pPr><w:pStyle w:val="Normal"/>${indent}</w:pPr><w:r><w:rPr><w:rStyle w:val="RunInHeading1"/></w:rPr>` +
      `${writeRunText(`${label}：`)}</w:r><w:r>${writeRunText(names)}</w:r></w:p>`
  }
}

/**
 * 署名 stays with the text before it (不得此页无正文), 附注 with the day above it: all paragraphs from the last of the text on
 * are kept together.
 */
function* writeClosing(closing: Closing, settings: PaperSettings, hasRemark: boolean): Generator<string> {
  const lines = closingLines(closing, settings)
  for (const [at, own] of lines.entries()) {
    for (let line = 0; line < own.linesAbove; line++) yield keptBlankLine
    const stays = at < lines.length - 1 || hasRemark ? kept : ''
    if (own.kind === 'seals') {
      yield writeStyledParagraph(
        'Normal',
        own.names.map((name) => `\t${name}`).join(''),
        `${stays}${sealTabs(own.names)}`,
      )
    } else {
      const indent = `<w:ind w:right="${Math.round(own.right * characterPitch)}"/><w:jc w:val="right"/>`
      yield writeStyledParagraph('Normal', own.text, `${stays}${indent}`)
    }
  }
}

/** A name stands in the middle of its column. */
function sealTabs(names: readonly string[]): string {
  const column = textWidth / names.length
  const tabs = names.map((_, at) => `<w:tab w:val="center" w:pos="${Math.round((at + 0.5) * column)}"/>`)
  return `<w:tabs>${tabs.join('')}</w:tabs><w:jc w:val="left"/>`
}

/** `isClosed`: a signature follows, which the last paragraph must not leave. */
function* writeBlocks(
  blocks: readonly DocumentBlock[],
  { keepsHeadings }: PaperSettings,
  { isVerbatim }: Pick<OfficialDocument, 'isVerbatim'>,
  isClosed = false,
): Generator<XmlPiece> {
  for (const [index, block] of blocks.entries()) {
    const isHeading = keepsHeadings && keepsWithNext(blocks, index)
    const keepsNext = isHeading || isUnderTitle(blocks, index) || (isClosed && index === blocks.length - 1)
    switch (block.kind) {
      case 'heading':
        yield writeHeading(block, keepsNext, isVerbatim)
        break
      case 'paragraph':
        yield writeParagraph(block, keepsNext || block.staysWithNext, isVerbatim)
        break
      case 'table':
        // Two tables with nothing between them would become one.
        if (block.startsPage) yield writePageStart()
        else if (blocks[index - 1]?.kind === 'table') yield writeSpacer(240)
        yield* writeTable(block)
        break
      default:
        throw new Error(`unknown block ${JSON.stringify(block satisfies never)}`)
    }
  }
}

function* oneAfterAnother(content: readonly Iterable<XmlPiece>[]): Generator<XmlPiece> {
  for (const pieces of content) yield* pieces
}
