import type { LeaderId } from '../id.ts'
import { leadersInOrder } from '../leader/leaders-in-order.ts'
import type { Role, StageTarget, TaskDetail } from '../task/types.ts'
import type { FormRow } from './types.ts'
import { secretTaskWords } from './wording.ts'

/** Labelled parts of a task that say what is to be done (主要工作, 目标要求, 具体措施); others, such as 类别, only sort it. */
const saysWork = /任务|工作|内容|目标|要求|措施|事项/

/** 任务内容 as it stands on a form: the task's text and what the plan adds to it, each on a line of its own. */
export function formTaskText(task: Pick<TaskDetail, 'text' | 'fields' | 'isSecret'>): string {
  if (task.isSecret) return secretTaskWords
  const added = Object.entries(task.fields).filter(([label, words]) => saysWork.test(label) && words !== '')
  return [task.text, ...added.map(([label, words]) => `${label}：${words}`)].join('\n')
}

/** 序号 as it stands on a form; 指标事项 have a series of their own beside the tasks. */
export function formTaskNumber(task: Pick<TaskDetail, 'number' | 'kind'>): string {
  return task.kind === 'indicator' ? `指标${task.number}` : task.number
}

const roleWords: Readonly<Record<Role, string>> = {
  leader: '牵头领导',
  deputy: '分管领导',
  lead: '牵头单位',
  support: '配合单位',
  implement: '落实单位',
  responsible: '责任单位',
}

/** What is known of a task when its row is written. */
export interface FormTask {
  readonly task: TaskDetail
  /** What the unit is for it. */
  readonly role: Role
  /** 阶段目标 that fall into the period. */
  readonly stageTargets: readonly StageTarget[]
  /** What the unit reported in the period before; empty where it did not. */
  readonly lastProgress: string
}

/**
 * The row of a task on a unit's form. Of a task marked 工作秘密 nothing that says what it is about is printed: no text, no
 * target, no progress of before.
 * @param leaderOrder place of each leader in the official order
 */
export function makeFormRow(
  { task, role, stageTargets, lastProgress }: FormTask,
  leaderOrder: ReadonlyMap<LeaderId, number>,
): FormRow {
  return {
    taskId: task.id,
    number: formTaskNumber(task),
    text: formTaskText(task),
    leaders: leadersInOrder(task, 'leader', leaderOrder),
    roleWords: roleWords[role],
    deadline: (task.approvedDeadline ?? task.deadline)?.text ?? '',
    stageTarget: task.isSecret ? '' : stageTargets.map((target) => targetWords(task, target)).join('\n'),
    lastProgress: task.isSecret ? '' : lastProgress,
  }
}

function targetWords(task: TaskDetail, { text, value, indicatorId }: StageTarget): string {
  if (text !== null) return text
  const indicator = task.indicators.find(({ id }) => id === indicatorId)
  return `${indicator?.name ?? ''}${value ?? ''}${indicator?.unit ?? ''}`
}
