import type { IntakeId, UnitId } from '../id.ts'
import type { IsoDate, IsoMoment } from '../iso-date.ts'
import type { ReportSum } from '../report/types.ts'
import type { ReturnStatus } from '../task-return/types.ts'
import type { Handler } from '../undertaking/types.ts'
import type { ReminderCall } from './reminder.ts'
import type { Period } from './types.ts'

/**
 * How a unit stands in a round: 未发 no form went out · 已发 it has its form · 逾期 the due day has passed without a word ·
 * 待核对 its file is in and waits for the office · 有问题 what it sent wants mending · 已退回 it was given its file or a report
 * back · 已收.
 */
export type BoardState = 'notSent' | 'sent' | 'overdue' | 'arrived' | 'problems' | 'sentBack' | 'received'

/** The tabs of the board, each with the states it shows. */
export const boardTabs = {
  all: ['notSent', 'sent', 'overdue', 'arrived', 'problems', 'sentBack', 'received'],
  received: ['received'],
  arrived: ['arrived'],
  problems: ['problems'],
  sentBack: ['sentBack'],
  notReported: ['notSent', 'sent', 'overdue'],
  overdue: ['overdue'],
} as const satisfies Readonly<Record<string, readonly BoardState[]>>
export type BoardTab = keyof typeof boardTabs

/** One unit that reports in a round. */
export interface BoardUnit {
  readonly unitId: UnitId
  readonly name: string
  /** How many tasks it is asked about. */
  readonly tasks: number
  /** What was taken from it, by status; empty in a round of 办理方案. */
  readonly reports: readonly ReportSum[]
  readonly state: BoardState
  /** When its last file came; null where none did. */
  readonly receivedAt: IsoMoment | null
  readonly isLate: boolean
  /** What is to be mended or settled in what it sent last. */
  readonly problems: number
  /** How often it was given something back in this round. */
  readonly sentBack: number
  readonly contactName: string | null
  readonly contactPhone: string | null
  /** 经办人 that it named in its 办理方案 for tasks of the plan, in plan order. */
  readonly handlers: readonly Handler[]
  /** How it was called in this round, the oldest first. */
  readonly calls: readonly ReminderCall[]
  /** Its file that waits in the intake. */
  readonly intakeId: IntakeId | null
}

/** 调度 — who has reported in a round and who has not. */
export interface PeriodBoard {
  readonly period: Period
  /** The day as of which it stands. */
  readonly today: IsoDate
  readonly counts: Readonly<Record<BoardTab, number>>
  /** Files in the intake that nobody has settled, those of unknown units among them. */
  readonly openFiles: number
  /** In official order. */
  readonly units: readonly BoardUnit[]
}

/** What is on record of one unit in a round. */
export interface UnitRecord {
  readonly hasForm: boolean
  /** Files of which something was taken, the newest last. */
  readonly taken: readonly {
    readonly receivedAt: IsoMoment
    readonly isLate: boolean
    readonly status: ReturnStatus
    readonly problems: number
  }[]
  /** Files that wait in the intake, the newest last. */
  readonly open: readonly {
    readonly id: IntakeId
    readonly receivedAt: IsoMoment
    readonly isLate: boolean
    readonly problems: number
  }[]
  /** When it was given something back, the newest last. */
  readonly sentBackAt: readonly IsoMoment[]
}

/** Decides how a unit stands from what is on record of it. */
export function standInRound(
  record: UnitRecord,
  due: IsoDate,
  today: IsoDate,
): Pick<BoardUnit, 'state' | 'receivedAt' | 'isLate' | 'problems' | 'sentBack' | 'intakeId'> {
  const waiting = record.open.at(-1)
  const last = record.taken.at(-1)
  const sentBackAt = record.sentBackAt.at(-1)
  const newest = waiting ?? last
  const base = {
    receivedAt: newest?.receivedAt ?? null,
    isLate: newest?.isLate ?? false,
    problems: newest?.problems ?? 0,
    sentBack: record.sentBackAt.length,
    intakeId: waiting?.id ?? null,
  }
  if (waiting) return { ...base, state: waiting.problems > 0 ? 'problems' : 'arrived' }
  if (sentBackAt !== undefined && (!last || sentBackAt > last.receivedAt)) return { ...base, state: 'sentBack' }
  if (last) return { ...base, state: last.status === 'partial' ? 'problems' : 'received' }
  if (today > due) return { ...base, state: 'overdue' }
  return { ...base, state: record.hasForm ? 'sent' : 'notSent' }
}

/** How many units each tab shows. */
export function countBoard(units: readonly Pick<BoardUnit, 'state'>[]): Readonly<Record<BoardTab, number>> {
  const count = (tab: BoardTab) => {
    const states: readonly BoardState[] = boardTabs[tab]
    return units.filter(({ state }) => states.includes(state)).length
  }
  return {
    all: count('all'),
    received: count('received'),
    arrived: count('arrived'),
    problems: count('problems'),
    sentBack: count('sentBack'),
    notReported: count('notReported'),
    overdue: count('overdue'),
  }
}
