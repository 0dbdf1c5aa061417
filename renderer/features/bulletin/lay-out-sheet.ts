import type { PaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import { pageMeasures } from '../../../shared/print/page-measures.ts'
import type { PaperSheet } from '../../../shared/print/paper-node.ts'
import { joinRows, partRow } from '../../../shared/print/part-row.ts'

const mm = 96 / 25.4
/** White between two sheets of paper on the screen, in millimetres. */
export const sheetGap = 8

/** A sheet's paper and type area in millimetres. */
export interface SheetGeometry {
  readonly width: number
  readonly height: number
  readonly areaTop: number
  readonly areaLeft: number
  readonly areaHeight: number
  /** Kept free at the foot of an upright page, below the imprint. */
  readonly freeAtFoot: number
}

/** A height of the type area in CSS pixels: where Chromium prints, it makes it whole pixels. */
export function printedPixels(millimetres: number): number {
  return Math.ceil(millimetres * mm)
}

/**
 * The binding margin is 28 mm, left on odd pages and right on even ones; on the screen the type area stands in the middle of
 * both, so that the pages do not jump from side to side.
 */
export function sheetGeometry(shape: PaperSheet['shape'], settings: PaperSettings): SheetGeometry {
  if (shape === 'wide') {
    return { width: 297, height: 210, areaTop: 28, areaLeft: 36, areaHeight: 156, freeAtFoot: 0 }
  }
  const { areaTop, areaHeight, freeAtFoot } = pageMeasures(settings)
  return { width: 210, height: 297, areaTop, areaLeft: 27, areaHeight, freeAtFoot }
}

/**
 * Lays a sheet out in pages and returns how many there are. The sheet is set in columns of a page's height, one below the
 * other: Chromium breaks columns by the rules by which it breaks printed pages, so lines and pages end where the printer
 * ends them. Two things it does on paper only are done here: a table's heading stands again on every page, and the imprint
 * stands at the foot of the last.
 */
export function layOutSheet(sheet: HTMLElement, geometry: SheetGeometry): number {
  for (const table of sheet.querySelectorAll('table')) repeatHeadings(table, sheet, geometry)
  placeImprint(sheet, geometry)
  const pitch = (geometry.height + sheetGap) * mm
  const height = sheet.offsetHeight + pitch - printedPixels(geometry.areaHeight)
  return Math.max(1, Math.round(height / pitch))
}

/** Where an element or a stretch of text begins: its page, from 0, and how far down the page's type area, in CSS pixels. */
function placeOf(what: Element | Range, sheet: HTMLElement, geometry: SheetGeometry) {
  const scale = scaleOf(sheet)
  const [box = what.getBoundingClientRect()] = what.getClientRects()
  const top = (box.top - sheet.getBoundingClientRect().top) / scale
  const pitch = (geometry.height + sheetGap) * mm
  const page = Math.floor((top + 1) / pitch)
  return { page, down: top - page * pitch }
}

/** The preview is scaled as a whole; what is measured on it is brought back to its own size, exactly: `offsetWidth` is rounded. */
function scaleOf(sheet: HTMLElement): number {
  return sheet.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(sheet).width)
}

const repeated = 'repeated-heading'
/** Heights that are measured are rounded to a 64th of a pixel each. */
const roundingPixels = 0.25

/** How far down its page each table began when its headings were last repeated: where that is the same, they stand right. */
const laidOutAt = new WeakMap<HTMLTableElement, number>()

function repeatHeadings(table: HTMLTableElement, sheet: HTMLElement, geometry: SheetGeometry): void {
  const { down: began } = placeOf(table, sheet, geometry)
  if (Math.abs((laidOutAt.get(table) ?? Number.NaN) - began) < roundingPixels) return
  laidOutAt.set(table, began)
  for (const copy of table.querySelectorAll(`.${repeated}`)) copy.remove()
  joinRows(table)
  const rows = [...(table.tBodies[0]?.rows ?? [])]
  const last = rows.at(-1)
  if (table.tHead === null || last === undefined) return
  const start = placeOf(table, sheet, geometry)
  if (placeOf(last, sheet, geometry).page === start.page && fits(last, sheet, geometry)) return
  const scale = scaleOf(sheet)
  const heights = rows.map((row) => [...row.getClientRects()].reduce((sum, { height }) => sum + height, 0) / scale)
  const headHeight = table.tHead.getBoundingClientRect().height / scale
  const { tHead } = table
  const room = printedPixels(geometry.areaHeight) + roundingPixels
  const pages = {
    placeOf: (what: Element | Range) => placeOf(what, sheet, geometry),
    headings: () => headingCopies(tHead),
    room: printedPixels(geometry.areaHeight),
  }
  let down = start.down + headHeight
  for (const [index, row] of rows.entries()) {
    if (!keepsNext(rows[index - 1]) && down + heightTogether(rows, heights, index) > room) {
      row.before(...headingCopies(tHead))
      down = headHeight
    }
    down += heights[index] ?? 0
    if (down > room) {
      const rest = partRow(row, pages)
      down = pages.placeOf(rest).down + rest.getBoundingClientRect().height / scale
    }
  }
}

const keepsNext = (row: Element | undefined) => row?.matches('.section, .kept') ?? false

/** The height of what begins with a row and stays on one page: chapter rows and others that do not end a page, and the row below them; nothing of one that goes on over the page. */
function heightTogether(rows: readonly Element[], heights: readonly number[], from: number): number {
  let height = 0
  for (let at = from; at < rows.length; at++) {
    if (!rows[at]?.classList.contains('parted')) height += heights[at] ?? 0
    if (!keepsNext(rows[at])) break
  }
  return height
}

function fits(row: Element, sheet: HTMLElement, geometry: SheetGeometry): boolean {
  const bottom = placeOf(row, sheet, geometry).down + row.getBoundingClientRect().height / scaleOf(sheet)
  return bottom <= printedPixels(geometry.areaHeight) + roundingPixels
}

/** The heading's rows once more, to begin a page with. */
function headingCopies(head: HTMLTableSectionElement): readonly HTMLElement[] {
  return [...head.rows].map((row, index) => {
    const copy = row.cloneNode(true) as HTMLElement
    copy.classList.add(repeated)
    // Read once, at the head of the table.
    copy.ariaHidden = 'true'
    if (index === 0) copy.style.breakBefore = 'column'
    return copy
  })
}

function placeImprint(sheet: HTMLElement, geometry: SheetGeometry): void {
  const filler = sheet.querySelector<HTMLElement>(':scope > .filler')
  const imprint = sheet.querySelector<HTMLElement>(':scope > .imprint')
  if (filler === null || imprint === null) return
  filler.style.cssText = ''
  const foot = (geometry.areaHeight - geometry.freeAtFoot) * mm - imprint.offsetHeight
  const end = filler.previousElementSibling === null ? { down: 0 } : placeOf(filler, sheet, geometry)
  const free = foot - end.down
  if (free >= 0) filler.style.height = `${free}px`
  else filler.style.cssText = `break-before:column;height:${foot}px`
}
