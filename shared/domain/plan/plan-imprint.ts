import type { Imprint } from '../document/types.ts'
import type { IsoDate } from '../iso-date.ts'
import type { Block } from '../original-document/types.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { isOrganLine } from './line-shape.ts'

const copyLine = /^抄送[:：](.+?)。?$/
/** The day of printing, which may stand in one line with 印发机关 and the number of copies. */
const printedLine = /^([^，。；：\d]{0,30})(\d{4})年(\d{1,2})月(\d{1,2})日印发(?:[（(]共印(\d+)份[）)])?$/
const copiesLine = /^[（(]共印(\d+)份[）)]$/

/** What a printed plan ends with, and the 版记 that stood there. */
interface WithoutImprint {
  readonly blocks: readonly Block[]
  readonly imprint: Imprint | null
}

/**
 * Takes the 版记 from a plan's end (GB/T 9704—2012 7.4): 抄送机关, 印发机关 with 印发日期, 共印份数, in the lines that the file has them
 * in. Lines without a day of printing are none.
 */
export function takeImprint(blocks: readonly Block[]): WithoutImprint {
  let start = blocks.length
  while (start > 0 && isImprintLine(wordsOf(blocks[start - 1]), wordsOf(blocks[start]))) start -= 1
  const imprint = readImprint(blocks.slice(start).map(wordsOf))
  return imprint === null ? { blocks, imprint } : { blocks: blocks.slice(0, start), imprint }
}

const wordsOf = (block: Block | undefined) => (block?.kind === 'paragraph' ? removeWhiteSpace(block.text) : null)

/** 印发机关 on a line of its own is known by the day of printing below it. */
function isImprintLine(line: string | null, below: string | null): boolean {
  if (line === null) return false
  if (isOrganLine(line)) return printedLine.test(below ?? '')
  return line === '' || [copyLine, printedLine, copiesLine].some((pattern) => pattern.test(line))
}

/** Null where there is no day of printing, and where two lines say the same: they are then printed as they stand, and none is lost. */
function readImprint(lines: readonly (string | null)[]): Imprint | null {
  const said = lines.filter((line) => line !== null)
  const matches = (pattern: RegExp) => said.map((line) => pattern.exec(line)).filter((match) => match !== null)
  const [printed, ...more] = matches(printedLine)
  if (!printed) return null
  const copyTo = matches(copyLine).map(([, bodies = '']) => bodies)
  const offices = [printed[1] ?? '', ...said.filter(isOrganLine)].filter((office) => office !== '')
  const copies = [printed[5], ...matches(copiesLine).map(([, count]) => count)].filter((count) => count !== undefined)
  if (more.length > 0 || [copyTo, offices, copies].some(({ length }) => length > 1)) return null
  return {
    copyTo: copyTo[0] ?? null,
    office: offices[0] ?? '',
    date: dayOf(printed),
    copies: copies[0] === undefined ? null : Number(copies[0]),
  }
}

const dayOf = ([, , year = '', month = '', day = '']: RegExpExecArray): IsoDate =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
