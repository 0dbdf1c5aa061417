import { createInstance } from 'i18next'
import type { HistoryEntry } from '../shared/domain/history/types.ts'
import type { PlanWarning } from '../shared/domain/plan/types.ts'
import type { ImportWarning } from '../shared/domain/plan-draft/outcome.ts'
import type { ReturnProblem } from '../shared/domain/task-return/types.ts'
import type { UserError } from '../shared/errors/user-error.ts'
import { zhCN } from '../shared/i18n/zh-CN.ts'

const i18n = createInstance()
// Everything is in memory, so that the first sentence needs no waiting; texts go to a console or a file, never into HTML.
i18n.init({
  lng: 'zh-CN',
  resources: { 'zh-CN': { translation: zhCN } },
  interpolation: { escapeValue: false },
  initAsync: false,
})

/** A text of `zh-CN` by its key, with its parameters put in. */
export function message(key: string, params: Readonly<Record<string, string | number>> = {}): string {
  return i18n.t(key, params)
}

/** What went wrong and what to do next, as the user reads it. */
export function errorSentence(error: UserError): string {
  return message(`errors.${error.code}`, error.params)
}

/** A doubt of the plan reader, as the user reads it. */
export function planWarningSentence(warning: PlanWarning): string {
  return message(`planWarnings.${warning.code}`, { words: warning.words })
}

/** What could not be taken from a returned form, as a clerk reads it. */
export function returnProblemSentence(problem: ReturnProblem): string {
  return message(`returnProblems.${problem.code}`, problem.params)
}

/** What the ledger is not sure of in a plan that came in, as the user reads it. */
export function importWarningSentence(warning: ImportWarning): string {
  return message(`importWarnings.${warning.code}`, warning.params)
}

/** What a step of the history did, as the user reads it. */
export function historyActionSentence(entry: HistoryEntry): string {
  return message(`historyActions.${entry.action}`, entry.params)
}
