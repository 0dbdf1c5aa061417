import { type Misprint, nodesBelow, type OutlineNode, sameStop } from './outline.ts'
import type { PlanWarning } from './types.ts'

/**
 * Doubts about the numbers of a document: gaps, repeats and steps back within a series, a stop written otherwise than in
 * the rest of its series, numbers mended. A series may begin in the middle, and anew in each chapter.
 */
export function checkNumbers(
  root: OutlineNode,
  tasks: ReadonlySet<OutlineNode>,
  misprints: readonly Misprint[],
): readonly PlanWarning[] {
  const mended = misprints.map(({ node, words }) => warning('number-misprinted', node, words))
  return [...mended, ...checkHeadings(root, tasks), ...checkSeries(root, tasks)]
}

/** Siblings that are not tasks count on from one to the next. */
function checkHeadings(root: OutlineNode, tasks: ReadonlySet<OutlineNode>): readonly PlanWarning[] {
  const warnings: PlanWarning[] = []
  for (const parent of [root, ...nodesBelow(root)]) {
    for (const [at, node] of parent.children.entries()) {
      const before = parent.children[at - 1]
      if (before && !tasks.has(node)) warnings.push(...compare(before, node))
    }
  }
  return warnings
}

/** Tasks count on over the chapters, or begin anew with 1 in each. */
function checkSeries(root: OutlineNode, tasks: ReadonlySet<OutlineNode>): readonly PlanWarning[] {
  const series = nodesBelow(root).filter((node) => tasks.has(node))
  const warnings: PlanWarning[] = []
  const stop = usualStop(series)
  for (const [at, node] of series.entries()) {
    const before = series[at - 1]
    const beginsAnew = node.parent !== before?.parent && node.numbering?.value === 1
    if (before && !beginsAnew) warnings.push(...compare(before, node))
    const own = node.numbering
    if (own?.kind === 'arabic' && stop !== null && !sameStop(own.stop, stop)) {
      warnings.push(warning('number-style-differs', node, own.printed))
    }
  }
  return warnings
}

function compare(before: OutlineNode, node: OutlineNode): readonly PlanWarning[] {
  const last = before.numbering
  const own = node.numbering
  if (!last || !own || last.kind !== own.kind || own.value === last.value + 1) return []
  return [warning(own.value > last.value ? 'number-gap' : 'number-repeated', node, `${last.printed} ${own.printed}`)]
}

function usualStop(series: readonly OutlineNode[]): string | null {
  const stops = series.flatMap(({ numbering }) => (numbering?.kind === 'arabic' ? [numbering.stop] : []))
  const dots = stops.filter((stop) => sameStop(stop, '.')).length
  return stops.length === 0 ? null : dots * 2 >= stops.length ? '.' : '、'
}

function warning(code: PlanWarning['code'], node: OutlineNode, words: string): PlanWarning {
  return { code, taskNumber: node.numbering?.label ?? null, words, place: node.place }
}
