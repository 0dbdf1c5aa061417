import { errors as dataErrors } from './zh-CN/data-errors.ts'
import { planWarnings } from './zh-CN/plan-warnings.ts'
import { errors as readingErrors } from './zh-CN/reading-errors.ts'
import { returnProblems } from './zh-CN/return-problems.ts'

/** All texts of the program in Chinese, grouped by concept; the keys type every `t(...)`, error and warning code. */
export const zhCN = {
  /** UserError sentences: what happened, where, and what to do next. */
  errors: { ...readingErrors, ...dataErrors },
  /** What the plan reader is not sure of. */
  planWarnings,
  /** What could not be taken from a returned form. */
  returnProblems,
} as const
