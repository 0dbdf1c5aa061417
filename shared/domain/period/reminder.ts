import { formatChineseDate } from '../document/chinese-date.ts'
import { scaleWidths } from '../document/column-widths.ts'
import { landscapeTextWidth } from '../document/page-setup.ts'
import type { OfficialDocument } from '../document/types.ts'
import { roundFormName } from '../form/wording.ts'
import type { PeriodId, ReminderCallId, UnitId } from '../id.ts'
import type { IsoDate, IsoMoment } from '../iso-date.ts'
import type { BoardState, BoardUnit, PeriodBoard } from './board.ts'

/** Why a unit is called: it has sent nothing, or it has not sent again what it was given back. */
export type ReminderReason = 'notReported' | 'overdue' | 'sentBack'

/** 催办记录 — one call to a unit: when, by whom, with whom (empty where that was not said), what was said. */
export interface ReminderCall {
  readonly id: ReminderCallId
  readonly periodId: PeriodId
  readonly unitId: UnitId
  readonly spokeWith: string
  readonly words: string
  readonly at: IsoMoment
  readonly by: string
}

/** One line of the 催办名单. */
export interface Reminder
  extends Pick<BoardUnit, 'unitId' | 'name' | 'tasks' | 'contactName' | 'contactPhone' | 'handlers' | 'calls'> {
  readonly reason: ReminderReason
  /** What to say to the unit. */
  readonly text: string
}

const reasons: Readonly<Partial<Record<BoardState, ReminderReason>>> = {
  notSent: 'notReported',
  sent: 'notReported',
  overdue: 'overdue',
  sentBack: 'sentBack',
}

const reasonWords: Readonly<Record<ReminderReason, string>> = {
  notReported: '未报送',
  overdue: '逾期未报',
  sentBack: '退回未重报',
}

/** 催办名单 — the units that owe a return, in official order. */
export function listReminders({ period, units }: PeriodBoard, planTitle: string): readonly Reminder[] {
  const due = formatChineseDate(period.due)
  return units.flatMap((unit): readonly Reminder[] => {
    const reason = reasons[unit.state]
    if (!reason) return []
    const { unitId, name, tasks, contactName, contactPhone, handlers, calls } = unit
    const asked = `${name}：《${planTitle}》${roundFormName(period.label, period.purpose)}（${tasks}项任务）`
    const text = `${asked}${sentenceOf(reason, due)}`
    return [{ unitId, name, tasks, contactName, contactPhone, handlers, calls, reason, text }]
  })
}

function sentenceOf(reason: ReminderReason, due: string): string {
  switch (reason) {
    case 'notReported':
      return `应于${due}前报送，目前尚未收到，请按时报送。`
    case 'overdue':
      return `应于${due}前报送，已经逾期，至今未收到，请立即报送。`
    case 'sentBack':
      return '已退回更正，尚未收到重报的表，请尽快更正后重新报送。'
    default:
      return reason satisfies never
  }
}

/** `6月6日 李清河：明日报送`, as it stands on paper. */
function callWords({ at, spokeWith, words }: ReminderCall): string {
  const day = new Date(at)
  return `${day.getMonth() + 1}月${day.getDate()}日${spokeWith === '' ? '' : ` ${spokeWith}`}：${words}`
}

const columns = [
  { heading: '序号', weight: 600, align: 'center' },
  { heading: '单位', weight: 2600, align: 'left' },
  { heading: '任务', weight: 700, align: 'center' },
  { heading: '情况', weight: 1300, align: 'center' },
  { heading: '负责人', weight: 1200, align: 'center' },
  { heading: '电话', weight: 1600, align: 'center' },
  { heading: '催办记录', weight: 4000, align: 'left' },
] as const

/** So many 经办人 of a unit stand on paper beside its contact; the screen has all of them. */
const mostHandlers = 3

/** Whom to call: the unit's contact, then those it named for single tasks. */
function personsOf({ contactName, contactPhone, handlers }: Reminder) {
  const contact = contactName === null && contactPhone === null ? [] : [{ name: contactName, phone: contactPhone }]
  const others = handlers.filter(({ name, phone }) => name !== contactName || phone !== contactPhone)
  return [...contact, ...others.slice(0, mostHandlers)].map(({ name, phone }) => ({
    name: name ?? '',
    phone: phone ?? '',
  }))
}

/** 催办名单 on paper, with room for what was said on the telephone. */
export function reminderDocument(
  { period }: PeriodBoard,
  reminders: readonly Reminder[],
  planTitle: string,
  today: IsoDate,
): OfficialDocument {
  const widths = scaleWidths(
    columns.map(({ weight }) => weight),
    landscapeTextWidth,
  )
  // Two lines: in one, a plan's long title would part the count of units at the line's end.
  const count = `截止${formatChineseDate(period.due)}　共${reminders.length}个单位　${formatChineseDate(today)}制`
  return {
    head: null,
    title: [`${period.label}填报催办名单`],
    addressees: null,
    orientation: 'landscape',
    blocks: [
      { kind: 'paragraph', shape: 'flush', runs: [{ text: `《${planTitle}》` }] },
      { kind: 'paragraph', shape: 'flush', runs: [{ text: count }] },
      {
        kind: 'table',
        isDense: true,
        columns: columns.map(({ align }, at) => ({ width: widths[at] ?? 0, align })),
        header: [{ cells: columns.map(({ heading }) => ({ text: heading })) }],
        rows: reminders.map((reminder, at) => {
          const { name, tasks, reason, calls } = reminder
          const persons = personsOf(reminder)
          const texts = [
            ...[at + 1, name, tasks, reasonWords[reason]],
            persons.map((person) => person.name).join('\n'),
            persons.map(({ phone }) => phone).join('\n'),
            calls.map(callWords).join('\n'),
          ]
          return { cells: texts.map((value) => ({ text: String(value) })) }
        }),
      },
    ],
    closing: null,
    remark: null,
    annexes: [],
    imprint: null,
  }
}
