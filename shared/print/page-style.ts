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

/** The number's own box filled and, where a general rule filled another one, that one emptied. */
function numberOnPage(
  page: string,
  { box, rules }: NumberBox,
  general: NumberBox['box'] | null,
  number: string,
): string {
  const emptied = general === null || general === box ? '' : `@${general}{content:none}`
  return `@page ${page}{${emptied}@${box}{${number};${rules}}}`
}

/** Left pages are even: printed on both sides, their binding margin is on the right. */
function margins({ top, bottom }: PageMeasures, { sides }: PaperSettings): string {
  const [inner, outer] = ['28mm', '26mm']
  const onLeftPage = sides === 'double' ? `${top} ${inner} ${bottom} ${outer}` : `${top} ${outer} ${bottom} ${inner}`
  return (
    `@page{size:210mm 297mm;margin:${top} ${outer} ${bottom} ${inner}}` +
    `@page :left{margin:${onLeftPage}}` +
    '@page wide{size:297mm 210mm;margin:28mm 36mm 26mm 36mm}'
  )
}

/** The sheets of paper: size, margins that change side, page numbers. For printing alone: a preview draws its own sheets. */
export function pageStyle(settings: PaperSettings): string {
  const page = pageMeasures(settings)
  const number = `content:"— " counter(page) " —";font:14pt/14pt ${fontStacks(settings).song}`
  const wideNumber = (place: Place) =>
    settings.turnedNumbers === 'turned' ? turnedNumber(place) : uprightNumber(place, page.wideNumberTop)
  const numbers = [
    numberOnPage(':right', uprightNumber('odd', page.numberTop), null, number),
    numberOnPage(':left', uprightNumber('even', page.numberTop), null, number),
    numberOnPage('wide:right', wideNumber('odd'), 'bottom-right', number),
    numberOnPage('wide:left', wideNumber('even'), 'bottom-left', number),
    numberOnPage('centred:right', uprightNumber('centred', page.numberTop), 'bottom-right', number),
    numberOnPage('centred:left', uprightNumber('centred', page.numberTop), 'bottom-left', number),
    '@page wide-centred{size:297mm 210mm;margin:28mm 36mm 26mm 36mm}',
    numberOnPage('wide-centred:right', wideNumber('centred'), 'bottom-right', number),
    numberOnPage('wide-centred:left', wideNumber('centred'), 'bottom-left', number),
  ]
  return `
${margins(page, settings)}
${numbers.join('\n')}
@page bare:left{@bottom-left{content:none}}
@page bare:right{@bottom-right{content:none}}
.sheet{break-before:page;width:${areaWidths.upright}pt}
.sheet:first-child{break-before:auto}
.wide{page:wide;width:${areaWidths.wide}pt}
.centred-number{page:centred}
.wide.centred-number{page:wide-centred}
.anew{counter-reset:page 1}
.bare{page:bare;break-before:${settings.sides === 'double' ? 'left' : 'page'}}
html,body{margin:0;padding:0}
@media screen{body{background:#888}
  .sheet{margin:8mm auto;padding:${page.top} 26mm ${page.bottom} 28mm;background:#fff;min-height:225mm}
  .wide{min-height:156mm;padding:28mm 36mm 26mm}}
`
}
