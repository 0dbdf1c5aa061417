import { maxCellText } from '../form/columns.ts'
import type { Status } from '../status/types.ts'
import { isNothing, isSameAs } from '../value/read-nothing.ts'
import { readPercent } from '../value/read-percent.ts'
import { statusWordOf } from '../value/read-status.ts'
import type { WorkbookCell } from '../workbook/types.ts'
import { findValueAnswer, type ReturnAnswers } from './answers.ts'
import type { ReturnTable } from './find-table.ts'
import { cellText, columnLetters } from './grid.ts'
import { type FilledField, filledFields } from './headings.ts'
import { short } from './match-row.ts'
import type { PreparedContext } from './prepare.ts'
import type { ReadReport } from './reading.ts'
import type { ReturnProblem, ReturnProblemCode } from './types.ts'

/** What a unit filled into one row. */
export interface FilledCells {
  readonly values: Omit<ReadReport, 'taskId' | 'sheet' | 'row'>
  /** Whether the unit wrote anything in the row at all; 无 and / alone are nothing. */
  readonly hasContent: boolean
  /** The first words it wrote, for sentences. */
  readonly words: string
  readonly problems: readonly ReturnProblem[]
}

const headings: Readonly<Record<FilledField, string>> = {
  progress: '本期进展',
  status: '状态',
  percent: '完成比例',
  problem: '存在问题',
  nextStep: '下步措施',
  note: '备注',
}

/** 无, /, 同上 are short: a longer text need not be looked at. */
const longestEmptyWords = 20
const saysNothing = (text: string) => text.length <= longestEmptyWords && isNothing(text)
const refersElsewhere = (text: string) => text.length <= longestEmptyWords && isSameAs(text)

/** Cells that hold something which cannot be read. */
const lostCells: ReadonlySet<ReturnProblemCode> = new Set<ReturnProblemCode>(['cell.error', 'cell.uncalculated'])

/** Reads the columns that a unit fills in. A cell that cannot be taken is a problem; the rest of its row is still taken. */
export function readFilledCells(
  table: ReturnTable,
  row: number,
  context: PreparedContext,
  answers: ReturnAnswers,
): FilledCells {
  const { grid, columns } = table
  const sheet = grid.sheet.name
  const problems: ReturnProblem[] = []
  const report = (field: FilledField, code: ReturnProblemCode, params: ReturnProblem['params']) => {
    const column = columns.get(field)
    problems.push({ sheet, row, column: column === undefined ? null : columnLetters(column), code, params })
  }
  const written = new Map<FilledField, WorkbookCell>()
  for (const field of filledFields) {
    const column = columns.get(field)
    const cell = column === undefined ? undefined : grid.cell(row, column)
    if (cell?.isError) report(field, 'cell.error', { heading: headings[field], words: cellText(cell) })
    else if (cell?.isUncalculated) report(field, 'cell.uncalculated', { heading: headings[field] })
    else if (cell) written.set(field, cell)
    else if (column !== undefined) reportMerged(field, column)
  }

  function reportMerged(field: FilledField, column: number): void {
    const area = grid.coveringMerge(row, column)
    if (!area || area.top === row) return
    const words = cellText(grid.cell(area.top, area.left))
    if (words === '') return
    report(field, 'cell.merged', { heading: headings[field], rows: `${area.top}—${area.bottom}`, words: short(words) })
  }

  function readText(field: FilledField): string {
    const text = cellText(written.get(field))
    if (saysNothing(text)) return ''
    if (refersElsewhere(text)) {
      report(field, 'cell.sameAsAbove', { heading: headings[field], words: text })
      return ''
    }
    if (text.length >= maxCellText) {
      report(field, 'cell.tooLong', { heading: headings[field], length: text.length, words: short(text) })
    }
    return text
  }

  function readStatusCell(): Status | null {
    const settled = findValueAnswer(answers, { sheet, row }, 'status')
    if (settled) return settled.value
    const text = cellText(written.get('status'))
    if (saysNothing(text)) return null
    const { value, sure, reason } = context.readStatus(text)
    if (value === null) {
      report('status', 'status.unknown', { words: short(text) })
    } else if (!sure) {
      report('status', 'status.unsure', {
        words: short(text),
        value: statusWordOf(value, context.statusWords),
        reason: reason ?? '',
      })
    }
    return value
  }

  function readPercentCell(): number | null {
    const settled = findValueAnswer(answers, { sheet, row }, 'percent')
    if (settled) return settled.value
    const cell = written.get('percent')
    const text = cellText(cell)
    if (cell === undefined || saysNothing(text)) return null
    const isNumber = typeof cell.value === 'number' && cell.iso === undefined
    const { value, sure, reason } = isNumber ? readPercent(Number(cell.value), cell.isPercent) : readPercent(text)
    if (value === null || value < 0 || value > 100) {
      report('percent', 'percent.unknown', { words: short(text), reason: reason ?? 'noNumber' })
      return null
    }
    if (!sure) report('percent', 'percent.unsure', { words: short(text), value, reason: reason ?? '' })
    return value
  }

  const values = {
    progress: readText('progress'),
    status: readStatusCell(),
    percent: readPercentCell(),
    problem: readText('problem'),
    nextStep: readText('nextStep'),
    note: readText('note'),
  }
  const texts = filledFields.map((field) => cellText(written.get(field))).filter((text) => !saysNothing(text))
  const hasContent = texts.length > 0 || problems.some(({ code }) => lostCells.has(code))
  if (hasContent && columns.has('progress')) {
    const isTold = problems.some(({ column, code }) => code !== 'cell.tooLong' && column === columnOf('progress'))
    if (values.progress === '' && !isTold) report('progress', 'cell.noProgress', { words: short(texts[0] ?? '') })
    else if (values.progress !== '' && saysNothing(cellText(written.get('status'))) && columns.has('status')) {
      const isStatusTold = problems.some(({ column }) => column === columnOf('status'))
      if (!isStatusTold) report('status', 'cell.noStatus', { words: short(values.progress) })
    }
  }

  function columnOf(field: FilledField): string | null {
    const column = columns.get(field)
    return column === undefined ? null : columnLetters(column)
  }

  return { values, hasContent, words: texts[0] ?? '', problems }
}
