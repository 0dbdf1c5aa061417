import { chineseNumeralCharacters, parseChineseNumber } from '../text/chinese-number.ts'
import { parseCircledNumber } from '../text/circled-number.ts'
import { foldWidth } from '../text/width.ts'

/** How a paragraph is numbered. Which kind stands above which is found from each document, never fixed. */
export type NumberingKind =
  | 'part' // 第一部分、第一编
  | 'chapter' // 第一章
  | 'section' // 第一节
  | 'article' // 第一条
  | 'chinese' // 一、
  | 'chineseBracket' // （一）
  | 'arabic' // 1. 1、 1．
  | 'arabicBracket' // （1） 1）
  | 'circled' // ①
  | 'ordinalWord' // 一是
  | 'dashed' // 14-1
  | 'dotted' // 1.1

/** The number that a paragraph begins with. */
export interface Numbering {
  readonly kind: NumberingKind
  /** The last number of the label: 5 for `5.`, 1 for `14-1`. */
  readonly value: number
  /** What stands before the last number in `14-1` and `1.1`: `14`, `1`; null for labels of one number. */
  readonly prefix: string | null
  /** The label without its stop, brackets full-width: `5`, `（三）`, `14-1`. */
  readonly label: string
  /** The label as printed, stop included: `5.`, `(三)`. */
  readonly printed: string
  /** The stop alone: `.`, `、`; empty for bracketed labels. */
  readonly stop: string
  /** The paragraph's words after the label. */
  readonly rest: string
}

const chinese = `[${chineseNumeralCharacters}]{1,6}`
const ordinal = new RegExp(`^第\\s*(${chinese}|\\d{1,3})\\s*(部分|编|章|节|条)[\\s、：:.．]*`)
const ordinalKinds: Readonly<Record<string, NumberingKind>> = {
  部分: 'part',
  编: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
}
const chineseStop = new RegExp(`^(${chinese})\\s*([、.．])\\s*`)
const chineseBracket = new RegExp(`^[（(]\\s*(${chinese})\\s*[)）]\\s*[、.．]?\\s*`)
const ordinalWord = /^([一二三四五六七八九十]{1,3})(是|要)(?!否|么|求|素|点|件)[，,：:]?/
/** What follows a decimal or a range, never a label. */
const notMeasured = String.raw`(?!\d)(?!\s*[\d%‰万亿千百个元倍家项次处条年月日人天米亩])`
const dashed = new RegExp(String.raw`^(\d{1,3}(?:[-—–]\d{1,3}){0,2})[-—–](\d{1,3})${notMeasured}([.、]?)\s*`)
const dotted = new RegExp(String.raw`^(\d{1,3}(?:\.\d{1,2}){0,3})\.(\d{1,2})${notMeasured}([.、]?)\s*`)
const arabic = /^(\d{1,4})\s*([.、])(?!\d(?!\d{3}[年—-]))\s*/
const arabicBracket = /^(?:[（(]\s*(\d{1,3})\s*[)）]|(\d{1,3})[)）])\s*[、.．]?\s*/

const build = (kind: NumberingKind, value: number, label: string, stop: string, text: string, length: number) => ({
  kind,
  value,
  prefix: null,
  label,
  printed: text.slice(0, length).trimEnd(),
  stop,
  rest: text.slice(length).trim(),
})

/**
 * Reads the number at the beginning of a paragraph (docs/plan-styles.md, Numbering). Half- and full-width forms are one;
 * a decimal (`1.5万吨`), a year (`2023年`) and a range (`2023—2025年`) are no numbers of paragraphs.
 */
export function parseNumbering(paragraph: string): Numbering | null {
  const text = paragraph.trimStart()
  const folded = foldWidth(text.slice(0, 40))
  if (/^\d/.test(folded)) {
    return (
      readChained(text, folded, dashed, 'dashed', '-') ??
      readChained(text, folded, dotted, 'dotted', '.') ??
      readArabic(text, folded)
    )
  }
  return readOrdinal(text, folded) ?? readChinese(text, folded) ?? readArabic(text, folded) ?? readSign(text)
}

function readOrdinal(text: string, folded: string): Numbering | null {
  const match = ordinal.exec(folded)
  const kind = ordinalKinds[match?.[2] ?? '']
  const value = toValue(match?.[1])
  if (!match || !kind || value === null) return null
  return build(kind, value, `第${match[1]}${match[2]}`, '', text, match[0].length)
}

function readChinese(text: string, folded: string): Numbering | null {
  const bracket = chineseBracket.exec(folded)
  const bracketValue = toValue(bracket?.[1])
  if (bracket && bracketValue !== null) {
    return build('chineseBracket', bracketValue, `（${bracket[1]}）`, '', text, bracket[0].length)
  }
  const stop = chineseStop.exec(folded)
  const value = toValue(stop?.[1])
  if (stop && value !== null) return build('chinese', value, stop[1] ?? '', stop[2] ?? '', text, stop[0].length)
  const word = ordinalWord.exec(folded)
  const wordValue = toValue(word?.[1])
  if (word && wordValue !== null) {
    return build('ordinalWord', wordValue, `${word[1]}${word[2]}`, '', text, word[0].length)
  }
  return null
}

function readChained(text: string, folded: string, pattern: RegExp, kind: NumberingKind, sign: string) {
  const match = pattern.exec(folded)
  if (!match) return null
  const prefix = (match[1] ?? '').replace(/[-－—–.．]/g, sign)
  const numbering = build(kind, Number(match[2]), `${prefix}${sign}${match[2]}`, match[3] ?? '', text, match[0].length)
  return { ...numbering, prefix }
}

function readArabic(text: string, folded: string): Numbering | null {
  const bracket = arabicBracket.exec(folded)
  if (bracket) {
    const digits = bracket[1] ?? bracket[2] ?? ''
    return build('arabicBracket', Number(digits), `（${Number(digits)}）`, '', text, bracket[0].length)
  }
  const match = arabic.exec(folded)
  if (!match) return null
  return build(
    'arabic',
    Number(match[1]),
    String(Number(match[1])),
    text.charAt((match[0].trimEnd().length || 1) - 1),
    text,
    match[0].length,
  )
}

function readSign(text: string): Numbering | null {
  const sign = text.charAt(0)
  const value = parseCircledNumber(sign)
  if (value === null) return null
  const length = 1 + (/^[、.．\s]*/.exec(text.slice(1))?.[0].length ?? 0)
  if (sign >= '⑴' && sign <= '⒇') return build('arabicBracket', value, `（${value}）`, '', text, length)
  if (sign >= '⒈' && sign <= '⒛') return build('arabic', value, String(value), '.', text, length)
  if (sign >= '㈠' && sign <= '㈩') {
    return build('chineseBracket', value, `（${'一二三四五六七八九十'.charAt(value - 1)}）`, '', text, length)
  }
  return build('circled', value, sign, '', text, length)
}

function toValue(digits: string | undefined): number | null {
  if (digits === undefined) return null
  return /^\d+$/.test(digits) ? Number(digits) : parseChineseNumber(digits)
}
