import { type Fault, type Finding, judge } from './finding.ts'
import type { WordPackage } from './word-package.ts'
import { descendants } from './xml-tree.ts'

/** The order of children that ISO/IEC 29500-1 asks for; Word refuses or drops what stands elsewhere. */
const orders: Readonly<Record<string, readonly string[]>> = {
  pPr: [
    ...[
      'pStyle',
      'keepNext',
      'keepLines',
      'pageBreakBefore',
      'framePr',
      'widowControl',
      'numPr',
      'suppressLineNumbers',
    ],
    ...['pBdr', 'shd', 'tabs', 'suppressAutoHyphens', 'kinsoku', 'wordWrap', 'overflowPunct', 'topLinePunct'],
    ...['autoSpaceDE', 'autoSpaceDN', 'bidi', 'adjustRightInd', 'snapToGrid', 'spacing', 'ind', 'contextualSpacing'],
    ...['mirrorIndents', 'suppressOverlap', 'jc', 'textDirection', 'textAlignment', 'textboxTightWrap', 'outlineLvl'],
    ...['divId', 'cnfStyle', 'rPr', 'sectPr', 'pPrChange'],
  ],
  rPr: [
    ...['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike', 'dstrike', 'outline', 'shadow'],
    ...[
      'emboss',
      'imprint',
      'noProof',
      'snapToGrid',
      'vanish',
      'webHidden',
      'color',
      'spacing',
      'w',
      'kern',
      'position',
    ],
    ...['sz', 'szCs', 'highlight', 'u', 'effect', 'bdr', 'shd', 'fitText', 'vertAlign', 'rtl', 'cs', 'em', 'lang'],
    ...['eastAsianLayout', 'specVanish', 'oMath'],
  ],
  sectPr: [
    ...[
      'headerReference',
      'footerReference',
      'footnotePr',
      'endnotePr',
      'type',
      'pgSz',
      'pgMar',
      'paperSrc',
      'pgBorders',
    ],
    ...['lnNumType', 'pgNumType', 'cols', 'formProt', 'vAlign', 'noEndnote', 'titlePg', 'textDirection', 'bidi'],
    ...['rtlGutter', 'docGrid', 'printerSettings'],
  ],
  tblPr: [
    ...['tblStyle', 'tblpPr', 'tblOverlap', 'bidiVisual', 'tblStyleRowBandSize', 'tblStyleColBandSize', 'tblW', 'jc'],
    ...['tblCellSpacing', 'tblInd', 'tblBorders', 'shd', 'tblLayout', 'tblCellMar', 'tblLook'],
  ],
  tcPr: [
    ...['cnfStyle', 'tcW', 'gridSpan', 'hMerge', 'vMerge', 'tcBorders', 'shd', 'noWrap', 'tcMar', 'textDirection'],
    ...['tcFitText', 'vAlign', 'hideMark'],
  ],
  settings: [
    ...['displayBackgroundShape', 'mirrorMargins', 'defaultTabStop', 'evenAndOddHeaders', 'characterSpacingControl'],
    ...['footnotePr', 'endnotePr', 'compat'],
  ],
}

/** Whether the children of properties stand in the schema's order, in every part (official-format §4.2, §11.5). */
export function schemaOrderPoint(word: WordPackage): Finding {
  let places = 0
  const faults = [...word.parts].flatMap(([part, root]) =>
    Object.entries(orders).flatMap(([element, order]): Fault[] => {
      const nodes = root.name === element ? [root] : descendants(root, element)
      places += nodes.length
      return nodes.flatMap(({ children }) => {
        const known = children.map(({ name }) => name).filter((name) => order.includes(name))
        const wrong = known.findIndex((name, at) => at > 0 && order.indexOf(name) < order.indexOf(known[at - 1] ?? ''))
        if (wrong < 0) return []
        return [
          {
            place: `${part} ${element}`,
            measured: `${known[wrong]} 在 ${known[wrong - 1]} 之后`,
            wanted: '按 OOXML 次序',
          },
        ]
      })
    }),
  )
  return judge('schema-order', 'XML 元素次序', faults, { places, summary: `${places}处`, none: '没有属性元素' })
}
