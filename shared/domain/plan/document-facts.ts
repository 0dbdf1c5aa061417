import type { IsoDate } from '../iso-date.ts'
import { parseChineseNumber } from '../text/chinese-number.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { isDocumentNumberLine, ownDocumentNumber } from './document-number.ts'
import { isDateLine, isOrganLine } from './line-shape.ts'
import type { Piece } from './paragraph.ts'

/** What a document says of itself. */
export interface DocumentFacts {
  readonly title: string
  readonly documentNumber: string | null
  readonly issuer: string | null
  readonly issueDate: IsoDate | null
  readonly years: readonly number[]
}

/** How many paragraphs a document's head has at most. */
const headLength = 40
/** A paragraph of the head that is longer is no title but holds one at its beginning. */
const longestTitle = 90

const kinds =
  '方案|计划|清单|任务|要点|意见|规划|措施|分工|办法|台账|一览表|分解表|分解|责任表|安排|工作表|规程|制度|细则'
const issued = /关于(?:印发|下发|转发|公布|发布|实施)《/
/** `关于印发…方案的通知` without 《》. */
const issuedUnquoted = new RegExp(`关于(?:印发|下发|转发|公布|发布|实施)([^，。；：《》]{4,70}(?:${kinds}))的通知`)
const ownTitle = /^[^，。；：]{0,60}?关于[^。；：《]{2,80}?的(?:通知|意见|决定|方案|报告|通告)/

/**
 * Reads title, 发文字号, issuer, date and years from a document's head and signature. Of a document that is sent with
 * 印发…的通知 the title is the one in 《》. Of several 发文字号 the last before the addressees is the document's own:
 * one above it belongs to the page it was found on.
 */
export function readFacts(pieces: readonly Piece[]): DocumentFacts {
  const head: string[] = []
  const raw: string[] = []
  for (const piece of pieces.slice(0, headLength)) {
    if (piece.kind === 'table' || piece.numbering !== null) break
    raw.push(piece.text)
    head.push(removeWhiteSpace(piece.text))
  }
  const title = issuedTitle(head, pieces) ?? readTitle(head.map(withoutBanner).filter((line) => line !== ''))
  const signature = readSignature(pieces)
  return {
    title,
    documentNumber: readNumber(head),
    issuer: issuerOf(raw, signature?.organ ?? null),
    issueDate: signature?.date ?? null,
    years: yearsOf(title, signature?.date ?? null),
  }
}

/** Lines of a head, joined, that may be its title. */
interface Candidate {
  readonly words: string
  /** The place of the line below them. */
  readonly end: number
}

/** The offices above a title, one a line, with the title's one or two lines below them. */
function underOffices(head: readonly string[], at: number): readonly Candidate[] {
  let below = at
  while (below < head.length && isOrganLine(head[below] ?? '')) below++
  const [first, second] = [head[below], head[below + 1]]
  if (below === at || first === undefined || isDateLine(first)) return []
  const offices = head.slice(at, below).join('')
  const both = second === undefined || isDateLine(second) ? [] : [`${offices}${first}${second}`]
  return [`${offices}${first}`, ...both].map((words, lines) => ({ words, end: below + lines + 1 }))
}

/** A head's line without the red banner (`…文件`) and the 发文字号 that it may be run on to. */
function withoutBanner(line: string): string {
  if (isDocumentNumberLine(line) || /^[^，。；：]{2,30}文件$/.test(line)) return ''
  const number = ownDocumentNumber(line)
  const at = number === null ? -1 : line.search(/\d{1,4}号/)
  return at < 0 ? line : line.slice(at).replace(/^\d{1,4}号/, '')
}

function readNumber(head: readonly string[]): string | null {
  let found: string | null = null
  for (const line of head) {
    found = ownDocumentNumber(line) ?? found
    if (/[：:]$/.test(line) && found !== null) break
  }
  return found
}

/** The words of 《…》 that begin at `at`, inner 《》 and 〈〉 included. */
function quotedTitle(text: string, at: number): string | null {
  let depth = 0
  for (let index = at; index < text.length && index < at + 200; index++) {
    if (text[index] === '《') depth++
    if (text[index] === '》' && --depth === 0) return text.slice(at + 1, index)
  }
  return null
}

/** The title that a letter sends (`关于印发…方案的通知`) without 《》: only where it stands again below the letter. */
function issuedTitle(head: readonly string[], pieces: readonly Piece[]): string | null {
  const title = issuedUnquoted.exec(head.join(''))?.[1]
  if (title === undefined) return null
  const isTitle = (piece: Piece) =>
    piece.kind === 'paragraph' && piece.numbering === null && piece.text.length < 200 && isItself(piece.text, title)
  return pieces.some(isTitle) ? title : null
}

const isItself = (line: string, title: string) => {
  const words = removeWhiteSpace(line)
  return words.endsWith(title) && !words.includes('关于')
}

/** How the sentence behind a plan's title begins. */
export const introBegins = /^(?:为|根据|按照|近年来|现|各)/
const runIn = new RegExp(
  `^[^，。；：]{4,60}?(?:工作)?(?:方案|计划|清单|要点|意见|规划|办法)(?=${introBegins.source.slice(1)})`,
)

/** A title's last line, which says nothing by itself: `责任清单（任务事项）`, `（2023—2025年）`. */
const lastLine = new RegExp(`^(?:[（(][^（()）]{1,20}[）)]|(?:责任|重点|工作|任务)*(?:${kinds}))+$`)

function lastLines(head: readonly string[], from: number): string {
  const after = head.slice(from)
  const end = after.findIndex((line) => !lastLine.test(line))
  return after.slice(0, end < 0 ? after.length : end).join('')
}

function readTitle(head: readonly string[]): string {
  const whole = head.join('')
  const match = issued.exec(whole)
  const quoted = match ? quotedTitle(whole, match.index + match[0].length - 1) : null
  if (quoted) return quoted
  const shapes = [new RegExp(`^[^，。；：]{2,70}(?:${kinds})(?:[（(][^（()）]{1,20}[)）])*$`), ownTitle]
  for (const [at, line] of head.entries()) {
    if (/^附[件表]/.test(line)) continue
    const next = head[at + 1] ?? ''
    // an office's name above its title, or a title set in two lines
    const both = line.length <= 40 ? [{ words: `${line}${next}`, end: at + 2 }] : []
    for (const { words, end } of [...underOffices(head, at), { words: line, end: at + 1 }, ...both]) {
      for (const shape of shapes) {
        const found = shape.exec(words.slice(0, longestTitle))
        if (found) return found[0] === words ? `${words}${lastLines(head, end)}` : found[0]
      }
    }
  }
  for (const line of head) {
    const found = runIn.exec(line)
    if (found) return found[0]
  }
  return (
    head.find((line) => line.length >= 4 && line.length <= 60 && !line.includes('。') && !ownDocumentNumber(line)) ?? ''
  )
}

/**
 * Who issues the document: the offices before 关于 in the title where the signing one is among them (a signature may be cut
 * by a page), else the signature, else the red banner.
 */
function issuerOf(head: readonly string[], signed: string | null): string | null {
  const titled = issuersOfTitle(head)
  if (titled !== null && (signed === null || titled.includes(signed))) return titled
  if (signed !== null) return signed
  for (const line of head) {
    const banner = /^(.{4,40})文件(?:$|[\u4e00-\u9fff]{1,8}〔)/.exec(removeWhiteSpace(line))?.[1]
    if (banner && isOrganLine(banner)) return banner
  }
  return null
}

/** 中共某县县委 and 某县人民政府 set without a mark between them. */
const betweenOrgans = /\s+|(?<=[省市县区]委|委员会|办公室)(?=[\u4e00-\u9fff]{1,8}人民政府)/

function issuersOfTitle(head: readonly string[]): string | null {
  for (const [at, line] of head.entries()) {
    const before =
      /^([^关]{4,60})关于/.exec(withoutNumber(line))?.[1] ?? (/^\s*关于/.test(line) ? head[at - 1] : undefined)
    if (before === undefined || !isOrganLine(before)) continue
    return before
      .trim()
      .split(betweenOrgans)
      .filter((part) => part !== '')
      .join('、')
  }
  return null
}

/** A title's line without the banner and the number that it may be run on to. */
const withoutNumber = (line: string) => line.replace(/^.{0,60}?〔\s*\d{4}\s*〕\s*\d{1,4}\s*号/, '')

/** The office and the date under the letter, on two lines or run together. The printing note (印发) does not count. */
function readSignature(pieces: readonly Piece[]): { readonly organ: string | null; readonly date: IsoDate } | null {
  const lines = pieces.flatMap((piece) => (piece.kind === 'paragraph' ? [removeWhiteSpace(piece.text)] : []))
  let unsigned: IsoDate | null = null
  for (const [at, line] of lines.entries()) {
    if (!line.includes('日') || (line.length > 400 && !/\d日$/.test(line))) continue
    const above = lines[at - 1] ?? ''
    if (isDateLine(line) && !line.includes('印发')) unsigned ??= toIsoDate(line)
    if (isDateLine(line) && !line.includes('印发') && isOrganLine(above)) {
      return { organ: signers(lines, at), date: toIsoDate(line) ?? '' }
    }
    const run =
      /([\u4e00-\u9fff]{4,30}?(?:政府|办公室|委员会|县委|市委|区委|局|管委会|领导小组|指挥部))(\d{4}年\d{1,2}月\d{1,2}日)(?!印发)/.exec(
        line.slice(-90),
      )
    if (run && (line.length <= 90 || line.endsWith(run[0])))
      return { organ: tidyOrgan(run[1] ?? ''), date: toIsoDate(run[2] ?? '') ?? '' }
    const start =
      /^([\u4e00-\u9fff]{4,30}?(?:政府|办公室|委员会|县委|市委|区委|局|管委会))(\d{4}年\d{1,2}月\d{1,2}日)(?!印发)/.exec(
        line,
      )
    if (start) return { organ: start[1] ?? '', date: toIsoDate(start[2] ?? '') ?? '' }
  }
  // a date alone, its office cut off
  return unsigned === null ? null : { organ: null, date: unsigned }
}

const tidyOrgan = (organ: string) => organ.replace(/^.*[。）)]/, '')

/** All offices that sign, one a line above the date. */
function signers(lines: readonly string[], dateAt: number): string {
  const organs: string[] = []
  for (let at = dateAt - 1; at >= 0 && isOrganLine(lines[at] ?? ''); at--) organs.unshift(lines[at] ?? '')
  return organs.join('、')
}

/** `2023年2月13日` or `二〇二三年二月十三日` as an ISO date. */
export function toIsoDate(words: string): IsoDate | null {
  const match =
    /(\d{4}|[〇零○一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})日/.exec(
      words,
    )
  if (!match) return null
  const [year, month, day] = match
    .slice(1)
    .map((part) => (/^\d/.test(part) ? Number(part) : parseChineseNumber(part.replace(/○/g, '〇'))))
  if (!year || !month || !day || month > 12 || day > 31) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The title's years; without one in it, the year of the date. */
function yearsOf(title: string, date: IsoDate | null): readonly number[] {
  const years = yearsOfTitle(title)
  return years.length > 0 || date === null ? years : [Number(date.slice(0, 4))]
}

/** `2023—2025年` is three years, `2023年` one. */
export function yearsOfTitle(title: string): readonly number[] {
  const range = /(20\d{2})年?[-—－–~至]{1,2}(20\d{2})年?/.exec(title)
  const from = Number(range?.[1])
  const to = Number(range?.[2])
  if (range && to >= from && to - from <= 30) return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const years = [...title.matchAll(/(20\d{2})年/g)].map((match) => Number(match[1]))
  return [...new Set(years)].sort((a, b) => a - b)
}
