import { exact, findNumbers, type NumberInText, normaliseNumberWords } from './number-words.ts'
import { isNothing } from './read-nothing.ts'
import { doubtfulValue, nothingSaid, type ReadValue, type ValueDoubt } from './types.ts'

export interface ReadNumber extends ReadValue<number> {
  /** The unit as written behind the number, scale left out: `家` of 20余家, `元` of 2000万元. */
  readonly unit: string
}

/** Words before a number that do not make it less sure. No word is made of two others, so that matching stays linear. */
const plainBefore = /^(?:目前|截至|已|共|累计|合计|总计|全年|本期|完成|新增|新建|实现|建成|达到?|为|是|有|计|[:,、.])*$/
const roughBefore = /(?:约|近|接近|超过?|逾|不足|不到|至少|不低于|不少于|突破|上)$/
const roughBehind = /^(?:余|多|几|左右|上下|以上|以下|以内|\+)/
const roughEnd = /(?:左右|上下|以上|以下|以内)$/
const minus = /(?:(?:^|[^\d\u4e00-\u9fff])-|负)$/
/** 下降3.5%: whether the indicator counts the fall or the change, only the office knows. */
const fall = /(?:下降|减少|降低|压减)$/
const unitWords = /^[\u4e00-\u9fffA-Za-z%℃°㎡²³/·]+/
/** Between the two ends of a range; the first may have its unit too (`20家-30家`). */
const rangeBetween = /^[\u4e00-\u9fff%]{0,4}?(?:[-—–―~]+|至|到)$/

/**
 * Reads a cell that should hold one number, in the unit asked for: 2000万元 is 0.2 where 亿元 is asked for and 20,000,000
 * where nothing is; a bare 3000 is taken to be in the unit asked for. Full-width digits, thousands, 万 and 亿, Chinese
 * numerals; 约, 余 and 以上 give the number with a doubt.
 * @param wantedUnit the unit of the indicator or column, scale included (`亿元`, `家`, `%`); empty for any
 */
export function readNumber(cell: string | number, wantedUnit = ''): ReadNumber {
  if (typeof cell === 'number') return { value: cell, sure: true, reason: null, unit: '' }
  if (isNothing(cell)) return { ...nothingSaid, unit: '' }
  const text = normaliseNumberWords(cell)
  const wanted = splitUnit(wantedUnit)
  const numbers = findNumbers(text)
  const [first, second] = numbers
  if (!first) return { ...doubtfulValue<number>(null, 'noNumber'), unit: '' }
  if (!second) return readOne(text.slice(0, first.from), first, text.slice(first.to), wanted)
  if (numbers.length === 2 && rangeBetween.test(text.slice(first.to, second.from))) {
    return readRange(text, first, second, wanted)
  }
  // 新增20家，占85%: the one in the unit asked for.
  const fitting = wanted.base === '' ? [] : numbers.filter((number) => hasUnit(text, number, wanted.base))
  const [only] = fitting
  if (!only || fitting.length > 1) return { ...doubtfulValue<number>(null, 'several'), unit: '' }
  return { ...readOne(text.slice(0, only.from), only, text.slice(only.to), wanted), sure: false, reason: 'moreWords' }
}

/** The lower end of a range; what stands behind the upper end (2-3亿元) is said of both. */
function readRange(text: string, low: NumberInText, high: NumberInText, wanted: WantedUnit): ReadNumber {
  const value = low.scale === 1 ? low.value * high.scale : low.value
  const upper = readOne(text.slice(0, low.from), { ...high, value }, text.slice(high.to), wanted)
  return { value: upper.value, sure: false, reason: 'range', unit: upper.unit }
}

function readOne(before: string, number: NumberInText, behind: string, wanted: WantedUnit): ReadNumber {
  const roughly = roughBehind.exec(behind)?.[0] ?? ''
  const words = unitWords.exec(behind.slice(roughly.length))?.[0] ?? ''
  const isWanted = wanted.base !== '' && words.startsWith(wanted.base)
  const unit = isWanted ? wanted.base : words.replace(roughEnd, '')
  const rest = behind.slice(roughly.length + unit.length)
  const isRough = roughly !== '' || roughBehind.test(rest) || roughBefore.test(before)
  const isInWantedUnit = words === '' && number.scale === 1
  const amount = minus.test(before) ? -number.value : number.value
  const reason = wanted.base !== '' && unit !== '' && !isWanted ? 'otherUnit' : findDoubt(before, rest, unit, isRough)
  // 2,00 may be 2.00 or 200.
  if (number.hasOddSeparator) return { ...doubtfulValue<number>(null, 'oddSeparator'), unit }
  return { value: exact(isInWantedUnit ? amount : amount / wanted.factor), sure: reason === null, reason, unit }
}

function findDoubt(before: string, rest: string, unit: string, isRough: boolean): ValueDoubt | null {
  if (fall.test(before)) return 'fall'
  if (isRough) return 'approximate'
  const isPlain = plainBefore.test(before.replace(minus, '')) && /^[.,;、!]*$/.test(rest.replace(/。/g, ''))
  return isPlain && unit.length <= 6 ? null : 'moreWords'
}

function hasUnit(text: string, number: NumberInText, unit: string): boolean {
  return text.slice(number.to).replace(roughBehind, '').startsWith(unit)
}

interface WantedUnit {
  readonly factor: number
  readonly base: string
}

/** 亿元 is 元 by a hundred million; 万千瓦 is 千瓦 by ten thousand; 家 is itself. */
function splitUnit(unit: string): WantedUnit {
  const scale = /^(?:万亿|亿|千万|百万|万)/.exec(unit)?.[0] ?? ''
  const factor = { 万亿: 1e12, 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4 }[scale] ?? 1
  return { factor, base: normaliseNumberWords(unit.slice(scale.length)) }
}
