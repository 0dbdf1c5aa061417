/** ASCII and the Latin letters beside it; but · × ÷ § ± ° ¨ are full-width signs in Chinese fonts (GB 2312 row 1). */
const halfWidth = /[\u0020-\u007e\u00a0-\u00ff\uff61-\uffdc]/
const fullWidthSigns = '·×÷§±°¨¤'

/** The width of one character in Chinese characters: 0.5 for half-width ones, 1 for all others. */
function characterWidth(character: string): number {
  return halfWidth.test(character) && !fullWidthSigns.includes(character) ? 0.5 : 1
}

/** The width of a text in Chinese characters, half-width ones counting 0.5. */
export function textWidthInCharacters(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

/**
 * How many lines a text takes in a column that holds `capacity` Chinese characters. Line feeds count. A line is taken to
 * end up to one character early, as it does where a digit string or a closing mark may not be parted.
 */
export function linesNeeded(text: string, capacity: number): number {
  const usable = Math.max(1, capacity)
  let lines = 0
  for (const line of text.split('\n')) {
    const width = textWidthInCharacters(line)
    lines += width <= usable ? 1 : Math.ceil(width / Math.max(1, usable - 0.5))
  }
  return lines
}
