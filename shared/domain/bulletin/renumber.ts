import type { DocumentBlock, Run } from '../document/types.ts'
import { formatChineseNumber } from '../text/chinese-number.ts'

/** Ordinals that the blocks of one section begin with, and how each is written. */
const series: readonly { readonly ordinal: RegExp; write(count: number, written: string): string }[] = [
  { ordinal: /^（[一二三四五六七八九十]+）/, write: (count) => `（${formatChineseNumber(count)}）` },
  // `12.5亿元` is no ordinal; `1．` is written so by the office's own template.
  { ordinal: /^\d{1,3}[.．](?!\d)/, write: (count, written) => `${count}${written.slice(-1)}` },
]

/** The blocks of a section with the ordinals at their beginning counted in a row, each kind by itself. */
export function renumbered(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const counts = series.map(() => 0)
  return blocks.map((block) => {
    if (block.kind === 'table') return block
    const [first, ...rest] = block.runs
    const index = series.findIndex(({ ordinal }) => first !== undefined && ordinal.test(first.text))
    const kind = series[index]
    if (first === undefined || kind === undefined) return block
    const count = (counts[index] ?? 0) + 1
    counts[index] = count
    const run: Run = { ...first, text: first.text.replace(kind.ordinal, (written) => kind.write(count, written)) }
    return { ...block, runs: [run, ...rest] }
  })
}
