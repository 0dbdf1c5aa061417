import type { Consolidated, Report } from './types.ts'

/** What the office's text of a task begins with. */
export type ConsolidatedStart = Pick<Consolidated, 'text' | 'status' | 'percent'>

/**
 * What a report that came in makes of the task's 汇总进展: the first-named unit's report starts it (docs/rules.md, Several lead
 * units), and a corrected report replaces it as long as the office has neither edited nor confirmed it. Null where it stays.
 * @param before what the report said before it was corrected; null for a new one
 */
export function startConsolidated(
  report: Report,
  before: Report | null,
  existing: Consolidated | null,
): ConsolidatedStart | null {
  if (report.reporterOrder !== 0) return null
  const start = { text: report.progress, status: report.status, percent: report.percent }
  if (!existing) return start
  if (existing.confirmed || existing.fromReportId !== report.id || !before) return null
  const isUntouched =
    existing.text === before.progress && existing.status === before.status && existing.percent === before.percent
  return isUntouched ? start : null
}
