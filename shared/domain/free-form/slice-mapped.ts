import { makeGrid } from '../task-return/grid.ts'
import type { PreparedContext } from '../task-return/prepare.ts'
import { readHead } from '../task-return/return-head.ts'
import { cutByUnit, type TableSlice } from '../task-return/table-slices.ts'
import type { Workbook } from '../workbook/types.ts'
import { findMappedTable } from './find-mapped-table.ts'
import type { TableMapping } from './types.ts'

/** The tables of a workbook that a mapping is for, each with whose it is; empty where it is for none of them. */
export function sliceMapped(
  workbook: Workbook,
  mapping: TableMapping,
  context: PreparedContext,
): readonly TableSlice[] {
  const tables = workbook.sheets.flatMap((sheet) => findMappedTable(makeGrid(sheet), context.layout, mapping) ?? [])
  switch (mapping.unitSource) {
    case 'column':
      return tables.flatMap((table) => cutByUnit(table, context))
    case 'sheet':
      return tables.map((table) => ({ table, unitWords: table.grid.sheet.name, unnamedRows: [] }))
    case 'file': {
      // Whose it is stands over a table if anywhere; the file's name is looked at where it does not.
      const unitWords = tables.map((table) => readHead(table).unit).find((words) => words !== '') ?? ''
      return tables.map((table) => ({ table, unitWords, unnamedRows: [] }))
    }
    default:
      return mapping.unitSource satisfies never
  }
}
