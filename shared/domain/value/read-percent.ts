import { parseChineseNumber } from '../text/chinese-number.ts'
import { exact, findNumbers, normaliseNumberWords } from './number-words.ts'
import { isNothing } from './read-nothing.ts'
import { readNumber } from './read-number.ts'
import { doubtfulValue, nothingSaid, type ReadValue, sureValue } from './types.ts'

// A number is looked for where one begins: at each of its digits again, a cell full of digits would take the square of its length.
const numeral = '(?:(?<!\\d)\\d+(?:\\.\\d+)?|[一二两三四五六七八九十])'
const tenths = new RegExp(`^(.*?)(${numeral})成(半|[一二三四五六七八九])?(.*)$`)
const outOfHundred = /^(.*?)百分之([\d.]+|[〇零一二两三四五六七八九十百点]+)(.*)$/
const ratio =
  /^(.*?)(?:(?<!\d)(\d+)\/(\d+)|(?<![一二两三四五六七八九十])([一二两三四五六七八九十]+)分之([一二两三四五六七八九十]+)|(一半|半数))(.*)$/
/** Words beside the figure that leave no doubt what it is. No word is made of two others, so that matching stays linear. */
const plainWords =
  /^(?:目前|已|总体|整体|累计|共|完成|实现|达到?|为|约?占|进度|工程|形象|工作|总?任务|比例|率|的|[:,.。、])*$/

/**
 * Reads a 完成比例 in percent: 85, 85%, 85％, 百分之八十五, 八成五, 6.5成; 0.85 as 85 with a doubt, for a unit may mean either.
 * @param cell the text or number of the cell
 * @param isPercentFormat the cell's number format shows a percentage: its 0.85 is 85 % without doubt
 */
export function readPercent(cell: string | number, isPercentFormat = false): ReadValue<number> {
  if (typeof cell === 'number') return isPercentFormat ? withinRange(exact(cell * 100)) : readBare(cell)
  if (isNothing(cell)) return nothingSaid
  const text = normaliseNumberWords(cell)
  return readTenths(text) ?? readOutOfHundred(text) ?? readRatio(text) ?? readWords(text) ?? readFigure(text)
}

/** A number without a sign: 85 is 85 %, below one it is most likely a fraction of one. */
function readBare(value: number): ReadValue<number> {
  if (value === 1) return doubtfulValue(1, 'oneOrHundred')
  if (value > 0 && value < 1) return doubtfulValue(exact(value * 100), 'fraction')
  return withinRange(value)
}

function withinRange(value: number): ReadValue<number> {
  return value < 0 || value > 100 ? doubtfulValue(value, 'outOfRange') : sureValue(value)
}

function readTenths(text: string): ReadValue<number> | null {
  const [whole, before = '', figure = '', half, behind = ''] = tenths.exec(text) ?? []
  if (whole === undefined) return null
  const units = half === undefined ? 0 : half === '半' ? 5 : (parseChineseNumber(half) ?? 0)
  const tens = /^\d/.test(figure) ? Number(figure) : (parseChineseNumber(figure) ?? 0)
  return judgeWords(exact(tens * 10 + units), before, behind)
}

function readOutOfHundred(text: string): ReadValue<number> | null {
  const [whole, before = '', figure = '', behind = ''] = outOfHundred.exec(text) ?? []
  const [number] = whole === undefined ? [] : findNumbers(figure)
  return number ? judgeWords(number.value, before, behind) : null
}

function readRatio(text: string): ReadValue<number> | null {
  const [whole, , up, low, chineseLow = '', chineseUp = '', half] = ratio.exec(text) ?? []
  if (whole === undefined) return null
  if (half !== undefined) return doubtfulValue(50, 'ratio')
  const below = low === undefined ? parseChineseNumber(chineseLow) : Number(low)
  const above = up === undefined ? parseChineseNumber(chineseUp) : Number(up)
  if (below === null || above === null || below === 0) return doubtfulValue<number>(null, 'noNumber')
  return doubtfulValue(Math.round((above / below) * 1000) / 10, 'ratio')
}

function readWords(text: string): ReadValue<number> | null {
  if (/\d/.test(text)) return null
  if (/(?:过|超|大)(?:一)?半/.test(text)) return doubtfulValue(50, 'moreThanHalf')
  const plain = text.replace(/[。.,、!]+$/, '')
  if (/^(?:已|全部|均已|已经|已全部)?(?:完成|办结|完工|竣工)$/.test(plain)) return doubtfulValue(100, 'wordOnly')
  if (/^(?:尚|还|暂)?未(?:启动|开始|开工|开展|动工)$/.test(plain)) return doubtfulValue(0, 'wordOnly')
  return null
}

function readFigure(text: string): ReadValue<number> {
  const read = readNumber(text, '%')
  if (read.value === null || read.reason === 'otherUnit') {
    return doubtfulValue<number>(null, read.reason === 'several' ? 'several' : 'noNumber')
  }
  const value = read.unit === '' ? readBare(read.value) : withinRange(read.value)
  return value.sure && read.reason !== null && !isPlain(text) ? doubtfulValue(value.value, read.reason) : value
}

/** 形象进度达85%: the words belong to the figure. */
function isPlain(text: string): boolean {
  const [before = '', behind = ''] = text.split(/\d+(?:\.\d+)?%?/)
  return plainWords.test(before) && plainWords.test(behind)
}

function judgeWords(value: number, before: string, behind: string): ReadValue<number> {
  if (/(?:约|近|超|逾|不足|不到)$/.test(before) || /^(?:左右|以上|以下|多)/.test(behind)) {
    return doubtfulValue(value, 'approximate')
  }
  if (!plainWords.test(before) || !plainWords.test(behind)) return doubtfulValue(value, 'moreWords')
  return withinRange(value)
}
