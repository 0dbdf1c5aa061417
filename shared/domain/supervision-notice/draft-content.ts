import type { IsoDate } from '../iso-date.ts'
import { wordsOver } from '../paper/compose-paper.ts'
import type { PresetContent } from '../paper/preset.ts'
import { writePlain } from '../paper/wording.ts'
import type { Period } from '../period/types.ts'
import type { Plan } from '../plan/plan.ts'
import type { TaskDetail } from '../task/types.ts'
import { fullWidthSigns } from '../text/full-width-signs.ts'
import { noticeForm } from './notice-form.ts'
import { inForce, noticeVocabulary } from './notice-vocabulary.ts'
import type { NoticeContent, NoticeGrade, NoticeKind } from './types.ts'

/** What a unit last said of a task. */
export interface SaidOfTask {
  readonly percent: number | null
  readonly progress: string
  readonly problem: string
}

export interface DraftInput {
  readonly kind: NoticeKind
  readonly grade: NoticeGrade
  readonly plan: Pick<Plan, 'title' | 'documentNumber'>
  readonly period: Period | null
  /** In the order of the plan. */
  readonly tasks: readonly TaskDetail[]
  readonly said: ReadonlyMap<TaskDetail['id'], SaidOfTask>
  /** The tasks of which the unit handed in what the round asks for. */
  readonly handedIn: ReadonlySet<TaskDetail['id']>
  readonly unitName: string
  readonly office: string
  /** The day by which deadlines are overdue: the round's end. */
  readonly asOf: IsoDate
  readonly replyDue: IsoDate
  readonly contactName: string
}

/** The words of a new notice as a preset has them; the office edits them until it issues the notice. */
export function draftNoticeContent(input: DraftInput, preset: PresetContent): NoticeContent {
  const { grade, tasks, contactName } = input
  const [only, ...others] = tasks
  const isOne = only !== undefined && others.length === 0
  const wordsFor = wordsOver(noticeVocabulary, input)
  const worded = (key: string) =>
    preset.sections
      .filter((section) => section.key === key && section.isShown)
      .flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'paragraph' ? [part.words] : [])))
      .map((words) => writePlain(words, wordsFor))
      .filter((text) => text !== '')
      .join('\n')
  const words = {
    basis: worded('basis'),
    supportUnits: isOne ? fullWidthSigns(supportersOf(only, input.unitName)) : '',
    deadline: isOne ? fullWidthSigns(inForce(only)?.text ?? '') : '',
    demands: worded('demands'),
    situation: worded('situation'),
    replyDemand: worded('replyDemand'),
    approval: worded('approval'),
  }
  return {
    ...words,
    asDrafted: words,
    urgency: grade === 'red' ? '加急' : '',
    contactName,
    contactPhone: '',
    form: noticeForm(preset, worded),
  }
}

/** The other units of the task as the plan names them, lead units first. */
function supportersOf({ assignments }: TaskDetail, unitName: string): string {
  const words = (['lead', 'responsible', 'support', 'implement'] as const).flatMap((role) =>
    assignments.filter((assignment) => assignment.role === role).map((assignment) => assignment.words),
  )
  return [...new Set(words)].filter((word) => word !== unitName).join('、')
}
