import type { PresetPart, PresetSection } from '../preset.ts'

/** Sections that several kinds of bulletin have in common; a kind that says them otherwise gives its own parts. */

const chapter = (key: string, heading: string, parts: readonly PresetPart[]): PresetSection => ({
  key,
  placement: 'text',
  orientation: 'portrait',
  heading,
  isShown: true,
  parts,
})

/** The paragraph before the first heading. */
export function leadSection(words: string): PresetSection {
  const parts: readonly PresetPart[] = [{ kind: 'paragraph', place: 'lead', words }]
  return { ...chapter('lead', '', parts), placement: 'lead' }
}

const standing: PresetPart = {
  kind: 'paragraph',
  place: 'overall',
  words:
    '列入调度的重点工作任务共{任务数}项[、{具体内容数}个具体内容][，序时进度为{序时进度}%][。其中，{各项}]。' +
    '[未报送的事项中，{未报齐任务数}项已报送部分具体内容，因未报齐按未报送计。]' +
    '[未报送的事项中，{未填状态任务数}项报送了进展但未填状态和完成比例，暂按未报送计。]',
  each: { list: '各状态事项', words: '{状态}{项数}项，占{占比}%', between: '；' },
}

const changed: PresetPart = {
  kind: 'paragraph',
  place: 'overall.changes',
  words: '与上期（{上期}）相比，新完成{新完成数}项，赶上序时进度{赶上序时数}项，新增未达序时进度{新增未达序时数}项。',
}

const retired: PresetPart = {
  kind: 'paragraph',
  place: 'overall.retired',
  words: '经动态调整不再列入的{调出任务数}项，不计入以上各数。',
}

/** How all items stand, in shares that add up, what changed since the period before, and what was struck off. */
const overallParts: readonly PresetPart[] = [standing, changed, retired]

/** The same of a half-year or a year, where the change since the last month says little. */
export const standingOnly: readonly PresetPart[] = [standing, retired]

/** The same where a week's changes matter most. */
export const changedFirst: readonly PresetPart[] = [changed, standing, retired]

export function overallSection(heading: string, parts: readonly PresetPart[] = overallParts): PresetSection {
  return chapter('overall', heading, parts)
}

/** How 达序时率 is counted, said wherever it is used. */
export const reachedRule =
  '达序时率为达到序时进度（含已完成、超序时进度）的项数占应评项数的比例，未报送的按未达到计，长期坚持和不评的不计入。'

/** What is led by no single unit, and therefore has no place. */
export const withoutUnit = '[方案未明确到具体单位的任务{未明确单位任务数}项单列，不排位次。]'

/** Items that stand as 未报送 at a unit that did report, and who owes what is missing. */
export const waitingFor = (place: string): PresetPart => ({
  kind: 'paragraph',
  place,
  words:
    '未报送的事项中，{待他单位报送事项数}项的第一牵头单位已经报送，因其他单位承担的具体内容未报送，仍按未报送计：{各项}[{若待报事项未全部列出}等]。',
  each: { list: '待他单位报送事项', words: '{事项}（{待报内容}）', between: '、' },
})

/** Who reported, who is in front and who behind, and the table by unit. */
export function unitsSection(heading: string): PresetSection {
  return chapter('units', heading, [
    {
      kind: 'paragraph',
      place: 'units',
      words:
        '本期应报送进展的单位{应报送单位数}个，已报送{已报送单位数}个。多个单位牵头的任务，计入列第一位的单位，' +
        `共计入{计入单位数}个单位。${withoutUnit}${reachedRule}` +
        '[{全部达序时单位}作为第一牵头单位的任务全部达到序时进度。][达序时率靠后的是：{靠后单位}。]' +
        '[{若单位表从简}有未达序时进度或未报送事项的单位如下表[，计入任务的各单位情况详见{统计表附件}]。]' +
        '[{若单位表完整}计入任务的各单位情况如下表。]',
    },
    { kind: 'table', place: 'units.table', table: '各单位情况表' },
    waitingFor('units.waiting'),
  ])
}

/** Items behind by name, each with its gap. */
export function behindSection(heading: string): PresetSection {
  return chapter('behind', heading, [
    {
      kind: 'paragraph',
      place: 'behind',
      words:
        '[{若无未达序时事项}截至{截止日期}，没有未达序时进度的事项。][{若有未达序时事项}未达序时进度的事项[（{含其他状态}）]共{未达序时数}项，' +
        '[{若全部列出}具体如下[（详见{清单附件}）]][其中进度靠后的{列出事项数}项如下[（全部事项见{清单附件}）]]：]',
    },
    {
      kind: 'list',
      place: 'behind',
      list: '未达序时事项',
      words:
        '{序号}.{事项}：{事项内容}[{牵头单位}牵头，][{未达序时内容}]' +
        '[{若整项未达序时}{状态}，[完成{完成比例}][{若未填完成比例}完成比例未填报][，落后序时进度{落后百分点}个百分点]]。',
    },
    {
      kind: 'paragraph',
      place: 'behind.pastDue',
      words: '另有已过完成时限尚未完成的事项{过时限事项数}项：{过时限事项}。',
    },
  ])
}

/** What units say stands in their way, and who did not report in time. */
export function problemsSection(): PresetSection {
  return chapter('problems', '存在问题', [
    {
      kind: 'point',
      place: 'problems.reported',
      heading: '部分事项存在困难',
      words: '{各项}。[另有{其余困难事项数}项也反映了困难。]',
      each: { list: '困难事项', words: '[{牵头单位}牵头的]{事项}，{存在困难}', between: '；' },
    },
    {
      kind: 'point',
      place: 'problems.silent',
      heading: '{个别或部分}单位未按要求报送',
      words:
        '{若有未按时报送单位}[{未报送单位}未报送本期进展][{若未报送和逾期都有}；][{逾期报送单位}未在{报送期限}前报送]。',
    },
  ])
}

/** A point of 下步工作要求. */
export function demand(name: string, heading: string, words: string): PresetPart {
  return { kind: 'point', place: `demands.${name}`, heading, words }
}

export function demandsSection(heading: string, parts: readonly PresetPart[]): PresetSection {
  return chapter('demands', heading, parts)
}

/** 附件 — all units with all figures. */
export function statisticsSection(heading: string): PresetSection {
  const parts: readonly PresetPart[] = [{ kind: 'table', place: 'statistics.table', table: '各单位统计表' }]
  return { ...chapter('statistics', heading, parts), placement: 'annex' }
}

/** 附件 — all items behind, the furthest first, on landscape pages. */
export function behindListSection(heading: string): PresetSection {
  const parts: readonly PresetPart[] = [{ kind: 'table', place: 'behindList.table', table: '未达序时事项表' }]
  return { ...chapter('behindList', heading, parts), placement: 'annex', orientation: 'landscape' }
}

/** How places are given, and who holds the first and the last. */
export function rankingSection(heading: string, words: string): PresetSection {
  return chapter('ranking', heading, [{ kind: 'paragraph', place: 'ranking', words }, waitingFor('ranking.waiting')])
}

/** How units reported in the rounds a review looks back on. */
export function recordsSection(heading: string): PresetSection {
  return chapter('records', heading, [
    {
      kind: 'paragraph',
      place: 'records',
      words:
        '纳入统计的调度期共{调度期数}个[{若报送有记录}，退回修改、内容空泛的项数按各单位报送的全部任务统计]。[{若报送无记录}各单位均按时报送，没有退回修改和内容空泛的事项。][{各项}。]',
      each: { list: '报送记录', words: '{单位}[{若几个单位相同}各]{报送记录}', between: '；' },
    },
  ])
}

/** 附件 — units in the order of their places, with what each place rests on. */
export function reviewSection(heading: string, table: string): PresetSection {
  const parts: readonly PresetPart[] = [{ kind: 'table', place: 'review.table', table }]
  return { ...chapter('review', heading, parts), placement: 'annex' }
}
