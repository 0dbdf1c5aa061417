import { useMemo } from 'react'
import { type Place, usePlace } from '../app/use-place.ts'
import type { TableState } from '../ui/table-types.ts'
import { useTableState } from '../ui/use-table-state.ts'

/** How a list is arranged: what its place says, and how its table stands. */
export interface Arrangement {
  /** Names the list among all: `unit`. Views and columns are kept under it. */
  readonly screen: string
  readonly place: Place
  readonly table: TableState
  readonly setTable: (table: TableState) => void
  readonly words: string
  /** Which way it is grouped; null for none. */
  readonly group: string | null
  readonly initialGroup: string | null
}

interface ArrangementOptions {
  /** How it is grouped unless the place says otherwise. */
  readonly group?: string
  readonly table?: TableState
}

/** The parameter that says in a place that nothing is grouped. */
export const notGrouped = 'none'

/** Reads how a list is arranged from its place and from what the window remembers of its table. */
export function useArrangement(screen: string, initial: ArrangementOptions = {}): Arrangement {
  const place = usePlace()
  const [table, setTable] = useTableState(screen, initial.table)
  const initialGroup = initial.group ?? null
  return useMemo(() => {
    const group = place.get('group') ?? initialGroup
    return {
      ...{ screen, place, table, setTable, initialGroup },
      words: place.get('words') ?? '',
      group: group === notGrouped ? null : group,
    }
  }, [screen, place, table, setTable, initialGroup])
}
