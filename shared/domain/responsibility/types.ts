import type { LeaderId, UnitId } from '../id.ts'
import type { RowCount } from '../plan-paper/counted-items.ts'
import type { Status } from '../status/types.ts'

/** How a plan's tasks are divided. */
export type ResponsibilityBy = 'leader' | 'unit'

/** Tasks by how they stand; null is 未报送. */
export interface StatusCount {
  readonly status: Status | null
  readonly count: number
}

/** 责任清单 — what one of those who answer for a plan has in it. Each task counts once in each part. */
export interface Responsibility {
  readonly party:
    | { readonly kind: 'leader'; readonly leaderId: LeaderId; readonly posts: readonly string[] }
    | { readonly kind: 'unit'; readonly unitId: UnitId }
    /** A name that stands for none of the ledger: a group whose members nobody named. */
    | { readonly kind: 'words'; readonly by: ResponsibilityBy }
    /** What the plan names nobody for; counted as what is led. */
    | { readonly kind: 'nobody'; readonly by: ResponsibilityBy }
  readonly name: string
  /** 牵头: as 牵头领导, or as lead or responsible unit. */
  readonly lead: number
  /** 配合: as 分管领导, or as support or implementing unit; of a unit only what it does not lead. */
  readonly support: number
  /** The same as papers say it. */
  readonly leadItems: RowCount
  readonly supportItems: RowCount
  /** What it leads, by status. */
  readonly leadByStatus: readonly StatusCount[]
  readonly supportByStatus: readonly StatusCount[]
}
