import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, expect, test } from 'vitest'
import { exportShownList } from '../../../electron/services/list-export-service.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import { listContract } from '../../../shared/ipc/list.ts'
import type { PaperTable } from '../../../shared/list/paper-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'list-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const list: PaperTable = {
  title: '单位/单位组',
  subtitle: '类别：县直部门',
  columns: [
    { title: '单位名称', width: 250, isNumber: false },
    { title: '联系电话', width: 130, isNumber: false },
    { title: '牵头', width: 72, isNumber: true },
  ],
  rows: [
    '县直部门',
    ['=HYPERLINK("http://x","县财政局")', '0550-1234567', '12'],
    ['+1', '@SUM(A1)', ''],
    '乡镇',
    ['-2', '05501234567', '3/5'],
  ],
}

async function written(file: string, content: PaperTable) {
  const path = await exportShownList(content, defaultPaperSettings, join(folder, file))
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(readFileSync(path)).buffer as ArrayBuffer)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

test('a list is written as it is shown: title, what it was narrowed to, heads, rows under their headings', async () => {
  const sheet = await written('单位.xlsx', list)
  expect(sheet.name).toBe('单位 单位组')
  expect(sheet.getCell('A1').value).toBe('单位/单位组')
  expect(sheet.getCell('A2').value).toBe('类别：县直部门')
  expect(['A3', 'B3', 'C3'].map((at) => sheet.getCell(at).value)).toEqual(['单位名称', '联系电话', '牵头'])
  expect(sheet.getCell('A4').value).toBe('县直部门')
  expect(sheet.getCell('C4').isMerged).toBe(true)
  expect(sheet.getCell('A7').value).toBe('乡镇')
  expect(sheet.rowCount).toBe(8)
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3 })
  expect(sheet.autoFilter).toBe('A3:C8')
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '1:3' })
})

test('the line under the title says on its right, in room enough, as of which day the list holds', async () => {
  const sheet = await written('日期行.xlsx', list)
  expect(sheet.getCell('B2').value).toMatch(/^截至\d{4}年\d{1,2}月\d{1,2}日$/)
  expect([sheet.getCell('B2').alignment.horizontal, sheet.getCell('C2').isMerged]).toEqual(['right', true])
  expect(sheet.getCell('A2').isMerged).toBe(false)
  const one = await written('一列.xlsx', { title: '一列', columns: list.columns.slice(0, 1), rows: [['县财政局']] })
  expect(one.getCell('A2').value).toMatch(/^截至/)
})

test('a day is a date, as in every workbook; what only looks like one is text', async () => {
  const columns = ['时限', '收到'].map((title) => ({ title, width: 120, isNumber: false }))
  const rows = [
    ['2023-06-30', '2023-06-05 16:00'],
    ['持续推进', '2023-02-31'],
  ]
  const sheet = await written('日期.xlsx', { title: '日期', columns, rows })
  expect(sheet.getCell('A4').value).toEqual(new Date('2023-06-30T00:00:00.000Z'))
  expect([sheet.getCell('A4').numFmt, sheet.getCell('A4').alignment.horizontal]).toEqual([
    'yyyy"年"m"月"d"日"',
    'center',
  ])
  expect(['B4', 'A5', 'B5'].map((at) => sheet.getCell(at).value)).toEqual([
    '2023-06-05 16:00',
    '持续推进',
    '2023-02-31',
  ])
})

test('what begins like a formula is text, and only numbers of number columns are numbers', async () => {
  const sheet = await written('公式.xlsx', list)
  for (const [at, text] of [
    ['A5', '=HYPERLINK("http://x","县财政局")'],
    ['A6', '+1'],
    ['B6', '@SUM(A1)'],
    ['A8', '-2'],
    ['B8', '05501234567'],
    ['C8', '3/5'],
  ] as const) {
    expect(sheet.getCell(at).value).toBe(text)
    expect(sheet.getCell(at).type).toBe(ExcelJS.ValueType.String)
  }
  expect(sheet.getCell('C5').value).toBe(12)
})

test('a list of more than eight columns is printed on A3, and another ending than .xlsx is refused', async () => {
  const columns = Array.from({ length: 8 }, (_, at) => ({ title: `列${at}`, width: 120, isNumber: false }))
  const sheet = await written('宽.xlsx', { title: '宽', columns, rows: [] })
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape' })
  const wider = await written('更宽.xlsx', { title: '更宽', columns: [...columns, ...columns], rows: [] })
  expect(wider.pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape' })
  await expect(exportShownList(list, defaultPaperSettings, join(folder, '单位.csv'))).rejects.toMatchObject({
    code: 'paper.unknownFormat',
  })
})

test('columns are as wide as their texts ask, however wide they are on the screen', async () => {
  const columns = [
    { title: '备注', width: 600, isNumber: false },
    { title: '任务内容', width: 100, isNumber: false },
  ]
  const rows = Array.from({ length: 20 }, () => ['无', '围绕年度目标推进项目建设，按月调度进展，'.repeat(12)])
  const sheet = await written('列宽.xlsx', { title: '列宽', columns, rows })
  const [notes = 0, tasks = 0] = [sheet.getColumn(1).width, sheet.getColumn(2).width]
  expect(tasks).toBeGreaterThan(4 * notes)
})

test('short words such as those for a state are not broken, and stand in the middle', async () => {
  const columns = [
    { title: '任务内容', width: 400, isNumber: false },
    { title: '牵头单位', width: 200, isNumber: false },
    { title: '进展', width: 300, isNumber: false },
    ...['甲', '乙', '丙', '丁'].map((title) => ({ title, width: 100, isNumber: false })),
    { title: '状态', width: 40, isNumber: false },
  ]
  const text = '围绕年度目标推进项目建设，按月调度进展，'.repeat(8)
  const rows = Array.from({ length: 20 }, () => [text, text, text, text, text, text, text, '未达序时进度'])
  const sheet = await written('状态.xlsx', { title: '状态', columns, rows })
  // Six characters in 12 pt are 96 dots, in digits of 8.
  expect(sheet.getColumn(8).width).toBeGreaterThan(96 / 8)
  expect(sheet.getCell('H4').alignment.horizontal).toBe('center')
  expect(sheet.getCell('A4').alignment.horizontal).toBe('left')
})

test('columns beyond the 26th have their letters', async () => {
  const columns = Array.from({ length: 30 }, (_, at) => ({ title: `列${at}`, width: 60, isNumber: false }))
  const sheet = await written('三十列.xlsx', { title: '三十列', columns, rows: [columns.map((_, at) => `值${at}`)] })
  expect([sheet.getCell('AA3').value, sheet.getCell('AD4').value]).toEqual(['列26', '值29'])
  expect(sheet.autoFilter).toBe('A3:AD4')
})

test('the channel takes what the page sends and nothing longer than a cell holds', () => {
  const { input } = listContract['list.export']
  expect(input.safeParse({ list, file: 'f'.repeat(8) }).success).toBe(true)
  expect(input.safeParse({ list: { ...list, rows: [['字'.repeat(32_768)]] }, file: 'f'.repeat(8) }).success).toBe(false)
})
