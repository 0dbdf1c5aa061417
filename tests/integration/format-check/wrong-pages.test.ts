import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkFiles } from '../../../build/format-check/check-files.ts'
import type { Finding, FindingState } from '../../../build/format-check/finding.ts'
import { type HouseRules, noHouseRules } from '../../../build/format-check/house-rules.ts'
import { writeLedgerWorkbook } from '../../../electron/excel/write-ledger.ts'
import { writeWordDocument } from '../../../electron/word/write-document.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import type { OfficialDocument } from '../../../shared/domain/document/types.ts'
import { ledgerOf } from '../../bench/input/ledger.ts'
import { changePackage, type PartChange } from '../../support/changed-package.ts'
import { pdftotext, soffice } from '../../support/external-tools.ts'
import { goodPaper } from './good-paper.ts'
import { headPapers, noticePaper } from './head-papers.ts'

const canRender = soffice('错误文件的版面检查') !== null && pdftotext('错误文件的版面检查') !== null

const folder = mkdtempSync(join(tmpdir(), 'wrong-pages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

const body = 'word/document.xml'
const styles = 'word/styles.xml'
const change = (part: string, from: string | RegExp, to: string): PartChange => ({ part, from, to })

/** Begins a page with the first paragraph of these properties and words. */
const pageBefore = (properties: RegExp, words: string): PartChange =>
  change(
    body,
    new RegExp(`(<w:pPr>${properties.source})((?:<w:[^>]*/>)*</w:pPr><w:r><w:t xml:space="preserve">${words})`),
    '$1<w:pageBreakBefore/>$2',
  )

const papers: Readonly<Record<string, OfficialDocument>> = { paper: goodPaper, ...headPapers }

/** Each point on rendered pages and their ink with the paper and the change that breaks it. */
const wrongPages: readonly (readonly [keyof typeof headPapers | 'paper', string, PartChange])[] = [
  ['paper', 'page-paper', change(body, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')],
  ['paper', 'type-area', change(styles, 'w:firstLine="640"', 'w:firstLine="640" w:right="-1200"')],
  ['paper', 'lines', change(body, /w:linePitch="579"/g, 'w:linePitch="640"')],
  ['paper', 'characters', change(styles, '<w:spacing w:val="-5"/>', '<w:spacing w:val="25"/>')],
  ['paper', 'first-page', pageBefore(/<w:pStyle w:val="OfficialText"\/>/, '现将')],
  [
    'paper',
    'closing-page',
    pageBefore(/<w:pStyle w:val="Normal"\/><w:keepNext\/><w:keepLines\/>/, '云河县人民政府办公室<'),
  ],
  ['paper', 'lone-heading', pageBefore(/<w:pStyle w:val="Heading2"\/>/, '（一）压实')],
  [
    'paper',
    'head-on-page',
    // The heading stands in the second row, where it cannot repeat.
    change(
      body,
      /<w:cantSplit\/><w:tblHeader\/>([\s\S]*?<w:trPr>)<w:cantSplit\/>/g,
      '<w:cantSplit/>$1<w:cantSplit/><w:tblHeader/>',
    ),
  ],
  ['paper', 'numbers-on-pages', change('word/footer1.xml', '<w:jc w:val="right"/>', '<w:jc w:val="center"/>')],
  ['paper', 'imprint-page', change(body, '<w:type w:val="evenPage"/>', '<w:type w:val="oddPage"/>')],
  ['paper', 'ink-mark', change(body, 'w:line="1984" w:lineRule="exact"', 'w:line="1700" w:lineRule="exact"')],
  ['paper', 'ink-rule', change(body, 'w:line="136" w:lineRule="exact"', 'w:line="300" w:lineRule="exact"')],
  ['paper', 'ink-number', change(body, /w:footer="1431"/g, 'w:footer="1200"')],
  ['paper', 'ink-imprint', change(body, /<wp:posOffset>\d+/, '<wp:posOffset>7000000')],
  [
    'letter',
    'ink-letter-mark',
    change('word/header2.xml', 'w:line="840" w:lineRule="exact"', 'w:line="1100" w:lineRule="exact"'),
  ],
  ['letter', 'ink-letter-rules', change('word/header2.xml', /cx="6120000"/g, 'cx="5400000"')],
]

describe.skipIf(!canRender)('a Word file whose pages are wrong in one point', () => {
  const states = new Map<string, ReadonlyMap<string, FindingState>>()
  const stateOf = (findings: readonly Finding[]) => new Map(findings.map(({ point, state }) => [point, state]))

  beforeAll(async () => {
    const files: string[] = []
    const write = (name: string, bytes: Uint8Array) => {
      const file = join(folder, `${name}.docx`)
      writeFileSync(file, bytes)
      files.push(file)
    }
    const good = new Map<string, Uint8Array>()
    for (const [name, paper] of Object.entries(papers)) {
      const bytes = await writeWordDocument(paper, defaultPaperSettings)
      good.set(name, bytes)
      write(name, bytes)
    }
    write('notice', await writeWordDocument(noticePaper, { ...defaultPaperSettings, noticeOffice: 'red' }))
    for (const [name, point, wrong] of wrongPages)
      write(point, changePackage(good.get(name) ?? new Uint8Array(), [wrong]))
    const workbook = join(folder, 'workbook.xlsx')
    writeFileSync(workbook, await writeLedgerWorkbook(ledgerOf(30), defaultPaperSettings))
    for (const { file, findings } of await checkFiles([...files, workbook])) {
      states.set(file.slice(folder.length + 1).replace(/\.\w+$/, ''), stateOf(findings))
    }
  }, 170_000)

  test.each(wrongPages)('%s: %s', (paper, point) => {
    expect(states.get(paper)?.get(point)).toBe('met')
    expect(states.get(point)?.get(point)).toBe('failed')
  })

  test('imprint-page: a text that ends on an odd page with its 版记, unless the office has it so', async () => {
    // Of three pages.
    const upright = { ...goodPaper, annexes: [] }
    const stateIn = async (imprintPage: 'even' | 'last', rules: HouseRules) => {
      const file = join(folder, `upright-${imprintPage}.docx`)
      writeFileSync(file, await writeWordDocument(upright, { ...defaultPaperSettings, imprintPage }))
      const [checked] = await checkFiles([file], rules)
      return stateOf(checked?.findings ?? []).get('imprint-page')
    }
    expect(await stateIn('even', noHouseRules)).toBe('met')
    expect(await stateIn('last', noHouseRules)).toBe('failed')
    expect(await stateIn('last', { ...noHouseRules, isImprintOnLastPage: true })).toBe('notApplicable')
  }, 60_000)

  test('each point on pages is tried, and the list of points names all there are', () => {
    const points = new Set([...states.values()].flatMap((found) => [...found.keys()]))
    const onPages = [...points].filter((point) => wrongPages.some(([, own]) => own === point))
    expect(onPages).toHaveLength(wrongPages.length)
    const list = readFileSync(new URL('../../../docs/format-points.md', import.meta.url), 'utf8')
    const named = [...list.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, point]) => point)
    expect(named.toSorted()).toEqual([...points].toSorted())
    for (const test of new Set([...list.matchAll(/`([\w-]+\.test\.ts)`/g)].map(([, file]) => file ?? ''))) {
      const source = readFileSync(new URL(test, import.meta.url), 'utf8')
      const tried = list.split('\n').filter((line) => line.startsWith('| `') && line.includes(test))
      for (const line of tried) expect(source).toContain(`'${/`([\w-]+)`/.exec(line)?.[1]}'`)
    }
  })
})
