import { formatChineseDate } from '../document/chinese-date.ts'
import type { IsoDate } from '../iso-date.ts'
import { words } from '../paper/paper-words.ts'
import type { PaperVocabulary } from '../paper/vocabulary.ts'
import type { PeriodPurpose } from '../period/types.ts'
import { listSubject, planName } from '../plan/plan-name.ts'
import { roundFormName } from './wording.ts'

/** What the forms of a round have in common. */
export interface FormRound {
  readonly planTitle: string
  readonly documentNumber: string | null
  readonly periodLabel: string
  readonly purpose: PeriodPurpose
  readonly due: IsoDate
  /** The office's words for 状态, in the order of the drop-down. */
  readonly statusWords: readonly string[]
  readonly countyName: string
  readonly officeName: string
  readonly inspectorateName: string
}

/** Whose form it is, and on how many tasks. */
export interface FormOwner {
  readonly unitName: string
  readonly tasks: number
}

/** What the words of a form are written from. */
export interface FormFacts {
  readonly round: FormRound
  readonly owner: FormOwner
}

/** The form's own table; a form without it could not be read again. */
export const formTableName = '填报表'

/** Placeholders that say something else on each unit's form. */
export const ownerWords: readonly string[] = ['填报单位', '任务数']

/** Everything a preset of 填报表 may say. */
export const formVocabulary: PaperVocabulary<FormFacts> = {
  words: {
    方案名称: ({ round }) => words(planName(round.planTitle)),
    方案主题: ({ round }) => words(listSubject(round.planTitle)),
    方案文号: ({ round }) => words(round.documentNumber),
    调度期: ({ round }) => words(round.periodLabel),
    填报表名称: ({ round }) => words(roundFormName(round.periodLabel, round.purpose)),
    报送截止日期: ({ round }) => words(formatChineseDate(round.due)),
    状态用语: ({ round }) => words(round.statusWords.join('、')),
    填报单位: ({ owner }) => words(owner.unitName),
    任务数: ({ owner }) => words(String(owner.tasks)),
    县名: ({ round }) => words(round.countyName),
    发文机关: ({ round }) => words(round.officeName),
    督查机构: ({ round }) => words(round.inspectorateName),
  },
  lists: {},
  tables: { [formTableName]: () => null },
  neededTables: [formTableName],
  keepsSigns: true,
}
