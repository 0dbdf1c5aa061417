import { ComparableText } from '../task-return/comparable-text.ts'
import { cellText, type GridCell } from '../task-return/grid.ts'
import { findNamedUnit } from '../task-return/identify.ts'
import type { PreparedContext } from '../task-return/prepare.ts'
import type { MappedField } from './types.ts'

/** What the cells of a column are, told without its heading. `date` is known, so that it is not taken for anything else. */
export type ColumnContent = Extract<MappedField, 'text' | 'unit' | 'status' | 'percent' | 'number'> | 'date'

/** So much of a column must be of a kind for it to be told by that. */
const most = 0.6
/** A unit reports on some tasks in its own words, and on matters of its own. */
const half = 0.5
/** A text as like a task's as that is the task's, for telling a column; rows are matched by stricter rules. */
const likeATask = 0.6
/** A column's first cells tell what it holds. */
const sampleSize = 40

/** Tells what a column holds; null for free text and where nothing is certain. */
export function tellContent(cells: readonly GridCell[], context: PreparedContext): ColumnContent | null {
  const sample = cells.slice(0, sampleSize).filter((cell) => cellText(cell) !== '')
  if (sample.length === 0) return null
  const share = (isOfKind: (cell: GridCell) => boolean) => sample.filter(isOfKind).length / sample.length
  const textShare = (isOfKind: (text: string) => boolean) => share((cell) => isOfKind(cellText(cell)))
  if (share(({ iso }) => iso !== undefined) >= most) return 'date'
  if (textShare((text) => findNamedUnit(text, context) !== undefined) >= half) return 'unit'
  if (textShare((text) => isTaskText(text, context)) >= half) return 'text'
  if (share((cell) => cell.isPercent === true || /^\d{1,3}(?:\.\d+)?[%％]$/.test(cellText(cell))) >= most) {
    return 'percent'
  }
  if (textShare((text) => text.length <= 12 && isStatus(text, context)) >= most) return 'status'
  if (areNumbersInOrder(sample.map(cellText))) return 'number'
  return null
}

function isTaskText(text: string, context: PreparedContext): boolean {
  if (text.length < 6) return false
  const [best] = context.rankTasks(new ComparableText(text))
  return best !== undefined && best.score >= likeATask
}

function isStatus(text: string, context: PreparedContext): boolean {
  const { value, sure } = context.readStatus(text)
  return value !== null && sure
}

function areNumbersInOrder(texts: readonly string[]): boolean {
  if (texts.length < 2) return false
  const numbers = texts.map((text) => (/^\d{1,4}$/.test(text) ? Number(text) : null))
  return numbers.every((number, at) => number !== null && (at === 0 || number > (numbers[at - 1] ?? number)))
}
