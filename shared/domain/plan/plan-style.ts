import type { FoundAnnotation } from './annotation/find-annotations.ts'
import type { Annotation } from './annotation/types.ts'
import type { PlanTable } from './read-table.ts'
import type { PlanStyle } from './types.ts'

/** How a plan writes down who does what: the layout, the brackets and the labels that it uses most. */
export function planStyle(
  annotations: readonly Annotation[],
  found: readonly FoundAnnotation[],
  tables: readonly PlanTable[],
  hasBody: boolean,
): PlanStyle {
  const labels: Record<string, string> = {}
  for (const role of new Set(annotations.flatMap(({ labels }) => Object.keys(labels)))) {
    const words = annotations.flatMap((annotation) => annotation.labels[role as keyof Annotation['labels']] ?? [])
    const most = mostFrequent(words)
    if (most !== null) labels[role] = most
  }
  return {
    layout: mostFrequent(annotations.map(({ layout }) => layout)) ?? (tables.length > 0 ? 'table' : 'none'),
    bracket:
      mostFrequent(found.flatMap(({ bracket }) => (bracket.closed ? [`${bracket.open}${bracket.close}`] : []))) ??
      '（）',
    labels,
    ...(tables.length > 0 && hasBody ? { tableIsAnnex: true as const } : {}),
    columns: tables[0]?.columns.map(({ heading }) => heading) ?? [],
  }
}

function mostFrequent<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
