import { removeWhiteSpace } from '../text/white-space.ts'
import { isDocumentNumberLine } from './document-number.ts'
import { parseNumbering } from './numbering.ts'
import type { Source } from './source-line.ts'

/** How far below its 发文字号 a document's addressees stand at most. */
const headLines = 12

/**
 * Parts a file into its documents. A document begins with its head: an optional `…文件` line, the 发文字号 alone on a line,
 * a title and the addressees (主送机关, ending in a colon). A 公报 has several; its contents, its speeches before the first
 * and the news after the last are no documents and are left out. A file with fewer than two heads is one document.
 */
export function divideFile(sources: readonly Source[]): readonly (readonly Source[])[] {
  const starts = headStarts(sources)
  if (starts.length < 2) return [sources]
  const titles = contentsTitles(sources.slice(0, starts[0]))
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? sources.length
    const document = sources.slice(start, end)
    return document.slice(0, endOfDocument(document, titles))
  })
}

/** The index of each head's first line; two numbers with only a title between them (a page's header above) are one head. */
function headStarts(sources: readonly Source[]): number[] {
  const starts: number[] = []
  let openUntil = -1
  for (const [at, source] of sources.entries()) {
    if (source.kind !== 'line' || at <= openUntil || !isDocumentNumberLine(source.text)) continue
    const addressees = addresseesBelow(sources, at)
    if (addressees === null) continue
    openUntil = addressees
    const before = sources[at - 1]
    const hasBanner = before?.kind === 'line' && /文\s*件$/.test(before.text) && at - 1 > (starts.at(-1) ?? -1)
    starts.push(hasBanner ? at - 1 : at)
  }
  return starts
}

function addresseesBelow(sources: readonly Source[], at: number): number | null {
  for (let next = at + 1; next <= at + headLines && next < sources.length; next++) {
    const source = sources[next]
    if (source?.kind !== 'line') return null
    if (/[：:]$/.test(source.text) && /[，,、]|政府|部门|单位|委员会|街道|各/.test(source.text)) return next
    if (parseNumbering(source.text) !== null || /。$/.test(source.text)) return null
  }
  return null
}

const plainTitle = (text: string) => removeWhiteSpace(text).replace(/[.…·]*\d*$/, '')

/** Titles listed in the contents (目录) before the first document. */
function contentsTitles(front: readonly Source[]): ReadonlySet<string> {
  const titles = new Set<string>()
  let inContents = false
  for (const source of front) {
    if (source.kind !== 'line') continue
    if (/^目录$/.test(removeWhiteSpace(source.text))) inContents = true
    const title = plainTitle(source.text)
    if (inContents && title.length >= 6) titles.add(title)
  }
  return titles
}

/**
 * Where a document of a 公报 ends: before the next piece that the contents list, or before a heading without number that
 * comes after the document's own numbered headings and is not about an annex.
 */
function endOfDocument(document: readonly Source[], titles: ReadonlySet<string>): number {
  let hasItems = false
  for (const [at, source] of document.entries()) {
    if (source.kind !== 'line') continue
    const isNumbered = parseNumbering(source.text) !== null
    if (isNumbered) hasItems = true
    if (!hasItems || isNumbered) continue
    if (titles.has(plainTitle(source.text))) return at
    if (source.level !== null && !isAnnexAbove(document, at) && !/附件|专栏|[：:]$/.test(source.text)) return at
  }
  return document.length
}

/** Whether one of the two lines above announces an annex (`附件：`), whose title follows as a heading. */
function isAnnexAbove(document: readonly Source[], at: number): boolean {
  return document
    .slice(Math.max(0, at - 2), at)
    .some((source) => source.kind === 'line' && /^附\s*[件表]/.test(source.text))
}
