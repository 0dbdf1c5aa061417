import { formatChineseDate } from '../document/chinese-date.ts'
import type { DocumentBlock, OfficialDocument } from '../document/types.ts'
import type { Leader } from '../leader/types.ts'
import { planName } from '../plan/plan-name.ts'
import { coverDocument } from './cover.ts'
import { behindFirst, isBehind, isLedBy, type PlanPaperData } from './paper-data.ts'
import { statusSentence } from './status-sentence.ts'
import { contactTable, taskBlocks } from './task-blocks.ts'

/** The tasks a leader leads, as they stand in the round. */
export function standingsOfLeader(data: PlanPaperData, leader: Leader): PlanPaperData['standings'] {
  return data.standings.filter(({ task }) => isLedBy(task, leader))
}

/**
 * 领导包 — what a leader takes to a meeting: a cover, what he leads in counts, the tasks that are behind first, each with
 * progress and problems, then the others, and whom to call. The text of tasks marked 工作秘密 is in it: it goes to the leader.
 */
export function leaderBooklet(data: PlanPaperData, leader: Leader): readonly OfficialDocument[] {
  const own = behindFirst(standingsOfLeader(data, leader))
  const behind = own.filter(isBehind)
  const others = own.filter((standing) => !isBehind(standing))
  const title = `${leader.name}同志牵头工作情况`
  const lead =
    `截至${formatChineseDate(data.asOf)}，《${planName(data.plan.title)}》中由${leader.name}同志牵头的任务共${own.length}项` +
    `${own.length === 0 ? '。' : `：${statusSentence(own, data.statusWords)}。`}`
  const chapter = (text: string): DocumentBlock => ({ kind: 'heading', level: 1, runs: [{ text }] })
  const chapters = [
    ...(behind.length > 0 ? [{ title: `需要关注的任务（${behind.length}项）`, own: behind }] : []),
    ...(others.length > 0 ? [{ title: `其他任务（${others.length}项）`, own: others }] : []),
  ]
  const ordinals = ['一', '二', '三', '四']
  const blocks: readonly DocumentBlock[] = [
    { kind: 'paragraph', runs: [{ text: lead }] },
    ...chapters.flatMap(({ title: name, own: tasks }, at) => [
      chapter(`${ordinals[at]}、${name}`),
      ...tasks.flatMap((standing, index) => taskBlocks(standing, data, index + 1)),
    ]),
    ...(own.length > 0 ? [chapter(`${ordinals[chapters.length]}、牵头单位联系表`), contactTable(own, data)] : []),
  ]
  return [
    coverDocument(title, data.office, data.asOf),
    {
      head: null,
      title: [title],
      addressees: null,
      orientation: 'portrait',
      blocks,
      closing: null,
      remark: null,
      annexes: [],
      imprint: null,
    },
  ]
}
