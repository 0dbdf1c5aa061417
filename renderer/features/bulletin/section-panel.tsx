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
import { Checkbox } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { BulletinView, SectionOutline } from '../../../shared/domain/bulletin/view.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import styles from './bulletin.module.css'

interface SectionPanelProps {
  readonly bulletin: BulletinView
  /** Saves what is typed and not saved yet. */
  readonly flush: () => Promise<void>
}

/** The parts of a bulletin: switched on and off, moved by dragging or with the keyboard, reworded. */
export function SectionPanel({ bulletin, flush }: SectionPanelProps): ReactNode {
  const t = useText()
  const arrange = useCall('bulletin.arrange')
  const [sections, setSections] = useState(bulletin.sections)
  useEffect(() => setSections(bulletin.sections), [bulletin.sections])

  const save = async (next: readonly SectionOutline[]): Promise<boolean> => {
    setSections(next)
    await flush()
    const wanted = next.map(({ key, isShown, heading }) => ({ key, isShown, heading }))
    const isSaved = (await arrange.run({ bulletinId: bulletin.id, sections: wanted })) !== undefined
    if (!isSaved) setSections(bulletin.sections)
    return isSaved
  }
  const change = (section: SectionOutline) =>
    save(sections.map((known) => (known.key === section.key ? section : known)))
  const list = (placement: 'text' | 'annex', title: string) => (
    <SectionList
      title={title}
      sections={sections.filter((section) => section.placement === placement)}
      onChange={change}
      onOrder={(ordered) =>
        void save([...sections.filter((section) => section.placement !== placement), ...ordered].toSorted(byPlacement))
      }
    />
  )
  return (
    <aside className={styles.sections} aria-label={t('bulletin.sections.label')}>
      {list('text', t('bulletin.sections.chapters'))}
      {list('annex', t('bulletin.sections.annexes'))}
      <p className={styles.hint}>{t('bulletin.sections.hint')}</p>
      <ErrorNote error={arrange.error} onClose={arrange.clearError} />
    </aside>
  )
}

const placements = ['lead', 'text', 'annex'] as const

/** Chapters stand before annexes; within each the order is the user's. */
function byPlacement(a: SectionOutline, b: SectionOutline): number {
  return placements.indexOf(a.placement) - placements.indexOf(b.placement)
}

interface SectionListProps {
  readonly title: string
  readonly sections: readonly SectionOutline[]
  readonly onChange: (section: SectionOutline) => Promise<boolean>
  readonly onOrder: (sections: readonly SectionOutline[]) => void
}

function SectionList({ title, sections, onChange, onOrder }: SectionListProps): ReactNode {
  const t = useText()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const keys = sections.map((section) => section.key)
  const nameOf = (key: unknown) => sections.find((section) => section.key === key)?.heading ?? ''
  const end = ({ active, over }: DragEndEvent) => {
    const from = sections.findIndex((section) => section.key === active.id)
    const to = sections.findIndex((section) => section.key === over?.id)
    if (from >= 0 && to >= 0 && from !== to) onOrder(arrayMove([...sections], from, to))
  }
  const announcements = {
    onDragStart: ({ active }: { active: { id: unknown } }) =>
      t('bulletin.sections.taken', { section: nameOf(active.id) }),
    onDragOver: ({ active, over }: { active: { id: unknown }; over: { id: unknown } | null }) =>
      t('bulletin.sections.over', { section: nameOf(active.id), other: nameOf(over?.id) }),
    onDragEnd: ({ active }: { active: { id: unknown } }) => t('bulletin.sections.put', { section: nameOf(active.id) }),
    onDragCancel: ({ active }: { active: { id: unknown } }) =>
      t('bulletin.sections.left', { section: nameOf(active.id) }),
  }
  return (
    <section>
      <h2 className={styles.panelTitle}>{title}</h2>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={end}
        accessibility={{ announcements, screenReaderInstructions: { draggable: t('bulletin.sections.howToMove') } }}
      >
        <SortableContext items={keys} strategy={verticalListSortingStrategy}>
          <ol className={styles.sectionList}>
            {sections.map((section) => (
              <SectionRow key={section.key} section={section} onChange={onChange} />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
    </section>
  )
}

interface SectionRowProps {
  readonly section: SectionOutline
  readonly onChange: (section: SectionOutline) => Promise<boolean>
}

function SectionRow({ section, onChange }: SectionRowProps): ReactNode {
  const t = useText()
  const { attributes, listeners, setNodeRef, transform, transition } = useSortable({ id: section.key })
  return (
    <li
      ref={setNodeRef}
      className={classes(styles.sectionRow, (!section.isShown || section.isEmpty) && styles.notShown)}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        type="button"
        className={styles.handle}
        {...attributes}
        {...listeners}
        aria-label={t('bulletin.sections.move', { section: section.heading })}
      >
        <HolderOutlined aria-hidden />
      </button>
      <Checkbox
        checked={section.isShown}
        aria-label={t('bulletin.sections.show', { section: section.heading })}
        onChange={(event) => void onChange({ ...section, isShown: event.target.checked })}
      />
      <div className={styles.sectionName}>
        <InlineEdit
          label={t('bulletin.sections.heading')}
          value={section.heading}
          onSave={(heading) => onChange({ ...section, heading })}
        />
        {section.isEmpty && <span className={styles.hint}>{t('bulletin.sections.empty')}</span>}
      </div>
    </li>
  )
}
