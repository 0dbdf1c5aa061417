import type { Run } from '../document/types.ts'
import type { ComposedBlock } from './content.ts'
import type { BulletinFacts } from './facts.ts'
import { changeWords, fullyReached, lastPlaced, namedInText, silentWords, unitsWithRates } from './monthly-sections.ts'
import { countOfTasks, countOfUnits, itemName, runs } from './wording.ts'

/** Facts the user may put into the text, by name; each is one paragraph. */
export const insertableFactNames = ['laggards', 'best', 'silent', 'changes', 'thin', 'fallenBehind'] as const
export type InsertableFactName = (typeof insertableFactNames)[number]

/** The place a fact has once it is put in. */
export function placeOfFact(name: InsertableFactName): string {
  return `fact.${name}`
}

/** The facts there is something to say of: units behind, the best, those without a return, what changed, thin reports. */
export function insertableFacts(facts: BulletinFacts): readonly ComposedBlock[] {
  return insertableFactNames.flatMap((name) => {
    const words = composers[name](facts)
    const place = placeOfFact(name)
    return words === null ? [] : [{ place, block: { kind: 'paragraph' as const, runs: runs(...words), place } }]
  })
}

type Pieces = readonly (string | Run)[]

const composers: Readonly<Record<InsertableFactName, (facts: BulletinFacts) => Pieces | null>> = {
  laggards(facts) {
    const units = lastPlaced(facts.byUnit)
    return units.length === 0 ? null : ['达序时率靠后的单位：', ...unitsWithRates(units), '。']
  },
  best(facts) {
    const units = fullyReached(facts.byUnit).toSorted((a, b) => b.items.length - a.items.length)
    if (units.length === 0) return null
    const names = units
      .slice(0, namedInText.units)
      .flatMap((unit, index) => [
        `${index === 0 ? '' : '、'}${unit.name}（`,
        countOfTasks(`unit.${unit.unitId ?? unit.name}.items`, unit.items),
        '项）',
      ])
    return [...names, `${units.length > namedInText.units ? '等' : ''}牵头的任务全部达到序时进度，予以表扬。`]
  },
  silent(facts) {
    if (facts.notReported.length + facts.late.length === 0) return null
    const count = (key: string, units: BulletinFacts['late']) =>
      countOfUnits(
        key,
        units.map((unit) => unit.unitId),
      )
    const silent = facts.notReported.length === 0 ? [] : ['未报送的单位', count('notReported', facts.notReported), '个']
    const late = facts.late.length === 0 ? [] : ['逾期报送的单位', count('late', facts.late), '个']
    const between = silent.length > 0 && late.length > 0 ? '、' : ''
    return ['本期', ...silent, between, ...late, `：${silentWords(facts)}。`]
  },
  changes(facts) {
    return facts.changes === null ? null : changeWords(facts.changes)
  },
  thin(facts) {
    if (facts.thin.length === 0) return null
    const named = facts.thin.slice(0, namedInText.items)
    const items = named.map((item) => `${item.unit}报送的${itemName(item.number)}`).join('、')
    const count = countOfTasks(
      'thin',
      facts.thin.map((item) => item.taskId),
    )
    return ['进展内容空泛或与上期雷同的事项', count, `项：${items}${facts.thin.length > named.length ? '等' : ''}。`]
  },
  fallenBehind(facts) {
    const fallen = facts.changes?.fallenBehind ?? []
    if (facts.changes === null || fallen.length === 0) return null
    const numbers = facts.behind.filter((item) => fallen.includes(item.taskId)).map((item) => itemName(item.number))
    const count = countOfTasks('changes.fallenBehind', fallen)
    return [`上期（${facts.changes.sinceLabel}）达到序时进度、本期未达的事项`, count, `项：${numbers.join('、')}。`]
  },
}
