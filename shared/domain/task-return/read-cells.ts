import type { Status } from '../status/types.ts'
import { readPercent } from '../value/read-percent.ts'
import { statusWordOf } from '../value/read-status.ts'
import { findValueAnswer, type ReturnAnswers } from './answers.ts'
import { CellReader } from './cell-reader.ts'
import { absentColumns, type ReturnTable } from './find-table.ts'
import { cellText } from './grid.ts'
import type { FilledField, ReturnField } from './headings.ts'
import { short } from './match-row.ts'
import type { PreparedContext } from './prepare.ts'
import type { ReadReport } from './reading.ts'
import type { ReturnProblem } from './types.ts'

/** What a unit filled into one row. */
export interface FilledCells {
  readonly values: Omit<ReadReport, 'taskId' | 'sheet' | 'row'>
  /** Whether the unit wrote anything in the row at all; 无 and / alone are nothing. */
  readonly hasContent: boolean
  /** The first words it wrote, for sentences. */
  readonly words: string
  readonly problems: readonly ReturnProblem[]
}

const headings: ReadonlyMap<ReturnField, string> = new Map<FilledField, string>([
  ['progress', '本期进展'],
  ['status', '状态'],
  ['percent', '完成比例'],
  ['problem', '存在问题'],
  ['nextStep', '下步措施'],
  ['note', '备注'],
])

/** Reads the columns that a unit fills in. A cell that cannot be taken is a problem; the rest of its row is still taken. */
export function readFilledCells(
  table: ReturnTable,
  row: number,
  context: PreparedContext,
  answers: ReturnAnswers,
): FilledCells {
  const { columns } = table
  const place = { sheet: table.grid.sheet.name, row }
  const cells = new CellReader(table, row, headings)
  const values = {
    progress: cells.readText('progress'),
    status: readStatusCell(cells, context, findValueAnswer(answers, place, 'status')),
    percent: readPercentCell(cells, findValueAnswer(answers, place, 'percent')),
    problem: cells.readText('problem'),
    nextStep: cells.readText('nextStep'),
    note: cells.readText('note'),
    ...absentColumns(table),
  }
  if (cells.hasContent && columns.has('progress')) {
    if (values.progress === '' && !cells.isTold('progress', 'cell.tooLong')) {
      cells.report('progress', 'cell.noProgress', { words: short(cells.words) })
    } else if (values.progress !== '' && !cells.cell('status') && columns.has('status')) {
      if (!cells.isTold('status')) cells.report('status', 'cell.noStatus', { words: short(values.progress) })
    }
  }
  return { values, hasContent: cells.hasContent, words: cells.words, problems: cells.problems }
}

function readStatusCell(
  cells: CellReader,
  context: PreparedContext,
  settled: { readonly value: Status | null } | undefined,
): Status | null {
  if (settled) return settled.value
  const text = cellText(cells.cell('status'))
  if (text === '') return null
  const { value, sure, reason } = context.readStatus(text)
  if (value === null) {
    cells.report('status', 'status.unknown', { words: short(text) })
  } else if (!sure) {
    const word = statusWordOf(value, context.statusWords)
    cells.report('status', 'status.unsure', { words: short(text), value: word, reason: reason ?? '' })
  }
  return value
}

function readPercentCell(cells: CellReader, settled: { readonly value: number | null } | undefined): number | null {
  if (settled) return settled.value
  const cell = cells.cell('percent')
  if (cell === undefined) return null
  const { text } = cell
  const isNumber = typeof cell.value === 'number' && cell.iso === undefined
  const { value, sure, reason } = isNumber ? readPercent(Number(cell.value), cell.isPercent) : readPercent(text)
  if (value === null || value < 0 || value > 100) {
    cells.report('percent', 'percent.unknown', { words: short(text), reason: reason ?? 'noNumber' })
    return null
  }
  if (!sure) cells.report('percent', 'percent.unsure', { words: short(text), value, reason: reason ?? '' })
  return value
}
