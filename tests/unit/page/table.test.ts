import { expect, test } from 'vitest'
import { nextSort, shownColumns, sortRows } from '../../../renderer/ui/arrange-columns.ts'
import { groupRows } from '../../../renderer/ui/group-rows.ts'
import { countSelected, isSelected, toggleSelected, withSelected } from '../../../renderer/ui/selection.ts'
import { layOutColumns } from '../../../renderer/ui/table-geometry.ts'
import { layOutLines } from '../../../renderer/ui/table-layout.ts'
import type { Column } from '../../../renderer/ui/table-types.ts'

interface Row {
  readonly id: string
  readonly group: string
  readonly order: number
}

const column = (id: string, rest: Partial<Column<Row>> = {}): Column<Row> => ({
  id,
  title: id,
  width: 100,
  text: (row) => row.id,
  ...rest,
})
const group = (id: string, count: number) => ({ id, title: id, count })

test('lines of groups: headings, rows, closed groups and empty ones', () => {
  const layout = layOutLines(6, [group('a', 2), group('b', 3), group('c', 0), group('d', 1)], ['b'])
  const lines = Array.from({ length: layout.count }, (_, at) => {
    const line = layout.lineAt(at)
    return line.kind === 'group' ? `${line.group.id}${line.isCollapsed ? '+' : ''}` : line.index
  })
  expect(lines).toEqual(['a', 0, 1, 'b+', 'c', 'd', 5])
  expect([0, 1, 2, 4, 5].map((index) => layout.lineOfRow(index))).toEqual([1, 2, null, null, 6])
})

test('a table without groups has a line a row', () => {
  const layout = layOutLines(3, null, [])
  expect([layout.count, layout.lineAt(2), layout.lineOfRow(2)]).toEqual([3, { kind: 'row', index: 2 }, 2])
})

test('columns come in the order and choice of the user, new ones where the program puts them', () => {
  const columns = [column('a'), column('b', { isHidden: true }), column('c'), column('d')]
  const ids = (state: Parameters<typeof shownColumns>[1]) => shownColumns(columns, state).map(({ id }) => id)
  expect(ids({})).toEqual(['a', 'c', 'd'])
  expect(ids({ hidden: { a: true, b: false } })).toEqual(['b', 'c', 'd'])
  expect(ids({ order: ['d', 'c', 'b', 'a'] })).toEqual(['d', 'c', 'a'])
})

test('a head sorts up, down, and not at all; equal rows keep their official order', () => {
  const up = nextSort(null, 'a')
  const down = nextSort(up, 'a')
  expect([up, down, nextSort(down, 'a')]).toEqual([
    { columnId: 'a', isDescending: false },
    { columnId: 'a', isDescending: true },
    null,
  ])
  const rows = [1, 2, 1, 3].map((order, at) => ({ id: `${at}`, group: '', order }))
  const columns = [column('a', { compare: (x, y) => x.order - y.order })]
  expect(sortRows(rows, columns, { sort: up }).map(({ id }) => id)).toEqual(['0', '2', '1', '3'])
  expect(sortRows(rows, columns, { sort: down }).map(({ id }) => id)).toEqual(['3', '1', '0', '2'])
})

test('groups keep the official order however their rows are sorted', () => {
  const row = (id: string, of: string): Row => ({ id, group: of, order: 0 })
  const official = [row('1', '甲'), row('2', '乙'), row('3', '甲')]
  const sorted = official.toReversed()
  const { rows, groups } = groupRows(official, sorted, (one) => ({ id: one.group, title: one.group }))
  expect(groups.map(({ title, count }) => [title, count])).toEqual([
    ['甲', 2],
    ['乙', 1],
  ])
  expect(rows.map(({ id }) => id)).toEqual(['3', '1', '2'])
})

test('frozen columns leave room for those that scroll', () => {
  const columns = [column('a', { width: 60 }), column('b', { width: 400, isLong: true }), column('c')]
  expect(layOutColumns(columns, {}, 1200, true)).toMatchObject({ stays: [34, 94, undefined], growing: 1 })
  expect(layOutColumns(columns, {}, 600, true).stays).toEqual([34, undefined, undefined])
})

test('a selection of all rows leaves out those that were taken off', () => {
  const all = toggleSelected({ isAll: true, ids: new Set() }, 'x')
  expect([isSelected(all, 'x'), isSelected(all, 'y'), countSelected(all, 100)]).toEqual([false, true, 99])
  expect(countSelected(withSelected(all, ['x', 'y']), 100)).toBe(100)
  const some = withSelected({ isAll: false, ids: new Set(['a']) }, ['a', 'b'])
  expect([countSelected(some, 100), isSelected(some, 'b')]).toEqual([2, true])
})
