import type { Light } from '../progress/light.ts'
import type { Status } from '../status/types.ts'
import type { BoardTab, BoardUnit } from './board.ts'
import type { Period } from './types.ts'

/** A round in numbers, for the first screen and for charts. */
export interface PeriodSummary {
  readonly period: Period
  /** 应报 and how the units stand. */
  readonly units: Readonly<Record<BoardTab, number>>
  /** 待审核 — files that wait in the intake. */
  readonly openFiles: number
  /** Tasks that were reported on, and those of them whose text is confirmed (审定). */
  readonly reported: number
  readonly confirmed: number
  /** Tasks without parts of their own that are not struck off. */
  readonly tasks: number
  /** Only those that occur; null is 未报送. */
  readonly byStatus: readonly { readonly status: Status | null; readonly tasks: number }[]
  readonly byLight: Readonly<Record<Light | 'none', number>>
  /** Reports of each unit by status, in official order. */
  readonly byUnit: readonly (Pick<BoardUnit, 'unitId' | 'name' | 'state'> & {
    readonly reports: readonly { readonly status: Status | null; readonly count: number }[]
  })[]
}
