import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'
import type { BulletinKind } from '../../shared/domain/bulletin/types.ts'
import type { Orientation } from '../../shared/domain/document/types.ts'
import type {
  AssignmentId,
  BulletinId,
  ConsolidatedId,
  FormId,
  IndicatorId,
  IntakeId,
  LeaderId,
  PaperPresetId,
  PeriodId,
  PlanDraftId,
  PlanId,
  PostHoldingId,
  PostId,
  ReminderCallId,
  ReportId,
  ReturnId,
  ReturnSlipId,
  ReviewId,
  SavedViewId,
  SectionId,
  StageTargetId,
  SupervisionNoticeId,
  TableMappingId,
  TaskId,
  UndertakingId,
  UndertakingWorkId,
  UnitAnswerId,
  UnitGroupId,
  UnitId,
  UnitMergeId,
  UnitProposalId,
} from '../../shared/domain/id.ts'
import type { IsoDate, IsoMoment } from '../../shared/domain/iso-date.ts'
import type { PaperKind } from '../../shared/domain/paper/paper-kind.ts'
import type { SectionPlacement } from '../../shared/domain/paper/preset.ts'
import type { Cadence, PeriodPurpose } from '../../shared/domain/period/types.ts'
import type { Deadline, Indicator } from '../../shared/domain/plan/types.ts'
import type { ThinReportCode } from '../../shared/domain/progress/thin-report.ts'
import type { Review } from '../../shared/domain/report/types.ts'
import type { Status } from '../../shared/domain/status/types.ts'
import type { NoticeGrade, NoticeKind, NoticeState } from '../../shared/domain/supervision-notice/types.ts'
import type { Role, Source, Task } from '../../shared/domain/task/types.ts'
import type { IntakeState } from '../../shared/domain/task-return/intake.ts'
import type { ReturnStatus } from '../../shared/domain/task-return/types.ts'
import type { UnitKind } from '../../shared/domain/unit/types.ts'
import type { AnsweredWords } from '../../shared/domain/unit-answer/types.ts'

/** A list or an object as JSON text. */
type Json = string
/** Kept by triggers; never written by a query. */
type Derived<T> = ColumnType<T, never, never>
type Flag = 0 | 1

/** The tables of the ledger as SQLite holds them; see the newest migrations for what each is for. */
export interface LedgerTables {
  office_setting: { key: string; value: Json }
  operator: { name: string; first_seen: IsoMoment }
  archive_file: { sha256: string; size: number; name: string; added_at: IsoMoment }
  unit: UnitTable
  unit_other_name: { unit_id: UnitId; name: string; merge_id: UnitMergeId | null }
  unit_merge: UnitMergeTable
  unit_merge_row: { merge_id: UnitMergeId; table_name: MergedTable; row_id: string }
  unit_proposal: UnitProposalTable
  unit_group: { id: UnitGroupId; name: string }
  unit_group_member: { group_id: UnitGroupId; unit_id: UnitId }
  post: { id: PostId; title: string; official_order: number }
  leader: { id: LeaderId; name: string; official_order: number }
  post_holding: {
    id: PostHoldingId
    post_id: PostId
    leader_id: LeaderId
    from_date: IsoDate | null
    to_date: IsoDate | null
  }
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
  period: PeriodTable
  form: FormTable
  task_return: TaskReturnTable
  intake_file: IntakeFileTable
  intake_reading: { intake_id: IntakeId; answers: Json; unit_id: UnitId | null; problems: number; reading: Json }
  return_slip: ReturnSlipTable
  unit_answer: UnitAnswerTable
  reminder_call: ReminderCallTable
  report: ReportTable
  report_mark: ReportMarkTable
  review: ReviewTable
  consolidated: ConsolidatedTable
  bulletin: BulletinTable
  bulletin_section: BulletinSectionTable
  bulletin_block: BulletinBlockTable
  supervision_notice: SupervisionNoticeTable
  table_mapping: { id: TableMappingId; name: string; mapping: Json; at: IsoMoment; by: string }
  saved_view: SavedViewTable
  paper_preset: PaperPresetTable
  period_sum: PeriodSumTable
  history_entry: HistoryEntryTable
  history_change: HistoryChangeTable
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

/** The database, or a transaction on it: repositories take either. */
export type Db = Kysely<LedgerTables> | Trx
/** A transaction; writing goes through `changeSet`, which gives one. */
export type Trx = Transaction<LedgerTables>

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
  role: Role
  position: number
  words: string
  unit_id: UnitId | null
  group_id: UnitGroupId | null
  leader_id: LeaderId | null
}

interface PeriodTable {
  id: PeriodId
  plan_id: PlanId
  cadence: Cadence
  label: string
  from_date: IsoDate
  to_date: IsoDate
  due_date: IsoDate
  state: 'open' | 'closed'
  purpose: ColumnType<PeriodPurpose, PeriodPurpose | undefined>
}

interface FormTable {
  id: FormId
  period_id: PeriodId
  unit_id: UnitId
  file_name: string
  task_ids: Json
  exported_at: IsoMoment
}

interface TaskReturnTable {
  id: ReturnId
  period_id: PeriodId
  unit_id: UnitId | null
  file_hash: string
  file_name: string
  received_at: IsoMoment
  status: ReturnStatus
  is_late: Flag
  report_count: number
  changed_count: number
  problems: Json
}

interface IntakeFileTable {
  id: IntakeId
  period_id: PeriodId
  file_hash: string
  file_name: string
  received_at: IsoMoment
  is_late: Flag
  state: IntakeState
  answers: Json
  declined: Json
  return_id: ReturnId | null
  part: number
}

interface ReturnSlipTable {
  id: ReturnSlipId
  return_id: ReturnId
  reason: string
  at: IsoMoment
  by: string
}

interface UnitAnswerTable {
  id: UnitAnswerId
  unit_id: UnitId
  kind: AnsweredWords['kind']
  words: string
  value: Json
  at: IsoMoment
  by: string
}

interface ReminderCallTable {
  id: ReminderCallId
  period_id: PeriodId
  unit_id: UnitId
  spoke_with: string
  words: string
  at: IsoMoment
  by: string
}

interface ReportTable {
  id: ReportId
  task_id: TaskId
  period_id: PeriodId
  unit_id: UnitId
  reporter_order: number
  progress: string
  status: Status | null
  percent: number | null
  indicator_values: Json
  problem: string
  next_step: string
  note: string
  return_id: ReturnId | null
  sheet: string | null
  sheet_row: number | null
  reported_at: IsoMoment
}

interface ReportMarkTable {
  report_id: Derived<ReportId>
  position: Derived<number>
  code: Derived<ThinReportCode>
  words: Derived<string>
  period_id: Derived<PeriodId>
  task_id: Derived<TaskId>
}

interface ReviewTable {
  id: ReviewId
  report_id: ReportId
  outcome: Review['outcome']
  reason: string
  at: IsoMoment
  by: string
}

interface ConsolidatedTable {
  id: ConsolidatedId
  task_id: TaskId
  period_id: PeriodId
  text: string
  status: Status | null
  percent: number | null
  from_report_id: ReportId | null
  confirmed_at: IsoMoment | null
  confirmed_by: string | null
}

interface BulletinTable {
  id: BulletinId
  period_id: PeriodId
  kind: BulletinKind
  document_number: string | null
  title: string
  issue_date: IsoDate | null
  facts: Json
  content: Json
  file_hashes: Json
  state: 'draft' | 'issued'
  created_at: IsoMoment
  issued_at: IsoMoment | null
}

interface BulletinSectionTable {
  bulletin_id: BulletinId
  key: string
  position: number
  placement: SectionPlacement
  orientation: Orientation
  heading: string
  is_shown: Flag
  is_reworded: Flag
}

interface BulletinBlockTable {
  bulletin_id: BulletinId
  place: string
  section_key: string
  position: number
  block: Json
  by_hand: Json | null
}

interface SupervisionNoticeTable {
  id: SupervisionNoticeId
  plan_id: PlanId
  period_id: PeriodId | null
  unit_id: UnitId
  kind: NoticeKind
  grade: NoticeGrade
  task_ids: Json
  content: Json
  reply_due: IsoDate
  state: NoticeState
  series: string | null
  year: number | null
  serial: number | null
  issued_on: IsoDate | null
  paper: Json | null
  file_hashes: Json
  answer: string
  answered_on: IsoDate | null
  closed_on: IsoDate | null
  created_at: IsoMoment
}

interface PaperPresetTable {
  id: PaperPresetId
  kind: PaperKind
  name: string
  position: number
  /** JSON of PresetContent */
  content: string
}

interface SavedViewTable {
  id: SavedViewId
  screen: string
  name: string
  position: number
  state: Json
}

interface PeriodSumTable {
  period_id: Derived<PeriodId>
  unit_id: Derived<UnitId>
  /** '' where the unit gave no status. */
  status: Derived<Status | ''>
  reports: Derived<number>
  with_percent: Derived<number>
  percent_hundredths: Derived<number>
}

interface HistoryEntryTable {
  id: Generated<number>
  at: IsoMoment
  operator: string
  action: string
  params: Json
  undoes_id: number | null
}

interface HistoryChangeTable {
  id: Derived<number>
  entry_id: Derived<number>
  table_name: Derived<string>
  row_key: Derived<Json>
  before: Derived<Json | null>
  after: Derived<Json | null>
}
