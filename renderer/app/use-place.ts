import { use, useCallback, useMemo } from 'react'
import { parsePath, useNavigate, useSearchParams } from 'react-router'
import { changePlace, type PlaceChange } from './place-change.ts'
import { ScreenPath } from './screen-path.ts'

export interface Place {
  get(name: string): string | null
  getAll(name: string): readonly string[]
  /**
   * Changes parameters. Back (Alt+←) leads to what was before; with `isSmall` it does not, because nobody goes back letter by
   * letter through a search. Does nothing once the window has gone on to another screen.
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
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const ownPath = use(ScreenPath)
  const set = useCallback<Place['set']>(
    (change, { isSmall = false } = {}) => {
      const to = changePlace(windowPlace(), ownPath, change)
      if (to) void navigate(to, { replace: isSmall })
    },
    [navigate, ownPath],
  )
  return useMemo(() => ({ get: (name) => params.get(name), getAll: (name) => params.getAll(name), set }), [params, set])
}

/** Read from the window itself: what the router last drew may be a step behind. */
function windowPlace() {
  const { pathname = '/', search = '' } = parsePath(window.location.hash.slice(1))
  return { pathname, search }
}
