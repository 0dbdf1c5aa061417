import type { ColumnType } from 'kysely'
import type {
  LeaderId,
  PostHoldingId,
  PostId,
  UnitAnswerId,
  UnitGroupId,
  UnitId,
  UnitMergeId,
  UnitProposalId,
} from '../../../shared/domain/id.ts'
import type { IsoDate, IsoMoment } from '../../../shared/domain/iso-date.ts'
import type { UnitKind } from '../../../shared/domain/unit/types.ts'
import type { AnsweredWords } from '../../../shared/domain/unit-answer/types.ts'
import type { Json } from './column-types.ts'

/** Units, groups, posts and leaders. */
export interface UnitTables {
  unit: UnitTable
  unit_other_name: { unit_id: UnitId; name: string; merge_id: UnitMergeId | null }
  unit_merge: UnitMergeTable
  unit_merge_row: { merge_id: UnitMergeId; table_name: MergedTable; row_id: string }
  unit_proposal: UnitProposalTable
  unit_group: { id: UnitGroupId; name: string }
  unit_group_member: { group_id: UnitGroupId; unit_id: UnitId }
  unit_answer: UnitAnswerTable
  post: { id: PostId; title: string; official_order: number }
  leader: { id: LeaderId; name: string; official_order: number }
  post_holding: {
    id: PostHoldingId
    post_id: PostId
    leader_id: LeaderId
    from_date: IsoDate | null
    to_date: IsoDate | null
  }
}

/** Tables in which a merge of units moves rows from the one unit to the other. */
export type MergedTable =
  | 'assignment'
  | 'assignment_exclusion'
  | 'form'
  | 'report'
  | 'task_return'
  | 'undertaking'
  | 'unit_group_member'

interface UnitTable {
  id: UnitId
  name: string
  kind: UnitKind
  official_order: number
  contact_name: string | null
  contact_phone: string | null
  active_from: number | null
  active_to: number | null
  successor_id: UnitId | null
  merged_into_id: UnitId | null
}

interface UnitMergeTable {
  id: UnitMergeId
  kept_id: UnitId
  merged_id: UnitId
  merged_at: IsoMoment
  merged_by: string
  undone_at: IsoMoment | null
}

interface UnitProposalTable {
  id: UnitProposalId
  unit_id: UnitId
  other_unit_id: UnitId
  reason: string
  state: ColumnType<ProposalState, ProposalState | undefined, ProposalState>
  decided_at: IsoMoment | null
  decided_by: string | null
}
type ProposalState = 'open' | 'confirmed' | 'rejected'

interface UnitAnswerTable {
  id: UnitAnswerId
  unit_id: UnitId
  kind: AnsweredWords['kind']
  words: string
  value: Json
  at: IsoMoment
  by: string
}
