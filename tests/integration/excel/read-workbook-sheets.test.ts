import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/excel/read-workbook.ts'
import type { Workbook } from '../../../shared/domain/workbook/types.ts'
import { inTime } from '../../support/in-time.ts'
import { makeXlsx, relationships, type WorkbookXml } from '../../support/workbook-package.ts'

const read = (book: WorkbookXml): Promise<Workbook> => readWorkbook(makeXlsx(book), '填报表.xlsx')

async function firstSheet(book: WorkbookXml) {
  const sheet = (await read(book)).sheets[0]
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>'

describe('what returned forms are matched by', () => {
  test('hidden and veryHidden sheets are told apart', async () => {
    const book = await read({
      sheets: [
        { name: '填报表', rows: oneCell },
        { name: '说明 &amp; 示例', state: 'hidden', rows: oneCell },
        { name: '_标识', state: 'veryHidden', rows: oneCell },
      ],
    })
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['填报表', 'visible'],
      ['说明 & 示例', 'hidden'],
      ['_标识', 'veryHidden'],
    ])
  })

  test('defined names, of the workbook and of a sheet', async () => {
    const names =
      '<definedName name="dubantai_form" hidden="1">"P-1&amp;U-2"</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'填报表\'!$1:$4</definedName>'
    expect((await read({ sheets: [{ rows: oneCell }], names })).definedNames).toEqual([
      { name: 'dubantai_form', refersTo: '"P-1&U-2"' },
      { name: '_xlnm.Print_Titles', refersTo: "'填报表'!$1:$4", sheetIndex: 0 },
    ])
  })

  test('custom document properties', async () => {
    const parts = {
      '_rels/.rels': relationships([
        ['rId1', 'officeDocument', 'xl/workbook.xml'],
        ['rId2', 'custom-properties', 'docProps/custom.xml'],
      ]),
      'docProps/custom.xml':
        '<Properties xmlns:vt="v"><property fmtid="{D5}" pid="2" name="dubantai.form"><vt:lpwstr>P1&amp;U2</vt:lpwstr></property>' +
        '<property pid="3" name="版本"><vt:i4>2</vt:i4></property></Properties>',
    }
    expect((await read({ parts })).properties).toEqual({ 'dubantai.form': 'P1&U2', 版本: '2' })
  })

  test('merged areas: the value once, and the area', async () => {
    const rows = '<row r="2"><c r="B2"><v>7</v></c><c r="C2"/></row><row r="3"><c r="B3"/><c r="C3"/></row>'
    const sheet = await firstSheet({
      sheets: [{ rows, tail: '<mergeCells count="2"><mergeCell ref="B2:C3"/><mergeCell ref="$A$9:D9"/></mergeCells>' }],
    })
    expect(sheet.rows).toEqual([{ row: 2, cells: [{ row: 2, column: 2, value: 7 }] }])
    expect(sheet.merges).toEqual([
      { top: 2, left: 2, bottom: 3, right: 3 },
      { top: 9, left: 1, bottom: 9, right: 4 },
    ])
  })

  test('hidden rows and columns, also those of no height or width', async () => {
    const sheet = await firstSheet({
      sheets: [
        {
          head: '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0" customWidth="1"/><col min="6" max="9" width="8"/></cols>',
          rows: `${oneCell}<row r="4" hidden="1"/><row r="5" ht="0" customHeight="1"/><row r="6" ht="15"/><row r="8" hidden="true"><c r="A8"><v>1</v></c></row>`,
        },
      ],
    })
    expect(sheet.hiddenColumns).toEqual([2, 3, 5])
    expect(sheet.hiddenRows).toEqual([4, 5, 8])
  })

  test('protection of the sheet', async () => {
    const protect = (tail: string) => firstSheet({ sheets: [{ rows: oneCell, tail }] })
    expect((await protect('<sheetProtection sheet="1" objects="1"/>')).isProtected).toBe(true)
    expect((await protect('<sheetProtection sheet="0"/>')).isProtected).toBeUndefined()
    expect((await protect('')).isProtected).toBeUndefined()
  })

  test('a chart among the sheets is an empty sheet and does not shift the others', async () => {
    const parts = {
      'xl/_rels/workbook.xml.rels': relationships([
        ['rId1', 'chartsheet', 'chartsheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
      ]),
    }
    const { sheets } = await read({ sheets: [{ name: '图表' }, { name: '填报表', rows: oneCell }], parts })
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['图表', 0],
      ['填报表', 1],
    ])
  })

  test('sheets without rows', async () => {
    expect((await firstSheet({ sheets: [{ xml: '<worksheet><sheetData/></worksheet>' }] })).rows).toEqual([])
    expect((await firstSheet({ sheets: [{ rows: '' }] })).rows).toEqual([])
  })
})

// The processor's time is what counts: the clock only ends what would never end.
describe('sheets that make others slow', { timeout: 300_000 }, () => {
  /** Reads within the 2 s that the targets allow for any file. */
  async function readInTime(book: WorkbookXml) {
    const bytes = makeXlsx(book)
    const workbook = await inTime(2000, () => readWorkbook(bytes, '填报表.xlsx'))
    const sheet = workbook.sheets[0]
    if (sheet === undefined) throw new Error('no sheet')
    return sheet
  }

  test('a formatted empty cell at XFD1048576', async () => {
    const sheet = await readInTime({
      sheets: [{ rows: `${oneCell}<row r="1048576"><c r="XFD1048576" s="1"/></row>` }],
      formats: [14],
    })
    expect(sheet.rows.map(({ row }) => row)).toEqual([1])
  })

  test('a value at XFD1048576', async () => {
    const sheet = await readInTime({ sheets: [{ rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }] })
    expect(sheet.rows).toEqual([{ row: 1048576, cells: [{ row: 1048576, column: 16384, value: 1 }] }])
  })

  test('validation on whole columns', async () => {
    const tail =
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576" prompt="a > b"><formula1>"是,否"</formula1></dataValidation></dataValidations>'
    expect((await readInTime({ sheets: [{ rows: oneCell, tail }] })).rows).toHaveLength(1)
  })

  test('names over whole columns', async () => {
    const names = Array.from(
      { length: 200 },
      (_, index) => `<definedName name="n${index}">填报表!$A:$XFD</definedName>`,
    )
    expect((await readInTime({ sheets: [{ rows: oneCell }], names: names.join('') })).rows).toHaveLength(1)
  })

  test('a merge over five million cells, and over whole columns', async () => {
    const tail = '<mergeCells><mergeCell ref="A2:E1048576"/><mergeCell ref="F:G"/></mergeCells>'
    expect((await readInTime({ sheets: [{ rows: oneCell, tail }] })).merges).toEqual([
      { top: 2, left: 1, bottom: 1048576, right: 5 },
      { top: 1, left: 6, bottom: 1048576, right: 7 },
    ])
  })

  test('a million formatted empty rows', async () => {
    const lines: string[] = [oneCell]
    for (let row = 2; row <= 1_048_576; row++)
      lines.push(`<row r="${row}" s="1" customFormat="1"><c r="A${row}" s="1"/></row>`)
    expect((await readInTime({ sheets: [{ rows: lines.join('') }], formats: [14] })).rows).toHaveLength(1)
  })

  test('one row longer than a piece of the scan, and pieces that end at any place', async () => {
    const cells = Array.from(
      { length: 16_384 },
      () => '<c t="inlineStr"><is><t>推动重点项目建设，按月调度进展情况</t></is></c>',
    ).join('')
    const lines = Array.from(
      { length: 30_000 },
      (_, index) => `<row r="${index + 2}"><c r="A${index + 2}"><v>${index}</v></c></row>`,
    )
    const sheet = await readInTime({ sheets: [{ rows: `<row r="1">${cells}</row>${lines.join('')}` }] })
    expect(sheet.rows).toHaveLength(30_001)
    expect(sheet.rows[0]?.cells).toHaveLength(16_384)
    expect(sheet.rows.slice(1).every(({ row, cells: line }) => line.length === 1 && line[0]?.value === row - 2)).toBe(
      true,
    )
  })

  test('many shared strings without furigana', async () => {
    const strings = Array.from({ length: 100_000 }, (_, index) => `<si><t>文${index}</t></si>`).join('')
    const rows = '<row r="1"><c t="s"><v>99999</v></c></row>'
    expect((await readInTime({ sheets: [{ rows }], strings })).rows[0]?.cells[0]?.value).toBe('文99999')
  })

  test('more cells with content than any ledger: refused by name', async () => {
    const cells = (row: number) => Array.from({ length: 200 }, (_, index) => `<c><v>${(row * index) % 9973}</v></c>`)
    const rows = Array.from({ length: 7600 }, (_, row) => `<row>${cells(row).join('')}</row>`).join('')
    await expect(read({ sheets: [{ rows }] })).rejects.toMatchObject({ code: 'file.tooManyCells' })
  })
})
