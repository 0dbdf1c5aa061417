import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkFiles } from '../../../build/format-check/check-files.ts'
import { checkWord } from '../../../build/format-check/check-word.ts'
import type { Finding } from '../../../build/format-check/finding.ts'
import { writeWordDocument } from '../../../electron/word/write-document.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import { changePackage, type PartChange } from '../../support/changed-package.ts'
import { pdftotext, soffice } from '../../support/external-tools.ts'
import { headPapers, noticePaper } from './head-papers.ts'

const office = soffice('信函、纪要、上行文、联合行文的版面检查')
const poppler = pdftotext('信函、纪要、上行文、联合行文的版面检查')

const folder = mkdtempSync(join(tmpdir(), 'wrong-heads-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

const failed = (findings: readonly Finding[]) =>
  findings.filter(({ state }) => state === 'failed').map(({ point }) => point)

const body = 'word/document.xml'
const change = (part: string, from: string | RegExp, to: string): PartChange => ({ part, from, to })

/** Each form with the changes that break one point of it and nothing else. */
const wrongHeads: readonly (readonly [keyof typeof headPapers, string, PartChange])[] = [
  ['letter', 'letter-head', change('word/header2.xml', 'thickThinSmallGap', 'single')],
  ['letter', 'letter-foot', change('word/footer2.xml', 'thinThickSmallGap', 'single')],
  [
    'letter',
    'letter-number',
    change(body, '<w:tab w:val="right" w:pos="8844"/>', '<w:tab w:val="right" w:pos="4422"/>'),
  ],
  [
    'letter',
    'letter-imprint',
    change(
      body,
      /(<w:txbxContent>)/,
      '$1<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="8"/></w:pBdr></w:pPr></w:p>',
    ),
  ],
  [
    'minutes',
    'attendance',
    change(body, /w:left="1575" w:hanging="945"(\/><\/w:pPr><w:r><w:rPr>)/, 'w:left="630" w:hanging="0"$1'),
  ],
  [
    'minutes',
    'minutes-unsigned',
    change(
      body,
      '<w:p><w:pPr><w:pStyle w:val="AnnexLabel"/>',
      '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>云河县人民政府办公室</w:t></w:r></w:p>' +
        '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>2023年6月8日</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="AnnexLabel"/>',
    ),
  ],
  ['unnumbered', 'document-number', change(body, '　　　　〔2023〕　　号', '　　　　〔2023〕7号')],
  ['upward', 'signers', change(body, /SignerName/g, 'RunInHeading1')],
  ['joint', 'joint-mark', change(body, '>文件<', '>通知<')],
  [
    'joint',
    'joint-closing',
    change(
      body,
      /云河县发展和改革局(<\/w:t><w:tab\/><w:t xml:space="preserve">)云河县财政局/,
      '云河县财政局$1云河县发展和改革局',
    ),
  ],
  [
    'joint',
    'joint-closing',
    change(body, '<w:tab w:val="center" w:pos="2211"/>', '<w:tab w:val="center" w:pos="5211"/>'),
  ],
  [
    'joint',
    'joint-closing',
    change(body, /(云河县财政局<\/w:t><\/w:r><\/w:p>)(?:<w:p>(?:(?!<\/w:p>).)*<\/w:p>){4}/, '$1'),
  ],
  [
    'joint',
    'closing',
    change(
      body,
      /<w:ind w:right="\d+"(\/><w:jc w:val="right"\/><\/w:pPr><w:r><w:t xml:space="preserve">2023年6月8日)/,
      '<w:ind w:right="315"$1',
    ),
  ],
]

describe('a paper of another form that is wrong in one point', () => {
  test.each(wrongHeads)('%s: %s', async (form, point, wrong) => {
    const good = await writeWordDocument(headPapers[form], defaultPaperSettings)
    expect(failed(checkWord(good, 'good.docx').findings)).toEqual([])
    expect(failed(checkWord(changePackage(good, [wrong]), 'wrong.docx').findings)).toContain(point)
  })
})

describe('a 督办单 whose office is red', () => {
  const red = '<w:rPr><w:color w:val="FF0000"/></w:rPr>'

  test.each([
    ['office-line', change(body, /(FF0000"\/><\/w:rPr>.*?<\/w:r>)<w:r>/, `$1<w:r>${red}`)],
    ['font-mark', change(body, /<w:r>(<w:t xml:space="preserve">编号：)/, `<w:r>${red}$1`)],
    // Without the line of its number it is no form, and what is red is a mark without its rule.
    ['red-rule', change(body, '编号：', '')],
  ])('%s', async (point, wrong) => {
    const good = await writeWordDocument(noticePaper, { ...defaultPaperSettings, noticeOffice: 'red' })
    const checked = checkWord(good, 'good.docx')
    expect(failed(checked.findings)).toEqual([])
    expect(checked.findings.map((finding) => finding.point)).toContain('office-line')
    expect(failed(checkWord(changePackage(good, [wrong]), 'wrong.docx').findings)).toContain(point)
  })
})

describe.skipIf(!office || !poppler)('on their pages', () => {
  test('all forms keep the specification', { timeout: 170_000 }, async () => {
    const files: string[] = []
    for (const [name, paper] of Object.entries(headPapers)) {
      const file = join(folder, `${name}.docx`)
      writeFileSync(file, await writeWordDocument(paper, defaultPaperSettings))
      files.push(file)
    }
    const checked = await checkFiles(files)
    expect(checked.flatMap(({ file, findings }) => failed(findings).map((point) => `${file} ${point}`))).toEqual([])
    const inked = checked.flatMap(({ findings }) => findings.map(({ point }) => point))
    expect(inked).toContain('ink-letter-rules')
  })
})
