import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as sheetJs from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/excel/read-workbook.ts'
import { zipPackage } from '../../../electron/zip/write-zip.ts'
import type { WorkbookCell } from '../../../shared/domain/workbook/types.ts'
import { inTime } from '../../support/in-time.ts'
import { makeXlsx, relationships } from '../../support/workbook-package.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/excel', name))

function valuesOf(rows: readonly { readonly cells: readonly WorkbookCell[] }[]) {
  return rows.map(({ cells }) => cells.map(({ value }) => value))
}

const codeOf = async (bytes: Uint8Array, name = '县财政局.xlsx') => {
  const error = await readWorkbook(bytes, name).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toMatchObject({ name: 'UserError', params: { file: name } })
  return (error as { code: string }).code
}

/** The same form, opened and saved again by LibreOffice as .xlsx and as .xls, counted from 1900 and from 1904. */
describe.each([
  ['workbook-saved-by-libreoffice.xlsx', 45047],
  ['form-saved-as-xls.xls', 45047],
  ['form-saved-as-xls-1904.xls', 43585],
])('%s', (name, serial) => {
  test('cells', async () => {
    const { sheets } = await readWorkbook(fixture(name), name)
    const cells = (sheets[0]?.rows ?? []).flatMap((row) => row.cells)
    expect(cells).toEqual([
      { row: 1, column: 1, value: '云河县重点任务填报表' },
      { row: 2, column: 1, value: '001' },
      { row: 2, column: 2, value: serial, iso: '2023-05-01' },
      { row: 2, column: 3, value: 0.85, isPercent: true },
      { row: 2, column: 4, value: '371525199001011234' },
      { row: 2, column: 5, value: 3, isFormula: true },
      { row: 2, column: 6, value: true, isFormula: true },
      { row: 2, column: 8, value: '标识' },
      { row: 3, column: 1, value: '#DIV/0!', isError: true, isFormula: true },
      { row: 3, column: 2, value: '换行\n第二行' },
      { row: 3, column: 3, value: serial + 0.75, iso: '2023-05-01T18:00:00' },
      { row: 3, column: 4, value: 12.5 },
      { row: 3, column: 5, value: '𠮷' },
      { row: 4, column: 1, value: '藏' },
    ])
  })

  test('what returns are matched by', async () => {
    const { sheets, definedNames } = await readWorkbook(fixture(name), name)
    // LibreOffice knows no veryHidden and saves it as hidden.
    expect(sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.isProtected ?? false])).toEqual([
      ['填报表', 'visible', true],
      ['说明', 'hidden', false],
      ['_标识', 'hidden', false],
    ])
    expect(definedNames).toEqual([{ name: 'dubantai_form', refersTo: expect.stringMatching(/_标识'?!\$A\$1$/) }])
    expect(sheets[0]).toMatchObject({
      merges: [{ top: 1, left: 1, bottom: 1, right: 6 }],
      hiddenRows: [4],
      hiddenColumns: [8],
    })
  })
})

describe('older and other formats', () => {
  test('the content decides, not the extension', async () => {
    const asXlsx = await readWorkbook(fixture('form-saved-as-xls.xls'), '县财政局.xlsx')
    expect(asXlsx.sheets[0]?.name).toBe('填报表')
    const asXls = await readWorkbook(makeXlsx({ sheets: [{ name: '新格式' }] }), '县财政局.xls')
    expect(asXls.sheets[0]?.name).toBe('新格式')
  })

  test('.et of WPS: BIFF under the class id of its own', async () => {
    const bytes = fixture('form-saved-as-xls.xls')
    const root = bytes.indexOf(Buffer.from('Root Entry', 'utf16le'))
    Buffer.from('4554000100575053-4b494e47534f4655'.replace('-', ''), 'hex').copy(bytes, root + 80)
    const book = await readWorkbook(bytes, '县财政局.et')
    expect(book.sheets[0]?.rows).toHaveLength(4)
  })

  test('.xls tells veryHidden sheets', async () => {
    const book = sheetJs.utils.book_new()
    for (const name of ['填报表', '_标识'])
      sheetJs.utils.book_append_sheet(book, sheetJs.utils.aoa_to_sheet([['甲']]), name)
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] }
    const read = await readWorkbook(sheetJs.write(book, { type: 'buffer', bookType: 'biff8' }), 'a.xls')
    expect(read.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'veryHidden'])
  })

  test.each(['xlsb', 'xlml'] as const)('%s', async (bookType) => {
    const sheet = sheetJs.utils.aoa_to_sheet([
      ['任务', 1.5],
      [true, null],
    ])
    const book = sheetJs.utils.book_new(sheet, '表')
    const bytes = sheetJs.write(book, { type: 'buffer', bookType, codepage: 936 })
    const { sheets } = await readWorkbook(bytes, 'a.xls')
    expect(valuesOf(sheets[0]?.rows ?? [])).toEqual([['任务', 1.5], [true]])
  })

  test('a web page saved as .xls: what it shows, as text', async () => {
    const { sheets } = await readWorkbook(fixture('form-saved-as-web-page.xls'), 'a.xls')
    expect(valuesOf(sheets[0]?.rows ?? []).slice(0, 2)).toEqual([
      ['云河县重点任务填报表'],
      ['001', '2023年5月1日', '85%', '371525199001011234', 3, 1],
    ])
    expect(sheets[0]?.merges).toHaveLength(1)
  })

  test('delimited text saved as .xls, in UTF-8 or GBK: identifiers and codes stay text', async () => {
    const text = '序号,任务,进度,编号\r\n1,"推动,项目",0.85,371525199001011234\r\n2,换届,1-2,007\r\n'
    const gbk = Buffer.from('d0f2bac52cc8cecef10d0a312cb6bdb0ec0d0a', 'hex')
    const expected = [
      ['序号', '任务', '进度', '编号'],
      [1, '推动,项目', 0.85, '371525199001011234'],
      [2, '换届', '1-2', '007'],
    ]
    expect(valuesOf((await readWorkbook(Buffer.from(text), 'a.xls')).sheets[0]?.rows ?? [])).toEqual(expected)
    const tabbed = Buffer.from(`\ufeff${text.replace('"推动,项目"', '推动项目').replaceAll(',', '\t')}`, 'utf16le')
    expect(valuesOf((await readWorkbook(tabbed, 'a.xls')).sheets[0]?.rows ?? [])[1]?.[1]).toBe('推动项目')
    expect(valuesOf((await readWorkbook(gbk, 'a.csv')).sheets[0]?.rows ?? [])).toEqual([
      ['序号', '任务'],
      [1, '督办'],
    ])
  })
})

describe('what is refused, by name', () => {
  test('workbooks with a password to open', async () => {
    const wrapper = sheetJs.CFB.utils.cfb_new()
    sheetJs.CFB.utils.cfb_add(wrapper, '/EncryptionInfo', Buffer.from([4, 0, 4, 0]))
    sheetJs.CFB.utils.cfb_add(wrapper, '/EncryptedPackage', Buffer.alloc(5000, 7))
    expect(await codeOf(sheetJs.CFB.write(wrapper, { type: 'buffer' }))).toBe('file.encrypted')
    expect(await codeOf(withFilePass(fixture('form-saved-as-xls.xls')))).toBe('file.encrypted')
  })

  test('other documents', async () => {
    const word = zipPackage([
      { name: '_rels/.rels', data: relationships([['r', 'officeDocument', 'word/document.xml']]) },
      { name: 'word/document.xml', data: '<w:document xmlns:w="w"><w:body/></w:document>' },
    ])
    expect(await codeOf(word)).toBe('file.notWorkbook')
    expect(await codeOf(zipPackage([{ name: 'photo.txt', data: 'a' }]))).toBe('file.notWorkbook')
    expect(await codeOf(Buffer.from('%PDF-1.7\n'))).toBe('file.notWorkbook')
    expect(await codeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))).toBe(
      'file.notWorkbook',
    )
    expect(await codeOf(Buffer.from('这是一段话，不是表格。\n第二行，有逗号,一个'))).toBe('file.notWorkbook')
    expect(await codeOf(fixture('form-saved-as-ods.ods'))).toBe('file.openDocument')
    expect(await codeOf(Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related\n'), 'a.xls')).toBe(
      'file.webArchive',
    )
    expect(await codeOf(Buffer.from('<html><frameset><frame src="sheet001.htm"></frameset></html>'), 'a.xls')).toBe(
      'file.webArchive',
    )
    const doc = sheetJs.CFB.utils.cfb_new()
    sheetJs.CFB.utils.cfb_add(doc, '/WordDocument', Buffer.alloc(5000))
    expect(await codeOf(sheetJs.CFB.write(doc, { type: 'buffer' }))).toBe('file.notWorkbook')
  })

  test('empty, cut short, inconsistent', async () => {
    expect(await codeOf(Buffer.alloc(0))).toBe('file.empty')
    const whole = makeXlsx({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] })
    expect(await codeOf(whole.subarray(0, 900))).toBe('file.broken')
    expect(await codeOf(fixture('form-saved-as-xls.xls').subarray(0, 1500))).toBe('file.broken')
    const broken = (rows: string) => codeOf(makeXlsx({ sheets: [{ rows }] }))
    expect(await broken('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')).toBe('file.broken')
    expect(await broken('<row r="1"><c r="A1"><v>1</v>')).toBe('file.broken')
    expect(await codeOf(makeXlsx({ sheets: [{ xml: '<worksheet><sheetData><row r="1"><c r="A1"' }] }))).toBe(
      'file.broken',
    )
    expect(await codeOf(makeXlsx({ parts: { 'xl/_rels/workbook.xml.rels': relationships([]) } }))).toBe('file.broken')
    expect(
      await codeOf(
        makeXlsx({ parts: { 'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', 'no.xml']]) } }),
      ),
    ).toBe('file.broken')
  })

  test('a document type, which could define endless entities', async () => {
    const entities = '<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    const xml = `${entities}<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>`
    const workbook = `${entities}<workbook><sheets><sheet name="&b;" r:id="rId1"/></sheets></workbook>`
    expect(await codeOf(makeXlsx({ parts: { 'xl/workbook.xml': workbook } }))).toBe('file.broken')
    expect(await codeOf(makeXlsx({ sheets: [{ xml }] }))).toBe('file.broken')
  })
})

describe('damage ends in a workbook or in a sentence', () => {
  let state = 7
  const random = (below: number) => {
    state = (state * 48271) % 0x7fffffff
    return state % below
  }

  test.each([
    ['workbook-saved-by-libreoffice.xlsx', 300],
    ['form-saved-as-xls.xls', 100],
  ])('bytes of %s changed', async (name, rounds) => {
    const good = fixture(name)
    for (let round = 0; round < rounds; round++) {
      const bytes = Buffer.from(good)
      for (let flips = 1 + random(6); flips > 0; flips--) bytes[random(bytes.length)] = random(256)
      await expectWorkbookOrSentence(random(8) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes)
    }
  })

  // The CRC of a zip would catch it before the scan sees it.
  test('changes inside the XML', async () => {
    const rows =
      '<row r="1" spans="1:3"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c>' +
      '<c r="C1" t="inlineStr"><is><r><t>甲</t></r></is></c></row>'
    const strings = '<si><t xml:space="preserve">任务</t><rPh sb="0" eb="1"><t>コウ</t></rPh></si>'
    const tail = '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
    for (let round = 0; round < 3000; round++) {
      const change = (name: string, content: string) => {
        if (!name.startsWith('xl/') && random(4) > 0) return { name, content }
        const at = random(content.length)
        const cut = random(6) === 0 ? random(content.length - at) : random(3)
        const put = ['', '<', '>', '"', '/', '<!--', '<![CDATA[', '&#', ']]>', '\0', 'c', '9'][random(12)] ?? ''
        return { name, content: content.slice(0, at) + put + content.slice(at + cut) }
      }
      await expectWorkbookOrSentence(makeXlsx({ sheets: [{ rows, tail }], strings, formats: ['yyyy'], change }))
    }
  })

  test('an .xls of 7 KB in which SheetJS never comes to an end; the next one is read', async () => {
    expect(await codeOf(fixture('form-damaged-never-ends.xls'))).toBe('file.broken')
    expect((await readWorkbook(fixture('form-saved-as-xls.xls'), 'a.xls')).sheets).toHaveLength(3)
  })
})

async function expectWorkbookOrSentence(bytes: Uint8Array): Promise<void> {
  const result: unknown = await inTime<unknown>(2000, () =>
    readWorkbook(bytes, 'a.xlsx').catch((reason: unknown) => reason),
  )
  if (result instanceof Error) expect(result).toMatchObject({ name: 'UserError' })
  else expect(result).toHaveProperty('sheets')
}

/** The record that begins encryption, put behind the first one of the workbook stream ([MS-XLS] 2.4.117). */
function withFilePass(bytes: Buffer): Buffer {
  const compound = sheetJs.CFB.read(bytes, { type: 'buffer' })
  const stream = Buffer.from(sheetJs.CFB.find(compound, '/Workbook').content)
  const first = 4 + stream.readUInt16LE(2)
  const filePass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 0x59, 0xb3, 0x0a, 0x9a])
  const wrapper = sheetJs.CFB.utils.cfb_new()
  sheetJs.CFB.utils.cfb_add(
    wrapper,
    '/Workbook',
    Buffer.concat([stream.subarray(0, first), filePass, stream.subarray(first)]),
  )
  return sheetJs.CFB.write(wrapper, { type: 'buffer' })
}
