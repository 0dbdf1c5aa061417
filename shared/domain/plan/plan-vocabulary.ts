import { words } from '../paper/paper-words.ts'
import { type PaperVocabulary, paperList, type VocabularyColumn } from '../paper/vocabulary.ts'
import { labelColumns } from './arrange-labels.ts'
import { planColumns } from './arrange-table.ts'
import type { PlanFront } from './plan-front.ts'
import { listSubject, planName } from './plan-name.ts'
import type { ParsedPlan } from './types.ts'

/** What the words around a plan's tasks are written from. */
export interface PlanMatter {
  readonly plan: ParsedPlan
  readonly front: PlanFront
}

/** The plan's tasks under their headings, or in their table; a plan without them is none. */
export const tasksName = '方案任务'
/** The members of its 领导小组. */
export const membersName = '成员名单'

const paragraphs = (of: (matter: PlanMatter) => readonly string[]) =>
  paperList<PlanMatter, string>({
    items: of,
    keyOf: (_, index) => String(index + 1),
    words: { 原文: (text) => words(text) },
  })

const vocabulary = (columns: readonly VocabularyColumn[]): PaperVocabulary<PlanMatter> => ({
  words: {
    方案标题: ({ plan, front }) => words(front.title.length > 0 ? front.title.join('') : planName(plan.title)),
    方案名称: ({ plan }) => words(planName(plan.title)),
    方案主题: ({ plan }) => words(listSubject(plan.title)),
    方案文号: ({ plan }) => words(plan.documentNumber),
    印发机关: ({ plan }) => words(plan.issuer),
    任务数: ({ plan }) => words(String(plan.tasks.filter(({ parent }) => parent === null).length)),
  },
  lists: {
    标题下各段: paragraphs(({ front }) => front.below),
    任务后各段: paragraphs(({ plan }) => plan.textAfter),
  },
  tables: { [tasksName]: () => null, [membersName]: () => null },
  neededTables: [tasksName],
  columns,
  keepsSigns: true,
})

/** Everything a preset of a plan may say whose tasks name who answers for them in the text; its columns are the labels. */
export const inlinePlanVocabulary: PaperVocabulary<PlanMatter> = {
  ...vocabulary(labelColumns),
  readsColumns: 'planLabels',
}

/** Everything a preset of a plan may say whose tasks stand in a table. */
export const tablePlanVocabulary: PaperVocabulary<PlanMatter> = {
  ...vocabulary(planColumns),
  readsColumns: 'planTable',
  neededColumns: ['text'],
}
