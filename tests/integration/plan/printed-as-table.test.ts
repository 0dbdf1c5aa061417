import { describe, expect, test } from 'vitest'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { leftOutOfTable } from '../../../shared/domain/plan/left-out-of-table.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import { printPlan } from '../../../shared/domain/plan/print-plan.ts'
import type { ParsedPlan } from '../../../shared/domain/plan/types.ts'
import { hasSharedFolder, sharedDocuments, sharedPath } from '../../support/shared-folder.ts'

/** All that is said of tasks and indicators but where it stands. */
const rowsOf = ({ tasks, indicatorRows }: ParsedPlan) =>
  [tasks, indicatorRows].map((rows) => rows.map((row) => ({ ...row, place: {} })))

describe.skipIf(!hasSharedFolder)('a real plan printed as a table reads the same again', () => {
  test.each(sharedDocuments)('%s/%s', async (folder, file) => {
    const plans = parsePlans(await readDocumentFile(sharedPath(folder, file))).filter(({ tasks }) => tasks.length > 0)
    expect(plans.length).toBeGreaterThan(0)
    for (const plan of plans) {
      const blocks = printPlan(plan, 'table')
      const again = parsePlans({ format: 'pasted', blocks, footnotes: [], headers: [], footers: [] })
      expect(again.map(rowsOf)).toEqual([rowsOf(plan)])
    }
  })

  test.each(sharedDocuments)('%s/%s: what of its chapters is not in the table is told', async (folder, file) => {
    for (const plan of parsePlans(await readDocumentFile(sharedPath(folder, file)))) {
      const printed = JSON.stringify(printPlan(plan, 'table'))
      const told = leftOutOfTable(plan, 'table').join('\n')
      for (const { text, paragraphs = [] } of plan.outline) {
        const isWhole = [text, ...paragraphs].every((words) => printed.includes(JSON.stringify(words).slice(1, -1)))
        expect(isWhole || told.includes(text), text).toBe(true)
      }
    }
  })
})
