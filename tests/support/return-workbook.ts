import { formColumns, formMarkName, formSheetNames, markHeading } from '../../shared/domain/form/columns.ts'
import { formMark, rowMark } from '../../shared/domain/form/mark.ts'
import type { PeriodId, PlanId, TaskId, UnitId } from '../../shared/domain/id.ts'
import { defaultStatusWords } from '../../shared/domain/status/types.ts'
import type { MatchContext, MatchUnit, ReturnReading } from '../../shared/domain/task-return/reading.ts'
import type { MergedArea, Workbook, WorkbookCell, WorkbookSheet } from '../../shared/domain/workbook/types.ts'

/** A round of the invented county: three units, seven tasks, one of them of two units. */
export const texts = [
  '新增规模以上工业企业20家以上，技改投资增长10%以上。',
  '新增规模以上工业企业30家以上，技改投资增长15%以上。',
  '新建高标准农田3万亩，粮食总产稳定在40万吨以上。',
  '改造提升城区供水管网12公里，完成老旧小区改造8个。',
  '新建改扩建中小学5所，新增学位2400个。',
  '建成县疾控中心检测楼，县人民医院门诊楼投入使用。',
  '实施清河综合治理工程，新增绿地面积6万平方米。',
] as const

export const planId = 'plan_a' as PlanId
export const may = { id: 'period_5' as PeriodId, label: '2023年5月' }
export const june = { id: 'period_6' as PeriodId, label: '2023年6月' }
export const taskIds = texts.map((_, at) => `task_${at + 1}` as TaskId)

const unitOf = (id: string, name: string, otherNames: readonly string[], tasks: readonly number[]): MatchUnit => ({
  id: id as UnitId,
  name,
  otherNames,
  formerIds: [],
  taskIds: tasks.flatMap((number) => taskIds[number - 1] ?? []),
})

export const reform = unitOf('unit_1', '县发展和改革局', ['县发改局'], [1, 2, 3, 7])
export const schools = unitOf('unit_2', '县教育和体育局', [], [5, 7])
export const health = unitOf('unit_3', '县卫生健康局', [], [])

export const context: MatchContext = {
  planId,
  planTitle: '2023年云河县政府工作报告重点工作任务分工方案',
  period: may,
  otherPeriods: [june, { id: 'period_1' as PeriodId, label: '2023年1月' }],
  units: [reform, schools, health],
  findUnit: (name) => (name === '发展改革局' ? reform.id : null),
  tasks: texts.map((text, at) => ({ id: taskIds[at] ?? ('' as TaskId), number: String(at + 1), text })),
  statusWords: defaultStatusWords,
}

export type Value = string | number | null | Omit<WorkbookCell, 'row' | 'column'>
export type Row = readonly Value[]

/** A sheet from rows of values, the first row being 1. */
export function makeSheet(
  name: string,
  rows: readonly Row[],
  more: { readonly merges?: readonly MergedArea[]; readonly visibility?: WorkbookSheet['visibility'] } = {},
): WorkbookSheet {
  return {
    name,
    visibility: more.visibility ?? 'visible',
    rows: rows
      .map((row, at) => ({ row: at + 1, cells: row.flatMap((value, column) => makeCell(value, at + 1, column + 1)) }))
      .filter(({ cells }) => cells.length > 0),
    merges: more.merges ?? [],
    hiddenRows: [],
    hiddenColumns: [],
  }
}

function makeCell(value: Value, row: number, column: number): readonly WorkbookCell[] {
  if (value === null || value === '') return []
  return [typeof value === 'object' ? { row, column, ...value } : { row, column, value }]
}

export interface FormParts {
  readonly unit: MatchUnit
  readonly period: { readonly id: PeriodId; readonly label: string }
}

/** The lines over the table, as a form has them. */
export const headRows = ({ unit, period }: FormParts): Row[] => [
  [`${context.planTitle}进展情况填报表`],
  [`填报单位（盖章）：${unit.name}`, null, null, null, null, null, `调度期：${period.label}　　报送截止：2023年6月5日`],
  ['填报人：'],
  ['填报要求：……请于2023年6月5日前报送'],
]
export const headingRow: Row = [...formColumns.map(({ heading }) => heading), markHeading]

/** One row of a form, filled in: progress, status, percent, problem, next step, note. */
export function bodyRow(parts: FormParts, task: number, filled: Row = []): Row {
  const form = { planId, periodId: parts.period.id, unitId: parts.unit.id }
  const id = taskIds[task - 1] ?? ('' as TaskId)
  const values = Array.from({ length: 6 }, (_, at) => filled[at] ?? null)
  return [String(task), texts[task - 1] ?? '', '张云山\n牵头单位', '2023年年底', '', '', ...values, rowMark(form, id)]
}

/** The marks of a whole form: hidden sheet, defined name, document property. */
export function marksOf({
  unit,
  period,
}: FormParts): Pick<Workbook, 'definedNames' | 'properties'> & { sheet: WorkbookSheet } {
  const mark = formMark({ planId, periodId: period.id, unitId: unit.id })
  return {
    sheet: makeSheet(formSheetNames.mark, [[mark], [context.planTitle], [period.label], [unit.name]], {
      visibility: 'veryHidden',
    }),
    definedNames: [{ name: formMarkName, refersTo: `"${mark}"` }],
    properties: { [formMarkName]: mark },
  }
}

/** A returned form of a unit with all its marks. */
export function makeReturn(parts: FormParts, rows: readonly Row[], merges: readonly MergedArea[] = []): Workbook {
  const { sheet, definedNames, properties } = marksOf(parts)
  const form = makeSheet(formSheetNames.form, [...headRows(parts), headingRow, ...rows], { merges })
  return { sheets: [form, sheet], definedNames, properties }
}

/** The reading of a file that is of one unit. */
export function onlyReading(readings: readonly ReturnReading[]): ReturnReading {
  const [reading, second] = readings
  if (!reading || second) throw new Error(`${readings.length} readings`)
  return reading
}
