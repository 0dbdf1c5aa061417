import { z } from 'zod'
import type { DraftRow } from '../domain/plan-draft/draft-rows.ts'
import type { AcceptedPlan, BegunFile } from '../domain/plan-draft/outcome.ts'
import type { ItemKey } from '../domain/plan-draft/types.ts'
import type { NamesToSettle } from '../domain/plan-draft/unit-names.ts'
import type { DraftOverview, DraftSummary, LinkedSourceRow } from '../domain/plan-draft/view-draft.ts'
import { roleLists } from '../domain/task/types.ts'
import { unitKinds } from '../domain/unit/unit-kind.ts'
import { call, nothing, result } from './call.ts'
import { fileToken, id } from './ids.ts'
import { planFacts } from './plan.ts'

const draftId = id<'planDraft'>()
const draft = z.object({ draftId })
/** Lines by their places from 0; a window of so many stays well below a megabyte. */
const lines = z.object({ draftId, from: z.number().int().nonnegative(), count: z.number().int().min(1).max(200) })
const item = z.custom<ItemKey>((value) => typeof value === 'string' && /^\d+:[tin/\d]+$/.test(value))
const role = z.enum(roleLists.map((entry) => entry.role)).nullable()
const part = z.number().int().nonnegative()
const words = z.string().max(20_000)
const name = z.string().min(1).max(200)

const unitDecision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same'), name, as: name }),
  z.object({ kind: z.literal('new'), name, unitKind: z.enum(unitKinds) }),
  z.object({ kind: z.literal('group'), name, members: z.array(name).max(2000).readonly() }),
])

const edit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), item, text: words.min(1) }),
  z.object({ kind: z.literal('number'), item, number: z.string().trim().min(1).max(40) }),
  z.object({ kind: z.literal('split'), item, at: part }),
  z.object({ kind: z.literal('join'), item }),
  z.object({ kind: z.literal('heading'), item, level: z.number().int().min(1).max(9) }),
  z.object({ kind: z.literal('noTask'), item }),
  z.object({ kind: z.literal('newTask'), part, after: item.nullable(), text: words.min(1) }),
  z.object({ kind: z.literal('party'), item, words: name, from: role, to: role, at: part.nullable() }),
  z.object({ kind: z.literal('deadline'), item, words: z.string().max(200) }),
  z.object({ kind: z.literal('warning'), warning: z.string().max(20_000), isAccepted: z.boolean() }),
  z.object({ kind: z.literal('facts'), part, facts: planFacts }),
  z.object({ kind: z.literal('documents'), parts: z.array(part).max(1000).readonly() }),
  z.object({ kind: z.literal('units'), decisions: z.array(unitDecision).max(2000).readonly() }),
  z.object({ kind: z.literal('unitOpen'), name }),
])

/** Channels of the domain `planDraft`: a plan that is being looked over before it is taken into the ledger. */
export const planDraftContract = {
  'planDraft.begin': call(z.object({ files: z.array(fileToken).min(1) }), result<readonly BegunFile[]>()),
  'planDraft.paste': call(
    z.object({ text: z.string().max(5_000_000), name: z.string().min(1).max(100) }),
    result<BegunFile>(),
  ),
  'planDraft.list': call(nothing, result<readonly DraftSummary[]>()),
  'planDraft.open': call(draft, result<DraftOverview>()),
  'planDraft.source': call(lines, result<readonly LinkedSourceRow[]>()),
  'planDraft.rows': call(lines, result<readonly DraftRow[]>()),
  'planDraft.edit': call(z.object({ draftId, edit }), result<DraftOverview>()),
  'planDraft.undo': call(draft, result<DraftOverview>()),
  'planDraft.redo': call(draft, result<DraftOverview>()),
  'planDraft.units': call(draft, result<NamesToSettle>()),
  'planDraft.accept': call(draft, result<readonly AcceptedPlan[]>()),
  'planDraft.discard': call(draft, result<null>()),
}
