import { printHeading, walkSections } from './print-outline.ts'
import type { ParsedPlan, PlanStyle } from './types.ts'

/**
 * The headings of a plan that are left out where its tasks are printed in a table: those no task stands under, and those whose
 * text before their first task has no place among its rows. Empty where the layout has all of it.
 *
 * @param layout as of `printPlan`
 */
export function leftOutOfTable(plan: ParsedPlan, layout?: PlanStyle['layout']): readonly string[] {
  const isAnnex = plan.style.tableIsAnnex === true && layout === undefined
  if ((layout ?? plan.style.layout) !== 'table' || isAnnex) return []
  const sections = walkSections(plan.outline)
  const headings = [...plan.tasks.flatMap(({ section }) => sections.until(section)), ...sections.rest()]
  return headings
    .filter(({ entry, printed }) => printed === null || (entry.paragraphs ?? []).length > 0)
    .map(printHeading)
}
