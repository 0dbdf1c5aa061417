import type { ReturnProblemCode } from './types.ts'

/**
 * Problems that only want to be seen: everything that the unit reported was taken, or there was nothing to take. All others
 * leave something for the unit or the office to mend, which makes a file `partial`.
 */
const notices: ReadonlySet<ReturnProblemCode> = new Set<ReturnProblemCode>([
  'file.noMark',
  'file.mapped',
  'file.olderThanSaved',
  'sheet.otherPeriod',
  'column.notTaken',
  'row.repeated',
  'row.continued',
  'row.combined',
  'cell.noGoal',
  'row.summary',
  'row.leftOut',
  'row.notATask',
  'cell.noStatus',
])

export function isNotice(code: ReturnProblemCode): boolean {
  return notices.has(code)
}
