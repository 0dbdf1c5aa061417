import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { comparePages, type PageComparison } from '../../build/format-check/compare-pages.ts'
import { type PageLine, pageLines } from '../../build/format-check/page-lines.ts'
import { readPdfPages } from '../../build/format-check/pdf-pages.ts'
import { openWordPackage } from '../../build/format-check/word-package.ts'
import { installedBrowser } from '../../electron/print/pdf-printer.ts'
import { unwatched } from './ledger-folder.ts'
import type { PaperInBoth } from './papers-in-both.ts'
import { htmlAlike, printWordAlike } from './print-alike.ts'

/** A paper as it lies on the pages of its Word file and on those of its preview. */
export interface PaperCompared extends PageComparison {
  readonly name: string
  /** Of the Word file. */
  readonly pages: number
  /** Pages with a 版记, of the Word file and of the preview, empty pages counted. */
  readonly imprintPages: { readonly word: readonly number[]; readonly preview: readonly number[] }
  /** The page on which the text ends in the Word file, and as calculated where that was asked. */
  readonly textEnd: { readonly word: number; readonly calculated: number | null }
}

/** In millimetres from the top: the last line of a 版记 but one, above 共印 N 份, stands below it. */
const imprintTop = 240

function imprintPages(pages: readonly (readonly PageLine[])[]): readonly number[] {
  return pages.flatMap((lines, at) =>
    lines.some(({ text, middle }) => middle > imprintTop && /日印发$/.test(text)) ? [at + 1] : [],
  )
}

/** A page of text begins above a 版记, however many rows that has. */
const lastTextPage = (pages: readonly (readonly PageLine[])[]) =>
  pages.findLastIndex((lines) => lines.some(({ middle }) => middle < imprintTop - 60)) + 1

/** Prints papers both ways, under the same font, and compares page by page. Needs LibreOffice, poppler and a browser. */
export async function compareInBoth(
  papers: readonly PaperInBoth[],
  folder: string,
  programs: { readonly soffice: string; readonly pdftotext: string },
): Promise<readonly PaperCompared[]> {
  const ofWord = printWordAlike(
    programs.soffice,
    papers.map(({ docx }) => docx),
    folder,
  )
  const compared: PaperCompared[] = []
  for (const [at, { name, docx, html, endPage }] of papers.entries()) {
    const ofHtml = join(folder, `html-${at}.pdf`)
    writeFileSync(ofHtml, await installedBrowser.printPdf(htmlAlike(html), unwatched.signal))
    const { paragraphs } = openWordPackage(readFileSync(docx), name)
    const texts = paragraphs.flatMap(({ place, lines }) => (place === 'body' ? lines : []))
    const [one = [], other = []] = [ofWord[at] ?? '', ofHtml].map((file) =>
      readPdfPages(programs.pdftotext, file).map(pageLines),
    )
    const end = { word: lastTextPage(one), calculated: endPage ?? null }
    const placed = { word: imprintPages(one), preview: imprintPages(other) }
    compared.push({
      name,
      pages: one.length,
      imprintPages: placed,
      textEnd: end,
      ...comparePages(texts, { pages: one }, { pages: other }),
    })
  }
  return compared
}
