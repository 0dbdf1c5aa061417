import type { OfficialDocument } from '../document/types.ts'
import { composePaper } from '../paper/compose-paper.ts'
import { composedBody } from '../paper/paper-body.ts'
import { type PaperWords, when, words } from '../paper/paper-words.ts'
import type { PresetContent } from '../paper/preset.ts'
import { type PaperVocabulary, paperList } from '../paper/vocabulary.ts'
import type { Standing } from '../period/task-standing.ts'
import type { Period } from '../period/types.ts'
import type { Unit } from '../unit/types.ts'
import { countWhere, isBehind, isPastDueOnly, isToDiscuss } from './counted-items.ts'
import { leadingUnits, type PlanPaperData } from './paper-data.ts'
import { countIfAny, type StandingMatter, standingLists, standingTables, standingWords } from './standing-words.ts'

/** A round's meeting, and the units that owe it a report. */
export interface MeetingData extends PlanPaperData {
  readonly period: Period
  /** In official order. */
  readonly silentUnits: readonly Unit[]
  readonly askedUnits: number
}

export interface MeetingMatter extends StandingMatter {
  readonly data: MeetingData
}

const reportingWords: Readonly<Record<string, (matter: MeetingMatter) => PaperWords>> = {
  应报送单位数: ({ data }) => words(String(data.askedUnits)),
  已报送单位数: ({ data }) => words(String(data.askedUnits - data.silentUnits.length)),
  未报送单位数: ({ data }) => countIfAny(data.silentUnits.length),
  未报送单位: ({ data }) => words(data.silentUnits.map(({ name }) => name).join('、')),
  若有未报送单位: ({ data }) => when(data.silentUnits.length > 0),
  若全部报送: ({ data }) => when(data.silentUnits.length === 0),
  若无汇报单位: (matter) => when(speakersOf(matter).length === 0),
}

/** Everything a preset of 调度会议材料 may say. */
export const meetingVocabulary: PaperVocabulary<MeetingMatter> = {
  words: { ...standingWords, ...reportingWords },
  lists: {
    ...standingLists,
    建议汇报单位: paperList({
      items: speakersOf,
      keyOf: ({ unit }) => unit.id,
      words: {
        序号: (_, index) => words(String(index + 1)),
        单位: ({ unit }) => words(unit.name),
        滞后任务数: ({ behind }) => countIfAny(behind),
        过时限任务数: ({ pastDue }) => countIfAny(pastDue),
        若两者都有: ({ behind, pastDue }) => when(behind > 0 && pastDue > 0),
      },
    }),
  },
  tables: standingTables,
}

/**
 * 调度会议材料 in the words of a preset: overall figures, who has not reported, the tasks behind in a table, the units proposed
 * to speak, and the problems to be decided, in official order and the order of the plan.
 */
export function meetingMaterial(data: MeetingData, preset: PresetContent): OfficialDocument {
  const { fields, sections } = composePaper(preset, meetingVocabulary, () => ({ data, standings: data.standings }))
  return {
    head: null,
    title: fields.title,
    addressees: fields.addressees === '' ? null : fields.addressees,
    orientation: 'portrait',
    ...composedBody(sections),
    closing: { office: data.office, date: data.asOf, hasSeal: false },
    remark: null,
    imprint: null,
  }
}

/** The units with tasks behind or past their deadline, in official order; an item counts once for each of those who lead what is late of it. */
export function speakersOf(matter: MeetingMatter) {
  const { directory } = matter.data
  const late = countWhere(matter, isToDiscuss).rows
  return directory.units.flatMap((unit) => {
    const own = late.filter(({ task }) => leadingUnits(task, directory).some(({ id }) => id === unit.id))
    const itemsOf = (tasks: readonly Standing[]) => new Set(tasks.map(({ task }) => task.parentId ?? task.id)).size
    if (own.length === 0) return []
    return [{ unit, behind: itemsOf(own.filter(isBehind)), pastDue: itemsOf(own.filter(isPastDueOnly)) }]
  })
}
