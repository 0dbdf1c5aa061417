import { removeWhiteSpace } from '../text/white-space.ts'
import { planName } from './plan-name.ts'
import type { ParsedPlan } from './types.ts'

/** What stands before a plan's tasks: the lines above its own title, the title, which may take several, and those below it. */
export interface PlanFront {
  readonly above: readonly string[]
  /** None where the plan's title is not printed in it. */
  readonly title: readonly string[]
  readonly below: readonly string[]
}

const mostTitleLines = 4

/** The title that stands last is the plan's own: above it is that of the 通知 under which it was issued. */
export function planFront({ title, textBefore }: Pick<ParsedPlan, 'title' | 'textBefore'>): PlanFront {
  const lines = textBefore.length > 0 ? textBefore : [title]
  for (const name of [planName(title), removeWhiteSpace(title)]) {
    for (let from = lines.length - 1; from >= 0; from--) {
      for (let to = from + 1; to <= Math.min(lines.length, from + mostTitleLines); to++) {
        if (removeWhiteSpace(lines.slice(from, to).join('')) !== name) continue
        return { above: lines.slice(0, from), title: lines.slice(from, to), below: lines.slice(to) }
      }
    }
  }
  return { above: [], title: [], below: lines }
}
