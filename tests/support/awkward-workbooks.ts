import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeXlsx, relationships, type WorkbookXml } from './workbook-package.ts'

/** A file that other programs read wrongly, or never, and what its first sheet says: values by row, or the refusal's code. */
export interface AwkwardWorkbook {
  readonly make: () => Buffer
  readonly says: readonly (readonly (string | number | boolean)[])[] | string
}

const one = '<row r="1"><c r="A1" t="str"><v>甲</v></c></row>'
const book = (more: WorkbookXml, says: AwkwardWorkbook['says']): AwkwardWorkbook => ({
  make: () => makeXlsx({ sheets: [{ rows: one }], ...more }),
  says,
})
const cells = (xml: string, says: AwkwardWorkbook['says'], more: WorkbookXml = {}) =>
  book({ sheets: [{ rows: `<row r="1">${xml}</row>` }], ...more }, says)
const sheet = (more: object) => book({ sheets: [{ rows: one, ...more }] }, [['甲']])
const shared = (count: number) => Array.from({ length: count }, (_, at) => `<c t="s"><v>${at}</v></c>`).join('')

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const strictMain = 'http://purl.oclc.org/ooxml/spreadsheetml/main'

/** The awkward files that readers of workbooks were compared by, each named for its trouble. */
export const awkwardWorkbooks: Readonly<Record<string, AwkwardWorkbook>> = {
  'rich text in shared strings': cells(shared(1), [['推动 项目']], {
    strings: '<si><r><rPr><b/></rPr><t>推动</t></r><r><t xml:space="preserve"> 项目</t></r></si>',
  }),
  furigana: cells(shared(1), [['東京']], { strings: '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>' }),
  'spaces, breaks, _x000D_': cells(shared(2), [['  一\n二  ', '甲\r\n乙']], {
    strings: '<si><t xml:space="preserve">  一\n二  </t></si><si><t>甲_x000D_\n乙</t></si>',
  }),
  'inline strings with runs': cells('<c t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>', [['甲乙']]),
  'dates from 1904': cells('<c s="1"><v>43585</v></c>', [['2023-05-01']], {
    formats: [14],
    workbookPr: '<workbookPr date1904="1"/>',
  }),
  'Chinese date formats 31 and 57': cells(
    '<c s="1"><v>45047</v></c><c s="2"><v>45047</v></c>',
    [['2023-05-01', '2023-05-01']],
    {
      formats: [31, 57],
    },
  ),
  't="d" dates': cells('<c t="d"><v>2023-05-06</v></c>', [['2023-05-06']]),
  'errors and booleans': cells('<c t="e"><v>#REF!</v></c><c t="b"><v>1</v></c>', [['#REF!', true]]),
  'no r on rows and cells': book(
    { sheets: [{ rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>' }] },
    [[1, 2], [3]],
  ),
  'prefix x:': book(
    {
      change: (name, content) =>
        /^xl\/\w+\.xml$|worksheets\/sheet/.test(name)
          ? { name, content: content.replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replaceAll('xmlns="', 'xmlns:x="') }
          : { name, content },
    },
    [['甲']],
  ),
  'Strict namespaces': book({ change: (name, content) => ({ name, content: content.replaceAll(main, strictMain) }) }, [
    ['甲'],
  ]),
  'backslashes in the zip': book({ change: (name, content) => ({ name: name.replaceAll('/', '\\'), content }) }, [
    ['甲'],
  ]),
  'hidden and veryHidden sheets': book(
    { sheets: [{ rows: one }, { name: '说明', state: 'hidden' }, { name: '标识', state: 'veryHidden' }] },
    [['甲']],
  ),
  'defined names': book({ names: '<definedName name="n">"DBT1"</definedName>' }, [['甲']]),
  'merged areas': sheet({ tail: '<mergeCells><mergeCell ref="A1:C3"/></mergeCells>' }),
  'a formatted empty cell at XFD1048576': book(
    { sheets: [{ rows: `${one}<row r="1048576"><c r="XFD1048576" s="1"/></row>` }], formats: [14] },
    [['甲']],
  ),
  'validation on whole columns': sheet({
    tail: '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
  }),
  'names over whole columns': book(
    {
      names: Array.from({ length: 200 }, (_, at) => `<definedName name="n${at}">填报表!$A:$XFD</definedName>`).join(''),
    },
    [['甲']],
  ),
  'a merge over five million cells': sheet({ tail: '<mergeCells><mergeCell ref="A2:E1048576"/></mergeCells>' }),
  'not a zip': { make: () => Buffer.from('这不是表格，只是改了扩展名。'), says: 'file.notWorkbook' },
  '.xls (BIFF8)': {
    make: () => readFileSync(join(import.meta.dirname, '../fixtures/excel/form-saved-as-xls.xls')),
    says: [
      ['云河县重点任务填报表'],
      ['001', '2023-05-01', 0.85, '371525199001011234', 3, true, '标识'],
      ['#DIV/0!', '换行\n第二行', '2023-05-01T18:00:00', 12.5, '𠮷'],
      ['藏'],
    ],
  },
  'entities and characters outside the BMP': cells('<c t="str"><v>A&amp;B &#x20BB7;𠮷</v></c>', [['A&B 𠮷𠮷']]),
  'identifiers of 18 digits': cells(shared(1), [['371525199001011234']], {
    strings: '<si><t>371525199001011234</t></si>',
  }),
  'absolute names of parts': book(
    {
      parts: {
        'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', '/xl/worksheets/sheet1.xml']]),
      },
    },
    [['甲']],
  ),
  'formats that look like dates': cells('<c s="1"><v>5</v></c><c s="2"><v>7</v></c>', [[5, 7]], {
    formats: ['0"月"', '"d"0'],
  }),
  '20,000 formatted empty rows': book(
    {
      sheets: [
        {
          rows: `${one}${Array.from({ length: 20_000 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"/></row>`).join('')}`,
        },
      ],
      formats: [14],
    },
    [['甲']],
  ),
}
