import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type CheckedFile, checkFiles } from '../../../build/format-check/check-files.ts'
import { openDataFolder } from '../../../electron/db/data-folder.ts'
import { getPlan } from '../../../electron/db/plan-repository.ts'
import { runExampleRound } from '../../../electron/example/load-example.ts'
import { installedBrowser } from '../../../electron/print/pdf-printer.ts'
import { exportLedger } from '../../../electron/services/ledger-service.ts'
import { exportPlanPaper } from '../../../electron/services/plan-paper-service.ts'
import { writeWordDocument } from '../../../electron/word/write-document.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import { pdftotext, soffice } from '../../support/external-tools.ts'
import { unwatched, withFolder } from '../../support/ledger-folder.ts'
import {
  changeTasks,
  makeLedgerPapers,
  makePaperSet,
  makePlanPapers,
  makeUnnumberedPapers,
  type PaperOfSet,
  planPaperRequests,
} from '../../support/paper-set.ts'
import { openReportedPlans, planDocuments } from '../../support/plan-round.ts'
import { hasSharedFolder } from '../../support/shared-folder.ts'

const office = soffice('全套公文的版面检查')
const poppler = pdftotext('全套公文的版面检查')
const canRender = office !== null && poppler !== null

const folder = mkdtempSync(join(tmpdir(), 'paper-set-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

async function writeAll(prefix: string, papers: readonly PaperOfSet[]): Promise<readonly string[]> {
  const files: string[] = []
  for (const { name, document } of papers) {
    const file = join(folder, `${prefix}${name}.docx`)
    writeFileSync(file, await writeWordDocument(document, defaultPaperSettings))
    files.push(file)
  }
  return files
}

/** What is wrong, a line each, so that a failing test says it. */
function failures(checked: readonly CheckedFile[]): readonly string[] {
  return checked.flatMap(({ file, findings }) =>
    findings.flatMap(({ state, title, detail }) =>
      state === 'failed' ? [`${file.slice(folder.length + 1)} ✗ ${title}：${detail}`] : [],
    ),
  )
}

async function exampleFiles(): Promise<readonly string[]> {
  const root = join(folder, '示例')
  const data = await openDataFolder(join(root, '数据'), { operator: '王海' })
  try {
    const folders = { formsFolder: join(root, '填报表'), returnsFolder: join(root, '回收表') }
    const { plan, periodId } = await runExampleRound(data, folders, unwatched)
    const words = await writeAll('示例-', await makePaperSet(data, plan.planId, periodId))
    const choice = { leader: null, unit: null }
    const ledger = await exportLedger(data, plan.planId, choice, join(folder, '台账.xlsx'), unwatched)
    const onPlan: string[] = []
    const asWorkbook = planPaperRequests.filter(([, { kind }]) => kind === 'responsibilityList' || kind === 'ledgers')
    const files = [
      ...asWorkbook.map(([name, request]) => [`${name}.xlsx`, request] as const),
      ...planPaperRequests.map(([name, request]) => [`${name}.docx`, request] as const),
    ]
    for (const [name, request] of files) {
      if (request.kind === 'changeList') await changeTasks(data, plan.planId)
      const target = { path: join(folder, `示例-${name}`), each: null }
      const tools = { printer: installedBrowser, job: unwatched }
      onPlan.push(...(await exportPlanPaper(data, { planId: plan.planId, periodId }, request, target, tools)))
    }
    const [form = ''] = readdirSync(folders.formsFolder)
    return [...words, ...onPlan, ledger, join(folders.formsFolder, form)]
  } finally {
    await data.close()
  }
}

async function seedFiles(name: string, at: number): Promise<readonly string[]> {
  return withFolder(async (data) => {
    const files: string[] = []
    for (const [index, { planId, periodId }] of (await openReportedPlans(data, name)).entries()) {
      // All kinds are made of the example; of real plans those whose words and tables come from the plan, and ledgers, whose
      // rows may be more than a page.
      const papers = [...(await makePlanPapers(data, planId, periodId)), ...(await makeLedgerPapers(data, planId))]
      files.push(...(await writeAll(`${at}-${index}-`, papers)))
      // Of a plan that was issued without a number the 代字 is not known: its letter and 报告 leave room for it.
      const { documentNumber } = await getPlan(data.db, planId)
      if (documentNumber !== null) continue
      files.push(...(await writeAll(`${at}-${index}-`, await makeUnnumberedPapers(data, planId, periodId))))
    }
    return files
  })
}

describe.skipIf(!canRender)('every document of the set keeps the specification', () => {
  test('made of the example county', { timeout: 170_000 }, async () => {
    const checked = await checkFiles(await exampleFiles())
    expect(checked.length).toBeGreaterThan(10)
    expect(checked.every(({ isRendered }) => isRendered)).toBe(true)
    expect(failures(checked)).toEqual([])
  })

  test.skipIf(!hasSharedFolder)('made of real plans', { timeout: 600_000 }, async () => {
    const files: string[] = []
    for (const [at, name] of planDocuments.entries()) files.push(...(await seedFiles(name, at)))
    const checked = await checkFiles(files)
    expect(checked.length).toBeGreaterThanOrEqual(planDocuments.length * 5)
    expect(failures(checked)).toEqual([])
  })
})
