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

/** Why a task gives cause for a notice; `chosen` where nothing but the office's choice does. */
export type NoticeCause = 'notReported' | 'behind' | 'overdue' | 'chosen'

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

/**
 * 督办单 on tasks that the office chose, one to each unit that answers for any of them, units in official order: 红牌 where one
 * is overdue, 黄牌 where one is behind, else 提醒. Tasks marked 工作秘密 are left out.
 *
 * @param input of the chosen tasks; without a period only their deadlines speak
 */
export function proposeOnTasks(
  input: Omit<ProposalInput, 'period' | 'notices'> & { readonly period: Period | null },
): readonly NoticeProposal[] {
  const { period, today } = input
  const reportsByUnit = Map.groupBy(input.reports, ({ unitId }) => unitId)
  return input.unitTasks.flatMap((own): readonly NoticeProposal[] => {
    const { unit, tasks } = own
    const known = period ? mattersOf(own, reportsByUnit.get(unit.id) ?? [], { ...input, period }) : []
    const matterOf = new Map(known.map((matter) => [matter.taskId, matter]))
    const matters = tasks
      .filter(({ task }) => !task.isSecret)
      .map(({ task }) => matterOf.get(task.id) ?? { ...plainMatter(task), cause: causeOfDeadline(task, today) })
    if (matters.length === 0) return []
    const has = (cause: NoticeCause) => matters.some((matter) => matter.cause === cause)
    const grade = has('overdue') ? 'red' : has('behind') ? 'yellow' : 'reminder'
    return [{ unitId: unit.id, unitName: unit.name, kind: 'supervise', grade, matters }]
  })
}

function causeOfDeadline(task: TaskDetail, today: IsoDate): NoticeCause {
  return causeOf(task, task.latest?.status ?? null, null, today) ?? 'chosen'
}

function plainMatter(task: TaskDetail): Omit<NoticeMatter, 'cause'> {
  const deadline = (task.approvedDeadline ?? task.deadline)?.text ?? ''
  return { taskId: task.id, number: task.number, text: task.text, progress: '', problem: '', deadline }
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
  { period, planYears, consolidated, stageTargets, lights, today }: Omit<ProposalInput, 'notices'>,
): readonly NoticeMatter[] {
  const first = new Set(tasks.filter(({ reporterOrder }) => reporterOrder === 0).map(({ task }) => task.id))
  const open = tasks.map(({ task }) => task).filter(({ isSecret, retired }) => !isSecret && retired === null)
  const progress = progressByTask(
    reports,
    consolidated.filter(({ taskId }) => first.has(taskId)),
  )
  return standingsInRound({ period, planYears, tasks: open, stageTargets, progress, lights }).flatMap(
    ({ task, status, light }): readonly NoticeMatter[] => {
      const said = progress.get(task.id)
      const cause = said ? causeOf(task, status, light, period.to) : today > period.due ? 'notReported' : null
      if (cause === null) return []
      return [{ ...plainMatter(task), cause, progress: said?.progress ?? '', problem: said?.problem ?? '' }]
    },
  )
}

function causeOf(task: TaskDetail, status: Status | null, light: Light | null, asOf: IsoDate): NoticeCause | null {
  if (status === 'done' || status === 'standing' || status === 'notAssessed' || status === 'retired') return null
  const dueOn = (task.approvedDeadline ?? task.deadline)?.date ?? null
  if (status === 'overdue' || (dueOn !== null && dueOn < asOf)) return 'overdue'
  return status === 'behind' || light === 'yellow' || light === 'red' ? 'behind' : null
}
