import type { PlanId, SectionId } from '../id.ts'
import type { IsoDate, IsoMoment } from '../iso-date.ts'
import type { Place } from '../original-document/types.ts'
import type { Source, TaskDetail } from '../task/types.ts'
import type { Member, PlanStyle, PlanWarningCode } from './types.ts'

/** 方案 — one issued document in the ledger. */
export interface Plan {
  readonly id: PlanId
  readonly title: string
  /** 发文字号 `云政办发〔2023〕3号` */
  readonly documentNumber: string | null
  readonly issuer: string | null
  readonly issueDate: IsoDate | null
  readonly years: readonly number[]
  readonly style: PlanStyle
  readonly members: readonly Member[]
  /** Paragraphs before the first and after the last task, as printed. */
  readonly textBefore: readonly string[]
  readonly textAfter: readonly string[]
  readonly source: Source
  /** The file it was read from: its name, its SHA-256 in the archive, and which of the file's documents it is, from 0. */
  readonly original: { readonly name: string; readonly hash: string; readonly part: number }
  readonly importedAt: IsoMoment
}

/** 章节 — a heading of the plan's outline. */
export interface Section {
  readonly id: SectionId
  readonly planId: PlanId
  readonly parentId: SectionId | null
  readonly level: number
  /** `一`, `（一）`, without the stop that follows; empty where the heading has no number. */
  readonly label: string
  readonly text: string
  /** Label and text together as printed: `二、主要工作任务`. */
  readonly heading: string
  /** What stands below the heading before its first item. */
  readonly paragraphs: readonly string[]
  readonly position: number
}

/** What the reader was not sure of when the plan was imported; kept until somebody has looked at it. */
export interface KeptWarning {
  readonly id: string
  readonly code: PlanWarningCode
  readonly taskNumber: string | null
  readonly words: string
  readonly place: Place
  readonly state: 'open' | 'accepted'
}

/** A plan with its outline, tasks and 指标事项, each in the order of the document. */
export interface PlanContent {
  readonly plan: Plan
  readonly sections: readonly Section[]
  readonly tasks: readonly TaskDetail[]
  readonly indicatorRows: readonly TaskDetail[]
  readonly warnings: readonly KeptWarning[]
}
