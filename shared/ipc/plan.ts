import { z } from 'zod'
import type { PaperGap } from '../domain/paper/paper-gaps.ts'
import type { PlanPage, PlanSummary } from '../domain/plan/page.ts'
import { call, nothing, result } from './call.ts'
import { type FileToken, fileToken, id, isoDate } from './ids.ts'

const planId = id<'plan'>()

/** The head of a plan as the page edits it. */
export const planFacts = z.object({
  title: z.string().max(500),
  documentNumber: z.string().max(100).nullable(),
  issuer: z.string().max(200).nullable(),
  issueDate: isoDate.nullable(),
  years: z.array(z.number().int().min(1900).max(2200)).max(50).readonly(),
})

/** The file that was written, and what of the plan is not in it. */
export interface ExportedPlan {
  readonly file: FileToken
  readonly gaps: readonly PaperGap[]
}

/** Channels of the domain `plan`. */
export const planContract = {
  'plan.list': call(nothing, result<readonly PlanSummary[]>()),
  'plan.page': call(z.object({ planId }), result<PlanPage>()),
  'plan.edit': call(z.object({ planId, facts: planFacts }), result<null>()),
  /** Somebody has looked at a doubt, or it is open again. */
  'plan.settleWarning': call(z.object({ planId, warningId: z.string(), isAccepted: z.boolean() }), result<null>()),
  /** Writes `.docx` or, by the file's extension, `.xlsx`; a style of null is the plan's own. */
  'plan.export': call(
    z.object({ planId, file: fileToken, style: z.enum(['inline', 'table']).nullable() }),
    result<ExportedPlan>(),
  ),
}
