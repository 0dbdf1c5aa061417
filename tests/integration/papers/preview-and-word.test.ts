import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { comparePages } from '../../../build/format-check/compare-pages.ts'
import { isTurned, numberWords, type PdfPage, pageLines, readPdfPages } from '../../../build/format-check/page-lines.ts'
import { openWordPackage } from '../../../build/format-check/word-package.ts'
import { openDataFolder } from '../../../electron/db/data-folder.ts'
import { runExampleRound } from '../../../electron/example/load-example.ts'
import { findBrowser } from '../../../electron/print/find-browser.ts'
import { installedBrowser } from '../../../electron/print/pdf-printer.ts'
import { pdftotext, soffice } from '../../support/external-tools.ts'
import { unwatched } from '../../support/ledger-folder.ts'
import { makePaperSet } from '../../support/paper-set.ts'
import { type PaperInBoth, writeInBoth, writePlanPapersInBoth } from '../../support/papers-in-both.ts'
import { htmlAlike, printWordAlike } from '../../support/print-alike.ts'

const office = soffice('预览与 Word 的比较')
const poppler = pdftotext('预览与 Word 的比较')
const canCompare = office !== null && poppler !== null && findBrowser() !== null

const folder = mkdtempSync(join(tmpdir(), 'preview-word-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

async function examplePapers(): Promise<readonly PaperInBoth[]> {
  const data = await openDataFolder(join(folder, '数据'), { operator: '王海' })
  try {
    const folders = { formsFolder: join(folder, '填报表'), returnsFolder: join(folder, '回收表') }
    const { plan, periodId } = await runExampleRound(data, folders, unwatched)
    return [
      ...(await writeInBoth(folder, await makePaperSet(data, plan.planId, periodId))),
      ...(await writePlanPapersInBoth(folder, data, { planId: plan.planId, periodId })),
    ]
  } finally {
    await data.close()
  }
}

/** Lines of cells on a turned page, in any order: each stands alone between the lines of its cell. */
function cellLines(page: PdfPage): string {
  const numbers = new Set(numberWords(page))
  const words = page.words.filter((word) => !numbers.has(word)).map(({ text }) => text)
  return words.toSorted().join('|')
}

/** The turned pages of which one rendering holds other lines of cells than the other. */
function tableSplits(one: readonly PdfPage[], other: readonly PdfPage[]): readonly number[] {
  return one.flatMap((page, at) => {
    const there = other[at]
    if (!isTurned(page) || (there !== undefined && cellLines(page) === cellLines(there))) return []
    return [at + 1]
  })
}

describe.skipIf(!canCompare)('Word and preview agree on every document of the set', () => {
  test('pages, and the lines and pages of all text; tables that part elsewhere are told', {
    timeout: 240_000,
  }, async () => {
    const papers = await examplePapers()
    const files = papers.map(({ docx }) => docx)
    const ofWord = printWordAlike(office ?? '', files, folder)
    const different: string[] = []
    const parted: string[] = []
    for (const [at, { name, docx, html }] of papers.entries()) {
      const ofHtml = join(folder, `html-${at}.pdf`)
      writeFileSync(ofHtml, await installedBrowser.printPdf(htmlAlike(html), unwatched.signal))
      const { paragraphs } = openWordPackage(readFileSync(docx), name)
      const texts = paragraphs.flatMap(({ place, lines }) => (place === 'body' ? lines : []))
      const pages = [ofWord[at] ?? '', ofHtml].map((file) => readPdfPages(poppler ?? '', file))
      const [one = [], other = []] = pages
      const found = comparePages(texts, { pages: one.map(pageLines) }, { pages: other.map(pageLines) })
      different.push(...found.map(({ what, place }) => `${name} ${what} ${place}`))
      const splits = tableSplits(one, other)
      if (splits.length > 0) parted.push(`${name}：第${splits.join('、')}页`)
    }
    expect(papers.length).toBeGreaterThan(15)
    if (parted.length > 0) console.info(`表格在 Word 与预览中分页或折行不同：\n${parted.join('\n')}`)
    expect(different).toEqual([])
  })
})
