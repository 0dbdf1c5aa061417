import type { PeriodId, PlanId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'

/** How often an office asks: 周调度, 月通报, 季督查, 半年评比, 全年考核. */
export type Cadence = 'week' | 'month' | 'quarter' | 'half' | 'year'

/** 调度期 — one reporting round of a plan. */
export interface Period {
  readonly id: PeriodId
  readonly planId: PlanId
  readonly cadence: Cadence
  /** As the office calls it: `2023年5月`. */
  readonly label: string
  readonly from: IsoDate
  readonly to: IsoDate
  /** The last day a return is in time. */
  readonly due: IsoDate
  readonly state: 'open' | 'closed'
}
