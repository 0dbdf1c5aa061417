import type { PeriodId, PlanId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'

/** How often an office asks: 周调度, 月通报, 季督查, 半年评比, 全年考核. */
export type Cadence = 'week' | 'month' | 'quarter' | 'half' | 'year'

/** What a round asks for: 进展, or the 办理方案 that lead units hand in before. */
export type PeriodPurpose = 'progress' | 'undertaking'

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
  /**
   * A round of 办理方案 goes over the time that is planned; its cadence says at which ends of it there are stage targets.
   */
  readonly purpose: PeriodPurpose
}
