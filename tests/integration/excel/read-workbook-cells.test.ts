import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/excel/read-workbook.ts'
import type { WorkbookCell } from '../../../shared/domain/workbook/types.ts'
import { makeXlsx, relationships, type WorkbookXml } from '../../support/workbook-package.ts'

/** Cells of the first sheet by reference: what the file says, without the place. */
async function readCells(book: WorkbookXml): Promise<Record<string, Omit<WorkbookCell, 'row' | 'column'>>> {
  const { sheets } = await readWorkbook(makeXlsx(book), '填报表.xlsx')
  const cells = sheets[0]?.rows.flatMap((row) => row.cells) ?? []
  return Object.fromEntries(
    cells.map(({ row, column, ...cell }) => [`${String.fromCharCode(64 + column)}${row}`, cell] as const),
  )
}

const row = (cells: string) => ({ sheets: [{ rows: `<row r="1">${cells}</row>` }] })

describe('texts', () => {
  test('runs of rich text are joined', async () => {
    const strings = '<si><r><rPr><b/></rPr><t>推动</t></r><r><t xml:space="preserve"> 项目</t></r></si>'
    expect(await readCells({ ...row('<c r="A1" t="s"><v>0</v></c>'), strings })).toEqual({ A1: { value: '推动 项目' } })
  })

  test('furigana are left out', async () => {
    const strings =
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t>乙</t></si>'
    const cells = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
    expect(await readCells({ ...row(cells), strings })).toEqual({ A1: { value: '東京' }, B1: { value: '乙' } })
  })

  test('spaces, breaks and escaped characters are kept', async () => {
    const strings =
      '<si><t xml:space="preserve">  一\n二&#10;三  </t></si><si><t>甲_x000D_\n乙</t></si><si><t>_x005F_x000D_</t></si>'
    const cells = [0, 1, 2].map((index) => `<c t="s"><v>${index}</v></c>`).join('')
    expect(await readCells({ ...row(cells), strings })).toEqual({
      A1: { value: '  一\n二\n三  ' },
      B1: { value: '甲\r\n乙' },
      C1: { value: '_x000D_' },
    })
  })

  test('inline strings, with runs and furigana too', async () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t>内联</t></is></c>' +
      '<c r="B1" t="inlineStr"><is><r><t>甲</t></r><r><rPr/><t>乙</t></r><rPh sb="0" eb="1"><t>コウ</t></rPh></is></c>' +
      '<c r="C1" t="inlineStr"><is/></c>'
    expect(await readCells(row(cells))).toEqual({ A1: { value: '内联' }, B1: { value: '甲乙' } })
  })

  test('entities and characters outside the BMP', async () => {
    const cells = '<c r="A1" t="str"><v>A&amp;B &lt;甲&gt; &quot;&apos; &#x20BB7;𠮷 &#38;lt; &unknown;</v></c>'
    expect(await readCells(row(cells))).toEqual({ A1: { value: 'A&B <甲> "\' 𠮷𠮷 &lt; &unknown;' } })
  })

  test('identifiers of 18 digits that are text stay text', async () => {
    const strings = '<si><t>371525199001011234</t></si><si><t>007</t></si>'
    const cells = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
    expect(await readCells({ ...row(cells), strings })).toEqual({
      A1: { value: '371525199001011234' },
      B1: { value: '007' },
    })
  })

  test('text beyond the 32,767 characters of Excel is whole', async () => {
    const long = '进'.repeat(40_000)
    expect(await readCells(row(`<c r="A1" t="inlineStr"><is><t>${long}</t></is></c>`))).toEqual({ A1: { value: long } })
  })

  test('CDATA, comments and instructions are understood', async () => {
    const strings = '<si><t><![CDATA[a<b & c]]></t></si><!-- <si><t>no</t></si> --><si><t>乙</t></si>'
    const cells = '<?x y?><c r="A1" t="s"><v>0</v></c><!-- <c r="D1"><v>9</v></c> --><c r="B1" t="s"><v>1</v></c>'
    expect(await readCells({ ...row(cells), strings })).toEqual({ A1: { value: 'a<b & c' }, B1: { value: '乙' } })
  })
})

describe('numbers', () => {
  test('are kept as they are, in any notation', async () => {
    const values = ['0.30000000000000004', '1E+20', '-1.5e-3', '0', '123456789012345678', '4.0']
    const cells = await readCells(row(values.map((value) => `<c><v>${value}</v></c>`).join('')))
    expect(Object.values(cells).map((cell) => cell.value)).toEqual([0.1 + 0.2, 1e20, -0.0015, 0, 123456789012345680, 4])
  })

  test('percentages are told by their format', async () => {
    const cells = '<c s="1"><v>0.85</v></c><c s="2"><v>1</v></c><c s="3"><v>0.5</v></c><c s="4"><v>85</v></c>'
    expect(await readCells({ ...row(cells), formats: [9, 10, '0.0%;[Red]-0.0%', '0"%"'] })).toEqual({
      A1: { value: 0.85, isPercent: true },
      B1: { value: 1, isPercent: true },
      C1: { value: 0.5, isPercent: true },
      D1: { value: 85 },
    })
  })

  test('booleans and errors', async () => {
    const cells = '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="e"><f>A9</f><v>#REF!</v></c>'
    expect(await readCells(row(cells))).toEqual({
      A1: { value: true },
      B1: { value: false },
      C1: { value: '#N/A', isError: true },
      D1: { value: '#REF!', isError: true, isFormula: true },
    })
  })

  test('formulas give the value last saved, shared ones too; one never calculated says so', async () => {
    const cells =
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>3</v></c>' +
      '<c r="C1" t="str"><f>"完"&amp;"成"</f><v>完成</v></c><c r="D1"><f>SUM(A1:B1)</f></c><c r="E1"><f>1</f><v></v></c>' +
      '<c r="F1" t="str"><f>""</f><v></v></c><c r="G1"><v></v></c><c r="H1"><v/></c>'
    expect(await readCells(row(cells))).toEqual({
      A1: { value: 2, isFormula: true },
      B1: { value: 3, isFormula: true },
      C1: { value: '完成', isFormula: true },
      D1: { value: '', isFormula: true, isUncalculated: true },
      E1: { value: '', isFormula: true, isUncalculated: true },
      F1: { value: '', isFormula: true },
    })
  })
})

describe('dates', () => {
  const isoOf = async (formats: readonly (number | string)[], serial: string, workbookPr = '') => {
    const cells = formats.map((_, index) => `<c s="${index + 1}"><v>${serial}</v></c>`).join('')
    const read = await readCells({ ...row(cells), formats, workbookPr })
    return Object.values(read).map((cell) => cell.iso ?? null)
  }

  test('Chinese built-in formats 27 to 31, 36, 50 to 54, 57 and 58 are dates', async () => {
    const formats = [14, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]
    expect(await isoOf(formats, '45047')).toEqual(formats.map(() => '2023-05-01'))
  })

  test('formats that spell dates', async () => {
    const formats = [
      'yyyy"年"m"月"',
      '[$-804]yyyy"年"m"月"d"日";@',
      '[DBNum1][$-804]yyyy"年"m"月"',
      'yyyy/m/d;@',
      'mmm-yy',
      'm',
      'aaaa',
    ]
    expect(await isoOf(formats, '45047')).toEqual(formats.map(() => '2023-05-01'))
  })

  test('formats that only look like dates', async () => {
    const formats = [
      '0"月"',
      '"d"0',
      '\\d0',
      '[h]:mm',
      'mm:ss',
      'h:mm',
      'General"年"',
      '0.00E+00',
      '#,##0_);[Red](#,##0)',
      '[$-804]0',
      '[黑色]0',
      20,
      32,
      45,
      46,
      55,
    ]
    expect(await isoOf(formats, '45047')).toEqual(formats.map(() => null))
  })

  test('date and time', async () => {
    expect(await isoOf([22, 'yyyy-mm-dd hh:mm:ss', 14], '45047.75')).toEqual([
      '2023-05-01T18:00:00',
      '2023-05-01T18:00:00',
      '2023-05-01',
    ])
    expect(await isoOf([22], '45047.99999999')).toEqual(['2023-05-02'])
  })

  test('workbooks that count from 1904', async () => {
    expect(await isoOf([14], '43585', '<workbookPr date1904="1"/>')).toEqual(['2023-05-01'])
    expect(await isoOf([14], '0', '<workbookPr date1904="true"/>')).toEqual(['1904-01-01'])
  })

  test('days before March 1900, where Excel counts a day that never was', async () => {
    expect(await isoOf([14], '1')).toEqual(['1900-01-01'])
    expect(await isoOf([14], '59')).toEqual(['1900-02-28'])
    expect(await isoOf([14], '60')).toEqual([null])
    expect(await isoOf([14], '61')).toEqual(['1900-03-01'])
    expect(await isoOf([14], '0')).toEqual([null])
    expect(await isoOf([14], '-5')).toEqual([null])
    expect(await isoOf([14], '99999999')).toEqual([null])
  })

  test('t="d" cells hold ISO text', async () => {
    const cells =
      '<c t="d" s="1"><v>2023-05-01</v></c><c t="d"><v>2023-05-01T18:00:00.000Z</v></c><c t="d"><v>1900-02-28</v></c>'
    expect(await readCells({ ...row(cells), formats: [14] })).toEqual({
      A1: { value: 45047, iso: '2023-05-01' },
      B1: { value: 45047.75, iso: '2023-05-01T18:00:00' },
      C1: { value: 59, iso: '1900-02-28' },
    })
  })
})

describe('how the XML is written', () => {
  test('no r on rows and cells: by their place', async () => {
    const rows =
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row><row><c r="B9"><v>5</v></c></row>'
    expect(await readCells({ sheets: [{ rows }] })).toEqual({
      A1: { value: 1 },
      C1: { value: 3 },
      A3: { value: 4 },
      B9: { value: 5 },
    })
  })

  test('rows and cells out of order are put in order', async () => {
    const rows = '<row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>'
    const { sheets } = await readWorkbook(makeXlsx({ sheets: [{ rows }] }), 'a.xlsx')
    expect(sheets[0]?.rows.map((line) => [line.row, line.cells.map((cell) => cell.value)])).toEqual([
      [1, [0]],
      [3, [1, 2]],
    ])
  })

  test('prefix x: as WPS and the Open XML SDK write it', async () => {
    const book = {
      ...row(
        '<c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45047</v></c><c r="C1" t="inlineStr"><is><t>内联</t></is></c>',
      ),
      strings: '<si><r><t>甲</t></r><rPh sb="0" eb="1"><t>コウ</t></rPh></si>',
      formats: ['yyyy-mm-dd'],
      change: (name: string, content: string) => {
        if (!/^xl\/\w+\.xml$|worksheets/.test(name)) return { name, content }
        const prefixed = content.replace(/<(\/?)(?=\w)/g, '<$1x:').replace('xmlns="', 'xmlns:x="')
        return { name, content: prefixed }
      },
    }
    expect(await readCells(book)).toEqual({
      A1: { value: '甲' },
      B1: { value: 45047, iso: '2023-05-01' },
      C1: { value: '内联' },
    })
  })

  test('Strict namespaces', async () => {
    const change = (name: string, content: string) => ({
      name,
      content: content
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    })
    const strings = '<si><t>严格</t></si>'
    expect(await readCells({ ...row('<c r="A1" t="s"><v>0</v></c>'), strings, change })).toEqual({
      A1: { value: '严格' },
    })
  })

  test('backslashes in the names of parts', async () => {
    const change = (name: string, content: string) => ({ name: name.replaceAll('/', '\\'), content })
    expect(await readCells({ ...row('<c r="A1"><v>1</v></c>'), change })).toEqual({ A1: { value: 1 } })
  })

  test('part names in another case, unusual or absolute, found through relationships', async () => {
    const parts = {
      '_rels/.rels': relationships([['rId9', 'officeDocument', '/Book/Main.xml']]),
      'book/main.xml': '<workbook xmlns:q="u"><sheets><sheet name="表" q:id="s"/></sheets></workbook>',
      'book/_rels/main.xml.rels': relationships([
        ['s', 'worksheet', '../data/%E8%A1%A8.xml'],
        ['t', 'sharedStrings', '/texts.xml'],
      ]),
      'data/表.xml': '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>',
      'texts.xml': '<sst><si><t>找到了</t></si></sst>',
    }
    expect(await readCells({ parts })).toEqual({ A1: { value: '找到了' } })
  })

  test('without relationships of the package the content types tell the workbook', async () => {
    const parts = { '_rels/.rels': relationships([]) }
    expect(await readCells({ ...row('<c r="A1"><v>1</v></c>'), parts })).toEqual({ A1: { value: 1 } })
  })

  test('attributes in any order, with single quotes and spaces', async () => {
    const strings = '<si><t>甲</t></si>'
    expect(await readCells({ ...row(`<c t = 's'  s='0' r='C1' ><v>0</v></c >`), strings })).toEqual({
      C1: { value: '甲' },
    })
  })
})
