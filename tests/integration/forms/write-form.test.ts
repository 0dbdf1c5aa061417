import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/excel/read-workbook.ts'
import { type FormWriter, makeFormWriter } from '../../../electron/excel/write-form.ts'
import { fontSchemes } from '../../../shared/domain/document/fonts.ts'
import { formMarkName, formSheetNames } from '../../../shared/domain/form/columns.ts'
import { readFormMark, readRowMark } from '../../../shared/domain/form/mark.ts'
import type { FormContent, FormRow } from '../../../shared/domain/form/types.ts'
import type { PeriodId, PlanId, TaskId, UnitId } from '../../../shared/domain/id.ts'
import { defaultStatusWords } from '../../../shared/domain/status/types.ts'
import { UserError } from '../../../shared/errors/user-error.ts'
import { convertWithSoffice, openpyxl, pdftotext, soffice } from '../../support/external-tools.ts'
import { sampleFormRound, standardFormWords } from '../../support/form-words.ts'

const python = openpyxl('用 openpyxl 打开填报表')
const office = soffice('用 LibreOffice 打印填报表')
const pdfText = pdftotext('核对填报表的打印页')
const statusWords = defaultStatusWords.map(({ word }) => word)
const hostile = '=HYPERLINK("http://x")\n第二行 <甲> & “乙” _x0041_ \u0007完\ud800'
const long = '推进重点项目建设，完成年度投资计划，协调解决用地、用工、融资等问题。'.repeat(8)

const row = (number: number, more: Partial<FormRow> = {}): FormRow => ({
  taskId: `task_${number}` as TaskId,
  number: String(number),
  text: `第${number}项任务：新增规模以上工业企业${number}家。`,
  leaders: ['张云山', '李清河'],
  roleWords: '牵头单位',
  deadline: '2023年年底',
  stageTarget: '完成投资2亿元',
  lastProgress: '已完成投资1.2亿元。',
  ...more,
})

const round = sampleFormRound({
  planTitle: '云河县人民政府关于印发《2023年县政府工作报告重点工作任务分工方案》的通知',
  periodLabel: '2023年5月',
})
const wordsFor = standardFormWords(round)

const design = { statusWords, fonts: fontSchemes.gb2312, stages: null, password: '1' }

const content: FormContent = {
  planId: 'plan_a' as PlanId,
  periodId: 'period_5' as PeriodId,
  unitId: 'unit_1' as UnitId,
  planTitle: round.planTitle,
  unitName: '县发展和改革局',
  periodLabel: round.periodLabel,
  words: wordsFor({ unitName: '县发展和改革局', tasks: 23 }),
  rows: [
    row(1, { text: hostile }),
    row(2, { text: '+86 热线整合' }),
    row(3, { text: long }),
    ...Array.from({ length: 20 }, (_, at) => row(at + 4)),
  ],
}

let folder = ''
let file = ''
let writer: FormWriter
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forms-'))
  file = join(folder, 'form.xlsx')
  writer = await makeFormWriter({ ...design, howTo: content.words.howTo })
  writeFileSync(file, writer.write(content))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const clean = '=HYPERLINK("http://x")\n第二行 <甲> & “乙” _x0041_ 完'

/** ExcelJS and openpyxl leave Excel's escape for `_x0041_` as it stands in the file. */
const escaped = clean.replace('_x0041_', '_x005F_x0041_')

test('our reader reads back every text, and all marks', async () => {
  const workbook = await readWorkbook(readFileSync(file), 'form.xlsx')
  const [form, howTo, mark] = workbook.sheets
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    formSheetNames.form,
    formSheetNames.howTo,
    formSheetNames.mark,
  ])
  expect([form?.visibility, howTo?.visibility, mark?.visibility]).toEqual(['visible', 'visible', 'veryHidden'])
  const texts = (number: number) => form?.rows.find((found) => found.row === number)?.cells.map(({ value }) => value)
  expect(texts(1)).toEqual(['2023年县政府工作报告重点工作任务分工方案进展情况填报表'])
  expect(texts(2)).toEqual(['填报单位（盖章）：县发展和改革局', '调度期：2023年5月　　报送截止：2023年6月5日'])
  const line = [clean, '张云山、李清河\n牵头单位', '2023年年底', '完成投资2亿元', '已完成投资1.2亿元。']
  expect(texts(6)?.slice(0, 6)).toEqual(['1', ...line])
  expect(form?.rows.flatMap(({ cells }) => cells).some(({ isFormula }) => isFormula)).toBe(false)
  const expected = { planId: content.planId, periodId: content.periodId, unitId: content.unitId }
  const marks = [
    workbook.properties[formMarkName],
    workbook.definedNames.find(({ name }) => name === formMarkName)?.refersTo,
    mark?.rows[0]?.cells[0]?.value,
  ]
  expect(marks.map((text) => readFormMark(String(text)))).toEqual([expected, expected, expected])
  expect(readRowMark(String(texts(28)?.at(-1)))?.taskId).toBe('task_23')
  expect(form?.hiddenColumns).toEqual([13])
})

test('the same content gives the same rows for another unit, and the same bytes for the same unit', () => {
  expect(writer.write(content).equals(readFileSync(file))).toBe(true)
  expect(
    writer.write({ ...content, words: wordsFor({ unitName: '县财政局', tasks: 23 }) }).equals(readFileSync(file)),
  ).toBe(false)
})

test('ExcelJS opens it with protection, drop-downs, checks and page setup', async () => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const sheet = workbook.getWorksheet(formSheetNames.form)
  if (!sheet) throw new Error('no sheet')
  expect(sheet.getCell('B6').value).toBe(escaped)
  expect(sheet.getCell('B6').protection?.locked ?? true).toBe(true)
  expect(sheet.getCell('G28').protection?.locked).toBe(false)
  expect(sheet.getCell('H28').dataValidation).toMatchObject({ type: 'list', formulae: [`"${statusWords.join(',')}"`] })
  expect(sheet.getCell('I28').dataValidation).toMatchObject({ type: 'decimal', formulae: [0, 100] })
  expect(sheet.getCell('H29').dataValidation).toBeUndefined()
  expect(sheet.getRow(8).height).toBeGreaterThan(sheet.getRow(9).height)
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '5:5',
  })
  expect(sheet.headerFooter.oddFooter).toContain('第 &P 页，共 &N 页')
})

test.skipIf(!python)('openpyxl opens it and finds the same', () => {
  const out = execFileSync(python ?? '', [join(import.meta.dirname, '../../support/inspect-form.py'), file], {
    encoding: 'utf8',
  })
  expect(JSON.parse(out)).toEqual({
    sheets: { 填报表: 'visible', 填表说明: 'visible', _督办台: 'veryHidden' },
    protected: true,
    locked: [true, true, true, true, true, true, false, false, false, false, false, false, true],
    validations: {
      'G6:G28': ['textLength', '600', null],
      'H6:H28': ['list', `"${statusWords.join(',')}"`, null],
      'I6:I28': ['decimal', '0', '100'],
    },
    freeze: 'C6',
    titleRows: '$5:$5',
    printArea: ['$A$1:$L$28'],
    orientation: 'landscape',
    paper: 9,
    footer: '第 &P 页，共 &N 页',
    hidden: ['M'],
    types: ['s', 's'],
    texts: [escaped, '+86 热线整合'],
  })
})

describe.skipIf(!office || !pdfText)('printed by LibreOffice', () => {
  test('A4 landscape, heading and page number on every page, how to fill in last, all of a long text', () => {
    if (!office || !pdfText) return
    const pdf = convertWithSoffice(office, file, 'pdf', folder)
    const text = execFileSync(pdfText, ['-layout', pdf, '-'], { encoding: 'utf8' })
    const pages = text.split('\f').filter((page) => page.trim() !== '')
    expect(pages.length).toBeGreaterThan(2)
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(`第 ${at + 1} 页，共 ${pages.length} 页`)
      if (at < pages.length - 1) expect(page).toMatch(/序号\s+任务内容/)
    }
    expect(pages.at(-1)).toContain('填表说明')
    expect(text.match(/融/g)).toHaveLength(8)
    const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(readFileSync(pdf).toString('latin1'))
    expect([Math.round(Number(box?.[1])), Math.round(Number(box?.[2]))]).toEqual([842, 595])
  })
})

test('a text longer than a cell takes is an error before anything is written', () => {
  const tooLong = { ...content, rows: [row(1, { text: '长'.repeat(32_768) })] }
  expect(() => writer.write(tooLong)).toThrow(UserError)
  try {
    writer.write(tooLong)
  } catch (error) {
    expect(error).toMatchObject({
      code: 'form.textTooLong',
      params: { unit: '县发展和改革局', number: '1', length: 32_768 },
    })
  }
  expect(() => writer.write({ ...content, rows: [row(1, { text: '长'.repeat(32_767) })] })).not.toThrow()
})

test('status words that no drop-down takes are refused', async () => {
  const strange = { ...design, statusWords: ['正常,推进'], howTo: null }
  await expect(makeFormWriter(strange)).rejects.toMatchObject({ code: 'form.statusWordsTooLong' })
})
