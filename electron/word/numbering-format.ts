const hanDigits = '〇一二三四五六七八九'
const legalDigits = '零壹贰叁肆伍陆柒捌玖'
const legalTraditionalDigits = '零壹貳參肆伍陸柒捌玖'
const heavenlyStems = '甲乙丙丁戊己庚辛壬癸'
const earthlyBranches = '子丑寅卯辰巳午未申酉戌亥'

/**
 * A number as Word writes it in a numbering format (ST_NumberFormat, ECMA-376 part 1 §17.18.59).
 * A format that Word itself writes in plain digits, or that no Chinese document uses, gives plain digits.
 * @param value from 0
 * @param pattern the example text of a `custom` format (`001, 002, 003, ...`)
 */
export function formatNumber(value: number, format: string, pattern?: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'custom':
      return String(value).padStart(/^0+1\b/.exec(pattern ?? '')?.[0].length ?? 0, '0')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    case 'numberInDash':
      return `- ${value} -`
    case 'chineseCounting':
    case 'taiwaneseCounting':
      return value < 100 ? countBelowHundred(value) : digitByDigit(value, '○一二三四五六七八九')
    case 'chineseCountingThousand':
      return countThousands(value, '零一二三四五六七八九', '十百千万', true)
    case 'taiwaneseCountingThousand':
      return countThousands(value, '零一二三四五六七八九', '十百千萬', true)
    case 'japaneseCounting':
      return countJapanese(value)
    case 'chineseLegalSimplified':
      return countThousands(value, legalDigits, '拾佰仟万', false)
    case 'ideographLegalTraditional':
      return countThousands(value, legalTraditionalDigits, '拾佰仟萬', false)
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return digitByDigit(value, hanDigits)
    case 'ideographTraditional':
      return cycle(value, heavenlyStems)
    case 'ideographZodiac':
      return cycle(value, earthlyBranches)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(value, 0x2460, 20)
    case 'decimalEnclosedFullstop':
      return enclosed(value, 0x2488, 20)
    case 'decimalEnclosedParen':
      return enclosed(value, 0x2474, 20)
    case 'ideographEnclosedCircle':
      return enclosed(value, 0x3280, 10)
    case 'upperLetter':
      return letters(value, 'A')
    case 'lowerLetter':
      return letters(value, 'a')
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    default:
      return String(value)
  }
}

function digitByDigit(value: number, digits: string): string {
  return String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)))
}

/** 十, 十一, 二十, 九十九. */
function countBelowHundred(value: number): string {
  if (value < 10) return value === 0 ? '○' : hanDigits.charAt(value)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens > 1 ? hanDigits.charAt(tens) : ''}十${ones > 0 ? hanDigits.charAt(ones) : ''}`
}

/** 一百零一, 一千零一十; 十五 rather than 一十五 where `shortTen`. */
function countThousands(value: number, digits: string, units: string, shortTen: boolean): string {
  if (value >= 10_000) {
    const rest = value % 10_000
    const gap = rest > 0 && rest < 1000 ? digits.charAt(0) : ''
    const high = countThousands(Math.floor(value / 10_000), digits, units, shortTen)
    return `${high}${units.charAt(3)}${rest > 0 ? gap + countThousands(rest, digits, units, false) : ''}`
  }
  if (value === 0) return digits.charAt(0)
  let text = ''
  let isGap = false
  for (const [power, unit] of [
    [1000, units.charAt(2)],
    [100, units.charAt(1)],
    [10, units.charAt(0)],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / power) % 10
    if (digit === 0) {
      isGap = text !== ''
      continue
    }
    text += `${isGap ? digits.charAt(0) : ''}${digits.charAt(digit)}${unit}`
    isGap = false
  }
  return shortTen && value >= 10 && value < 20 ? text.slice(1) : text
}

/** 百一, 二百十: no zeros, and no one before ten, hundred and thousand. */
function countJapanese(value: number): string {
  if (value === 0) return '〇'
  if (value >= 10_000) {
    const rest = value % 10_000
    return `${countJapanese(Math.floor(value / 10_000))}万${rest > 0 ? countJapanese(rest) : ''}`
  }
  let text = ''
  for (const [power, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / power) % 10
    if (digit > 0) text += `${digit > 1 || power === 1 ? hanDigits.charAt(digit) : ''}${unit}`
  }
  return text
}

function cycle(value: number, characters: string): string {
  return value < 1 ? String(value) : characters.charAt((value - 1) % characters.length)
}

/** Unicode has these only up to `last`; Word goes on in plain digits. */
function enclosed(value: number, first: number, last: number): string {
  return value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : String(value)
}

/** A … Z, AA, BB: Word repeats the letter. */
function letters(value: number, first: 'A' | 'a'): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const romanNumerals = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(value: number): string {
  if (value < 1 || value >= 4000) return String(value)
  let rest = value
  let text = ''
  for (const [size, letter] of romanNumerals) {
    while (rest >= size) {
      text += letter
      rest -= size
    }
  }
  return text
}
