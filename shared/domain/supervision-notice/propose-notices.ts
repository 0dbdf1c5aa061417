import type { TaskId, UnitId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import { standingsInRound } from '../period/round-progress.ts'
import type { Period } from '../period/types.ts'
import type { Light, LightSettings } from '../progress/light.ts'
import { progressByTask } from '../report/task-progress.ts'
import type { Consolidated, Report } from '../report/types.ts'
import type { Status } from '../status/types.ts'
import type { UnitTasks } from '../task/reporting-units.ts'
import type { StageTarget, TaskDetail } from '../task/types.ts'
import type { NoticeGrade, NoticeKind, SupervisionNotice } from './types.ts'

/** Why a task gives cause for a notice. */
export type NoticeCause = 'notReported' | 'behind' | 'overdue'

/** A task that gives cause, with what the unit said of it. */
export interface NoticeMatter {
  readonly taskId: TaskId
  readonly number: string
  readonly text: string
  readonly cause: NoticeCause
  readonly progress: string
  readonly problem: string
  /** As printed; empty where the plan gives none. */
  readonly deadline: string
}

/** A notice that the figures of a round suggest. */
export interface NoticeProposal {
  readonly unitId: UnitId
  readonly unitName: string
  readonly kind: NoticeKind
  readonly grade: NoticeGrade
  /** In the order of the plan. */
  readonly matters: readonly NoticeMatter[]
}

export interface ProposalInput {
  readonly period: Period
  readonly planYears: readonly number[]
  /** In official order. */
  readonly unitTasks: readonly UnitTasks[]
  readonly reports: readonly Report[]
  readonly consolidated: readonly Consolidated[]
  readonly stageTargets: readonly StageTarget[]
  readonly lights: LightSettings
  /** Notices that the round has given cause for already; what they are about is not proposed again. */
  readonly notices: readonly SupervisionNotice[]
  readonly today: IsoDate
}

/**
 * The notices a round suggests, units in official order: a 督办单 to a unit whose own tasks are behind (黄牌) or overdue (红牌),
 * a 催办单 (提醒) to one that owes reports when the round's due day has passed. Each unit answers for what it reported itself; for
 * the first-named the office's confirmed text counts. Tasks marked 工作秘密 are left out: notices go to units.
 */
export function proposeNotices(input: ProposalInput): readonly NoticeProposal[] {
  const reportsByUnit = Map.groupBy(input.reports, ({ unitId }) => unitId)
  return input.unitTasks.flatMap((own): readonly NoticeProposal[] => {
    const { unit } = own
    const matters = mattersOf(own, reportsByUnit.get(unit.id) ?? [], input)
    const propose = (kind: NoticeKind, grade: NoticeGrade, chosen: readonly NoticeMatter[]) =>
      chosen.length === 0 ? [] : [{ unitId: unit.id, unitName: unit.name, kind, grade, matters: chosen }]
    const late = withoutThose(matters, ['behind', 'overdue'], unit.id, 'supervise', input.notices)
    const owed = withoutThose(matters, ['notReported'], unit.id, 'urge', input.notices)
    const isOverdue = late.some(({ cause }) => cause === 'overdue')
    return [...propose('supervise', isOverdue ? 'red' : 'yellow', late), ...propose('urge', 'reminder', owed)]
  })
}

function withoutThose(
  matters: readonly NoticeMatter[],
  causes: readonly NoticeCause[],
  unitId: UnitId,
  kind: NoticeKind,
  notices: readonly SupervisionNotice[],
): readonly NoticeMatter[] {
  const there = new Set(
    notices.filter((notice) => notice.unitId === unitId && notice.kind === kind).flatMap(({ taskIds }) => taskIds),
  )
  return matters.filter(({ taskId, cause }) => causes.includes(cause) && !there.has(taskId))
}

function mattersOf(
  { tasks }: UnitTasks,
  reports: readonly Report[],
  { period, planYears, consolidated, stageTargets, lights, today }: ProposalInput,
): readonly NoticeMatter[] {
  const first = new Set(tasks.filter(({ reporterOrder }) => reporterOrder === 0).map(({ task }) => task.id))
  const open = tasks.map(({ task }) => task).filter(({ isSecret }) => !isSecret)
  const progress = progressByTask(
    reports,
    consolidated.filter(({ taskId }) => first.has(taskId)),
  )
  return standingsInRound({ period, planYears, tasks: open, stageTargets, progress, lights }).flatMap(
    ({ task, status, light }): readonly NoticeMatter[] => {
      const said = progress.get(task.id)
      const cause = said ? causeOf(task, status, light, period.to) : today > period.due ? 'notReported' : null
      if (cause === null) return []
      const deadline = (task.approvedDeadline ?? task.deadline)?.text ?? ''
      const words = { progress: said?.progress ?? '', problem: said?.problem ?? '' }
      return [{ taskId: task.id, number: task.number, text: task.text, cause, ...words, deadline }]
    },
  )
}

function causeOf(task: TaskDetail, status: Status | null, light: Light | null, asOf: IsoDate): NoticeCause | null {
  if (status === 'done' || status === 'standing' || status === 'notAssessed' || status === 'retired') return null
  const dueOn = (task.approvedDeadline ?? task.deadline)?.date ?? null
  if (status === 'overdue' || (dueOn !== null && dueOn < asOf)) return 'overdue'
  return status === 'behind' || light === 'yellow' || light === 'red' ? 'behind' : null
}
