import { columnNumber } from './mark-sheet.ts'
import type { CellMark } from './mark-workbook.ts'
import {
  closeWith,
  declareExtension,
  declarePart,
  freeName,
  NotMarkable,
  type PackageEdit,
  relate,
} from './package-edit.ts'
import { readRelationships } from './package-parts.ts'
import { cleanCellText, escapeCellText } from './template-fill.ts'

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const author = '督办台'

/**
 * Writes comments to cells of a sheet: beside those there are, and behind the words of one that the cell has already. A comment
 * is two things (ECMA-376 part 1, §18.7 and part 4, §19.2): its words, and the box it is shown in.
 */
export function addComments(edit: PackageEdit, sheetPart: string, marks: readonly CellMark[]): void {
  const fresh = writeWords(edit, sheetPart, marks)
  drawBoxes(edit, sheetPart, fresh)
}

/** Answers the marks that have no box yet. */
function writeWords(edit: PackageEdit, sheetPart: string, marks: readonly CellMark[]): readonly CellMark[] {
  const known = findRelated(edit, sheetPart, 'comments')
  const part = known ?? freeName(edit, 'xl/commentsReturn', '.xml')
  if (known === undefined) {
    edit.set(part, emptyComments)
    declarePart(edit, part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml')
    relate(edit, sheetPart, part, `${relationships}/comments`)
  }
  let xml = edit.text(part)
  const authors = xml.match(/<author\b[^>]*?(?:\/>|>[\s\S]*?<\/author>)/g)?.length ?? 0
  xml = closeWith(xml.replace(/<authors\s*\/>/, '<authors></authors>'), 'authors', `<author>${author}</author>`)
  xml = xml.replace(/<commentList\s*\/>/, '<commentList></commentList>')
  const fresh: CellMark[] = []
  for (const mark of marks) {
    const address = `${mark.column}${mark.row}`
    const words = `<r><t xml:space="preserve">${escapeCellText(cleanCellText(`${author}：${mark.text}`))}</t></r>`
    const old = new RegExp(`<comment\\b[^>]*?\\sref=["']${address}["'][\\s\\S]*?</comment>`).exec(xml)
    if (old) {
      xml = xml.replace(old[0], () => closeWith(old[0], 'text', words))
    } else {
      const comment = `<comment ref="${address}" authorId="${authors}"><text>${words}</text></comment>`
      xml = closeWith(xml, 'commentList', comment)
      fresh.push(mark)
    }
  }
  edit.set(part, xml)
  return fresh
}

function drawBoxes(edit: PackageEdit, sheetPart: string, marks: readonly CellMark[]): void {
  if (marks.length === 0) return
  const sheet = edit.text(sheetPart)
  const known = /<legacyDrawing\b/.test(sheet) ? findRelated(edit, sheetPart, 'vmlDrawing') : undefined
  const part = known ?? freeName(edit, 'xl/drawings/vmlDrawingReturn', '.vml')
  if (known === undefined) {
    edit.set(part, emptyDrawing)
    declareExtension(edit, 'vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing')
    const id = relate(edit, sheetPart, part, `${relationships}/vmlDrawing`)
    edit.set(sheetPart, putDrawing(sheet, `<legacyDrawing xmlns:r="${relationships}" r:id="${id}"/>`))
  }
  edit.set(part, closeWith(edit.text(part), 'xml', marks.map(box).join('')))
}

/** Elements of a sheet that stand behind its `legacyDrawing` (ECMA-376 part 1, §18.3.1.99). */
const behindDrawing =
  /<(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst|mc:AlternateContent)\b/

function putDrawing(sheet: string, drawing: string): string {
  const end = sheet.indexOf('</sheetData>')
  if (end < 0) throw new NotMarkable('sheetData')
  const behind = sheet.slice(end).search(behindDrawing)
  const at = behind < 0 ? sheet.lastIndexOf('</worksheet>') : end + behind
  return sheet.slice(0, at) + drawing + sheet.slice(at)
}

function findRelated(edit: PackageEdit, sheetPart: string, kind: string): string | undefined {
  return readRelationships(edit.archive, sheetPart).find((relationship) => relationship.kind === kind)?.target
}

const emptyComments = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>`

const emptyDrawing = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`

/** A hidden box beside its cell, as tall as its words need. */
function box({ row, column, text }: CellMark): string {
  const [x, y] = [columnNumber(column) - 1, row - 1]
  const lines = Math.min(14, Math.ceil(text.length / 16) + 2)
  return `<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_return${x}_${y}" type="#_x0000_t202" style="position:absolute;width:220pt;height:${lines * 15}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${x + 1}, 12, ${y}, 4, ${x + 3}, 60, ${y + 4}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${y}</x:Row><x:Column>${x}</x:Column></x:ClientData></v:shape>`
}
