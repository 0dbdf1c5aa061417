import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

/** What to put into the place; null and an empty list take a parameter out. */
export type PlaceChange = Readonly<Record<string, string | readonly string[] | null>>

export interface Place {
  get(name: string): string | null
  getAll(name: string): readonly string[]
  /**
   * Changes parameters. Back (Alt+←) leads to what was before; with `isSmall` it does not, because nobody goes back letter by
   * letter through a search.
   */
  set(change: PlaceChange, options?: { readonly isSmall?: boolean }): void
}

/**
 * What a screen shows, kept in its place so that back and forward, and a return to the program, find it again: filter, tab,
 * words looked for, the record whose detail is open.
 *
 *     const place = usePlace()
 *     place.getAll('status'); place.set({ open: row.id }); place.set({ words }, { isSmall: true })
 */
export function usePlace(): Place {
  const [params, setParams] = useSearchParams()
  const set = useCallback<Place['set']>(
    (change, { isSmall = false } = {}) => {
      setParams(
        (now) => {
          const next = new URLSearchParams(now)
          for (const [name, value] of Object.entries(change)) {
            next.delete(name)
            for (const one of typeof value === 'string' ? [value] : (value ?? []))
              if (one !== '') next.append(name, one)
          }
          return next
        },
        { replace: isSmall },
      )
    },
    [setParams],
  )
  return useMemo(() => ({ get: (name) => params.get(name), getAll: (name) => params.getAll(name), set }), [params, set])
}
