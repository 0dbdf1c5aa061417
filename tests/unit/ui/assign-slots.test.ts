import { describe, expect, it } from 'vitest'
import { assignSlots } from '../../../renderer/ui/assign-slots.ts'

const slotsOf = (slots: ReadonlyMap<number, number>) => [...slots.values()].toSorted((a, b) => a - b)

describe('the elements of lines', () => {
  const first = assignSlots(new Map(), [0, 1, 2, 3])

  it('stay with the lines that stay and pass from those that went to those that came', () => {
    const next = assignSlots(first, [2, 3, 4, 5])
    expect(next.get(2)).toBe(first.get(2))
    expect(next.get(3)).toBe(first.get(3))
    expect(slotsOf(next)).toEqual(slotsOf(first))
  })

  it('are all used again where the table is elsewhere', () => {
    expect(slotsOf(assignSlots(first, [900, 901, 902, 903]))).toEqual([0, 1, 2, 3])
  })

  it('are more where more lines are shown, and never two lines have one', () => {
    const next = assignSlots(assignSlots(first, [3, 4]), [2, 3, 4, 5, 6])
    expect(new Set(next.values()).size).toBe(5)
    expect(Math.max(...next.values())).toBe(4)
  })

  it('are the same when the same lines are drawn again', () => {
    const next = assignSlots(first, [1, 2, 3, 4])
    expect([...assignSlots(next, [1, 2, 3, 4])].toSorted()).toEqual([...next].toSorted())
  })
})
