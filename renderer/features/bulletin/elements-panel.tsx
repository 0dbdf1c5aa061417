import { type ReactNode, useEffect, useState } from 'react'
import type { BulletinView } from '../../../shared/domain/bulletin/view.ts'
import { type PaperElements, tidyElements } from '../../../shared/domain/paper/paper-elements.ts'
import { useCall } from '../../backend/use-call.ts'
import { ElementFields } from '../../list/element-fields.tsx'
import { GapNotes } from '../../list/gap-notes.tsx'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './bulletin.module.css'

interface ElementsPanelProps {
  readonly bulletin: BulletinView
  /** Saves what is typed on the paper and not saved yet. */
  readonly flush: () => Promise<void>
}

/** 公文要素 of a draft: saved when a field is left, or at once where something is chosen; what is missing is said below. */
export function ElementsPanel({ bulletin, flush }: ElementsPanelProps): ReactNode {
  const t = useText()
  const { id: bulletinId, elements: saved, hasHead, isUpward, gaps } = bulletin
  const set = useCall('bulletin.setElements')
  const [typed, setTyped] = useState<Partial<PaperElements>>({})
  useEffect(() => setTyped((now) => unsaved(now, saved)), [saved])
  const save = async (change: Partial<PaperElements>) => {
    if (Object.keys(unsaved(change, saved)).length === 0) return
    await flush()
    await set.run({ bulletinId, elements: { ...saved, ...change } })
  }
  return (
    <section className={styles.elements} aria-label={t('paperElements.title')}>
      <h2 className={styles.panelTitle}>{t('paperElements.title')}</h2>
      <ElementFields
        elements={{ ...saved, ...typed }}
        hasHead={hasHead}
        isUpward={isUpward}
        onType={(change) => setTyped((now) => ({ ...now, ...change }))}
        onChoose={(change) => {
          const next = { ...typed, ...change }
          setTyped(next)
          void save(next)
        }}
        onLeave={() => void save(typed)}
      />
      <ErrorNote error={set.error} onClose={set.clearError} />
      <GapNotes gaps={gaps} />
    </section>
  )
}

/** Of what was typed, what does not stand so in the ledger yet. */
function unsaved(typed: Partial<PaperElements>, saved: PaperElements): Partial<PaperElements> {
  const tidy = tidyElements({ ...saved, ...typed })
  const open = (Object.keys(typed) as (keyof PaperElements)[]).filter(
    (name) => JSON.stringify(tidy[name]) !== JSON.stringify(saved[name]),
  )
  return Object.fromEntries(open.map((name) => [name, typed[name]]))
}
