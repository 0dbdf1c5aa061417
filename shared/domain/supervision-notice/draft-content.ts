import type { IsoDate } from '../iso-date.ts'
import type { Period } from '../period/types.ts'
import type { Plan } from '../plan/plan.ts'
import type { TaskDetail } from '../task/types.ts'
import type { NoticeContent, NoticeGrade, NoticeKind } from './types.ts'
import { noticeDemands, noticeReplyDemand } from './wording.ts'

/** What a unit last said of a task. */
export interface SaidOfTask {
  readonly percent: number | null
  readonly progress: string
  readonly problem: string
}

export interface DraftInput {
  readonly kind: NoticeKind
  readonly grade: NoticeGrade
  readonly plan: Pick<Plan, 'title' | 'documentNumber'>
  readonly period: Period | null
  /** In the order of the plan. */
  readonly tasks: readonly TaskDetail[]
  readonly said: ReadonlyMap<TaskDetail['id'], SaidOfTask>
  readonly unitName: string
  readonly office: string
  /** The day by which deadlines are overdue: the round's end. */
  readonly asOf: IsoDate
  readonly replyDue: IsoDate
  readonly contactName: string
}

/** The words of a new notice as the program writes them; the office edits them until it issues the notice. */
export function draftNoticeContent(input: DraftInput): NoticeContent {
  const { kind, grade, tasks, office, replyDue, contactName } = input
  const [only, ...others] = tasks
  const isOne = only !== undefined && others.length === 0
  return {
    basis: basisOf(input),
    supportUnits: isOne ? supportersOf(only, input.unitName) : '',
    deadline: isOne ? (inForce(only)?.text ?? '') : '',
    demands: noticeDemands(kind, grade),
    situation: situationOf(input),
    replyDemand: noticeReplyDemand(office, replyDue),
    urgency: grade === 'red' ? '加急' : '',
    approval: '',
    contactName,
    contactPhone: '',
  }
}

function basisOf({ plan, period }: DraftInput): string {
  const number = plan.documentNumber === null ? '' : `（${plan.documentNumber}）`
  const title = `《${plan.title.replace(/\s+/g, '')}》${number}`
  return period === null ? title : `${title}${period.label}调度情况`
}

/** The other units of the task as the plan prints them, lead units first. */
function supportersOf({ assignments }: TaskDetail, unitName: string): string {
  const words = (['lead', 'responsible', 'support', 'implement'] as const).flatMap((role) =>
    assignments.filter((assignment) => assignment.role === role).map((assignment) => assignment.words),
  )
  return [...new Set(words)].filter((word) => word !== unitName).join('、')
}

function situationOf({ kind, period, tasks, said, asOf }: DraftInput): string {
  if (kind === 'assign') return ''
  if (kind === 'urge') {
    if (period === null) return ''
    const asked = period.purpose === 'progress' ? `${period.label}进展` : period.label
    return `截至目前，${tasks.map(({ number }) => `第${number}项`).join('、')}${asked}未报送。`
  }
  return tasks
    .flatMap((task) => {
      const { id, number } = task
      const own = said.get(id)
      const parts = [
        ...(isPast(task, asOf) ? [`完成时限（${inForce(task)?.text}）已过`] : []),
        ...(own ? [own.progress] : period ? [`${period.label}进展未报送`] : []),
        ...(own?.percent === null || own === undefined ? [] : [`完成${Number(own.percent.toFixed(1))}%`]),
        ...(own && own.problem !== '' ? [`存在问题：${own.problem}`] : []),
      ]
      const words = parts.map(asSentence).filter((text) => text !== '')
      return words.length === 0 ? [] : [tasks.length === 1 ? words.join('') : `第${number}项：${words.join('')}`]
    })
    .join('\n')
}

const inForce = ({ approvedDeadline, deadline }: TaskDetail) => approvedDeadline ?? deadline

function isPast(task: TaskDetail, asOf: IsoDate): boolean {
  const on = inForce(task)?.date ?? null
  return on !== null && on < asOf && task.latest?.status !== 'done'
}

const asSentence = (text: string) => {
  const plain = text.trim()
  return plain === '' || /[。！？]$/.test(plain) ? plain : `${plain}。`
}
