import type { PaperVocabulary } from '../paper/vocabulary.ts'
import { bulletinLists } from './bulletin-lists.ts'
import { bulletinConditions, bulletinWords } from './bulletin-words.ts'
import { behindTable, statisticsTable, unitTable } from './compose-tables.ts'
import { inspectionLists } from './inspection-list.ts'
import type { BulletinMatter } from './matter.ts'
import { reviewTable } from './review-table.ts'
import { reviewLists, reviewWords } from './review-words.ts'

/** Everything a preset of a bulletin may say. */
export const bulletinVocabulary: PaperVocabulary<BulletinMatter> = {
  words: { ...bulletinWords, ...reviewWords, ...bulletinConditions },
  lists: { ...bulletinLists, ...inspectionLists, ...reviewLists },
  tables: {
    各单位情况表: ({ facts }) => unitTable(facts.byUnit).block,
    各单位统计表: ({ facts }) => statisticsTable(facts.byUnit),
    未达序时事项表: ({ facts }) => (facts.behind.length === 0 ? null : behindTable(facts.behind)),
    各单位评比表: ({ facts }) => reviewTable(facts, 'reached'),
    各单位考核表: ({ facts }) => reviewTable(facts, 'done'),
  },
}
