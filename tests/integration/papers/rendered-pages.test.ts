import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PdfPage, type PdfWord, readPdfPages } from '../../../build/format-check/pdf-pages.ts'
import { findBrowser } from '../../../electron/print/find-browser.ts'
import { writeHtml } from '../../../electron/print/write-html.ts'
import { writePdf } from '../../../electron/print/write-pdf.ts'
import { writeWordDocument } from '../../../electron/word/write-document.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import type { OfficialDocument } from '../../../shared/domain/document/types.ts'
import { convertWithSoffice, pdftotext, soffice } from '../../support/external-tools.ts'
import { filler, headings, ledToTable, tallRows, uprightPaper, wholePaper } from './sample-paper.ts'

const office = soffice('公文版面（Word 排版）')
const poppler = pdftotext('公文版面')
const browser = findBrowser()
if (!browser) console.warn('未运行：本机没有 Chromium、Chrome 或 Edge，公文版面（HTML 和 PDF）的测试已跳过。')

const folder = mkdtempSync(join(tmpdir(), 'papers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function pagesOfWord(name: string, paper: OfficialDocument, settings = defaultPaperSettings) {
  if (!office || !poppler) throw new Error('no LibreOffice')
  const file = join(folder, `${name}.docx`)
  writeFileSync(file, await writeWordDocument(paper, settings))
  return readPdfPages(poppler, convertWithSoffice(office, file, 'pdf', folder))
}

async function pagesOfHtml(name: string, paper: OfficialDocument, settings = defaultPaperSettings) {
  if (!poppler) throw new Error('no poppler')
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, await writePdf(writeHtml(paper, settings)))
  return readPdfPages(poppler, file)
}

/** Boxes of fall-back fonts are taller than the line they stand on; their middles are the line's. */
const middleOf = (word: PdfWord) => (word.top + word.bottom) / 2

const isPageNumber = (page: PdfPage) => (word: PdfWord) =>
  page.width < page.height ? middleOf(word) > 262 : word.left < 34 && /^[—\d]+$/.test(word.text)

/** Words but for the page number, and the page number's. */
function parted(page: PdfPage) {
  const isNumber = isPageNumber(page)
  return { text: page.words.filter((word) => !isNumber(word)), number: page.words.filter(isNumber) }
}

/** The page's words but for its number, line by line, whatever order they stand in the file. */
function readingText(page: PdfPage): string {
  const lineOf = (word: PdfWord) => Math.round(middleOf(word) / 4)
  const inOrder = parted(page).text.toSorted((a, b) => lineOf(a) - lineOf(b) || a.left - b.left)
  return inOrder.map((word) => word.text).join('')
}

/** Lines of a filler page: words of nothing but the one character. */
const lines = (page: PdfPage) => page.words.filter((word) => /^国+$/.test(word.text))

function expectFullPages(pages: readonly PdfPage[]) {
  expect(pages).toHaveLength(4)
  for (const page of pages) {
    expect(lines(page).map((line) => line.text.length)).toEqual(Array.from({ length: 22 }, () => 28))
  }
}

/** Binding margin 28 mm, inside on both sides of the leaf; nothing above 37 mm or below 262 mm. */
function expectInsideTypeArea(pages: readonly PdfPage[]) {
  for (const [index, page] of pages.entries()) {
    const isOdd = index % 2 === 0
    const { text } = parted(page)
    const [left, right] = page.width > page.height ? [36, 261] : isOdd ? [28, 184] : [26, 182]
    const [top, bottom] = page.width > page.height ? [28, 184] : [37, 262]
    for (const word of text) {
      const where = `第${index + 1}页“${word.text}”`
      expect(word.left, where).toBeGreaterThan(left - 0.6)
      expect(word.right, where).toBeLessThan(right + 0.6)
      expect(middleOf(word), where).toBeGreaterThan(top + 1.5)
      expect(middleOf(word), where).toBeLessThan(bottom - 1.5)
    }
  }
}

function expectPageNumbersOutside(pages: readonly PdfPage[]) {
  for (const [index, page] of pages.entries()) {
    if (page.width > page.height) continue
    const { number } = parted(page)
    const text = number.map((word) => word.text).join('')
    expect(text).toBe(`—${index + 1}—`)
    const left = Math.min(...number.map((word) => word.left))
    const right = Math.max(...number.map((word) => word.right))
    if (index % 2 === 0) expect(right).toBeCloseTo(184 - 4.94, 0)
    else expect(left).toBeCloseTo(26 + 4.94, 0)
    for (const word of number) expect(Math.abs(middleOf(word) - 269)).toBeLessThan(1.5)
  }
}

/** The last rule is at 262 mm, the last row of 22 pt stands on it. */
function expectImprintAtFoot(pages: readonly PdfPage[]) {
  const last = pages.at(-1)
  if (last === undefined) throw new Error('no page')
  const foot = Math.max(...parted(last).text.map(middleOf))
  expect(Math.abs(foot - 258)).toBeLessThan(1.5)
}

function expectSharedLastPage(pages: readonly PdfPage[]) {
  const last = pages.at(-1)
  expect(last && readingText(last)).toMatch(/新增规模以上.*抄送：/)
  expectImprintAtFoot(pages)
  expectInsideTypeArea(pages)
  expectPageNumbersOutside(pages)
}

/** What the whole paper must show whoever renders it. LibreOffice leaves out the empty page before an imprint on an even one. */
function expectWholePaper(rendered: readonly PdfPage[]) {
  const pages = rendered.filter(({ words }) => words.length > 0)
  const body = pages.slice(0, -1)
  const texts = pages.map(readingText)
  expect(texts[0]).toContain('现将进展情况通报如下')
  expectInsideTypeArea(pages)
  expectPageNumbersOutside(body)
  const signed = texts.findIndex((text) => text.includes('2023年6月8日（此件公开发布）'))
  expect(texts[signed]).toContain('以上情况')
  const upright = texts.findIndex((text) => text.startsWith('附件1'))
  const turned = texts.findIndex((text) => text.startsWith('附件2'))
  expect(turned).toBeGreaterThan(upright)
  for (const [index, page] of body.entries()) {
    expect(page.width > page.height).toBe(index >= turned)
    if (index >= upright) for (const heading of headings) expect(texts[index]).toContain(heading)
  }
  const last = texts.at(-1) ?? ''
  expect(last).toMatch(/^抄送：.*县人武部。云河县人民政府办公室2023年6月8日印发（共印30份）$/)
  expectImprintAtFoot(pages)
}

/** The name of a 简报 in place of the mark, its issue, and who issues it on which day in one line above the rule. */
const briefing: OfficialDocument = {
  ...uprightPaper,
  head: {
    kind: 'briefing',
    mark: '云河县政务督查',
    number: '第20期',
    issuedBy: { office: '云河县人民政府督查室', date: '2023-06-08' },
  },
}

function expectBriefingHead(pages: readonly PdfPage[]) {
  const words = pages[0]?.words ?? []
  const found = (text: string) => {
    const word = words.find((candidate) => candidate.text.startsWith(text))
    if (word === undefined) throw new Error(`no ${text}`)
    return word
  }
  const issue = found('第')
  const inLine = words.filter((word) => Math.abs(middleOf(word) - middleOf(issue) - 10.2) < 1.5)
  expect(inLine.map((word) => word.text).join('')).toBe('云河县人民政府督查室2023年6月8日')
  expect(Math.min(...inLine.map((word) => word.left))).toBeCloseTo(28 + 5.56, 0)
  expect(Math.abs(Math.max(...inLine.map((word) => word.right)) - (184 - 5.56))).toBeLessThan(1)
  expectInsideTypeArea(pages)
}

/** Neither a chapter row nor a task's own row ends a page above a row that goes on overleaf, of which no line is lost. */
function expectRowsBelow(pages: readonly PdfPage[]) {
  const pageOf = (text: string) => pages.findIndex(({ words }) => words.some((word) => word.text === text))
  expect([pageOf('甲末'), pageOf('聚力产业升级'), pageOf('乙首'), pageOf('乙末')]).toEqual([0, 1, 1, 2])
  expect([pageOf('丙末'), pageOf('丁首'), pageOf('戊首'), pageOf('戊末')]).toEqual([2, 3, 3, 4])
  expectInsideTypeArea(pages)
}

/** Heading, sentence and the table's first row stand on one page. */
function expectLedToTable(pages: readonly PdfPage[]) {
  const pageOf = (text: string) => pages.findIndex((page) => readingText(page).includes(text))
  const together = ['三、未达序时进度任务情况', '具体情况如下：', '甲首', '甲末']
  expect(together.map(pageOf)).toEqual([1, 1, 1, 1])
}

describe.skipIf(!office || !poppler)('Word, rendered by LibreOffice', () => {
  test('rows above one that goes on overleaf', async () => expectRowsBelow(await pagesOfWord('tall', tallRows)))

  test('what leads to a table', async () => expectLedToTable(await pagesOfWord('led', ledToTable)))

  test('the head of a 简报', async () => expectBriefingHead(await pagesOfWord('briefing', briefing)))

  test('22 lines of 28 characters, in both profiles, inside the type area, numbers outside', async () => {
    const office = await pagesOfWord('filler', filler)
    expectFullPages(office)
    expectInsideTypeArea(office)
    expectPageNumbersOutside(office)
    expectFullPages(await pagesOfWord('filler-strict', filler, { ...defaultPaperSettings, profile: 'strict' }))
  })

  test('a whole paper', async () => {
    const pages = await pagesOfWord('whole', wholePaper)
    for (const page of pages) {
      expect([page.width, page.height].toSorted((a, b) => a - b).map(Math.round)).toEqual([210, 297])
    }
    expectWholePaper(pages)
  })

  test('an imprint under the end of a table', async () => {
    expectSharedLastPage(await pagesOfWord('upright', uprightPaper))
  })
})

describe.skipIf(!browser || !poppler)('HTML, printed by a browser', () => {
  test('rows above one that goes on overleaf', async () => expectRowsBelow(await pagesOfHtml('tall-html', tallRows)))

  test('what leads to a table', async () => expectLedToTable(await pagesOfHtml('led-html', ledToTable)))

  test('the head of a 简报', async () => expectBriefingHead(await pagesOfHtml('briefing', briefing)))

  let pages: readonly PdfPage[] = []
  beforeAll(async () => {
    pages = await pagesOfHtml('filler-html', filler)
  })

  test('22 lines of 28 characters inside the type area, numbers outside', () => {
    expectFullPages(pages)
    expectInsideTypeArea(pages)
    expectPageNumbersOutside(pages)
  })

  test('a whole paper', async () => {
    const whole = await pagesOfHtml('whole-html', wholePaper)
    expectWholePaper(whole)
    // After turned pages the imprint is the back of a leaf.
    expect(whole.length % 2).toBe(0)
  })

  test('an imprint under the end of a table', async () => {
    expectSharedLastPage(await pagesOfHtml('upright-html', uprightPaper))
  })
})
