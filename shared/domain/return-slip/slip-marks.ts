import { type FormColumnKey, formHeadingRow, formSheetNames } from '../form/columns.ts'
import { type FormColumn, type FormLayout, letterAt } from '../form/layout.ts'
import type { TaskId } from '../id.ts'
import type { RowPlace } from '../task-return/answers.ts'
import type { ReturnProblem, ReturnProblemCode } from '../task-return/types.ts'

/** One thing that a unit has to mend, with where it stands in the file it sent. */
export interface SlipMatter extends Pick<ReturnProblem, 'sheet' | 'row' | 'column'> {
  /** Null for what the office wrote of a report itself. */
  readonly code: ReturnProblemCode | null
  readonly params: ReturnProblem['params']
  /** What is wrong and what to do, as the unit reads it. */
  readonly sentence: string
}

/** A cell to be marked with what is said of it. */
export interface SlipMark {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly text: string
}

/** The cells of the file that the unit sent; what has no row is only said on the first sheet. */
export function marksOnOwnFile(matters: readonly SlipMatter[]): readonly SlipMark[] {
  return matters.flatMap(({ sheet, row, column, sentence }) =>
    sheet === null || row === null ? [] : [{ sheet, row, column: column ?? 'A', text: sentence }],
  )
}

/** Where tasks stand on the program's own form, and what is known of the rows that the unit sent. */
export interface FormPlaces {
  readonly layout: FormLayout
  readonly tasks: readonly { readonly taskId: TaskId; readonly number: string }[]
  readonly taskAt: (place: RowPlace) => TaskId | undefined
}

/** The same on the program's own form, filled with what was sent. */
export function marksOnForm(
  matters: readonly SlipMatter[],
  { layout, tasks, taskAt }: FormPlaces,
): readonly SlipMark[] {
  return matters.flatMap((matter) => {
    const { sheet, row, params, sentence } = matter
    const known = sheet === null || row === null ? undefined : taskAt({ sheet, row })
    const at = tasks.findIndex(({ taskId, number }) => (known ? taskId === known : number === String(params.number)))
    if (at < 0) return []
    return [
      {
        sheet: formSheetNames.form,
        row: formHeadingRow + 1 + at,
        column: columnOf(matter, layout.columns),
        text: sentence,
      },
    ]
  })
}

function columnOf(matter: SlipMatter, columns: readonly FormColumn[]): string {
  const field = fieldOf(matter, columns)
  return letterAt(columns.findIndex(({ key }) => key === field))
}

/** The column of the form that a matter is about; of a whole row its number. */
export function fieldOf(
  { code, params }: Pick<SlipMatter, 'code' | 'params'>,
  columns: readonly FormColumn[],
): FormColumnKey {
  const named = columns.find(({ heading }) => heading.replace('\n', '') === params.heading)
  if (named) return named.key
  if (code?.startsWith('status.') || code === 'cell.noStatus') return 'status'
  if (code?.startsWith('percent.')) return 'percent'
  if (code === 'phone.strange') return 'phone'
  if (code === null || aboutAnswer.has(code)) return columns.some(({ key }) => key === 'works') ? 'works' : 'progress'
  return 'number'
}

/** Matters of what a row says as a whole: marked where its words stand. */
const aboutAnswer: ReadonlySet<ReturnProblemCode> = new Set<ReturnProblemCode>([
  'cell.noProgress',
  'cell.noWorks',
  'row.blank',
  'row.missing',
])

/** `001-县发展和改革局-2023年5月（退回）.xlsx`, from the name of the unit's form. */
export function slipFileName(formName: string): string {
  return formName.replace(/\.xlsx$/, '（退回）.xlsx')
}
