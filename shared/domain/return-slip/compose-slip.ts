import { formatChineseDate } from '../document/chinese-date.ts'
import { type FormColumnKey, formHeadingRow, formSheetNames } from '../form/columns.ts'
import { type FormColumn, type FormLayout, letterAt } from '../form/layout.ts'
import { roundFormName } from '../form/wording.ts'
import type { TaskId } from '../id.ts'
import type { IsoDate } from '../iso-date.ts'
import type { PeriodPurpose } from '../period/types.ts'
import { planName } from '../plan/plan-name.ts'
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

/** Everything a 退回单 says. */
export interface SlipContent {
  readonly planTitle: string
  readonly periodLabel: string
  readonly purpose: PeriodPurpose
  readonly unitName: string
  readonly fileName: string
  readonly reasons: readonly string[]
  readonly due: IsoDate
  readonly matters: readonly SlipMatter[]
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

/** The first sheet of a 退回单: what to mend, and by when. */
export function slipFrontSheet(content: SlipContent) {
  const { planTitle, periodLabel, purpose, unitName, fileName, reasons, due, matters } = content
  return {
    name: '退回说明',
    title: `退回单：${unitName}`,
    lines: [
      `你单位报送的${planName(planTitle)}${roundFormName(periodLabel, purpose)}（${fileName}）需要更正，请于${formatChineseDate(due)}前更正后重新报送。`,
      ...reasons.map((reason) => `退回原因：${reason}`),
      '后面的填报表中，标红的单元格就是需要更正的地方，批注写明了原因。请直接在这个文件里更正，保存后报送；本页和标红不用删除。',
    ],
    header: ['序号', '位置', '读到的内容', '问题和改法'],
    rows: matters.map((matter, at) => [String(at + 1), placeWords(matter), readWords(matter), matter.sentence]),
    widths: [6, 26, 34, 64],
  }
}

function placeWords({ sheet, row, column }: SlipMatter): string {
  const words = [
    sheet ?? '整个文件',
    ...(row === null ? [] : [`第${row}行`]),
    ...(column === null ? [] : [`${column}列`]),
  ]
  return words.join(' ')
}

function readWords({ params }: SlipMatter): string {
  return String(params.words ?? '')
}

/** `001-县发展和改革局-2023年5月（退回）.xlsx`, from the name of the unit's form. */
export function slipFileName(formName: string): string {
  return formName.replace(/\.xlsx$/, '（退回）.xlsx')
}
