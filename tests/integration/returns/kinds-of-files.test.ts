import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readReturn } from '../../../electron/services/read-return.ts'
import { openZip } from '../../../electron/zip/read-zip.ts'
import { packContent, type ZipPart, zipPackage } from '../../../electron/zip/write-zip.ts'
import type { TaskId } from '../../../shared/domain/id.ts'
import { prepareMatching } from '../../../shared/domain/task-return/prepare.ts'
import { inTime } from '../../support/in-time.ts'
import { context, onlyReading, reform } from '../../support/return-workbook.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')
const kept = (name: string) => readFileSync(join(fixtures, 'returns', name))
const filledIn = () => readFileSync(join(fixtures, 'excel/form-filled-in.xlsx'))
const prepared = prepareMatching(context)
const numberOf = new Map(context.tasks.map(({ id, number }) => [id, number]))

/**
 * What was taken, as task number → percent, and the codes and places of what was not; within the 2 s that any file
 * may take.
 */
async function outcome(bytes: Uint8Array, name: string) {
  const readings = await inTime(2000, () => readReturn(bytes, name, prepared), name)
  const { unitId, reports, problems, isRefused } = onlyReading(readings)
  return {
    unit: unitId,
    isRefused,
    taken: Object.fromEntries(reports.map(({ taskId, percent }) => [numberOf.get(taskId), percent])),
    problems: problems.map(({ code, row, column }) => `${code}${row === null ? '' : ` ${column ?? ''}${row}`}`),
  }
}

const all = { 1: 46, 2: 47, 3: 48, 7: 49 }
const whole = { unit: reform.id, isRefused: false, taken: all, problems: [] as string[] }
const withoutMark = { ...whole, problems: ['file.noMark'] }
const refused = { unit: null, isRefused: true, taken: {}, problems: ['file.unreadable'] }

describe('the file', () => {
  test.each([
    ['form-in-strict-ooxml.xlsx', whole],
    ['form-saved-as-xlsm.xlsm', whole],
    ['form-with-class-id-of-wps.et', whole],
    ['form-as-word-table-by-python-docx.docx', withoutMark],
    ['form-as-word-table-saved-by-libreoffice.doc', withoutMark],
    ['form-as-csv-in-gb18030.csv', withoutMark],
    ['form-as-csv-in-utf-8.csv', withoutMark],
  ])('%s', async (name, expected) => {
    expect(await outcome(kept(name), name)).toEqual(expected)
  })

  test('rows of a Word table are counted as they stand in the table', async () => {
    const name = 'form-as-word-table-by-python-docx.docx'
    const { reports } = onlyReading(await readReturn(kept(name), name, prepared))
    expect(reports.map(({ sheet, row }) => `${sheet} ${row}`)).toEqual(['表格1 2', '表格1 3', '表格1 4', '表格1 5'])
  })

  test.each([
    ['xlsx', 'excel/form-filled-in.xlsx', '县发改局.xls', whole],
    ['xls', 'excel/form-saved-by-libreoffice.xls', '县发改局.xlsx', whole],
    ['docx', 'returns/form-as-word-table-by-python-docx.docx', '县发改局.xlsx', withoutMark],
    ['csv', 'returns/form-as-csv-in-gb18030.csv', '县发改局.xls', withoutMark],
  ])('a .%s under another extension', async (_, file, name, expected) => {
    expect(await outcome(readFileSync(join(fixtures, file)), name)).toEqual(expected)
  })

  test('a .csv with a title over it that has no comma', async () => {
    const text = new TextDecoder('gb18030').decode(kept('form-as-csv-in-gb18030.csv'))
    const bare = text.replace(/^([^,\r\n]*),*(\r?\n)/, '$1$2')
    expect(bare).not.toBe(text)
    expect(await outcome(Buffer.from(bare), 'a.csv')).toEqual(withoutMark)
  })

  test('nothing in it, cut short, half a file of another kind: refused by name', async () => {
    expect(await outcome(new Uint8Array(), 'a.xlsx')).toEqual(refused)
    expect(await outcome(filledIn().subarray(0, 5000), 'a.xlsx')).toEqual(refused)
    expect(await outcome(kept('form-with-class-id-of-wps.et').subarray(0, 3000), 'a.et')).toEqual(refused)
    expect(await outcome(kept('form-as-word-table-by-python-docx.docx').subarray(0, 9000), 'a.docx')).toEqual(refused)
  })

  /** The form with parts added or changed. */
  function withParts(change: (name: string, data: string) => string, added: readonly ZipPart[] = []): Buffer {
    const zip = openZip(filledIn(), 'form.xlsx')
    return zipPackage([...zip.names.map((name) => ({ name, data: change(name, zip.readText(name)) })), ...added])
  }
  const same = (_: string, data: string) => data

  test('50 MB of pictures in it', { timeout: 300_000 }, async () => {
    const picture = { method: 0, crc: 0, size: 5_000_000, bytes: [Buffer.alloc(5_000_000, 7)] } as const
    const pictures = Array.from({ length: 10 }, (_, at) => ({ name: `xl/media/image${at}.png`, data: picture }))
    expect(await outcome(withParts(same, pictures), 'a.xlsx')).toEqual(whole)
  })

  test('a million formatted empty rows below the table', { timeout: 300_000 }, async () => {
    const lines = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 1000}" s="1" customFormat="1" ht="20"/>`)
    const longer = withParts((name, data) =>
      name === 'xl/worksheets/sheet1.xml' ? data.replace('</sheetData>', () => `${lines.join('')}</sheetData>`) : data,
    )
    expect(await outcome(longer, 'a.xlsx')).toEqual(whole)
  })

  test('a zip bomb in place of the sheet: refused by name', { timeout: 300_000 }, async () => {
    const zeros = packContent(Buffer.alloc(100_000_000))
    const zip = openZip(filledIn(), 'form.xlsx')
    const bomb = zip.names.map((name) => ({ name, data: name.includes('sheet1.xml') ? zeros : zip.readText(name) }))
    expect(await outcome(zipPackage(bomb), 'a.xlsx')).toEqual(refused)
  })
})

describe.each(['cells-of-every-kind-saved-by-libreoffice.xlsx', 'cells-of-every-kind-from-1904.xlsx'])('%s', (name) => {
  const letters = [...'甲乙丙丁戊己庚辛壬癸子丑寅']
  const tasks = letters.map((letter, at) => ({
    id: `task_${at + 1}` as TaskId,
    number: String(at + 1),
    text: `事项${letter}`,
  }))
  const unit = { ...reform, taskIds: tasks.map(({ id }) => id) }
  const round = prepareMatching({ ...context, units: [unit], tasks })
  const read = async () => onlyReading(await readReturn(kept(name), name, round))

  test('what is taken', async () => {
    const { reports } = await read()
    expect(
      reports.map(({ progress, status, percent, problem }) => [progress.slice(0, 20), status, percent, problem]),
    ).toEqual([
      ['2', null, null, ''],
      ['已完成3家', 'onTrack', 85, ''],
      ['', 'done', null, ''],
      ['2023-05-06', 'onTrack', 85, ''],
      ['第一行\n第二行', 'onTrack', 85, ''],
      ['５月６日签约２０余家😀', null, 85, ''],
      ['', null, 85, ''],
      ['+新增3家', 'overdue', 50, '@县发改局协调'],
      ['-3.5%，降幅收窄', null, null, ''],
      ['二〇二三年五月完成投资1.2亿元', null, null, '5月底'],
      ['2000万', 'onTrack', 85.5, '20 余家'],
      ['长'.repeat(20), 'onTrack', 1, ''],
      ['TRUE', 'onTrack', 0, '#REF!'],
    ])
  })

  test('what is told', async () => {
    const { problems } = await read()
    expect(problems.map(({ code, row, column }) => `${code} ${column ?? ''}${row ?? ''}`)).toEqual([
      'file.noMark ',
      'cell.noStatus D3',
      'cell.error C5',
      'status.unsure D7',
      'cell.sameAsAbove F7',
      'status.unknown D8',
      'cell.noProgress C9',
      'percent.unsure E10',
      'status.unknown D11',
      'percent.unknown E11',
      'percent.unknown E12',
      'cell.noStatus D12',
      'cell.tooLong C14',
      'percent.unsure E14',
    ])
  })
})
