import { headOf } from '../bulletin/head.ts'
import type { BulletinOffice } from '../bulletin/office.ts'
import { formatChineseDate } from '../document/chinese-date.ts'
import { spreadName } from '../document/head-rules.ts'
import type { Attendance, OfficialDocument } from '../document/types.ts'
import type { IsoDate } from '../iso-date.ts'
import type { Leader } from '../leader/types.ts'
import { composePaper } from '../paper/compose-paper.ts'
import { composedBody } from '../paper/paper-body.ts'
import { noElements } from '../paper/paper-elements.ts'
import { words } from '../paper/paper-words.ts'
import type { PresetContent } from '../paper/preset.ts'
import type { PaperVocabulary } from '../paper/vocabulary.ts'
import { type MeetingData, type MeetingMatter, meetingVocabulary, speakersOf } from './meeting-material.ts'
import { namedUnits } from './named-units.ts'
import { isLedBy } from './paper-data.ts'

/** A meeting on a round as it took place. */
export interface MinutesData extends MeetingData {
  readonly issuer: BulletinOffice
  readonly date: IsoDate
  /** Who presided; null where it is not said. */
  readonly host: Leader | null
  /** Leaders who were excused. */
  readonly absent: readonly Leader[]
}

interface MinutesMatter extends MeetingMatter {
  readonly data: MinutesData
}

/** Everything a preset of 会议纪要 may say. */
export const minutesVocabulary: PaperVocabulary<MinutesMatter> = {
  ...meetingVocabulary,
  words: {
    ...meetingVocabulary.words,
    会议日期: ({ data }) => words(formatChineseDate(data.date)),
    主持人: ({ data }) => words(data.host?.name ?? null),
    发文机关: ({ data }) => words(data.issuer.name),
    督查机构: ({ data }) => words(data.issuer.inspectorate),
    抄送单位: ({ data }) => words(data.issuer.copyTo),
    汇报单位: (matter) => words(namedUnits(speakersOf(matter).map(({ unit }) => unit.name))),
  },
}

/**
 * 会议纪要 of a 调度会议 in the words of a preset: how the work stands, what was discussed task by task with what is demanded, and
 * who took part. It has no 署名 and no seal (GB/T 9704—2012 10.3); its date is that of the meeting.
 */
export function meetingMinutes(data: MinutesData, preset: PresetContent): OfficialDocument {
  const { issuer, date, standings } = data
  const { fields, sections } = composePaper(preset, minutesVocabulary, () => ({ data, standings }))
  return {
    head: headOf({ office: issuer, preset, elements: noElements }, null, date),
    title: fields.title,
    addressees: fields.addressees === '' ? null : fields.addressees,
    orientation: 'portrait',
    ...composedBody(sections),
    attendance: attendanceOf(data),
    closing: null,
    remark: null,
    imprint: { copyTo: fields.copyTo === '' ? null : fields.copyTo, office: issuer.name, date, copies: null },
  }
}

/** The leaders of the tasks in official order, the one who presided among them; and the units that spoke. */
function attendanceOf(data: MinutesData): readonly Attendance[] {
  const isAbsent = ({ id }: Leader) => data.absent.some((one) => one.id === id)
  const called = data.leaders.filter(
    (leader) => leader.id === data.host?.id || data.standings.some(({ task }) => isLedBy(task, leader)),
  )
  const spoke = speakersOf({ data, standings: data.standings }).map(({ unit }) => unit.name)
  const named = (leaders: readonly Leader[]) => leaders.map(({ name }) => spreadName(name)).join('、')
  const lines: readonly Attendance[] = [
    { label: '出席', names: named(called.filter((leader) => !isAbsent(leader))) },
    { label: '请假', names: named(data.absent) },
    { label: '列席', names: spoke.length === 0 ? '' : `${spoke.join('、')}主要负责同志` },
  ]
  return lines.filter(({ names }) => names !== '')
}
