import { labelMeaning } from '../plan/annotation/labels.ts'
import { columnRole } from '../plan/table-columns.ts'
import { removeWhiteSpace } from '../text/white-space.ts'

/** How the columns of a paper are known when it is read in again: by the headings of a plan's table, by the labels of its tasks. */
export type ColumnReading = 'planTable' | 'planLabels'

/** Whether what stands under a heading is read as what it is. */
const readers: Readonly<Record<ColumnReading, (key: string, heading: string) => boolean>> = {
  planTable: (key, heading) => key === 'field' || columnRole(heading) === key,
  planLabels: (key, heading) => labelMeaning(removeWhiteSpace(heading)) === key,
}

export function isReadAs(reading: ColumnReading, key: string, heading: string): boolean {
  return readers[reading](key, heading)
}
