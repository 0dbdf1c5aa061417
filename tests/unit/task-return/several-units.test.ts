import { describe, expect, test } from 'vitest'
import { matchReturn } from '../../../shared/domain/task-return/match-return.ts'
import { prepareMatching } from '../../../shared/domain/task-return/prepare.ts'
import type { Workbook } from '../../../shared/domain/workbook/types.ts'
import {
  bodyRow,
  context,
  headingRow,
  headRows,
  june,
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
const of = { reform: { unit: reform, period: may }, schools: { unit: schools, period: may } } as const
const said = (unit: string, task: number): Row => [`${unit}第${task}项已完成投资2.1亿元。`, '达到序时进度', 40 + task]
const bodyOf = (unit: 'reform' | 'schools'): Row[] =>
  (unit === 'reform' ? [1, 2, 3, 7] : [5, 7]).map((task) => bodyRow(of[unit], task, said(unit, task)))
const withoutMarks = (rows: readonly Row[]) => rows.map((row) => row.slice(0, 12))
const formOf = (unit: 'reform' | 'schools'): Row[] => [...headRows(of[unit]), headingRow, ...bodyOf(unit)]
const bare = (...sheets: Workbook['sheets']): Workbook => ({ sheets, definedNames: [], properties: {} })

const read = (workbook: Workbook, name = '汇总.xlsx') => matchReturn(workbook, name, prepared)
/** The units in order, each with the tasks taken of it and the problems told. */
const outcome = (workbook: Workbook, name?: string) =>
  read(workbook, name).map(({ unitId, isRefused, reports, problems }) => ({
    unit: unitId,
    isRefused,
    tasks: reports.map(({ taskId, progress }) => {
      expect(progress.startsWith(unitId === reform.id ? 'reform' : 'schools')).toBe(true)
      return taskIds.indexOf(taskId) + 1
    }),
    problems: problems.map(({ code, row }) => (row === null ? code : `${code} ${row}`)),
  }))

const both = (problems: readonly string[]) => [
  { unit: reform.id, isRefused: false, tasks: [1, 2, 3, 7], problems },
  { unit: schools.id, isRefused: false, tasks: [5, 7], problems },
]

describe('a sheet for each unit', () => {
  test('by the marks of their rows', () => {
    expect(outcome(bare(makeSheet('1', formOf('reform')), makeSheet('2', formOf('schools'))))).toEqual(both([]))
  })

  test('the hidden sheets of both forms came along', () => {
    const workbook = {
      ...bare(makeSheet('1', formOf('reform')), marksOf(of.reform).sheet, makeSheet('2', formOf('schools'))),
      definedNames: marksOf(of.schools).definedNames,
    }
    expect(outcome(workbook)).toEqual(both([]))
  })

  test('without marks, by the words over each table', () => {
    const workbook = bare(
      makeSheet('1', withoutMarks(formOf('reform'))),
      makeSheet('2', withoutMarks(formOf('schools'))),
    )
    expect(outcome(workbook)).toEqual(both(['file.noMark']))
  })

  test('without marks and words, by the names of the sheets', () => {
    const rows = (unit: 'reform' | 'schools') => withoutMarks([headingRow, ...bodyOf(unit)])
    const workbook = bare(makeSheet('县发改局', rows('reform')), makeSheet('县教育和体育局', rows('schools')))
    expect(outcome(workbook)).toEqual(both(['file.noMark']))
  })

  test('one of them unknown is refused by itself, and settled by itself', () => {
    const unknown = withoutMarks(formOf('schools')).map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replace('县教育和体育局', '县某局') : cell)),
    )
    const workbook = bare(makeSheet('1', formOf('reform')), makeSheet('2', unknown))
    expect(outcome(workbook)).toMatchObject([both([])[0] ?? {}, { unit: null, problems: ['file.unitUnknown'] }])
    const answers = { unitId: schools.id, rows: [], values: [] }
    const [first, second] = matchReturn(workbook, 'x.xlsx', prepared, { part: 1, answers })
    expect(first).toMatchObject({ unitId: reform.id, isRefused: false })
    expect(second).toMatchObject({ unitId: schools.id, isRefused: false, reports: [{ row: 6 }, { row: 7 }] })
  })

  test('words that contradict the marks of the rows are refused', () => {
    const [title = [], , ...rest] = formOf('schools')
    const wrong = [title, ['填报单位（盖章）：县发展和改革局'], ...rest]
    expect(outcome(bare(makeSheet('1', formOf('reform')), makeSheet('2', wrong)))).toMatchObject([
      { unit: reform.id, isRefused: false },
      { isRefused: true, problems: ['file.unitContradicts'] },
    ])
  })
})

describe('several units in one sheet', () => {
  test('form below form, each with its heading', () => {
    const rows = [...withoutMarks(formOf('reform')), [], ...withoutMarks(formOf('schools'))]
    const problems = ['file.noMark']
    expect(outcome(bare(makeSheet('汇总', rows)))).toEqual([
      // The title of the second form is no task of the first.
      { unit: reform.id, isRefused: false, tasks: [1, 2, 3, 7], problems: [...problems, 'row.notATask 11'] },
      { unit: schools.id, isRefused: false, tasks: [5, 7], problems },
    ])
  })

  const withUnit = (words: string, rows: readonly Row[]): Row[] => rows.map((row) => [words, ...row.slice(0, 12)])
  const heading: Row = ['填报单位', ...headingRow.slice(0, 12)]

  test('a column says whose each row is, also merged over its rows', () => {
    const schoolRows = withUnit('县教育和体育局', bodyOf('schools')).map((row, at) =>
      at === 0 ? row : ['', ...row.slice(1)],
    )
    const rows = [heading, ...withUnit('县发改局', bodyOf('reform')), ...schoolRows]
    const sheet = makeSheet('汇总', rows, { merges: [{ top: 6, bottom: 7, left: 1, right: 1 }] })
    expect(outcome(bare(sheet))).toEqual(both(['file.noMark']))
  })

  test('a row that names no unit is named, not guessed', () => {
    const stray = ['', '9', '另行增加的工作。', '', '', '', '', '已办结2件。']
    const rows = [
      heading,
      ...withUnit('县发改局', bodyOf('reform')),
      stray,
      ['', '合计', '', '', '', '', '', '', '', 6],
    ]
    expect(outcome(bare(makeSheet('汇总', rows)))).toEqual([
      {
        unit: reform.id,
        isRefused: false,
        tasks: [1, 2, 3, 7],
        problems: ['file.noMark', 'row.noUnit 6', 'row.summary 7'],
      },
    ])
  })

  test('单位 that is what is measured in is a column like any other', () => {
    const rows = [['单位', ...headingRow], ...bodyOf('reform').map((row): Row => ['家', ...row])]
    expect(outcome(bare(makeSheet('填报表', rows)))).toEqual([
      { unit: reform.id, isRefused: false, tasks: [1, 2, 3, 7], problems: ['column.notTaken 1'] },
    ])
  })
})

describe('several periods', () => {
  const earlier = { ...may, id: 'period_4' as typeof may.id, label: '2023年4月' }
  const withApril = prepareMatching({ ...context, otherPeriods: [earlier, june] })

  test('a sheet a month: that of the period is taken, the others are named', () => {
    const april = withoutMarks([headingRow, ...bodyOf('reform')]).map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replace('第', '上月第') : cell)),
    )
    const sheets = [makeSheet('4月', april), makeSheet('5月', withoutMarks([headingRow, ...bodyOf('reform')]))]
    const reading = onlyReading(matchReturn(bare(...sheets), '县发改局.xlsx', withApril))
    expect(reading.problems.map(({ code, params }) => [code, params.words])).toEqual([
      ['sheet.otherPeriod', '4月'],
      ['file.noMark', undefined],
    ])
    expect(reading.reports.map(({ sheet }) => sheet)).toEqual(['5月', '5月', '5月', '5月'])
  })

  test('only sheets of other periods are refused', () => {
    const rows = withoutMarks([headingRow, ...bodyOf('reform')])
    const workbook = bare(makeSheet('4月', rows), makeSheet('2023年6月', rows))
    expect(onlyReading(matchReturn(workbook, '县发改局.xlsx', withApril))).toMatchObject({
      isRefused: true,
      reports: [],
    })
  })

  test('a column for each month: only that of the period counts', () => {
    const rows = [
      ['填报单位：县发改局'],
      ['序号', '任务内容', '4月进展', '5月进展', '状态', '备注'],
      ...[1, 2, 3, 7].map((task): Row => [task, texts[task - 1] ?? '', '上月说的。', `reform${task}`, '滞后', '']),
    ]
    const { reports, problems } = onlyReading(matchReturn(bare(makeSheet('Sheet1', rows)), 'x.xlsx', withApril))
    expect(reports.map(({ progress }) => progress)).toEqual(['reform1', 'reform2', 'reform3', 'reform7'])
    expect(problems.map(({ code, column }) => [code, column])).toEqual([
      ['file.noMark', null],
      ['column.notTaken', 'C'],
    ])
  })
})

test('a unit’s tasks on two sheets are taken from both', () => {
  const head = headRows(of.reform)
  const rows = bodyOf('reform')
  const workbook = bare(
    makeSheet('一', [...head, headingRow, ...rows.slice(0, 2)]),
    makeSheet('二', [...head, headingRow, ...rows.slice(2)]),
  )
  const reading = onlyReading(read(workbook))
  expect(reading.problems).toEqual([])
  expect(reading.reports.map(({ sheet, row }) => `${sheet}${row}`)).toEqual(['一6', '一7', '二6', '二7'])
})
