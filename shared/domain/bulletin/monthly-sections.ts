import { formatChineseDate } from '../document/chinese-date.ts'
import type { DocumentBlock, DocumentHeading, Run } from '../document/types.ts'
import { planName } from '../plan/plan-name.ts'
import { formatChineseNumber } from '../text/chinese-number.ts'
import { needsAttention, unitKey, unitTable } from './compose-tables.ts'
import type { BulletinSectionKey, ComposedBlock } from './content.ts'
import type { BehindItem, BulletinFacts, UnitCount } from './facts.ts'
import type { BulletinOffice } from './office.ts'
import {
  countOfTasks,
  countOfUnits,
  figure,
  itemName,
  oneDecimal,
  percentWords,
  reportedPercent,
  runs,
  shortened,
  withoutStop,
} from './wording.ts'

/** How many names, items or problems the text itself names; the annexes hold all of them. */
export const namedInText = { units: 5, items: 10, problems: 8 }

/** What an annex is called in the text (`附件2`); null where it is not printed. */
export type AnnexName = (key: BulletinSectionKey) => string | null

type Piece = string | Run

function text(place: string, ...pieces: readonly Piece[]): ComposedBlock {
  return { place, block: { kind: 'paragraph', runs: runs(...pieces), place } }
}

/** `（一）…。` with the sentence that runs on. */
type Demand = readonly [place: string, heading: string, following: readonly Run[]]

function numbered(demands: readonly Demand[]): readonly ComposedBlock[] {
  return demands.map(([place, heading, following], index) => {
    const words = `（${formatChineseNumber(index + 1)}）${heading}。`
    const block: DocumentHeading = { kind: 'heading', level: 2, runs: runs(words), following, place }
    return { place, block }
  })
}

export function composeLead(facts: BulletinFacts): readonly ComposedBlock[] {
  const number = facts.planNumber === null ? '' : `（${facts.planNumber}）`
  const day = formatChineseDate(facts.to)
  const plan = `《${planName(facts.planTitle)}》${number}`
  return [text('lead', `根据${plan}安排，对截至${day}的任务进展情况进行了调度，现通报如下：`)]
}

export function composeOverall(facts: BulletinFacts): readonly ComposedBlock[] {
  const contents =
    facts.contents.length === facts.items.length ? [] : ['、', countOfTasks('contents', facts.contents), '个具体内容']
  const time = facts.timeGone === null ? [] : ['，序时进度为', figure('timeGone', oneDecimal(facts.timeGone)), '%']
  const statuses = facts.byStatus.flatMap((count, index) => {
    const key = `status.${count.status ?? 'notReported'}`
    const share = figure(`${key}.share`, oneDecimal(count.share))
    return [index === 0 ? '' : '；', count.word, countOfTasks(key, count.items), '项，占', share, '%']
  })
  const total = ['列入调度的重点工作任务共', countOfTasks('items', facts.items), '项', ...contents, ...time]
  const blocks = [text('overall', ...total, '。其中，', ...statuses, '。')]
  if (facts.changes !== null) blocks.push(text('overall.changes', ...changeWords(facts.changes)))
  if (facts.retired.length > 0) {
    const retired = countOfTasks('retired', facts.retired)
    blocks.push(text('overall.retired', '经动态调整不再列入的', retired, '项，不计入以上各数。'))
  }
  return blocks
}

/** What became of items since the period before, in one sentence. */
export function changeWords(changes: NonNullable<BulletinFacts['changes']>): readonly Piece[] {
  const { sinceLabel, newlyDone, caughtUp, fallenBehind } = changes
  return [
    `与上期（${sinceLabel}）相比，新完成`,
    countOfTasks('changes.newlyDone', newlyDone),
    '项，赶上序时进度',
    countOfTasks('changes.caughtUp', caughtUp),
    '项，新增未达序时进度',
    countOfTasks('changes.fallenBehind', fallenBehind),
    '项。',
  ]
}

export function composeUnits(facts: BulletinFacts, annexName: AnnexName): readonly ComposedBlock[] {
  const all = facts.byUnit
  const full = fullyReached(all)
  const last = lastPlaced(all)
  const asked = facts.asked.map((unit) => unit.unitId)
  const silent = new Set(facts.notReported.map((unit) => unit.unitId))
  const sentences: Piece[] = [
    '本期应报送进展的单位',
    countOfUnits('asked', asked),
    '个，已报送',
    countOfUnits(
      'reported',
      asked.filter((unit) => !silent.has(unit)),
    ),
    '个。',
  ]
  if (full.length > 0) sentences.push(...namesAndCount(full), '牵头的任务全部达到序时进度。')
  if (last.length > 0) sentences.push('达序时率靠后的是：', ...unitsWithRates(last), '。')
  const table = unitTable(all)
  const annex = annexName('statistics')
  const isPart = all.filter(needsAttention).length < all.length && table.isShortened
  const note = isPart
    ? `有未达序时进度或未报送事项的单位如下表${annex === null ? '' : `，各单位情况详见${annex}`}。`
    : '各单位情况如下表。'
  const place = 'units.table'
  return [
    text('units', ...sentences, `多个单位牵头的任务，计入列第一位的单位。${note}`),
    { place, block: { ...table.block, place } },
  ]
}

/** Units all of whose assessed items have reached what time demands, and that left nothing unreported. */
export function fullyReached(units: readonly UnitCount[]): readonly UnitCount[] {
  return units.filter((unit) => unit.rate === 100 && unit.notReported.length === 0)
}

/** The units with the lowest rates, with all that share the last one's: of equals none is named alone. */
export function lastPlaced(units: readonly UnitCount[]): readonly UnitCount[] {
  const below = units
    .filter((unit) => unit.rate !== null && unit.rate < 100)
    .toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0))
  const limit = below[namedInText.units - 1]?.rate ?? 100
  return below.filter((unit) => (unit.rate ?? 0) <= limit)
}

/** `甲局（41.7%）、乙局（50.0%）` */
export function unitsWithRates(units: readonly UnitCount[]): readonly Piece[] {
  return units.flatMap((unit, index) => [
    `${index === 0 ? '' : '、'}${unit.name}（`,
    figure(`${unitKey(unit)}.rate`, percentWords(unit.rate)),
    '）',
  ])
}

function namesAndCount(units: readonly UnitCount[]): readonly Piece[] {
  const names = units.slice(0, namedInText.units).map((unit) => unit.name)
  if (units.length === names.length) return [names.join('、')]
  return [`${names.join('、')}等`, figure('unitsFullyReached', String(units.length)), '个单位']
}

export function composeBehind(facts: BulletinFacts, annexName: AnnexName): readonly ComposedBlock[] {
  if (facts.behind.length === 0) {
    return [text('behind', `截至${formatChineseDate(facts.to)}，没有未达序时进度的事项。`)]
  }
  const named = facts.behind.slice(0, namedInText.items)
  const isAll = named.length === facts.behind.length
  const annex = annexName('behindList')
  const whole = isAll
    ? `项，具体如下${annex === null ? '' : `（详见${annex}）`}：`
    : `项，其中进度靠后的${named.length}项如下${annex === null ? '' : `（全部事项见${annex}）`}：`
  const all = facts.behind.map((item) => item.taskId)
  return [
    text('behind', '未达序时进度的事项共', countOfTasks('behind', all), whole),
    ...named.map((item, index) => text(`behind.${item.taskId}`, `${index + 1}.`, ...behindWords(item))),
  ]
}

function behindWords(item: BehindItem): readonly Piece[] {
  const key = `task.${item.taskId}`
  const lead = item.units.length > 0 ? `${item.units.join('、')}牵头，` : ''
  const percent =
    item.percent === null ? ['完成比例未填报'] : ['完成', figure(`${key}.percent`, reportedPercent(item.percent))]
  const gap =
    item.gap === null || item.gap === 0
      ? ['。']
      : ['，落后序时进度', figure(`${key}.gap`, oneDecimal(item.gap)), '个百分点。']
  return [`${itemName(item.number)}：${shortened(item.text, 40)}`, `${lead}${item.statusWord}，`, ...percent, ...gap]
}

export function composeProblems(facts: BulletinFacts): readonly ComposedBlock[] {
  const demands: Demand[] = []
  if (facts.problems.length > 0) {
    const named = facts.problems.slice(0, namedInText.problems)
    const words = named.map(
      (item) => `${item.unit === '' ? '' : `${item.unit}牵头的`}${itemName(item.number)}，${withoutStop(item.problem)}`,
    )
    const rest = facts.problems.slice(named.length).map((item) => item.taskId)
    const more = rest.length > 0 ? ['另有', countOfTasks('problems.others', rest), '项也反映了困难。'] : []
    demands.push(['problems.reported', '部分事项存在困难', runs(`${words.join('；')}。`, ...more)])
  }
  if (facts.notReported.length > 0 || facts.late.length > 0) {
    demands.push(['problems.silent', '个别单位未按要求报送', runs(`${silentWords(facts)}。`)])
  }
  return numbered(demands)
}

/** Who said nothing and who came late, in one sentence without its stop. */
export function silentWords(facts: BulletinFacts): string {
  const silent = facts.notReported.map((unit) => unit.name).join('、')
  const late = facts.late.map((unit) => unit.name).join('、')
  return [silent && `${silent}未报送本期进展`, late && `${late}未在${formatChineseDate(facts.due)}前报送`]
    .filter((sentence) => sentence !== '')
    .join('；')
}

export function composeDemands(
  facts: BulletinFacts,
  annexName: AnnexName,
  office: BulletinOffice,
): readonly ComposedBlock[] {
  const demands: Demand[] = []
  if (facts.behind.length > 0) {
    const list = annexName('behindList')
    const following = `有关牵头单位要${list === null ? '' : `对照${list}`}逐项查找原因，制定赶超措施，明确责任人和完成时间，会同配合单位尽快赶上序时进度；需要协调解决的问题，及时报牵头领导研究。`
    demands.push(['demands.catchUp', '加快未达序时进度事项', runs(following)])
  }
  const silent = facts.notReported.length > 0 ? '本期未报送的单位，要在本通报印发后3个工作日内补报并说明原因。' : ''
  const report = `各单位要按规定时间报送，写明做了哪些工作、完成多少、还有什么问题，经主要负责人审核，不得以“正在推进”代替具体进展。${silent}`
  demands.push(['demands.report', '按时如实报送进展', runs(report)])
  const follow = `${office.inspectorate}将对未达序时进度的事项逐项跟踪，连续滞后的下发督办单，督办结果纳入年度考核。`
  demands.push(['demands.follow', '强化跟踪督办', runs(follow)])
  return numbered(demands)
}

/** A block that is a table, with its place. */
export function placedTable(place: string, table: DocumentBlock): ComposedBlock {
  return { place, block: { ...table, place } }
}
