import { textWidthInCharacters } from '../text/text-width.ts'
import { type MarkSetting, markSetting } from './layout-rules.ts'
import { textWidth } from './page-setup.ts'
import type { JointMark, LetterHead, PaperHead } from './types.ts'

const lineWidth = textWidth / 20

/** The mark as one text: of a paper that several bodies issue, their names one after the other and the word. */
export function markText(mark: PaperHead['mark']): string {
  return typeof mark === 'string' ? mark : `${mark.issuers.join('')}${mark.word}`
}

/** How the names of 联合行文 are set: size in points, width in percent. */
export interface JointSetting extends Omit<MarkSetting, 'spacing'> {
  /** Spacing between the characters of each name, in twips: shorter names are spread to the width of the longest. */
  readonly spacings: readonly number[]
  /** The width of the column of names, and of that of the word, in points. */
  readonly namesWidth: number
  readonly wordWidth: number
}

const leastJointScale = 60
const leastJointSize = 22
/** The names together are kept this low, in points, so that text still stands on the first page. */
const tallestJointMark = 48 * 2.8346
/** Between the names and the word, in characters. */
const jointGap = 1
/** A line of names and the room above the next. */
export const jointLine = { line: 1.05, gap: 0.2 } as const

/**
 * 联合行文 (GB/T 9704—2012 7.2.4): the names one below the other, spread to one width, and the word centred at their right,
 * one character away. Narrowed and made smaller as a mark of one line is.
 */
export function jointSetting({ issuers, word }: JointMark, wantedSize: number): JointSetting {
  const widths = issuers.map(textWidthInCharacters)
  const longest = Math.max(1, ...widths)
  const characters = longest + textWidthInCharacters(word) + jointGap
  const tallest = tallestJointMark / (issuers.length * (jointLine.line + jointLine.gap))
  const scaleAt = (size: number) => Math.min(100, Math.floor((100 * lineWidth) / (characters * size)))
  let size = Math.max(leastJointSize, Math.min(wantedSize, Math.floor(tallest)))
  while (scaleAt(size) < leastJointScale && size > leastJointSize) size -= 1
  const scale = scaleAt(size)
  const character = (size * scale) / 100
  return {
    size,
    scale,
    spacings: widths.map((width) => (width < 2 ? 0 : Math.floor(((longest - width) * character * 20) / (width - 1)))),
    namesWidth: longest * character,
    wordWidth: (textWidthInCharacters(word) + jointGap) * character,
  }
}

/** The mark of a letter is smaller than that of a 文件: 40 pt where that has 50. */
export function letterMarkSetting({ mark }: LetterHead, markSize: number): MarkSetting {
  return markSetting(mark, Math.round(markSize * 0.8))
}

/** What stands under the first rule of a letter: in the upper left corner a line each, the number at the right of the first. */
export interface LetterLine {
  readonly text: string
  /** 密级 and 紧急程度 are set in 黑体. */
  readonly isLabel: boolean
  readonly number: string | null
}

export function letterLines({ copyNumber, secrecy, urgency, number }: LetterHead): readonly LetterLine[] {
  const corner = [
    ...(copyNumber === undefined ? [] : [{ text: copyNumber, isLabel: false }]),
    ...[secrecy, urgency].flatMap((text) => (text === undefined ? [] : [{ text, isLabel: true }])),
  ]
  const [first = { text: '', isLabel: false }, ...rest] = corner
  return [{ ...first, number: number ?? '' }, ...rest.map((line) => ({ ...line, number: null }))]
}

const han = /^\p{Script=Han}$/u

/** Names of two characters are spread to the width of three, so that names below each other end alike: `王　海`. */
export function spreadName(name: string): string {
  const characters = [...name]
  return characters.length === 2 && characters.every((one) => han.test(one)) ? characters.join('　') : name
}

/** One line of 签发人: the names on it, and of the last line the 发文字号 at its left. */
export interface SignerLine {
  readonly number: string | null
  /** Whether the words 签发人： stand before the names; below them the names are in one row with those above. */
  readonly hasLabel: boolean
  readonly names: readonly string[]
}

const namesInLine = 2

/**
 * 签发人 (GB/T 9704—2012 7.2.6): in the order of the issuing bodies, two to a line, the names below each other; the number
 * stands on the last line.
 */
export function signerLines(signers: readonly string[], number: string | null): readonly SignerLine[] {
  const count = Math.ceil(signers.length / namesInLine)
  return Array.from({ length: count }, (_, at) => ({
    number: at === count - 1 ? (number ?? '') : null,
    hasLabel: at === 0,
    names: signers.slice(at * namesInLine, (at + 1) * namesInLine).map(spreadName),
  }))
}

/** Widths of the columns of names in characters, one character between two of them included. */
export function signerColumns(signers: readonly string[]): readonly number[] {
  const columns = Array.from({ length: Math.min(namesInLine, signers.length) }, (_, column) =>
    Math.max(
      ...signers.filter((_, at) => at % namesInLine === column).map((name) => textWidthInCharacters(spreadName(name))),
    ),
  )
  return columns.map((width, at) => (at === columns.length - 1 ? width : width + 1))
}

/** `签发人：` */
export const signerLabel = '签发人：'
