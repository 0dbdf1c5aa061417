/**
 * A list in official order once one of it was put before another one, or behind all (null), renumbered from 1. Leaders and
 * posts are ordered so.
 */
export function moveBefore<T extends { readonly id: string; readonly order: number }>(
  list: readonly T[],
  id: T['id'],
  beforeId: T['id'] | null,
): readonly T[] {
  const moved = list.filter((own) => own.id === id)
  const others = list.filter((own) => own.id !== id)
  const goal = id === beforeId ? list[list.findIndex((own) => own.id === id) + 1]?.id : beforeId
  const at = others.findIndex((own) => own.id === goal)
  const place = at < 0 ? others.length : at
  return [...others.slice(0, place), ...moved, ...others.slice(place)].map((own, index) => ({
    ...own,
    order: index + 1,
  }))
}
