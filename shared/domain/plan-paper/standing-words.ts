import { periodInTitle } from '../bulletin/wording.ts'
import { formatChineseDate } from '../document/chinese-date.ts'
import type { DocumentTable } from '../document/types.ts'
import { type PaperWords, when, words } from '../paper/paper-words.ts'
import { type PaperList, paperList } from '../paper/vocabulary.ts'
import type { TaskStanding } from '../period/round-progress.ts'
import { planName, planSubject } from '../plan/plan-name.ts'
import { shares } from '../progress/shares.ts'
import { countStatuses } from './count-statuses.ts'
import { behindFirst, isBehind, type PlanPaperData, printedDeadline, printedParties, statusWord } from './paper-data.ts'
import { behindTable, contactTable } from './task-tables.ts'

/** What papers on standings are written from: the tasks they are about, in the order of the plan. */
export interface StandingMatter {
  readonly data: PlanPaperData
  readonly standings: readonly TaskStanding[]
}

/** A count that is only spoken of where there is something. */
export const countIfAny = (count: number): PaperWords => (count === 0 ? null : words(String(count)))

const behindOf = ({ standings }: StandingMatter) => standings.filter(isBehind)
const problemOf = ({ data }: StandingMatter, { task }: TaskStanding) => data.progress.get(task.id)?.problem ?? ''
const withProblems = (matter: StandingMatter) =>
  matter.standings.filter((standing) => problemOf(matter, standing) !== '')

/** What a paper on standings may say. */
export const standingWords: Readonly<Record<string, (matter: StandingMatter) => PaperWords>> = {
  方案名称: ({ data }) => words(planName(data.plan.title)),
  方案文号: ({ data }) => words(data.plan.documentNumber),
  方案主题: ({ data }) => words(planSubject(data.plan.title)),
  期间: ({ data }) => words(data.period && periodInTitle(data.period.label, planSubject(data.plan.title))),
  期间全称: ({ data }) => words(data.period?.label ?? null),
  截止日期: ({ data }) => words(formatChineseDate(data.asOf)),
  督查机构: ({ data }) => words(data.office),
  任务数: ({ standings }) => words(String(standings.length)),
  滞后任务数: (matter) => countIfAny(behindOf(matter).length),
  其他任务数: ({ standings }) => countIfAny(standings.filter((standing) => !isBehind(standing)).length),
  问题数: (matter) => countIfAny(withProblems(matter).length),
  若有滞后任务: (matter) => when(behindOf(matter).length > 0),
  若无滞后任务: (matter) => when(behindOf(matter).length === 0),
  若有存在问题: (matter) => when(withProblems(matter).length > 0),
  若无存在问题: (matter) => when(withProblems(matter).length === 0),
}

interface Line {
  readonly standing: TaskStanding
  readonly data: PlanPaperData
}

const said = ({ standing, data }: Line) => data.progress.get(standing.task.id)
const oneLine = (text: string | undefined) => words(text?.replaceAll('\n', '；') ?? null)

/** Tasks one by one. */
function taskList(items: (matter: StandingMatter) => readonly TaskStanding[]): PaperList<StandingMatter> {
  return paperList<StandingMatter, Line>({
    items: (matter) => items(matter).map((standing) => ({ standing, data: matter.data })),
    keyOf: ({ standing }) => standing.task.id,
    words: {
      序号: (_, index) => words(String(index + 1)),
      任务序号: ({ standing }) => words(standing.task.number),
      任务内容: ({ standing }) => words(standing.task.text),
      牵头单位: ({ standing }) => words(printedParties(standing.task, 'lead', 'responsible')),
      配合单位: ({ standing }) => words(printedParties(standing.task, 'support', 'implement')),
      完成时限: ({ standing }) => words(printedDeadline(standing.task)),
      状态: ({ standing, data }) => words(statusWord(data.statusWords, standing.status)),
      完成比例: (line) => {
        const percent = said(line)?.percent ?? null
        return percent === null ? null : words(`${Number(percent.toFixed(1))}%`)
      },
      进展情况: (line) => oneLine(said(line)?.progress),
      存在问题: (line) => oneLine(said(line)?.problem),
      下步措施: (line) => oneLine(said(line)?.nextStep),
    },
  })
}

/** The lists a paper on standings may go through. */
export const standingLists: Readonly<Record<string, PaperList<StandingMatter>>> = {
  各状态任务: paperList({
    items: ({ standings, data }: StandingMatter) => {
      const counts = countStatuses(standings)
      const parts = shares(counts.map(({ count }) => count))
      return counts.map(({ status, count }, at) => ({
        status: statusWord(data.statusWords, status),
        count,
        share: parts[at] ?? 0,
      }))
    },
    keyOf: ({ status }) => status,
    words: {
      状态: ({ status }) => words(status),
      项数: ({ count }) => words(String(count)),
      占比: ({ share }) => words(share.toFixed(1)),
    },
  }),
  滞后任务: taskList((matter) => behindFirst(behindOf(matter))),
  其他任务: taskList(({ standings }) => behindFirst(standings.filter((standing) => !isBehind(standing)))),
  有问题的任务: taskList(withProblems),
}

/** The tables it may show. */
export const standingTables: Readonly<Record<string, (matter: StandingMatter) => DocumentTable | null>> = {
  滞后任务表: (matter) => (behindOf(matter).length === 0 ? null : behindTable(behindOf(matter), matter.data)),
  单位联系表: ({ standings, data }) => (standings.length === 0 ? null : contactTable(standings, data)),
}
