import { formMarkName, formSheetNames, markHeading } from '../../shared/domain/form/columns.ts'
import { formLayout } from '../../shared/domain/form/layout.ts'
import { formMark, rowMark } from '../../shared/domain/form/mark.ts'
import { formName } from '../../shared/domain/form/wording.ts'
import type { TaskId } from '../../shared/domain/id.ts'
import type { MatchContext, MatchUnit } from '../../shared/domain/task-return/reading.ts'
import type { Stage } from '../../shared/domain/undertaking/types.ts'
import type { DefinedName, MergedArea, Workbook, WorkbookSheet } from '../../shared/domain/workbook/types.ts'
import { makeSheet, type Row, type Value } from './return-workbook.ts'

/** A row of a form on its way back, and what is true of it. */
export interface FormRow {
  values: Record<string, Value>
  /** The task that its words are about; null where they are about none of this unit's in this period. */
  readonly truth: TaskId | null
  /** The row cannot be taken without asking, whoever reads it. */
  mustAsk: boolean
  /** It names no task: it goes on with the one above. */
  readonly isContinued?: true
}

/** A filled form as the ways of damaging it see it: columns by their keys, rows by what they hold. */
export interface DamagedForm {
  readonly context: MatchContext
  readonly unit: MatchUnit
  readonly main: MainColumn
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
export const tasksOfTokens = (text: string) => [...text.matchAll(/〔(\w+)〕/g)].map(([, task]) => task)

/** The column that a round asks for above all, where the token stands. */
export type MainColumn = 'progress' | 'works'

/** A unit's form filled in as asked. */
export function filledForm(context: MatchContext, unit: MatchUnit): DamagedForm {
  const form = { planId: context.planId, periodId: context.period.id, unitId: unit.id }
  const stages = context.stages ?? null
  const { columns } = formLayout(stages)
  const rows = unit.taskIds.flatMap((id, at): FormRow[] => {
    const task = context.tasks.find((found) => found.id === id)
    if (!task) return []
    const given = { number: task.number, text: task.text, assignment: '张云山\n牵头单位', deadline: '2023年年底' }
    const said = stages ? commitment(id, at, stages) : progress(id, at)
    return [{ values: { ...given, ...said, note: '', mark: rowMark(form, id) }, truth: id, mustAsk: false }]
  })
  return {
    context,
    unit,
    main: stages ? 'works' : 'progress',
    fileName: `001-${unit.name}-${context.period.label}.xlsx`,
    head: [
      [`${context.planTitle}${formName(stages ? 'undertaking' : 'progress')}`],
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
    columns: [...columns.map(({ key }) => key), 'mark'],
    headings: { ...Object.fromEntries(columns.map(({ key, heading }) => [key, heading])), mark: markHeading },
    upperHeadings: null,
    rows,
    merges: [],
    hasWorkbookMark: true,
    hiddenColumns: [],
    hiddenRows: [],
  }
}

function progress(id: TaskId, at: number): FormRow['values'] {
  return {
    stageTarget: '',
    lastProgress: '上月完成土地平整。',
    progress: `${tokenOf(id)}已完成投资1.2亿元。`,
    status: '达到序时进度',
    percent: 20 + (at % 70),
    problem: at % 3 === 0 ? '用地指标未落实。' : '无',
    nextStep: '加快办理手续。',
  }
}

function commitment(id: TaskId, at: number, stages: readonly Stage[]): FormRow['values'] {
  return {
    works: `${tokenOf(id)}组织申报项目，逐户走访企业。`,
    ...Object.fromEntries(stages.map(({ on }, stage) => [`goal:${on}`, `${(stage + 1) * 25}%`])),
    deputy: '李清河',
    office: '综合股',
    handler: at % 2 === 0 ? '赵田' : '钱山',
    phone: '0635-8000001',
  }
}

/** The rows of each task together: its own, and those below in which it says more without naming the task again. */
export function rowsByTask({ rows }: DamagedForm): FormRow[][] {
  const groups: FormRow[][] = []
  for (const row of rows) {
    const group = groups.at(-1)
    if (row.isContinued && group) group.push(row)
    else groups.push([row])
  }
  return groups
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
