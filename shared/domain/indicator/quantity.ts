/** A number with its unit, as it stands in a text. */
export interface Quantity {
  /** Place of the number's first character, and one past the words that belong to it (`以上`, `左右`). */
  readonly start: number
  readonly end: number
  readonly value: number
  /** The upper end of a range (`2—3家`). */
  readonly upper: number | null
  readonly unit: string
  /** 以上, 以内, 左右 behind the unit; empty where there is none. */
  readonly bound: string
}

/** What things are counted in. A number without one of these promises nothing we can name: years, ordinals, document numbers. */
const counted = '家个处项件名人户套座条所场次类门间栋片本册部台辆头只株期批支组对岁'.split('')
const measured = [
  '个百分点',
  '百分点',
  '人次',
  '场次',
  '户次',
  '件次',
  '美元',
  '元',
  '公顷',
  '平方公里',
  '平方千米',
  '平方米',
  '立方米',
  '公里',
  '千米',
  '延米',
  '米',
  '吨标准煤',
  '吨',
  '公斤',
  '斤',
  '亩',
  '千瓦时',
  '千瓦',
  '兆瓦',
  '床位',
  '标箱',
  '张床位',
  '头猪',
]
const unitWords = [...measured, ...counted].toSorted((a, b) => b.length - a.length).join('|')
/** A count of these is time, not a thing. */
const notTime = '(?!工作日|自然日|交易日|小时|月|年|季度|学期|星期|周|昼夜)'
const number = String.raw`(\d{1,9}(?:,\d{3})*(?:\.\d{1,4})?)`
const pattern = new RegExp(
  String.raw`(?=\d)(?<![A-Za-z\d.,第前〔\-—–+])${number}(?:(?:[-—–―~～]|至|到)${number})?((?:[百千]?万|百|千|亿|万亿)?(?:${unitWords})${notTime}|[%％‰])(及?以上|以内|以下|左右|上下)?`,
  'g',
)

/** A number without a unit counts only as the end of a clause that says it is reached: `城乡居民收入比达到1.83`. */
const bare =
  /(?=\d)(?<=达到|提高[到至]|下降[到至]|降至|降到|控制在|稳定在|保持在|不低于|不高于|不超过)(?!(?:19|20)\d\d)(\d{1,9}(?:\.\d{1,4})?)(以上|以内|以下|左右)?$/

/** All numbers with units of a text without white space, in order. Not those that continue a word or a name (`PM2.5`, `3A级`). */
export function findQuantities(text: string): readonly Quantity[] {
  const found: Quantity[] = []
  for (const match of text.matchAll(pattern)) {
    const [words, value = '', upper, unit = '', bound = ''] = match
    found.push({
      start: match.index,
      end: match.index + words.length,
      value: toNumber(value),
      upper: upper === undefined ? null : toNumber(upper),
      unit: unit === '％' ? '%' : unit,
      bound: bound.replace('及', ''),
    })
  }
  const last = bare.exec(text)
  if (last !== null) {
    const [words, value = '', bound = ''] = last
    found.push({
      start: last.index,
      end: last.index + words.length,
      value: Number(value),
      upper: null,
      unit: '',
      bound,
    })
  }
  return found
}

const toNumber = (words: string) => Number(words.replaceAll(',', ''))

/** Units that count things one by one: `3处基地` may put the thing behind the number. */
export function countsThings(unit: string): boolean {
  return counted.includes(unit)
}
