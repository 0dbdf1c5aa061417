import { areaWidths, type PageMeasures } from '../../shared/print/page-measures.ts'
import { placeHead } from '../../shared/print/place-head.ts'

/**
 * The script inside the page. What CSS cannot place is measured when the page is opened: the mark's ink stands 72 mm below
 * the edge of the paper and the red rule 4 mm below the number's, whatever the font's own metrics; the imprint stands at the
 * foot of the last page, found by setting the last sheet once more, unseen, in columns of the type area's size.
 */
export function htmlScript(measures: PageMeasures): string {
  return `
const mm = 96 / 25.4
const placeHead = ${placeHead.toString()}
// On paper a table's heading is repeated on every page, in columns it is not: it is put where each new column begins.
const repeatHeadings = (table) => {
  if (!table.tHead) return
  let column = table.tHead.getBoundingClientRect().left
  for (const row of [...table.tBodies[0].rows]) {
    const left = row.getBoundingClientRect().left
    if (left < column + 1) continue
    for (const [index, heading] of [...table.tHead.rows].entries()) {
      const copy = heading.cloneNode(true)
      if (index === 0) copy.style.breakBefore = 'column'
      row.before(copy)
    }
    column = left
  }
}
const placeImprint = () => {
  const imprint = document.querySelector('.imprint')
  if (!imprint) return
  const sheet = imprint.closest('.sheet')
  const filler = sheet.querySelector('.filler')
  const height = imprint.getBoundingClientRect().height
  const copy = sheet.cloneNode(true)
  copy.querySelector('.imprint').remove()
  copy.querySelector('.filler').remove()
  const end = document.createElement('div')
  copy.append(end)
  const columns = document.createElement('div')
  columns.style.cssText = 'position:absolute;visibility:hidden;width:${areaWidths.upright}pt;height:${measures.areaHeight}mm;' +
    'column-width:${areaWidths.upright}pt;column-gap:0;column-fill:auto;font:inherit'
  columns.append(...copy.childNodes)
  document.body.append(columns)
  columns.querySelectorAll('table').forEach(repeatHeadings)
  const used = end.getBoundingClientRect().top - columns.getBoundingClientRect().top
  columns.remove()
  const free = (${measures.areaHeight} - ${measures.freeAtFoot}) * mm - used - height
  if (free >= 0) filler.style.height = free + 'px'
  else {
    filler.style.cssText = 'break-before:page;height:' + ((${measures.areaHeight} - ${measures.freeAtFoot}) * mm - height) + 'px'
  }
}
// At once, not when fonts are ready: they are the machine's own, and printing does not wait.
placeHead(document.body, ${measures.areaTop})
placeImprint()
`
}
