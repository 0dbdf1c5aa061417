import { expect, test } from 'vitest'
import { countOptions, type ListFilter, type NarrowedBy, narrowRows } from '../../../renderer/list/narrow-rows.ts'
import { paperTable } from '../../../renderer/ui/paper-table.ts'
import type { Column } from '../../../renderer/ui/table-types.ts'

interface Row {
  readonly name: string
  readonly kind: string
  readonly phone: string | null
  readonly tasks: number
}

const rows: readonly Row[] = [
  { name: '县发展和改革局', kind: '县直部门', phone: '0550-1', tasks: 12 },
  { name: '云河镇', kind: '乡镇', phone: null, tasks: 3 },
  { name: '县税务局', kind: '驻县单位', phone: null, tasks: 2 },
  { name: '县财政局', kind: '县直部门', phone: null, tasks: 0 },
]
const columns: readonly Column<Row>[] = [
  { id: 'name', title: '名称', width: 200, text: ({ name }) => name },
  { id: 'phone', title: '电话', width: 100, isHidden: true, text: ({ phone }) => phone ?? '' },
  {
    id: 'tasks',
    title: '任务',
    width: 60,
    isNumber: true,
    text: ({ tasks }) => String(tasks),
    compare: (a, b) => a.tasks - b.tasks,
  },
  { id: 'action', title: '操作', width: 80, isAction: true, text: () => '' },
]
const kind: ListFilter<Row> = {
  id: 'kind',
  label: '类别',
  options: ['县直部门', '乡镇', '驻县单位'].map((value) => ({ value, label: value })),
  fits: (row, value) => row.kind === value,
}
const state: ListFilter<Row> = {
  id: 'state',
  label: '状态',
  options: ['busy', 'silent'].map((value) => ({ value, label: value })),
  isEvery: true,
  fits: ({ tasks, phone }, value) => (value === 'busy' ? tasks > 0 : phone === null),
}
const narrowed = (by: Partial<NarrowedBy<Row>>) =>
  narrowRows(rows, { filters: [kind, state], chosen: {}, columns, words: '', ...by }).map(({ name }) => name)

test('of one filter any value is enough, unless it asks for all; several filters add up', () => {
  expect(narrowed({})).toHaveLength(4)
  expect(narrowed({ chosen: { kind: ['乡镇', '驻县单位'] } })).toEqual(['云河镇', '县税务局'])
  expect(narrowed({ chosen: { state: ['busy', 'silent'] } })).toEqual(['云河镇', '县税务局'])
  expect(narrowed({ chosen: { kind: ['县直部门'], state: ['silent'] } })).toEqual(['县财政局'])
  expect(narrowed({ chosen: { kind: ['村'] } })).toEqual([])
})

test('every word must be found, in any column that is no number, also in one that is not shown', () => {
  expect(narrowed({ words: '税' })).toEqual(['县税务局'])
  expect(narrowed({ words: ' 县  局 ' })).toEqual(['县发展和改革局', '县税务局', '县财政局'])
  expect(narrowed({ words: '0550' })).toEqual(['县发展和改革局'])
  expect(narrowed({ words: '12' })).toEqual([])
  expect(narrowed({ words: '县 镇' })).toEqual([])
})

test('options are counted over all rows', () => {
  expect(countOptions(rows, kind).map(({ value, count }) => [value, count])).toEqual([
    ['县直部门', 2],
    ['乡镇', 1],
    ['驻县单位', 1],
  ])
})

test('on paper stand the columns that are shown and say something, sorted and grouped as on the screen', () => {
  const paper = paperTable(
    { title: '单位' },
    columns,
    { sort: { columnId: 'tasks', isDescending: false } },
    {
      rows,
      groupOf: (row) => ({ id: row.kind, title: row.kind }),
    },
  )
  expect(paper.columns).toEqual([
    { title: '名称', width: 200, isNumber: false },
    { title: '任务', width: 60, isNumber: true },
  ])
  expect(paper.rows).toEqual([
    '县直部门',
    ['县财政局', '0'],
    ['县发展和改革局', '12'],
    '乡镇',
    ['云河镇', '3'],
    '驻县单位',
    ['县税务局', '2'],
  ])
})
