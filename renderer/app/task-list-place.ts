import { places } from './places.ts'

/** The parameters of the ledger's place, one for each filter; a value of a list stands as often as it has values. */
export const filterNames = [
  'status',
  'light',
  'section',
  'leader',
  'unit',
  'role',
  'due',
  'from',
  'to',
  'other',
  'task',
  'words',
] as const
type FilterName = (typeof filterNames)[number]

/** What the ledger can be narrowed to from another screen. */
type TaskListFilter = Partial<Record<FilterName, string | readonly string[]>>

/** The place of 任务台账 narrowed so: `taskListPlace({ leader: id, status: ['overdue', 'behind'] })`. */
export function taskListPlace(filter: TaskListFilter): string {
  const params = new URLSearchParams()
  for (const [name, values] of Object.entries(filter)) {
    for (const value of typeof values === 'string' ? [values] : values) params.append(name, value)
  }
  return `${places.task}?${params}`
}
