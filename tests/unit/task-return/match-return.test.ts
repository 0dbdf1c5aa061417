import { describe, expect, test } from 'vitest'
import { matchReturn } from '../../../shared/domain/task-return/match-return.ts'
import { prepareMatching } from '../../../shared/domain/task-return/prepare.ts'
import type { Workbook } from '../../../shared/domain/workbook/types.ts'
import {
  bodyRow,
  context,
  headingRow,
  headRows,
  health,
  june,
  makeReturn,
  makeSheet,
  marksOf,
  may,
  onlyReading,
  type Row,
  reform,
  schools,
  taskIds,
  texts,
} from '../../support/return-workbook.ts'

const prepared = prepareMatching(context)
const parts = { unit: reform, period: may }
const form = '001-县发展和改革局-2023年5月.xlsx'
const done: Row = ['已新增8家，完成投资2.1亿元。', '达到序时进度', 45]
const full = [1, 2, 3, 7].map((task) =>
  bodyRow(parts, task, [`第${task}项完成投资2.1亿元。`, '达到序时进度', 40 + task]),
)

const read = (workbook: Workbook, name = form) => onlyReading(matchReturn(workbook, name, prepared))
const codes = (workbook: Workbook, name = form) => read(workbook, name).problems.map(({ code }) => code)
const without = (workbook: Workbook): Workbook => ({
  sheets: workbook.sheets.slice(0, 1),
  definedNames: [],
  properties: {},
})
/** The same sheet without its hidden column of marks. */
const plain = (rows: readonly Row[]) => rows.map((row) => row.slice(0, 12))

test('a filled form is taken whole', () => {
  const reading = read(makeReturn(parts, full))
  expect(reading.problems).toEqual([])
  expect(reading.unitId).toBe(reform.id)
  expect(reading.reports.map(({ taskId, percent, status, row }) => [taskId, percent, status, row])).toEqual([
    [taskIds[0], 41, 'onTrack', 6],
    [taskIds[1], 42, 'onTrack', 7],
    [taskIds[2], 43, 'onTrack', 8],
    [taskIds[6], 47, 'onTrack', 9],
  ])
  expect(reading.reports[0]?.progress).toBe('第1项完成投资2.1亿元。')
})

describe('whose it is', () => {
  test('each mark alone tells plan, period and unit', () => {
    const workbook = makeReturn(parts, full)
    const [sheet, hidden] = workbook.sheets
    if (!sheet || !hidden) throw new Error('no sheets')
    const bare = makeSheet('Sheet1', [headingRow, ...plain(full)])
    const keep: readonly Workbook[] = [
      { sheets: [bare, hidden], definedNames: [], properties: {} },
      { sheets: [bare], definedNames: workbook.definedNames, properties: {} },
      { sheets: [bare], definedNames: [], properties: workbook.properties },
      { sheets: [makeSheet('Sheet1', [headingRow, ...full])], definedNames: [], properties: {} },
    ]
    for (const damaged of keep) {
      const reading = read(damaged, '填报表.xlsx')
      expect(reading.unitId).toBe(reform.id)
      expect(reading.reports).toHaveLength(4)
      expect(reading.problems).toEqual([])
    }
  })

  test('without any mark the words over the table decide, then the file name, and the clerk is told', () => {
    const byHead = makeSheet('Sheet1', [...headRows(parts), headingRow.slice(0, 12), ...plain(full)])
    expect(codes({ sheets: [byHead], definedNames: [], properties: {} }, 'x.xlsx')).toEqual(['file.noMark'])
    const byName: Workbook = {
      sheets: [makeSheet('Sheet1', [headingRow, ...plain(full)])],
      definedNames: [],
      properties: {},
    }
    expect(read(byName, '发改局（县发改局）5月.xlsx')).toMatchObject({ unitId: reform.id, isRefused: false })
    expect(read(byName, '新建 Microsoft Excel 工作表.xlsx')).toMatchObject({ unitId: null, isRefused: true })
    expect(codes(byName, '新建 Microsoft Excel 工作表.xlsx')).toEqual(['file.unitUnknown'])
  })

  test.each(['填报单位：县发改局（盖章）', '填报单位（盖章）:县发展和改革局    填报人：王海', '单位名称：发展改革局'])(
    'the unit is read from %s',
    (line) => {
      const sheet = makeSheet('Sheet1', [['5月进展'], [line], headingRow.slice(0, 12), ...plain(full)])
      expect(read({ sheets: [sheet], definedNames: [], properties: {} }, 'x.xlsx').unitId).toBe(reform.id)
    },
  )

  test('a form of another plan, period or unit is refused with the reason', () => {
    const other = makeReturn({ unit: reform, period: june }, full)
    expect(read(other)).toMatchObject({
      isRefused: true,
      reports: [],
      problems: [{ code: 'file.otherPeriod', params: { words: '2023年6月' } }],
    })
    const [otherPlan] = matchReturn(makeReturn(parts, full), form, {
      ...prepared,
      planId: 'plan_b' as typeof prepared.planId,
    })
    expect(otherPlan?.problems[0]).toMatchObject({ code: 'file.otherPlan', params: { words: context.planTitle } })
    expect(codes(makeReturn({ unit: health, period: may }, full))).toEqual(['file.unitNotAsked'])
    // only the rows' marks are left, and they are June's
    const rows = [1, 2].map((task) => bodyRow({ unit: reform, period: june }, task, done))
    expect(codes({ sheets: [makeSheet('a', [headingRow, ...rows])], definedNames: [], properties: {} })).toEqual([
      'file.otherPeriod',
    ])
  })

  test('marks and words that contradict each other are refused', () => {
    const sheet = makeSheet('填报表', [...headRows({ unit: schools, period: may }), headingRow, ...full])
    const marks = marksOf(parts)
    expect(codes({ ...marks, sheets: [sheet, marks.sheet] })).toEqual(['file.unitContradicts'])
    const retitled = makeSheet('填报表', [...headRows({ unit: reform, period: june }), headingRow, ...full])
    expect(codes({ ...marks, sheets: [retitled, marks.sheet] })).toEqual(['file.periodContradicts'])
    const mixed = { ...makeReturn(parts, full), properties: marksOf({ unit: schools, period: may }).properties }
    expect(codes(mixed)).toEqual(['file.marksContradict'])
  })

  test('the due date 2023年6月5日 over the table is not taken for the period 2023年6月', () => {
    const reading = read(without(makeReturn(parts, full)))
    expect(reading.isRefused).toBe(false)
  })
})

describe('the table', () => {
  const body = plain(full)
  test.each(['工作进展', '进展情况', '本月进展', '落实情况', '5月份工作进展情况', '截至5月底进展'])(
    'retitled %s',
    (title) => {
      const heading = headingRow.map((words) => (words === '本期进展' ? title : words))
      const marks = marksOf(parts)
      const reading = read({
        ...marks,
        sheets: [makeSheet('填报表', [...headRows(parts), heading, ...body]), marks.sheet],
      })
      expect(reading.problems).toEqual([])
      expect(reading.reports[0]?.progress).toBe('第1项完成投资2.1亿元。')
    },
  )

  test('moved down, columns swapped, one added, one removed', () => {
    const order = [6, 7, 0, 1, 8, 10, 9]
    const swap = (row: Row) => [null, ...order.map((at) => row[at] ?? null)]
    const heading = [...swap(headingRow), '联系人']
    const rows = [[null], ['县发改局5月进展'], [null], heading, ...full.map((row) => [...swap(row), '李明'])]
    const marks = marksOf(parts)
    const reading = read({ ...marks, sheets: [makeSheet('填报表', rows), marks.sheet] })
    expect(reading.problems).toMatchObject([
      { code: 'column.notTaken', column: 'I', row: 4, params: { words: '联系人' } },
    ])
    expect(reading.reports.map(({ percent }) => percent)).toEqual([41, 42, 43, 47])
  })

  test('a heading over two lines', () => {
    const top: Row = ['序号', '任务内容', '上期', null, '本期', null, null]
    const bottom: Row = [null, null, '进展', '状态', '进展', '状态', '完成比例']
    const rows = full.map((row) => [row[0], row[1], '旧的进展', '滞后', row[6], row[7], row[8]] as Row)
    const merges = [
      { top: 1, bottom: 2, left: 1, right: 1 },
      { top: 1, bottom: 2, left: 2, right: 2 },
      { top: 1, bottom: 1, left: 3, right: 4 },
      { top: 1, bottom: 1, left: 5, right: 7 },
    ]
    const marks = marksOf(parts)
    const reading = read({ ...marks, sheets: [makeSheet('填报表', [top, bottom, ...rows], { merges }), marks.sheet] })
    expect(reading.reports[0]).toMatchObject({ progress: '第1项完成投资2.1亿元。', percent: 41 })
  })

  test('no table at all is refused', () => {
    const marks = marksOf(parts)
    const letter = makeSheet('Sheet1', [['县政府办公室：'], ['我局5月份各项工作进展顺利。']])
    expect(codes({ ...marks, sheets: [letter, marks.sheet] })).toEqual(['file.noTable'])
  })

  test('a missing column 本期进展 is told, and the rest taken', () => {
    const cut = (row: Row) => row.filter((_, at) => at !== 6)
    const marks = marksOf(parts)
    const reading = read({ ...marks, sheets: [makeSheet('填报表', [cut(headingRow), ...full.map(cut)]), marks.sheet] })
    expect(reading.problems).toMatchObject([{ code: 'column.missing', params: { words: '本期进展' } }])
    expect(reading.reports).toHaveLength(4)
  })

  test('a second filled form in the workbook is named, not taken', () => {
    const workbook = makeReturn(parts, full)
    const copy = makeSheet('填报表 (2)', [...headRows(parts), headingRow.slice(0, 12), ...body])
    expect(codes({ ...workbook, sheets: [copy, ...workbook.sheets] })).toEqual(['sheet.notRead'])
  })
})

describe('rows', () => {
  test('sorted rows find their tasks', () => {
    expect(read(makeReturn(parts, [...full].reverse()))).toEqual({
      ...read(makeReturn(parts, full)),
      reports: read(makeReturn(parts, full)).reports.map((report, at) => ({ ...report, row: 9 - at })),
    })
  })

  test('without marks, number and text decide; near twins are told apart by their words', () => {
    const reading = read(without(makeReturn(parts, plain([...full].reverse()))))
    expect(reading.reports.map(({ taskId, percent }) => [taskId, percent])).toEqual([
      [taskIds[0], 41],
      [taskIds[1], 42],
      [taskIds[2], 43],
      [taskIds[6], 47],
    ])
    // neither word for word nor numbered: which of the twins it is cannot be told
    const blurred = full.map((row, at) =>
      at === 0 ? [null, texts[0].replace('20家以上', '若干家'), ...row.slice(2, 12)] : row.slice(0, 12),
    )
    expect(codes(without(makeReturn(parts, blurred)))).toEqual(['file.noMark', 'row.ambiguous', 'row.missing'])
  })

  test('a number alone names a task only on the form itself, and not once its rows were numbered anew', () => {
    const numbered = (rows: readonly Row[]) => rows.map((row) => [row[0] ?? null, null, ...row.slice(2, 12)])
    expect(read(makeReturn(parts, numbered(full))).reports).toHaveLength(4)
    expect(read(without(makeReturn(parts, numbered(full)))).isRefused).toBe(true)
    const anew = numbered(full).map((row, at) => [String(at + 1), ...row.slice(1)])
    expect(read(makeReturn(parts, anew)).reports).toEqual([])
    const summed: Row = ['合 计', null, null, null, null, null, '4项']
    expect(read(makeReturn(parts, [...numbered(full), summed])).reports).toHaveLength(4)
  })

  test('a mark that contradicts the text is a problem, never a silent take', () => {
    // only the visible columns of the first two rows were sorted
    const [first = [], second = [], ...rest] = full
    const swapped = [[...second.slice(0, 12), first[12] ?? null], [...first.slice(0, 12), second[12] ?? null], ...rest]
    const reading = read(makeReturn(parts, swapped))
    expect(reading.reports.map(({ taskId }) => taskId)).toEqual([taskIds[2], taskIds[6]])
    expect(reading.problems.map(({ code, row }) => [code, row])).toEqual([
      ['row.markContradictsText', 6],
      ['row.markContradictsText', 7],
      ['row.missing', null],
      ['row.missing', null],
    ])
  })

  test('a locked text that was touched a little still agrees with its mark', () => {
    const touched = full.map((row) => [`${row[0]}、`, ` ${row[1]}（请填）`, ...row.slice(2)])
    expect(read(makeReturn(parts, touched)).problems).toEqual([])
  })

  test('copied rows: the same twice is taken once, differing ones are not taken', () => {
    const copied = read(makeReturn(parts, [...full, full[0] ?? []]))
    expect(copied.reports).toHaveLength(4)
    expect(copied.problems).toMatchObject([{ code: 'row.repeated', row: 10, params: { row: 6 } }])
    const reading = read(makeReturn(parts, [...full, bodyRow(parts, 1, ['另一段进展。', '已完成', 100])]))
    expect(reading.reports).toHaveLength(3)
    expect(reading.problems.map(({ code, row }) => [code, row])).toEqual([
      ['row.duplicate', 6],
      ['row.duplicate', 10],
    ])
  })

  test('rows of another unit, added rows and rows without a report are each named', () => {
    const stranger = bodyRow({ unit: schools, period: may }, 5, done)
    const added: Row = ['8', '本单位自行开展的营商环境专项行动。', '', '', '', '', '已开展3次。']
    const notMine: Row = ['4', texts[3], '', '', '', '', '已改造6公里。']
    const reading = read(makeReturn(parts, [...full.slice(0, 2), bodyRow(parts, 3), stranger, added, notMine]))
    expect(reading.reports).toHaveLength(2)
    expect(reading.problems.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['row.blank', 8, 'G'],
      ['row.otherForm', 9, 'B'],
      ['row.unknownTask', 10, 'B'],
      ['row.notOfUnit', 11, 'B'],
      ['row.missing', null, null],
    ])
    expect(reading.problems[1]?.params.from).toBe('县教育和体育局 2023年5月')
  })

  test('summary rows, remarks under the table and a repeated heading are not tasks', () => {
    const rows = [
      ...full.slice(0, 2),
      headingRow,
      ...full.slice(2),
      ['合计', '', '', '', '', '', '4项', '', 43],
      ['审核人：王海'],
      [null, '注：以上均已核实。'],
    ]
    const reading = read(makeReturn(parts, rows))
    expect(reading.reports).toHaveLength(4)
    expect(reading.problems.map(({ code }) => code)).toEqual(['row.summary', 'row.notATask', 'row.notATask'])
  })

  test('a row split in two: the second half is named', () => {
    const half: Row = [null, null, null, null, null, null, '另完成技改投资1.2亿元。']
    const merges = [{ top: 6, bottom: 7, left: 2, right: 2 }]
    const [first = [], ...rest] = full
    const reading = read(makeReturn(parts, [first, half, ...rest], merges))
    expect(reading.reports).toHaveLength(4)
    expect(reading.problems).toMatchObject([{ code: 'row.secondRow', row: 7, params: { above: 6 } }])
  })

  test('an empty form is refused', () => {
    expect(
      codes(
        makeReturn(
          parts,
          [1, 2, 3, 7].map((task) => bodyRow(parts, task)),
        ),
      ),
    ).toEqual(['file.nothingFilled'])
  })
})

describe('cells', () => {
  const one = (filled: Row, merges: Parameters<typeof makeReturn>[2] = []) =>
    read(makeReturn(parts, [bodyRow(parts, 1, filled), ...full.slice(1)], merges))
  const told = (filled: Row) => one(filled).problems.map(({ code, row, column }) => [code, row, column])

  test('what cannot be read is told with its place, and the rest of the row taken', () => {
    const error = { value: '#REF!', isError: true } as const
    expect(told([...done.slice(0, 1), error, 45])).toEqual([['cell.error', 6, 'H']])
    expect(told([done[0] ?? '', '天气很好', 45])).toEqual([['status.unknown', 6, 'H']])
    expect(one([done[0] ?? '', '天气很好', 45]).reports[0]).toMatchObject({
      status: null,
      percent: 45,
    })
    expect(told([done[0] ?? '', '达到序时进度', '快了'])).toEqual([['percent.unknown', 6, 'I']])
    expect(told(['', '达到序时进度', 45])).toEqual([['cell.noProgress', 6, 'G']])
    expect(told([done[0] ?? '', '', 45])).toEqual([['cell.noStatus', 6, 'H']])
    expect(told(['同上', '达到序时进度', 45])).toEqual([['cell.sameAsAbove', 6, 'G']])
    expect(told(['长'.repeat(32_767), '达到序时进度', 45])).toEqual([['cell.tooLong', 6, 'G']])
  })

  test('同上 takes the text above it, through others that say so too, and tells the words read', () => {
    const rows = [
      bodyRow(parts, 1, ['两项均已开工。', '达到序时进度', 40, '用地指标不足']),
      bodyRow(parts, 2, ['同上', '达到序时进度', 40, '〃', '同上期']),
      bodyRow(parts, 3, ['同上条。', '达到序时进度', 40, '无']),
      bodyRow(parts, 7, ['已完工。', '同上', 40, '同上']),
    ]
    const reading = read(makeReturn(parts, rows))
    expect(reading.reports.map(({ progress, problem }) => [progress, problem])).toEqual([
      ['两项均已开工。', '用地指标不足'],
      ['两项均已开工。', '用地指标不足'],
      ['两项均已开工。', ''],
      ['已完工。', ''],
    ])
    expect(reading.problems).toMatchObject([
      {
        code: 'cell.takenFromAbove',
        row: 7,
        column: 'G',
        params: { words: '同上', above: 6, value: '两项均已开工。' },
      },
      { code: 'cell.takenFromAbove', row: 7, column: 'J', params: { words: '〃', above: 6 } },
      { code: 'cell.sameAsAbove', row: 7, column: 'K', params: { words: '同上期' } },
      { code: 'cell.takenFromAbove', row: 8, column: 'G', params: { words: '同上条。', above: 6 } },
      { code: 'status.unknown', row: 9, column: 'H', params: { words: '同上' } },
      { code: 'cell.sameAsAbove', row: 9, column: 'J', params: { words: '同上' } },
    ])
  })

  test('a cell merged over several tasks counts for the first, and the others are told its words', () => {
    const rows = [
      bodyRow(parts, 1, ['两项均已开工。', '达到序时进度', 40]),
      bodyRow(parts, 2, [null, '达到序时进度', 40]),
      ...full.slice(2),
    ]
    const reading = read(makeReturn(parts, rows, [{ top: 6, bottom: 7, left: 7, right: 7 }]))
    expect(reading.reports.map(({ progress }) => progress).slice(0, 2)).toEqual(['两项均已开工。', ''])
    expect(reading.problems).toMatchObject([
      { code: 'cell.merged', row: 7, column: 'G', params: { words: '两项均已开工。' } },
    ])
  })

  test('a text that begins like a formula stays the text it is', () => {
    expect(one(['=HYPERLINK("http://x","y")', '达到序时进度', 45, '-无', '@王海 +86']).reports[0]).toMatchObject({
      progress: '=HYPERLINK("http://x","y")',
      nextStep: '@王海 +86',
    })
  })
})
