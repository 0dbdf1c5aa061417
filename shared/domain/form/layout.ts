import type { Stage } from '../undertaking/types.ts'
import { type FormColumnKey, formColumns } from './columns.ts'

/** A column of a form as it is printed. */
export interface FormColumn {
  readonly key: FormColumnKey
  readonly heading: string
  /** In characters of Excel's default font. */
  readonly width: number
  /** Whether the unit fills it in; all others are locked. */
  readonly open: boolean
  readonly align: 'left' | 'center'
}

/** Letters of the first and last column of an area in one row. */
type Area = readonly [string, string]

/** What the forms of a round look like: those of progress, or those of 办理方案 with a column for each stage. */
export interface FormLayout {
  /** Null where progress is asked for. */
  readonly stages: readonly Stage[] | null
  readonly columns: readonly FormColumn[]
  /** The halves of the head line. */
  readonly headLine: readonly [Area, Area]
  /** Label and room of who filled the form in, by which telephone, and when. */
  readonly contact: readonly { readonly labelArea: Area; readonly roomArea: Area }[]
  /** A year by months does not fit A4. */
  readonly paper: 'A4' | 'A3'
}

const progressForm: FormLayout = {
  stages: null,
  columns: formColumns,
  headLine: [
    ['A', 'F'],
    ['G', 'L'],
  ],
  contact: [
    { labelArea: ['A', 'B'], roomArea: ['C', 'D'] },
    { labelArea: ['E', 'F'], roomArea: ['G', 'G'] },
    { labelArea: ['H', 'I'], roomArea: ['J', 'L'] },
  ],
  paper: 'A4',
}

/** The layout of a round's forms. @param stages the ends of stages that a round of 办理方案 asks for; null where it asks for progress */
export function formLayout(stages: readonly Stage[] | null): FormLayout {
  return stages === null ? progressForm : undertakingForm(stages)
}

/** The letter of a column; a form has fewer than 26. */
export function letterAt(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}

const fewStages = 4

function undertakingForm(stages: readonly Stage[]): FormLayout {
  const width = stages.length <= fewStages ? Math.min(20, 40 / stages.length) : 7.5
  const columns: readonly FormColumn[] = [
    { key: 'number', heading: '序号', width: 6, open: false, align: 'center' },
    { key: 'text', heading: '任务内容', width: 25, open: false, align: 'left' },
    { key: 'assignment', heading: '牵头领导\n及分工', width: 10, open: false, align: 'center' },
    { key: 'deadline', heading: '完成时限', width: 9, open: false, align: 'center' },
    { key: 'works', heading: '具体工作举措', width: 28, open: true, align: 'left' },
    ...stages.map(({ on, label }): FormColumn => {
      return { key: `goal:${on}`, heading: `${label}\n目标`, width, open: true, align: 'left' }
    }),
    { key: 'deputy', heading: '分管领导', width: 8, open: true, align: 'center' },
    { key: 'office', heading: '责任科室', width: 9, open: true, align: 'center' },
    { key: 'handler', heading: '经办人', width: 8, open: true, align: 'center' },
    { key: 'phone', heading: '联系电话', width: 13, open: true, align: 'center' },
    { key: 'note', heading: '备注', width: 6, open: true, align: 'left' },
  ]
  const firstGoal = letterAt(5)
  const lastGoal = letterAt(4 + stages.length)
  const [deputy, office, handler, note] = [0, 1, 2, 4].map((more) => letterAt(5 + stages.length + more))
  return {
    stages,
    columns,
    headLine: [
      ['A', 'E'],
      [firstGoal, note ?? lastGoal],
    ],
    contact: [
      { labelArea: ['A', 'B'], roomArea: ['C', 'D'] },
      { labelArea: ['E', 'E'], roomArea: [firstGoal, lastGoal] },
      { labelArea: [deputy ?? '', office ?? ''], roomArea: [handler ?? '', note ?? ''] },
    ],
    paper: stages.length > 6 ? 'A3' : 'A4',
  }
}
