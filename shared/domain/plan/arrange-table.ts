import type { TableBlock } from '../original-document/types.ts'
import type { PresetColumn } from '../paper/preset.ts'
import type { VocabularyColumn } from '../paper/vocabulary.ts'
import { usualLabels } from './annotation/usual-labels.ts'
import type { ColumnRole } from './table-columns.ts'
import { assignRoles, type TableColumn } from './table-headings.ts'

/** The columns of a plan's tables as delivered, by what they hold; `field`: all that are the plan's own. */
const headings: Readonly<Record<ColumnRole, string>> = {
  number: '序号',
  chapter: '类别',
  text: '任务事项',
  field: '方案的其他各栏',
  ...usualLabels,
}

export const planColumns: readonly VocabularyColumn[] = Object.entries(headings).map(([key, heading]) => ({
  key,
  heading,
  isShown: true,
  ...(key === 'field' && { isNameFixed: true as const }),
}))

/** The heading that an office gave a column; null where it left it as delivered, and the plan's own stays. */
export function ownHeading({ key, heading }: PresetColumn, delivered: readonly PresetColumn[]): string | null {
  return delivered.some((column) => column.key === key && column.heading === heading) ? null : heading
}

/** A column of a table as the plan prints it, and the heading it gets. */
interface Chosen extends TableColumn {
  readonly name: string
}

/**
 * A plan's table with its columns in the order of a preset, without those it does not show, under its headings. 方案的其他各栏
 * keep the headings and the order that the plan has for them. Where a plan has several columns that could be its tasks, what
 * would make another of them be read as these is left as the plan has it: the name of that column first, then the order.
 */
export function arrangeTable(table: TableBlock, columns: readonly PresetColumn[]): TableBlock {
  const printed = table.cells.filter(({ row }) => row === 0).map(({ column, text }) => [column, text] as const)
  const known = assignRoles(printed)
  const shown = columns.filter(({ isShown }) => isShown)
  const chosen = shown.flatMap((wanted) =>
    known
      .filter(({ role }) => role === wanted.key)
      .map((column): Chosen => ({ ...column, name: nameOf(column, wanted, known) })),
  )
  const withPlansText = chosen.map((column) => (column.role === 'text' ? { ...column, name: column.heading } : column))
  const inPlansOrder = withPlansText.toSorted((a, b) => a.column - b.column)
  const asRead = [chosen, withPlansText].find(isReadAlike) ?? inPlansOrder
  return withOnly(table, asRead)
}

function nameOf({ column, role, heading }: TableColumn, wanted: PresetColumn, known: readonly TableColumn[]): string {
  // 指标事项 stay what they are where tasks are called otherwise.
  if (role === 'field' || (role === 'text' && heading.startsWith('指标'))) return heading
  const own = ownHeading(wanted, planColumns)
  const isTaken = known.some((other) => other.column !== column && other.heading === own)
  return own === null || isTaken ? heading : own
}

function isReadAlike(chosen: readonly Chosen[]): boolean {
  const read = assignRoles(chosen.map(({ name }, at) => [at, name]))
  return read.every(({ role }, at) => role === chosen[at]?.role)
}

function withOnly(table: TableBlock, chosen: readonly Chosen[]): TableBlock {
  const places = new Map(chosen.map((column, at) => [column.column, { at, name: column.name }]))
  const cells = table.cells.flatMap((cell) => {
    if (cell.columnSpan > 1) return [{ ...cell, columnSpan: chosen.length }]
    const place = places.get(cell.column)
    return place === undefined ? [] : [{ ...cell, column: place.at, text: cell.row === 0 ? place.name : cell.text }]
  })
  return {
    ...table,
    columnCount: chosen.length,
    cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
  }
}
