import type { PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import { areaWidths, pageMeasures } from '../../shared/print/page-measures.ts'
import { numberRules } from '../../shared/print/page-style.ts'
import { partRow } from '../../shared/print/part-row.ts'
import { placeHead } from '../../shared/print/place-head.ts'

/** Stand in the rules of a further paper's pages for what is known when the pages before it are counted. */
const [ending, before] = ['-SERIES', 'BEFORE']

/**
 * The script inside the page. What CSS cannot place is measured when the page is opened: the mark's ink stands 72 mm below
 * the edge of the paper and the red rule 4 mm below the number's, whatever the font's own metrics; an imprint stands at the
 * foot of its paper's last page, and after turned pages on an even one, before which a page may be left empty; each paper
 * of several begins on an odd page, where both sides are printed, and counts its pages from 1. Pages are counted by setting
 * a sheet once more, unseen, in columns of the type area's size.
 */
export function htmlScript(settings: PaperSettings): string {
  const measures = pageMeasures(settings)
  const rules = (isSwapped: boolean) => JSON.stringify(numberRules(settings, { ending, before, isSwapped }))
  return `
const mm = 96 / 25.4
const isDouble = ${settings.sides === 'double'}
const seriesRules = { even: ${rules(false)}, odd: ${rules(true)} }
const placeHead = ${placeHead.toString()}
const partRow = ${partRow.toString()}
// On paper a table's heading is repeated on every page, in columns it is not: it is put where each new column begins, and
// within a row that goes on into the next column.
const repeatHeadings = (table, columns, width) => {
  if (!table.tHead) return
  const { left, top } = columns.getBoundingClientRect()
  const placeOf = (what) => {
    const [box] = what.getClientRects()
    return { page: Math.floor((box.left - left + 1) / width), down: box.top - top }
  }
  const headings = () => {
    const copies = [...table.tHead.rows].map((heading) => heading.cloneNode(true))
    copies[0].style.breakBefore = 'column'
    return copies
  }
  let { page } = placeOf(table.tHead)
  for (const row of [...table.tBodies[0].rows]) {
    if (placeOf(row).page > page) row.before(...headings())
    const isParted = new Set([...row.getClientRects()].map((box) => box.left)).size > 1
    page = placeOf(isParted ? partRow(row, { placeOf, headings, room: columns.clientHeight }) : row).page
  }
}
// Pages are whole pixels high. How many a sheet takes without its imprint, and how much of the last, in pixels.
const measure = (sheet) => {
  const isWide = sheet.classList.contains('wide')
  const width = isWide ? ${areaWidths.wide} : ${areaWidths.upright}
  const copy = sheet.cloneNode(true)
  copy.querySelector('.imprint')?.remove()
  copy.querySelector('.filler')?.remove()
  const end = document.createElement('div')
  copy.append(end)
  const columns = document.createElement('div')
  columns.style.cssText = 'position:absolute;visibility:hidden;width:' + width + 'pt;height:' + Math.ceil((isWide ? 156 : ${measures.areaHeight}) * mm) + 'px;' +
    'column-width:' + width + 'pt;column-gap:0;column-fill:auto;font:inherit'
  columns.append(...copy.childNodes)
  document.body.append(columns)
  columns.querySelectorAll('table').forEach((table) => repeatHeadings(table, columns, width * 96 / 72))
  const [from, to] = [columns.getBoundingClientRect(), end.getBoundingClientRect()]
  columns.remove()
  return { pages: Math.round((to.left - from.left) / (width * 96 / 72)) + 1, used: to.top - from.top }
}
// Returns the pages the imprint adds: one where there is no room for it on the last.
const placeImprint = (sheet, used) => {
  const foot = (${measures.areaHeight} - ${measures.freeAtFoot}) * mm - sheet.querySelector('.imprint').getBoundingClientRect().height
  const filler = sheet.querySelector('.filler')
  filler.style.height = (used > foot ? foot : foot - used) + 'px'
  if (used > foot) filler.style.breakBefore = 'page'
  return used > foot ? 1 : 0
}
const leaveEmptyPage = (sheet) => {
  const leaf = document.createElement('div')
  leaf.className = 'sheet bare leaf'
  // Chromium makes no page of nothing.
  leaf.textContent = '\u00a0'
  sheet.before(leaf)
}
const startSeries = (sheets, series, before) => {
  const rules = seriesRules[before % 2 === 0 ? 'even' : 'odd']
  const style = document.createElement('style')
  style.textContent = rules.replaceAll('${ending}', '-' + series).replaceAll('${before}', before)
  document.head.append(style)
  for (const sheet of sheets) {
    const name = getComputedStyle(sheet).page
    if (!name.endsWith('bare')) sheet.style.page = (name === 'auto' ? 'upright' : name) + '-' + series
  }
}
const sheets = [...document.querySelectorAll('.sheet')]
const papers = []
for (const sheet of sheets) {
  if (papers.length === 0 || sheet.classList.contains('anew')) papers.push([])
  papers.at(-1).push(sheet)
}
const countsPages = papers.length > 1 || sheets.some((sheet) => sheet.classList.contains('bare'))
let printed = 0
for (const [series, paper] of papers.entries()) {
  placeHead(paper[0], ${measures.areaTop})
  if (series > 0) {
    if (isDouble && printed % 2 === 1) {
      leaveEmptyPage(paper[0])
      printed += 1
    }
    startSeries(paper, series, printed)
  }
  for (const sheet of paper) {
    const hasImprint = sheet.querySelector('.imprint') !== null
    if (isDouble && sheet.classList.contains('bare') && printed % 2 === 0) {
      leaveEmptyPage(sheet)
      printed += 1
    }
    if (!hasImprint && !countsPages) continue
    const { pages, used } = measure(sheet)
    printed += pages + (hasImprint ? placeImprint(sheet, used) : 0)
  }
}
`
}
