import type { StatusCount } from '../../../shared/domain/responsibility/types.ts'
import type { Status } from '../../../shared/domain/status/types.ts'
import type { Text } from '../../text/use-text.ts'
import type { StatusWords } from '../signs/index.ts'

/** The states that a list of responsibilities counts apart, the worst first; null is 未报送. */
export const statusColumns = [
  { id: 'late', statuses: ['overdue'] },
  { id: 'behind', statuses: ['behind'] },
  { id: 'notStarted', statuses: ['notStarted'] },
  { id: 'onTrack', statuses: ['onTrack', 'ahead'] },
  { id: 'done', statuses: ['done'] },
  { id: 'others', statuses: ['standing', 'notAssessed', 'retired'] },
  { id: 'none', statuses: [null] },
] as const satisfies readonly { readonly id: string; readonly statuses: readonly (Status | null)[] }[]

export type StatusColumn = (typeof statusColumns)[number]

/** What a column of states is called: by the office's word where it counts one state. */
export function statusColumnTitle({ id, statuses }: StatusColumn, t: Text, statusWord: StatusWords): string {
  return id === 'onTrack' || id === 'others' ? t(`responsibility.column.${id}`) : statusWord(statuses[0])
}

/** How many stand at one of some states. */
export function countOf(counts: readonly StatusCount[], statuses: readonly (Status | null)[]): number {
  return counts.reduce((sum, { status, count }) => (statuses.includes(status) ? sum + count : sum), 0)
}
