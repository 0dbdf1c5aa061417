import { textWidthInCharacters } from '../text/text-width.ts'
import type { FormColumn, FormLayout } from './layout.ts'

/** The width of a reference column (完成时限, 阶段目标, 上期进展) in a form that has nothing to say in it; the rest is for 任务内容. */
const emptyColumnWidth = 8

/** Days in words (`2023年10月底前`) are no longer, in characters; what is longer is broken. */
const longestDay = 8
/** The column that units write most in keeps room for ten characters in a line. */
const roomToWrite = 23
/** In dots of 96 to an inch: a Chinese character of 12 pt, what stands beside the text of a cell, and Excel's unit of widths. */
const dots = { character: 16, padding: 8, unit: 7 } as const

/**
 * The widths of a form's columns by what it says, in characters of Excel's default font; their sum is the layout's. A day of
 * 完成时限 stands on one line, under fonts with wider digits too: what that takes comes from the column that units write most in
 * and, where that becomes too narrow, from 任务内容.
 *
 * @param rows the texts of each row, column by column
 */
export function formWidths({ columns }: FormLayout, rows: readonly (readonly string[])[]): readonly number[] {
  const textsOf = (at: number) => rows.map((texts) => texts[at] ?? '')
  const isEmpty = ({ open, width }: FormColumn, at: number) =>
    !open && width > emptyColumnWidth && textsOf(at).every((text) => text === '')
  const written = columns.filter(({ open }) => open).reduce(wider)
  const fitted = columns.map((column, at) => {
    if (isEmpty(column, at)) return emptyColumnWidth
    return column.key === 'deadline' ? Math.max(column.width, roomForDays(textsOf(at))) : column.width
  })
  const forDays = columns.reduce((sum, { width }, at) => sum + Math.max(0, (fitted[at] ?? 0) - width), 0)
  const fromWritten = Math.min(forDays, Math.max(0, written.width - roomToWrite))
  const spare = columns.reduce((sum, { width }, at) => sum + width - (fitted[at] ?? 0), fromWritten)
  return columns.map(({ key }, at) => {
    const width = fitted[at] ?? 0
    if (key === 'text') return width + spare
    return key === written.key ? width - fromWritten : width
  })
}

const wider = (one: FormColumn, other: FormColumn) => (other.width > one.width ? other : one)

function roomForDays(texts: readonly string[]): number {
  const days = texts.map(textWidthInCharacters).filter((length) => length <= longestDay)
  return ((Math.max(0, ...days) + 0.5) * dots.character + dots.padding) / dots.unit
}
