import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, describe, expect, test } from 'vitest'
import { checkFiles } from '../../../build/format-check/check-files.ts'
import { noHouseRules } from '../../../build/format-check/house-rules.ts'
import { writeLedgerWorkbook } from '../../../electron/excel/write-ledger.ts'
import { writeHtml } from '../../../electron/print/write-html.ts'
import { writeWordDocument } from '../../../electron/word/write-document.ts'
import { openZip } from '../../../electron/zip/read-zip.ts'
import { isOnePage } from '../../../shared/domain/document/one-page.ts'
import { defaultPaperSettings, type PaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import type { DocumentTable, OfficialDocument } from '../../../shared/domain/document/types.ts'
import type { Ledger } from '../../../shared/domain/ledger/types.ts'
import { composeNotice } from '../../../shared/domain/supervision-notice/compose-notice.ts'
import { paperSheets } from '../../../shared/print/paper-sheets.ts'
import { exampleNotice } from '../../support/example-notice.ts'
import { soffice } from '../../support/external-tools.ts'
import { goodPaper } from '../format-check/good-paper.ts'
import { filler, paragraph } from './sample-paper.ts'

const withSettings = (change: Partial<PaperSettings>): PaperSettings => ({ ...defaultPaperSettings, ...change })

async function wordOf(change: Partial<PaperSettings>, paper: OfficialDocument = goodPaper) {
  const zip = openZip(new Uint8Array(await writeWordDocument(paper, withSettings(change))), 'paper.docx')
  const styles = zip.readText('word/styles.xml')
  return {
    body: zip.readText('word/document.xml'),
    style: (id: string) => styles.match(new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`))?.[0] ?? '',
    margins: zip.names
      .filter((name) => /word\/(header|footer)\d+\.xml/.test(name))
      .map((name) => zip.readText(name))
      .join(''),
  }
}

const htmlOf = (change: Partial<PaperSettings>, paper = goodPaper) => writeHtml(paper, withSettings(change))

/** A short paper of one page under a red head. */
const shortPaper: OfficialDocument = { ...goodPaper, blocks: [paragraph('请按时报送。')], annexes: [], imprint: null }
const shortLetter: OfficialDocument = {
  ...shortPaper,
  head: { kind: 'letter', mark: '云河县人民政府办公室', number: '云政办函〔2023〕7号' },
}

const table: DocumentTable = {
  kind: 'table',
  columns: [
    { width: 4844, align: 'left' },
    { width: 4000, align: 'right' },
  ],
  header: [{ cells: [{ text: '单位' }, { text: '任务数' }] }],
  rows: [{ cells: [{ text: '一、综合' }], isSection: true }, { cells: [{ text: '县教育局' }, { text: '12' }] }],
}
const tablePaper: OfficialDocument = { ...filler, blocks: [table] }
const noticePaper = composeNotice(exampleNotice, {
  ...{ office: '云河县人民政府督查室', unitName: '县教育局' },
  tasks: [{ number: '1', text: '新建小学2所。' }],
})

describe('each choice stands in the Word file and in the page', () => {
  test('签名章: the post two lines below the text, room for the stamp at its right, a line further down the date', async () => {
    const { body } = await wordOf({ signerPost: '县长' })
    const end = body.slice(0, body.indexOf('2023年6月8日</w:t>')).split('<w:p>').slice(-5)
    const isBlank = (paragraph = '') => !paragraph.includes('<w:t')
    expect(end.map(isBlank)).toEqual([true, true, false, true, false])
    expect(end[2]).toMatch(/w:right="4095"\/>.*县长<\/w:t>/)
    expect(end[4]).toContain('w:right="1260"')
    expect(htmlOf({ signerPost: '县长' })).toMatch(
      /padding-right:calc\(13\*var\(--cw\)\)">县长<\/p><div class="blank tied"><\/div><p class="right tied" style="padding-right:calc\(4/,
    )
  })

  test('页码 of a paper of one page may be left out, of a longer one never', async () => {
    const omitted = withSettings({ onePageNumber: 'omitted' })
    expect(isOnePage(shortPaper, omitted)).toBe(true)
    expect((await wordOf({ onePageNumber: 'omitted' }, shortPaper)).margins).not.toContain('PAGE')
    expect((await wordOf({}, shortPaper)).margins).toContain('PAGE')
    expect(paperSheets(shortPaper, omitted).map(({ hasNumbers }) => hasNumbers)).toEqual([false])
    const longer = { ...shortPaper, blocks: [paragraph('请按时报送。'.repeat(80))] }
    expect(isOnePage(longer, omitted)).toBe(false)
    expect((await wordOf({ onePageNumber: 'omitted' }, longer)).margins).toContain('PAGE')
    expect(isOnePage(goodPaper, omitted)).toBe(false)
    // Its 版记 would stand on the back.
    const imprint = { copyTo: null, office: '云河县人民政府办公室', date: '2023-06-08', copies: null }
    const withImprint = { ...shortPaper, head: null, imprint }
    expect(isOnePage(withImprint, omitted)).toBe(false)
    expect(isOnePage(withImprint, { ...omitted, imprintPage: 'last' })).toBe(true)
  })

  test('1． in headings and paragraphs, not in numbers', async () => {
    const paper = { ...goodPaper, blocks: [...goodPaper.blocks, paragraph('1.5万亩。'), paragraph('2.按月调度。')] }
    const { body } = await wordOf({ levelDot: 'full' }, paper)
    for (const words of ['1．明确到人', '1.5万亩', '2．按月调度']) expect(body).toContain(words)
    expect(htmlOf({ levelDot: 'full' }, paper)).toContain('1．明确到人')
    expect(htmlOf({}, paper)).toContain('1.明确到人')
  })

  test('tables: pitch, chapter rows, columns of figures', async () => {
    const usual = await wordOf({}, tablePaper)
    expect(usual.style('TableText')).toContain('w:line="440"')
    expect(usual.style('TableChapter')).toContain('<w:jc w:val="center"/>')
    expect(usual.body).toContain('<w:pStyle w:val="TableNumber"/>')
    const other = await wordOf({ tablePitch: 18, chapterRows: 'left', figures: 'centred' }, tablePaper)
    expect(other.style('TableText')).toContain('w:line="360"')
    expect(other.style('TableChapter')).toContain('<w:jc w:val="left"/>')
    expect(other.body).not.toContain('<w:pStyle w:val="TableNumber"/>')
    const html = htmlOf({ tablePitch: 18, chapterRows: 'left', figures: 'centred' }, tablePaper)
    expect(html).toContain('font-size:12pt;line-height:18pt')
    expect(html).toContain('table:not(.form) .section td{text-align:left}')
    expect(html).not.toContain('class="number-cell"')
  })

  test('页码 of a list on one page, upright or turned, may be left out as well', async () => {
    const omitted = withSettings({ onePageNumber: 'omitted' })
    const turned = { ...tablePaper, orientation: 'landscape', imprint: null, closing: null } as const
    const longTable = { ...table, rows: Array.from({ length: 40 }, () => table.rows[1] ?? { cells: [] }) }
    for (const paper of [tablePaper, turned]) {
      expect(isOnePage(paper, omitted)).toBe(true)
      expect((await wordOf({ onePageNumber: 'omitted' }, paper)).margins).not.toContain('PAGE')
      const longer = { ...paper, blocks: [longTable] }
      expect(isOnePage(longer, omitted)).toBe(false)
      expect((await wordOf({ onePageNumber: 'omitted' }, longer)).margins).toContain('PAGE')
    }
  })

  test('版记 on lines of another pitch still ends at the foot of the type area', async () => {
    const { style, body } = await wordOf({ imprintPitch: 26 })
    expect(style('Imprint')).toContain('w:line="520"')
    const bottom = (xml: string) => {
      const [, offset = '', height = ''] =
        xml.match(/<wp:positionV relativeFrom="page"><wp:posOffset>(\d+)<.*?<wp:extent cx="\d+" cy="(\d+)"/s) ?? []
      return Number(offset) + Number(height)
    }
    expect(bottom(body)).toBe(9_432_000)
    expect(htmlOf({ imprintPitch: 26 })).toContain('.imprint{font-size:14pt;line-height:26pt')
  })

  test('the office above the title of a 督办单, red or black', async () => {
    const notice = composeNotice(exampleNotice, { office: '云河县人民政府督查室', unitName: '县教育局', tasks: [] })
    const red = '<w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">云河县人民政府督查室'
    expect((await wordOf({ noticeOffice: 'red' }, notice)).body).toContain(red)
    expect((await wordOf({}, notice)).body).not.toContain('FF0000')
    expect(htmlOf({ noticeOffice: 'red' }, notice)).toContain('<span style="color:#f00">云河县人民政府督查室</span>')
    expect(htmlOf({ noticeOffice: 'red' })).not.toContain('style="color:#f00"')
  })
})

async function sheetOf(content: Uint8Array) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(content) as unknown as ExcelJS.Buffer)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

test('workbooks: the line below the title, what is repeated, grey heads, tinted statuses', async () => {
  const ledger: Ledger = {
    ...{ title: '台账', left: '编制单位：云河县', right: '截至2023年5月31日', isChosen: false, notes: [] },
    columns: [
      { key: 'number', heading: '序号', weight: 6, align: 'center', kind: 'text' },
      { key: 'text', heading: '任务事项', weight: 40, align: 'left', kind: 'text' },
      { key: 'status', heading: '状态', weight: 12, align: 'center', kind: 'status' },
    ],
    rows: [{ kind: 'section', text: '一、综合' }],
    statusWords: [
      { status: 'done', word: '已完成' },
      { status: 'standing', word: '长期坚持' },
    ],
  }
  const other = withSettings({
    sheetLineFont: 'body',
    sheetRepeats: 'head',
    hasSheetFill: true,
    hasStatusFill: true,
  })
  const usual = await sheetOf(await writeLedgerWorkbook(ledger, defaultPaperSettings))
  expect(usual.getCell('A2').font.name).toBe('楷体_GB2312')
  expect(usual.pageSetup.printTitlesRow).toBe('1:3')
  expect(usual.getCell('A3').fill).toMatchObject({ pattern: 'none' })
  const chosen = await sheetOf(await writeLedgerWorkbook(ledger, other))
  expect(chosen.getCell('A2').font.name).toBe('仿宋_GB2312')
  expect(chosen.pageSetup.printTitlesRow).toBe('3:3')
  expect(chosen.getCell('A3').fill).toMatchObject({ fgColor: { argb: 'FFD9D9D9' } })
  const { conditionalFormattings: rules } = chosen as unknown as { conditionalFormattings: { ref: string }[] }
  expect(rules).toMatchObject([{ ref: 'C4:C4', rules: [{ operator: 'equal', formulae: ['"已完成"'] }] }])
})

const office = soffice('公文格式的其他选择')
const combinations: readonly (readonly [string, Partial<PaperSettings>, OfficialDocument])[] = [
  ['一页、不编页码', { onePageNumber: 'omitted' }, shortPaper],
  ['一页的信函、不编页码', { onePageNumber: 'omitted' }, shortLetter],
  ['一页的表、不编页码', { onePageNumber: 'omitted' }, tablePaper],
  ['督办单上方机关名称用红色', { noticeOffice: 'red' }, noticePaper],
  ['签名章、版记行距26磅、表格18磅', { signerPost: '县长', imprintPitch: 26, tablePitch: 18 }, goodPaper],
  ['全角点、章节行居左、数字居中', { levelDot: 'full', chapterRows: 'left', figures: 'centred' }, goodPaper],
]

describe.skipIf(!office)('with every choice a paper keeps the rest of the standard', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-choices-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(combinations)('%s', { timeout: 120_000 }, async (name, change, paper) => {
    const file = join(folder, `${name}.docx`)
    writeFileSync(file, await writeWordDocument(paper, withSettings(change)))
    const [checked] = await checkFiles([file], noHouseRules)
    const failed = checked?.findings.filter(({ state }) => state === 'failed') ?? []
    expect(failed.map(({ title, detail }) => `${title}：${detail}`)).toEqual([])
    expect(checked?.isRendered).toBe(true)
  })
})
