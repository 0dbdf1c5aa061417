/**
 * 状态 — the fixed meanings a task's progress can have, in the order in which lists name them. Offices use words of their
 * own; each word is tied to one of these meanings.
 */
export const statuses = [
  'done',
  'ahead',
  'onTrack',
  'behind',
  'overdue',
  'notStarted',
  'standing',
  'notAssessed',
  'retired',
] as const
export type Status = (typeof statuses)[number]

/** The words an office shows for each meaning, and other words it accepts from units. */
export interface StatusWord {
  readonly status: Status
  /** The word shown and printed: `达到序时进度`. */
  readonly word: string
  /** Other words that mean the same when a unit writes them: `正常推进`, `按计划`. */
  readonly otherWords: readonly string[]
}

/** The words as delivered (docs/words.md). */
export const defaultStatusWords: readonly StatusWord[] = [
  { status: 'done', word: '已完成', otherWords: ['完成', '已办结', '办结', '全部完成'] },
  { status: 'ahead', word: '超序时进度', otherWords: ['超序时', '超进度', '超时序进度'] },
  {
    status: 'onTrack',
    word: '达到序时进度',
    otherWords: ['达序时进度', '达进度', '达到序时', '序时进度', '正常推进', '正在办理', '按序时推进'],
  },
  { status: 'behind', word: '未达序时进度', otherWords: ['未达序时', '欠进度', '欠序时进度', '未达到序时进度'] },
  { status: 'overdue', word: '滞后', otherWords: ['严重滞后', '逾期', '进度滞后'] },
  { status: 'notStarted', word: '未启动', otherWords: ['未开始', '尚未启动', '未开工'] },
  { status: 'standing', word: '长期坚持', otherWords: ['持续推进', '长期推进', '常态化推进'] },
  { status: 'notAssessed', word: '本期不评', otherWords: ['不评', '本期不评价', '其它', '其他'] },
  { status: 'retired', word: '已调整', otherWords: ['调整', '取消', '已取消'] },
]
