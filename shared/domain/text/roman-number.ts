const parts: readonly (readonly [words: string, value: number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

/** Writes 1 … 3999 in capital roman numerals. */
export function formatRomanNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) throw new RangeError(`no roman number for ${value}`)
  let words = ''
  let rest = value
  for (const [part, size] of parts) {
    while (rest >= size) {
      words += part
      rest -= size
    }
  }
  return words
}

/** Reads a roman numeral in either case, also the one-character forms Ⅰ … Ⅻ; null unless it is the usual spelling. */
export function parseRomanNumber(text: string): number | null {
  if (text.length === 0 || text.length > 15) return null
  const plain = text.normalize('NFKC').toUpperCase()
  if (!/^[MDCLXVI]+$/.test(plain)) return null
  let value = 0
  let at = 0
  for (const [part, size] of parts) {
    while (plain.startsWith(part, at)) {
      value += size
      at += part.length
    }
  }
  return value <= 3999 && at === plain.length && formatRomanNumber(value) === plain ? value : null
}
