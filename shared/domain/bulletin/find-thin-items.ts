import { formTaskNumber } from '../form/form-rows.ts'
import { findThinReport } from '../progress/thin-report.ts'
import type { Report } from '../report/types.ts'
import type { TaskDetail } from '../task/types.ts'
import type { BulletinInput, ThinItem } from './facts.ts'

/** Tasks of which some unit's report says little (docs/rules.md, Thin reports), each once, in the order of the plan. */
export function findThinItems(input: BulletinInput, tasks: readonly TaskDetail[]): readonly ThinItem[] {
  const before = new Map(input.previousReports.map((report) => [keyOf(report), report]))
  const now = Map.groupBy(input.reports, (report) => report.taskId)
  const unitNames = new Map(input.units.map((unit) => [unit.id, unit.name]))
  return tasks.flatMap((task) => {
    const thin = (now.get(task.id) ?? []).find((report) => {
      const previous = before.get(keyOf(report)) ?? null
      return findThinReport({ report, previous, taskText: task.text, indicators: task.indicators }).length > 0
    })
    if (thin === undefined) return []
    const item = task.parentId === null ? {} : { itemId: task.parentId }
    return [{ taskId: task.id, ...item, number: formTaskNumber(task), unit: unitNames.get(thin.unitId) ?? '' }]
  })
}

function keyOf(report: Report): string {
  return `${report.unitId} ${report.taskId}`
}
