import type { FontScheme } from '../../shared/domain/document/fonts.ts'
import { NotMarkable } from './package-edit.ts'

/** What cells that are wrong are filled with: a light red that prints as a light grey. */
const markColour = 'FFFFC7CE'

/** The styles of a workbook with those that marking needs added at the end, so that all there were keep their numbers. */
export interface MarkStyles {
  /** The number of a style that is another one with the colour of a mark. */
  coloured(style: number): string
  readonly front: FrontStyles
  xml(): string
}

/** The styles of the sheet in front, and their sizes in points. */
export interface FrontStyles {
  readonly title: string
  /** What is said above the table. */
  readonly line: string
  readonly head: string
  readonly number: string
  readonly words: string
}

export const frontSizes = { title: 22, line: 14, table: 12 } as const

/** Throws NotMarkable where fonts, fills, borders or formats of cells are not as they should be. */
export function addMarkStyles(xml: string, scheme: FontScheme): MarkStyles {
  const fonts = openList(xml, 'fonts', 'font')
  const fills = openList(xml, 'fills', 'fill')
  const borders = openList(xml, 'borders', 'border')
  const formats = openList(xml, 'cellXfs', 'xf')
  const font = (name: string, size: number) =>
    fonts.add(`<font><sz val="${size}"/><name val="${name}"/><charset val="134"/></font>`)
  const title = font(scheme.title, frontSizes.title)
  const line = font(scheme.body, frontSizes.line)
  const head = font(scheme.hei, frontSizes.table)
  const words = font(scheme.body, frontSizes.table)
  const mark = fills.add(
    `<fill><patternFill patternType="solid"><fgColor rgb="${markColour}"/><bgColor indexed="64"/></patternFill></fill>`,
  )
  const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`
  const box = borders.add(`<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`)
  const text = (fontId: number, border: number, alignment: string) =>
    String(
      formats.add(
        `<xf numFmtId="49" fontId="${fontId}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment ${alignment} wrapText="1"/></xf>`,
      ),
    )
  const own = formats.items.length
  const made = new Map<number, string>()
  return {
    front: {
      title: text(title, 0, 'horizontal="center" vertical="center"'),
      line: text(line, 0, 'vertical="center"'),
      head: text(head, box, 'horizontal="center" vertical="center"'),
      number: text(words, box, 'horizontal="center" vertical="center"'),
      words: text(words, box, 'vertical="center"'),
    },
    coloured(style) {
      const known = made.get(style)
      if (known !== undefined) return known
      const format = formats.items[style < own ? style : 0]
      if (format === undefined) throw new NotMarkable('cell format')
      const number = String(formats.add(withFill(format, mark)))
      made.set(style, number)
      return number
    },
    xml: () => [fonts, fills, borders, formats].reduce((whole, list) => list.putInto(whole), xml),
  }
}

/** A format of cells with another fill. */
function withFill(format: string, fill: number): string {
  const bare = format.replace(/^<xf\b[^>]*?(?=\/?>)/, (start) =>
    start.replace(/\s+(?:fillId|applyFill)=["'][^"']*["']/g, '').trimEnd(),
  )
  return bare.replace(/^<xf\b/, `<xf fillId="${fill}" applyFill="1"`)
}

interface StyleList {
  readonly items: readonly string[]
  /** Its number. */
  add(item: string): number
  putInto(xml: string): string
}

function openList(xml: string, list: string, item: string): StyleList {
  const whole = new RegExp(`<${list}\\b[^>]*>([\\s\\S]*?)</${list}>`).exec(xml)
  if (!whole) throw new NotMarkable(list)
  const items =
    (whole[1] ?? '').match(
      new RegExp(`<${item}\\b[^>]*?/>|<${item}\\b[^>]*?[^/]>[\\s\\S]*?</${item}>|<${item}>[\\s\\S]*?</${item}>`, 'g'),
    ) ?? []
  const kept: string[] = [...items]
  return {
    items: kept,
    add: (one) => kept.push(one) - 1,
    putInto: (target) => {
      const old = whole[0]
      return target.replace(old, () => `<${list} count="${kept.length}">${kept.join('')}</${list}>`)
    },
  }
}
