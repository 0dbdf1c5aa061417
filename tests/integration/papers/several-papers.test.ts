import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type PdfPage, type PdfWord, readPdfPages } from '../../../build/format-check/pdf-pages.ts'
import { findBrowser } from '../../../electron/print/find-browser.ts'
import { writeHtmlOfMany } from '../../../electron/print/write-html.ts'
import { writePdf } from '../../../electron/print/write-pdf.ts'
import { defaultPaperSettings, type PaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import type { OfficialDocument } from '../../../shared/domain/document/types.ts'
import { pdftotext } from '../../support/external-tools.ts'
import { headPapers } from '../format-check/head-papers.ts'
import { paragraph, wholePaper } from './sample-paper.ts'

const poppler = pdftotext('多份公文合印')
const browser = findBrowser()

const folder = mkdtempSync(join(tmpdir(), 'several-papers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

/** One page: under a red head, without annexes. */
const short: OfficialDocument = {
  ...wholePaper,
  title: ['关于进展情况的通报'],
  closing: null,
  blocks: [paragraph('现将进展情况通报如下。')],
  annexes: [],
  remark: null,
}

async function print(papers: readonly OfficialDocument[], settings: PaperSettings): Promise<readonly PdfPage[]> {
  const file = join(folder, 'several.pdf')
  writeFileSync(file, await writePdf(writeHtmlOfMany(papers, settings)))
  return readPdfPages(poppler ?? '', file)
}

const isNumber = ({ top, bottom }: PdfWord) => (top + bottom) / 2 > 263
const numberOf = ({ words }: PdfPage) =>
  words
    .filter(isNumber)
    .map(({ text }) => text)
    .join('')
/** Where a page's number stands. */
const sideOf = ({ words }: PdfPage) => (words.some((word) => isNumber(word) && word.right > 150) ? 'right' : 'left')
const markOf = ({ words }: PdfPage) => words.find(({ text }) => text === '云河县人民政府办公室文件')

describe.skipIf(!poppler || !browser)('several papers in one PDF', () => {
  test('on both sides each begins on an odd page and counts from 1; heads and imprints stand in their places', async () => {
    const settings = { ...defaultPaperSettings, imprintPage: 'last' } as const
    const pages = await print([short, short, headPapers.letter, short], settings)
    const numbers = pages.map(numberOf)
    expect(numbers.slice(0, 6)).toEqual(['—1—', '', '—1—', '', '', '—2—'])
    expect(numbers.at(-1)).toBe('—1—')
    expect((pages.length - 1) % 2).toBe(0)
    for (const at of [2, pages.length - 1]) {
      const [first, later] = [pages[0], pages[at]].map((page) => page && markOf(page))
      expect(later?.top).toBeCloseTo(first?.top ?? 0, 1)
      const imprint = pages[at]?.words.find(({ text }) => text.startsWith('（共印'))
      expect(imprint?.bottom ?? 0).toBeGreaterThan(255)
    }
  })

  test('on both sides the imprint of each stands on the back of its page, without a number', async () => {
    const pages = await print([short, short], defaultPaperSettings)
    expect(pages.map(numberOf)).toEqual(['—1—', '', '—1—', ''])
    const isImprint = ({ words }: PdfPage) => words.some(({ text }) => text.startsWith('（共印'))
    expect(pages.map(isImprint)).toEqual([false, true, false, true])
  })

  test('pages of a row that goes on overleaf are counted where signs part its text', async () => {
    const text = `按照“基础知识+基本技能”的模式，${'统筹推进各项工作。'.repeat(110)}`
    const ledger: OfficialDocument = {
      ...{ ...short, head: null, addressees: null, imprint: null, orientation: 'landscape' },
      blocks: [
        {
          ...{ kind: 'table', isDense: true, columns: [{ width: 4000, align: 'left' }] },
          header: [{ cells: [{ text: '任务' }] }],
          rows: [text, '抓好落实。'].map((words) => ({ cells: [{ text: words }] })),
        },
      ],
    }
    const pages = await print([ledger, ledger], defaultPaperSettings)
    const titled = pages.map(({ words }) => words.some(({ text: word }) => word.includes('进展情况的通报')))
    expect(titled.indexOf(true)).toBe(0)
    // No empty page more than the first's own pages ask for.
    expect(titled.lastIndexOf(true) % 2).toBe(0)
  })

  test('on one side each begins on the next page, its first number at the right', async () => {
    const pages = await print([short, short, short], { ...defaultPaperSettings, sides: 'single' })
    expect(pages.map(numberOf)).toEqual(['—1—', '—1—', '—1—'])
    expect(pages.map(sideOf)).toEqual(['right', 'right', 'right'])
  })
})
