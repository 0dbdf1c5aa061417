import type { Block, OriginalDocument, Place, TableBlock } from '../original-document/types.ts'
import { labelMeaning } from './annotation/labels.ts'
import { isPageNumber, isWebRemnant } from './remnant.ts'
import { textTableRows } from './text-table.ts'

/** A line of the original that says something, still as printed. */
export interface SourceLine {
  readonly kind: 'line'
  readonly text: string
  /** Heading level where the file marks one. */
  readonly level: number | null
  readonly place: Place
  /** The number before its words is the file's own automatic numbering, so it is one for certain. */
  readonly isNumbered?: true
}

/** A table of the original, also one written as text by tabs or `|`. */
export interface SourceTable {
  readonly kind: 'table'
  readonly table: TableBlock
  readonly place: Place
}

export type Source = SourceLine | SourceTable

/**
 * The original as lines and tables in order: automatic numbers put before their words, soft line breaks taken apart,
 * what web pages and printers leave between the lines (buttons, page numbers, rules, tags) left out,
 * and runs of lines with tabs or `|` read as tables.
 */
export function readSources(original: OriginalDocument): readonly Source[] {
  const lines = withoutPageHeaders(original.blocks.flatMap(sourcesOf))
  const sources: Source[] = []
  for (let at = 0; at < lines.length; ) {
    const source = lines[at] as Source
    const run = source.kind === 'line' ? textTableRows(lines, at) : null
    if (run) {
      sources.push({ kind: 'table', table: run.table, place: source.place })
      at = run.next
      continue
    }
    at++
    if (source.kind === 'table' || isLineOfWords(source)) sources.push(source)
  }
  return sources
}

/** A line beside a page's number this often, whatever its digits, is printed on every page. */
const fewestPages = 2
const longestHeader = 40

/** Leaves out what stands at the page's number on page after page: `云河县人民政府公报　2024年第2期`. */
function withoutPageHeaders(sources: readonly Source[]): readonly Source[] {
  const keyOf = (source: Source | undefined) =>
    source?.kind === 'line' && source.text.length <= longestHeader && !isPageNumber(source.text)
      ? source.text.replace(/[\d ]/g, '')
      : ''
  const isBesideNumber = (at: number) => [sources[at - 1], sources[at + 1]].some(isPageNumberLine)
  const counts = new Map<string, number>()
  for (const [at, source] of sources.entries()) {
    const key = keyOf(source)
    if (key.length >= 4 && isBesideNumber(at)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  if (counts.size === 0) return sources
  return sources.filter((source, at) => (counts.get(keyOf(source)) ?? 0) < fewestPages || !isBesideNumber(at))
}

/** A number alone may also be a table's cell, one a line. */
const isPageNumberLine = (source: Source | undefined) =>
  source?.kind === 'line' && isPageNumber(source.text) && /\D/.test(source.text)

function sourcesOf(block: Block): readonly Source[] {
  if (block.kind === 'table') return [{ kind: 'table', table: block, place: block.place }]
  // a bullet is no number
  const isNumber = block.label !== null && /[\p{L}\p{N}]/u.test(block.label)
  const words = isNumber ? `${block.label}${block.text}` : block.text
  const lines: SourceLine[] = []
  for (const [at, line] of words.split('\n').entries()) {
    const text = withColonLabels(cleanLine(line))
    const printed = { kind: 'line' as const, text, level: block.level, place: block.place }
    if (text !== '') lines.push(isNumber && at === 0 ? { ...printed, isNumbered: true } : printed)
  }
  return lines
}

/** `【责任单位】县财政局` and `责任单位 县财政局` at a line's beginning say the same as `责任单位：县财政局`. */
function withColonLabels(line: string): string {
  if (!/[ 【［[]/.test(line)) return line
  const spaced = /^([\u4e00-\u9fff]{2,6}(?:单位|部门|时限|时间|领导|节点)) (?=([^ ：:]+))/.exec(line)
  if (spaced && labelMeaning(spaced[1] ?? '') !== null && labelMeaning(spaced[2] ?? '') === null) {
    return `${spaced[1]}：${line.slice(spaced[0].length)}`
  }
  return line.replace(
    /[【［[]([\u4e00-\u9fff]{2,10})[】］\]](?=[ ：:]*[^：: 。，；、])[ ：:]*/g,
    (whole, label: string) => (labelMeaning(label) === null ? whole : `${label}：`),
  )
}

const markup = /<\/?(?:p|br|b|strong|span|div|font|td|tr|u|i)(?:\s[^<>]{0,200})?\/?>/gi

/** What any of the steps of cleaning could begin with; most lines hold none of it. */
const needsCleaning = /[<&* \u00a0\u3000\u200b\ufeff]|^[-•·●■◆◇▲▶►○□]/

/** The words of a line or cell without tags, emphasis marks and the runs of blanks that typesetting leaves. */
export function cleanLine(text: string): string {
  if (!needsCleaning.test(text)) return text
  return text
    .replace(markup, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/\*\*/g, '')
    .replace(/[ \u00a0\u3000\u200b\ufeff]+/g, ' ')
    .replace(/^ +| +$/g, '')
    .replace(/^(?:[-*•·] +|[●■◆◇▲▶►○□] *)(?=[\u4e00-\u9fff])/, '')
}

function isLineOfWords(line: SourceLine): boolean {
  return !isPageNumber(line.text) && !isWebRemnant(line.text) && /[\p{L}\p{N}]/u.test(line.text)
}
