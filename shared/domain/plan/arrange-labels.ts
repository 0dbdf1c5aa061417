import type { PresetColumn } from '../paper/preset.ts'
import type { PrintedStyle } from './annotation/print-annotation.ts'
import { type Role, roles } from './annotation/types.ts'
import { usualLabels } from './annotation/usual-labels.ts'
import { ownHeading } from './arrange-table.ts'
import type { PlanStyle } from './types.ts'

/** The labels of responsibilities as delivered (`牵头单位：…`), for an office to call, order and leave out. */
export const labelColumns: readonly PresetColumn[] = [...roles, 'deadline' as const].map((key) => ({
  key,
  heading: usualLabels[key],
  isShown: true,
}))

const isLabelled = (key: string): key is Role | 'deadline' => Object.hasOwn(usualLabels, key)

/** The layouts in which a label stands before who answers; in the others it is said by verbs, or by nothing. */
const labelled: readonly PlanStyle['layout'][] = ['bracketLabelled', 'lines']

/** How a preset words responsibilities: labels it does not change are the plan's own. */
export function wordedLabels(
  style: Pick<PlanStyle, 'layout' | 'labels'>,
  columns: readonly PresetColumn[],
): Pick<PrintedStyle, 'labels' | 'order'> {
  const shown = columns.filter(({ isShown }) => isShown)
  const order = shown.flatMap(({ key }) => (isLabelled(key) ? [key] : []))
  if (!labelled.includes(style.layout)) return { labels: style.labels, order }
  const renamed = shown.flatMap((column) => {
    const own = ownHeading(column, labelColumns)
    return own === null ? [] : [[column.key, own] as const]
  })
  return { labels: { ...style.labels, ...Object.fromEntries(renamed) }, order }
}
