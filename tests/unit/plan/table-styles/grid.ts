import type { TableBlock, TableCell } from '../../../../shared/domain/original-document/types.ts'
import type { ParsedPlan, ParsedTask } from '../../../../shared/domain/plan/types.ts'
import { partiesOf } from '../plan-text.ts'

/** A table drawn as rows of words: `^` goes on with the merged cell above, `<` with the one to the left. */
export function grid(...rows: readonly (readonly string[])[]): TableBlock {
  const wordsAt = (row: number, column: number) => rows[row]?.[column]
  const cells = rows.flatMap((words, row) =>
    words.flatMap((text, column): TableCell[] => {
      if (text === '^' || text === '<') return []
      let columnSpan = 1
      while (wordsAt(row, column + columnSpan) === '<') columnSpan++
      let rowSpan = 1
      while (wordsAt(row + rowSpan, column) === '^') rowSpan++
      return [{ text, row, column, rowSpan, columnSpan, tables: [] }]
    }),
  )
  const columnCount = Math.max(...rows.map((row) => row.length))
  return { kind: 'table', rowCount: rows.length, columnCount, cells, place: { table: 1 } }
}

/** What was read of a task, what is empty left out: `lead`, `support` … are the parties as printed, parted by `、`. */
export interface Reading {
  readonly number: string
  readonly parent?: string
  readonly section?: readonly string[]
  readonly text: string
  readonly leaders?: readonly string[]
  readonly deputies?: readonly string[]
  readonly leadUnits?: readonly string[]
  readonly supportUnits?: readonly string[]
  readonly implementUnits?: readonly string[]
  readonly responsibleUnits?: readonly string[]
  /** The words and, behind `→`, the day they mean. */
  readonly deadline?: string
  readonly fields?: Readonly<Record<string, string>>
}

export const readingsOf = (plan: ParsedPlan): readonly Reading[] => plan.tasks.map(readingOf)

function readingOf(task: ParsedTask): Reading {
  const { number, parent, section, text, deadline, fields } = task
  return {
    number,
    ...(parent !== null && { parent }),
    ...(section.length > 0 && { section }),
    text,
    ...partiesOf(task),
    ...(deadline && { deadline: `${deadline.text}→${deadline.date ?? deadline.kind}` }),
    ...(Object.keys(fields).length > 0 && { fields }),
  }
}
