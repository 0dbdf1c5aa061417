import type { PaperSettings } from '../domain/document/paper-settings.ts'
import { fontStacks } from './font-stacks.ts'
import { areaWidths, type PageMeasures, pageMeasures } from './page-measures.ts'

/** A margin box of a page: where the number stands. */
interface NumberBox {
  readonly box: 'bottom-left' | 'bottom-center' | 'bottom-right' | 'left-top' | 'left-middle' | 'left-bottom'
  readonly rules: string
}

/** Places of the number on a page: one character in at the outer edge, or centred. */
type Place = 'odd' | 'even' | 'centred'

function uprightNumber(place: Place, numberTop: string): NumberBox {
  const below = `vertical-align:top;padding:${numberTop}`
  switch (place) {
    case 'odd':
      return { box: 'bottom-right', rules: `text-align:right;${below} 14pt 0 0` }
    case 'even':
      return { box: 'bottom-left', rules: `text-align:left;${below} 0 0 14pt` }
    case 'centred':
      return { box: 'bottom-center', rules: `text-align:center;${below} 0 0 0` }
    default:
      throw new Error(`unknown place ${place satisfies never}`)
  }
}

/** In the left margin, turned with the page: near its lower end on odd pages, its upper end on even ones. */
function turnedNumber(place: Place): NumberBox {
  const turned = 'writing-mode:vertical-rl;vertical-align:middle;width:14pt;margin-right:5.53mm'
  switch (place) {
    case 'odd':
      return { box: 'left-bottom', rules: `${turned};text-align:end;padding:0 0 14pt 0` }
    case 'even':
      return { box: 'left-top', rules: `${turned};text-align:start;padding:14pt 0 0 0` }
    case 'centred':
      return { box: 'left-middle', rules: `${turned};text-align:center` }
    default:
      throw new Error(`unknown place ${place satisfies never}`)
  }
}

/**
 * One series of page numbers: the first paper in a file, or one of those after it. Chromium has one count of pages for a
 * file, so that each further paper has pages of its own name, which count from its own first.
 */
export interface NumberSeries {
  /** Ends the names of its pages; empty for the first paper. */
  readonly ending: string
  /** Pages of the file before it. */
  readonly before: number | string
  /** Its odd pages are even pages of the file: printed on one side, a paper may begin on any. */
  readonly isSwapped: boolean
}

const firstSeries: NumberSeries = { ending: '', before: 0, isSwapped: false }

/** Names of pages: the first paper's upright pages have none of their own. */
type PageName = 'upright' | 'wide' | 'centred' | 'wide-centred' | 'letter'

/** How pages are called in CSS, and what is set for those of that name. */
function pagesNamed(name: PageName, { ending }: NumberSeries): string {
  return name === 'upright' && ending === '' ? '' : `${name}${ending}`
}

/** A number in its place on the odd or even pages of a name; where a general rule filled another box, that one is emptied. */
function numberOnPage(
  name: PageName,
  page: 'odd' | 'even',
  { box, rules }: NumberBox,
  content: string,
  series: NumberSeries,
): string {
  const side = (page === 'odd') !== series.isSwapped ? 'right' : 'left'
  const general = side === 'right' ? 'bottom-right' : 'bottom-left'
  const pages = pagesNamed(name, series)
  const emptied = pages === '' || general === box ? '' : `@${general}{content:none}`
  const count = series.before === 0 ? '' : `counter-increment:page -${series.before};`
  return `@page ${pages}:${side}{${emptied}@${box}{${count}${content};${rules}}}`
}

/** Left pages are even: printed on both sides, their binding margin is on the right. */
function margins({ top, bottom }: PageMeasures, { sides }: PaperSettings): string {
  const [inner, outer] = ['28mm', '26mm']
  const onLeftPage = sides === 'double' ? `${top} ${inner} ${bottom} ${outer}` : `${top} ${outer} ${bottom} ${inner}`
  return `@page{size:210mm 297mm;margin:${top} ${outer} ${bottom} ${inner}}` + `@page :left{margin:${onLeftPage}}`
}

/** A turned sheet. */
const wideSheet = 'size:297mm 210mm;margin:28mm 36mm 26mm 36mm'

/** From the edge of the paper to the ends of a letter's rules; its type area is made smaller by padding on every page. */
const letterMargin = 20

/**
 * Sizes and margins of pages that have names, and the numbers of all. The first page of a letter has no number: its counter
 * styles print nothing for 1.
 */
export function numberRules(settings: PaperSettings, series: NumberSeries): string {
  const page = pageMeasures(settings)
  const font = `font:14pt/14pt ${fontStacks(settings).song}`
  const number = `content:"— " counter(page) " —";${font}`
  const letterNumber = `content:counter(page,dash-before) counter(page,after-first) counter(page,dash-after);${font}`
  const wideNumber = (place: Place) =>
    settings.turnedNumbers === 'turned' ? turnedNumber(place) : uprightNumber(place, page.wideNumberTop)
  const upright = (place: Place) => uprightNumber(place, page.numberTop)
  const wide = (name: PageName) => `@page ${pagesNamed(name, series)}{${wideSheet}}`
  const letterLeft = settings.sides === 'double' ? `${letterMargin}mm 22mm ${letterMargin}mm 18mm` : `${letterMargin}mm`
  const letter = pagesNamed('letter', series)
  return [
    numberOnPage('upright', 'odd', upright('odd'), number, series),
    numberOnPage('upright', 'even', upright('even'), number, series),
    wide('wide'),
    numberOnPage('wide', 'odd', wideNumber('odd'), number, series),
    numberOnPage('wide', 'even', wideNumber('even'), number, series),
    numberOnPage('centred', 'odd', upright('centred'), number, series),
    numberOnPage('centred', 'even', upright('centred'), number, series),
    wide('wide-centred'),
    numberOnPage('wide-centred', 'odd', wideNumber('centred'), number, series),
    numberOnPage('wide-centred', 'even', wideNumber('centred'), number, series),
    `@page ${letter}{margin:${letterMargin}mm}@page ${letter}:left{margin:${letterLeft}}`,
    numberOnPage('letter', 'odd', letterPageNumber('odd', page), letterNumber, series),
    numberOnPage('letter', 'even', letterPageNumber('even', page), letterNumber, series),
  ].join('\n')
}

/** Above the lower margin of a letter's page, where that of other papers would be. */
function letterPageNumber(place: 'odd' | 'even', { numberTop, bottom }: PageMeasures): NumberBox {
  const raised = `margin-top:calc(${letterMargin}mm - ${bottom});vertical-align:top`
  return place === 'odd'
    ? { box: 'bottom-right', rules: `${raised};text-align:right;padding:${numberTop} calc(6mm + 14pt) 0 0` }
    : { box: 'bottom-left', rules: `${raised};text-align:left;padding:${numberTop} 0 0 calc(8mm + 14pt)` }
}

const counterStyles = `@counter-style no-number{system:cyclic;symbols:""}
@counter-style dash-before{system:cyclic;symbols:"— ";range:2 infinite;fallback:no-number}
@counter-style after-first{system:numeric;symbols:"0" "1" "2" "3" "4" "5" "6" "7" "8" "9";range:2 infinite;fallback:no-number}
@counter-style dash-after{system:cyclic;symbols:" —";range:2 infinite;fallback:no-number}`

/**
 * The sheets of paper: size, margins that change side, page numbers. For printing alone: a preview draws its own sheets. The
 * lower rule of a letter is the shadow of a line at the top of its first page: nothing else can be drawn at the foot of a
 * page without taking room in the text.
 */
export function pageStyle(settings: PaperSettings): string {
  const page = pageMeasures(settings)
  const lowerRule = (height: string, foot: string) =>
    `content:"";position:absolute;top:0;left:0;width:169.9mm;height:${height};` +
    `box-shadow:0 calc(257mm - ${foot}) 0 0 #f00;print-color-adjust:exact`
  return `
${margins(page, settings)}
${counterStyles}
${numberRules(settings, firstSeries)}
${['bare', 'wide-bare'].map((name) => `@page ${name}:left{@bottom-left{content:none}}@page ${name}:right{@bottom-right{content:none}}`).join('\n')}
@page wide-bare{${wideSheet}}
.sheet{break-before:page;width:${areaWidths.upright}pt}
.sheet:first-child{break-before:auto}
/* Where pages are counted, as in the preview, they are columns. */
@media print{.paper .sheet>.starts-page{break-before:page}}
.wide{page:wide;width:${areaWidths.wide}pt}
.centred-number{page:centred}
.wide.centred-number{page:wide-centred}
.letter{page:letter;position:relative;padding:calc(${page.top} - ${letterMargin}mm) 5mm calc(${page.bottom} - ${letterMargin}mm) 8mm;box-decoration-break:clone}
.sheet.letter .double-rule{margin-left:-8mm}
${settings.isHeadPreprinted ? '' : `.letter::before{${lowerRule('.75pt', '4.5pt')}}\n.letter::after{${lowerRule('3pt', '3pt')}}`}
/* The first page of a letter has no number anyway, and its rules are those of its pages. */
.bare,.unnumbered:not(.letter){page:bare}
.wide.unnumbered{page:wide-bare}
html,body{margin:0;padding:0}
@media screen{body{background:#888}
  .sheet{margin:8mm auto;padding:${page.top} 26mm ${page.bottom} 28mm;background:#fff;min-height:225mm}
  .wide{min-height:156mm;padding:28mm 36mm 26mm}
  .leaf{display:none}}
`
}
