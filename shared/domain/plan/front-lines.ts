import { removeWhiteSpace } from '../text/white-space.ts'
import { foldWidth } from '../text/width.ts'
import { type DocumentFacts, introBegins } from './document-facts.ts'
import { isClosingNote, isOrganLine } from './line-shape.ts'

const organ = '[\\u4e00-\\u9fff]{2,30}?(?:政府|办公室|委员会|[县市区]委|局|管委会|领导小组|指挥部)'
const date = '\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日'
const banner = /^([\u4e00-\u9fff]{4,40}文件) ?(?=[\u4e00-\u9fff]{1,12}〔\d{4}〕)/
const noticeTitle = /^([^。：:，]{0,60}?关于[^。：:]{2,160}?的通知) ?(?=各[^。：:]{3,150}[：:])/
const addressees = /^(各[^。：:]{3,150}[：:])(?=.)/
const signature = new RegExp(`^(${organ}) ?(${date})(?!印发)`)
const signatureBegins = new RegExp(`^(?:${organ})? ?${date}(?!印发)`)

/**
 * The paragraphs before a plan's tasks, each as the line it is in the paper: what was run together when the text was copied
 * is parted again where it is certain what ends. Banner, 发文字号, the notice's title and its addressees; 署名, 成文日期 and the
 * note or the plan's title behind them; the plan's title and the sentence behind it. No character but white space is lost.
 */
export function frontLines(paragraphs: readonly string[], facts: DocumentFacts): readonly string[] {
  return paragraphs
    .flatMap((text) => splitHead(text, facts.documentNumber))
    .flatMap((text, at, all) => splitSigner(text, all[at + 1] ?? ''))
    .flatMap((text) => splitSignature(text, facts.title))
    .flatMap((text) => splitIntro(text, facts.title))
}

/** The words that a pattern finds at a text's beginning, and the rest; the text alone where it finds none. */
function cut(text: string, pattern: RegExp): readonly string[] {
  const found = pattern.exec(text)
  const words = found?.[1]
  return found && words !== undefined ? [words, text.slice(found[0].length).trim()] : [text]
}

/** Cuts the last of some lines once more. */
const cutLast = (lines: readonly string[], pattern: RegExp) => [
  ...lines.slice(0, -1),
  ...cut(lines.at(-1) ?? '', pattern),
]

function splitHead(text: string, documentNumber: string | null): readonly string[] {
  const own = documentNumber?.replace(/[^\p{L}\p{N}〔〕]/gu, '') ?? ''
  const number = own === '' ? null : new RegExp(`^(${own}) ?(?=[^。，；]{0,60}?关于[^。]{2,160}?的通知)`)
  const numbered = number === null ? cut(text, banner) : cutLast(cut(text, banner), number)
  const titled = cutLast(numbered, noticeTitle)
  return titled.length === 1 ? titled : cutLast(titled, addressees)
}

/** The first office of several that sign, behind the last sentence of the letter: `…贯彻落实。中共云河县委`. */
function splitSigner(text: string, next: string): readonly string[] {
  const at = text.lastIndexOf('。') + 1
  const signs = at > 0 && isOrganLine(text.slice(at)) && signatureBegins.test(next)
  return signs ? [text.slice(0, at), text.slice(at)] : [text]
}

const comparable = (text: string) => foldWidth(removeWhiteSpace(text))

/** 署名 and 成文日期 in one line, alone or with the note or the plan's title behind them. */
export function splitSignature(text: string, title: string): readonly string[] {
  const [whole, office, day] = signature.exec(text) ?? []
  if (whole === undefined || office === undefined || day === undefined) return [text]
  const rest = text.slice(whole.length).trim()
  if (rest !== '' && !isClosingNote(rest) && comparable(rest) !== comparable(title)) return [text]
  return [office, day, rest].filter((line) => line !== '')
}

/** The plan's title with the first sentence behind it: `云河县水污染防治工作方案为全面…`. */
function splitIntro(text: string, title: string): readonly string[] {
  if (title === '' || !text.startsWith(title)) return [text]
  const rest = text.slice(title.length).trim()
  return introBegins.test(rest) ? [title, rest] : [text]
}
