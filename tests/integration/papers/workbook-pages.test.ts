import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, describe, expect, test } from 'vitest'
import { checkWorkbook } from '../../../build/format-check/check-workbook.ts'
import { type PdfPage, readPdfPages } from '../../../build/format-check/pdf-pages.ts'
import { exportLedger } from '../../../electron/services/ledger-service.ts'
import { exportPlan } from '../../../electron/services/plan-export-service.ts'
import { exportPlanPaper, type PlanPaperRequest } from '../../../electron/services/plan-paper-service.ts'
import { isNumberedAbove } from '../../../shared/domain/document/kept-rows.ts'
import { continuedMark } from '../../../shared/domain/plan/table-grid.ts'
import { convertAllWithSoffice, pdftotext, soffice } from '../../support/external-tools.ts'
import { unwatched, withFolder } from '../../support/ledger-folder.ts'
import { changeTasks } from '../../support/paper-set.ts'
import { openReportedPlans, planDocuments } from '../../support/plan-round.ts'
import { hasSharedFolder } from '../../support/shared-folder.ts'

const office = soffice('工作簿的打印')
const poppler = pdftotext('工作簿的打印')

const folder = mkdtempSync(join(tmpdir(), 'workbook-pages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

const printer = { printPdf: async (html: string) => Buffer.from(html) }
const lists: readonly (readonly [string, PlanPaperRequest])[] = [
  ['责任清单', { kind: 'responsibilityList', by: 'section', only: null, presetId: null }],
  ['变动清单', { kind: 'changeList', from: '2023-01-01', to: '2099-12-31', presetId: null }],
]

/** Ledger, plan and lists of a real document's plan as workbooks. */
async function workbooksOf(name: string): Promise<readonly string[]> {
  return withFolder(async (data) => {
    const files: string[] = []
    for (const [index, { planId, periodId }] of (await openReportedPlans(data, name)).entries()) {
      const file = (kind: string) => join(folder, `${name}-${index}-${kind}.xlsx`)
      files.push(await exportLedger(data, planId, { leader: null, unit: null }, file('台账'), unwatched))
      files.push(await exportPlan(data, planId, { style: null }, file('方案'), unwatched))
      await changeTasks(data, planId)
      for (const [kind, request] of lists) {
        const target = { path: file(kind), each: null }
        const tools = { printer, job: unwatched }
        files.push(...(await exportPlanPaper(data, { planId, periodId }, request, target, tools)))
      }
    }
    return files
  })
}

const withoutSpace = (text: string) => text.replace(/\s+/g, '')

interface SheetWords {
  /** All of its texts in one. */
  readonly all: string
  readonly chapters: ReadonlySet<string>
  /** Of the first column, below the headings, with the heights of their rows in points. */
  readonly numbers: ReadonlyMap<string, number>
}

async function wordsOf(file: string): Promise<SheetWords> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(readFileSync(file)).buffer as ArrayBuffer)
  const texts: string[] = []
  const chapters = new Set<string>()
  const numbers = new Map<string, number>()
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row, at) =>
      row.eachCell((cell) => {
        if (cell.master.address !== cell.address || typeof cell.value !== 'string') return
        texts.push(cell.value)
        if (at > 3 && !cell.isMerged && cell.address.startsWith('A')) numbers.set(cell.value, row.height)
        if (at > 3 && cell.isMerged) chapters.add(withoutSpace(cell.value))
      }),
    )
  }
  return { all: withoutSpace(texts.join('')), chapters, numbers }
}

const countCharacters = (text: string) => Map.groupBy(text, (character) => character)

/** Characters of the cells that the pages have fewer of: a row cut short would lose some. */
function lostCharacters(cells: string, pages: readonly PdfPage[]): readonly string[] {
  const printed = countCharacters(pages.flatMap(({ words }) => words.map(({ text }) => text)).join(''))
  return [...countCharacters(cells)].flatMap(([character, wanted]) =>
    (printed.get(character)?.length ?? 0) < wanted.length ? [character] : [],
  )
}

/** Below this the page number stands, in millimetres. */
const footHeight = 18
/** Words of one line stand within this, in millimetres. */
const lineHeight = 3

/** The last line of the table on a page. */
function lastLine({ words, height }: PdfPage): string {
  const body = words.filter(({ bottom }) => bottom < height - footHeight)
  const lowest = Math.max(...body.map(({ bottom }) => bottom))
  return withoutSpace(
    body
      .filter(({ bottom }) => bottom > lowest - lineHeight)
      .map(({ text }) => text)
      .join(''),
  )
}

/** Numbers begin within this, in millimetres. */
const numbersEnd = 35
/** Of the height between the margins: two rows that take less together have room on a page. */
const roomForTwo = 0.7

/** Tasks whose own row ends a page though one holds it with the first of the contents, which stand on the next. */
function endingPages(pages: readonly PdfPage[], numbers: ReadonlyMap<string, number>): readonly string[] {
  const ofPages = pages.map(({ words }) =>
    words
      .filter(({ text, left }) => left < numbersEnd && numbers.has(text))
      .toSorted((a, b) => a.top - b.top)
      .map(({ text }) => text),
  )
  return pages.flatMap(({ height }, at) => {
    const [last = '', next = ''] = [ofPages[at]?.at(-1), ofPages[at + 1]?.[0]]
    const both = (numbers.get(last) ?? 0) + (numbers.get(next) ?? 0)
    const room = ((height - 40) / 25.4) * 72 * roomForTwo
    // A task that goes on overleaf is no content of its own.
    const isAbove = isNumberedAbove(last, next) && next !== last + continuedMark
    return isAbove && both < room ? [`第${at + 1}页 ${last}`] : []
  })
}

describe.skipIf(!office || !poppler || !hasSharedFolder)('workbooks of real plans as LibreOffice prints them', () => {
  test.each([...planDocuments, '冠县2018年食品安全工作通知.docx'])(
    '%s: all text of every cell, none below 10.5 pt, one page wide, no chapter and no task above its contents ends a page',
    {
      timeout: 170_000,
    },
    async (name) => {
      const files = await workbooksOf(name)
      expect(files).toHaveLength(4)
      const pdfs = convertAllWithSoffice(office ?? '', files, 'pdf', folder)
      for (const [at, file] of files.entries()) {
        const failed = checkWorkbook(readFileSync(file), file).filter(({ state }) => state === 'failed')
        expect([file, failed]).toEqual([file, []])
        const { all, chapters, numbers } = await wordsOf(file)
        const pages = readPdfPages(poppler ?? '', pdfs[at] ?? '')
        expect([file, lostCharacters(all, pages)]).toEqual([file, []])
        expect([file, pages.filter((page) => chapters.has(lastLine(page))).map(lastLine)]).toEqual([file, []])
        expect([file, endingPages(pages, numbers)]).toEqual([file, []])
      }
    },
  )
})
