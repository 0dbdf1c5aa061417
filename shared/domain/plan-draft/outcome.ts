import type { MessageParams, UserErrorCode } from '../../errors/user-error.ts'
import type { importWarnings } from '../../i18n/zh-CN/import-warnings.ts'
import type { PlanDraftId, PlanId } from '../id.ts'

/** What became of a file that was chosen for import. */
export type BegunFile =
  | { readonly kind: 'draft'; readonly name: string; readonly draftId: PlanDraftId }
  /** All its plans are in the ledger already. */
  | { readonly kind: 'known'; readonly name: string; readonly planId: PlanId; readonly title: string }
  | { readonly kind: 'refused'; readonly name: string; readonly code: UserErrorCode; readonly params: MessageParams }

/** What the ledger is not sure of in a plan that came in; the sentence is `importWarnings.<code>`. */
export interface ImportWarning {
  readonly code: keyof typeof importWarnings
  readonly params: MessageParams
}

/** A plan that came of a draft. */
export interface AcceptedPlan {
  readonly planId: PlanId
  readonly title: string
  /** `unchanged`: it was in the ledger before. */
  readonly state: 'imported' | 'unchanged'
  readonly tasks: number
  /** Doubts of the reader that nobody has looked at yet. */
  readonly openWarnings: number
  readonly importWarnings: readonly ImportWarning[]
}
