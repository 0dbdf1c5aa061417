import type { PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import { packPieces, type ZipPart, zipPackage } from '../zip/write-zip.ts'
import type { RareCharacters } from './rare-characters.ts'
import { fillProperties, wordTemplate } from './word-template.ts'
import { letterMarker, writeLetterMark } from './write-letter.ts'
import { sectionMarker } from './write-package.ts'
import { writeSpacer } from './write-paragraph.ts'
import { type WordSection, writeSections } from './write-sections.ts'
import type { XmlPiece } from './write-xml.ts'

/**
 * Prints a document to a Word file (.docx): 22 lines of 28 characters on A4, as GB/T 9704—2012 wants it. docx makes the
 * package with a marker for each section; the text and the rows of tables are written into it directly.
 */
export function writeWordDocument(document: OfficialDocument, settings: PaperSettings): Promise<Buffer> {
  return writeWordDocuments([document], settings)
}

/**
 * Prints several documents one after the other to one Word file: each begins on a new page and counts its pages from 1.
 */
export async function writeWordDocuments(
  documents: readonly OfficialDocument[],
  settings: PaperSettings,
): Promise<Buffer> {
  const sections = documents.flatMap((document, at) =>
    writeSections(document, settings).map((section, index) => ({ ...section, startsAnew: at > 0 && index === 0 })),
  )
  const [first] = documents
  const properties = {
    title: first?.title.join('') ?? '',
    creator: first?.closing?.office ?? first?.imprint?.office ?? '',
  }
  const template = wordTemplate(sections, settings)
  const made = new Date()
  const parts: ZipPart[] = []
  for (const { name, content } of template.parts) {
    if (typeof content !== 'string') parts.push({ name, data: content })
    else if (name === 'word/document.xml') {
      parts.push({ name, data: await packPieces(fillSections(content, sections, template.rare)) })
    } else {
      const xml = withLetterMark(content, sections, settings)
      parts.push({ name, data: fillProperties(name, xml, properties, made) })
    }
  }
  return zipPackage(parts)
}

/** The header of a letter's first page gets its mark in the place of its marker; another part stays as it is. */
function withLetterMark(xml: string, sections: readonly WordSection[], settings: PaperSettings): string {
  const index = sections.findIndex((_, at) => xml.includes(letterMarker(at)))
  const letter = sections[index]?.letter
  if (letter === undefined) return xml
  const { before, after } = partAtMarker(xml, letterMarker(index), 'w:r')
  return before + writeLetterMark(letter, settings) + after
}

/**
 * Puts each section's content in the place of its marker, in pieces that are never whole in memory. A section's
 * properties stand in the marker's paragraph, but for the last section's, and move to the last paragraph of the content.
 */
function* fillSections(template: string, sections: readonly WordSection[], rare: RareCharacters): Generator<XmlPiece> {
  const withFonts = (piece: XmlPiece) => (typeof piece === 'string' ? rare.setFonts(piece) : piece)
  let rest = template
  for (const [index, section] of sections.entries()) {
    const { before, properties, after } = partAtMarker(rest, sectionMarker(index))
    rest = after
    yield rare.setFonts(before)
    let last: XmlPiece = ''
    for (const piece of section.pieces) {
      yield withFonts(last)
      last = piece
    }
    // A table cannot end a section: Word wants a paragraph after it, here of half a point, so that it never makes a page.
    if (typeof last !== 'string' || !last.startsWith('<w:p>')) {
      yield withFonts(last)
      last = writeSpacer(10)
    }
    yield withFonts(withSectionProperties(last, properties))
  }
  yield rare.setFonts(rest)
}

/** Cuts the paragraph or run of a marker out of a part. Throws where it is not there exactly once: a bug, not a user's error. */
function partAtMarker(xml: string, marker: string, element: 'w:p' | 'w:r' = 'w:p') {
  const at = xml.indexOf(marker)
  const start = xml.lastIndexOf(`<${element}>`, at)
  const end = xml.indexOf(`</${element}>`, at) + `</${element}>`.length
  if (at < 0 || start < 0 || end < at || xml.indexOf(marker, end) >= 0)
    throw new Error(`marker ${marker} not found once`)
  const properties = xml.slice(start, end).match(/<w:sectPr>.*<\/w:sectPr>/s)?.[0] ?? ''
  return { before: xml.slice(0, start), properties, after: xml.slice(end) }
}

function withSectionProperties(paragraph: string, properties: string): string {
  if (properties === '') return paragraph
  const at = paragraph.indexOf('</w:pPr>')
  if (at < 0) throw new Error('the last paragraph of a section has no properties')
  return `${paragraph.slice(0, at)}${properties}${paragraph.slice(at)}`
}
