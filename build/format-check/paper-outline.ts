import type { CheckedParagraph, CheckedTable, WordPackage } from './word-package.ts'

/** An annex as printed: its label's paragraph and its title. */
export interface OutlinedAnnex {
  readonly label: CheckedParagraph
  readonly title: string
}

/**
 * What the paragraphs of a paper are, told from their words and their place, not from the names our printer gives its
 * styles: only the built-in names (`Title`, `heading 1`), which the specification asks for, are trusted.
 */
export interface PaperOutline {
  readonly mark: CheckedParagraph | null
  /** Of a form with a number line below (督办单): the title whose first line names the office in red; null elsewhere. */
  readonly officeTitle: CheckedParagraph | null
  readonly number: CheckedParagraph | null
  /** The paragraph that carries the red rule. */
  readonly redRule: CheckedParagraph | null
  readonly titles: readonly CheckedParagraph[]
  readonly addressees: CheckedParagraph | null
  readonly headings: readonly OutlinedHeading[]
  /** Paragraphs of running text: indented, in the body. */
  readonly texts: readonly CheckedParagraph[]
  readonly annexNotes: readonly CheckedParagraph[]
  readonly closing: { readonly office: CheckedParagraph; readonly date: CheckedParagraph } | null
  readonly remark: CheckedParagraph | null
  readonly annexes: readonly OutlinedAnnex[]
  readonly imprint: readonly CheckedParagraph[]
  readonly tables: readonly CheckedTable[]
  /** 信函: what is red in header and footer of its first page; null in any other paper. */
  readonly letter: OutlinedLetter | null
  /** 联合行文: names and word of a mark that is set as a table. */
  readonly jointMark: readonly CheckedParagraph[]
  /** 上行文: the lines from 签发人 to the one with the number. */
  readonly signers: readonly CheckedParagraph[]
  /** 出席, 请假, 列席 of a 纪要. */
  readonly attendance: readonly CheckedParagraph[]
  /** Whether the mark says 纪要. */
  readonly isMinutes: boolean
}

export interface OutlinedLetter {
  readonly mark: CheckedParagraph
  readonly rule: CheckedParagraph | null
  readonly foot: CheckedParagraph | null
  readonly footPart: string | null
}

export interface OutlinedHeading {
  readonly paragraph: CheckedParagraph
  /** 1 to 4. */
  readonly level: number
}

/** A 发文字号 with a signer beside it. */
const longestNumber = 40

const datePattern = /^(\d{4}年\d{1,2}月\d{1,2}日|[\s\u3000]*年[\s\u3000]*月[\s\u3000]*日)$/

/** Finds the elements of a paper. */
export function outlinePaper(word: WordPackage): PaperOutline {
  const body = word.paragraphs.filter(({ place }) => place === 'body')
  const filled = body.filter(({ text }) => text.trim() !== '')
  const officeTitle = outlineOfficeTitle(filled)
  const mark = filled.slice(0, 6).find((paragraph) => isRed(paragraph) && paragraph !== officeTitle) ?? null
  const redRule = body.slice(0, 30).find((paragraph) => isRedBorder(paragraph)) ?? null
  const titles = filled.filter(({ styleName }) => styleName.toLowerCase() === 'title')
  const title = titles[0]
  const beforeTitle = title === undefined ? [] : filled.slice(0, filled.indexOf(title))
  const isNumber = ({ text }: CheckedParagraph) => /[〔[【(（]\s*\d{2,4}\s*[〕\]】)）].*号|^第.*期/.test(text)
  const number = beforeTitle.find((one) => one !== mark && one.text.length <= longestNumber && isNumber(one)) ?? null
  const annexes = outlineAnnexes(filled, titles)
  const main = annexes[0] === undefined ? filled : filled.slice(0, filled.indexOf(annexes[0].label))
  const closing = outlineClosing(main)
  const noteAt = main.findIndex(({ text }) => text.startsWith('附件：'))
  const noteCount =
    noteAt < 0 ? 0 : 1 + countUntil(main.slice(noteAt + 1), (one, at) => !one.text.startsWith(`${at + 2}.`))
  const annexNotes = main.slice(Math.max(0, noteAt), Math.max(0, noteAt) + noteCount)
  const afterTitle = titles[0] === undefined ? -1 : main.indexOf(titles[0])
  const first = afterTitle < 0 ? undefined : main[afterTitle + 1]
  const addressees = first?.text.endsWith('：') && !first.text.includes('。') && !isIndented(first) ? first : null
  const remark = closing === null ? undefined : main[main.indexOf(closing.date) + 1]
  const headings = filled.flatMap((paragraph) => {
    const level = Number(paragraph.property('outlineLvl')?.val ?? 9)
    return level < 4 ? [{ paragraph, level: level + 1 }] : []
  })
  const isHeading = new Set(headings.map(({ paragraph }) => paragraph))
  return {
    mark,
    officeTitle,
    number,
    redRule,
    titles,
    addressees,
    headings,
    texts: filled.filter((one) => isIndented(one) && !isHeading.has(one) && !annexNotes.includes(one)),
    annexNotes,
    closing,
    remark: remark && /^（.*）$/.test(remark.text) ? remark : null,
    annexes,
    imprint: word.paragraphs.filter(({ place }) => place === 'imprint'),
    tables: word.tables,
    letter: outlineLetter(word),
    jointMark: word.paragraphs.filter((one) => one.place === 'table' && isRed(one)),
    signers: outlineSigners(beforeTitle),
    attendance: main.filter(({ text }) => /^(出席|请假|列席)：/.test(text)),
    isMinutes: mark?.text.endsWith('纪要') ?? false,
  }
}

/** First line indented by about two characters. */
export function isIndented(paragraph: CheckedParagraph): boolean {
  const indent = paragraph.property('ind')
  return Number(indent?.firstLineChars ?? 0) > 0 || Number(indent?.firstLine ?? 0) > 0
}

export function isRedColour(colour: string | undefined): boolean {
  return colour !== undefined && /^(FF|E[0-9A-F])0{1}[0-9A-F]0{1}[0-9A-F]$/i.test(colour)
}

function isRed(paragraph: CheckedParagraph): boolean {
  return paragraph.runs.some((run) => run.text.trim() !== '' && isRedColour(run.property('color')?.val))
}

/** The title of a 督办单 stands at the top, right above the line with its number; the name of the office in it may be red (§9.5). */
function outlineOfficeTitle([title, numberLine]: readonly CheckedParagraph[]): CheckedParagraph | null {
  const isForm = title?.styleName.toLowerCase() === 'title' && numberLine?.text.startsWith('编号：')
  return isForm && isRed(title) ? title : null
}

function isRedBorder(paragraph: CheckedParagraph): boolean {
  const borders = paragraph.element('pBdr')?.children ?? []
  return borders.some(({ attributes }) => isRedColour(attributes.color))
}

function outlineLetter(word: WordPackage): OutlinedLetter | null {
  const [first] = word.sections
  const header = first?.headers.get('first')
  const above = header === undefined ? [] : word.paragraphsOf(header)
  const mark = above.find(isRed)
  if (mark === undefined) return null
  const footPart = first?.footers.get('first') ?? null
  const foot = footPart === null ? undefined : word.paragraphsOf(footPart).find(isRedBorder)
  return { mark, rule: above.find(isRedBorder) ?? null, foot: foot ?? null, footPart }
}

/** The lines from 签发人 on, as long as they are set at the same tabs. */
function outlineSigners(beforeTitle: readonly CheckedParagraph[]): readonly CheckedParagraph[] {
  const at = beforeTitle.findIndex(({ text }) => text.includes('签发人：'))
  return at < 0 ? [] : beforeTitle.slice(at)
}

function outlineAnnexes(
  filled: readonly CheckedParagraph[],
  titles: readonly CheckedParagraph[],
): readonly OutlinedAnnex[] {
  return filled.flatMap((label, at) => {
    if (!/^附件\s*\d*$/.test(label.text)) return []
    const next = filled[at + 1]
    return [{ label, title: next && titles.includes(next) ? next.text : '' }]
  })
}

function outlineClosing(main: readonly CheckedParagraph[]): PaperOutline['closing'] {
  const at = main.findLastIndex(
    (one) => datePattern.test(one.text) && ['right', 'end'].includes(one.property('jc')?.val ?? ''),
  )
  const [office, date] = [main[at - 1], main[at]]
  return at < 1 || !office || !date ? null : { office, date }
}

/** How many come before the first that ends them. */
function countUntil<Value>(values: readonly Value[], ends: (value: Value, at: number) => boolean): number {
  const end = values.findIndex(ends)
  return end < 0 ? values.length : end
}
