import type { PaperSettings } from '../document/paper-settings.ts'
import type { OfficialDocument } from '../document/types.ts'
import type { IsoDate } from '../iso-date.ts'
import type { NoticeTask } from './compose-notice.ts'
import type { PrintedDays } from './printed-days.ts'
import type { SupervisionNotice } from './types.ts'

/** A line of the register of notices. */
export interface NoticeRow extends Omit<SupervisionNotice, 'content' | 'fileHashes'> {
  readonly unitName: string
  /** Place of the unit in official order, from 0. */
  readonly unitOrder: number
  /** `督〔2023〕12号`; empty while it is a draft. */
  readonly numberText: string
  /** The numbers of its tasks: `5、14-1`. */
  readonly taskNumbers: string
  /** 督办内容: `第5项：…；第14-1项：…`, its beginning where it is long. */
  readonly matter: string
  /** 任务来源 */
  readonly basis: string
  /** Of the round that gave cause; empty where none did. */
  readonly periodLabel: string
  readonly days: PrintedDays
}

/** One notice with its tasks and its paper: as issued, or as it would be issued now. */
export interface NoticeView {
  readonly notice: SupervisionNotice
  readonly unitName: string
  readonly days: PrintedDays
  readonly tasks: readonly (NoticeTask & { readonly id: SupervisionNotice['taskIds'][number] })[]
  readonly paper: OfficialDocument
  readonly paperSettings: PaperSettings
}

/** 逾期未复: issued, not answered, and the day has passed. */
export function isAnswerOverdue(notice: Pick<SupervisionNotice, 'state' | 'replyDue'>, today: IsoDate): boolean {
  return notice.state === 'issued' && notice.replyDue < today
}
