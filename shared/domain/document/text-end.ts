import { headHeight, titlePitch } from './addressees-place.ts'
import { textLines } from './cell-lines.ts'
import { closingLines } from './closing-lines.ts'
import { formPitch, formRowHeightOf, tightFormPitch } from './form-layout.ts'
import { printedAddressees } from './imprint-rows.ts'
import { isAsLongAsText, isUnderTitle, keepsWithNext } from './kept-blocks.ts'
import { annexNoteIndent, annexNoteText, annexNoteTitles } from './layout-rules.ts'
import { characterPitch, pageHeight, pageSetup, textWidth, textWidthOf } from './page-setup.ts'
import type { PaperSettings } from './paper-settings.ts'
import { headLines, listPitch, listRowLines, rowBreaks, rowEdges } from './row-lines.ts'
import type { DocumentBlock, DocumentTable, OfficialDocument, Orientation } from './types.ts'

/** Where a text ends: on which of its pages, counted from 1, and how far down its type area, in twips. */
export interface TextEnd {
  readonly page: number
  readonly down: number
}

/** What of a text stands on a page, in its order. Heights are twips. */
interface Piece {
  readonly lines: number
  readonly pitch: number
  /** Besides the lines: the edges of a row. */
  readonly edges?: number
  /** All of its lines stand on one page. */
  readonly isWhole: boolean
  /** Stands on the page on which the next piece begins. */
  readonly keepsNext?: boolean
  readonly startsPage?: boolean
  /** The heading rows of its table, which stand above it where it begins or goes on on a further page. */
  readonly repeated?: number
}

/** A paragraph begins two characters in. */
const indent = '　　'
/** The names of 出席, 请假 and 列席 stand so many characters in. */
const attendanceIndent = 5

/**
 * Where a paper's text with its annexes ends, by calculation: Word cannot be asked, for what it prints is laid out when the
 * file is opened. Right to the line in Word, WPS and Chromium under official fonts; LibreOffice, which lets stops hang over
 * the end of a line and sets digits off, may be some lines away after dozens of pages.
 */
export function textEnd(document: OfficialDocument, settings: PaperSettings): TextEnd {
  const parts = [
    {
      orientation: document.orientation,
      pieces: [
        ...frontPieces(document, settings),
        ...blockPieces(document.blocks, document.orientation, settings, document.closing !== null),
        ...closingPieces(document, settings),
      ],
    },
    ...document.annexes.map(({ isIssued, title, orientation, blocks }) => ({
      orientation,
      pieces: [
        ...emptyLines(isIssued ? 0 : 2, settings),
        { lines: title.length, pitch: titlePitch, isWhole: true, keepsNext: true },
        ...emptyLines(1, settings),
        ...blockPieces(blocks, orientation, settings, false),
      ],
    })),
  ]
  return parts.reduce<TextEnd>(
    ({ page }, { orientation, pieces }) => {
      const end = flow(pieces, roomOf(orientation, settings))
      return { page: page + end.page, down: end.down }
    },
    { page: 0, down: 0 },
  )
}

/** The height of what stands one below the other on a page, in twips. */
export function blocksHeight(
  blocks: readonly DocumentBlock[],
  orientation: Orientation,
  settings: PaperSettings,
): number {
  return blockPieces(blocks, orientation, settings, false).reduce((sum, piece) => sum + heightOf(piece), 0)
}

/** The height of the type area, in twips. */
export function roomOf(orientation: Orientation, { profile }: PaperSettings): number {
  const { marginTop, marginBottom } = pageSetup(profile)
  return orientation === 'landscape' ? textWidth : pageHeight - marginTop - marginBottom
}

const heightOf = ({ lines, pitch, edges = 0 }: Piece) => lines * pitch + edges
/** What of a piece stands on the page on which it begins, at least. */
const leastHeightOf = (piece: Piece) => (piece.isWhole ? heightOf(piece) : piece.pitch + (piece.edges ?? 0))

/** Sets pieces on pages of one height. */
function flow(pieces: readonly Piece[], room: number): TextEnd {
  let page = 1
  let down = 0
  const turnPage = ({ repeated = 0 }: Piece) => {
    page += 1
    down = repeated
  }
  for (let from = 0; from < pieces.length; ) {
    let end = from
    while (end < pieces.length - 1 && pieces[end]?.keepsNext && !pieces[end + 1]?.startsPage) end++
    const group = pieces.slice(from, end + 1)
    const [first] = group
    if (first === undefined) break
    const needed = group.reduce(
      (sum, piece, at) => sum + (at < group.length - 1 ? heightOf(piece) : leastHeightOf(piece)),
      0,
    )
    if (down > 0 && (first.startsPage || down + needed > room)) turnPage(first)
    for (const piece of group) {
      down += piece.edges ?? 0
      for (let line = 0; line < piece.lines; line++) {
        if (!piece.isWhole && down + piece.pitch > room) turnPage(piece)
        down += piece.pitch
      }
    }
    from = end + 1
  }
  return { page, down }
}

function emptyLines(count: number, { profile }: PaperSettings, keepsNext = false): readonly Piece[] {
  return Array.from({ length: count }, () => ({
    ...{ lines: 1, pitch: pageSetup(profile).linePitch, isWhole: true, keepsNext },
  }))
}

const charactersIn = (orientation: Orientation) => textWidthOf(orientation) / characterPitch

/** Head, title and 主送机关. */
function frontPieces(document: OfficialDocument, settings: PaperSettings): readonly Piece[] {
  const { head, title, isFormSheet, orientation } = document
  const { linePitch } = pageSetup(settings.profile)
  const addressees = printedAddressees(document, settings)
  const pieces: Piece[] = []
  if (head !== null) pieces.push({ lines: 1, pitch: headHeight(head, settings), isWhole: true })
  if (title.length > 0) {
    pieces.push({ lines: title.length, pitch: titlePitch, isWhole: true, keepsNext: true })
    if (!isFormSheet) pieces.push(...emptyLines(1, settings))
  }
  if (addressees !== null) {
    const lines = textLines(`${addressees}：`, charactersIn(orientation))
    pieces.push({ lines, pitch: linePitch, isWhole: false })
  }
  return pieces
}

/** `isClosed`: 署名 follows, which the last block stays with. */
function blockPieces(
  blocks: readonly DocumentBlock[],
  orientation: Orientation,
  settings: PaperSettings,
  isClosed: boolean,
): readonly Piece[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'table') return tablePieces(block, settings)
    const isTied =
      (settings.keepsHeadings && keepsWithNext(blocks, index)) ||
      isUnderTitle(blocks, index) ||
      (isClosed && index === blocks.length - 1)
    return [textPiece(block, isTied, orientation, settings)]
  })
}

function textPiece(
  block: Exclude<DocumentBlock, DocumentTable>,
  isTied: boolean,
  orientation: Orientation,
  settings: PaperSettings,
): Piece {
  const following = block.kind === 'heading' ? (block.following ?? []) : []
  const text = [...block.runs, ...following].map((run) => run.text).join('')
  if (block.kind === 'paragraph' && block.shape === 'title') {
    return { lines: text.split('\n').length, pitch: titlePitch, isWhole: true, keepsNext: true }
  }
  const isIndented = block.kind === 'heading' || (block.shape ?? 'text') === 'text'
  const lines = textLines(isIndented ? indent + text : text, charactersIn(orientation))
  const isKept =
    isTied ||
    (block.kind === 'paragraph'
      ? block.staysWithNext === true
      : settings.keepsHeadings && block.level <= 2 && block.following === undefined && !isAsLongAsText(block))
  return { lines, pitch: pageSetup(settings.profile).linePitch, isWhole: isKept, keepsNext: isKept }
}

function tablePieces(table: DocumentTable, settings: PaperSettings): readonly Piece[] {
  const startsPage = table.startsPage === true
  if (table.isForm) {
    const pitch = table.isTight ? tightFormPitch : formPitch
    return table.rows.map((row, at) => ({
      ...{ lines: 1, pitch: formRowHeightOf(row, table.columns, pitch), isWhole: true },
      ...{ keepsNext: table.isWhole === true && at < table.rows.length - 1, startsPage: startsPage && at === 0 },
    }))
  }
  const pitch = listPitch(table, settings)
  const head = headLines(table) * pitch + table.header.length * rowEdges
  const { parted, kept } = rowBreaks(table)
  const lines = listRowLines(table)
  const rows = table.rows.map((row, at): Piece => {
    const own = { lines: lines[at] ?? 1, pitch, edges: rowEdges, isWhole: !parted.has(at), repeated: head }
    const isRaised = (row.leastHeight ?? 0) > heightOf(own)
    const height = isRaised ? { lines: 1, pitch: (row.leastHeight ?? 0) - rowEdges, isWhole: true } : {}
    return { ...own, ...height, keepsNext: kept.has(at) || row.isSection === true }
  })
  return [{ lines: 1, pitch: head, isWhole: true, keepsNext: true, startsPage }, ...rows]
}

/** 附件说明, 出席, 署名, 成文日期, 附注. */
function closingPieces(document: OfficialDocument, settings: PaperSettings): readonly Piece[] {
  const { closing, remark, attendance = [], orientation } = document
  const { linePitch: pitch } = pageSetup(settings.profile)
  const titles = annexNoteTitles(document)
  const characters = charactersIn(orientation)
  const notes = titles.map((_, index): Piece => {
    const { left, hanging } = annexNoteIndent(index, titles.length)
    const capacity = (textWidthOf(orientation) - left) / characterPitch
    const text = '　'.repeat(Math.round(hanging / characterPitch)) + annexNoteText(index, titles)
    return { lines: textLines(text, capacity), pitch, isWhole: true, keepsNext: true }
  })
  const names = attendance.map(
    (own): Piece => ({
      ...{ lines: textLines(own.names, characters - attendanceIndent), pitch, isWhole: false },
    }),
  )
  const signed = closing === null ? [] : closingLines(closing, settings)
  return [
    ...(notes.length === 0 ? [] : [...emptyLines(1, settings, true), ...notes]),
    ...(names.length === 0 ? [] : [...emptyLines(1, settings, true), ...names]),
    ...signed.flatMap((own, at) => [
      ...emptyLines(own.linesAbove, settings, true),
      { lines: 1, pitch, isWhole: true, keepsNext: at < signed.length - 1 || remark !== null },
    ]),
    ...(remark === null ? [] : [{ lines: textLines(`${indent}（${remark}）`, characters), pitch, isWhole: false }]),
  ]
}
