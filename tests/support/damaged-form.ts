import { formColumns, formMarkName, formSheetNames, markHeading } from '../../shared/domain/form/columns.ts'
import { formMark, rowMark } from '../../shared/domain/form/mark.ts'
import type { TaskId } from '../../shared/domain/id.ts'
import type { MatchContext, MatchUnit } from '../../shared/domain/task-return/reading.ts'
import type { DefinedName, MergedArea, Workbook, WorkbookSheet } from '../../shared/domain/workbook/types.ts'
import { makeSheet, type Row, type Value } from './return-workbook.ts'

/** A row of a form on its way back, and what is true of it. */
export interface FormRow {
  values: Record<string, Value>
  /** The task that its words are about; null where they are about none of this unit's in this period. */
  readonly truth: TaskId | null
  /** The row cannot be taken without asking, whoever reads it. */
  mustAsk: boolean
}

/** A filled form as the ways of damaging it see it: columns by their keys, rows by what they hold. */
export interface DamagedForm {
  readonly context: MatchContext
  readonly unit: MatchUnit
  fileName: string
  head: Row[]
  columns: string[]
  headings: Record<string, string>
  /** A second heading over some columns, as where 本期情况 stands over 进展 and 状态. */
  upperHeadings: Record<string, string> | null
  rows: FormRow[]
  /** Cells merged from a row down over the next, by the row and the column's key. */
  merges: { readonly row: FormRow; readonly column: string }[]
  hasWorkbookMark: boolean
  hiddenColumns: string[]
  hiddenRows: FormRow[]
}

/** Where the words of a row say which task they are truly of: nobody reads this but the measurement. */
export const tokenOf = (task: string) => `〔${task}〕`
export const taskOfToken = (text: string) => /〔(\w+)〕/.exec(text)?.[1] ?? null

/** A unit's form filled in as asked. */
export function filledForm(context: MatchContext, unit: MatchUnit): DamagedForm {
  const form = { planId: context.planId, periodId: context.period.id, unitId: unit.id }
  const rows = unit.taskIds.flatMap((id, at): FormRow[] => {
    const task = context.tasks.find((found) => found.id === id)
    if (!task) return []
    const values = {
      number: task.number,
      text: task.text,
      assignment: '张云山\n牵头单位',
      deadline: '2023年年底',
      stageTarget: '',
      lastProgress: '上月完成土地平整。',
      progress: `${tokenOf(id)}已完成投资1.2亿元。`,
      status: '达到序时进度',
      percent: 20 + (at % 70),
      problem: at % 3 === 0 ? '用地指标未落实。' : '无',
      nextStep: '加快办理手续。',
      note: '',
      mark: rowMark(form, id),
    }
    return [{ values, truth: id, mustAsk: false }]
  })
  return {
    context,
    unit,
    fileName: `001-${unit.name}-${context.period.label}.xlsx`,
    head: [
      [`${context.planTitle}进展情况填报表`],
      [
        `填报单位（盖章）：${unit.name}`,
        null,
        null,
        null,
        null,
        `调度期：${context.period.label}　　报送截止：2023年6月5日`,
      ],
      ['填报人：'],
    ],
    columns: [...formColumns.map(({ key }) => key), 'mark'],
    headings: { ...Object.fromEntries(formColumns.map(({ key, heading }) => [key, heading])), mark: markHeading },
    upperHeadings: null,
    rows,
    merges: [],
    hasWorkbookMark: true,
    hiddenColumns: [],
    hiddenRows: [],
  }
}

/** A row of a file by its place, and what is true of it. */
export interface PlacedRow {
  readonly unit: MatchUnit
  readonly form: DamagedForm
  readonly row: FormRow
}

export const placeOf = (sheet: string | null, row: number | null) => `${sheet ?? ''} ${row ?? ''}`

/** The file as it comes back, each form on its sheet, and its body rows by their places. */
export function renderForms(forms: readonly DamagedForm[]): {
  readonly workbook: Workbook
  readonly body: ReadonlyMap<string, PlacedRow>
} {
  const body = new Map<string, PlacedRow>()
  const sheets: WorkbookSheet[] = []
  const definedNames: DefinedName[] = []
  for (const form of forms) {
    const { unit, context, hasWorkbookMark } = form
    // Whoever puts the forms of several units together names the sheets after them.
    const name = forms.length > 1 ? unit.name : hasWorkbookMark ? formSheetNames.form : 'Sheet1'
    const { sheet, rows } = renderSheet(form, name)
    sheets.push(sheet)
    for (const [number, row] of rows) body.set(placeOf(name, number), { unit, form, row })
    if (!hasWorkbookMark) continue
    const mark = formMark({ planId: context.planId, periodId: context.period.id, unitId: unit.id })
    sheets.push(makeSheet(formSheetNames.mark, [[mark]], { visibility: 'veryHidden' }))
    definedNames.push({ name: formMarkName, refersTo: `"${mark}"` })
  }
  return { workbook: { sheets, definedNames, properties: {} }, body }
}

function renderSheet(form: DamagedForm, name: string) {
  const { columns, headings, upperHeadings, head } = form
  const lower: Row = columns.map((key) => headings[key] ?? '')
  const heading: Row[] = upperHeadings ? [columns.map((key) => upperHeadings[key] ?? ''), lower] : [lower]
  const top = head.length + heading.length + 1
  const rows = new Map(form.rows.map((row, at) => [top + at, row]))
  const numberOf = new Map(form.rows.map((row, at) => [row, top + at]))
  const merges = form.merges.flatMap(({ row, column }): MergedArea[] => {
    const from = numberOf.get(row)
    const at = columns.indexOf(column) + 1
    if (from === undefined || at === 0 || !rows.has(from + 1)) return []
    return [{ top: from, bottom: from + 1, left: at, right: at }]
  })
  const cells = form.rows.map((row): Row => columns.map((key) => row.values[key] ?? null))
  const sheet: WorkbookSheet = {
    ...makeSheet(name, [...head, ...heading, ...cells], { merges }),
    hiddenColumns: form.hiddenColumns.map((key) => columns.indexOf(key) + 1),
    hiddenRows: form.hiddenRows.flatMap((row) => numberOf.get(row) ?? []),
  }
  return { sheet, rows }
}
