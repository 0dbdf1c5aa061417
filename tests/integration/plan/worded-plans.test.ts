import { describe, expect, test } from 'vitest'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import type { PresetColumn, PresetContent } from '../../../shared/domain/paper/preset.ts'
import { standardPreset } from '../../../shared/domain/paper/standard-presets.ts'
import { labelColumns } from '../../../shared/domain/plan/arrange-labels.ts'
import { planColumns } from '../../../shared/domain/plan/arrange-table.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import { printPlan } from '../../../shared/domain/plan/print-plan.ts'
import type { ParsedPlan } from '../../../shared/domain/plan/types.ts'
import { planKind, type WordedPlan, wordPlan } from '../../../shared/domain/plan/worded-plan.ts'
import { hasSharedFolder, sharedDocuments, sharedPath } from '../../support/shared-folder.ts'

/** All that is said of tasks and indicators but where it stands. */
const rowsOf = ({ tasks, indicatorRows }: ParsedPlan) =>
  [tasks, indicatorRows].map((rows) => rows.map((row) => ({ ...row, place: {} })))

const readAgain = ({ printed }: WordedPlan) =>
  parsePlans({ format: 'pasted', blocks: printed, footnotes: [], headers: [], footers: [] })

const called = (columns: readonly PresetColumn[], names: Readonly<Record<string, string>>) =>
  columns.toReversed().map((column) => ({ ...column, heading: names[column.key] ?? column.heading }))

/** An office's own: the columns from the last to the first, and other names for who answers. */
const names = { leadUnits: '主办单位', supportUnits: '协办单位', responsibleUnits: '承办单位', deadline: '办结时限' }
const turned: PresetContent = {
  ...standardPreset('tablePlan'),
  columns: called(planColumns, { ...names, text: '工作内容' }),
}
const labelled: PresetContent = { ...standardPreset('inlinePlan'), columns: called(labelColumns, names) }

describe.skipIf(!hasSharedFolder)('a real plan in the words of a preset', () => {
  test.each(sharedDocuments)('%s/%s', async (folder, file) => {
    const plans = parsePlans(await readDocumentFile(sharedPath(folder, file))).filter(({ tasks }) => tasks.length > 0)
    expect(plans.length).toBeGreaterThan(0)
    for (const plan of plans) {
      for (const layout of [undefined, 'table', 'bracketLabelled'] as const) {
        const standard = wordPlan(plan, layout, standardPreset(planKind(plan, layout)))
        expect(standard.printed).toEqual(printPlan(plan, layout))
        expect(standard.plan.title).toBe(plan.title)
        expect(standard.plan.textBefore).toEqual(plan.textBefore.length > 0 ? plan.textBefore : [plan.title])
      }
      expect(readAgain(wordPlan(plan, 'table', turned)).map(rowsOf)).toEqual([rowsOf(plan)])
      const own = planKind(plan, undefined) === 'inlinePlan' ? labelled : turned
      expect(readAgain(wordPlan(plan, undefined, own)).map(rowsOf)).toEqual([rowsOf(plan)])
    }
  })
})
