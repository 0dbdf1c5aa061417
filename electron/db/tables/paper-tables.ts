import type { BulletinKind } from '../../../shared/domain/bulletin/types.ts'
import type { Orientation } from '../../../shared/domain/document/types.ts'
import type { BulletinId, PeriodId, PlanId, SupervisionNoticeId, UnitId } from '../../../shared/domain/id.ts'
import type { IsoDate, IsoMoment } from '../../../shared/domain/iso-date.ts'
import type { SectionPlacement } from '../../../shared/domain/paper/preset.ts'
import type { NoticeGrade, NoticeKind, NoticeState } from '../../../shared/domain/supervision-notice/types.ts'
import type { Flag, Json } from './column-types.ts'

/** Bulletins and 督办单. */
export interface PaperTables {
  bulletin: BulletinTable
  bulletin_section: BulletinSectionTable
  bulletin_block: BulletinBlockTable
  supervision_notice: SupervisionNoticeTable
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
