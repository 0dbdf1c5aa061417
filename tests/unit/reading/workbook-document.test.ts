import { expect, test } from 'vitest'
import { workbookDocument } from '../../../electron/reading/workbook-document.ts'
import type { WorkbookCell, WorkbookSheet } from '../../../shared/domain/workbook/types.ts'

const sheet = (cells: readonly WorkbookCell[], more: Partial<WorkbookSheet> = {}): WorkbookSheet => ({
  name: '责任清单',
  visibility: 'visible',
  rows: [...new Set(cells.map((cell) => cell.row))].map((row) => ({
    row,
    cells: cells.filter((cell) => cell.row === row),
  })),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  ...more,
})
const read = (...sheets: WorkbookSheet[]) =>
  workbookDocument({ sheets, definedNames: [], properties: {} }, 'xlsx').blocks
const cells = (block: ReturnType<typeof read>[number] | undefined) =>
  block?.kind === 'table' ? block.cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan, c.text]) : []

test('values read as they are shown', () => {
  const values: Omit<WorkbookCell, 'row' | 'column'>[] = [
    { value: 45052, iso: '2023-05-06' },
    { value: 45052.5, iso: '2023-05-06T12:00:00' },
    { value: 0.1 + 0.2 },
    { value: 0.85, isPercent: true },
    { value: 0.655, isPercent: true },
    { value: true },
    { value: ' 修路\n12公里 ' },
    { value: '#REF!', isError: true },
  ]
  const [block] = read(sheet(values.map((value, at) => ({ row: 1, column: at + 1, ...value }))))
  expect(cells(block).map((cell) => cell[4])).toEqual([
    '2023年5月6日',
    '2023年5月6日 12:00',
    '0.3',
    '85%',
    '65.5%',
    'TRUE',
    '修路\n12公里',
    '#REF!',
  ])
})

test('merged areas are spans, the table begins at the first content, hidden sheets, rows and columns are not seen', () => {
  const content = [
    { row: 3, column: 2, value: '清单' },
    { row: 4, column: 2, value: '任务' },
    { row: 4, column: 4, value: '单位' },
    { row: 5, column: 2, value: '密' },
    { row: 6, column: 2, value: 1 },
    { row: 6, column: 3, value: '密' },
    { row: 6, column: 4, value: '县财政局' },
  ]
  const merges = [
    { top: 3, left: 2, bottom: 3, right: 4 },
    { top: 6, left: 4, bottom: 7, right: 4 },
  ]
  const blocks = read(
    sheet(content, { merges, hiddenRows: [1, 5], hiddenColumns: [3] }),
    sheet(content, { visibility: 'hidden' }),
    sheet([]),
  )
  expect(blocks).toHaveLength(1)
  expect(blocks[0]).toMatchObject({ rowCount: 4, columnCount: 2, place: { sheet: '责任清单', row: 3, column: 2 } })
  expect(cells(blocks[0])).toEqual([
    [0, 0, 1, 2, '清单'],
    [1, 0, 1, 1, '任务'],
    [1, 1, 1, 1, '单位'],
    [2, 0, 1, 1, '1'],
    [2, 1, 2, 1, '县财政局'],
  ])
})
