import type { PaperKind } from '../paper/paper-kind.ts'
import type { NoticeKind } from './types.ts'

/** What each kind is called in lists and names of files. */
export const noticeTitles: Readonly<Record<NoticeKind, string>> = {
  supervise: '督办通知单',
  assign: '交办通知单',
  urge: '催办通知单',
}

/** The preset's kind of each. */
export const presetKindOf = {
  supervise: 'superviseNotice',
  assign: 'assignNotice',
  urge: 'urgeNotice',
} as const satisfies Readonly<Record<NoticeKind, PaperKind>>
