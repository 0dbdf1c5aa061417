import type { MessageParams } from '../../errors/user-error.ts'
import type { returnProblems } from '../../i18n/zh-CN/return-problems.ts'
import type { FormId, PeriodId, ReturnId, ReturnSlipId, TaskId, UnitId } from '../id.ts'
import type { IsoMoment } from '../iso-date.ts'

/** 填报表 as it was given out: which tasks a unit was asked about in a period. */
export interface Form {
  readonly id: FormId
  readonly periodId: PeriodId
  readonly unitId: UnitId
  readonly fileName: string
  /** In the order of the form. */
  readonly taskIds: readonly TaskId[]
  readonly exportedAt: IsoMoment
}

/** What became of a returned file: all taken, its good rows taken, nothing new in it, nothing taken. */
export type ReturnStatus = 'accepted' | 'partial' | 'unchanged' | 'refused'

export type ReturnProblemCode = keyof typeof returnProblems

/** Something in a returned file that was not taken, or was taken and wants a look. */
export interface ReturnProblem {
  readonly sheet: string | null
  /** From 1, as Excel shows it. */
  readonly row: number | null
  /** Letters, as Excel shows it. */
  readonly column: string | null
  readonly code: ReturnProblemCode
  /** Values for the sentence; `words` is what was read. */
  readonly params: MessageParams
}

/** 回收表 — the file that came back, kept byte for byte, and what became of it. */
export interface TaskReturn {
  readonly id: ReturnId
  readonly periodId: PeriodId
  /** Null where it could not be told whose it is. */
  readonly unitId: UnitId | null
  /** SHA-256 of the file in the archive. */
  readonly fileHash: string
  readonly fileName: string
  readonly receivedAt: IsoMoment
  readonly status: ReturnStatus
  readonly isLate: boolean
  readonly reportCount: number
  readonly changedCount: number
  readonly problems: readonly ReturnProblem[]
}

/** 退回单 — a returned file given back to its unit, with the reason. */
export interface ReturnSlip {
  readonly id: ReturnSlipId
  readonly returnId: ReturnId
  readonly reason: string
  readonly at: IsoMoment
  readonly by: string
}
