import { Checkbox } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { BulletinView, SectionOutline } from '../../../shared/domain/bulletin/view.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { SortableList } from '../../ui/sortable-list.tsx'
import styles from './bulletin.module.css'
import { ElementsPanel } from './elements-panel.tsx'

interface SectionPanelProps {
  readonly bulletin: BulletinView
  /** Saves what is typed and not saved yet. */
  readonly flush: () => Promise<void>
}

/** The parts of a bulletin: switched on and off, moved by dragging or with the keyboard, reworded; and below them what belongs to this paper alone. */
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
      <ElementsPanel bulletin={bulletin} flush={flush} />
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
  return (
    <section>
      <h2 className={styles.panelTitle}>{title}</h2>
      <SortableList
        items={sections}
        keyOf={(section) => section.key}
        nameOf={(section) => section.heading}
        onOrder={onOrder}
      >
        {(section) => <SectionRow section={section} onChange={onChange} />}
      </SortableList>
    </section>
  )
}

interface SectionRowProps {
  readonly section: SectionOutline
  readonly onChange: (section: SectionOutline) => Promise<boolean>
}

function SectionRow({ section, onChange }: SectionRowProps): ReactNode {
  const t = useText()
  return (
    <div className={classes(styles.sectionRow, (!section.isShown || section.isEmpty) && styles.notShown)}>
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
    </div>
  )
}
