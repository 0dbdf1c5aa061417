import type { IsoDate } from '../iso-date.ts'
import type { Leader } from '../leader/types.ts'
import type { Standing } from '../period/task-standing.ts'
import type { Period } from '../period/types.ts'
import type { Plan, Section } from '../plan/plan.ts'
import type { TaskProgress } from '../report/task-progress.ts'
import type { Status, StatusWord } from '../status/types.ts'
import type { Role, TaskDetail } from '../task/types.ts'
import type { Unit } from '../unit/types.ts'
import { expandParty, type UnitDirectory } from '../unit/unit-directory.ts'

/** What papers on a plan are made from. */
export interface PlanPaperData {
  readonly plan: Plan
  /** 编制单位, as `preparedBy` decides it; '' where it is not known. */
  readonly preparedBy: string
  readonly sections: readonly Section[]
  /** In the order of the plan, with the leaders of the day. */
  readonly tasks: readonly TaskDetail[]
  readonly indicatorRows: readonly TaskDetail[]
  /** The round whose progress is told; null while there is none. */
  readonly period: Period | null
  /** 具体内容: tasks that are reported on, as they stand in the round. */
  readonly standings: readonly Standing[]
  /** Tasks of several contents, as reported of themselves. */
  readonly wholes: readonly Standing[]
  readonly progress: ReadonlyMap<TaskDetail['id'], TaskProgress>
  readonly directory: UnitDirectory
  /** In official order. */
  readonly leaders: readonly Leader[]
  readonly statusWords: readonly StatusWord[]
  readonly office: string
  /** The day the paper stands at. */
  readonly asOf: IsoDate
}

/** The names printed for a role, in the order of the plan. */
export function printedParties({ assignments }: TaskDetail, ...roles: readonly Role[]): string {
  return roles
    .flatMap((role) => assignments.filter((assignment) => assignment.role === role).map(({ words }) => words))
    .join('、')
}

/** Whether a leader leads a task. */
export function isLedBy({ assignments }: TaskDetail, leader: Leader): boolean {
  return assignments.some(
    ({ role, party, words }) =>
      role === 'leader' && (party.kind === 'leader' ? party.leaderId === leader.id : words === leader.name),
  )
}

/** The units that lead or answer for a task, groups as their members. */
export function leadingUnits({ assignments }: TaskDetail, directory: UnitDirectory): readonly Unit[] {
  const leads = assignments.filter(({ role }) => role === 'lead')
  const own = leads.length > 0 ? leads : assignments.filter(({ role }) => role === 'responsible')
  return own.flatMap((assignment) => expandParty(directory, assignment))
}

export function statusWord(words: readonly StatusWord[], status: Status | null): string {
  return status === null ? '未报送' : (words.find((word) => word.status === status)?.word ?? status)
}

/** The deadline in force, as printed. */
export function printedDeadline({ approvedDeadline, deadline }: TaskDetail): string {
  return (approvedDeadline ?? deadline)?.text ?? ''
}
