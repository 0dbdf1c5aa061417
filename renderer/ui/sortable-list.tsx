import { HolderOutlined } from '@ant-design/icons'
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import styles from './sortable-list.module.css'

interface SortableListProps<Item> {
  readonly items: readonly Item[]
  /** Names an item; it must not change while it is moved. */
  readonly keyOf: (item: Item) => string
  /** What an item is called where it is moved by voice. */
  readonly nameOf: (item: Item) => string
  readonly onOrder: (items: readonly Item[]) => void
  readonly isReadOnly?: boolean
  readonly children: (item: Item) => ReactNode
}

/** A list whose items are moved by dragging their handle or with the keyboard: space, arrows, space. */
export function SortableList<Item>(props: SortableListProps<Item>): ReactNode {
  const { items, keyOf, nameOf, onOrder, isReadOnly = false, children } = props
  const t = useText()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const keys = items.map(keyOf)
  const called = (key: unknown) => {
    const item = items.find((known) => keyOf(known) === key)
    return item === undefined ? '' : nameOf(item)
  }
  const end = ({ active, over }: DragEndEvent) => {
    const from = keys.indexOf(String(active.id))
    const to = keys.indexOf(String(over?.id))
    if (from >= 0 && to >= 0 && from !== to) onOrder(arrayMove([...items], from, to))
  }
  const announcements = {
    onDragStart: ({ active }: { active: { id: unknown } }) => t('app.sortable.taken', { item: called(active.id) }),
    onDragOver: ({ active, over }: { active: { id: unknown }; over: { id: unknown } | null }) =>
      t('app.sortable.over', { item: called(active.id), other: called(over?.id) }),
    onDragEnd: ({ active }: { active: { id: unknown } }) => t('app.sortable.put', { item: called(active.id) }),
    onDragCancel: ({ active }: { active: { id: unknown } }) => t('app.sortable.left', { item: called(active.id) }),
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={end}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('app.sortable.howToMove') } }}
    >
      <SortableContext items={keys} strategy={verticalListSortingStrategy}>
        <ol className={styles.list}>
          {items.map((item) => (
            <SortableRow key={keyOf(item)} id={keyOf(item)} name={nameOf(item)} isReadOnly={isReadOnly}>
              {children(item)}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

interface SortableRowProps {
  readonly id: string
  readonly name: string
  readonly isReadOnly: boolean
  readonly children: ReactNode
}

function SortableRow({ id, name, isReadOnly, children }: SortableRowProps): ReactNode {
  const t = useText()
  const { attributes, listeners, setNodeRef, transform, transition } = useSortable({ id, disabled: isReadOnly })
  return (
    <li ref={setNodeRef} className={styles.row} style={{ transform: CSS.Translate.toString(transform), transition }}>
      {!isReadOnly && (
        <button
          type="button"
          className={styles.handle}
          {...attributes}
          {...listeners}
          aria-label={t('app.sortable.move', { item: name })}
        >
          <HolderOutlined aria-hidden />
        </button>
      )}
      {children}
    </li>
  )
}
