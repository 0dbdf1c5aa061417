import type { FormColumnKey } from '../form/columns.ts'
import { goalWords } from './goals.ts'
import { worksText } from './read-works.ts'
import type { Commitment } from './types.ts'

/** What a unit committed to, as it stands in the columns of its form. */
export function undertakingCells(commitment: Commitment): Readonly<Partial<Record<FormColumnKey, string>>> {
  const { works, goals, deputy, office, handler, phone } = commitment
  return {
    works: worksText(works),
    ...Object.fromEntries(goals.map((goal) => [`goal:${goal.on}`, goalWords(goal)])),
    deputy,
    office,
    handler,
    phone,
  }
}
