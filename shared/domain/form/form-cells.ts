import type { FormColumnKey } from './columns.ts'
import type { FormLayout } from './layout.ts'
import type { FormRow } from './types.ts'

/** What a form's row says in each of its columns; empty where the unit is to write. */
export function formCells({ columns }: Pick<FormLayout, 'columns'>, row: FormRow): readonly string[] {
  const texts: Readonly<Partial<Record<FormColumnKey, string>>> = {
    number: row.number,
    text: row.text,
    assignment: [row.leaders.join('、'), row.roleWords].filter((words) => words !== '').join('\n'),
    deadline: row.deadline,
    stageTarget: row.stageTarget,
    lastProgress: row.lastProgress,
    ...row.said,
  }
  return columns.map(({ key }) => texts[key] ?? '')
}
