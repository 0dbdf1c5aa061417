import type { Run } from '../document/types.ts'
import { type PaperWords, when, words } from '../paper/paper-words.ts'
import { type PaperList, paperList } from '../paper/vocabulary.ts'
import { planSubject } from '../plan/plan-name.ts'
import type { BulletinMatter } from './matter.ts'
import {
  firstPlaces,
  lastPlaces,
  leavesOutSilent,
  type RankBasis,
  type RankedUnit,
  rankUnits,
  takesPart,
} from './rank-units.ts'
import { type UnitEvidence, weightOfRecord } from './review-evidence.ts'
import { unitsWithRates } from './unit-words.ts'
import { countOfTasks, figure, runs } from './wording.ts'

type Word = (matter: BulletinMatter) => PaperWords

/** `甲局（100.0%）、乙局（91.7%）` by the rate of the ranking. */
function placed(units: readonly RankedUnit[], basis: RankBasis): PaperWords {
  return units.length === 0 ? null : unitsWithRates(units, `${basis}Rate`)
}

const first =
  (basis: RankBasis): Word =>
  ({ facts }) =>
    placed(firstPlaces(facts, basis), basis)
const last =
  (basis: RankBasis): Word =>
  ({ facts }) =>
    placed(lastPlaces(facts, basis), basis)

const hasRecord = (unit: UnitEvidence) => weightOfRecord(unit) > 0

/** Placeholders of 半年评比 and 年度考核. */
export const reviewWords: Readonly<Record<string, Word>> = {
  /** Only where the plan's name does not give it. */
  考核年份: ({ facts }) => {
    const year = `${facts.to.slice(0, 4)}年`
    return planSubject(facts.planTitle).includes(year) ? null : words(year)
  },
  /** What a year's review is called after the subject: the year where the subject does not say it. */
  考核年度: ({ facts }) => {
    const year = facts.to.slice(0, 4)
    return words(planSubject(facts.planTitle).includes(`${year}年`) ? '年度' : `${year}年度`)
  },
  /** The year assessed, where the subject names another one alone: `2022年重点工作任务` in 2023. */
  跨年考核年份: ({ facts }) => {
    const year = `${facts.to.slice(0, 4)}年`
    return namesOtherYear(planSubject(facts.planTitle), year) ? words(year) : null
  },
  若非跨年考核: ({ facts }) => when(!namesOtherYear(planSubject(facts.planTitle), `${facts.to.slice(0, 4)}年`)),
  调度期数: ({ facts }) => [figure('rounds', String(facts.evidence.rounds.length))],
  参评单位数: ({ facts }) => [figure('rankedUnits', String(rankUnits(facts, 'reached').filter(takesPart).length))],
  参加考核单位数: ({ facts }) => [figure('assessedUnits', String(rankUnits(facts, 'done').filter(takesPart).length))],
  达序时率居前单位: first('reached'),
  达序时率居后单位: last('reached'),
  完成率居前单位: first('done'),
  完成率居后单位: last('done'),
  若有不排位单位: ({ facts }) =>
    when(rankUnits(facts, 'reached').some((line) => line.unit.unitId !== null && !takesPart(line))),
  若达序时率居前有未报送: ({ facts }) => when(leavesOutSilent(facts, 'reached')),
  若完成率居前有未报送: ({ facts }) => when(leavesOutSilent(facts, 'done')),
  若达序时率均为零: ({ facts }) => when(isAllZero(rankUnits(facts, 'reached'))),
  若完成率均为零: ({ facts }) => when(isAllZero(rankUnits(facts, 'done'))),
  若报送有记录: ({ facts }) => when(facts.evidence.units.some(hasRecord)),
  若报送无记录: ({ facts }) => when(!facts.evidence.units.some(hasRecord)),
}

/** Whether a subject names one year, no span of years, and not this one. */
function namesOtherYear(subject: string, year: string): boolean {
  const named = [...subject.matchAll(/(?<![\d—\-－–~～至])\d{4}年(?![—\-－–~～至])/g)].map(([one]) => one)
  return named.length === 1 && !named.includes(year)
}

const isAllZero = (ranked: readonly RankedUnit[]) => ranked.some(takesPart) && ranked.every(({ rank }) => rank === null)

/** Units of which the same is on record. */
type SameRecord = readonly [UnitEvidence, ...UnitEvidence[]]

/** Units with something on record of their reports, those with most first; equals together, in official order. */
const recordList = paperList<BulletinMatter, SameRecord>({
  items: ({ facts }) => sameRecords(facts.evidence.units.filter(hasRecord)),
  keyOf: ([first]) => first.unitId,
  words: {
    单位: (units) => words(units.map((unit) => unit.name).join('、')),
    报送记录: (units) => recordOf(units),
    若几个单位相同: (units) => when(units.length > 1),
  },
})

function sameRecords(units: readonly UnitEvidence[]): readonly SameRecord[] {
  const groups = new Map<string, SameRecord>()
  for (const unit of units) {
    const record = [unit.silent, unit.late, unit.sentBack.length, unit.thin.length].join(' ')
    const known = groups.get(record)
    groups.set(record, known === undefined ? [unit] : [...known, unit])
  }
  return [...groups.values()].toSorted(([a], [b]) => weightOfRecord(b) - weightOfRecord(a))
}

/** `未报送1次、逾期报送2次、退回修改3项、内容空泛1项`; the items of a single unit can be opened. */
function recordOf([first, ...others]: SameRecord): PaperWords {
  const { unitId, silent, late, sentBack, thin } = first
  const key = `unit.${unitId}`
  const items = (name: string, tasks: UnitEvidence['thin']) =>
    others.length === 0 ? countOfTasks(`${key}.${name}`, tasks) : figure(`${key}.${name}.each`, String(tasks.length))
  const parts: readonly (readonly (string | Run)[])[] = [
    silent === 0 ? [] : ['未报送', figure(`${key}.silentRounds`, String(silent)), '次'],
    late === 0 ? [] : ['逾期报送', figure(`${key}.lateRounds`, String(late)), '次'],
    sentBack.length === 0 ? [] : ['退回修改', items('sentBack', sentBack), '项'],
    thin.length === 0 ? [] : ['内容空泛', items('thinTasks', thin), '项'],
  ]
  const said = parts.filter((part) => part.length > 0)
  return said.length === 0 ? null : runs(...said.flatMap((part, index) => (index === 0 ? part : ['、', ...part])))
}

export const reviewLists: Readonly<Record<string, PaperList<BulletinMatter>>> = { 报送记录: recordList }
