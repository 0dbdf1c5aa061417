import { beforeAll, describe, expect, test } from 'vitest'
import { checkWord } from '../../../build/format-check/check-word.ts'
import { checkWorkbook } from '../../../build/format-check/check-workbook.ts'
import type { Finding } from '../../../build/format-check/finding.ts'
import { writeLedgerWorkbook } from '../../../electron/excel/write-ledger.ts'
import { writeWordDocument } from '../../../electron/word/write-document.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import type { DocumentTable } from '../../../shared/domain/document/types.ts'
import { ledgerOf } from '../../bench/input/ledger.ts'
import { changePackage, type PartChange } from '../../support/changed-package.ts'
import { goodPaper } from './good-paper.ts'

const failed = (findings: readonly Finding[]) =>
  findings.flatMap(({ point, state }) => (state === 'failed' ? [point] : []))

const body = 'word/document.xml'
const styles = 'word/styles.xml'
const settings = 'word/settings.xml'

/** Another family for a style. */
const family = (style: string, name: string): PartChange => ({
  part: styles,
  from: new RegExp(`(w:styleId="${style}"[\\s\\S]*?w:eastAsia=")[^"]+`),
  to: `$1${name}`,
})
/** Properties for the run that begins with these words. */
const run = (words: string, properties: string): PartChange => ({
  part: body,
  from: `<w:r><w:t xml:space="preserve">${words}`,
  to: `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}`,
})
const change = (part: string, from: string | RegExp, to: string): PartChange => ({ part, from, to })
const blank = '<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr></w:p>'

/** Each point with a change that breaks it and nothing else. */
const wrongPapers: readonly (readonly [string, PartChange])[] = [
  ['page-size', change(body, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')],
  ['margins', change(body, 'w:left="1588"', 'w:left="1800"')],
  ['grid', change(body, 'w:linePitch="579"', 'w:linePitch="312"')],
  ['mirror-margins', change(settings, '<w:mirrorMargins/>', '')],
  ['odd-even', change(settings, '<w:evenAndOddHeaders/>', '')],
  ['compatibility', change(settings, 'doNotCompress', 'compressPunctuation')],
  ['page-number', change('word/footer1.xml', '<w:jc w:val="right"/>', '<w:jc w:val="center"/>')],
  ['font-mark', family('IssuerMark', '华文行楷')],
  ['font-number', run('云政办字', '<w:sz w:val="36"/>')],
  ['font-title', family('Title', '黑体')],
  ['font-addressees', run('各乡镇', '<w:sz w:val="28"/>')],
  ['font-heading-1', family('Heading1', '宋体')],
  ['font-heading-2', family('Heading2', '黑体')],
  ['font-heading-3', run('1.明确', '<w:sz w:val="28"/>')],
  ['font-text', run('现将', '<w:sz w:val="28"/>')],
  [
    'font-closing',
    change(
      body,
      /<w:r>(<w:t xml:space="preserve">云河县人民政府办公室<\/w:t><\/w:r><\/w:p>)/,
      '<w:r><w:rPr><w:sz w:val="28"/></w:rPr>$1',
    ),
  ],
  ['font-annex-label', family('AnnexLabel', '仿宋_GB2312')],
  ['font-imprint', change(styles, /(w:styleId="Imprint"[\s\S]*?<w:sz w:val=")28/, '$124')],
  ['font-page-number', family('PageNumber', '黑体')],
  ['font-table', change(styles, /(w:styleId="TableText"[\s\S]*?<w:sz w:val=")24/, '$118')],
  ['body-line', change(styles, 'w:line="579" w:lineRule="exact"', 'w:line="560" w:lineRule="exact"')],
  [
    'first-line',
    change(styles, 'w:firstLineChars="200" w:firstLine="640"', 'w:firstLineChars="400" w:firstLine="1280"'),
  ],
  ['not-bold', change(styles, /(w:styleId="Heading1"[\s\S]*?<w:rFonts[^>]*\/>)/, '$1<w:b/>')],
  ['black', run('现将', '<w:color w:val="0000FF"/>')],
  ['font-hint', change(styles, ' w:hint="eastAsia"', '')],
  ['theme-fonts', change(styles, 'w:ascii="黑体"', 'w:asciiTheme="minorHAnsi" w:ascii="黑体"')],
  ['red-rule', change(body, 'w:sz="8" w:space="0" w:color="FF0000"', 'w:sz="24" w:space="0" w:color="FF0000"')],
  ['blank-lines', change(body, blank, '')],
  ['annex-note', change(body, '附件：1.各单位任务进展情况统计表', '附件：1.各单位任务统计表')],
  ['annex-page', change(body, '附件2</w:t>', '附件3</w:t>')],
  ['closing', change(body, '<w:ind w:right="1260"/>', '<w:ind w:right="315"/>')],
  ['remark', change(body, /OfficialText("\/><\/w:pPr><w:r><w:t xml:space="preserve">（此件)/, 'Normal$1')],
  ['imprint-stop', change(body, '县人武部。', '县人武部')],
  ['imprint-rules', change(body, 'w:sz="6" w:space="0"', 'w:sz="12" w:space="0"')],
  ['imprint-place', change(body, /<wp:posOffset>\d+/, '<wp:posOffset>7000000')],
  ['document-number', change(body, '〔2023〕17号', '[2023]17号')],
  ['title-lines', change(body, '进展情况的通报</w:t>', '进展情况的通报。</w:t>')],
  [
    'addressees',
    change(
      body,
      /(<w:pStyle w:val="Normal"\/>)(<\/w:pPr><w:r><w:t xml:space="preserve">各乡镇)/,
      '$1<w:ind w:left="640"/>$2',
    ),
  ],
  ['heading-numbers', change(body, '二、下步工作', '四、下步工作')],
  ['level-signs', change(body, '现将进展', '1、现将进展')],
  ['dates', change(body, '2023年6月8日印发', '2023年06月8日印发')],
  ['punctuation', change(body, '现将进展情况', '现将,进展情况')],
  ['table-head', change(body, '<w:tblHeader/>', '')],
  ['rows-whole', change(body, '<w:cantSplit/>', '')],
  ['table-grid', change(body, '<w:gridCol w:w="630"/>', '<w:gridCol w:w="1630"/>')],
  [
    'schema-order',
    change(body, '<w:pStyle w:val="TableChapter"/><w:keepNext/>', '<w:keepNext/><w:pStyle w:val="TableChapter"/>'),
  ],
]

describe('a Word file that is wrong in one point', () => {
  let good: Uint8Array
  let points: readonly string[] = []
  beforeAll(async () => {
    good = await writeWordDocument(goodPaper, defaultPaperSettings)
    points = checkWord(good, 'good.docx').findings.map(({ point }) => point)
  })

  test('the good one has nothing wrong and every element', () => {
    const findings = checkWord(good, 'good.docx').findings
    expect(findings.filter(({ state }) => state !== 'met')).toEqual([])
  })

  test('each point is tried', () => {
    expect(wrongPapers.map(([point]) => point).toSorted()).toEqual([...points].toSorted())
  })

  test.each(wrongPapers)('%s', (point, wrong) => {
    expect(failed(checkWord(changePackage(good, [wrong]), 'wrong.docx').findings)).toEqual([point])
  })
})

test.each([
  ['现将进展(情况)', '现将进展情况'],
  ['《规划》,现将', '现将'],
  ['“放管服”:现将', '现将'],
  ['600人;现将', '现将'],
])('half-width signs beside Chinese: %s', async (wrong, words) => {
  const paper = await writeWordDocument(goodPaper, defaultPaperSettings)
  const file = changePackage(paper, [change(body, words, wrong)])
  expect(failed(checkWord(file, 'signs.docx').findings)).toEqual(['punctuation'])
})

test.each([
  { lines: 12, chapters: 3, isRefused: true },
  { lines: 16, chapters: 0, isRefused: true },
  { lines: 16, chapters: 3, isRefused: false },
  { lines: 30, chapters: 0, isRefused: false },
  { lines: 11, chapters: 0, isFirst: true, isRefused: false },
  { lines: 7, chapters: 1, isFirst: true, isRefused: true },
])('a row of $lines lines below $chapters chapter rows may part: refused $isRefused', async (row) => {
  const table: DocumentTable = {
    kind: 'table',
    isDense: true,
    columns: [840, 8004].map((width) => ({ width, align: 'left' })),
    header: [{ cells: [{ text: '序号' }, { text: '任务事项' }] }],
    rows: [
      ...(row.isFirst ? [] : [{ cells: [{ text: '1' }, { text: '推进项目建设。' }] }]),
      ...Array.from({ length: row.chapters }, () => ({ cells: [{ text: '一、重点任务' }], isSection: true as const })),
      { cells: [{ text: '2' }, { text: '按'.repeat(37 * row.lines) }] },
    ],
  }
  const paper = await writeWordDocument({ ...goodPaper, blocks: [table, ...goodPaper.blocks] }, defaultPaperSettings)
  // Of a row that parts in any case there is nothing to take out.
  const parted = change(body, /<w:cantSplit\/>((?:(?!<w:tr>)[\s\S])*按按)/, '$1')
  const file = row.lines > 22 ? paper : changePackage(paper, [parted])
  expect(failed(checkWord(file, 'row.docx').findings).includes('rows-whole')).toBe(row.isRefused)
})

const sheet = 'xl/worksheets/sheet1.xml'
const book = 'xl/workbook.xml'
const looks = 'xl/styles.xml'

const wrongWorkbooks: readonly (readonly [string, PartChange])[] = [
  ['sheet-paper', change(sheet, 'orientation="landscape"', 'orientation="portrait"')],
  ['sheet-fit', change(sheet, 'fitToHeight="0"', 'fitToHeight="1"')],
  ['sheet-margins', change(sheet, /(<pageMargins[^>]*left=")[\d.]+/, '$11')],
  ['sheet-titles', change(book, /<definedName[^>]*Print_Titles[^>]*>[^<]*<\/definedName>/, '')],
  ['sheet-area', change(book, /<definedName[^>]*Print_Area[^>]*>[^<]*<\/definedName>/, '')],
  ['sheet-heights', change(sheet, / ht="[\d.]+"/, '')],
  ['sheet-fonts', change(looks, /(<name val=")方正小标宋简体/, '$1Arial')],
  ['sheet-borders', change(looks, '<left style="thin">', '<left style="double">')],
  ['sheet-footer', change(sheet, '第 &amp;P 页', '&amp;P')],
  ['sheet-view', change(sheet, 'state="frozen"', 'state="split"')],
  ['sheet-dates', change(sheet, /<t( xml:space="preserve")?>[^<]*县[^<]*<\/t>/, '<t>2023-05-31</t>')],
  ['sheet-names', change(book, 'name="台账"', 'name="台账:一"')],
]

describe('a workbook that is wrong in one point', () => {
  let good: Uint8Array
  beforeAll(async () => {
    good = await writeLedgerWorkbook(ledgerOf(30), defaultPaperSettings)
  })

  test('the good one has nothing wrong, and each point is tried', () => {
    const findings = checkWorkbook(good, 'good.xlsx')
    expect(findings.filter(({ state }) => state !== 'met')).toEqual([])
    expect(wrongWorkbooks.map(([point]) => point)).toEqual(findings.map(({ point }) => point))
  })

  test.each(wrongWorkbooks)('%s', (point, wrong) => {
    expect(failed(checkWorkbook(changePackage(good, [wrong]), 'wrong.xlsx'))).toEqual([point])
  })
})
