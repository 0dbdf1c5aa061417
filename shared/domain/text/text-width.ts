/** · × ÷ § ± ° ¨ ¤ stand among half-width Latin letters but are full-width signs in Chinese fonts (GB 2312 row 1). */
const fullWidthSigns: ReadonlySet<number> = new Set([...'·×÷§±°¨¤'].map((sign) => sign.charCodeAt(0)))

/**
 * The width of one UTF-16 unit in Chinese characters: 0.5 for ASCII, the Latin letters beside it and half-width katakana,
 * 1 for all others; the second half of a surrogate pair has none. Long tables measure every cell, so it is plain comparing.
 */
export function unitWidth(unit: number): number {
  if (unit <= 0xff) return unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || fullWidthSigns.has(unit) ? 1 : 0.5
  if (unit >= 0xff61 && unit <= 0xffdc) return 0.5
  return unit >= 0xdc00 && unit <= 0xdfff ? 0 : 1
}

/** The width of a text in Chinese characters, half-width ones counting 0.5. */
export function textWidthInCharacters(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) width += unitWidth(text.charCodeAt(at))
  return width
}

const lineFeed = 10

/** The width of a text's widest line in Chinese characters. */
export function widestLineInCharacters(text: string): number {
  let widest = 0
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    width = unit === lineFeed ? 0 : width + unitWidth(unit)
    widest = Math.max(widest, width)
  }
  return widest
}

/**
 * How many lines a text takes in a column that holds `capacity` Chinese characters. Line feeds count. A line is taken to
 * end up to half a character early, as it does where a digit string or a closing mark may not be parted.
 */
export function linesNeeded(text: string, capacity: number): number {
  const usable = Math.max(1, capacity)
  const wrapped = Math.max(1, usable - 0.5)
  let lines = 0
  let width = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : lineFeed
    if (unit !== lineFeed) {
      width += unitWidth(unit)
      continue
    }
    lines += width <= usable ? 1 : Math.ceil(width / wrapped)
    width = 0
  }
  return lines
}
