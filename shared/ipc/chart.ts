import { z } from 'zod'
import type { DeadlineDays, PeriodLights } from '../domain/chart/types.ts'
import { call, result } from './call.ts'
import { id } from './ids.ts'

/** Channels of the domain `chart`: sums that are looked at as a picture. */
export const chartContract = {
  /** 亮灯 of the plan's last twelve periods, the oldest first. */
  'chart.lights': call(z.object({ planId: id<'plan'>() }), result<readonly PeriodLights[]>()),
  /** `periodId` null: the plan has no period yet. */
  'chart.deadlines': call(
    z.object({ planId: id<'plan'>(), periodId: id<'period'>().nullable() }),
    result<DeadlineDays>(),
  ),
}
