import type { TaskDetail } from '../task/types.ts'

/** The labelled words of the plan that say what is to be reached. */
export function goalOf(task: Pick<TaskDetail, 'fields'>): string {
  const words = Object.entries(task.fields).filter(([label]) =>
    /目标|成果|标准|内容|要求|主要(?:工作|任务)/.test(label),
  )
  return words.map(([label, text]) => (words.length === 1 ? text : `${label}：${text}`)).join('\n')
}
