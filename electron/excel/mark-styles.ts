import { NotMarkable } from './package-edit.ts'

/** What cells that are wrong are filled with: a light red that prints as a light grey. */
const markColour = 'FFFFC7CE'

/** The styles of a workbook with those that marking needs added at the end, so that all there were keep their numbers. */
export interface MarkStyles {
  /** The number of a style that is another one with the colour of a mark. */
  coloured(style: number): string
  readonly title: string
  readonly words: string
  readonly head: string
  xml(): string
}

/** Throws NotMarkable where fonts, fills, borders or formats of cells are not as they should be. */
export function addMarkStyles(xml: string): MarkStyles {
  const fonts = openList(xml, 'fonts', 'font')
  const fills = openList(xml, 'fills', 'fill')
  const borders = openList(xml, 'borders', 'border')
  const formats = openList(xml, 'cellXfs', 'xf')
  const large = fonts.add('<font><b/><sz val="16"/><name val="宋体"/><charset val="134"/></font>')
  const plain = fonts.add('<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>')
  const bold = fonts.add('<font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font>')
  const mark = fills.add(
    `<fill><patternFill patternType="solid"><fgColor rgb="${markColour}"/><bgColor indexed="64"/></patternFill></fill>`,
  )
  const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`
  const box = borders.add(`<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`)
  const text = (font: number, border: number, alignment: string) =>
    String(
      formats.add(
        `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment ${alignment} wrapText="1"/></xf>`,
      ),
    )
  const own = formats.items.length
  const made = new Map<number, string>()
  return {
    title: text(large, 0, 'horizontal="center" vertical="center"'),
    words: text(plain, box, 'vertical="center"'),
    head: text(bold, box, 'horizontal="center" vertical="center"'),
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
