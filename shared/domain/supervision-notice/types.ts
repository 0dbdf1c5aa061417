import type { PeriodId, PlanId, SupervisionNoticeId, TaskId, UnitId } from '../id.ts'
import type { IsoDate, IsoMoment } from '../iso-date.ts'

/** 督办单 for what is behind · 交办单 for what is newly given to a unit · 催办单 for a report that is owed. Each has its own numbers. */
export const noticeKinds = ['supervise', 'assign', 'urge'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** 提醒 · 黄牌 · 红牌 (docs/papers.md, Notices); a 交办单 shows none (`hasGrade`). */
export const noticeGrades = ['reminder', 'yellow', 'red'] as const
export type NoticeGrade = (typeof noticeGrades)[number]

/** draft: being written, without a number · issued: numbered and frozen · answered: the unit's 回执 is in · closed: settled. */
export const noticeStates = ['draft', 'issued', 'answered', 'closed'] as const
export type NoticeState = (typeof noticeStates)[number]

/** 紧急程度 as printed; empty where there is none. */
export const noticeUrgencies = ['', '加急', '特急'] as const

/** A row of the form: which one, what it is called on paper, and the words of a row of the office's own. */
export interface NoticeFormRow {
  /** A section's key of the presets of notices (`standard/notices.ts`); that of an own one begins with `own.`. */
  readonly key: string
  readonly label: string
  /** Empty but for a row of the office's own: what the others say stands in the fields of `NoticeContent`. */
  readonly words: string
}

/** The form of a notice as its preset had it when it was drafted. */
export interface NoticeForm {
  /** `督办通知单` */
  readonly title: string
  /** In the order in which they are printed. */
  readonly rows: readonly NoticeFormRow[]
}

/** What the program words of a notice from figures and plan; each field is a row of the form. */
export interface NoticeWords {
  /** 事项来源: the plan, meeting or instruction, with its number. */
  readonly basis: string
  /** 协办单位, as printed. */
  readonly supportUnits: string
  /** 办结时限, as printed. */
  readonly deadline: string
  /** 办理要求 */
  readonly demands: string
  /** 目前进展和存在问题; empty leaves the row out. */
  readonly situation: string
  /** 反馈要求: when, how, in how many copies. */
  readonly replyDemand: string
  /** 签发 or 领导批示 */
  readonly approval: string
}

/** What a notice says beside its tasks. */
export interface NoticeContent extends NoticeWords {
  readonly urgency: (typeof noticeUrgencies)[number]
  /** Who follows it up in the office. */
  readonly contactName: string
  readonly contactPhone: string
  /** Absent in notices drafted before forms were presets: theirs is the program's own. */
  readonly form?: NoticeForm
  /** The words as the program wrote them, by which words changed by hand are told; absent in drafts from before it was kept. */
  readonly asDrafted?: NoticeWords
}

/** The number a notice is given when it is issued: `督〔2023〕12号`. */
export interface NoticeNumber {
  readonly series: string
  readonly year: number
  readonly serial: number
}

/** 督办单 — a numbered document to a unit about some of its tasks. */
export interface SupervisionNotice {
  readonly id: SupervisionNoticeId
  readonly planId: PlanId
  /** The round whose progress gave cause for it; null where none did. */
  readonly periodId: PeriodId | null
  readonly unitId: UnitId
  readonly kind: NoticeKind
  readonly grade: NoticeGrade
  /** In the order of the plan. */
  readonly taskIds: readonly TaskId[]
  readonly content: NoticeContent
  /** The last day of the unit's answer. */
  readonly replyDue: IsoDate
  readonly state: NoticeState
  /** Null while it is a draft. */
  readonly number: NoticeNumber | null
  readonly issuedOn: IsoDate | null
  /** What the unit answered. */
  readonly answer: string
  readonly answeredOn: IsoDate | null
  readonly closedOn: IsoDate | null
  /** The archived files of an issued one: Word, then PDF. */
  readonly fileHashes: readonly string[]
  readonly createdAt: IsoMoment
}

/** How the office numbers its notices, and within how many 工作日 it wants an answer. */
export interface NoticeSettings {
  /** The head of the numbers: `督` of 督〔2023〕12号. */
  readonly series: Readonly<Record<NoticeKind, string>>
  readonly replyWorkdays: Readonly<Record<NoticeGrade, number>>
}

/** Three days where a task is overdue, five where it is behind, ten for a reminder: within the one to fifteen that rules of offices quote. */
export const defaultNoticeSettings: NoticeSettings = {
  series: { supervise: '督', assign: '交', urge: '催' },
  replyWorkdays: { reminder: 10, yellow: 5, red: 3 },
}
