import type { DocumentBlock } from '../document/types.ts'
import type { TaskStanding } from '../period/round-progress.ts'
import type { Unit } from '../unit/types.ts'
import { leadingUnits, type PlanPaperData, printedDeadline, printedParties, statusWord } from './paper-data.ts'

/** One task in a text: number and words as a heading, then who leads, until when, how it stands, what is said of it. */
export function taskBlocks(standing: TaskStanding, data: PlanPaperData, ordinal: number): readonly DocumentBlock[] {
  const { task, status } = standing
  const said = data.progress.get(task.id)
  const percent =
    said?.percent === null || said?.percent === undefined ? '' : `，完成${Number(said.percent.toFixed(1))}%`
  const facts = [
    ['牵头单位', printedParties(task, 'lead', 'responsible')],
    ['配合单位', printedParties(task, 'support', 'implement')],
    ['完成时限', printedDeadline(task)],
    ['目前状态', `${statusWord(data.statusWords, status)}${percent}`],
  ] as const
  const text = (words: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text: words }] })
  const told = [
    ['进展情况', said?.progress ?? ''],
    ['存在问题', said?.problem ?? ''],
    ['下步措施', said?.nextStep ?? ''],
  ] as const
  return [
    { kind: 'heading', level: 3, runs: [{ text: `${ordinal}.第${task.number}项：${task.text}` }] },
    text(
      facts
        .filter(([, words]) => words !== '')
        .map(([name, words]) => `${name}：${words}`)
        .join('；')
        .concat('。'),
    ),
    ...told
      .filter(([, words]) => words !== '')
      .map(([name, words]) => text(`${name}：${words.replaceAll('\n', '；')}`)),
  ]
}

/** 单位联系表 — whom to call, in official order. */
export function contactTable(standings: readonly TaskStanding[], data: PlanPaperData): DocumentBlock {
  const wanted = new Set(standings.flatMap(({ task }) => leadingUnits(task, data.directory)).map(({ id }) => id))
  const units: readonly Unit[] = data.directory.units.filter(({ id }) => wanted.has(id))
  return {
    kind: 'table',
    columns: [
      { width: 1000, align: 'center' },
      { width: 3844, align: 'left' },
      { width: 1600, align: 'center' },
      { width: 2400, align: 'center' },
    ],
    header: [{ cells: ['序号', '单位', '联系人', '联系电话'].map((text) => ({ text })) }],
    rows: units.map(({ name, contactName, contactPhone }, at) => ({
      cells: [String(at + 1), name, contactName ?? '', contactPhone ?? ''].map((text) => ({ text })),
    })),
  }
}
