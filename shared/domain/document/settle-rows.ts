import { titlePitch } from './addressees-place.ts'
import { blockHeight } from './one-page.ts'
import { pageSetup } from './page-setup.ts'
import type { PaperSettings } from './paper-settings.ts'
import { headLines, listPitch, listRowLines, pageHeightOf, rowBreaks, rowEdges } from './row-lines.ts'
import type { DocumentBlock, DocumentTable, OfficialDocument } from './types.ts'

/** As many lines a row that goes on overleaf has at least on either page. */
const leastLines = 3
/** Of what a row needs to begin on a page: so much less than it needs is left, where it is to begin on the next. */
const tooLittle = 1 / 2

/**
 * A paper whose lists know what stands above them, and whose rows that go on overleaf have no line or two alone on a page.
 * LibreOffice heeds no widow control in such a row, and no program a page break before one: what stands above it is made
 * higher by the lines that are too many. Where a program breaks lines otherwise than measured, no more than that is lost.
 */
export function settleRows(document: OfficialDocument, settings: PaperSettings): OfficialDocument {
  const { linePitch } = pageSetup(settings.profile)
  const titleHeight = document.title.length * titlePitch + linePitch
  return {
    ...document,
    blocks:
      document.head === null && document.addressees === null && document.title.length > 0 && !document.isFormSheet
        ? settleFirst(document.blocks, titleHeight, document, settings)
        : document.blocks,
    annexes: document.annexes.map((annex) => ({
      ...annex,
      // 附件, an empty line, its title, another.
      blocks: settleFirst(annex.blocks, 3 * linePitch + annex.title.length * titlePitch, annex, settings),
    })),
  }
}

/** The list below a title and the words under it. */
function settleFirst(
  blocks: readonly DocumentBlock[],
  titleHeight: number,
  { orientation }: Pick<OfficialDocument, 'orientation'>,
  settings: PaperSettings,
): readonly DocumentBlock[] {
  const at = blocks.findIndex(({ kind }) => kind === 'table')
  const list = blocks[at]
  if (list?.kind !== 'table' || list.isForm || list.startsPage) return blocks
  const above = blocks.slice(0, at).reduce((sum, block) => sum + blockHeight(block, orientation, settings), titleHeight)
  // Text of a page and more: where the list begins is not known.
  if (above > pageHeightOf(list) / 2) return blocks
  return blocks.with(at, settleList({ ...list, above }, above, settings))
}

/** Goes through the pages of a list as they are drawn. All heights are twips. */
function settleList(table: DocumentTable, above: number, settings: PaperSettings): DocumentTable {
  const { parted, kept } = rowBreaks(table)
  if (parted.size === 0) return table
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
  /** How far down the page the rows so far reach. */
  let used = above + head
  /** The row right above, where it can be made higher. */
  let last: number | null = null
  for (let from = 0, end = 0; from < table.rows.length; from = end + 1) {
    end = from
    let upper = 0
    for (; end < table.rows.length - 1 && (kept.has(end) || table.rows[end]?.isSection); end++) upper += heightOf(end)
    const least = upper + (parted.has(end) ? pitch + rowEdges : heightOf(end))
    if (used + least > page) [used, last] = [head, null]
    if (!parted.has(end)) {
      used += upper + heightOf(end)
      last = end
      continue
    }
    const own = lines[end] ?? 1
    let here = linesIn(page - used - upper)
    const overleaf = linesIn(page - head - upper)
    if (from > 0 && here < leastLines && !(upper === 0 && isLittle(linesOnLast(own, overleaf)))) {
      const by = page - used - Math.floor(least * tooLittle)
      if (last !== null) raised.set(last, heightOf(last) + by)
      else if (upper > 0) raised.set(from, heightOf(from) + by)
      // What goes overleaf with the row is there as high as it was made.
      if (last !== null || upper > 0) [used, last] = [head + (last === null ? by : 0), null]
      here = linesIn(page - used - upper)
    }
    const missing = isLittle(linesOnLast(own, here)) ? leastLines - linesOnLast(own, here) : 0
    const raisable = last ?? (upper > 0 ? from : null)
    if (missing > 0 && here - missing >= leastLines && raisable !== null) {
      raised.set(raisable, (raised.get(raisable) ?? heightOf(raisable)) + missing * pitch)
      used += missing * pitch
      here -= missing
    }
    const onLast = linesOnLast(own, here)
    used = (onLast > 0 ? head + onLast * pitch : used + upper + own * pitch) + rowEdges
    // A row that ends on its page after all is whole, and can be made higher.
    last = onLast > 0 ? null : end
  }
  const rows = table.rows.map((row, at) => {
    const leastHeight = raised.get(at)
    return leastHeight === undefined ? row : { ...row, leastHeight }
  })
  return { ...table, rows }
}
