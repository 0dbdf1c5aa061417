import type { BulletinId, PeriodId } from '../id.ts'
import type { IsoDate, IsoMoment } from '../iso-date.ts'
import type { PaperKind } from '../paper/paper-kind.ts'
import type { Cadence } from '../period/types.ts'

/** 周通报、月通报、季通报、督查通报、半年评比、年度考核 */
export const bulletinKinds = ['weekly', 'monthly', 'quarterly', 'inspection', 'halfYear', 'yearly'] as const
export type BulletinKind = (typeof bulletinKinds)[number]

/** The kind of paper a bulletin is, by which its presets go. */
export const paperKindOf: Readonly<Record<BulletinKind, PaperKind>> = {
  weekly: 'weeklyBulletin',
  monthly: 'monthlyBulletin',
  quarterly: 'quarterlyBulletin',
  inspection: 'inspectionBulletin',
  halfYear: 'halfYearReview',
  yearly: 'yearlyReview',
}

/** The kind of bulletin that closes a period of this cadence. */
export const bulletinKindOf: Readonly<Record<Cadence, BulletinKind>> = {
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  half: 'halfYear',
  year: 'yearly',
}

/** 通报 as the ledger keeps it. `Facts` and `Content` are the frozen figures and the text; their shape is the bulletin's own matter. */
export interface BulletinRecord<Facts = unknown, Content = unknown> {
  readonly id: BulletinId
  readonly periodId: PeriodId
  readonly kind: BulletinKind
  /** 发文字号 */
  readonly documentNumber: string | null
  readonly title: string
  readonly issueDate: IsoDate | null
  /** What was counted when it was made: an issued bulletin keeps the numbers it was printed with. */
  readonly facts: Facts
  readonly content: Content
  /** SHA-256 in the archive of each file that was issued. */
  readonly fileHashes: readonly string[]
  readonly state: 'draft' | 'issued'
  readonly createdAt: IsoMoment
  readonly issuedAt: IsoMoment | null
}
