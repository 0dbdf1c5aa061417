import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, memo, type ReactNode, useEffect, useRef } from 'react'
import type { ItemKey } from '../../../shared/domain/plan-draft/types.ts'
import type { LinkedSourceRow } from '../../../shared/domain/plan-draft/view-draft.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { useRem } from '../../ui/use-rem.ts'
import { MarkedText } from './marked-text.tsx'
import styles from './source-pane.module.css'
import { type Lines, useNeeded } from './use-lines.ts'
import type { LinkedScroll } from './use-linked-scroll.ts'

interface SourcePaneProps {
  readonly lines: Lines<LinkedSourceRow>
  readonly count: number
  readonly active: ItemKey | null
  readonly scroll: LinkedScroll
  readonly onChoose: (row: LinkedSourceRow) => void
}

/** 原文 — the file as it reads, line by line, coloured by what was recognised; a click shows what a line was read into. */
export function SourcePane({ lines, count, active, scroll, onChoose }: SourcePaneProps): ReactNode {
  const t = useText()
  const frame = useRef<HTMLElement>(null)
  const scale = useRem() / 14
  const list = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => 56 * scale,
    overscan: 8,
    onChange: () => scroll.follow('source'),
  })
  useEffect(() => scroll.register('source', list), [scroll, list])
  const shown = list.getVirtualItems()
  useNeeded(lines, shown[0]?.index ?? 0, shown.at(-1)?.index ?? -1)
  const lead = () => scroll.lead('source')
  const choose = (event: MouseEvent) => {
    const index =
      event.target instanceof Element ? event.target.closest('[data-index]')?.getAttribute('data-index') : null
    const row = lines.rowAt(Number(index ?? -1))
    // a click that ends a choice of words is about the words
    if (row && window.getSelection()?.isCollapsed !== false) onChoose(row)
  }
  // Scrolls by keys, so it takes the focus; what a click does the keyboard does from the other side.
  const pane = {
    'aria-label': t('planImport.check.source'),
    tabIndex: 0,
    onClick: choose,
    onWheel: lead,
    onPointerDown: lead,
    onFocus: lead,
  }
  return (
    <section {...pane} className={styles.frame} ref={frame}>
      <div className={styles.paper} style={{ height: list.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = lines.rowAt(index)
          return (
            <div
              key={index}
              data-index={index}
              // one that has not come has no height of its own
              ref={row ? list.measureElement : undefined}
              className={styles.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row && <SourceLine row={row} isActive={row.item !== null && row.item === active} />}
            </div>
          )
        })}
      </div>
    </section>
  )
}

interface SourceLineProps {
  readonly row: LinkedSourceRow
  readonly isActive: boolean
}

const SourceLine = memo(function SourceLine({ row, isActive }: SourceLineProps): ReactNode {
  const look = classes(
    styles.row,
    row.kind === 'tableRow' && styles.tableRow,
    row.item !== null && styles.read,
    isActive && styles.active,
  )
  const cells = row.cells.map((cell) => (
    <span
      key={cell.column}
      className={styles.cell}
      style={row.kind === 'tableRow' ? { flex: `${weightOf(cell.text.length)} 1 0` } : undefined}
    >
      <MarkedText cell={cell} />
    </span>
  ))
  return <div className={look}>{cells}</div>
})

/** Columns of a table as wide as their words want, within bounds. */
const weightOf = (length: number) => Math.min(12, Math.max(1.2, Math.sqrt(length)))
