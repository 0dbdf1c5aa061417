import { breakTitle } from '../document/break-title.ts'
import { formatChineseDate } from '../document/chinese-date.ts'
import type { DocumentBlock, DocumentTable, OfficialDocument } from '../document/types.ts'
import type { TaskStanding } from '../period/round-progress.ts'
import type { Period } from '../period/types.ts'
import { planName, planSubject } from '../plan/plan-name.ts'
import type { Unit } from '../unit/types.ts'
import {
  isBehind,
  leadingUnits,
  type PlanPaperData,
  printedDeadline,
  printedParties,
  statusWord,
} from './paper-data.ts'
import { statusSentence } from './status-sentence.ts'

/** A round's meeting, and the units that owe it a report. */
export interface MeetingData extends PlanPaperData {
  readonly period: Period
  /** In official order. */
  readonly silentUnits: readonly Unit[]
  readonly askedUnits: number
}

/**
 * 调度会议材料 — overall figures, who has not reported, the tasks behind in a table, the units proposed to speak, and the
 * problems to be decided, in official order and the order of the plan.
 */
export function meetingMaterial(data: MeetingData): OfficialDocument {
  const behind = data.standings.filter(isBehind)
  const problems = data.standings.filter(({ task }) => (data.progress.get(task.id)?.problem ?? '') !== '')
  const speakers = unitsBehind(behind, data)
  const text = (words: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text: words }] })
  const chapters: readonly { readonly title: string; readonly blocks: readonly DocumentBlock[] }[] = [
    { title: '总体进展情况', blocks: [text(overall(data))] },
    { title: '各单位报送情况', blocks: [text(reported(data))] },
    {
      title: '滞后任务情况',
      blocks:
        behind.length === 0
          ? [text('本期没有滞后任务。')]
          : [text(`滞后任务共${behind.length}项，具体情况如下：`), behindTable(behind, data)],
    },
    {
      title: '建议汇报单位',
      blocks:
        speakers.length === 0
          ? [text('本期不安排单位汇报。')]
          : speakers.map(({ unit, count }, at) => text(`${at + 1}.${unit.name}（滞后任务${count}项）`)),
    },
    {
      title: '需要研究解决的问题',
      blocks:
        problems.length === 0
          ? [text('各单位未报送需要研究解决的问题。')]
          : problems.map(({ task }, at) =>
              text(
                `${at + 1}.第${task.number}项（${printedParties(task, 'lead', 'responsible')}）：` +
                  (data.progress.get(task.id)?.problem.replaceAll('\n', '；') ?? ''),
              ),
            ),
    },
  ]
  const ordinals = '一二三四五'
  return {
    head: null,
    title: breakTitle(`${planSubject(data.plan.title)}${data.period.label}调度会议材料`),
    addressees: null,
    orientation: 'portrait',
    blocks: chapters.flatMap(({ title, blocks }, at) => [
      { kind: 'heading' as const, level: 1 as const, runs: [{ text: `${ordinals[at]}、${title}` }] },
      ...blocks,
    ]),
    closing: { office: data.office, date: data.asOf, hasSeal: false },
    remark: null,
    annexes: [],
    imprint: null,
  }
}

function overall({ plan, period, standings, statusWords }: MeetingData): string {
  return `截至${formatChineseDate(period.to)}，《${planName(plan.title)}》共调度任务${standings.length}项：${statusSentence(standings, statusWords)}。`
}

function reported({ period, askedUnits, silentUnits }: MeetingData): string {
  const done = askedUnits - silentUnits.length
  const head = `${period.label}应报送单位${askedUnits}个，已报送${done}个`
  if (silentUnits.length === 0) return `${head}，全部按要求报送。`
  return `${head}，未报送${silentUnits.length}个，分别是：${silentUnits.map(({ name }) => name).join('、')}。`
}

function unitsBehind(
  behind: readonly TaskStanding[],
  { directory }: MeetingData,
): readonly { readonly unit: Unit; readonly count: number }[] {
  return directory.units.flatMap((unit) => {
    const count = behind.filter(({ task }) => leadingUnits(task, directory).some(({ id }) => id === unit.id)).length
    return count === 0 ? [] : [{ unit, count }]
  })
}

function behindTable(behind: readonly TaskStanding[], { progress, statusWords }: MeetingData): DocumentTable {
  return {
    kind: 'table',
    isDense: true,
    columns: [
      { width: 600, align: 'center' },
      { width: 2644, align: 'left' },
      { width: 1300, align: 'left' },
      { width: 1100, align: 'center' },
      { width: 1100, align: 'center' },
      { width: 2100, align: 'left' },
    ],
    header: [{ cells: ['序号', '任务事项', '牵头单位', '完成时限', '状态', '进展情况'].map((text) => ({ text })) }],
    rows: behind.map(({ task, status }) => ({
      cells: [
        task.number,
        task.text,
        printedParties(task, 'lead', 'responsible'),
        printedDeadline(task),
        statusWord(statusWords, status),
        progress.get(task.id)?.progress ?? '',
      ].map((text) => ({ text })),
    })),
  }
}
