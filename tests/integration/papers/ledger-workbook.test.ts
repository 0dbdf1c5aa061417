import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, describe, expect, test } from 'vitest'
import { checkWorkbook } from '../../../build/format-check/check-workbook.ts'
import { readPdfPages } from '../../../build/format-check/pdf-pages.ts'
import { composeSheet } from '../../../electron/excel/compose-sheet.ts'
import { writeLedgerWorkbook, writeTablesWorkbook } from '../../../electron/excel/write-ledger.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import { charactersOfLine } from '../../../shared/domain/form/row-height.ts'
import type { SectionId, TaskId } from '../../../shared/domain/id.ts'
import { buildLedger, type LedgerProgress } from '../../../shared/domain/ledger/build-ledger.ts'
import type { Ledger, LedgerColumnKey } from '../../../shared/domain/ledger/types.ts'
import { ledgerPreset } from '../../../shared/domain/paper/standard/lists.ts'
import { defaultStatusWords } from '../../../shared/domain/status/types.ts'
import { convertWithSoffice, openpyxl, pdftotext, soffice } from '../../support/external-tools.ts'
import { samplePlan, sampleTask } from '../../unit/bulletin/sample-round.ts'

const office = soffice('台账的打印')
const poppler = pdftotext('台账的打印')
const python = openpyxl('台账工作簿')

const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const section = {
  id: 's1' as SectionId,
  planId: samplePlan.id,
  parentId: null,
  level: 1,
  label: '一',
  text: '预期目标',
  heading: '一、预期目标',
  paragraphs: [],
  position: 0,
}

function sampleLedger(count: number): Ledger {
  const tasks = Array.from({ length: count }, (_, index) =>
    sampleTask(String(index + 1), ['县财政局'], {
      sectionId: section.id,
      text: index % 5 === 4 ? '办好这件事，'.repeat(60) : `办好第${index + 1}件事。`,
      deadline:
        index % 2 === 0
          ? { text: '2023年10月31日', date: '2023-10-31', kind: 'date' }
          : { text: '持续推进', date: null, kind: 'standing' },
    }),
  )
  const progress = new Map<TaskId, LedgerProgress>(
    tasks.map((task) => [
      task.id,
      { status: 'onTrack', percent: 42.5, progress: '=1+1', problem: '', nextStep: '', on: '2023-05-31' },
    ]),
  )
  return buildLedger({
    plan: samplePlan,
    preparedBy: '云河县人民政府办公室',
    sections: [section],
    tasks,
    indicatorRows: [],
    progress,
    scope: { kind: 'whole' },
    leaderOrder: new Map(),
    statusWords: defaultStatusWords,
    preset: ledgerPreset,
    asOf: '2023-05-31',
  })
}

async function writeSample(name: string, count: number): Promise<string> {
  const file = join(folder, name)
  writeFileSync(file, await writeLedgerWorkbook(sampleLedger(count), defaultPaperSettings))
  return file
}

const readWithOpenpyxl = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
row = [sheet.cell(5, column) for column in range(1, sheet.max_column + 1)]
print(json.dumps({
  'names': book.sheetnames, 'titles': sheet.print_title_rows, 'area': sheet.print_area, 'filter': sheet.auto_filter.ref,
  'paper': sheet.page_setup.paperSize, 'orientation': sheet.page_setup.orientation, 'fit': sheet.page_setup.fitToWidth,
  'fitHeight': sheet.page_setup.fitToHeight, 'frozen': sheet.freeze_panes, 'footers': [own.oddFooter.center.text for own in book.worksheets],
  'head': [cell.value for cell in sheet[3]], 'section': sheet['A4'].value,
  'merged': sorted(str(area) for area in sheet.merged_cells.ranges),
  'values': [str(cell.value) for cell in row], 'types': [cell.data_type for cell in row],
  'formats': [cell.number_format for cell in row], 'fonts': [cell.font.name for cell in row],
  'borders': [cell.border.top.style for cell in row],
  'list': [[str(rule.sqref), rule.formula1] for rule in sheet.data_validations.dataValidation],
  'heights': [sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)],
}, ensure_ascii=False))
`

describe.skipIf(!python)('a ledger as openpyxl reads it', () => {
  test('layout of docs/papers.md, real dates and rates, no live formula', async () => {
    const file = await writeSample('ledger.xlsx', 10)
    const seen = JSON.parse(execFileSync(python ?? '', ['-c', readWithOpenpyxl, file], { encoding: 'utf8' }))
    expect(seen.names).toEqual(['台账', '填表说明'])
    expect(seen).toMatchObject({
      titles: '$1:$3',
      paper: 9,
      orientation: 'landscape',
      fit: 1,
      fitHeight: 0,
      frozen: 'C4',
    })
    expect(seen.area).toEqual(['$A$1:$H$14'])
    expect(seen.filter).toBe('A3:H14')
    expect(seen.footers).toEqual(
      ['第 &P 页，共 &N 页', '第 &P 页，共 &N 页'].map((text) => expect.stringContaining(text)),
    )
    expect(seen.head).toEqual(['序号', '任务事项', '牵头单位', '完成时限', '进展情况', '完成率', '状态', '更新时间'])
    expect(seen.section).toBe('一、预期目标')
    expect(seen.merged).toEqual(['A1:H1', 'A2:D2', 'A4:H4', 'E2:H2'])
    expect(seen.values).toEqual([
      '1',
      '办好第1件事。',
      '县财政局',
      '2023-10-31 00:00:00',
      '=1+1',
      '0.425',
      '达到序时进度',
      '2023-05-31 00:00:00',
    ])
    expect(seen.types).toEqual(['s', 's', 's', 'd', 's', 'n', 's', 'd'])
    expect(seen.formats[5]).toBe('0.0%')
    expect(new Set(seen.fonts)).toEqual(new Set(['仿宋_GB2312']))
    expect(new Set(seen.borders)).toEqual(new Set(['thin']))
    expect(seen.list[0][0]).toBe('G4:G14')
    expect(seen.heights.every((height: number | null) => height !== null && height >= 24)).toBe(true)
    // 360 characters in a column of some 50 take eight lines and more.
    expect(seen.heights[8]).toBeGreaterThan(130)
  })
})

test('a title of two lines is parted between words, in a row that holds both; a short one is left whole', () => {
  const ledger = sampleLedger(3)
  const long = '云河县人民政府关于全面落实县人民代表大会《政府工作报告》2023年重点工作任务责任清单'
  const { title, head } = composeSheet({ ...ledger, title: long }, true, 3)
  const lines = title.split('\n')
  expect(lines).toHaveLength(2)
  expect(lines.join('')).toBe(long)
  expect(lines[1]).toMatch(/^.+责任清单$/)
  expect(head[0]).toBeGreaterThanOrEqual(2 * 22 * 1.4)
  expect(composeSheet({ ...ledger, title: '2023年重点工作任务责任清单' }, true, 3)).toMatchObject({
    title: '2023年重点工作任务责任清单',
    head: [45, expect.any(Number), expect.any(Number)],
  })
})

test('a heading of four characters stands on one line, whatever stands below it', () => {
  const { columns, ...ledger } = sampleLedger(3)
  const heading = columns[0]
  if (!heading) throw new Error('the ledger has no columns')
  // Twelve columns by weight alone would have three characters each.
  const narrow = Array.from({ length: 12 }, () => ({ ...heading, heading: '牵头领导', weight: 1 }))
  const wide = { ...heading, heading: '任务事项', weight: 60 }
  const rows = ledger.rows.map((row) =>
    row.kind === 'task' ? { ...row, values: ['国'.repeat(200), ...narrow.map(() => '甲')] } : row,
  )
  const { widths } = composeSheet({ ...ledger, columns: [wide, ...narrow], rows }, true, 3)
  for (const width of widths.slice(1)) expect(charactersOfLine(width, 12)).toBeGreaterThanOrEqual(4)
})

test('填表说明 shows all of its lines: a row is as high as the 37 characters that one holds ask', async () => {
  const workbook = new ExcelJS.Workbook()
  const bytes = new Uint8Array(await writeLedgerWorkbook(sampleLedger(3), defaultPaperSettings))
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  const lines: number[] = []
  workbook.getWorksheet('填表说明')?.eachRow((row) => {
    const needed = Math.ceil(row.getCell(2).text.length / 37)
    lines.push(needed)
    expect(row.height).toBeGreaterThanOrEqual(needed * 14 * 1.4 + 6)
  })
  expect(lines).toEqual([2, 1, 1, 2, 1])
})

test('填表说明 speaks of the columns that the ledger has', async () => {
  const notesOf = async (ledger: Ledger) => {
    const workbook = new ExcelJS.Workbook()
    const bytes = new Uint8Array(await writeLedgerWorkbook(ledger, defaultPaperSettings))
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
    const notes = new Map<string, string>()
    workbook.getWorksheet('填表说明')?.eachRow((row) => notes.set(row.getCell(1).text, row.getCell(2).text))
    return notes
  }
  const ledger = sampleLedger(3)
  const notes = await notesOf(ledger)
  expect([...notes.keys()]).toEqual(['来源', '完成时限', '完成率', '状态', '筛选'])
  expect(notes.get('来源')).toMatch(/^任务、分工和时限取自印发的方案/)
  expect(notes.get('状态')).toBe(
    '从下拉列表中选。只报完成率的，按序时进度判定；没有报送的为未报送。已调整的任务不再调度。',
  )
  expect(notes.get('筛选')).toBe('用表头的筛选按钮可按单位、状态查看。')

  // Set alike in all columns: only what these hold tells the two ledgers apart.
  const otherwise: Partial<Record<LedgerColumnKey, LedgerColumnKey>> = {
    number: 'leaders',
    text: 'note',
    deadline: 'goal',
  }
  const columns = ledger.columns.map((column) => ({ ...column, key: otherwise[column.key] ?? column.key }))
  const others = await notesOf({ ...ledger, columns })
  expect(others.has('完成时限')).toBe(false)
  expect(others.get('来源')).toMatch(/^任务和分工取自印发的方案/)
  expect(others.get('状态')).toBe(
    '从下拉列表中选。只报完成率的，按序时进度判定；没有报送的为未报送。已调整的任务不再调度，原因见备注。',
  )
  expect(others.get('筛选')).toBe('用表头的筛选按钮可按领导、单位、状态查看。')
})

/** Rows by the page they begin on, as a program fills pages. */
function rowsByPage(sheet: ReturnType<typeof composeSheet>): readonly (readonly number[])[] {
  const room = sheet.paper.height - sheet.head.reduce((sum, height) => sum + height, 0)
  const pages: number[][] = [[]]
  let used = 0
  for (const [at, { height }] of sheet.rows.entries()) {
    used += height
    if (used > room) {
      pages.push([])
      used = height
    }
    pages.at(-1)?.push(at)
  }
  return pages
}

test('no short row stands alone on the last page', () => {
  const ledger = sampleLedger(60)
  const tasks = ledger.rows.filter((row) => row.kind === 'task')
  for (let count = 10; count < 60; count++) {
    const rows = tasks
      .slice(0, count)
      .map((row) => ({ ...row, values: row.values.map((one) => String(one).slice(0, 40)) }))
    const pages = rowsByPage(composeSheet({ ...ledger, rows }, true, 3))
    expect([count, (pages.at(-1)?.length ?? 0) > 1 || pages.length === 1]).toEqual([count, true])
  }
})

test('a task that goes on overleaf breaks neither its number nor the name of a unit', () => {
  const ledger = sampleLedger(3)
  const units = '县农业农村局、县公安局交通警察大队、县市场监督管理局'
  const rows = ledger.rows.map((row) => {
    if (row.kind === 'section') return row
    const values = ['（二十一）-3', '推进项目建设。'.repeat(800), Array.from({ length: 40 }, () => units).join('、')]
    return { ...row, values: [...values, ...row.values.slice(3)] }
  })
  const sheet = composeSheet({ ...ledger, rows }, true, 3)
  const parts = sheet.rows.filter((row) => row.kind === 'task')
  expect(parts.filter(({ isFirst }) => !isFirst).length).toBeGreaterThan(3)
  for (const { texts, isFirst, size } of parts) {
    const [number = '', , names = ''] = texts
    if (!isFirst) expect(number).toMatch(/^（二十一）-3\n?（续）$/)
    const [last = ''] = number.split('\n').toReversed()
    if (!isFirst) expect(charactersOfLine(sheet.widths[0] ?? 0, size)).toBeGreaterThanOrEqual(last.length)
    for (const name of names.split('、')) expect(['', ...units.split('、')]).toContain(name)
  }
})

test('all sheets of a workbook are on one paper', async () => {
  const { columns, ...ledger } = sampleLedger(3)
  const wide = [...columns, ...columns.slice(0, 3)]
  const widened = ledger.rows.map((row) =>
    row.kind === 'task' ? { ...row, values: [...row.values, ...row.values.slice(0, 3)] } : row,
  )
  const tables = [
    { name: '1', ledger: { ...ledger, columns } },
    { name: '2', ledger: { ...ledger, columns: wide, rows: widened } },
  ]
  const workbook = new ExcelJS.Workbook()
  const bytes = new Uint8Array(await writeTablesWorkbook(tables, defaultPaperSettings))
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  expect(workbook.worksheets.map(({ pageSetup }) => pageSetup.paperSize)).toEqual([8, 8])
  expect(checkWorkbook(bytes, 'x.xlsx').filter(({ state }) => state === 'failed')).toEqual([])
})

test('a task stands on the page of the first of its contents, whatever stands above it', () => {
  const ledger = sampleLedger(30)
  const tasks = ledger.rows.filter((row) => row.kind === 'task')
  for (let above = 1; above < 26; above++) {
    const rows = tasks.map((row, at) => {
      const number = at < above ? String(at + 1) : at === above ? '90' : `90（${at - above}）`
      return { ...row, values: row.values.map((value, column) => (column === 0 ? number : String(value).slice(0, 90))) }
    })
    const sheet = composeSheet({ ...ledger, rows }, true, 3)
    const room = sheet.paper.height - sheet.head.reduce((sum, height) => sum + height, 0)
    let used = 0
    for (const [at, { height }] of sheet.rows.entries()) {
      const startsPage = used + height > room
      if (at === above + 1) expect([above, startsPage]).toEqual([above, false])
      used = startsPage ? height : used + height
    }
  }
})

describe.skipIf(!office || !poppler)('a ledger as LibreOffice prints it', () => {
  test('heading on each page, one page wide, all of the text shown', async () => {
    const file = await writeSample('printed.xlsx', 60)
    const pages = readPdfPages(poppler ?? '', convertWithSoffice(office ?? '', file, 'pdf', folder))
    const ledger = pages.slice(0, -1)
    expect(ledger.length).toBeGreaterThan(2)
    for (const [index, page] of ledger.entries()) {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([297, 210])
      const text = page.words.map((word) => word.text).join('')
      expect(text).toContain('重点工作任务台账')
      expect(text).toContain('完成时限')
      expect(text).toContain(`第${index + 1}页，共${pages.length}页`)
    }
    // 12 long tasks say 办 sixty times, 48 short ones once: a row cut short would show fewer.
    const all = pages.flatMap((page) => page.words.map((word) => word.text)).join('')
    expect(all.replaceAll('办公室', '').match(/办/g)).toHaveLength(12 * 60 + 48)
  })
})

test.skipIf(!office || !poppler)('a rate of 100.0% is shown where its column is as narrow as it may be', async () => {
  const { columns, rows, ...ledger } = sampleLedger(3)
  const [text] = columns
  const rate = columns.find(({ kind }) => kind === 'percent')
  if (!text || !rate) throw new Error('the ledger has no such columns')
  const wide = Array.from({ length: 8 }, () => ({ ...text, weight: 60 }))
  const full = rows.map((row) =>
    row.kind === 'task' ? { ...row, values: [...wide.map(() => '按季度推进项目建设'.repeat(8)), 100] } : row,
  )
  const file = join(folder, 'rates.xlsx')
  writeFileSync(
    file,
    await writeLedgerWorkbook({ ...ledger, columns: [...wide, rate], rows: full }, defaultPaperSettings),
  )
  const pages = readPdfPages(poppler ?? '', convertWithSoffice(office ?? '', file, 'pdf', folder))
  const words = pages.flatMap((page) => page.words.map((word) => word.text))
  expect(words.filter((word) => word === '100.0%')).toHaveLength(3)
})

test('a text longer than a cell can hold is said, not cut', async () => {
  const ledger = sampleLedger(1)
  const rows = ledger.rows.map((row) =>
    row.kind === 'task'
      ? { ...row, values: row.values.map((value, index) => (index === 1 ? '长'.repeat(32_768) : value)) }
      : row,
  )
  await expect(writeLedgerWorkbook({ ...ledger, rows }, defaultPaperSettings)).rejects.toMatchObject({
    code: 'ledger.textTooLong',
    params: { row: 5, column: '任务事项' },
  })
})
