import type { LeaderId, UnitId } from '../id.ts'
import type { Status } from '../status/types.ts'

/** Tasks by how they stand; null is 未报送. */
export interface StatusCount {
  readonly status: Status | null
  readonly count: number
}

/** 责任清单 — what one leader or unit answers for in a plan. Each task counts once in each part. */
export interface Responsibility {
  readonly party:
    | { readonly kind: 'leader'; readonly leaderId: LeaderId; readonly posts: readonly string[] }
    | { readonly kind: 'unit'; readonly unitId: UnitId }
  readonly name: string
  /** 牵头: as 牵头领导, or as lead or responsible unit. */
  readonly lead: number
  /** 配合: as 分管领导, or as support or implementing unit. */
  readonly support: number
  /** What it leads, by status. */
  readonly leadByStatus: readonly StatusCount[]
  readonly supportByStatus: readonly StatusCount[]
}
