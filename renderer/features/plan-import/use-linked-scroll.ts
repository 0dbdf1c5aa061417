import type { Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef } from 'react'

/** The list of one side. */
export type PaneList = Virtualizer<HTMLElement, Element>
type Side = 'source' | 'rows'

interface Anchor {
  readonly row: number
  readonly source: number
}

/** Links the scrolling of both sides of a draft: the side that is used leads, the other follows. */
export interface LinkedScroll {
  /** Tells which list a side has, while it is shown. */
  register(side: Side, list: PaneList): void
  /** The side is used: by wheel, pointer, keys or focus. */
  lead(side: Side): void
  /** A side was scrolled; where it leads, the other follows. */
  follow(side: Side): void
  /** Brings a line of each side into view; null leaves that side as it is. Nobody leads until a side is used again. */
  reveal(row: number | null, source: number | null): void
}

/**
 * The side that is used leads. What stands at its top is looked up by the pairs of lines that belong together, and the other
 * side is brought there; between two pairs both move in proportion, so that neither jumps.
 */
export function useLinkedScroll(sourceOfRow: readonly (number | null)[], sourceCount: number): LinkedScroll {
  const lists = useRef<Partial<Record<Side, PaneList>>>({})
  const leading = useRef<Side | null>(null)
  const frame = useRef(0)
  const anchors = useMemo(() => anchorsOf(sourceOfRow, sourceCount), [sourceOfRow, sourceCount])
  useEffect(() => () => cancelAnimationFrame(frame.current), [])

  const follow = useCallback(
    (side: Side) => {
      if (side !== leading.current) return
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(() => {
        const own = lists.current[side]
        const other = lists.current[side === 'rows' ? 'source' : 'rows']
        if (!own || !other) return
        const at = positionOf(own)
        const there = translate(anchors, at, side)
        other.scrollToOffset(offsetOf(other, there))
      })
    },
    [anchors],
  )
  return useMemo(
    () => ({
      register: (side, list) => {
        lists.current[side] = list
      },
      lead: (side) => {
        leading.current = side
      },
      follow,
      reveal: (row, source) => {
        leading.current = null
        if (row !== null) lists.current.rows?.scrollToIndex(row, { align: 'center' })
        if (source !== null) lists.current.source?.scrollToIndex(source, { align: 'center' })
      },
    }),
    [follow],
  )
}

/** Pairs of lines that rise on both sides. */
function anchorsOf(sourceOfRow: readonly (number | null)[], sourceCount: number): readonly Anchor[] {
  const pairs = sourceOfRow.flatMap((source, row) => (source === null || row === 0 ? [] : [{ row, source }]))
  const rising = longestRising(pairs)
  const last = rising.at(-1)?.source ?? 0
  return [{ row: 0, source: 0 }, ...rising, { row: sourceOfRow.length, source: Math.max(sourceCount, last + 1) }]
}

/**
 * The most pairs whose sources rise: what stands elsewhere in the original (rows of an annex among tasks of the body) is left
 * out, so that it does not lead the rest away.
 */
function longestRising(pairs: readonly Anchor[]): readonly Anchor[] {
  const ends: number[] = []
  const before: number[] = []
  for (const [at, { source }] of pairs.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.source ?? 0) < source) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = at
  }
  const rising: Anchor[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) rising.push(pair)
  }
  return rising.reverse()
}

/** The line at the top of a list, with the part of it that is scrolled away. */
function positionOf(list: PaneList): number {
  const offset = list.scrollOffset ?? 0
  const item = list.getVirtualItemForOffset(offset)
  return item ? item.index + Math.min(1, Math.max(0, (offset - item.start) / Math.max(1, item.size))) : 0
}

function offsetOf(list: PaneList, position: number): number {
  const index = Math.min(Math.floor(position), list.options.count - 1)
  const item = list.measurementsCache[index]
  return item ? item.start + item.size * Math.min(1, position - index) : 0
}

function translate(anchors: readonly Anchor[], position: number, from: Side): number {
  const to = from === 'rows' ? 'source' : 'rows'
  const place = (anchor: Anchor, side: Side) => (side === 'rows' ? anchor.row : anchor.source)
  let low = 0
  let high = anchors.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (place(anchors[middle] as Anchor, from) <= position) low = middle
    else high = middle - 1
  }
  const before = anchors[low]
  const behind = anchors[low + 1] ?? before
  if (!before || !behind) return 0
  const length = place(behind, from) - place(before, from)
  const share = length === 0 ? 0 : Math.min(1, (position - place(before, from)) / length)
  return place(before, to) + share * (place(behind, to) - place(before, to))
}
