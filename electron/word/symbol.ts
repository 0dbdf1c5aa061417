/** Wingdings (and the like) place their signs at F000–F0FF; these are the ones that office documents use. */
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  112: '□',
  113: '□',
  114: '□',
  116: '◆',
  117: '◆',
  118: '❖',
  119: '◆',
  159: '•',
  161: '○',
  164: '◎',
  167: '▪',
  168: '□',
  171: '★',
  178: '☆',
  216: '➢',
  223: '←',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '×',
  252: '√',
  253: '☒',
  254: '☑',
}

/** Wingdings 2 has the ticks and boxes that Chinese forms use. */
const wingdings2: Readonly<Record<number, string>> = {
  42: '□',
  79: '×',
  80: '√',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  151: '●',
  163: '□',
}

/** The Symbol font: Greek letters aside, signs of comparison and bullets. */
const symbolFont: Readonly<Record<number, string>> = {
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  174: '→',
  168: '♦',
}

/**
 * A character of a symbol font as the Unicode character that looks like it; other characters as they are.
 * @param font the font's name; where it is unknown or not a symbol font, bullets at F000–F0FF are read as Wingdings
 */
export function symbolCharacter(character: string, font: string | undefined): string {
  const code = character.codePointAt(0) ?? 0
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const isPrivate = code !== low
  const name = (font ?? '').toLowerCase()
  if (name === 'symbol') return symbolFont[low] ?? (isPrivate ? String.fromCharCode(low) : character)
  if (name === 'wingdings 2') return wingdings2[low] ?? character
  if (name === 'wingdings' || isPrivate) return wingdings[low] ?? (low === 0xb7 ? '•' : character)
  return character
}
