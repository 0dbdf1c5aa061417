import { textWidthInCharacters } from '../text/text-width.ts'
import { dateOrRoom } from './chinese-date.ts'
import { closingIndents } from './layout-rules.ts'
import { characterPitch, textWidth } from './page-setup.ts'
import type { PaperSettings } from './paper-settings.ts'
import type { Closing } from './types.ts'

/**
 * A line of what closes a paper. line: one text, by its distance from the right edge in characters of the body grid · seals:
 * of 联合行文 names beside each other, each in the middle of a column of its own; columns are equally wide and fill the line,
 * those at the left may be empty.
 */
export type ClosingLine = { readonly linesAbove: number } & (
  | { readonly kind: 'line'; readonly text: string; readonly right: number }
  | { readonly kind: 'seals'; readonly names: readonly string[] }
)

/** Seals of 42 to 45 mm in rows below each other do not touch. */
const linesBetweenSeals = 4
/** 每排最多三枚: three seals are as wide as the type area allows. */
const mostSealsInRow = 3
const charactersOfLine = textWidth / characterPitch

/** A signature's stamp is about 40 mm wide; it stands four characters in, and the post two characters left of it. */
const stampWidth = 7

/**
 * What closes a paper, as the office signs (GB/T 9704—2012 7.3.5). Sealed or not: 署名 and 成文日期; above a seal of 42 to 45 mm
 * two or three lines are empty. Under a 签名章: two lines below the text the post, the stamp's own room to its right, and one
 * line further down the date. Of 联合行文 the bodies stand in their order: sealed beside each other, up to three to a row as
 * their names allow, the date below the last; unsealed one below the other. It is sealed even where the office has a 签名章, for
 * each body has a head of its own.
 */
export function closingLines(
  { office, others = [], date, hasSeal }: Closing,
  settings: PaperSettings,
): readonly ClosingLine[] {
  const day = dateOrRoom(date)
  const { signerPost, isSealed, sealLines } = settings
  if (hasSeal && signerPost !== '' && others.length === 0) {
    return [
      { kind: 'line', text: signerPost, right: 4 + stampWidth + 2, linesAbove: 2 },
      { kind: 'line', text: day, right: 4, linesAbove: 1 },
    ]
  }
  const isStamped = hasSeal && isSealed
  const offices = [office, ...others]
  const columns = isStamped ? sealsInRow(offices) : 1
  if (columns > 1) return sealedRows(offices, columns, day, sealLines)
  const last = offices.at(-1) ?? office
  return [
    ...offices.map((text, at) => ({
      ...{ kind: 'line' as const, text, right: closingIndents(text, day, isStamped).office },
      linesAbove: at > 0 ? (isStamped ? linesBetweenSeals : 0) : isStamped ? sealLines : 1,
    })),
    { kind: 'line', text: day, right: closingIndents(last, day, isStamped).date, linesAbove: 0 },
  ]
}

/** As many names as fit a row with half a character free at either side of each. */
function sealsInRow(offices: readonly string[]): number {
  const widest = Math.max(...offices.map(textWidthInCharacters))
  const fitting = Math.floor(charactersOfLine / (widest + 1))
  return Math.max(1, Math.min(mostSealsInRow, offices.length, fitting))
}

/** Rows in the order of the bodies; the last stands at the right, so that the date below the last name is where dates are. */
function sealedRows(
  offices: readonly string[],
  columns: number,
  day: string,
  sealLines: number,
): readonly ClosingLine[] {
  const rows = Array.from({ length: Math.ceil(offices.length / columns) }, (_, row) => {
    const names = offices.slice(row * columns, (row + 1) * columns)
    return [...Array.from({ length: columns - names.length }, () => ''), ...names]
  })
  const right = Math.max(0, (charactersOfLine / columns - textWidthInCharacters(day)) / 2)
  return [
    ...rows.map((names, row) => ({
      kind: 'seals' as const,
      names,
      linesAbove: row === 0 ? sealLines : linesBetweenSeals,
    })),
    { kind: 'line', text: day, right, linesAbove: 0 },
  ]
}
