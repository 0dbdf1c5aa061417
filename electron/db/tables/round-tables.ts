import type { ColumnType } from 'kysely'
import type {
  ConsolidatedId,
  FormId,
  IntakeId,
  PeriodId,
  PlanId,
  ReminderCallId,
  ReportId,
  ReturnId,
  ReturnSlipId,
  ReviewId,
  TaskId,
  UnitId,
} from '../../../shared/domain/id.ts'
import type { IsoDate, IsoMoment } from '../../../shared/domain/iso-date.ts'
import type { Cadence, PeriodPurpose } from '../../../shared/domain/period/types.ts'
import type { ThinReportCode } from '../../../shared/domain/progress/thin-report.ts'
import type { Review } from '../../../shared/domain/report/types.ts'
import type { Status } from '../../../shared/domain/status/types.ts'
import type { IntakeState } from '../../../shared/domain/task-return/intake.ts'
import type { ReturnStatus } from '../../../shared/domain/task-return/types.ts'
import type { Derived, Flag, Json } from './column-types.ts'

/** A round: its period, forms, returns, and what was reported. */
export interface RoundTables {
  period: PeriodTable
  form: FormTable
  task_return: TaskReturnTable
  intake_file: IntakeFileTable
  intake_reading: { intake_id: IntakeId; answers: Json; unit_id: UnitId | null; problems: number; reading: Json }
  return_slip: ReturnSlipTable
  reminder_call: ReminderCallTable
  report: ReportTable
  report_mark: ReportMarkTable
  review: ReviewTable
  consolidated: ConsolidatedTable
  period_sum: PeriodSumTable
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

interface PeriodSumTable {
  period_id: Derived<PeriodId>
  unit_id: Derived<UnitId>
  /** '' where the unit gave no status. */
  status: Derived<Status | ''>
  reports: Derived<number>
  with_percent: Derived<number>
  percent_hundredths: Derived<number>
}
