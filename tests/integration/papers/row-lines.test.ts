import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../../electron/print/find-browser.ts'
import { writeHtml } from '../../../electron/print/write-html.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import { listRowLines } from '../../../shared/domain/document/row-lines.ts'
import type { DocumentTable, OfficialDocument } from '../../../shared/domain/document/types.ts'
import { withFolder } from '../../support/ledger-folder.ts'
import { makeLedgerPapers, makePlanPapers } from '../../support/paper-set.ts'
import { openReportedPlans, planDocuments } from '../../support/plan-round.ts'
import { htmlAlike } from '../../support/print-alike.ts'
import { hasSharedFolder } from '../../support/shared-folder.ts'

const browser = findBrowser()
if (!browser) console.warn('未运行：本机没有 Chromium、Chrome 或 Edge，表格行高的测试已跳过。')

/** The lines of each row's fullest cell as they are drawn, table by table; cells over several rows are left out. */
async function drawnLines(page: Page, paper: OfficialDocument): Promise<readonly (readonly number[])[]> {
  await page.setContent(htmlAlike(writeHtml(paper, defaultPaperSettings)))
  return page.evaluate(() => {
    const linesOf = (cell: Node) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
    }
    return [...document.querySelectorAll<HTMLTableElement>('table:not(.form)')].map((table) =>
      [...(table.tBodies[0]?.rows ?? [])].map((row) =>
        Math.max(1, ...[...row.cells].filter(({ rowSpan }) => rowSpan === 1).map(linesOf)),
      ),
    )
  })
}

function listsOf({ blocks, annexes }: OfficialDocument): readonly DocumentTable[] {
  return [...blocks, ...annexes.flatMap((annex) => annex.blocks)].flatMap((block) =>
    block.kind === 'table' && !block.isForm ? [block] : [],
  )
}

describe.skipIf(browser === null || !hasSharedFolder)('the lines of a row are known before it is printed', () => {
  let page: Page
  beforeAll(async () => {
    page = await (await chromium.launch({ executablePath: browser ?? '' })).newPage()
  })
  afterAll(() => page.context().browser()?.close())

  test.each(planDocuments)(
    'never fewer than are drawn, in all lists and ledgers of %s',
    {
      timeout: 120_000,
    },
    async (name) => {
      const papers = await withFolder(async (data) => {
        const made: OfficialDocument[] = []
        for (const { planId, periodId } of await openReportedPlans(data, name)) {
          const set = [...(await makePlanPapers(data, planId, periodId)), ...(await makeLedgerPapers(data, planId))]
          made.push(...set.map(({ document }) => document))
        }
        return made
      })
      let rows = 0
      for (const paper of papers) {
        const known = listsOf(paper).map(listRowLines)
        const drawn = await drawnLines(page, paper)
        expect(known.map(({ length }) => length)).toEqual(drawn.map(({ length }) => length))
        const tooFew = known.flatMap((lines, table) =>
          lines.flatMap((own, at) => (own < (drawn[table]?.[at] ?? 0) ? [`${paper.title.join('')} ${at}`] : [])),
        )
        expect(tooFew).toEqual([])
        rows += known.flat().length
      }
      expect(rows).toBeGreaterThan(0)
    },
  )
})
