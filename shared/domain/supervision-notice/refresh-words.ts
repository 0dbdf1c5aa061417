import type { NoticeContent, NoticeWords } from './types.ts'

/** The rows that the program words from figures and plan, in the order in which the form has them. */
export const writtenFields = [
  'basis',
  'supportUnits',
  'deadline',
  'demands',
  'situation',
  'replyDemand',
  'approval',
] as const satisfies readonly (keyof NoticeWords)[]

/** What the program would write otherwise now: taken over, or shown beside words that were changed by hand and stay. */
export interface NoticeChange {
  readonly field: keyof NoticeWords
  readonly kind: 'changed' | 'kept'
  readonly before: string
  readonly after: string
  /** What the program would write where the words stay; null where they are taken over. */
  readonly program: string | null
}

/** The rows that the program worded, without what was typed into the form. */
export function writtenWords(content: NoticeContent): NoticeWords {
  const { basis, supportUnits, deadline, demands, situation, replyDemand, approval } = content
  return { basis, supportUnits, deadline, demands, situation, replyDemand, approval }
}

/**
 * What wording a draft anew would change. A row was changed by hand where it no longer says what the program had written; of
 * a draft from before that was kept nothing is known, and every row stays.
 */
export function compareNotice(draft: NoticeContent, fresh: NoticeContent): readonly NoticeChange[] {
  return writtenFields.flatMap((field): NoticeChange[] => {
    const [before, program, wrote] = [draft[field], fresh[field], draft.asDrafted?.[field]]
    if (program === wrote || program === before) return []
    return before === wrote
      ? [{ field, kind: 'changed', before, after: program, program: null }]
      : [{ field, kind: 'kept', before, after: before, program }]
  })
}

/** The draft in the words of now; what was changed by hand keeps its words. */
export function refreshNoticeWords(draft: NoticeContent, fresh: NoticeContent): NoticeContent {
  const taken = compareNotice(draft, fresh).filter(({ kind }) => kind === 'changed')
  return {
    ...draft,
    ...Object.fromEntries(taken.map(({ field, after }) => [field, after])),
    asDrafted: writtenWords(fresh),
  }
}
