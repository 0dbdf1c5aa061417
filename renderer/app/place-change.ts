/** What to put into the place; null and an empty list take a parameter out. */
export type PlaceChange = Readonly<Record<string, string | readonly string[] | null>>

/** Where the window is: the path of a screen and its parameters. */
export interface WindowPlace {
  readonly pathname: string
  readonly search: string
}

/**
 * Where the window goes when a screen changes parameters of its place; null where the window has gone on to another screen.
 * While that one is loaded the earlier is still shown and alive, and a change of its own that comes late (words typed a moment
 * ago, a call that ends) would take the window back.
 *
 * @param now where the window is at this moment, which is not always where the screen was drawn
 * @param ownPath the screen's path; null for what belongs to no screen and holds wherever the window is
 */
export function changePlace(now: WindowPlace, ownPath: string | null, change: PlaceChange): WindowPlace | null {
  if (ownPath !== null && ownPath !== now.pathname) return null
  const next = new URLSearchParams(now.search)
  for (const [name, value] of Object.entries(change)) {
    next.delete(name)
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one !== '') next.append(name, one)
  }
  return { pathname: now.pathname, search: next.size === 0 ? '' : `?${next}` }
}
