import type { PaperVocabulary } from '../paper/vocabulary.ts'
import { bulletinLists } from './bulletin-lists.ts'
import { bulletinWords } from './bulletin-words.ts'
import { behindTable, statisticsTable, unitTable } from './compose-tables.ts'
import type { BulletinMatter } from './matter.ts'

/** Everything a preset of a bulletin may say. */
export const bulletinVocabulary: PaperVocabulary<BulletinMatter> = {
  words: bulletinWords,
  lists: bulletinLists,
  tables: {
    各单位情况表: ({ facts }) => unitTable(facts.byUnit).block,
    各单位统计表: ({ facts }) => statisticsTable(facts.byUnit),
    未达序时事项表: ({ facts }) => (facts.behind.length === 0 ? null : behindTable(facts.behind)),
  },
}
