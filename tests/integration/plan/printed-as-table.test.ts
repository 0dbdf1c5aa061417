import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import { printPlan } from '../../../shared/domain/plan/print-plan.ts'
import type { ParsedPlan } from '../../../shared/domain/plan/types.ts'
import { hasSharedFolder, sharedPath } from '../../support/shared-folder.ts'

const files = hasSharedFolder
  ? ['seeds', 'documents'].flatMap((folder) =>
      readdirSync(sharedPath(folder))
        .filter((file) => !file.endsWith('.md'))
        .map((file) => [folder, file] as const),
    )
  : []

/** All that is said of tasks and indicators but where it stands. */
const rowsOf = ({ tasks, indicatorRows }: ParsedPlan) =>
  [tasks, indicatorRows].map((rows) => rows.map((row) => ({ ...row, place: {} })))

describe.skipIf(!hasSharedFolder)('a real plan printed as a table reads the same again', () => {
  test.each(files)('%s/%s', async (folder, file) => {
    const plans = parsePlans(await readDocumentFile(sharedPath(folder, file))).filter(({ tasks }) => tasks.length > 0)
    expect(plans.length).toBeGreaterThan(0)
    for (const plan of plans) {
      const blocks = printPlan(plan, 'table')
      const again = parsePlans({ format: 'pasted', blocks, footnotes: [], headers: [], footers: [] })
      expect(again.map(rowsOf)).toEqual([rowsOf(plan)])
    }
  })
})
