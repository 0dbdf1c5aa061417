import { textWidth } from '../document/page-setup.ts'
import type { DocumentCell, DocumentTable } from '../document/types.ts'
import type { TaskId } from '../id.ts'
import { roundToTenth } from '../progress/round-to-tenth.ts'
import { type Column, isNoUnit, quoted, reached, table, unitKey } from './compose-tables.ts'
import type { BulletinFacts } from './facts.ts'
import { notDone, type RankBasis, type RankedUnit, rankUnits } from './rank-units.ts'
import type { UnitEvidence } from './review-evidence.ts'
import { countOfTasks, figure, percentWords } from './wording.ts'

/** A column of tasks or of times: what it is called, its name among the counts, and what it counts of a unit. */
type Figure =
  | { readonly heading: string; readonly name: string; tasks(ranked: RankedUnit): readonly TaskId[] }
  | { readonly heading: string; readonly name: string; times(evidence: UnitEvidence): number }

const itemsFigure: Figure = { heading: '任务数', name: 'items', tasks: ({ unit }) => unit.items }
const doneFigure: Figure = { heading: '已完成', name: 'done', tasks: ({ unit }) => unit.done }
const reachedFigure: Figure = { heading: '达到\n序时', name: 'reached', tasks: ({ unit }) => reached(unit) }
const notAssessedFigure: Figure = { heading: '不评', name: 'notAssessed', tasks: ({ unit }) => unit.notAssessed }

/** How the unit reported in the rounds looked back on. */
const recordFigures: readonly Figure[] = [
  { heading: '未报\n次数', name: 'silentRounds', times: (evidence) => evidence.silent },
  { heading: '逾期\n次数', name: 'lateRounds', times: (evidence) => evidence.late },
  { heading: '退回\n项数', name: 'sentBack', tasks: ({ evidence }) => evidence?.sentBack ?? [] },
  { heading: '空泛\n项数', name: 'thinTasks', tasks: ({ evidence }) => evidence?.thin ?? [] },
]

const figures: Readonly<Record<RankBasis, readonly Figure[]>> = {
  reached: [
    itemsFigure,
    reachedFigure,
    { heading: '未达\n序时', name: 'behind', tasks: ({ unit }) => unit.behind },
    { heading: '未报送', name: 'notReported', tasks: ({ unit }) => unit.notReported },
    notAssessedFigure,
    ...recordFigures,
  ],
  done: [
    itemsFigure,
    doneFigure,
    { heading: '未完成', name: 'notDone', tasks: ({ unit }) => notDone(unit) },
    notAssessedFigure,
    ...recordFigures,
  ],
}

const rateHeading: Readonly<Record<RankBasis, string>> = { reached: '达序时率', done: '完成率' }

/** Units in the order of their places, with what each has done and what is on record of its reports. */
export function reviewTable(facts: BulletinFacts, basis: RankBasis): DocumentTable | null {
  const ranked = rankUnits(facts, basis)
  if (ranked.length === 0) return null
  const columns: readonly Column<RankedUnit>[] = [
    {
      heading: '位次',
      weight: 540,
      align: 'center',
      cell: ({ rank }) => ({ text: rank === null ? '—' : String(rank) }),
    },
    { heading: '单位', weight: 2066, align: 'left', cell: ({ unit }) => quoted(unit.name) },
    ...figures[basis].map(
      (one): Column<RankedUnit> => ({
        heading: one.heading,
        weight: one.heading.length === 3 ? 750 : 540,
        align: 'center',
        cell: (line) => figureCell(one, unitKey(line.unit), [line]),
      }),
    ),
    {
      heading: rateHeading[basis],
      weight: 958,
      align: 'center',
      cell: ({ unit, rate }) => figure(`${unitKey(unit)}.${basis}Rate`, percentWords(rate)),
    },
  ]
  const sum: readonly DocumentCell[] = [
    { text: '' },
    { text: '合计' },
    ...figures[basis].map((one) => figureCell(one, 'allUnits', ranked)),
    figure('allUnits.rate', percentWords(rateOfAll(ranked, basis))),
  ]
  const lastRows = [{ key: 'allUnits', cells: sum }]
  const keyOf = ({ unit }: RankedUnit) => unitKey(unit)
  return { ...table(columns, ranked, textWidth, keyOf, lastRows, ({ unit }) => isNoUnit(unit)), isDense: true }
}

/** One figure of a unit, or of all: the sum is that of the lines. A group that hands in nothing has no times. */
function figureCell(one: Figure, key: string, lines: readonly RankedUnit[]): DocumentCell {
  const name = `${key}.${one.name}`
  if ('tasks' in one) {
    return countOfTasks(
      name,
      lines.flatMap((line) => [...one.tasks(line)]),
    )
  }
  const known = lines.flatMap(({ evidence }) => evidence ?? [])
  if (known.length === 0) return { text: '—' }
  return figure(name, String(known.reduce((sum, evidence) => sum + one.times(evidence), 0)))
}

function rateOfAll(ranked: readonly RankedUnit[], basis: RankBasis): number | null {
  const count = (pick: (line: RankedUnit) => number) => ranked.reduce((sum, line) => sum + pick(line), 0)
  const good = count(({ unit }) => (basis === 'done' ? unit.done : reached(unit)).length)
  const assessed = count(({ unit }) => unit.done.length + notDone(unit).length)
  return assessed === 0 ? null : roundToTenth((100 * good) / assessed)
}
