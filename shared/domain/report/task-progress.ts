import type { TaskId } from '../id.ts'
import type { Status } from '../status/types.ts'
import type { Consolidated, Report } from './types.ts'

/** What is said of one task in one period, from whoever's word counts. */
export interface TaskProgress {
  readonly status: Status | null
  readonly percent: number | null
  readonly progress: string
  readonly problem: string
  readonly nextStep: string
}

/** What of a report and of the office's text tells a task's progress. */
export type ProgressReport = Pick<
  Report,
  'taskId' | 'reporterOrder' | 'status' | 'percent' | 'progress' | 'problem' | 'nextStep'
>
export type ProgressText = Pick<Consolidated, 'taskId' | 'text' | 'status' | 'percent' | 'confirmed'>

/**
 * The progress of each task in one period: the office's confirmed text where there is one, else the report of the
 * first-named unit (docs/rules.md, Who reports). Problems and next steps of the other units are added to the first's.
 *
 * @param reports of one period, in any order
 * @param consolidated of the same period
 */
export function progressByTask(
  reports: readonly ProgressReport[],
  consolidated: readonly ProgressText[],
): ReadonlyMap<TaskId, TaskProgress> {
  const byTask = Map.groupBy(
    reports.toSorted((a, b) => a.reporterOrder - b.reporterOrder),
    (report) => report.taskId,
  )
  const confirmed = new Map(
    consolidated.flatMap((text) => (text.confirmed === null ? [] : [[text.taskId, text] as const])),
  )
  const result = new Map<TaskId, TaskProgress>()
  for (const taskId of new Set([...byTask.keys(), ...confirmed.keys()])) {
    const own = byTask.get(taskId) ?? []
    const first = own[0]
    const office = confirmed.get(taskId)
    result.set(taskId, {
      status: office?.status ?? first?.status ?? null,
      percent: office?.percent ?? first?.percent ?? null,
      progress: office?.text ?? first?.progress ?? '',
      problem: joined(own.map((report) => report.problem)),
      nextStep: joined(own.map((report) => report.nextStep)),
    })
  }
  return result
}

/** Words that say there is nothing to say. */
const nothing = /^[无没有暂/—\-。\s]*$/

function joined(texts: readonly string[]): string {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => !nothing.test(text)))].join('\n')
}
