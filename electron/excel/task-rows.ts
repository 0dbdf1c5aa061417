import { charactersOfLine, fitRow, linesOfHeight } from '../../shared/domain/form/row-height.ts'
import type { LedgerColumn, LedgerColumnKey, LedgerRow } from '../../shared/domain/ledger/types.ts'
import { continuedMark } from '../../shared/domain/plan/table-grid.ts'
import { divideText, type LinesOfPieces } from '../../shared/domain/sheet/divide-text.ts'
import { textWidthInCharacters } from '../../shared/domain/text/text-width.ts'

/** A task in a sheet, or a part of one that no page holds whole. */
export interface ComposedTask {
  readonly kind: 'task'
  readonly row: Extract<LedgerRow, { readonly kind: 'task' }>
  readonly texts: readonly string[]
  /** The first row of a task has its numbers and days; those below have what texts go on there. */
  readonly isFirst: boolean
  /** Type size and height, in points. */
  readonly size: number
  readonly height: number
}

/** The columns that tasks stand in. */
export interface TaskColumns {
  readonly columns: readonly LedgerColumn[]
  readonly widths: readonly number[]
  /** In points, largest first. */
  readonly sizes: readonly [number, ...number[]]
}

/** A task in the largest type in which a row of so many points shows all of it; several rows in the smallest where none does. */
export function taskRows(
  row: ComposedTask['row'],
  texts: readonly string[],
  frame: TaskColumns,
  tallest: number,
): readonly ComposedTask[] {
  const { size, height, isCut } = fitRow(texts, frame.widths, frame.sizes, tallest)
  const whole: ComposedTask = { kind: 'task', row, texts, isFirst: true, size, height }
  return isCut ? divideTask(whole, frame, { first: tallest, further: tallest }) : [whole]
}

/** A task in several rows of its type size, none taller than there is room for, in points. */
export function divideTask(task: ComposedTask, frame: TaskColumns, room: LinesOfPieces): readonly ComposedTask[] {
  const lines = { first: linesOfHeight(room.first, task.size), further: linesOfHeight(room.further, task.size) }
  const capacities = frame.widths.map((width) => charactersOfLine(width, task.size))
  const pieces = task.texts.map((text, at) =>
    divideText(text, capacities[at] ?? 0, lines, isIdentity(frame.columns[at]) ? 'names' : 'sentences'),
  )
  const count = Math.max(...pieces.map(({ length }) => length))
  return Array.from({ length: count }, (_, part): ComposedTask => {
    const texts = pieces.map((own, at) => own[part] ?? saidAgain(own, at, frame.columns, capacities[at] ?? 0))
    const { height } = fitRow(texts, frame.widths, [task.size])
    return { ...task, texts, isFirst: task.isFirst && part === 0, height }
  })
}

/** Said again in each row of a task that has several, so that a filter finds them all. */
const identities: ReadonlySet<LedgerColumnKey> = new Set([
  'leaders',
  'deputies',
  'leadUnits',
  'responsibleUnits',
  'supportUnits',
  'implementUnits',
])

const isIdentity = (column: LedgerColumn | undefined) => column !== undefined && identities.has(column.key)

/**
 * What stands below a text that does not go on: its task's number with （续）, on a line of its own where one does not hold both,
 * who answers for it, else nothing.
 */
function saidAgain(pieces: readonly string[], at: number, columns: readonly LedgerColumn[], capacity: number): string {
  const [text = '', ...more] = pieces
  if (more.length > 0 || text === '') return ''
  const numbers = columns.findIndex(({ key }) => key === 'number')
  if (at !== Math.max(0, numbers)) return isIdentity(columns[at]) ? text : ''
  if (text.endsWith(continuedMark)) return text
  return textWidthInCharacters(text + continuedMark) <= capacity ? text + continuedMark : `${text}\n${continuedMark}`
}
