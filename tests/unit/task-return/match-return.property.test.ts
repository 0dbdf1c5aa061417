import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchReturn } from '../../../shared/domain/task-return/match-return.ts'
import { prepareMatching } from '../../../shared/domain/task-return/prepare.ts'
import type { MergedArea, Workbook } from '../../../shared/domain/workbook/types.ts'
import { returnProblems } from '../../../shared/i18n/zh-CN/return-problems.ts'
import {
  bodyRow,
  context,
  headingRow,
  headRows,
  makeSheet,
  marksOf,
  may,
  onlyReading,
  type Row,
  reform,
  schools,
  taskIds,
  texts,
  type Value,
} from '../../support/return-workbook.ts'

const prepared = prepareMatching(context)
const parts = { unit: reform, period: may }
const headingLine = headRows(parts).length + 1

const words = fc.constantFrom('已完成投资2.1亿元。', '正在推进', '同上', '无', '/', '=1+1', '推进'.repeat(300), '')
const filled = fc.tuple(
  words,
  fc.constantFrom('达到序时进度', '滞后', '很好', ''),
  fc.constantFrom(85, 0.85, '85％', '八成五', '快了', ''),
  words,
  words,
  words,
)
/** A row of the unit's own form; what it says begins with the number of the task that it is about. */
const ownRow = fc.tuple(fc.constantFrom(1, 2, 3, 7), filled).map(([task, [progress, ...rest]]): Row => {
  return bodyRow(parts, task, [progress === '' ? '' : `${task}#${progress}`, ...rest])
})
const otherRow = fc.oneof(
  filled.map((values): Row => bodyRow({ unit: schools, period: may }, 5, [`5#${values[0]}`, ...values.slice(1)])),
  fc.constantFrom<Row>(
    ['合计', '', '', '', '', '', 4],
    headingRow,
    ['审核人：王海'],
    ['9', '另行增加的工作。', '', '', '', '', '已办'],
  ),
  fc.array(fc.oneof(fc.string(), fc.integer(), fc.constantFrom<Value>(null, { value: '#REF!', isError: true })), {
    maxLength: 14,
  }),
)
/** What a unit does to a row: takes its mark, number or text away, or puts another task's text in. */
const damage = fc.constantFrom<(row: Row) => Row>(
  (row) => row,
  (row) => row.slice(0, 12),
  (row) => [null, ...row.slice(1)],
  (row) => [row[0] ?? null, null, ...row.slice(2)],
  (row) => [row[0] ?? null, texts[1], ...row.slice(2)],
  (row) => [null, null, ...row.slice(2, 12)],
)
const rows = fc.array(
  fc.tuple(fc.oneof({ weight: 3, arbitrary: ownRow }, otherRow), damage).map(([row, change]) => change(row)),
  { minLength: 1, maxLength: 12 },
)
const merges = fc.array(
  fc.record({
    top: fc.integer({ min: 6, max: 12 }),
    height: fc.integer({ min: 1, max: 3 }),
    left: fc.integer({ min: 1, max: 12 }),
  }),
  { maxLength: 2 },
)

function makeWorkbook(body: readonly Row[], areas: readonly MergedArea[], hasMark: boolean): Workbook {
  const sheet = makeSheet('填报表', [...headRows(parts), headingRow, ...body], { merges: areas })
  const marks = marksOf(parts)
  return hasMark ? { ...marks, sheets: [sheet, marks.sheet] } : { sheets: [sheet], definedNames: [], properties: {} }
}

test('whatever is done to a form: every row with content is taken or named, and no words land on another task', () => {
  fc.assert(
    fc.property(rows, merges, fc.boolean(), (body, areas, hasMark) => {
      const merged = areas.map(({ top, height, left }) => ({ top, bottom: top + height, left, right: left }))
      const workbook = makeWorkbook(body, merged, hasMark)
      const { reports, problems, isRefused } = onlyReading(matchReturn(workbook, 'x.xlsx', prepared))
      const accounted = new Set([...reports.map(({ row }) => row), ...problems.map(({ row }) => row)])
      for (const { row, cells } of workbook.sheets[0]?.rows ?? []) {
        const isBody = row > headingLine && cells.some(({ value }) => String(value).trim() !== '')
        const isHeading = cells.length >= 3 && cells.every(({ value, column }) => value === headingRow[column - 1])
        if (isBody && !isHeading && !isRefused && !accounted.has(row)) {
          throw new Error(`row ${row} is neither taken nor named: ${JSON.stringify(cells)}`)
        }
      }
      for (const { taskId, progress } of reports) {
        const about = /^(\d)#/.exec(progress)?.[1]
        if (about !== undefined) expect(taskId).toBe(taskIds[Number(about) - 1])
      }
      expect(new Set(reports.map(({ taskId }) => taskId)).size).toBe(reports.length)
      for (const { code, params } of problems) {
        for (const [, name = ''] of returnProblems[code].matchAll(/\{\{(\w+)\}\}/g)) {
          if (params[name] === undefined) throw new Error(`${code} has no ${name} for its sentence`)
        }
      }
    }),
    { numRuns: 400 },
  )
})

test('any workbook at all is read without an error', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double(),
    fc.boolean().map((value) => ({ value })),
    fc.constantFrom(...headingRow),
  )
  const sheet = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 })
  fc.assert(
    fc.property(fc.array(sheet, { maxLength: 3 }), fc.string(), (sheets, name) => {
      const made = sheets.map((content, at) => makeSheet(`表${at}`, content as readonly Row[]))
      const readings = matchReturn(
        { sheets: made, definedNames: [{ name, refersTo: name }], properties: { [name]: name } },
        name,
        prepared,
      )
      for (const { isRefused, reports } of readings) expect(isRefused ? reports : []).toEqual([])
    }),
    { numRuns: 300 },
  )
})
