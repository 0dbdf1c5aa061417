/**
 * The columns of a 填报表 in the order printed, after docs/papers.md with the reference columns that docs/rules.md
 * asks for. Widths are in characters of Excel's default font; together they stay at or above 85 % when fitted to the
 * width of A4 landscape (docs/papers.md: usable sum ≈ 138, so at most 162).
 */
export const formColumns = [
  { key: 'number', heading: '序号', width: 6, open: false, align: 'center' },
  { key: 'text', heading: '任务内容', width: 29, open: false, align: 'left' },
  { key: 'assignment', heading: '牵头领导\n及分工', width: 11, open: false, align: 'center' },
  { key: 'deadline', heading: '完成时限', width: 10, open: false, align: 'center' },
  { key: 'stageTarget', heading: '阶段目标', width: 12, open: false, align: 'left' },
  { key: 'lastProgress', heading: '上期进展', width: 16, open: false, align: 'left' },
  { key: 'progress', heading: '本期进展', width: 27, open: true, align: 'left' },
  { key: 'status', heading: '状态', width: 9.5, open: true, align: 'center' },
  { key: 'percent', heading: '完成比例(%)', width: 8, open: true, align: 'center' },
  { key: 'problem', heading: '存在问题', width: 13, open: true, align: 'left' },
  { key: 'nextStep', heading: '下步措施', width: 13, open: true, align: 'left' },
  { key: 'note', heading: '备注', width: 8, open: true, align: 'left' },
] as const

/**
 * How much is added to the width of 任务内容 in forms with very long tasks, tried in order until all of the text shows:
 * better a smaller print than a task cut off.
 */
export const textColumnExtras = [0, 15, 31] as const

/** The columns of all forms: of progress, and of 办理方案, where each stage has one, named by its day. */
export type FormColumnKey =
  | (typeof formColumns)[number]['key']
  | 'works'
  | 'deputy'
  | 'office'
  | 'handler'
  | 'phone'
  | `goal:${string}`

/** The heading of the hidden last column, which holds each row's mark. */
export const markHeading = '标识（请勿改动）'

/** What rows below the table hold in the marks' column: words of the office, nothing that is read in again. */
export const noteMark = '说明'

/** Excel's limit for the text of a cell, in UTF-16 units. */
export const maxCellText = 32_767

/** Names of the sheets: the form, how to fill it in, and the veryHidden sheet that holds the form's mark. */
export const formSheetNames = { form: '填报表', howTo: '填表说明', mark: '_督办台' } as const

/** The defined name and the custom document property that hold the form's mark as well. */
export const formMarkName = '_dubantai_form'

/** The row of the column headings; rows of tasks follow it. Rows before it: title, unit and period, who filled it in, how to. */
export const formHeadingRow = 5
