import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openDataFolder } from '../../../electron/db/data-folder.ts'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { exportPlan } from '../../../electron/services/plan-export-service.ts'
import { importPlans } from '../../../electron/services/plan-service.ts'
import type { Job } from '../../../shared/domain/job.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import type { ParsedPlan } from '../../../shared/domain/plan/types.ts'
import { hasSharedFolder, sharedPath } from '../../support/shared-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'round-trip-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const job: Job = { signal: new AbortController().signal, report: () => undefined }

/** What must be the same after printing and reading again: all but the places in the file. */
function essence(plan: ParsedPlan | undefined) {
  if (plan === undefined) throw new Error('no plan')
  const { title, documentNumber, issuer, issueDate, years, members } = plan
  const row = <Row extends { readonly place: unknown }>({ place: _, ...rest }: Row) => rest
  return {
    title,
    documentNumber,
    issuer,
    issueDate,
    years,
    members,
    tasks: plan.tasks.map(row),
    indicatorRows: plan.indicatorRows.map(row),
  }
}

/** What a table says of the tasks and of the indicators; the rest of the document is not all in a workbook. */
function tableRows(plan: ParsedPlan | undefined) {
  const { tasks, indicatorRows } = essence(plan)
  return { tasks, indicatorRows }
}

async function printedAgain(name: string, plan: ParsedPlan, style: 'inline' | 'table' | null, extension: string) {
  const data = await openDataFolder(join(folder, name), { operator: '测试' })
  try {
    const original = { name: `${name}.docx`, bytes: new TextEncoder().encode(`${name}${style}${extension}`) }
    const [imported] = await importPlans(data, [plan], original, job)
    if (imported === undefined) throw new Error('nothing imported')
    const path = await exportPlan(data, imported.planId, { style }, join(folder, `${name}.${extension}`), job)
    return parsePlans(await readDocumentFile(path))[0]
  } finally {
    await data.close()
  }
}

const files = hasSharedFolder ? readdirSync(sharedPath('documents')) : []

describe.skipIf(!hasSharedFolder)('a real plan, imported, exported and read again, is the same', () => {
  test.each(files)('%s', async (file) => {
    const plans = parsePlans(await readDocumentFile(sharedPath('documents', file)))
    const withTasks = plans.filter((plan) => plan.tasks.length > 0)
    expect(withTasks.length).toBeGreaterThan(0)
    for (const [index, plan] of withTasks.entries()) {
      expect(essence(await printedAgain(`${file}-${index}`, plan, null, 'docx'))).toEqual(essence(plan))
    }
  })

  test.each(files)('%s, from a table', async (file) => {
    for (const [index, plan] of parsePlans(await readDocumentFile(sharedPath('documents', file))).entries()) {
      if (plan.tasks.length === 0) continue
      const again = await printedAgain(`${file}-${index}-table`, plan, 'table', 'docx')
      expect(essence(again)).toEqual(essence(plan))
    }
  })

  test.each(files)('%s, from units in brackets', async (file) => {
    for (const [index, plan] of parsePlans(await readDocumentFile(sharedPath('documents', file))).entries()) {
      if (plan.tasks.length === 0) continue
      const again = await printedAgain(`${file}-${index}-inline`, plan, 'inline', 'docx')
      expect(essence(again)).toEqual(essence(plan))
    }
  })

  test.each(files)('%s, from a workbook', async (file) => {
    for (const [index, plan] of parsePlans(await readDocumentFile(sharedPath('documents', file))).entries()) {
      if (plan.tasks.length === 0) continue
      const again = await printedAgain(`${file}-${index}-sheet`, plan, null, 'xlsx')
      expect(tableRows(again)).toEqual(tableRows(plan))
    }
  })
})
