import type { LeaderId, SupervisionNoticeId, TaskId, UnitId } from '../../shared/domain/id.ts'

/**
 * Where things are in the window. A place is a path; what it shows stands in its search parameters: `open` is the record
 * whose detail is open. Screens add their own for filter, group and tab.
 */
export const places = {
  home: '/',
  plan: '/plan',
  planImport: '/plan/import',
  task: '/task',
  responsibility: '/responsibility',
  period: '/period',
  intake: '/period/intake',
  consolidated: '/period/consolidated',
  bulletin: '/bulletin',
  notice: '/notice',
  unit: '/unit',
  leader: '/leader',
  history: '/history',
  settings: '/settings',
  preset: '/settings/preset',
  help: '/help',
} as const

export const taskPlace = (id: TaskId): string => `${places.task}?open=${id}`
export const unitPlace = (id: UnitId): string => `${places.unit}?open=${id}`
export const noticePlace = (id: SupervisionNoticeId): string => `${places.notice}?open=${id}`
export const leaderPlace = (id: LeaderId): string => `${places.leader}?open=${id}`

/** The manual at a topic, or at the chapter for a screen, by its name here. */
export const helpPlace = (at: { readonly topic: string } | { readonly screen: string }): string =>
  `${places.help}?${new URLSearchParams(at)}`
