import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { DraftRow } from '../../../shared/domain/plan-draft/draft-rows.ts'
import type { ItemKey, PlanEdit } from '../../../shared/domain/plan-draft/types.ts'
import type { DraftOverview } from '../../../shared/domain/plan-draft/view-draft.ts'
import { useText } from '../../text/use-text.ts'
import { useRem } from '../../ui/use-rem.ts'
import { DocumentRow } from './document-row.tsx'
import { DraftItemRow, type ItemRow } from './draft-item.tsx'
import type { PartyDrag, PartyDrop } from './party-lists.tsx'
import styles from './rows-pane.module.css'
import { type Lines, useNeeded } from './use-lines.ts'
import type { LinkedScroll } from './use-linked-scroll.ts'

interface RowsPaneProps {
  readonly overview: DraftOverview
  readonly lines: Lines<DraftRow>
  readonly active: ItemKey | null
  readonly focus: number
  readonly scroll: LinkedScroll
  readonly onEdit: (edit: PlanEdit) => Promise<boolean>
  /** An item was chosen on this side; `isByKey` also brings it into view. */
  readonly onChoose: (row: ItemRow, at: number, isByKey: boolean) => void
}

/** 识别结果 — documents, headings and items in order; arrow keys go from item to item. */
export function RowsPane({ overview, lines, active, focus, scroll, onEdit, onChoose }: RowsPaneProps): ReactNode {
  const t = useText()
  const frame = useRef<HTMLElement>(null)
  const scale = useRem() / 14
  const list = useVirtualizer<HTMLElement, Element>({
    count: overview.rowCount,
    getScrollElement: () => frame.current,
    estimateSize: () => 96 * scale,
    overscan: 6,
    onChange: () => scroll.follow('rows'),
  })
  useEffect(() => scroll.register('rows', list), [scroll, list])
  const shown = list.getVirtualItems()
  useNeeded(lines, shown[0]?.index ?? 0, shown.at(-1)?.index ?? -1)
  const chosen = overview.documents.filter(({ isChosen }) => isChosen).map(({ part }) => part)
  const lead = () => scroll.lead('rows')

  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || !(event.target instanceof HTMLElement) || event.target.dataset.item === undefined) return
    event.preventDefault()
    for (let at = Number(event.target.dataset.item) + step; ; at += step) {
      const row = lines.rowAt(at)
      if (!row) return
      if (row.kind === 'item') return onChoose(row, at, true)
    }
  }
  const pane = {
    'aria-label': t('planImport.check.result'),
    onWheel: lead,
    onPointerDown: lead,
    onFocus: lead,
    onKeyDown: press,
  }
  return (
    <PartyDragging onEdit={onEdit}>
      <section {...pane} className={styles.frame} ref={frame}>
        <ol className={styles.rows} style={{ height: list.getTotalSize() }} aria-label={t('planImport.check.result')}>
          {shown.map(({ index, start }) => {
            const row = lines.rowAt(index)
            const document = row && overview.documents[row.part]
            return (
              <li
                key={index}
                data-index={index}
                ref={row ? list.measureElement : undefined}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row?.kind === 'document' && document && (
                  <DocumentRow
                    document={document}
                    isOneOfSeveral={overview.documents.length > 1}
                    chosen={chosen}
                    onEdit={onEdit}
                  />
                )}
                {row?.kind === 'heading' && (
                  <div className={styles.heading} style={{ paddingLeft: `${row.level * 0.9}rem` }}>
                    {row.heading}
                  </div>
                )}
                {row?.kind === 'item' && (
                  <DraftItemRow
                    key={row.item.key}
                    row={row}
                    at={index}
                    isActive={row.item.key === active}
                    focus={focus}
                    onEdit={onEdit}
                    onChoose={onChoose}
                  />
                )}
              </li>
            )
          })}
        </ol>
      </section>
    </PartyDragging>
  )
}

interface PartyDraggingProps {
  readonly onEdit: (edit: PlanEdit) => Promise<boolean>
  readonly children: ReactNode
}

/** Chips are dragged from role to role of one item; by keyboard each chip has a menu. */
function PartyDragging({ onEdit, children }: PartyDraggingProps): ReactNode {
  const [dragged, setDragged] = useState<PartyDrag | null>(null)
  // a press without moving opens the chip's menu
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }))
  const end = ({ active, over }: DragEndEvent) => {
    setDragged(null)
    const drag = active.data.current as PartyDrag | undefined
    const drop = over?.data.current as PartyDrop | undefined
    if (!drag || !drop || drop.item !== drag.item || drop.role === drag.role) return
    void onEdit({ kind: 'party', item: drag.item, words: drag.words, from: drag.role, to: drop.role, at: null })
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={{ screenReaderInstructions: { draggable: '' }, announcements: silent }}
      onDragStart={({ active }) => setDragged((active.data.current as PartyDrag | undefined) ?? null)}
      onDragEnd={end}
      onDragCancel={() => setDragged(null)}
    >
      {children}
      <DragOverlay dropAnimation={null}>{dragged && <span className={styles.ghost}>{dragged.words}</span>}</DragOverlay>
    </DndContext>
  )
}

/** Dragging is for the mouse; those who hear the page use the chip's menu, which speaks for itself. */
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
}
