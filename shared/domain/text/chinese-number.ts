const digits = '〇一二三四五六七八九'
const digitValues: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...digits].map((digit, value) => [digit, value])),
  零: 0,
  两: 2,
  ...Object.fromEntries([...'壹贰叁肆伍陆柒捌玖'].map((digit, value) => [digit, value + 1])),
}
const powers: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }

/** The characters a Chinese number below ten thousand is written with, for use inside a character class. */
export const chineseNumeralCharacters = '〇零一二两三四五六七八九十廿卅百千'

/**
 * Reads 一 … 九千九百九十九, the shorthand tens 廿 and 卅, and digit by digit writing (二〇二三 → 2023).
 * Null when the text is not wholly such a number.
 */
export function parseChineseNumber(text: string): number | null {
  const plain = text.replace('廿', '二十').replace('卅', '三十')
  if (plain === '' || plain.length > 12) return null
  const characters = [...plain]
  if (characters.every((character) => character in digitValues)) {
    return characters.reduce((value, character) => value * 10 + (digitValues[character] ?? 0), 0)
  }
  let total = 0
  let digit: number | null = null
  let lastPower = 10_000
  for (const character of characters) {
    const power = powers[character]
    if (power !== undefined) {
      if (power >= lastPower || (digit === null && power !== 10)) return null
      if (digit === 0) return null
      total += (digit ?? 1) * power
      lastPower = power
      digit = null
      continue
    }
    const value = digitValues[character]
    if (value === undefined || (digit !== null && digit !== 0)) return null
    digit = value
  }
  return total + (digit ?? 0)
}

/** Writes 0 … 9999 as a document numbers its chapters: 一, 十, 十一, 二十, 一百〇五 is written 一百零五. */
export function formatChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`no Chinese number for ${value}`)
  if (value === 0) return '〇'
  let words = ''
  let skipped = false
  let rest = value
  for (const [power, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(rest / power)
    rest %= power
    if (digit === 0) {
      skipped = words !== ''
      continue
    }
    words += `${skipped ? '零' : ''}${digits[digit]}${name}`
    skipped = false
  }
  return value < 20 ? words.replace('一十', '十') : words
}
