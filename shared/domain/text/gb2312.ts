/** Rows 16 to 87 of GB 2312—1980 hold its 6,763 characters; as bytes both coordinates begin at 0xA1. */
const firstRow = 0xb0
const lastRow = 0xf7
const firstCell = 0xa1
const lastCell = 0xfe

function charactersOfGb2312(): ReadonlySet<number> {
  const bytes: number[] = []
  for (let row = firstRow; row <= lastRow; row++) {
    for (let cell = firstCell; cell <= lastCell; cell++) bytes.push(row, cell)
  }
  const characters = [...new TextDecoder('gbk').decode(new Uint8Array(bytes))].map((own) => own.codePointAt(0) ?? 0)
  // Five cells of row 55 are empty.
  return new Set(characters.filter(isIdeograph))
}

const blocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x3ffff],
] as const

const isIdeograph = (code: number) => blocks.some(([first, last]) => code >= first && code <= last)

let pattern: RegExp | undefined

/** Stretches of Chinese characters that GB2312 does not have, as in rare names: `喆`, `堃`, `䶮`. A global pattern. */
export function charactersOutsideGb2312(): RegExp {
  pattern ??= new RegExp(`[${rangesOutside(charactersOfGb2312())}]+`, 'gu')
  return pattern
}

let units: Uint8Array | undefined

/** Whether a text has any such character: a look-up, since the pattern takes ten times as long on pages that have none. */
export function hasCharacterOutsideGb2312(text: string): boolean {
  units ??= unitsOutside(charactersOfGb2312())
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // Most of a page's XML are Latin letters, which need not be looked up.
    if (unit >= blocks[0][0] && units[unit] === 1) return true
  }
  return false
}

/** 1 for each UTF-16 unit that such a character is, or begins with: no other characters begin so. */
function unitsOutside(held: ReadonlySet<number>): Uint8Array {
  const outside = new Uint8Array(0x10000)
  const unitOf = (code: number) => String.fromCodePoint(code).charCodeAt(0)
  for (const [first, last] of blocks) outside.fill(1, unitOf(first), unitOf(last) + 1)
  // GB2312 holds none beyond the basic plane.
  for (const code of held) outside[code] = 0
  return outside
}

function rangesOutside(held: ReadonlySet<number>): string {
  const hex = (code: number) => `\\u{${code.toString(16)}}`
  let ranges = ''
  for (const [first, last] of blocks) {
    let start = first as number
    for (const code of [...held].filter((own) => own >= first && own <= last).toSorted((a, b) => a - b)) {
      if (code > start) ranges += `${hex(start)}-${hex(code - 1)}`
      start = code + 1
    }
    if (start <= last) ranges += `${hex(start)}-${hex(last)}`
  }
  return ranges
}
