import { notReportedWord } from '../bulletin/facts.ts'
import { periodInTitle, reportedPercent } from '../bulletin/wording.ts'
import { formatChineseDate } from '../document/chinese-date.ts'
import type { DocumentTable } from '../document/types.ts'
import { formTaskNumber } from '../form/form-rows.ts'
import { type PaperWords, when, words } from '../paper/paper-words.ts'
import { type PaperList, paperList } from '../paper/vocabulary.ts'
import type { Standing } from '../period/task-standing.ts'
import { planName, planSubject } from '../plan/plan-name.ts'
import { shares } from '../progress/shares.ts'
import { itemName } from '../task/item-name.ts'
import { countStatuses } from './count-statuses.ts'
import {
  byUrgency,
  type Counted,
  countAll,
  countOthers,
  countUnclear,
  countWhere,
  hasProblem,
  isBehind,
  isNotReported,
  isPastDueOnly,
  isToDiscuss,
  wantsAttention,
} from './counted-items.ts'
import { type PlanPaperData, printedDeadline, printedParties, statusWord } from './paper-data.ts'
import { behindTable, contactTable } from './task-tables.ts'

/** What papers on standings are written from: the contents they are about, in the order of the plan. */
export interface StandingMatter {
  readonly data: PlanPaperData
  readonly standings: readonly Standing[]
}

/** A count that is only spoken of where there is something. */
export const countIfAny = (count: number): PaperWords => (count === 0 ? null : words(String(count)))

/** The number of contents, where it is another than that of the items they belong to. */
const contentsIfOther = ({ items, contents }: Counted): PaperWords =>
  contents === items.length ? null : words(String(contents))

const behindOf = (matter: StandingMatter) => countWhere(matter, isBehind)
const withProblems = (matter: StandingMatter) => countWhere(matter, hasProblem).rows

/** What a paper on standings may say. Items are counted as bulletins count them, their contents beside them. */
export const standingWords: Readonly<Record<string, (matter: StandingMatter) => PaperWords>> = {
  方案名称: ({ data }) => words(planName(data.plan.title)),
  方案文号: ({ data }) => words(data.plan.documentNumber),
  方案主题: ({ data }) => words(planSubject(data.plan.title)),
  期间: ({ data }) => words(data.period && periodInTitle(data.period.label, planSubject(data.plan.title))),
  期间全称: ({ data }) => words(data.period?.label ?? null),
  截止日期: ({ data }) => words(formatChineseDate(data.asOf)),
  督查机构: ({ data }) => words(data.office),
  任务数: (matter) => words(String(countAll(matter).items.length)),
  具体内容数: (matter) => contentsIfOther(countAll(matter)),
  滞后任务数: (matter) => countIfAny(behindOf(matter).items.length),
  滞后具体内容数: (matter) => contentsIfOther(behindOf(matter)),
  /** The grades of 未达序时进度 beside that which is called so: `含滞后、未启动`. */
  含其他状态: (matter) => {
    const others = countStatuses(behindOf(matter).items).filter(({ status }) => status !== 'behind')
    const names = others.map(({ status }) => statusWord(matter.data.statusWords, status))
    return words(names.length === 0 ? null : `含${names.join('、')}`)
  },
  其他任务数: (matter) => countIfAny(countOthers(matter, isBehind).items.length),
  过时限任务数: (matter) => countIfAny(countWhere(matter, isPastDueOnly).items.length),
  过时限具体内容数: (matter) => contentsIfOther(countWhere(matter, isPastDueOnly)),
  滞后且过时限任务数: (matter) => countIfAny(behindOf(matter).items.filter(({ isPastDue }) => isPastDue).length),
  未报送任务数: (matter) => countIfAny(countWhere(matter, isNotReported).items.length),
  未报齐任务数: (matter) => countIfAny(countUnclear(matter).partly),
  未填状态任务数: (matter) => countIfAny(countUnclear(matter).withoutStatus),
  需关注任务数: (matter) => countIfAny(countWhere(matter, wantsAttention).items.length),
  需关注具体内容数: (matter) => contentsIfOther(countWhere(matter, wantsAttention)),
  其余任务数: (matter) => countIfAny(countOthers(matter, wantsAttention).items.length),
  其余具体内容数: (matter) => contentsIfOther(countOthers(matter, wantsAttention)),
  问题数: (matter) => countIfAny(withProblems(matter).length),
  若有滞后任务: (matter) => when(behindOf(matter).items.length > 0),
  若无滞后任务: (matter) => when(behindOf(matter).items.length === 0),
  若两类都有: (matter) => when(behindOf(matter).items.length > 0 && countWhere(matter, isPastDueOnly).items.length > 0),
  若有需研究任务: (matter) => when(countWhere(matter, isToDiscuss).items.length > 0),
  若无需研究任务: (matter) => when(countWhere(matter, isToDiscuss).items.length === 0),
  若有需关注任务: (matter) => when(countWhere(matter, wantsAttention).items.length > 0),
  若无需关注任务: (matter) => when(countWhere(matter, wantsAttention).items.length === 0),
  若有存在问题: (matter) => when(withProblems(matter).length > 0),
  若无存在问题: (matter) => when(withProblems(matter).length === 0),
}

interface Line {
  readonly standing: Standing
  readonly data: PlanPaperData
}

const said = ({ standing }: Line) => standing.progress
const oneLine = (text: string | undefined) => words(text?.replaceAll('\n', '；') ?? null)

/** Tasks one by one. */
function taskList(items: (matter: StandingMatter) => readonly Standing[]): PaperList<StandingMatter> {
  return paperList<StandingMatter, Line>({
    items: (matter) => items(matter).map((standing) => ({ standing, data: matter.data })),
    keyOf: ({ standing }) => standing.task.id,
    words: {
      序号: (_, index) => words(String(index + 1)),
      任务序号: ({ standing }) => words(standing.task.number),
      /** As bulletins name it: `第5项`, `第（二）项第4个具体内容`. */
      事项: ({ standing }) => words(itemName(formTaskNumber(standing.task))),
      任务内容: ({ standing }) => words(standing.task.text),
      牵头单位: ({ standing }) => words(printedParties(standing.task, 'lead', 'responsible')),
      配合单位: ({ standing }) => words(printedParties(standing.task, 'support')),
      落实单位: ({ standing }) => words(printedParties(standing.task, 'implement')),
      完成时限: ({ standing }) => words(printedDeadline(standing.task)),
      状态: ({ standing, data }) => words(statusWord(data.statusWords, standing.status)),
      /** Of what is 已完成 it would say the same again. */
      完成比例: ({ standing: { status, percent } }) =>
        percent === null || (status === 'done' && percent >= 100) ? null : words(reportedPercent(percent)),
      进展情况: (line) => oneLine(said(line)?.progress),
      存在问题: (line) => oneLine(said(line)?.problem),
      下步措施: (line) => oneLine(said(line)?.nextStep),
      若已过完成时限: ({ standing }) => when(standing.isPastDue),
    },
  })
}

/** The lists a paper on standings may go through. */
export const standingLists: Readonly<Record<string, PaperList<StandingMatter>>> = {
  各状态任务: paperList({
    items: (matter: StandingMatter) => {
      const counts = countStatuses(countAll(matter).items)
      const parts = shares(counts.map(({ count }) => count))
      return counts.map(({ status, count }, at) => ({
        status: status === null ? notReportedWord : statusWord(matter.data.statusWords, status),
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
  滞后任务: taskList((matter) => byUrgency(behindOf(matter).rows)),
  其他任务: taskList((matter) => countOthers(matter, isBehind).rows),
  过时限任务: taskList((matter) => countWhere(matter, isPastDueOnly).rows),
  未报送任务: taskList((matter) => countWhere(matter, isNotReported).rows),
  需研究任务: taskList((matter) => byUrgency(countWhere(matter, isToDiscuss).rows)),
  需关注任务: taskList((matter) => byUrgency(countWhere(matter, wantsAttention).rows)),
  其余任务: taskList((matter) => countOthers(matter, wantsAttention).rows),
  有问题的任务: taskList(withProblems),
}

/** The tables it may show. */
export const standingTables: Readonly<Record<string, (matter: StandingMatter) => DocumentTable | null>> = {
  滞后任务表: (matter) =>
    behindOf(matter).rows.length === 0 ? null : behindTable(byUrgency(behindOf(matter).rows), matter.data),
  单位联系表: ({ standings, data }) => (standings.length === 0 ? null : contactTable(standings, data)),
}
