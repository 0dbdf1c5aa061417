import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/excel/read-workbook.ts'
import { makeFormWriter } from '../../../electron/excel/write-form.ts'
import { fontSchemes } from '../../../shared/domain/document/fonts.ts'
import { matchReturn } from '../../../shared/domain/task-return/match-return.ts'
import { prepareMatching } from '../../../shared/domain/task-return/prepare.ts'
import { convertWithSoffice, openpyxl, soffice } from '../../support/external-tools.ts'
import { sampleFormRound, standardFormWords } from '../../support/form-words.ts'
import { context, may, onlyReading, planId, reform, taskIds, texts } from '../../support/return-workbook.ts'

const python = openpyxl('用 openpyxl 改动填报表')
const office = soffice('用 LibreOffice 另存填报表')
const prepared = prepareMatching(context)
const fileName = '001-县发展和改革局-2023年5月.xlsx'
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'returns-'))
  const { planTitle } = context
  const round = sampleFormRound({ planTitle, periodLabel: may.label })
  const words = standardFormWords(round)({ unitName: reform.name, tasks: 4 })
  const writer = await makeFormWriter({
    statusWords: context.statusWords.map(({ word }) => word),
    fonts: fontSchemes.gb2312,
    stages: null,
    howTo: words.howTo,
    password: 'x',
  })
  const rows = [1, 2, 3, 7].map((number) => ({
    taskId: taskIds[number - 1] ?? raise(),
    number: String(number),
    text: texts[number - 1] ?? raise(),
    leaders: ['张云山'],
    roleWords: '牵头单位',
    deadline: '2023年年底',
    stageTarget: '',
    lastProgress: '上月完成土地平整。',
  }))
  const form = { planId, periodId: may.id, unitId: reform.id, planTitle, unitName: reform.name, periodLabel: may.label }
  writeFileSync(join(folder, 'form.xlsx'), writer.write({ ...form, words, rows }))
  if (python)
    execFileSync(python, [join(import.meta.dirname, '../../support/change-form.py'), join(folder, 'form.xlsx'), folder])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function raise(): never {
  throw new Error('not in the round')
}

async function read(path: string) {
  return onlyReading(matchReturn(await readWorkbook(readFileSync(path), basename(path)), fileName, prepared))
}
const changed = (way: string) => join(folder, `form-${way}.xlsx`)

/** What was taken, as task number → percent, and the codes and places of what was not. */
async function outcome(path: string) {
  const { reports, problems, isRefused } = await read(path)
  const numberOf = new Map(context.tasks.map(({ id, number }) => [id, number]))
  return {
    isRefused,
    taken: Object.fromEntries(reports.map(({ taskId, percent }) => [numberOf.get(taskId), percent])),
    problems: problems.map(({ code, row, column }) => `${code}${row === null ? '' : ` ${column ?? ''}${row}`}`),
  }
}

const all = { 1: 46, 2: 47, 3: 48, 7: 49 }
const whole = { isRefused: false, taken: all, problems: [] }

/** What must come of each way of changing a form; the ways are those of change-form.py. */
const ways: readonly (readonly [string, Awaited<ReturnType<typeof outcome>>])[] = [
  ['filled-in', whole],
  ['rows-sorted', whole],
  [
    'only-visible-columns-sorted',
    {
      isRefused: true,
      taken: {},
      problems: [
        'file.nothingFilled',
        'row.markContradictsText B6',
        'row.markContradictsText B7',
        'row.markContradictsText B8',
        'row.markContradictsText B9',
      ],
    },
  ],
  ['columns-moved', whole],
  ['columns-removed', whole],
  ['marks-removed', whole],
  ['column-added', { ...whole, problems: ['column.notTaken C5'] }],
  ['title-rows-inserted', whole],
  ['heading-retitled', whole],
  ['heading-over-two-lines', whole],
  ['columns-hidden-and-rows-filtered', whole],
  ['row-split-in-two', { ...whole, problems: ['row.secondRow 7'] }],
  ['row-copied-from-other-period', { ...whole, problems: ['row.otherForm B10'] }],
  ['cells-merged', { ...whole, problems: ['cell.merged G7'] }],
  ['row-deleted', { isRefused: false, taken: { 1: 46, 3: 48, 7: 49 }, problems: ['row.missing'] }],
  ['row-added', { ...whole, problems: ['row.unknownTask B10'] }],
  [
    'row-copied',
    { isRefused: false, taken: { 2: 47, 3: 48, 7: 49 }, problems: ['row.duplicate 6', 'row.duplicate 10'] },
  ],
  ['summary-row', { ...whole, problems: ['row.summary 10'] }],
  ['protection-off', whole],
  ['hidden-sheet-removed', whole],
  ['pasted-as-values', { ...whole, problems: ['file.noMark'] }],
  ['sheet-a-month', { ...whole, problems: ['sheet.otherPeriod', 'file.noMark'] }],
  ['error-in-cell', { ...whole, problems: ['cell.error H6'] }],
  [
    'formula-never-calculated',
    { ...whole, taken: { ...all, 1: null }, problems: ['cell.uncalculated I6', 'cell.uncalculated G7'] },
  ],
  ['emptied', { isRefused: true, taken: {}, problems: ['file.nothingFilled'] }],
  ['other-unit-in-head', { isRefused: true, taken: {}, problems: ['file.unitContradicts'] }],
  ['other-period-in-head', { isRefused: true, taken: {}, problems: ['file.periodContradicts'] }],
]

const fixtures = join(import.meta.dirname, '../../fixtures/excel')
/** Files that were made these ways once, so that they are read where the programs are missing. */
const kept = ways.filter(([way]) => existsSync(join(fixtures, `form-${way}.xlsx`)))

describe('kept files', () => {
  test.each(kept)('%s', async (way, expected) => {
    expect(await outcome(join(fixtures, `form-${way}.xlsx`))).toEqual(expected)
  })

  test.each(['xlsx', 'xls'])('saved by LibreOffice as .%s', async (format) => {
    expect(await outcome(join(fixtures, `form-saved-by-libreoffice.${format}`))).toEqual(whole)
  })
})

describe.skipIf(!python)('changed with openpyxl', () => {
  test.each(ways)('%s', async (way, expected) => {
    expect(await outcome(changed(way))).toEqual(expected)
  })
})

describe.skipIf(!python || !office)('opened and saved by LibreOffice', () => {
  test.each(['xlsx', 'xls'])('as .%s, all marks kept', async (format) => {
    if (!office) return
    const out = join(folder, format)
    mkdirSync(out)
    cpSync(changed('filled-in'), join(folder, 'filled.xlsx'))
    const saved = convertWithSoffice(office, join(folder, 'filled.xlsx'), format, out)
    const workbook = await readWorkbook(readFileSync(saved), basename(saved))
    expect(matchReturn(workbook, 'x', prepared)).toMatchObject([{ unitId: reform.id, isRefused: false, problems: [] }])
    expect(await outcome(saved)).toEqual(whole)
  })
})
