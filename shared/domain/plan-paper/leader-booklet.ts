import type { OfficialDocument } from '../document/types.ts'
import type { Leader } from '../leader/types.ts'
import { composePaper } from '../paper/compose-paper.ts'
import { composedBody } from '../paper/paper-body.ts'
import { words } from '../paper/paper-words.ts'
import type { PresetContent } from '../paper/preset.ts'
import type { PaperVocabulary } from '../paper/vocabulary.ts'
import { coverDocument } from './cover.ts'
import { isLedBy, type PlanPaperData } from './paper-data.ts'
import { type StandingMatter, standingLists, standingTables, standingWords } from './standing-words.ts'

interface BookletMatter extends StandingMatter {
  readonly leader: Leader
}

/** Everything a preset of 领导包 may say. */
export const bookletVocabulary: PaperVocabulary<BookletMatter> = {
  words: { ...standingWords, 领导: ({ leader }) => words(leader.name) },
  lists: standingLists,
  tables: standingTables,
}

/** The tasks a leader leads, as they stand in the round. */
export function standingsOfLeader(data: PlanPaperData, leader: Leader): PlanPaperData['standings'] {
  return data.standings.filter(({ task }) => isLedBy(task, leader))
}

/**
 * 领导包 in the words of a preset — what a leader takes to a meeting: a cover, what he leads in counts, the tasks that are
 * behind first, each with progress and problems, then the others, and whom to call. The text of tasks marked 工作秘密 is in
 * it: it goes to the leader.
 */
export function leaderBooklet(data: PlanPaperData, leader: Leader, preset: PresetContent): readonly OfficialDocument[] {
  const standings = standingsOfLeader(data, leader)
  const { fields, sections } = composePaper(preset, bookletVocabulary, () => ({ data, standings, leader }))
  return [
    coverDocument({ title: fields.title.join(''), office: data.office, day: data.asOf }),
    {
      head: null,
      title: fields.title,
      addressees: fields.addressees === '' ? null : fields.addressees,
      orientation: 'portrait',
      ...composedBody(sections),
      closing: null,
      remark: null,
      imprint: null,
    },
  ]
}
