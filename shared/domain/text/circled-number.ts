/** First character, first value and count of each run of numbers in one character that Unicode has. */
const runs: readonly (readonly [first: number, value: number, count: number])[] = [
  [0x2460, 1, 20], // ①…⑳
  [0x3251, 21, 15], // ㉑…㉟
  [0x32b1, 36, 15], // ㊱…㊿
  [0x2776, 1, 10], // ❶…❿
  [0x2474, 1, 20], // ⑴…⒇
  [0x2488, 1, 20], // ⒈…⒛
  [0x3220, 1, 10], // ㈠…㈩
]

/** The value of a number in one character: ①, ㉑, ❶, ⑴, ⒈, ㈠; null for anything else. */
export function parseCircledNumber(character: string): number | null {
  const code = character.length === 1 ? character.charCodeAt(0) : -1
  for (const [first, value, count] of runs) {
    if (code >= first && code < first + count) return value + code - first
  }
  return null
}

/** ① … ㊿ for 1 … 50; null where Unicode has no such character. */
export function formatCircledNumber(value: number): string | null {
  const run = runs.slice(0, 3).find(([, start, count]) => value >= start && value < start + count)
  return run === undefined || !Number.isInteger(value) ? null : String.fromCharCode(run[0] + value - run[1])
}
