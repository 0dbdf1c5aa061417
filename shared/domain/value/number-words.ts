import { chineseNumeralCharacters, parseChineseNumber } from '../text/chinese-number.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { foldWidth } from '../text/width.ts'

/** A number as it stands in a text. */
export interface NumberInText {
  /** With its scale: 2000万 is 20,000,000. */
  readonly value: number
  /** What the number as written was multiplied by: 10,000 where 万 follows, 1 where nothing does. */
  readonly scale: number
  /** Its commas stand where no thousands end (`2,00`). */
  readonly hasOddSeparator: boolean
  readonly from: number
  readonly to: number
}

const scales: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 1e2,
}
/** 千瓦, 千克, 千伏 and 百分 are units of their own. */
const scalePattern = '万亿|千亿|百亿|亿|千万|百万|十万|万|千(?![瓦克米伏焦卡赫吨])|百(?!分)'
const inDigits = new RegExp(`\\d+(?:,\\d+)*(?:\\.\\d+)?(?:${scalePattern})?`, 'g')
const inChinese = new RegExp(
  `[${chineseNumeralCharacters}]+(?:点[${chineseNumeralCharacters}]+)?(?:${scalePattern})?`,
  'g',
)

/** Half-width, without white space, `12。5` and `12．5` as 12.5: the form in which numbers are looked for. */
export function normaliseNumberWords(text: string): string {
  return foldWidth(removeWhiteSpace(text)).replace(/(?<=\d)[。·](?=\d)/g, '.')
}

/**
 * The numbers of a normalised text in order; Chinese ones (`三十二`, `十二点五`) only where it has no digits, for 一 and 两 are
 * parts of many words. `1亿2000万` is one number.
 */
export function findNumbers(text: string): readonly NumberInText[] {
  const digits = [...text.matchAll(inDigits)].flatMap((found) => readDigits(found[0], found.index))
  const found =
    digits.length > 0 ? digits : [...text.matchAll(inChinese)].flatMap((run) => readChinese(run[0], run.index))
  return joinScales(found.filter(({ value }) => Number.isFinite(value)))
}

function readDigits(words: string, from: number): readonly NumberInText[] {
  const [digits, scale] = splitScale(words)
  const hasOddSeparator = digits.includes(',') && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)
  const value = exact(Number(digits.replaceAll(',', '')) * scale)
  return [{ value, scale, hasOddSeparator, from, to: from + words.length }]
}

function readChinese(words: string, from: number): readonly NumberInText[] {
  const [whole = '', fraction] = words.replace(/[万亿]+$/, '').split('点')
  const scaleWords = /[万亿]+$/.exec(words)?.[0] ?? ''
  const integer = parseChineseNumber(whole)
  const decimals = fraction === undefined ? 0 : [...fraction].map((character) => parseChineseNumber(character))
  if (integer === null) return []
  const after = decimals === 0 ? '' : `.${decimals.join('')}`
  const scale = scales[scaleWords] ?? 1
  const value = exact(Number(`${integer}${after}`) * scale)
  return [{ value, scale, hasOddSeparator: false, from, to: from + words.length }]
}

function splitScale(words: string): readonly [string, number] {
  const scale = /[十百千万亿]+$/.exec(words)?.[0]
  return scale === undefined ? [words, 1] : [words.slice(0, -scale.length), scales[scale] ?? 1]
}

/** 1亿2000万: the second part follows at once and is smaller than the unit of the first. */
function joinScales(numbers: readonly NumberInText[]): readonly NumberInText[] {
  const joined: NumberInText[] = []
  for (const number of numbers) {
    const last = joined.at(-1)
    if (last && last.scale > 1 && last.to === number.from && number.value < last.scale) {
      joined[joined.length - 1] = { ...last, value: exact(last.value + number.value), to: number.to }
    } else joined.push(number)
  }
  return joined
}

/** The same number without the dust of binary fractions (1.1 × 10000). */
export function exact(value: number): number {
  return Number(value.toPrecision(12))
}
