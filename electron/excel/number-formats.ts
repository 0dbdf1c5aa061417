/** What the number format of a cell makes of its number. */
export type NumberKind = 'plain' | 'date' | 'dateTime' | 'percent'

/**
 * Number formats that a file does not spell out, as a Chinese Excel shows them (ECMA-376 part 1, §18.8.30, zh-cn):
 * 27 is `yyyy"年"m"月"`, 31 `yyyy"年"m"月"d"日"`, 57 `yyyy"年"m"月"`. Times of day (18–21, 32–35, 45–47, 55, 56) are no dates.
 */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
])
const BUILT_IN_DATE_TIMES: ReadonlySet<number> = new Set([22])
const BUILT_IN_PERCENTS: ReadonlySet<number> = new Set([9, 10])

/**
 * Kind of a number format.
 * @param code as the file spells it, undefined for a built-in format
 */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code !== undefined) return kindOfCode(code)
  if (BUILT_IN_DATES.has(id)) return 'date'
  if (BUILT_IN_DATE_TIMES.has(id)) return 'dateTime'
  return BUILT_IN_PERCENTS.has(id) ? 'percent' : 'plain'
}

/**
 * Kind by the letters of the format's first section, without what stands for itself: `"月"` in quotes, `\d` escaped,
 * `[$-804]`, `[Red]` and conditions in brackets, `_)` and `* ` for spacing. `m` beside hours or seconds is minutes.
 */
export function kindOfCode(code: string): NumberKind {
  const bare = code
    .replace(/"[^"]*"?|\\.|[_*]./gsu, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'elapsed')
    .replace(/\[[^\]]*\]/g, '')
  const section = (bare.split(';')[0] ?? '').toLowerCase()
  if (section.includes('elapsed') || section.includes('general') || section.includes('g/通用格式')) return 'plain'
  if (section.includes('%')) return 'percent'
  const letters = section.replace(/am\/pm|a\/p|上午\/下午/g, 'h').replace(/e[+-]/g, '')
  const hasTime = /[hs]/.test(letters)
  const hasDay = /[yde]|aaa|bb/.test(letters)
  if (hasDay) return hasTime ? 'dateTime' : 'date'
  return letters.includes('m') && !hasTime ? 'date' : 'plain'
}
