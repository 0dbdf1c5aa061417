import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openDataFolder } from '../../../electron/db/data-folder.ts'
import { runExampleRound } from '../../../electron/example/load-example.ts'
import { findBrowser } from '../../../electron/print/find-browser.ts'
import { compareInBoth, type PaperCompared } from '../../support/compare-in-both.ts'
import { pdftotext, soffice } from '../../support/external-tools.ts'
import { unwatched, withFolder } from '../../support/ledger-folder.ts'
import { makeLedgerPapers, makePaperSet, makePlanPapers, planPaperRequests } from '../../support/paper-set.ts'
import { type PaperInBoth, writeInBoth, writePlanPapersInBoth } from '../../support/papers-in-both.ts'
import { openReportedPlans } from '../../support/plan-round.ts'
import { hasSharedFolder } from '../../support/shared-folder.ts'

const office = soffice('预览与 Word 的比较')
const poppler = pdftotext('预览与 Word 的比较')
const canCompare = office !== null && poppler !== null && findBrowser() !== null
const programs = { soffice: office ?? '', pdftotext: poppler ?? '' }

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

/**
 * Five styles counties wrote: units in brackets after each task, with leaders; a list of tasks below measures of every level,
 * of units alone; measures with the aims of each, of which many a row takes more than a page of the ledger; a long text in
 * chapters; and units and leaders as they were pasted, line by line. Of papers by leader and by unit one plan has those by
 * leader, others those by unit: together with the rest they have hundreds of pages of the same shape.
 */
const noLeaders = ['责任清单（领导）', '各领导台账', '领导包', '工作台账（领导）'] as const
const realPlans = [
  {
    name: '冠县2023年政府工作报告分工方案.docx',
    leftOut: ['责任清单（单位）', '领导包', '工作台账', '工作台账（单位）'],
  },
  {
    name: '冠县2023年绿色低碳重点工作任务.docx',
    leftOut: noLeaders,
  },
  { name: '冠县2018年政务公开实施方案.docx', leftOut: [...noLeaders, '责任清单（单位）'] },
  { name: '冠县2018年水污染防治工作方案.docx', leftOut: noLeaders },
  {
    name: '东昌府区2022年分工方案（逐行粘贴）.docx',
    leftOut: ['责任清单（单位）', '责任清单（领导）', '各领导台账', '领导包'],
  },
] as const

async function papersOfPlan(name: string, leftOut: readonly string[]): Promise<readonly PaperInBoth[]> {
  return withFolder(async (data) => {
    const papers: PaperInBoth[] = []
    for (const [at, { planId, periodId }] of (await openReportedPlans(data, name)).entries()) {
      const place = join(folder, `${name}-${at}`)
      mkdirSync(place)
      const ledgers = (await makeLedgerPapers(data, planId)).filter((paper) => !leftOut.includes(paper.name))
      papers.push(
        ...(await writeInBoth(place, [...(await makePlanPapers(data, planId, periodId)), ...ledgers])),
        ...(await writePlanPapersInBoth(place, data, { planId, periodId }, leftOut)),
      )
    }
    return papers
  })
}

/** All that parts, a line each; cells that break their lines elsewhere are told and not refused. */
function differences(compared: readonly PaperCompared[]): readonly string[] {
  const lines = (isRefused: boolean) =>
    compared.flatMap(({ name, differences: found }) =>
      found.flatMap(({ what, place }) => ((what !== 'cellLine') === isRefused ? [`${name} ${what} ${place}`] : [])),
    )
  const told = lines(false)
  if (told.length > 0) console.info(`单元格在 Word 与预览中折行不同：\n${told.join('\n')}`)
  return lines(true)
}

/** 版记 is on even pages, in Word and in the preview; that of a letter is 抄送 alone and on its last page. */
function expectImprintsOnEvenPages(compared: readonly PaperCompared[]): void {
  const pages = compared.flatMap(({ name, imprintPages: { word, preview } }) =>
    [...word, ...preview].map((page) => ({ name, page })),
  )
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.filter(({ page }) => page % 2 === 1)).toEqual([])
}

/** By which it is told on which side a 版记 would stand. */
function expectEndsAsCalculated(compared: readonly PaperCompared[]): void {
  const asked = compared.filter(({ textEnd }) => textEnd.calculated !== null)
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter(({ textEnd: { word, calculated } }) => word !== calculated)).toEqual([])
}

describe.skipIf(!canCompare)('Word and preview have the same pages, lines of text and rows of tables', () => {
  test('every document of the set, made of the example', { timeout: 480_000 }, async () => {
    const compared = await compareInBoth(await examplePapers(), folder, programs)
    expect(compared.length).toBeGreaterThanOrEqual(14 + planPaperRequests.length)
    expect(differences(compared)).toEqual([])
    expectImprintsOnEvenPages(compared)
    expectEndsAsCalculated(compared)
  })

  test.skipIf(!hasSharedFolder).each(realPlans)('$name', { timeout: 480_000 }, async ({ name, leftOut }) => {
    const compared = await compareInBoth(await papersOfPlan(name, leftOut), folder, programs)
    // Three papers of the plan and its round, three ledgers, and those on the plan.
    expect(compared).toHaveLength(3 + 3 + planPaperRequests.length - leftOut.length)
    expect(differences(compared)).toEqual([])
    expectImprintsOnEvenPages(compared)
    expectEndsAsCalculated(compared)
  })
})
