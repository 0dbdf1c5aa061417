import type { ColumnType, Generated } from 'kysely'
import type {
  AssignmentId,
  IndicatorId,
  LeaderId,
  PeriodId,
  PlanDraftId,
  PlanId,
  ReturnId,
  SectionId,
  StageTargetId,
  TaskId,
  UndertakingId,
  UndertakingWorkId,
  UnitGroupId,
  UnitId,
} from '../../../shared/domain/id.ts'
import type { IsoDate, IsoMoment } from '../../../shared/domain/iso-date.ts'
import type { Deadline, Indicator } from '../../../shared/domain/plan/types.ts'
import type { Status } from '../../../shared/domain/status/types.ts'
import type { Role, Source, Task } from '../../../shared/domain/task/types.ts'
import type { Derived, Flag, Json } from './column-types.ts'

/** Plans, their tasks and who is responsible. */
export interface PlanTables {
  plan: PlanTable
  plan_warning: PlanWarningTable
  plan_draft: PlanDraftTable
  plan_draft_reading: { draft_id: PlanDraftId; document: Json; plans: Json }
  section: SectionTable
  task: TaskTable
  indicator: IndicatorTable
  stage_target: StageTargetTable
  undertaking: UndertakingTable
  undertaking_work: { id: UndertakingWorkId; undertaking_id: UndertakingId; position: number; text: string }
  assignment: AssignmentTable
  assignment_exclusion: { assignment_id: AssignmentId; unit_id: UnitId }
}

interface PlanTable {
  id: PlanId
  title: string
  document_number: string | null
  issuer: string | null
  issue_date: IsoDate | null
  years: Json
  style: Json
  members: Json
  text_before: Json
  text_after: Json
  source: Source
  original_hash: string
  original_name: string
  original_part: number
  imported_at: IsoMoment
}

interface PlanWarningTable {
  id: string
  plan_id: PlanId
  position: number
  code: string
  task_number: string | null
  words: string
  place: Json
  state: ColumnType<'open' | 'accepted', 'open' | 'accepted' | undefined, 'open' | 'accepted'>
}

interface PlanDraftTable {
  id: PlanDraftId
  file_hash: string
  file_name: string
  edits: Json
  created_at: IsoMoment
  changed_at: IsoMoment
  accepted_at: IsoMoment | null
}

interface SectionTable {
  id: SectionId
  plan_id: PlanId
  parent_id: SectionId | null
  level: number
  label: string
  text: string
  heading: string
  paragraphs: string
  position: number
}

interface TaskTable {
  seq: Generated<number>
  id: TaskId
  plan_id: PlanId
  kind: Task['kind']
  section_id: SectionId | null
  parent_id: TaskId | null
  number: string
  position: number
  text: string
  fields: Json
  deadline_text: string | null
  deadline_date: IsoDate | null
  deadline_kind: Deadline['kind'] | null
  approved_deadline_text: string | null
  approved_deadline_date: IsoDate | null
  approved_deadline_kind: Deadline['kind'] | null
  source: Source
  is_secret: ColumnType<Flag, Flag | undefined, Flag>
  retired_on: IsoDate | null
  retired_reason: string | null
  place: Json
  latest_status: Derived<Status | null>
  latest_percent: Derived<number | null>
  latest_period_id: Derived<PeriodId | null>
  latest_on: Derived<IsoDate | null>
}

interface IndicatorTable {
  id: IndicatorId
  task_id: TaskId
  position: number
  name: string
  comparator: Indicator['comparator']
  value: number
  unit: string
  text: string
}

interface StageTargetTable {
  id: StageTargetId
  task_id: TaskId
  indicator_id: IndicatorId | null
  period_label: string
  on_date: IsoDate
  value: number | null
  text: string | null
  undertaking_id: UndertakingId | null
}

interface UndertakingTable {
  id: UndertakingId
  task_id: TaskId
  unit_id: UnitId
  reporter_order: number
  deputy: string
  office: string
  handler: string
  phone: string
  note: string
  return_id: ReturnId | null
  sheet: string | null
  sheet_row: number | null
  at: IsoMoment
}

interface AssignmentTable {
  id: AssignmentId
  task_id: TaskId
  plan_id: PlanId
  task_kind: Task['kind']
  task_position: number
  task_seq: Derived<number>
  role: Role
  position: number
  words: string
  unit_id: UnitId | null
  group_id: UnitGroupId | null
  leader_id: LeaderId | null
}
