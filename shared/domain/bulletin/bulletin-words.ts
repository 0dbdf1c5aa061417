import { formatChineseDate } from '../document/chinese-date.ts'
import type { TaskId, UnitId } from '../id.ts'
import { type PaperWords, when, words } from '../paper/paper-words.ts'
import { planName, planSubject } from '../plan/plan-name.ts'
import { itemName } from '../task/item-name.ts'
import { unitTable } from './compose-tables.ts'
import type { Changes, NamedUnit, ProblemItem } from './facts.ts'
import { type BulletinMatter, namedInText } from './matter.ts'
import { lastPlaced, namesAndCount, namesOf, praisedUnits, unitsWithItems, unitsWithRates } from './unit-words.ts'
import { countOfTasks, countOfUnits, figure, oneDecimal, periodInTitle } from './wording.ts'

type Word = (matter: BulletinMatter) => PaperWords

const count = (key: string, ids: readonly TaskId[]): PaperWords => [countOfTasks(key, ids)]
const countUnits = (key: string, units: readonly NamedUnit[]): PaperWords => [
  countOfUnits(
    key,
    units.map((unit): UnitId => unit.unitId),
  ),
]
/** A count that is only spoken of where there is something. */
const countIfAny = (key: string, ids: readonly TaskId[]) => (ids.length === 0 ? null : count(key, ids))
const change =
  (name: Exclude<keyof Changes, 'sinceLabel'>): Word =>
  ({ facts }) =>
    facts.changes && count(`changes.${name}`, facts.changes[name])

/** So many units are still 个别; more are 部分. */
const fewUnits = 3

/** What the paper is about, who issues it and when. */
const occasion: Readonly<Record<string, Word>> = {
  方案名称: ({ facts }) => words(planName(facts.planTitle)),
  方案文号: ({ facts }) => words(facts.planNumber),
  方案主题: ({ facts }) => words(planSubject(facts.planTitle)),
  期间: ({ facts }) => words(periodInTitle(facts.periodLabel, planSubject(facts.planTitle))),
  期间全称: ({ facts }) => words(facts.periodLabel),
  起始日期: ({ facts }) => words(formatChineseDate(facts.from)),
  截止日期: ({ facts }) => words(formatChineseDate(facts.to)),
  报送期限: ({ facts }) => words(formatChineseDate(facts.due)),
  发文机关: ({ office }) => words(office.name),
  县名: ({ office }) => words(office.county ?? null),
  督查机构: ({ office }) => words(office.inspectorate),
  主送单位: ({ office }) => words(office.addressees),
  抄送单位: ({ office }) => words(office.copyTo),
  上级机关: ({ superiors }) => words(superiors),
}

/** 项, 个, shares and rates. */
const totals: Readonly<Record<string, Word>> = {
  任务数: ({ facts }) => count('items', facts.items),
  /** Only where it is another number than that of the items. */
  具体内容数: ({ facts }) => (facts.contents.length === facts.items.length ? null : count('contents', facts.contents)),
  序时进度: ({ facts }) => (facts.timeGone === null ? null : [figure('timeGone', oneDecimal(facts.timeGone))]),
  未达序时数: ({ facts }) =>
    count(
      'behind',
      facts.behind.map((item) => item.taskId),
    ),
  /** The grades of 未达序时进度 beside that which is called so: `含滞后、未启动`. */
  含其他状态: ({ facts }) => {
    const grades = new Set(facts.behind.map(({ status }) => status))
    const others = facts.byStatus.filter(({ status }) => status !== null && status !== 'behind' && grades.has(status))
    return words(others.length === 0 ? null : `含${others.map(({ word }) => word).join('、')}`)
  },
  调出任务数: ({ facts }) => countIfAny('retired', facts.retired),
  /** Led by no single unit: by a group, or by nobody the plan names. */
  未明确单位任务数: ({ facts }) =>
    countIfAny(
      'withoutUnit',
      facts.byUnit.flatMap(({ unitId, items }) => (unitId === null ? items : [])),
    ),
  未报齐任务数: ({ facts }) => countIfAny('partlyReported', facts.partlyReported ?? []),
  未填状态任务数: ({ facts }) => countIfAny('withoutStatus', facts.withoutStatus ?? []),
  待他单位报送事项数: ({ facts: { waiting = [] } }) =>
    countIfAny(
      'waiting',
      waiting.map(({ taskId }) => taskId),
    ),
  过时限事项数: ({ facts }) =>
    countIfAny(
      'pastDue',
      (facts.pastDue ?? []).map(({ taskId }) => taskId),
    ),
  过时限事项: ({ facts: { pastDue = [] } }) => {
    const names = pastDue.slice(0, namedInText.items).map(({ number }) => itemName(number))
    return words(names.join('、') + (names.length < pastDue.length ? '等' : ''))
  },
  空泛事项数: ({ facts }) => countIfAny('thin', itemsOf(facts.thin)),
  空泛具体内容数: ({ facts: { thin } }) =>
    itemsOf(thin).length === thin.length
      ? null
      : count(
          'thinContents',
          thin.map(({ taskId }) => taskId),
        ),
  其余困难事项数: ({ facts }) => countIfAny('problems.others', otherProblems(facts)),
  列出事项数: ({ facts }) => (facts.behind.length > namedInText.items ? words(String(namedInText.items)) : null),
}

/** The items of some contents, each once. */
function itemsOf(tasks: readonly Pick<ProblemItem, 'taskId' | 'itemId'>[]): readonly TaskId[] {
  return [...new Set(tasks.map(({ taskId, itemId = taskId }) => itemId))]
}

/** Items with problems that the text does not name. */
function otherProblems({ problems }: BulletinMatter['facts']): readonly TaskId[] {
  const named = new Set(itemsOf(problems.slice(0, namedInText.problems)))
  return itemsOf(problems.slice(namedInText.problems)).filter((item) => !named.has(item))
}

/** What became of items since the period before; nothing to say in the first. */
const changes: Readonly<Record<string, Word>> = {
  上期: ({ facts }) => words(facts.changes?.sinceLabel ?? null),
  新完成数: change('newlyDone'),
  赶上序时数: change('caughtUp'),
  新增未达序时数: change('fallenBehind'),
  新增未达序时事项: ({ facts }) => {
    const fallen = new Set(facts.changes?.fallenBehind ?? [])
    const items = facts.behind.filter((item) => fallen.has(item.taskId))
    return words(items.map((item) => itemName(item.number)).join('、'))
  },
}

/** Units by name and number. */
const ofUnits: Readonly<Record<string, Word>> = {
  应报送单位数: ({ facts }) => countUnits('asked', facts.asked),
  已报送单位数: ({ facts }) => {
    const silent = new Set(facts.notReported.map((unit) => unit.unitId))
    return countUnits(
      'reported',
      facts.asked.filter((unit) => !silent.has(unit.unitId)),
    )
  },
  未报送单位: ({ facts }) => words(namesOf(facts.notReported)),
  未报送单位数: ({ facts }) => (facts.notReported.length === 0 ? null : countUnits('notReported', facts.notReported)),
  逾期报送单位: ({ facts }) => words(namesOf(facts.late)),
  逾期报送单位数: ({ facts }) => (facts.late.length === 0 ? null : countUnits('late', facts.late)),
  /** Those that tasks are counted for. */
  计入单位数: ({ facts }) =>
    countUnits(
      'countedUnits',
      facts.byUnit.flatMap(({ unitId, name }) => (unitId === null ? [] : [{ unitId, name }])),
    ),
  /** How units that did not report in time are spoken of together. */
  个别或部分: ({ facts }) => {
    const count = facts.notReported.length + facts.late.length
    if (count === 0) return null
    return words(count > fewUnits ? '部分' : '个别')
  },
  全部达序时单位: ({ facts }) => {
    const units = praisedUnits(facts)
    return units.length === 0 ? null : namesAndCount('unitsFullyReached', units)
  },
  全部达序时单位及项数: ({ facts }) => {
    const units = praisedUnits(facts)
    return units.length === 0 ? null : unitsWithItems(units)
  },
  靠后单位: ({ facts }) => {
    const units = lastPlaced(facts.byUnit)
    return units.length === 0
      ? null
      : unitsWithRates(
          units.map((unit) => ({ unit, rate: unit.rate })),
          'rate',
        )
  },
}

/** The name an annex has in the text; nothing to say where it is not printed. */
const annexes: Readonly<Record<string, Word>> = {
  评比表附件: ({ annexName }) => words(annexName('review')),
  统计表附件: ({ annexName }) => words(annexName('statistics')),
  清单附件: ({ annexName }) => words(annexName('behindList')),
}

const isShortened = ({ facts }: BulletinMatter) => unitTable(facts.byUnit).isShortened

/** Conditions: they print nothing, and decide whether the part they stand in is printed. */
export const bulletinConditions: Readonly<Record<string, Word>> = {
  若有未达序时事项: ({ facts }) => when(facts.behind.length > 0),
  若无未达序时事项: ({ facts }) => when(facts.behind.length === 0),
  若全部列出: ({ facts }) => when(facts.behind.length <= namedInText.items),
  若有未报送单位: ({ facts }) => when(facts.notReported.length > 0),
  若有未按时报送单位: ({ facts }) => when(facts.notReported.length + facts.late.length > 0),
  若未报送和逾期都有: ({ facts }) => when(facts.notReported.length > 0 && facts.late.length > 0),
  若单位表从简: (matter) => when(isShortened(matter)),
  若单位表完整: (matter) => when(!isShortened(matter)),
  若待报事项未全部列出: ({ facts: { waiting = [] } }) => when(waiting.length > namedInText.items),
  若有已完成事项: ({ facts }) => when(facts.byStatus.some(({ status }) => status === 'done')),
  若有长期坚持事项: ({ facts }) => when(facts.byStatus.some(({ status }) => status === 'standing')),
  若空泛事项未全部列出: ({ facts }) => when(facts.thin.length > namedInText.items),
}

/** The placeholders all bulletins have, in the order in which a menu shows them. */
export const bulletinWords: Readonly<Record<string, Word>> = {
  ...occasion,
  ...totals,
  ...changes,
  ...ofUnits,
  ...annexes,
}
