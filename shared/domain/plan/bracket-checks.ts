import { readDeadline } from '../deadline/parse-deadline.ts'
import { foldTraditional } from '../text/traditional.ts'
import type { FoundAnnotation } from './annotation/find-annotations.ts'
import { splitOutside } from './annotation/find-brackets.ts'
import type { Doubt } from './annotation/types.ts'

/**
 * A `；` between two names of one role, where the plan parts roles with it: `牵头单位：县财政局；县税务局；配合单位：…`. The
 * names after it were read as the same role's.
 */
export function semicolonDoubts(found: readonly FoundAnnotation[]): readonly Doubt[] {
  return found.flatMap(({ bracket, annotation }) => {
    if (annotation.layout !== 'bracketLabelled' || !stretchWithoutLabel.test(bracket.inner)) return []
    const [, ...later] = splitOutside(bracket.inner, '；;')
    return later
      .filter(({ words }) => words.trim() !== '' && !/[：:]/.test(words) && !isDeadline(words))
      .map(({ words }): Doubt => ({ code: 'semicolon-in-list', words: words.trim() }))
  })
}

/** Between two `；`, or behind the last, no label: most brackets have none and need not be taken apart. */
const stretchWithoutLabel = /[；;][^：:；;]*(?=[；;]|$)/

const isDeadline = (words: string) =>
  /完成|推进|时限|年|月/.test(words) || readDeadline(foldTraditional(words), { year: null }) !== null
