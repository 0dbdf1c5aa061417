import type { TableState } from './table-types.ts'
import { useStored } from './use-stored.ts'

/** How a table is arranged, remembered between starts under its name. */
export function useTableState(name: string, initial: TableState = {}): [TableState, (state: TableState) => void] {
  return useStored(`table-${name}`, initial, isTableState)
}

function isTableState(value: unknown): value is TableState {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
