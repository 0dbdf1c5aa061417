/**
 * Gives every line an element by its number: lines shown before keep theirs, and those that came take over the elements of
 * those that went before new ones are made. Numbers are unique among the lines.
 */
export function assignSlots(
  before: ReadonlyMap<number, number>,
  lines: readonly number[],
): ReadonlyMap<number, number> {
  const slots = new Map<number, number>()
  for (const line of lines) {
    const slot = before.get(line)
    if (slot !== undefined) slots.set(line, slot)
  }
  const kept = new Set(slots.values())
  const free = [...before.values()].filter((slot) => !kept.has(slot))
  const taken = new Set(before.values())
  let fresh = 0
  for (const line of lines) {
    if (slots.has(line)) continue
    let slot = free.shift()
    if (slot === undefined) {
      while (taken.has(fresh)) fresh += 1
      slot = fresh
      taken.add(slot)
    }
    slots.set(line, slot)
  }
  return slots
}
