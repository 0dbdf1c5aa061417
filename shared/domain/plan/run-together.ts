import { type Numbering, type NumberingKind, parseNumbering } from './numbering.ts'
import type { Source, SourceLine } from './source-line.ts'

/** A line is the whole document when it is so long and holds so much of all characters. */
const longLine = 400
const wholeShare = 0.6
/** The only line of a file is a document from so many characters on. */
const onlyLine = 120
/** Fewer numbers than these are a list within a sentence. */
const fewestNumbers = 3
const longestHeading = 40

/** Where a number may begin: any sign that opens a label. */
const labelStart = /第|[（(①-㊿⑴-⒛㈠-㈩]|[〇一二三四五六七八九十百]{1,4}[、.．]|\d{1,3}[.．、](?!\d)/g
const headingKinds: ReadonlySet<NumberingKind> = new Set(['part', 'chapter', 'section', 'chinese', 'chineseBracket'])

/**
 * Takes a document apart that came as one line (copied from a page without its breaks): before each number that goes on with
 * its series after the end of a sentence or a bracket, or right behind a heading.
 */
export function splitRunTogether(sources: readonly Source[]): readonly Source[] {
  const lines = sources.filter((source) => source.kind === 'line')
  const total = lines.reduce((sum, { text }) => sum + text.length, 0)
  return sources.flatMap((source): readonly Source[] => {
    if (source.kind !== 'line') return [source]
    const isWhole = lines.length === 1 && source.text.length >= onlyLine
    const isMost = source.text.length >= longLine && source.text.length >= total * wholeShare
    return isWhole || isMost ? splitLine(source) : [source]
  })
}

function splitLine(line: SourceLine): readonly SourceLine[] {
  const { text } = line
  const cuts: number[] = []
  const last = new Map<NumberingKind, number>()
  let open: { readonly at: number; readonly numbering: Numbering } | null = null
  for (const match of text.matchAll(labelStart)) {
    const at = match.index
    const numbering = parseNumbering(text.slice(at, at + 40))
    if (!numbering || !mayBegin(text, at, open)) continue
    const before = last.get(numbering.kind)
    const isNext = before === undefined ? cuts.length === 0 || numbering.value === 1 : numbering.value === before + 1
    const beginsAnew = numbering.value === 1 && open !== null && headingKinds.has(open.numbering.kind)
    if (!isNext && !beginsAnew) continue
    cuts.push(at)
    last.set(numbering.kind, numbering.value)
    open = { at, numbering }
  }
  if (cuts.length < fewestNumbers) return [line]
  const [first = 0] = cuts
  return [
    ...splitHead(text.slice(0, first)),
    ...cuts.map((start, index) => text.slice(start, cuts[index + 1] ?? text.length)),
  ]
    .flatMap(splitSignature)
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .map((words) => ({ ...line, text: words }))
}

/**
 * Takes the letter above the first number apart where its lines must have ended: before and behind the 发文字号, the
 * addressees.
 */
function splitHead(head: string): readonly string[] {
  return head
    .replace(/(的通知|文件) *(?=[\u4e00-\u9fff]{1,12}〔\d{4}〕)/g, '$1\n')
    .replace(/(〔\d{4}〕 *第? *\d{1,4} *号) *(?=[\u4e00-\u9fff])/, '$1\n')
    .replace(/(的通知|号|^|\n) *(各[^。：:\n]{3,80}[：:]) */, '$1\n$2\n')
    .split('\n')
}

/** The office and the date under a letter, and the plan's title behind them, as lines. */
function splitSignature(words: string): readonly string[] {
  return words
    .replace(
      /(?<=[。 ])([\u4e00-\u9fff]{4,24}(?:政府|办公室|委员会|局|领导小组|指挥部)) *(\d{4}年\d{1,2}月\d{1,2}日) */,
      '\n$1\n$2\n',
    )
    .split('\n')
}

/** The first chapter right behind the title or the date. */
const headEnd = /(?:方案|计划|清单|任务|要点|意见|规划|措施|分工|办法|台账|分解|安排|细则|\d日|[）)])$/

function mayBegin(
  text: string,
  at: number,
  open: { readonly at: number; readonly numbering: Numbering } | null,
): boolean {
  if (at === 0 || /[。；！？：:）)〕\]】\s]/.test(text.charAt(at - 1))) return true
  if (text.startsWith('一、', at) && headEnd.test(text.slice(Math.max(0, at - 12), at))) return true
  if (!open || !headingKinds.has(open.numbering.kind) || at - open.at > longestHeading) return false
  return !/[。；]/.test(text.slice(open.at, at))
}
