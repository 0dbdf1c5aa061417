import { fontsOf, type PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import { type PackedContent, packContent } from '../zip/write-zip.ts'
import { RareCharacters } from './rare-characters.ts'
import { hasLetterMarker } from './write-letter.ts'
import { type DocumentProperties, makeParts } from './write-package.ts'
import type { WordSection } from './write-sections.ts'
import { writeFontTable, writeStyles } from './write-styles.ts'
import { escapeXml } from './write-xml.ts'

/** A package that still lacks its text. Papers of one shape share it: docx takes far longer to make it than the text does. */
export interface WordTemplate {
  /** In the order of the package; as text where each paper has its own, else packed once for all. */
  readonly parts: readonly { readonly name: string; readonly content: string | PackedContent }[]
  readonly rare: RareCharacters
}

const properties = 'docProps/core.xml'
/** Each paper's own; of the headers only the one that a letter's mark goes into. */
const isOwn = (name: string, xml: string) =>
  name === 'word/document.xml' || name === properties || (/^word\/header\d+\.xml$/.test(name) && hasLetterMarker(xml))

/** Stand for the properties until they are known. */
const placeholders: DocumentProperties = { title: '@@title', creator: '@@creator' }

/** The one made last: the papers of a batch are of one shape, so that more need not be kept. */
let last: { readonly shape: string; readonly template: WordTemplate } | null = null

/** The package for sections of this shape, whatever is in them. */
export function wordTemplate(sections: readonly WordSection[], settings: PaperSettings): WordTemplate {
  const shape = shapeOf(sections, settings)
  if (last?.shape !== shape) last = { shape, template: makeTemplate(sections, settings) }
  return last.template
}

/** All of a section that the package depends on: of a letter, that it is one. */
function shapeOf(sections: readonly WordSection[], settings: PaperSettings): string {
  return JSON.stringify([
    settings,
    sections.map(({ pieces: _, letter, ...section }) => ({ ...section, isLetter: letter !== undefined })),
  ])
}

function makeTemplate(sections: readonly WordSection[], settings: PaperSettings): WordTemplate {
  const styles = writeStyles(settings)
  const complete = (name: string, made: string): string => {
    switch (name) {
      case 'word/styles.xml':
        return styles
      case 'word/fontTable.xml':
        return writeFontTable(settings)
      case 'word/settings.xml':
        return completeSettings(made, settings)
      default:
        return made
    }
  }
  return {
    parts: [...makeParts(sections, settings, placeholders)].map(([name, made]) => {
      const xml = complete(name, made)
      return { name, content: isOwn(name, xml) ? xml : packContent(xml) }
    }),
    rare: new RareCharacters(styles, fontsOf(settings)),
  }
}

/** What docx has no option for, in the order of the schema: margins that change side where both sides are printed, full-width punctuation kept full. */
function completeSettings(xml: string, { sides }: PaperSettings): string {
  const margins = sides === 'double' ? insertBefore(xml, '<w:defaultTabStop', '<w:mirrorMargins/>') : xml
  return insertBefore(margins, '<w:compat>', '<w:characterSpacingControl w:val="doNotCompress"/>')
}

function insertBefore(xml: string, place: string, addition: string): string {
  const at = xml.indexOf(place)
  if (at < 0) throw new Error(`no ${place} in settings.xml`)
  return xml.slice(0, at) + addition + xml.slice(at)
}

/** The part with the properties of one paper, made at a moment. Other parts come back as they are. */
export function fillProperties(name: string, xml: string, { title, creator }: DocumentProperties, made: Date): string {
  if (name !== properties) return xml
  return xml
    .replaceAll(placeholders.title, () => escapeXml(title))
    .replaceAll(placeholders.creator, () => escapeXml(creator))
    .replace(/(<dcterms:(?:created|modified) [^>]*>)[^<]*/g, (_, start: string) => start + made.toISOString())
}
