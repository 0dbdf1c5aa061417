import { type FoundAnnotation, findAnnotations } from './annotation/find-annotations.ts'
import { labelMeaning } from './annotation/labels.ts'
import { parseResponsibilityLine } from './annotation/parse-responsibility-line.ts'
import { isPartyList } from './annotation/party-likeness.ts'
import { splitParties } from './annotation/split-parties.ts'
import type { Annotation, AnnotationContext, AssignmentRule } from './annotation/types.ts'
import { leadingLabel } from './line-shape.ts'
import { nodesBelow, type OutlineNode } from './outline.ts'

/** What one numbered paragraph with the paragraphs below it says, taken apart. */
export interface NodeContent {
  /** All its words but labelled paragraphs, run together; annotations still inside. */
  readonly text: string
  /** Annotations in the text, in order. */
  readonly found: readonly FoundAnnotation[]
  /** Lines of responsibilities, or a last sentence of the kind. */
  readonly lines: readonly Annotation[]
  /** Only a last sentence says who is responsible: it may just as well be about one thing among many. */
  readonly isWeak: boolean
  /** Words where a closing bracket stood too early and was taken out; null where none did. */
  readonly mended: string | null
  /** Labelled paragraphs that are no responsibilities. */
  readonly fields: Readonly<Record<string, string>>
}

/** Labels without a known word that so many items carry are taken for fields of this document. */
const learnedFrom = 3

/** Labels at the beginning of paragraphs that the document uses again and again, though no list knows them. */
export function learnLabels(root: OutlineNode): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const node of nodesBelow(root)) {
    const own = new Set(node.paragraphs.slice(1).map((paragraph) => leadingLabel(paragraph)?.label ?? ''))
    for (const label of own) if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= learnedFrom).map(([label]) => label))
}

/** What readers of content lean on. */
export interface ContentContext {
  readonly year: number | null
  readonly rules: readonly AssignmentRule[]
  /** Labels that this document uses again and again. */
  readonly labels: ReadonlySet<string>
}

/** Reads the paragraphs of one item: its text, its labelled paragraphs and who is responsible. */
export function readContent(paragraphs: readonly string[], context: ContentContext): NodeContent {
  const texts: string[] = []
  const fields: Record<string, string> = {}
  const responsibilities: string[] = []
  let openField: string | null = null
  let isOpenLabel = false
  for (const [at, paragraph] of paragraphs.entries()) {
    const leading = leadingLabel(paragraph)
    const isLabelled = leading !== null && at > 0 && (leading.known || context.labels.has(leading.label))
    if (isLabelled && labelMeaning(leading.label) !== null) {
      responsibilities.push(paragraph)
      openField = null
      isOpenLabel = leading.value === ''
    } else if (!isLabelled && goesOnLabel(responsibilities.at(-1), paragraph, isOpenLabel)) {
      const said = responsibilities.pop() ?? ''
      responsibilities.push(isOpenLabel ? said + paragraph : `${said}、${paragraph}`)
      isOpenLabel = false
    } else if (isLabelled) {
      openField = leading.label
      fields[openField] = `${fields[openField] ?? ''}${leading.value}`
    } else if (openField !== null && !hasAnnotation(paragraph, context)) {
      fields[openField] += paragraph
    } else texts.push(paragraph)
  }
  const { text, mended } = mendEarlyBracket(texts.join(''))
  const found = findAnnotations(text, context)
  const lines = readLines(responsibilities, context)
  const isSilent = found.length === 0 && lines.length === 0
  const last = isSilent ? readLastSentence(text, context) : null
  return {
    text: last?.text ?? text,
    found,
    lines: last ? [last.annotation] : lines,
    isWeak: last !== null,
    fields,
    mended,
  }
}

/**
 * Whether a paragraph belongs to the label above it: the label stood alone on its line (`责任单位：`), or its list is set
 * a unit a line.
 */
function goesOnLabel(label: string | undefined, paragraph: string, isOpen: boolean): boolean {
  if (label === undefined) return false
  if (isOpen) return true
  const { parties } = splitParties(paragraph)
  return !/[。；：:]/.test(paragraph) && !/[。；]$/.test(label) && isPartyList(parties) && !isDeadlineLabel(label)
}

const isDeadlineLabel = (line: string) => labelMeaning(leadingLabel(line)?.label ?? '') === 'deadline'

/** A bracket closed before its verb: `（县教育局）牵头，县财政局配合）`, as a page break leaves it. */
const closedEarly = /[）)]((?:分别|共同|按职责分工)?(?:牵头|负责|配合|参与|落实|实施)[^（()）。]{0,80}[）)])/

function mendEarlyBracket(text: string): { readonly text: string; readonly mended: string | null } {
  const match = closedEarly.exec(text)
  if (!match) return { text, mended: null }
  let surplus = 0
  for (const character of text) {
    if (character === '（' || character === '(') surplus--
    else if (character === '）' || character === ')') surplus++
  }
  if (surplus <= 0) return { text, mended: null }
  const start = Math.max(text.lastIndexOf('（', match.index), text.lastIndexOf('(', match.index))
  const words = text.slice(Math.max(0, start), match.index + match[0].length)
  return { text: `${text.slice(0, match.index)}${match[1]}${text.slice(match.index + match[0].length)}`, mended: words }
}

const hasAnnotation = (paragraph: string, context: Pick<AnnotationContext, 'year' | 'rules'>) =>
  /[（(〔[【]/.test(paragraph) && findAnnotations(paragraph, context).length > 0

function readLines(lines: readonly string[], context: AnnotationContext): readonly Annotation[] {
  if (lines.length === 0) return []
  const whole = parseResponsibilityLine(lines.map((line) => line.replace(/[。；;]$/, '')).join('；'), context)
  if (whole && lines.length > 1) return [whole]
  return lines.flatMap((line) => parseResponsibilityLine(line, context) ?? [])
}

/** A label of responsibilities at the beginning of a sentence within a paragraph. */
const innerLabel = /(?<=[。；;])\s*([\u4e00-\u9fff（）()]{2,10})[：:]/g

/** A last sentence that says who is responsible, or labels within the paragraph, after a sentence that says what to do. */
function readLastSentence(
  text: string,
  context: AnnotationContext,
): { readonly text: string; readonly annotation: Annotation } | null {
  const labelled = [...text.matchAll(innerLabel)].find((match) => labelMeaning(match[1] ?? '') !== null)
  const end = text.replace(/[。；\s]{1,4}$/, '').length
  const start = labelled?.index ?? Math.max(text.lastIndexOf('。', end - 1), text.lastIndexOf('；', end - 1)) + 1
  if (start === 0) return readLastClause(text, context)
  if (end - start < 4 || end - start > 600) return null
  const annotation = parseResponsibilityLine(text.slice(start).trim(), context)
  return annotation ? { text: text.slice(0, start), annotation } : null
}

/** The end of a single sentence: `同意实施方案，由县水利局牵头，县财政局配合。` */
function readLastClause(
  text: string,
  context: AnnotationContext,
): { readonly text: string; readonly annotation: Annotation } | null {
  const at = text.lastIndexOf('，由')
  if (at < 1 || text.length - at > 300) return null
  const annotation = parseResponsibilityLine(text.slice(at + 1), context)
  return annotation ? { text: `${text.slice(0, at)}。`, annotation } : null
}
