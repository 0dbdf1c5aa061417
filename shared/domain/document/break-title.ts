import { remember } from '../text/remember.ts'
import { textWidthInCharacters } from '../text/text-width.ts'
import type { TitleLines } from './types.ts'

/**
 * Characters of 二号 on one line: 442.2 pt / 22 pt, less one. Digits are wider than half a character in many a font, and some
 * programs set them off from Chinese: `全县食品安全工作2023年5月份调度会议纪要` of 19.5 ran over by its last character.
 */
const lineCapacity = 19
const mostLines = 4

const gluedToLeft = /^[的、》〉）)”’：，。！？]/
const gluedToRight = /[《〈（(“‘第]$/
const gluedAfterDigits = /^[年月日号项%％]/
const kindOfPaper = /^(通知|通报|意见|方案|报告|请示|函|决定|批复|公告|通告|纪要|办法|规定|清单|台账)/
/** Words of titles that the run-time's dictionary takes apart, a month with its year, and what stands in brackets where a line holds it. */
const wholeWords =
  /[（(][^（）()]{1,15}[）)]|\d{4}年\d{1,2}月|印发|转发|批转|办公室|管委会|(?:绿色)?低碳|高质量(?:发展)?|新旧动能转换|营商环境|乡村振兴|专精特新|产业链|一体化|现代化|数字化|水?污染防治|食品安全|安全生产|政务公开|工作任务|工作台账|台账|(?:[一二三四五]年)?行动计划|责任清单|督查室|县政府|县委/g
/** Words that must not end a line of a title. */
const badLineEnd = /(关于|印发|转发|对|在|和|与|及)$/

/** 工作 belongs to the words before it: `政务公开工作 / 落实情况`; 工作任务, 工作报告 and 工作台账 are words of their own. */
const badLineStart = /^工作(?!任务|报告|台账)/

/** Whether a title must not be parted between these two pieces. */
function isGlued(left: string, right: string): boolean {
  if (gluedToLeft.test(right) || gluedToRight.test(left)) return true
  if (/\d$/.test(left) && (gluedAfterDigits.test(right) || /^\d/.test(right))) return true
  if (/[—～\-.]$/.test(left) || /^[—～\-.]/.test(right)) return true
  return left.endsWith('的') && kindOfPaper.test(right)
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/** The smallest pieces a title may be broken into: words, with what must stay together glued. */
function titlePieces(title: string): readonly string[] {
  const words = [...title.matchAll(wholeWords)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }))
  const pieces: string[] = []
  for (const { segment, index } of segmenter.segment(title)) {
    const last = pieces.at(-1)
    const isWithin = words.some(({ from, to }) => from < index && index < to)
    if (last !== undefined && (isWithin || isGlued(last, segment))) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

function bookDepth(text: string): number {
  return (text.match(/《/g)?.length ?? 0) - (text.match(/》/g)?.length ?? 0)
}

/** Trapezium either way up, or a diamond; an hourglass and an oblong are wrong (7.3.1). */
function hasGoodShape(widths: readonly number[]): boolean {
  const steps = widths.slice(1).map((width, index) => width - (widths[index] ?? 0))
  if (steps.every((step) => step > 0) || steps.every((step) => step < 0)) return true
  const firstFall = steps.findIndex((step) => step < 0)
  return firstFall > 0 && steps.slice(firstFall).every((step) => step < 0) && steps.some((step) => step > 0)
}

function shapeCost(widths: readonly number[], capacity: number): number {
  const longest = Math.max(...widths)
  const shortest = Math.min(...widths)
  const overflow = widths.reduce((sum, width) => sum + Math.max(0, width - capacity), 0) * 100
  if (widths.length !== 2) return overflow + (hasGoodShape(widths) ? 0 : 20) + 0.1 * (longest - shortest)
  const difference = longest - shortest
  return overflow + 0.9 * difference + (difference === 0 ? 3 : 0) + (shortest < 0.4 * longest ? 8 : 0)
}

function breakCost(lines: readonly string[]): number {
  let cost = 0
  let depth = 0
  for (const [index, line] of lines.entries()) {
    depth += bookDepth(line)
    if (index === lines.length - 1) break
    if (depth > 0) cost += 14
    if (lines[index + 1]?.startsWith('关于')) cost -= 8
    if (badLineEnd.test(line)) cost += 8
    if (badLineStart.test(lines[index + 1] ?? '')) cost += 8
  }
  return cost
}

const titlesKept = 200

/** What a line more than the fewest costs: a sheet may repeat its title on each page, where it takes room from the rows. */
const lineCosts = { page: 6, sheet: 40 } as const

/** All ways to put the pieces on `count` lines. */
function* divisions(pieces: readonly string[], count: number, capacity: number): Generator<readonly string[]> {
  if (count === 1) {
    yield [pieces.join('')]
    return
  }
  for (let cut = 1; cut <= pieces.length - count + 1; cut++) {
    const first = pieces.slice(0, cut).join('')
    if (textWidthInCharacters(first) > capacity && cut > 1) return
    for (const rest of divisions(pieces.slice(cut), count - 1, capacity)) yield [first, ...rest]
  }
}

/**
 * Breaks a title of 二号 into lines where an office would: at word boundaries, before 关于, not within 《》 if it can be
 * helped, in the shape of a trapezium or diamond. The words come from the run-time's own dictionary, so a title is broken
 * once, when a paper is made, and its lines are kept with the paper. A batch composes many papers of one title.
 */
export const breakTitle = remember(breakPageTitle, titlesKept)

/** Whom or what a list is for, behind its name: `台账（县财政局）`. Years are a part of the name. */
const lastBrackets = /[（(](?:[^（()）\d]|[（(][^（()）\d]*[）)])+[）)]$/

/**
 * The titles of a batch part by what stands in brackets at their ends: they are broken as without it, so that all are the same
 * way. It follows on the last line where that has room, else on lines of its own.
 */
function breakPageTitle(title: string): TitleLines {
  const inBrackets = lastBrackets.exec(title)?.[0] ?? ''
  const name = title.slice(0, title.length - inBrackets.length)
  const lines = breakInLines(name, lineCapacity, lineCosts.page)
  if (inBrackets === '') return lines
  const last = `${lines.at(-1) ?? ''}${inBrackets}`
  if (textWidthInCharacters(last) <= lineCapacity) return [...lines.slice(0, -1), last]
  const below = breakInLines(inBrackets, lineCapacity, lineCosts.page)
  return lines.length + below.length <= mostLines && name !== ''
    ? [...lines, ...below]
    : breakInLines(title, lineCapacity, lineCosts.page)
}

/** `breakTitle` for a sheet whose lines hold `capacity` Chinese characters: in the fewest lines its words fit. */
export function breakSheetTitle(title: string, capacity: number): TitleLines {
  return breakInLines(title, capacity, lineCosts.sheet)
}

function breakInLines(title: string, capacity: number, lineCost: number): TitleLines {
  const width = textWidthInCharacters(title)
  // What is longer than any title is no title; breaking it would try every way there is.
  if (width <= capacity || width > mostLines * capacity) return [title]
  const pieces = titlePieces(title)
  const fewest = Math.ceil(width / capacity)
  let best: readonly string[] = [title]
  let bestCost = Number.POSITIVE_INFINITY
  for (const count of [fewest, fewest + 1]) {
    if (count > mostLines) continue
    for (const lines of divisions(pieces, count, capacity)) {
      const cost =
        shapeCost(lines.map(textWidthInCharacters), capacity) + breakCost(lines) + lineCost * (count - fewest)
      if (cost < bestCost) {
        best = lines
        bestCost = cost
      }
    }
  }
  return best
}
