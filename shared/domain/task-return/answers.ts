import type { TableMapping } from '../free-form/types.ts'
import type { TaskId, UnitId } from '../id.ts'
import type { Status } from '../status/types.ts'
import type { GoalField } from './headings.ts'

/** A row of a returned file, by its sheet and its number as Excel shows it. */
export interface RowPlace {
  readonly sheet: string
  readonly row: number
}

/** What the office said of one row: which task it is; null: of none, it is not taken. */
export interface RowAnswer extends RowPlace {
  readonly taskId: TaskId | null
}

/** What the office said a cell means. */
export type ValueAnswer = RowPlace &
  (
    | { readonly field: 'percent'; readonly value: number | null }
    | { readonly field: 'status'; readonly value: Status | null }
    /** The goal of a stage of a 办理方案 as a percentage; null: as the words it is written in. */
    | { readonly field: GoalField; readonly value: number | null }
  )

/** What the office settled of a file that could not be read with certainty; the file itself is never changed. */
export interface ReturnAnswers {
  /** Whose file it is; null where the file says so itself. */
  readonly unitId: UnitId | null
  readonly rows: readonly RowAnswer[]
  readonly values: readonly ValueAnswer[]
  /** What was answered for the unit's earlier files is not applied to this one. */
  readonly isMemoryOff?: true
  /** How a file that is no form of ours is read; the same for all units it is of. */
  readonly mapping?: TableMapping
}

export const noAnswers: ReturnAnswers = { unitId: null, rows: [], values: [] }

/** One thing settled. */
export type ReturnAnswer =
  | { readonly kind: 'unit'; readonly unitId: UnitId }
  | ({ readonly kind: 'row' } & RowAnswer)
  | ({ readonly kind: 'value' } & ValueAnswer)

/** Adds an answer; a later one on the same matter takes the place of the earlier. */
export function addAnswer(answers: ReturnAnswers, answer: ReturnAnswer): ReturnAnswers {
  switch (answer.kind) {
    case 'unit':
      return { ...answers, unitId: answer.unitId }
    case 'row': {
      const { kind: _, ...row } = answer
      return { ...answers, rows: [...answers.rows.filter((other) => !isSamePlace(other, row)), row] }
    }
    case 'value': {
      const { kind: _, ...value } = answer
      const others = answers.values.filter((other) => !isSamePlace(other, value) || other.field !== value.field)
      return { ...answers, values: [...others, value] }
    }
    default:
      return answer satisfies never
  }
}

/** What was answered for a row; undefined where nothing was. */
export function findRowAnswer(answers: ReturnAnswers, place: RowPlace): RowAnswer | undefined {
  return answers.rows.find((row) => isSamePlace(row, place))
}

/** What was answered for a cell; undefined where nothing was. */
export function findValueAnswer<Field extends ValueAnswer['field']>(
  answers: ReturnAnswers,
  place: RowPlace,
  field: Field,
): Extract<ValueAnswer, { field: Field }> | undefined {
  return answers.values.find(
    (value): value is Extract<ValueAnswer, { field: Field }> => value.field === field && isSamePlace(value, place),
  )
}

function isSamePlace(a: RowPlace, b: RowPlace): boolean {
  return a.row === b.row && a.sheet === b.sheet
}
