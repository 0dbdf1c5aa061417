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

/** The value of `leader` or `unit` for a name that stands for none of the ledger; null for what the plan names nobody for. */
export function unnamedValue(name: string | null): string {
  return name === null ? 'nobody' : `words ${name}`
}

/** The name that a value of `leader` or `unit` stands for, null for nobody; undefined where it is the id of one. */
export function nameOfValue(value: string): string | null | undefined {
  if (value === 'nobody') return null
  return value.startsWith('words ') ? value.slice('words '.length) : undefined
}
