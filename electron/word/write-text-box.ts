import { escapeXml } from './write-xml.ts'

/** A text box without line, fill and inner margins, where it stands and how large it is, in English Metric Units. */
export interface TextBox {
  readonly name: string
  /** At the left of the type area, or in the middle of the page. */
  readonly across: 'area' | 'page'
  /** From the top of the page; or where its paragraph stands. LibreOffice reads no offset in a header. */
  readonly top: number | 'paragraph'
  readonly width: number
  readonly height: number
  /** Whether text keeps off its place, or runs on as if it were not there. */
  readonly wrap: 'topAndBottom' | 'none'
}

/** A run that anchors a box with some paragraphs in it. */
export function writeTextBox(content: string, { name, across, top, width, height, wrap }: TextBox): string {
  const extent = `cx="${width}" cy="${height}"`
  const shape =
    '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>' +
    `<a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>` +
    `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx>` +
    '<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr></wps:wsp>'
  const horizontal = across === 'page' ? ['page', 'center'] : ['margin', 'left']
  const vertical = top === 'paragraph' ? ['paragraph', 0] : ['page', top]
  const anchor =
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">' +
    `<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="${horizontal[0]}"><wp:align>${horizontal[1]}</wp:align></wp:positionH>` +
    `<wp:positionV relativeFrom="${vertical[0]}"><wp:posOffset>${vertical[1]}</wp:posOffset></wp:positionV>` +
    `<wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/>${wrap === 'none' ? '<wp:wrapNone/>' : '<wp:wrapTopAndBottom/>'}` +
    `<wp:docPr id="1" name="${escapeXml(name)}"/><wp:cNvGraphicFramePr/>` +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    `<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${shape}</a:graphicData></a:graphic></wp:anchor>`
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${anchor}</w:drawing></mc:Choice></mc:AlternateContent></w:r>`
}
