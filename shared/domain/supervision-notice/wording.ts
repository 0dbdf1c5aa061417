import type { PaperKind } from '../paper/paper-kind.ts'
import type { NoticeGrade, NoticeKind } from './types.ts'

/** What each kind is called in lists and names of files. */
export const noticeTitles: Readonly<Record<NoticeKind, string>> = {
  supervise: '督办通知单',
  assign: '交办通知单',
  urge: '催办通知单',
}

/**
 * The grade that a notice has: of what is newly given to a unit nothing is behind yet, so that a 交办单 shows no card
 * (official-format §9.5: 提醒 near the deadline, 黄牌 behind, 红牌 overdue).
 */
export function hasGrade(kind: NoticeKind): boolean {
  return kind !== 'assign'
}

/** The grade under which a kind is kept: that of a 交办单, which shows none, is the plain one. */
export function gradeFor(kind: NoticeKind, wanted: NoticeGrade): NoticeGrade {
  return hasGrade(kind) ? wanted : 'reminder'
}

/** The preset's kind of each. */
export const presetKindOf = {
  supervise: 'superviseNotice',
  assign: 'assignNotice',
  urge: 'urgeNotice',
} as const satisfies Readonly<Record<NoticeKind, PaperKind>>
