import { scanXml } from '../../electron/xml/scan-xml.ts'

/** An element of a part. Names are without their prefix; only attributes that the check asks for are kept. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** The text that stands directly in it. */
  readonly text: string
}

interface OpenNode {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: XmlNode[]
  text: string
}

/** All attributes of Word's and Excel's parts that a point of the specification speaks of. */
const attributeNames = [
  ...['val', 'w', 'h', 'orient', 'code', 'top', 'right', 'bottom', 'left', 'header', 'footer', 'gutter', 'type'],
  ...['linePitch', 'charSpace', 'line', 'lineRule', 'before', 'after', 'sz', 'space', 'color', 'themeColor'],
  ...['styleId', 'default', 'ascii', 'hAnsi', 'eastAsia', 'cs', 'hint', 'asciiTheme', 'hAnsiTheme', 'eastAsiaTheme'],
  ...['cstheme', 'firstLine', 'firstLineChars', 'hanging', 'leftChars', 'rightChars', 'start', 'end', 'name', 'uri'],
  ...['fldCharType', 'instr', 'cx', 'cy', 'relativeFrom', 'Target', 'Id', 'id', 'pos', 'tblpX', 'tblpY'],
  ...['r', 's', 't', 'ht', 'customHeight', 'hidden', 'ref', 'sheetId', 'localSheetId', 'paperSize', 'orientation'],
  ...['fitToWidth', 'fitToHeight', 'fitToPage', 'horizontalCentered', 'state', 'ySplit', 'showGridLines', 'fontId'],
  ...['numFmtId', 'formatCode', 'borderId', 'style', 'min', 'max', 'width', 'wrapText', 'Requires'],
]

/** Reads a part to a tree. Throws `XmlError` where it is not well formed. */
export function readXmlTree(xml: string): XmlNode {
  const top: OpenNode = { name: '', attributes: {}, children: [], text: '' }
  const open: OpenNode[] = [top]
  scanXml(xml, {
    takesText: true,
    open(name, given) {
      const attributes: Record<string, string> = {}
      for (const key of attributeNames) {
        const value = given.get(key)
        if (value !== undefined) attributes[key] = value
      }
      const node: OpenNode = { name, attributes, children: [], text: '' }
      open.at(-1)?.children.push(node)
      open.push(node)
    },
    close() {
      open.pop()
    },
    text(value) {
      const node = open.at(-1)
      if (node) node.text += value
    },
  })
  return top.children[0] ?? top
}

/** The first child of this name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.name === name)
}

/** The element at the end of a path of first children. */
export function childAt(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((at, name) => child(at, name), node)
}

/** All elements of this name under a node, in document order. */
export function descendants(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  if (node === undefined) return []
  return node.children.flatMap((candidate) => [
    ...(candidate.name === name ? [candidate] : []),
    ...descendants(candidate, name),
  ])
}
