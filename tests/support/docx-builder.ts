import { zipPackage } from '../../electron/zip/write-zip.ts'

const relationshipKind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')

export interface DocxParts {
  /** What stands inside `w:body`. */
  readonly body: string
  /** What stands inside `w:styles` and `w:numbering`; no part where absent. */
  readonly styles?: string
  readonly numbering?: string
  /** Whole parts by kind of relationship: `footnotes`, `endnotes`, `header`, `footer`, `comments`. */
  readonly others?: Readonly<Record<string, string>>
  /** Changes the finished XML of every part, e.g. to use other prefixes. */
  readonly rewrite?: (xml: string) => string
}

/** A Word file made at the XML, with only what the test says in it. */
export function buildDocx(parts: DocxParts): Uint8Array {
  const rewrite = parts.rewrite ?? ((xml) => xml)
  const root = (name: string, content: string) =>
    rewrite(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${namespaces}>${content}</w:${name}>`)
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': root('document', `<w:body>${parts.body}</w:body>`),
  }
  const related: [string, string][] = []
  const add = (kind: string, xml: string | undefined) => {
    if (xml === undefined) return
    files[`word/${kind}.xml`] = xml
    related.push([kind, `${kind}.xml`])
  }
  add('styles', parts.styles === undefined ? undefined : root('styles', parts.styles))
  add('numbering', parts.numbering === undefined ? undefined : root('numbering', parts.numbering))
  const rootNames: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' }
  for (const [kind, content] of Object.entries(parts.others ?? {})) add(kind, root(rootNames[kind] ?? kind, content))
  files['word/_rels/document.xml.rels'] = relationships(related)
  return zipPackage(
    Object.entries(files).map(([name, xml]) => ({ name, data: Buffer.from(xml, 'utf8') })),
    1,
  )
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${relationshipKind}/${kind}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

/** A run of words. */
export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of runs, or of plain words. */
export const paragraph = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`

/** The properties of a numbered paragraph. */
export const numbered = (numberingId: number | string, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numberingId}"/></w:numPr>`

/** One level of a numbering; `more` goes before `w:lvlText`. */
export const level = (index: number, format: string, text: string, more = '', start = 1) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

/** An abstract numbering and instances over it. */
export const numbering = (abstractId: number, content: string, instances: Readonly<Record<number, string>>) =>
  `<w:abstractNum w:abstractNumId="${abstractId}">${content}</w:abstractNum>${Object.entries(instances)
    .map(([id, overrides]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`)
    .join('')}`

export const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
export const row = (cells: readonly string[], properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`
export const cell = (content: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<w:p') || content.startsWith('<w:tbl') ? content : paragraph(content)}</w:tc>`
