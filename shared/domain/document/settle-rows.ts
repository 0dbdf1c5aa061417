import { titlePitch } from './addressees-place.ts'
import { pageSetup } from './page-setup.ts'
import type { PaperSettings } from './paper-settings.ts'
import { headLines, listPitch, listRowLines, pageHeightOf, raiseRows, rowBreaks, rowEdges } from './row-lines.ts'
import { blocksHeight } from './text-end.ts'
import type { DocumentBlock, DocumentTable, OfficialDocument } from './types.ts'

/** As many lines a row that goes on overleaf has at least on either page. */
const leastLines = 3
/** Of what a row needs to begin on a page: so much less than it needs is left, where it is to begin on the next. */
const tooLittle = 1 / 2

/**
 * A paper whose lists know what stands above them, whose rows that go on overleaf have no line or two alone on a page, and
 * whose 署名 right below a list stands on the page of its last row. LibreOffice heeds neither widow control nor a page break in
 * a row, and like Chromium it does not keep a row with the text below: the rows above on the page are made higher by what is
 * left of it. Where a program breaks lines otherwise than measured, no more than that is lost.
 */
export function settleRows(document: OfficialDocument, settings: PaperSettings): OfficialDocument {
  const { linePitch } = pageSetup(settings.profile)
  const titleHeight = document.title.length === 0 ? 0 : document.title.length * titlePitch + linePitch
  return {
    ...document,
    blocks:
      document.head === null && document.addressees === null && !document.isFormSheet
        ? settleFirst(document.blocks, titleHeight, document, settings)
        : document.blocks,
    annexes: document.annexes.map((annex) => ({
      ...annex,
      // 附件 and an empty line where it is one, its title, an empty line.
      blocks: settleFirst(
        annex.blocks,
        (annex.isIssued ? 1 : 3) * linePitch + annex.title.length * titlePitch,
        annex,
        settings,
      ),
    })),
  }
}

/** The list below a title and the words or the text under it. */
function settleFirst(
  blocks: readonly DocumentBlock[],
  titleHeight: number,
  { orientation }: Pick<OfficialDocument, 'orientation'>,
  settings: PaperSettings,
): readonly DocumentBlock[] {
  const at = blocks.findIndex(({ kind }) => kind === 'table')
  const list = blocks[at]
  if (list?.kind !== 'table' || list.isForm || list.startsPage) return blocks
  const above = titleHeight + blocksHeight(blocks.slice(0, at), orientation, settings)
  const page = pageHeightOf(list)
  // Text of a page and more: where the list begins is not known.
  if (above > page) return blocks
  const below = blocksHeight(closingBelow(blocks.slice(at + 1)), orientation, settings)
  // Below half a page of text the list may as well begin overleaf.
  const placed = above > page / 2 ? list : { ...list, above }
  return blocks.with(at, settleList(placed, { above, below }, settings))
}

/** What signs a list: lines that stand together, right below it. */
function closingBelow(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const end = blocks.findIndex((block) => block.kind !== 'paragraph' || !block.staysWithNext)
  return end <= 0 ? [] : blocks.slice(0, end + 1)
}

/** Goes through the pages of a list as they are drawn. All heights are twips. */
function settleList(
  table: DocumentTable,
  { above, below }: { readonly above: number; readonly below: number },
  settings: PaperSettings,
): DocumentTable {
  const { parted, kept } = rowBreaks(table)
  if (parted.size === 0 && below === 0) return table
  const pitch = listPitch(table, settings)
  const page = pageHeightOf(table)
  const head = headLines(table) * pitch + table.header.length * rowEdges
  const lines = listRowLines(table)
  const heightOf = (at: number) => (lines[at] ?? 1) * pitch + rowEdges
  const linesIn = (room: number) => Math.floor((room - rowEdges) / pitch)
  const linesOfPage = linesIn(page - head)
  /** Of a row that has so many lines on its first page, those on its last; none where it ends on the first. */
  const linesOnLast = (own: number, here: number) => (own > here ? (own - here) % linesOfPage || linesOfPage : 0)
  const isLittle = (count: number) => count > 0 && count < leastLines
  const raised = new Map<number, number>()
  const raise = (rows: readonly number[], by: number) => {
    for (const at of rows) raised.set(at, (raised.get(at) ?? heightOf(at)) + Math.floor(by / rows.length))
  }
  /** How far down the page the rows so far reach. */
  let used = above + head
  /** The rows of the page so far that are whole, and can be made higher. */
  let upon: readonly number[] = []
  for (let from = 0, end = 0; from < table.rows.length; from = end + 1) {
    end = from
    let upper = 0
    for (; end < table.rows.length - 1 && (kept.has(end) || table.rows[end]?.isSection); end++) upper += heightOf(end)
    const group = Array.from({ length: end - from + 1 }, (_, at) => from + at)
    const least = upper + (parted.has(end) ? pitch + rowEdges : heightOf(end))
    if (used + least > page) [used, upon] = [head, []]
    /** What is missing to the foot of the page, so that the rows from here on begin overleaf. */
    const left = page - used - Math.floor(least * tooLittle)
    if (!parted.has(end)) {
      const isSignedOverleaf = end === table.rows.length - 1 && used + least + below > page
      if (isSignedOverleaf && head + least + below <= page) raise(upon, left)
      used += least
      upon = [...upon, ...group]
      continue
    }
    const own = lines[end] ?? 1
    let here = linesIn(page - used - upper)
    const overleaf = linesIn(page - head - upper)
    if (from > 0 && here < leastLines && !(upper === 0 && isLittle(linesOnLast(own, overleaf)))) {
      const isBelowOthers = upon.length > 0
      // A chapter row goes overleaf with its row, as high as it was made.
      if (isBelowOthers) raise(upon, left)
      else if (upper > 0) raise([from], left)
      if (isBelowOthers || upper > 0) [used, upon] = [head + (isBelowOthers ? 0 : left), []]
      here = linesIn(page - used - upper)
    }
    const missing = isLittle(linesOnLast(own, here)) ? leastLines - linesOnLast(own, here) : 0
    const raisable = upon.length > 0 ? upon : upper > 0 ? [from] : []
    if (missing > 0 && here - missing >= leastLines && raisable.length > 0) {
      raise(raisable, missing * pitch)
      used += missing * pitch
      here -= missing
    }
    const onLast = linesOnLast(own, here)
    used = (onLast > 0 ? head + onLast * pitch : used + upper + own * pitch) + rowEdges
    // A row that ends on its page after all is whole.
    upon = onLast > 0 ? [] : [...upon, ...group]
  }
  return raiseRows(table, raised)
}
