import { z } from 'zod'
import type { PlanOverview } from '../domain/home/overview.ts'
import type { PeriodId, PlanId } from '../domain/id.ts'
import { call, nothing, result } from './call.ts'
import { id } from './ids.ts'

/** Channels of the domain `home`: the first screen. */
export const homeContract = {
  /** `periodId` null: the plan has no period yet. */
  'home.overview': call(
    z.object({ planId: id<'plan'>(), periodId: id<'period'>().nullable() }),
    result<PlanOverview>(),
  ),
  /** 载入示例 — takes the invented county in, each part of its round as a step that can be undone. */
  'home.loadExample': call(nothing, result<{ readonly planId: PlanId; readonly periodId: PeriodId }>()),
}
