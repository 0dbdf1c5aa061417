import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkFiles } from '../../../build/format-check/check-files.ts'
import { type HouseRules, noHouseRules } from '../../../build/format-check/house-rules.ts'
import { writeHtml } from '../../../electron/print/write-html.ts'
import { writeWordDocument } from '../../../electron/word/write-document.ts'
import { openZip } from '../../../electron/zip/read-zip.ts'
import { defaultPaperSettings, type PaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import type { OfficialDocument } from '../../../shared/domain/document/types.ts'
import { batchFront, coverDocument } from '../../../shared/domain/plan-paper/cover.ts'
import { paperSheets } from '../../../shared/print/paper-sheets.ts'
import { soffice } from '../../support/external-tools.ts'
import { goodPaper } from '../format-check/good-paper.ts'
import { filler, paragraph } from './sample-paper.ts'

const withSettings = (change: Partial<PaperSettings>): PaperSettings => ({ ...defaultPaperSettings, ...change })

async function wordOf(change: Partial<PaperSettings>, paper: OfficialDocument = goodPaper) {
  const zip = openZip(new Uint8Array(await writeWordDocument(paper, withSettings(change))), 'paper.docx')
  const styles = zip.readText('word/styles.xml')
  const parts = (name: RegExp) => zip.names.filter((part) => name.test(part)).map((part) => zip.readText(part))
  return {
    body: zip.readText('word/document.xml'),
    styles,
    style: (id: string) => styles.match(new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`))?.[0] ?? '',
    settings: zip.readText('word/settings.xml'),
    fontTable: zip.readText('word/fontTable.xml'),
    headers: parts(/word\/header\d+\.xml/).join(''),
    footers: parts(/word\/footer\d+\.xml/).join(''),
  }
}

const htmlOf = (change: Partial<PaperSettings>, paper = goodPaper) => writeHtml(paper, withSettings(change))

describe('each choice stands in the Word file and in the page', () => {
  test('严格版心', async () => {
    const { body, style } = await wordOf({ profile: 'strict' })
    expect(body).toContain('w:top="1928"')
    expect(style('Normal')).toContain('w:line="594"')
    expect(htmlOf({ profile: 'strict' })).toContain('margin:34.58mm 26mm 32.58mm 28mm')
  })

  test.each([
    ['gb2312', '仿宋_GB2312', '楷体_GB2312', '方正小标宋简体'],
    ['windows', '仿宋', '楷体', '方正小标宋简体'],
    ['founder', '方正仿宋_GBK', '方正楷体_GBK', '方正小标宋_GBK'],
  ] as const)('字体方案 %s', async (fontScheme, body, kai, title) => {
    const word = await wordOf({ fontScheme })
    expect(word.styles).toContain(
      `<w:rPrDefault><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${body}" w:hAnsi="${body}"`,
    )
    expect(word.style('Heading2')).toContain(`w:eastAsia="${kai}"`)
    expect(word.style('Title')).toContain(`w:eastAsia="${title}"`)
    expect(word.fontTable).toContain(`w:name="${body}"`)
    const html = htmlOf({ fontScheme })
    expect(html).toContain(`font:16pt/var(--lh) "${body}",`)
    expect(html).toContain(`22pt/36pt "${title}",`)
  })

  test('Times New Roman is for digits and letters alone, never for page numbers', async () => {
    const { styles, style } = await wordOf({ latin: 'times' })
    expect(styles).toContain('w:ascii="Times New Roman" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312"')
    expect(style('Heading1')).toContain('w:ascii="Times New Roman" w:hAnsi="黑体"')
    expect(style('PageNumber')).toContain('w:ascii="宋体"')
    const html = htmlOf({ latin: 'times' })
    expect(html).toMatch(/@font-face\{[^}]*local\("Times New Roman"\);unicode-range:U\+25,/)
    expect(html).toContain('font:16pt/var(--lh) GwLatin,"仿宋_GB2312"')
    expect(html).toMatch(/counter\(page\) " —";font:14pt\/14pt "宋体"/)
    expect(htmlOf({})).not.toContain('Times')
  })

  test('标题加粗, by level', async () => {
    const second = await wordOf({ boldLevels: [2] })
    for (const id of ['Heading2', 'RunInHeading2']) expect(second.style(id)).toContain('<w:b/><w:bCs/>')
    for (const id of ['Heading1', 'Heading3', 'Title']) expect(second.style(id)).not.toContain('<w:b/>')
    const third = await wordOf({ boldLevels: [3] })
    for (const id of ['Heading3', 'RunInHeading3']) expect(third.style(id)).toContain('<w:b/><w:bCs/>')
    expect(third.styles.match(/<w:b\/>/g)).toHaveLength(2)
    expect(htmlOf({ boldLevels: [2] })).toMatch(/h3,\.run-in-2\{[^}]*font-weight:bold\}/)
    expect(htmlOf({ boldLevels: [3] })).toMatch(/h4,\.run-in-3\{[^}]*font-weight:bold\}/)
    expect(htmlOf({})).not.toContain('font-weight:bold')
  })

  test('a heading may end a page', async () => {
    const { style } = await wordOf({ keepsHeadings: false })
    expect(style('Heading1') + style('Heading2')).not.toContain('keepNext')
    expect((await wordOf({})).style('Heading2')).toContain('<w:keepNext/>')
    expect(htmlOf({ keepsHeadings: false })).not.toContain('.kept{break-after:avoid;orphans:4;widows:4}')
    expect(htmlOf({})).toContain('.kept{break-after:avoid;orphans:4;widows:4}')
  })

  test('套打: neither mark nor red rule, all heights kept', async () => {
    const [printed, plain] = await Promise.all([wordOf({}), wordOf({ isHeadPreprinted: true })])
    expect(printed.body).toContain('云河县人民政府办公室文件')
    expect(plain.body).not.toContain('云河县人民政府办公室文件')
    expect(plain.body).not.toContain('FF0000')
    expect(plain.body).toContain('云政办字〔2023〕17号')
    const paragraphs = (xml: string) => xml.match(/<w:p>/g)?.length
    expect(paragraphs(plain.body)).toBe(paragraphs(printed.body))
    expect(plain.body).toContain('<w:pStyle w:val="IssuerMark"/>')
    expect(htmlOf({ isHeadPreprinted: true })).toMatch(/\.mark[^{]*\{visibility:hidden\}/)
    expect(htmlOf({})).not.toContain('visibility:hidden}')
  })

  test('标志字号 where it fits its line', async () => {
    const short = { ...goodPaper, head: null, title: [] }
    expect((await wordOf({ markSize: 62 }, short)).style('IssuerMark')).toContain('<w:sz w:val="124"/>')
    expect((await wordOf({ markSize: 40 })).style('IssuerMark')).toContain('<w:sz w:val="80"/>')
    expect(htmlOf({ markSize: 40 })).toContain('font-size:40pt')
  })

  test('红线粗细', async () => {
    for (const [ruleThickness, eighths] of [
      [0.35, 8],
      [0.5, 11],
      [0.75, 17],
    ] as const) {
      expect((await wordOf({ ruleThickness })).body).toContain(`w:sz="${eighths}" w:space="0" w:color="FF0000"`)
      expect(htmlOf({ ruleThickness })).toContain(`.rule{border:0;height:${ruleThickness}mm`)
    }
  })

  test('盖章留空: three empty lines above 署名', async () => {
    const above = ({ body }: { readonly body: string }) =>
      body
        .slice(0, body.indexOf('云河县人民政府办公室</w:t></w:r></w:p><w:p>'))
        .match(
          /(?:<w:p><w:pPr><w:pStyle w:val="Normal"\/><w:keepNext\/><w:keepLines\/><\/w:pPr><\/w:p>)+(?=<w:p><w:pPr><w:pStyle w:val="Normal"\/><w:keepNext\/><w:keepLines\/><w:ind w:right="\d+"\/>[^/]*\/><\/w:pPr><w:r><w:t xml:space="preserve">$)/,
        )?.[0]
        .match(/<w:p>/g)?.length
    expect([above(await wordOf({})), above(await wordOf({ sealLines: 3 }))]).toEqual([2, 3])
    const blanks = (change: Partial<PaperSettings>) => htmlOf(change).match(/class="blank\b/g)?.length ?? 0
    expect(blanks({ sealLines: 3 })).toBe(blanks({}) + 1)
  })

  test('不盖章: one empty line, 署名 two characters in', async () => {
    const { body } = await wordOf({ isSealed: false })
    expect(body).toContain('<w:ind w:right="630"/><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">云河县')
    expect(htmlOf({ isSealed: false })).toContain('padding-right:calc(2*var(--cw))')
  })

  test('版记 on the back of a text that ends on an odd page, or at its foot where the office has it so', async () => {
    // Of three pages.
    const upright = { ...goodPaper, annexes: [] }
    const evenPages = async (change: Partial<PaperSettings>) =>
      (await wordOf(change, upright)).body.match(/<w:type w:val="evenPage"\/>/g)?.length ?? 0
    expect([await evenPages({}), await evenPages({ imprintPage: 'last' })]).toEqual([1, 0])
    const shapes = (change: Partial<PaperSettings>) =>
      paperSheets(upright, withSettings(change)).map(({ shape }) => shape)
    expect([shapes({}), shapes({ imprintPage: 'last' })]).toEqual([['upright', 'bare'], ['upright']])
  })

  test('主送 that leave the text no room on the first page stand in the 版记', async () => {
    const named = (count: number) => ({
      ...goodPaper,
      addressees: Array(count).fill('县人民政府办公室综合科室').join('，'),
    })
    const { body } = await wordOf({}, named(20))
    expect(body).toContain('主送：县人民政府办公室综合科室，')
    expect(body).not.toContain('综合科室：')
    expect(htmlOf({}, named(20))).toMatch(
      /<p class="copy-to">主送：[^<]+。<\/p><p class="copy-to" style="border-top:0">抄送：/,
    )
    expect(htmlOf({}, named(2))).toContain('，县人民政府办公室综合科室：')
  })

  test('单面: the binding margin stays on the left, and the imprint needs no even page', async () => {
    expect((await wordOf({})).settings).toContain('<w:mirrorMargins/>')
    expect((await wordOf({ sides: 'single' })).settings).not.toContain('mirrorMargins')
    expect(htmlOf({})).toContain('@page :left{margin:37mm 28mm 35mm 26mm}')
    expect(htmlOf({ sides: 'single' })).toContain('@page :left{margin:37mm 26mm 35mm 28mm}')
  })

  test('页码 centred, on papers without a red head only', async () => {
    const plain = await wordOf({ plainNumbers: 'centred' }, { ...goodPaper, head: null })
    const numbers = plain.footers.match(/<w:jc w:val="(\w+)"\/>/g)
    expect(new Set(numbers)).toEqual(new Set(['<w:jc w:val="center"/>']))
    expect((await wordOf({ plainNumbers: 'centred' })).footers).not.toContain('w:val="center"')
    const sheets = (paper: OfficialDocument) =>
      paperSheets(paper, withSettings({ plainNumbers: 'centred' })).map(({ hasCentredNumbers }) => hasCentredNumbers)
    expect(new Set(sheets({ ...goodPaper, head: null }))).toEqual(new Set([true]))
    expect(new Set(sheets(goodPaper))).toEqual(new Set([false]))
    expect(htmlOf({ plainNumbers: 'centred' }, { ...goodPaper, head: null })).toContain('class="sheet centred-number"')
  })

  test('a cover has no number', async () => {
    const words = { title: '云河县重点工作任务台账', office: '云河县人民政府督查室', day: '2023-06-08' }
    const cover = coverDocument(words)
    expect((await wordOf({}, cover)).footers).not.toContain('PAGE')
    expect(htmlOf({}, cover)).toContain('<div class="sheet unnumbered">')
    const lines = Array.from({ length: 60 }, (_, at) => ({ name: `县第${at + 1}局`, items: at, contents: at }))
    expect(batchFront(words, lines.slice(0, 12), defaultPaperSettings)).toMatchObject([{ isCover: true }])
    // What a batch holds stands on numbered pages behind the cover where it is longer than that.
    const [front, contents, ...others] = batchFront(words, lines, defaultPaperSettings)
    expect([front, others]).toEqual([cover, []])
    expect(contents).toMatchObject({ title: ['目　录'], blocks: [{ kind: 'table' }] })
    expect(contents).not.toHaveProperty('isCover')
    expect((await wordOf({})).footers).toContain('PAGE')
    expect(htmlOf({})).toContain('<div class="sheet">')
  })

  test('简易 numbers of turned pages', async () => {
    const turned = await wordOf({})
    const foot = await wordOf({ turnedNumbers: 'foot' })
    expect(turned.headers).toContain('tbRl')
    expect(foot.headers).not.toContain('tbRl')
    expect(foot.body).toContain('w:footer="921"')
    expect(htmlOf({})).toContain('@page wide:right{@bottom-right{content:none}@left-bottom{')
    expect(htmlOf({ turnedNumbers: 'foot' })).not.toContain('@left-bottom')
  })
})

test('a rare character of a name has a font of its face that holds it, its neighbours keep theirs', async () => {
  const paper: OfficialDocument = {
    ...filler,
    title: ['王喆'],
    blocks: [
      { kind: 'heading', level: 1, runs: [{ text: '一、李堃负责' }] },
      { kind: 'heading', level: 2, runs: [{ text: '（一）李堃。' }], following: [{ text: '王喆配合' }] },
      paragraph('联系人王喆&李堃䶮。'),
    ],
  }
  const runsIn = async (change: Partial<PaperSettings>) => {
    const { body } = await wordOf(change, paper)
    return [...body.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t xml:space="preserve">(.*?)<\/w:t>/g)].map(
      ([, properties, text]) => [text, properties?.match(/w:eastAsia="([^"]+)"/)?.[1] ?? ''],
    )
  }
  expect(await runsIn({})).toEqual([
    ['王', ''],
    ['喆', '方正小标宋_GBK'],
    ['一、李堃负责', ''],
    ['（一）李', ''],
    ['堃', '楷体'],
    ['。', ''],
    ['王', ''],
    ['喆', '仿宋'],
    ['配合', ''],
    ['联系人王', ''],
    ['喆', '仿宋'],
    ['&amp;李', ''],
    ['堃䶮', '仿宋'],
    ['。', ''],
  ])
  expect((await runsIn({ fontScheme: 'founder' })).every(([, font]) => font === '')).toBe(true)
})

const office = soffice('公文格式的各种选择')
/** Each choice in at least one paper; what the check must be told is told. */
const combinations: readonly (readonly [string, Partial<PaperSettings>, OfficialDocument, Partial<HouseRules>])[] = [
  [
    '严格版心、Windows 字体、Times、加粗、三行、大标志',
    {
      profile: 'strict',
      fontScheme: 'windows',
      latin: 'times',
      boldLevels: [2, 3],
      sealLines: 3,
      markSize: 62,
      ruleThickness: 0.75,
    },
    goodPaper,
    { boldLevels: [2, 3] },
  ],
  [
    '方正字体、单面、简易页码、标题可在页末',
    { fontScheme: 'founder', sides: 'single', turnedNumbers: 'foot', keepsHeadings: false },
    goodPaper,
    { isSingleSided: true, hasNumbersAtFoot: true },
  ],
  [
    '主送在版记、不盖章',
    { isSealed: false },
    { ...goodPaper, addressees: Array(20).fill('县人民政府办公室综合科室').join('，') },
    {},
  ],
  ['版记在末页', { imprintPage: 'last' }, { ...goodPaper, annexes: [] }, { isImprintOnLastPage: true }],
  [
    '版记在末页，正文没有给它留地方',
    { imprintPage: 'last' },
    { ...goodPaper, annexes: [], addressees: Array(20).fill('县人民政府办公室综合科室').join('，') },
    { isImprintOnLastPage: true },
  ],
  ['套打', { isHeadPreprinted: true }, goodPaper, {}],
  ['居中页码', { plainNumbers: 'centred' }, { ...goodPaper, head: null }, { hasCentredNumbers: true }],
]

describe.skipIf(!office)('with every choice a paper keeps the rest of the standard', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-settings-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(combinations)('%s', { timeout: 120_000 }, async (name, change, paper, rules) => {
    const file = join(folder, `${name}.docx`)
    writeFileSync(file, await writeWordDocument(paper, withSettings(change)))
    const [checked] = await checkFiles([file], { ...noHouseRules, ...rules })
    const failed = checked?.findings.filter(({ state }) => state === 'failed') ?? []
    expect(failed.map(({ title, detail }) => `${title}：${detail}`)).toEqual([])
    expect(checked?.isRendered).toBe(true)
  })
})
