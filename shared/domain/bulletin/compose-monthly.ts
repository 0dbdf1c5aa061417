import { breakTitle } from '../document/break-title.ts'
import { formatChineseDate } from '../document/chinese-date.ts'
import type { Annex, DocumentBlock, DocumentHeading, OfficialDocument, Run } from '../document/types.ts'
import { planName, planSubject } from '../plan/plan-name.ts'
import { formatChineseNumber } from '../text/chinese-number.ts'
import { behindTable, needsAttention, statisticsTable, unitTable } from './compose-tables.ts'
import type { BulletinFacts, UnitCount } from './facts.ts'
import type { BulletinOffice } from './office.ts'
import {
  countOfTasks,
  countOfUnits,
  itemName,
  oneDecimal,
  percentWords,
  periodInTitle,
  reportedPercent,
  runs,
  shortened,
  withoutStop,
} from './wording.ts'

/** How many names, items or problems the text itself names; the annexes hold all of them. */
const namedInText = { units: 5, items: 10, problems: 8 }

/**
 * 月度进展情况通报, in the order offices use (docs/papers.md): head, lead, overall progress, units, items behind,
 * problems, demands, annexes. Every number is a run that knows what it counts.
 */
export function composeMonthlyBulletin(facts: BulletinFacts, office: BulletinOffice): OfficialDocument {
  const subject = planSubject(facts.planTitle)
  const period = periodInTitle(facts.periodLabel, subject)
  const annexes = composeAnnexes(facts, period)
  const sections: readonly (readonly [string, readonly DocumentBlock[]])[] = [
    ['总体进展情况', overall(facts)],
    ['各单位进展情况', units(facts)],
    ['未达序时进度事项', behind(facts)],
    ['存在问题', problems(facts)],
    ['下步工作要求', demands(facts, office)],
  ]
  const printed = sections.filter(([, blocks]) => blocks.length > 0)
  return {
    head: { mark: office.mark, number: office.documentNumber },
    title: breakTitle(`关于${subject}${period}进展情况的通报`),
    addressees: office.addressees,
    orientation: 'portrait',
    blocks: [
      lead(facts),
      ...printed.flatMap(([heading, blocks], index) => [
        chapter(`${formatChineseNumber(index + 1)}、${heading}`),
        ...blocks,
      ]),
    ],
    closing: { office: office.name, date: office.issueDate, hasSeal: true },
    remark: null,
    annexes,
    imprint: { copyTo: office.copyTo, office: office.name, date: office.issueDate, copies: null },
  }
}

function chapter(text: string): DocumentHeading {
  return { kind: 'heading', level: 1, runs: runs(text) }
}

function text(...pieces: readonly (string | Run)[]): DocumentBlock {
  return { kind: 'paragraph', runs: runs(...pieces) }
}

/** `（一）…。` with the sentence that runs on; the number is put before it by its place. */
function demand(index: number, heading: string, following: readonly Run[]): DocumentHeading {
  return { kind: 'heading', level: 2, runs: runs(`（${formatChineseNumber(index + 1)}）${heading}。`), following }
}

function lead(facts: BulletinFacts): DocumentBlock {
  const number = facts.planNumber === null ? '' : `（${facts.planNumber}）`
  return text(
    `根据《${planName(facts.planTitle)}》${number}安排，对截至${formatChineseDate(facts.to)}的任务进展情况进行了调度，现通报如下：`,
  )
}

function overall(facts: BulletinFacts): readonly DocumentBlock[] {
  const contents =
    facts.contents.length === facts.items.length ? [] : ['、', countOfTasks(facts.contents), '个具体内容']
  const time = facts.timeGone === null ? '' : `，序时进度为${oneDecimal(facts.timeGone)}%`
  const statuses = facts.byStatus.flatMap((count, index) => [
    index === 0 ? '' : '；',
    count.word,
    countOfTasks(count.items),
    `项，占${oneDecimal(count.share)}%`,
  ])
  const blocks = [
    text(
      '列入调度的重点工作任务共',
      countOfTasks(facts.items),
      '项',
      ...contents,
      `${time}。其中，`,
      ...statuses,
      '。',
    ),
  ]
  if (facts.changes !== null) {
    const { sinceLabel, newlyDone, caughtUp, fallenBehind } = facts.changes
    blocks.push(
      text(
        `与上期（${sinceLabel}）相比，新完成`,
        countOfTasks(newlyDone),
        '项，赶上序时进度',
        countOfTasks(caughtUp),
        '项，新增未达序时进度',
        countOfTasks(fallenBehind),
        '项。',
      ),
    )
  }
  if (facts.retired.length > 0)
    blocks.push(text('经动态调整不再列入的', countOfTasks(facts.retired), '项，不计入以上各数。'))
  return blocks
}

function units(facts: BulletinFacts): readonly DocumentBlock[] {
  const all = facts.byUnit
  const full = all.filter((unit) => unit.rate === 100 && unit.notReported.length === 0)
  const last = lastPlaced(all)
  const asked = facts.asked.map((unit) => unit.unitId)
  const silent = new Set(facts.notReported.map((unit) => unit.unitId))
  const sentences: (string | Run)[] = [
    '本期应报送进展的单位',
    countOfUnits(asked),
    '个，已报送',
    countOfUnits(asked.filter((unit) => !silent.has(unit))),
    '个。',
  ]
  if (full.length > 0) sentences.push(...namesAndCount(full), '牵头的任务全部达到序时进度。')
  if (last.length > 0) {
    sentences.push(`达序时率靠后的是：${last.map((unit) => `${unit.name}（${percentWords(unit.rate)}）`).join('、')}。`)
  }
  const table = unitTable(all)
  const note =
    all.filter(needsAttention).length < all.length && table.isShortened
      ? '有未达序时进度或未报送事项的单位如下表，各单位情况详见附件1。'
      : '各单位情况如下表。'
  return [text(...sentences, `多个单位牵头的任务，计入列第一位的单位。${note}`), table.block]
}

/** The units with the lowest rates, with all that share the last one's: of equals none is named alone. */
function lastPlaced(units: readonly UnitCount[]): readonly UnitCount[] {
  const below = units
    .filter((unit) => unit.rate !== null && unit.rate < 100)
    .toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0))
  const limit = below[namedInText.units - 1]?.rate ?? 100
  return below.filter((unit) => (unit.rate ?? 0) <= limit)
}

function namesAndCount(units: readonly UnitCount[]): readonly (string | Run)[] {
  const names = units.slice(0, namedInText.units).map((unit) => unit.name)
  if (units.length === names.length) return [names.join('、')]
  return [`${names.join('、')}等`, { text: String(units.length) }, '个单位']
}

function behind(facts: BulletinFacts): readonly DocumentBlock[] {
  if (facts.behind.length === 0) return [text(`截至${formatChineseDate(facts.to)}，没有未达序时进度的事项。`)]
  const named = facts.behind.slice(0, namedInText.items)
  const isAll = named.length === facts.behind.length
  return [
    text(
      '未达序时进度的事项共',
      countOfTasks(facts.behind.map((item) => item.taskId)),
      isAll ? '项，具体如下（详见附件2）：' : `项，其中进度靠后的${named.length}项如下（全部事项见附件2）：`,
    ),
    ...named.map((item, index) =>
      text(
        `${index + 1}.${itemName(item.number)}：${shortened(item.text, 40)}`,
        `${item.units.length > 0 ? `${item.units.join('、')}牵头，` : ''}${item.statusWord}，`,
        item.percent === null ? '完成比例未填报' : `完成${reportedPercent(item.percent)}`,
        item.gap === null || item.gap === 0 ? '。' : `，落后序时进度${oneDecimal(item.gap)}个百分点。`,
      ),
    ),
  ]
}

function problems(facts: BulletinFacts): readonly DocumentBlock[] {
  const blocks: DocumentHeading[] = []
  if (facts.problems.length > 0) {
    const named = facts.problems.slice(0, namedInText.problems)
    const words = named.map(
      (item) => `${item.unit === '' ? '' : `${item.unit}牵头的`}${itemName(item.number)}，${withoutStop(item.problem)}`,
    )
    const rest = facts.problems.slice(named.length).map((item) => item.taskId)
    const more = rest.length > 0 ? ['另有', countOfTasks(rest), '项也反映了困难。'] : []
    blocks.push(demand(blocks.length, '部分事项存在困难', runs(`${words.join('；')}。`, ...more)))
  }
  if (facts.notReported.length > 0 || facts.late.length > 0) {
    const silent = facts.notReported.map((unit) => unit.name).join('、')
    const late = facts.late.map((unit) => unit.name).join('、')
    const words = [
      silent && `${silent}未报送本期进展`,
      late && `${late}未在${formatChineseDate(facts.due)}前报送`,
    ].filter((sentence) => sentence !== '')
    blocks.push(demand(blocks.length, '个别单位未按要求报送', runs(`${words.join('；')}。`)))
  }
  return blocks
}

function demands(facts: BulletinFacts, office: BulletinOffice): readonly DocumentBlock[] {
  const blocks: DocumentHeading[] = []
  if (facts.behind.length > 0) {
    const following =
      '有关牵头单位要对照附件2逐项查找原因，制定赶超措施，明确责任人和完成时间，会同配合单位尽快赶上序时进度；需要协调解决的问题，及时报牵头领导研究。'
    blocks.push(demand(blocks.length, '加快未达序时进度事项', runs(following)))
  }
  const silent = facts.notReported.length > 0 ? '本期未报送的单位，要在本通报印发后3个工作日内补报并说明原因。' : ''
  blocks.push(
    demand(
      blocks.length,
      '按时如实报送进展',
      runs(
        `各单位要按规定时间报送，写明做了哪些工作、完成多少、还有什么问题，经主要负责人审核，不得以“正在推进”代替具体进展。${silent}`,
      ),
    ),
  )
  blocks.push(
    demand(
      blocks.length,
      '强化跟踪督办',
      runs(`${office.inspectorate}将对未达序时进度的事项逐项跟踪，连续滞后的下发督办单，督办结果纳入年度考核。`),
    ),
  )
  return blocks
}

function composeAnnexes(facts: BulletinFacts, period: string): readonly Annex[] {
  const statistics: Annex = {
    title: breakTitle(`各单位${period}任务进展情况统计表`),
    orientation: 'portrait',
    blocks: [statisticsTable(facts.byUnit)],
  }
  if (facts.behind.length === 0) return [statistics]
  return [
    statistics,
    { title: ['未达序时进度事项清单'], orientation: 'landscape', blocks: [behindTable(facts.behind)] },
  ]
}
