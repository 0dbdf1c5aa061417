import { dateOrRoom } from '../../shared/domain/document/chinese-date.ts'
import { imprintHeight } from '../../shared/domain/document/layout-rules.ts'
import { smallCharacterPitch, textWidth } from '../../shared/domain/document/page-setup.ts'
import type { Imprint } from '../../shared/domain/document/types.ts'
import { writeSpacer, writeStyledParagraph } from './write-paragraph.ts'

const emuPerTwip = 635
/** The lower edge of the type area, 262 mm from the top of the page. */
const areaBottom = 9_432_000
const areaWidth = 5_616_000

/** A rule on a paragraph without indents: a paragraph's border spans only its indented width. */
function rule(eighths: 6 | 8): string {
  return writeSpacer(20, `<w:bottom w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/>`)
}

const sides = `w:right="${smallCharacterPitch}"`

function rows(imprint: Imprint): string {
  const lines: string[] = []
  if (imprint.copyTo !== null) {
    const hanging = 3 * smallCharacterPitch
    lines.push(
      writeStyledParagraph(
        'Imprint',
        `抄送：${imprint.copyTo}。`,
        `<w:ind w:left="${smallCharacterPitch + hanging}" ${sides} w:hanging="${hanging}"/>`,
      ),
    )
  }
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${textWidth - smallCharacterPitch}"/></w:tabs>`
  lines.push(
    writeStyledParagraph(
      'Imprint',
      `${imprint.office}\t${dateOrRoom(imprint.date)}印发`,
      `${tab}<w:ind w:left="${smallCharacterPitch}" ${sides}/>`,
    ),
  )
  if (imprint.copies !== null) {
    lines.push(
      writeStyledParagraph(
        'Imprint',
        `（共印${imprint.copies}份）`,
        `<w:ind w:left="${smallCharacterPitch}" ${sides}/>`,
      ),
    )
  }
  return `${rule(8)}${lines.join(rule(6))}${rule(8)}`
}

/**
 * 版记: a text box anchored in a last paragraph of no height, its last rule at the lower edge of the type area
 * (GB/T 9704—2012 7.4). Placed against the page, not the margin: LibreOffice sets a margin-anchored box too low on a page
 * of its own. The box keeps text off its place, so it moves to the next page with the last lines where there is no room.
 */
export function writeImprint(imprint: Imprint): string {
  const height = imprintHeight(imprint) * emuPerTwip
  const extent = `cx="${areaWidth}" cy="${height}"`
  const shape =
    '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>' +
    `<a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>` +
    `<wps:txbx><w:txbxContent>${rows(imprint)}</w:txbxContent></wps:txbx>` +
    '<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr></wps:wsp>'
  const anchor =
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">' +
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH>' +
    `<wp:positionV relativeFrom="page"><wp:posOffset>${areaBottom - height}</wp:posOffset></wp:positionV>` +
    `<wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/>` +
    '<wp:docPr id="1" name="版记"/><wp:cNvGraphicFramePr/>' +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    `<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${shape}</a:graphicData></a:graphic></wp:anchor>`
  return (
    '<w:p><w:pPr><w:pStyle w:val="Spacer"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr><w:r><mc:AlternateContent>' +
    `<mc:Choice Requires="wps"><w:drawing>${anchor}</w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`
  )
}
